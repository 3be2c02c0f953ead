"""The time of each figure of a clause: that of the clause, of those before it, or of the story.

Example 例：in 产量由2007年的620吨增加到2011年的2150吨，收入由410元增加到2680元 the 410元 are of 2007.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.figures.binding import Bound
from loaders.figures.choosing import COMPARED_VALUE
from loaders.figures.kinds import is_planned
from loaders.figures.periods import in_turn, is_end_value, is_start, nearest
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
_STANDS = re.compile("总投资|占地|现有|共有|面积|全长|位于|产能|年产|设计|规模|藏书|总数|概算")
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
        if period and inherited and _is_apart(text, here.span, counted, period, told.story):
            period = None
        lent = None if period else _lent(line, here, counted, told)
        coming = _coming(line, here.span) or time.coming
        yield Bound(here.span, counted, period, inherited, here.mood, here.own, coming, lent)


def _is_apart(text: str, clause: Span, counted: Counted, period: DateReading, story: Story) -> bool:
    """Whether a figure has not the time told the sentence before: 已 ends a year gone by, a state has no day."""
    start = counted.amount.span.start
    if period.latest.year < story.issued.year and _DONE_BY_NOW.search(text, clause.start, start):
        return True
    return period.is_day and _STANDS.search(text, clause.start, start) is not None


def _lent(line: Line, here: Here, counted: Counted, told: Told) -> DateReading | None:
    text, start = line.ground.text, counted.amount.span.start
    if is_planned(text, here.span, here.span.end) or is_each_time(text, here.span, start):
        return None
    sentence = line.ground.sentence_at(here.span.start).span
    lent = told.story.lends(text, sentence, here.span, counted, told.dates)
    return None if lent and counted.indicators and is_yearly(counted.indicators[0], lent) else lent


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
