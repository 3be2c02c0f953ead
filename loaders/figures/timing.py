"""The time of each figure of a clause: that of the clause, of those before it, or of the story.

Example 例：in 产量由2007年的620吨增加到2011年的2150吨，收入由410元增加到2680元 the 410元 are of 2007.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import XSD

from kg.places import Level
from loaders.figures.binding import Bound
from loaders.figures.counted import COMPARED_VALUE
from loaders.figures.dating import is_start
from loaders.figures.kinds import is_planned
from loaders.figures.periods import in_turn, is_counted_up_to, is_end_value, nearest
from loaders.figures.years import goes_on_from, is_each_time, is_yearly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.figures.amounts import Amount
    from loaders.figures.counted import Counted
    from loaders.figures.kinds import Mood
    from loaders.figures.lines import Line
    from loaders.figures.periods import Timeline
    from loaders.figures.story import Story

_DONE_BY_NOW = re.compile("(?<![早原])已(?![知故])")
_HOW_BIG = re.compile("总投资|占地|建筑面积|全长|概算")
_STANDS = re.compile("总投资|占地|现有|共有|面积|全长|位于|产能|年产|设计|规模|藏书|总数|概算")
_PER_ONE = re.compile("每(?:人|户|亩|名|头|只|村|株|棵|斤|公斤|吨|套)[^，。；]{0,12}?(?:补|奖|资助|领|收费|价)")
_CAPACITY = re.compile(
    "(?:年|日|月|每天|每小时|每年)[^，。；]{0,6}?(?:能力|可达|吞吐量)|设计|[年日](?:产|处理|加工|屠宰|消化)(?!值|业)"
)
_SIZE = re.compile("(?:总?投资|占地|面积|年产|[长高宽]|建筑面积)(?:面积)?[约近达超为]?$")
_SIZE_WORDS = 8
_MONTH = 31
_THING = re.compile("[\u4e00-\u9fff]{2,16}?(?:项目|生产线|工程|基地|工厂)")
_FROM_VALUE = re.compile("[由从](?:最初|原来|原先)?的?(?:近|约|不足|不到)?$")


@dataclass(frozen=True, slots=True)
class Told:
    """The story up to a sentence, this included, and the dates of the sentence that figures can belong to."""

    story: Story
    dates: tuple[DateReading, ...]


@dataclass(frozen=True, slots=True)
class Here:
    """A clause with what it counts, its dates, the time before and in it, its mood; `own`: of a household before."""

    span: Span
    counted: tuple[Counted, ...]
    dates: tuple[DateReading, ...]
    times: tuple[Timeline, Timeline]
    mood: Mood
    own: bool


def bound_in(line: Line, here: Here, told: Told) -> Iterator[Bound]:
    """The figures of a clause, each with its time."""
    text, time = line.ground.text, here.times[1]
    for counted in here.counted:
        period = _period(text, here.span, (counted, *here.counted), here.dates, here.times, line.dates)
        inherited = not here.dates and time.inherited
        if period is None and not here.dates and _goes_on(line, here.span, counted, time):
            period, inherited = time.told, True
        apart = not here.dates and (inherited or not period.is_day) if period else False
        if period and (
            (apart and _is_apart(text, here.span, counted, period, told.story)) or _is_attribute(text, counted, period)
        ):
            period = None
        lent = None if period else _lent(line, here, counted, told)
        coming = _coming(line, here.span) or time.coming
        yield Bound(here.span, counted, period, inherited, here.mood, here.own, coming, lent)


def _is_apart(text: str, clause: Span, counted: Counted, period: DateReading, story: Story) -> bool:
    """Whether a figure has not the time told before its clause: 已 ends a month gone by, a state has no day, and what
    stands for each person or acre, or is what a plant can do, has neither."""
    start = counted.amount.span.start
    if _DONE_BY_NOW.search(text, clause.start, start) and _is_over(text, period, story):
        return True
    if _PER_ONE.search(text, clause.start, start) or _CAPACITY.search(text, clause.start, start):
        return True
    stands = _STANDS if period.is_day else _HOW_BIG
    return stands.search(text, clause.start, start) is not None


def _is_over(text: str, period: DateReading, story: Story) -> bool:
    """Whether a year before this, or one month that something was done in, is not what was counted up to."""
    if period.latest.year < story.issued.year:
        return True
    one_month = not period.is_day and (period.latest - period.earliest).days <= _MONTH and period.latest < story.issued
    return one_month and not is_counted_up_to(text, period)


def _is_attribute(text: str, counted: Counted, period: DateReading) -> bool:
    """Whether a figure only says how big the thing is that something was done to on a day: 总投资3亿元的项目开工."""
    amount = counted.amount.span
    if not period.is_day or not _SIZE.search(text, amount.start - _SIZE_WORDS, amount.start):
        return False
    return text[amount.end : amount.end + 1] == "的" or _THING.match(text, amount.end) is not None


def _lent(line: Line, here: Here, counted: Counted, told: Told) -> DateReading | None:
    text, start = line.ground.text, counted.amount.span.start
    if _PER_ONE.search(text, here.span.start, start):
        return None
    if is_planned(text, here.span, here.span.end) or is_each_time(text, here.span, start):
        return None
    sentence = line.ground.sentence_at(here.span.start).span
    lent = told.story.lends(text, sentence, here.span, counted, told.dates)
    if lent is not None and _is_report_of_before(lent, sentence) and _is_local(line, sentence, start):
        return None
    return None if lent and counted.indicators and is_yearly(counted.indicators[0], lent) else lent


def _is_report_of_before(lent: DateReading, sentence: Span) -> bool:
    """Whether the time lent is the month or year that a sentence before reports on."""
    return lent.span.end <= sentence.start and lent.begin.datatype != XSD.date


def _is_local(line: Line, sentence: Span, start: int) -> bool:
    """Whether a sentence has gone on to a township or village, of which a report of the county before says nothing."""
    near = line.ground.before(line.ground.named, sentence.start, start)
    return any(one.place.level >= Level.TOWNSHIP for one in near)


def _coming(line: Line, clause: Span) -> DateReading | None:
    """The day to come that 届时 goes back to, in its sentence."""
    text, issued = line.ground.text, line.ground.context.article.issued
    if not line.dates or not text.startswith("届时", clause.start):
        return None
    return next((one for one in reversed(line.dates) if one.latest > issued and one.span.end <= clause.start), None)


def _goes_on(line: Line, clause: Span, counted: Counted, time: Timeline) -> bool:
    if time.told is None or line.dates or not counted.indicators:
        return False
    start = line.ground.sentence_at(clause.start).span.start
    return goes_on_from(line.ground.text, start, clause, counted.indicators[0])


def _period(
    text: str,
    clause: Span,
    counted: tuple[Counted, ...],
    own: tuple[DateReading, ...],
    times: tuple[Timeline, Timeline],
    dates: Sequence[DateReading],
) -> DateReading | None:
    """The period of the first of `counted`; the others are all those of its clause, `times` before and in it."""
    one, *all_here = counted
    start = one.amount.span.start
    amounts = [each.amount for each in all_here]
    period = (nearest(own, start) or own[0]) if own else times[1].active
    if one.rule == COMPARED_VALUE:
        return nearest(dates, start) or period
    if not own and (first := _first_of_two(text, clause, amounts, one.amount, dates)):
        return first
    if own and period and is_end_value(text, period, amounts, one.amount):
        told = [each for each in own if not is_start(text, each) and each.span.end <= period.span.start]
        period = told[-1] if told else None if times[0].inherited else times[0].base
    elif not own and (is_planned(text, clause, clause.end) or is_each_time(text, clause, start)):
        period = None
    if period and not own and one.indicators and is_yearly(one.indicators[0], period):
        period = None
    if period and one.turn is not None:
        period = in_turn(period, dates, one.turn, sum(each.turn is not None for each in all_here))
    return period


def _first_of_two(
    text: str, clause: Span, amounts: Sequence[Amount], amount: Amount, dates: Sequence[DateReading]
) -> DateReading | None:
    """The year that a clause before started from: 产量由2007年的620吨增加到2150吨，收入由410元增加到2680元."""
    if not _FROM_VALUE.search(text, max(clause.start, amount.span.start - 6), amount.span.start):
        return None
    later = any(one.span.start > amount.span.start for one in amounts)
    starts = (one for one in dates if one.span.end <= clause.start and is_start(text, one))
    return next(starts, None) if later else None
