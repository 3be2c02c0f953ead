"""Whether a figure is what is, what is aimed at, a change, a running total or a share.

Example 例：力争到2025年达到30万亩 is a target, 同比增长5% a change, 累计发放3亿元 cumulative, 占40% a share.

A target word and 累计 hold for what is coordinated behind them in the sentence: 将新建学校3所，改造12所.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.figures.tokens import ACTS, tokens
from loaders.figures.words import CUMULATIVE, NOW, SHARE, TARGET
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rdflib import URIRef

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.figures.counted import Counted

QUALIFIERS: dict[str, URIRef] = {
    "about": XZ.approximately,
    "over": XZ.over,
    "under": XZ.under,
    "nearly": XZ.nearly,
}
"""The concepts of the qualifiers that `kg.language.numerals` names."""

_SHARE_OF = re.compile(r"占[^，。；]{1,20}?(?:的|比)(?:近|约|达)?$")
_PART_OF = re.compile(r"[\u4e00-\u9fff](?<![年月日个率的前在初末底来])的$")
_AIM = re.compile(r"目标(?!任务完成|已)")
_AIM_BEHIND = re.compile("(?:[的为]|这一|年度|奋斗|总体?)目标(?!任务完成|已)")
_NO_AIM = re.compile(
    r"(?:占|占年度|完成|完成年度|完成全年|超|行动|工作|年度|培养|支持|实施|提升|扶持|生育|出行|招生|按照|按|模|虚|比)$"
)
_WILL = re.compile(r"(?<!已)将(?!军|领|士|校|官|近|[^，。；]{1,12}?(?:纳入|列入|移送|送[到至往]))")
_WILL_ADVERB = frozenset(
    {"要", "会", "继续", "再", "还", "全部", "陆续", "逐步", "新", "于", "在", "从", "以", "共", "共计"}
)
_BUILT = re.compile(r"(?:建成|投产|达产|投用|竣工|完工|实施|投入使用|运营|建好)(?:投产|达产|投用|运营|使用)?后")
_BUILT_YIELDS = re.compile(r"年产|年加工|年处理|年发电|年销售|年产值|每年|日产|日处理|可|能|预计|将")
_FORMULA = re.compile(r"[”\"](?:行动|工程|计划|模式|目标|战略)?\s?[，,]?\s?$")
_THAT_IS = re.compile(r"(?:就是|即)(?=[^，。；]{0,6}(?:新|建|造|改|发展|培育|实现|达到|完成|引进|打造))")
_ENDS = re.compile(r"已|现有|现已|其余|原有|去年|上年|此前|截至|截止")
_NOT_SUMMED = re.compile(r"[人户亩年月次日]均|率|价|费用|比例|占比|平均")
_THIS_YEAR_WILL = re.compile(
    r"(?:今年|明年|后年|下半年|下一步|届时|年底前|[0-9]{1,2}月底前)(?:还|也|全[市县州区旗省]|[我该][市县州区])?"
    r"(?:将|要)(?=[新再续继还共全陆打建修办种栽招培改投开实完达推引发组扩增减提选解支])"
)
_MAYBE = re.compile(f"[将要后]|{TARGET.pattern}")
"""One look for what every aim needs, before the words of aims are told apart."""

_YEAR_ROUND = re.compile(r"年内(?=[^，。；]{0,8}?(?:已|了|累计|[共就]有))")
_OF_GOAL = re.compile("占(?:全年|年度|年初|既定)?(?:目标|任务|计划)$")
_GOT = re.compile("争取到(?![0-9]{4}年|[今明后]年|年底|[0-9]{1,2}月|20)")
"""争取到68万元 has been done, 争取到2025年建成 has not."""

_UNTIL = re.compile("[到至]$")
_DEADLINE = re.compile(
    r"(?:今?年底|年末|[0-9]{1,2}月底|[月年季]内|春节|汛期|入冬|开学|节)之?前(?!的|[^，。；]{0,6}(?:已|了))"
)
_DUTY = re.compile(r"不得|不准|不许|不能|不应|应当|必须|须(?!知)|一律|严禁|原则上")
_INVESTED = re.compile("投资|投入|资金")
_ALREADY = re.compile("已|完成|累计|先后|到位|了")
_ESTIMATED = re.compile("概算|估算|拟投|预计投|计划投")
_CAPACITY = re.compile("[年月日](?:产|加工|处理|生产|发电|出栏|屠宰|分选)|设计产能")
_BEGUN = re.compile("开工|奠基|动工|在建|拟建|签约|落户|启动建设|新建|兴建|正在建")
_AHEAD = 36


@dataclass(frozen=True, slots=True)
class Mood:
    """What a clause takes over from the clauses before it in its sentence: that it is an aim, or a running total."""

    aims: bool = False
    sums: bool = False

    def for_clause(self, text: str, clause: Span, dates: Sequence[DateReading], issued: date) -> Mood:
        """The mood at the start of a clause: a semicolon, 目前, 已 or a date gone by end what was said before."""
        past = any(one.latest <= issued for one in dates)
        apart = text[max(0, clause.start - 1) : clause.start] == "；"
        done = self.aims and (
            NOW.search(text, clause.start, clause.end) or _ENDS.search(text, clause.start, clause.end)
        )
        aims = self.aims and not (past or apart or done)
        aims = aims or _reaches_ahead(text, clause, dates, issued)
        sums = self.sums and not (dates or apart)
        if _THAT_IS.match(text, clause.start, clause.end) and _FORMULA.search(
            text, max(0, clause.start - 8), clause.start
        ):
            aims = True
        return self if (aims, sums) == (self.aims, self.sums) else Mood(aims, sums)

    def after_clause(self, text: str, clause: Span) -> Mood:
        """The mood once the clause is read."""
        sums = self.sums or CUMULATIVE.search(text, clause.start, clause.end) is not None
        return Mood(self.aims or _is_aim(text, clause.start, clause.end), sums)


def _reaches_ahead(text: str, clause: Span, dates: Sequence[DateReading], issued: date) -> bool:
    """到2025年 before that year, 9月底前 without 已: what follows is to be."""
    coming = any(one.latest.year > issued.year and _UNTIL.search(text, clause.start, one.span.start) for one in dates)
    return coming or (
        text.find("前", clause.start, clause.end) >= 0 and _DEADLINE.search(text, clause.start, clause.end) is not None
    )


def kind_of(text: str, clause: Span, counted: Counted, period: DateReading | None, issued: date, mood: Mood) -> URIRef:
    """The kind of value that a clause states, a concept of `xz:valueKinds`."""
    start, end = clause.start, counted.amount.span.start
    before = text[start:end]
    ahead = period is not None and period.earliest > issued
    if counted.rule == "figures.share" and counted.indicators and _OF_GOAL.search(counted.indicators[0]):
        return XZ.share
    if (
        mood.aims
        or _is_aim(text, start, end + 2)
        or _is_bidden(text, clause, counted)
        or _is_to_be(text, clause, counted)
    ):
        return XZ.target
    if counted.is_change:
        return XZ.change
    if counted.amount.is_percentage and _is_share(before, counted):
        return XZ.share
    if ahead or _AIM.search(text, start, end) or _AIM_BEHIND.search(text, counted.amount.span.end, clause.end):
        return XZ.target
    sums = CUMULATIVE.search(before) is not None or (mood.sums and _adds_up(counted))
    return XZ.cumulative if sums else XZ.actual


def _is_bidden(text: str, clause: Span, counted: Counted) -> bool:
    """每桌不得超过300元: the bound of a rule."""
    return counted.amount.qualifier != "" and _DUTY.search(text, clause.start, counted.amount.span.start) is not None


def _is_to_be(text: str, clause: Span, counted: Counted) -> bool:
    """投资2亿元建设生产线，建成后…; 年产3万吨的项目开工: what a thing that is not built yet costs and yields."""
    said = counted.indicators[0] if counted.indicators else ""
    if _CAPACITY.match(said) and _BEGUN.search(text, clause.start, clause.end):
        return True
    if _ESTIMATED.search(said):
        return True
    if not _INVESTED.search(said) or _ALREADY.search(text, clause.start, counted.amount.span.start):
        return False
    stop = text.find("。", clause.end, clause.end + _AHEAD)
    return _BUILT.search(text, counted.amount.span.end, stop if stop >= 0 else clause.end + _AHEAD) is not None


def is_planned(text: str, clause: Span, end: int) -> bool:
    """Whether the clause says what a thing gives once it is built (建成后年产…), whenever that will be."""
    built = _BUILT.search(text, clause.start, end)
    return built is not None and _BUILT_YIELDS.search(text, built.end(), end) is not None


def _is_share(before: str, counted: Counted) -> bool:
    if counted.rule == "figures.share":
        return True
    part = counted.amount.unit_text == "%" and _PART_OF.search(before) and counted.rule == "figures.before"
    return bool(SHARE.search(before) or _SHARE_OF.search(before) or part)


def _adds_up(counted: Counted) -> bool:
    return not counted.amount.is_percentage and not any(_NOT_SUMMED.search(one) for one in counted.indicators)


def is_aim(text: str, span: Span) -> bool:
    """Whether words in `span` speak of what is planned."""
    return _is_aim(text, span.start, span.end)


def _is_aim(text: str, start: int, end: int) -> bool:
    if _MAYBE.search(text, start, end) is None:
        return False
    words = (
        one
        for one in TARGET.finditer(text, start, end)
        if text[one.end() : one.end() + 1] not in {"了", "”"}
        and not _YEAR_ROUND.match(text, one.start(), end)
        and not _GOT.match(text, one.start())
    )
    if any(not _NO_AIM.search(text, start, one.start()) for one in words):
        return True
    if _THIS_YEAR_WILL.search(text, start, end):
        return True
    if any(_verb_follows(text, one.end(), end) for one in _WILL.finditer(text, start, end)):
        return True
    built = _BUILT.search(text, start, end)
    return built is not None and _BUILT_YIELDS.search(text, built.end(), end) is not None


def _verb_follows(text: str, start: int, end: int) -> bool:
    """Whether a verb of two characters stands behind 将, so that it is not 把 (将旧房改造)."""
    for word in tokens(text, start, min(end, start + 16)):
        if word.of(text) not in _WILL_ADVERB:
            return word.of(text) in ACTS and len(word) > 1
    return False
