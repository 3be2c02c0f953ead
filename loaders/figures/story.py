"""The time that an article lends to a figure beside which none stands: its day, its period of report, or the issue.

Example 例：9月10日，某县遭遇暴雨。全县转移群众216户 is of that day; 一季度，全市经济回升。…第一产业增加值18亿元，增长6%
is of the quarter; 全县已播种148万亩, with no date around, is what was so when the paper came out.

A figure that is aimed at, that stands for every year, or that speaks of what was before takes none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

from kg.language.date_values import DateReading
from kg.model import Span
from kg.tables import any_of
from loaders.figures.seasons import HARVESTS
from loaders.figures.tokens import starts_with_act
from loaders.figures.told_dates import is_day, is_report, joined, same
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from loaders.figures.counted import Counted

_HAPPENED = re.compile(
    "举行|举办|召开|开展|启动|发生|遭遇|遭受|普降|突降|出现|来袭|开幕|开工|开赛|开班|开庭|演练|行动|比赛|仪式|捐赠|签约|揭牌"
    "|闭幕|闭会|宣判|审理|挂牌|换届|走进|暴雨|强降雨|强降水|洪水|冰雹|泥石流|滑坡|台风|地震|火灾|事故"
)
_VISITED = re.compile("记者|调研|考察|走访|检查|督导|督查|视察|看望|来到|获悉|了解到|印发|出台|下发|发布|公布|介绍")
_SINCE = re.compile(
    "(?:灾害?|灾情|险情|事故|地震|火灾|火情|暴雨|洪水|疫情|案件|事件|警情)发生(?:后|以来)|灾后|震后|接警后|接报后|案发后"
)
_WHOLE = re.compile("全[省市州盟县区旗]")
_THERE = re.compile(
    "(?:会议|活动|演练|比赛|大会|展会|展销|节会|行动|开庭|庭审)(?:期间|中|当天|当日|现场)|会上|现场|当天|当日"
)
_NOW = re.compile("截至目前|截止目前|到目前为止|目前|如今|眼下|现已")
_UP_TO_NOW = re.compile("迄今为?止?|至今|累计|(?<![早原本])已经?(?![知故婚往是成为])(?=[\u4e00-\u9fff])")
_ALREADY = re.compile("(?<![早原本])已经?(?=转移|疏散|撤离|救|安置|投入|出动|调|派|开设|拨|抢|清)")
_OF_EVENT = re.compile(
    "(?:为期[^，。；]{1,4}的)?(?:会议|大会|活动|仪式|比赛|赛事|演练|全会)(?:室|中心)?[^，。；]{0,2}(?:应到|听取|审议|决定|选举|共|设|吸引|期间|现场)"
)
_SUFFERS = re.compile("受灾|受损|成灾|经济损失|冲毁|倒塌|损毁|垮塌|被困|受伤|遇难|失联|被淹|淹没|播种完毕|栽种完毕")
_LONG_AGO = re.compile("曾|当时|那时|此前|之前|以前|过去|从前|当年|那年|往年|历年|原先|如果|若|当初")
_APART = re.compile("累计|截至|截止|目前|迄今|至今|如今|历年|每年|每月|每天|常年|年年|现有|共有|已|将|全年|年底")
_FEW_DAYS = 31
_LONGEST_QUARTER = 300
_TURN = 60
_NEWS, _OPENING = 20, 4
_LASTED = re.compile("半个?月|[0-9一二三四五六七八九十两几多]{1,3}(?:个多?月|天|周|年|个?星期)")
_FLOWS = re.compile("收入|产值|产量|分红|增收|销售|利润|[户人亩年月日]均|每|年产|月产|日产|年[销加处]|价")
_STATE = re.compile("有|为|是|占|位于|面积|可|能|达|年|率|均|每|种植|养殖|拥有|总投资|产值|收入|价|长|宽|距|总数|比")
_SOME_YEARS = re.compile("近[0-9一二三四五六七八九十两几数]{0,3}(?:多)?年(?!级)|[一二三四五六七八九十两几多]年来|历年")
_FROM_VALUE = re.compile("[由从](?:原来|原先|过去|最初)?的?[^，。；到至]{0,7}$")
_NEAR_START = 40
_WINDOW = 120


@dataclass(frozen=True, slots=True)
class Story:
    """What the article has told so far of its time.

    `report`: the month, quarter or year reported on in this paragraph, None when it has two; `reports` those of the
    whole article. `day`: of what happened and is told in this paragraph; `days` those of the whole article. `since`:
    from then on, up to the issue, is told what was done (灾情发生后). `was`: the paragraph has gone back to years
    that are over.
    """

    issued: date
    report: DateReading | None = None
    two: bool = False
    reports: tuple[DateReading, ...] = ()
    day: DateReading | None = None
    days: tuple[DateReading, ...] = ()
    since: DateReading | None = None
    was: bool = False

    def for_paragraph(self) -> Story:
        """The story at the start of the next paragraph."""
        told = self.report or self.two or self.day or self.since or self.was
        return Story(self.issued, reports=self.reports, days=self.days) if told else self

    def with_sentence(self, text: str, span: Span, dates: Sequence[DateReading]) -> Story:
        """The story behind a sentence with `dates`, those left out that something is compared with."""
        story = self._with_since(text, span)
        happened = self._happened(text, span, dates) if any(is_day(one) for one in dates) else False
        for one in dates:
            if one.earliest > self.issued:
                continue
            if is_day(one):
                story = replace(story, day=one, days=joined(story.days, one), was=False) if happened else story
                continue
            story = replace(story, was=one.latest.year < self.issued.year)
            if is_report(one) and (one.rule in HARVESTS or not self._goes_on(one)):
                story = story._with_report(one)
        return story

    def _happened(self, text: str, span: Span, dates: Sequence[DateReading]) -> bool:
        """Whether a sentence tells of what happened, no visit, on which what was so before is told as well."""
        if _VISITED.search(text, span.start, span.end):
            return False
        first = dates[0]
        news = (
            is_day(first) and (self.issued - first.latest).days <= _NEWS and first.span.start - span.start <= _OPENING
        )
        return news or _HAPPENED.search(text, span.start, span.end) is not None

    def _goes_on(self, one: DateReading) -> bool:
        """Whether it is a year that is not over: 今年 names what is planned as often as what was reached."""
        return one.latest > self.issued and (one.latest - one.earliest).days > _LONGEST_QUARTER

    def _with_report(self, one: DateReading) -> Story:
        two = self.two or (self.report is not None and not same(self.report, one))
        return replace(self, report=one, two=two, reports=joined(self.reports, one))

    def _with_since(self, text: str, span: Span) -> Story:
        words = _SINCE.search(text, span.start, span.end)
        if words is None or not self.days:
            return self
        first, place = self.days[0], Span(*words.span())
        begin, end = first.begin, Literal(self.issued.isoformat(), datatype=XSD.date)
        since = DateReading(place, words.group(), begin, end, first.earliest, self.issued, "figures.since", "previous")
        return replace(self, since=since)

    def lends(
        self, text: str, sentence: Span, clause: Span, counted: Counted, dates: Sequence[DateReading]
    ) -> DateReading | None:
        """The time of a figure of a clause without one; `dates` are those of its sentence."""
        start = counted.amount.span.start
        dates = tuple(one for one in dates if one.span.start < start) if dates else ()
        near = max(sentence.start, start - _WINDOW)
        if not counted.indicators or _LONG_AGO.search(text, near, start):
            return None
        indicator = counted.indicators[0]
        apart = _APART.search(text, clause.start, start)
        act = None if apart else self._of_act(text, sentence, clause, counted, dates)
        if act is not None:
            return act
        of_all = self._tells_all() and not _NOW.search(text, near, start)
        if not apart and (counted.change or of_all or _statistics().search(indicator)):
            report = self._of_report(clause, dates)
            if report is not None:
                return report
        late = dates and not all(is_day(one) and (self.issued - one.latest).days <= _FEW_DAYS for one in dates)
        return None if late else self._until_now(text, near, clause, start, indicator)

    def _tells_all(self) -> bool:
        """Whether an article reports on a harvest, or at the turn of the year on it: all that it counts is of that."""
        if len(self.reports) != 1:
            return False
        (one,) = self.reports
        year = (one.earliest.month, one.latest.month) == (1, 12) and abs((self.issued - one.latest).days) <= _TURN
        return year or one.rule in HARVESTS

    def _of_act(
        self, text: str, sentence: Span, clause: Span, counted: Counted, dates: Sequence[DateReading]
    ) -> DateReading | None:
        """The day of what was done: that of its sentence, else that told before, in this paragraph or as 会上."""
        if not _is_act(text, sentence, clause, counted):
            return None
        if dates:
            one = self._alone(clause, dates)
            fits = one is not None and is_day(one) and one.span.start <= sentence.start + _NEAR_START
            return one if one is not None and fits and not _LASTED.search(text, one.span.end, clause.end) else None
        if self.since is not None:
            return self.since
        start = counted.amount.span.start
        anew = _WHOLE.match(text, sentence.start) and not (
            self.day and _HAPPENED.search(text, self.day.span.end, sentence.start)
        )
        if self.day is not None and not anew:
            return self.day
        there = _THERE.search(text, max(sentence.start, start - _WINDOW), start)
        suffers = not self.was and _SUFFERS.search(text, clause.start, clause.end) is not None
        return self.days[0] if (there is not None or suffers) and len(self.days) == 1 else None

    def _alone(self, clause: Span, dates: Sequence[DateReading]) -> DateReading | None:
        """The only date of the sentence, when it is gone by and stands before the clause."""
        one = dates[0]
        alone = all(same(each, one) for each in dates) and one.earliest <= self.issued
        return one if alone and one.span.end <= clause.start else None

    def _of_report(self, clause: Span, dates: Sequence[DateReading]) -> DateReading | None:
        if dates:
            one = self._alone(clause, dates)
            return one if one is not None and is_report(one) else None
        if self.report is not None:
            return None if self.two else self.report
        return self.reports[0] if len(self.reports) == 1 else None

    def _until_now(self, text: str, near: int, clause: Span, start: int, indicator: str) -> DateReading | None:
        """The day of the issue: 目前 holds for the sentence from `near` on, 已 and 累计 for their clause."""
        if _FROM_VALUE.search(text, max(near, start - 12), start) or _SOME_YEARS.search(text, near, start):
            return None
        flows = _FLOWS.search(indicator)
        words = None if flows else _NOW.search(text, near, start)
        if words is None and not self.was:
            words = _UP_TO_NOW.search(text, clause.start, start)
        if words is None and not self.was and starts_with_act(indicator):
            words = _ALREADY.search(text, near, start)
        if words is None:
            return None
        day = Literal(self.issued.isoformat(), datatype=XSD.date)
        span = Span(*words.span())
        return DateReading(span, words.group(), day, None, self.issued, self.issued, "figures.until_now", "issue")


def _is_act(text: str, sentence: Span, clause: Span, counted: Counted) -> bool:
    """Whether a figure tells what was done: by a word of its clause or its verb; of its sentence, if it is no state."""
    end = counted.amount.span.end
    if _acts().search(text, clause.start, min(clause.end, end + 12)):
        return True
    near = max(sentence.start, clause.start - _WINDOW)
    if _OF_EVENT.match(text, sentence.start):
        return True
    if _STATE.search(text, clause.start, end) or _NOW.search(text, near, end):
        return False
    if counted.indicators and starts_with_act(counted.indicators[0]):
        return True
    return _acts().search(text, near, clause.start) is not None


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(any_of(WORDS["acted"]))


@cache
def _statistics() -> re.Pattern[str]:
    return re.compile(any_of(WORDS["statistic"]))
