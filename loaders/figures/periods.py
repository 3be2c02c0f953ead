"""The time that each clause's figures belong to.

Example 例：in 2018年培训7期，就业820人 both are of 2018; 累计 or 目前 in a clause without a date starts anew.

A date stands in the clause, or reaches it over clauses with figures, or opens the sentence (2018年，…), or
opened the sentence before it in the same paragraph. Otherwise the figure has no period. The first date of
由2018年的76户增加到412户 is that of the 76 alone; 此次 and 本届 go back to the day that was told before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from loaders.figures.dating import is_short, is_start
from loaders.figures.words import NOW

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.figures.amounts import Amount

_VALUE_OF_DATE = re.compile(r"[底末初]?的[0-9近约不]")
_RISES = re.compile(r"[由从].{1,20}?[到至成为]")
_UP_TO = re.compile(r"[到至成为]")
_COUNTED_UP_TO = re.compile(r"(?:截至|截止到?|截止至|[到至])$")
_TOLD = re.compile(
    r"(?:介绍|说|表示|获悉|了解|了解到|统计|指出|透露|通报|显示|称|据悉|告诉记者|强调|认为)到?[，,：:]?$"
)
_MANY_YEARS = re.compile(
    "这些年|多年来|几年来|常年|一直以来|这么多年|[一二三四五六七八九十几0-9]{1,3}年(?:过去|下来)|转眼"
)
_POINTER = re.compile(
    r"(?:本届|此次|本次|这次|该次|此轮)(?P<struck>[^，。；]{0,3}(?:雨|洪|灾|台风|地震|火情|大火|山火|雹|雪|事故))?"
)
_STRUCK = re.compile("[^，。；]{0,8}[，,]?[^，。；]{0,24}?(?:雨|洪|灾|台风|地震|火情|山火|雹|雪|泥石流|滑坡|事故)")
_CLOCK = re.compile(
    "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上?|夜间?|深夜|晚间)?[0-9一二三四五六七八九十两]{0,3}[时点]?(?:[0-9]{1,2}分)?(?:许|左右)?"
)
_TELLS = 8
"""The words of telling at the end of a clause are no longer."""

_INTRODUCTION = 3
"""A clause with at most so many characters beside its date is nothing but the date."""

_SUBJECT = 6
"""With at most so many characters before it a date opens a clause: 双牌县2020年…"""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is known of the time when a clause starts.

    `base` opened the sentence, `active` was read last; `inherited`: `base` is of the sentence before. `event`
    is the last day or few days named in this paragraph or the one before, `struck` that of a disaster; `leads`: no
    words but who tells it
    stand before `base`, so that it reaches the next sentence. `told` is the month or year of the sentence before
    when nothing was counted in it, `coming` the last in the paragraph that is not over.
    """

    base: DateReading | None = None
    active: DateReading | None = None
    inherited: bool = False
    had_figures: bool = True
    event: DateReading | None = None
    struck: DateReading | None = None
    leads: bool = True
    told: DateReading | None = None
    coming: DateReading | None = None

    def for_sentence(self, issued: date, *, anew: bool) -> Timeline:
        """The time at the start of the next sentence of the paragraph; a time to come ends with its sentence.

        `anew`: it speaks of a whole county or city, and no longer of what happened on one day.
        """
        lasts = self.base is not None and self.base.end is not None
        past = self.inherited or not self.leads or not (self.had_figures or lasts)
        ended = self.base is not None and (self.base.earliest > issued or (anew and self.base.is_day))
        base = None if past or ended else self.base
        return Timeline(
            base,
            base,
            inherited=base is not None,
            event=self.event,
            struck=self.struck,
            told=self.told,
            coming=self.coming,
        )

    def anew(self) -> Timeline:
        """The time behind what lends none to the next sentence."""
        return Timeline(had_figures=False, event=self.event, struck=self.struck, coming=self.coming)

    def for_clause(
        self, text: str, clause: Span, dates: Sequence[DateReading], issued: date, *, first: bool
    ) -> Timeline:
        """The time of a clause that holds `dates`; `first`: it opens its sentence."""
        lasting = [one for one in dates if not is_start(text, one)]
        if lasting:
            return self._at(text, clause, dates, lasting[-1], first=first)
        if self.active is not None and _MANY_YEARS.search(text, clause.start, clause.end):
            return replace(self, base=None, active=None, inherited=False)
        pointer = _POINTER.search(text, clause.start, clause.end) if self.event is not None else None
        if pointer is not None:
            event = self.struck if pointer["struck"] else self.event
            return replace(self, base=event, active=event, inherited=True)
        goes_on = self.had_figures and text[clause.start - 1 : clause.start] != "；"
        active = self.active if goes_on and not self._is_of_value(text, clause, issued) else self.base
        if _is_now(text, clause, active, issued):
            return replace(self, base=None if self.inherited else self.base, active=None, inherited=False)
        return self if active is self.active else replace(self, active=active)

    def _at(self, text: str, clause: Span, dates: Sequence[DateReading], last: DateReading, *, first: bool) -> Timeline:
        """The time of a clause with dates, of which `last` is read last."""
        rest = len(clause) - sum(len(one.span) for one in dates)
        opens = rest <= _INTRODUCTION or (first and last.span.end == clause.end)
        opens = opens or text[clause.end : clause.end + 1] in {"：", ":"}
        opens = opens or _CLOCK.fullmatch(text, last.span.end, clause.end) is not None
        short = is_short(last)
        return Timeline(
            base=last if opens else self.base,
            active=last,
            inherited=self.inherited and not opens,
            had_figures=self.had_figures,
            event=last if short else self.event,
            struck=last if short and _STRUCK.match(text, last.span.end) else self.struck,
            leads=first if opens else self.leads,
            told=self.told,
            coming=self.coming,
        )

    def _is_of_value(self, text: str, clause: Span, issued: date) -> bool:
        """Whether the date read last was that of one value only: 增加到2019年的26万元，57户脱贫."""
        if self.active is None or self.active.latest.year >= issued.year:
            return False
        alone = _VALUE_OF_DATE.match(text, self.active.span.end) is not None
        return alone and _RISES.search(text, clause.start, clause.end) is None

    def after_clause(self, clause: Span, dates: Sequence[DateReading], *, figures: bool, first: bool) -> Timeline:
        """The time once the clause is read: a date reaches the clause behind it, and on over figures.

        One that opens the sentence with figures holds for all of it (双牌县2020年实现…).
        """
        opens = first and figures and bool(dates) and dates[0].span.start - clause.start <= _SUBJECT
        base = dates[-1] if opens else self.base
        told = figures or bool(dates)
        if base is self.base and told == self.had_figures:
            return self
        return replace(self, base=base, inherited=self.inherited and not opens, had_figures=told)


def _is_now(text: str, clause: Span, active: DateReading | None, issued: date) -> bool:
    """Whether 目前 or 累计 parts a clause from the date before it, unless that is a period or a 截至…."""
    if not NOW.search(text, clause.start, clause.end):
        return False
    if active is None or active.end is not None:
        return active is None
    if active.latest > issued:
        return True
    return not is_counted_up_to(text, active)


def is_counted_up_to(text: str, reading: DateReading) -> bool:
    """Whether a date is that up to which something was counted: 截至9月底."""
    return _COUNTED_UP_TO.search(text, max(0, reading.span.start - 4), reading.span.start) is not None


def is_end_value(text: str, reading: DateReading, amounts: Sequence[Amount], amount: Amount) -> bool:
    """Whether `amount` is what it came to (412户 in 由2018年的76户增加到412户), not of the date of the start."""
    start = amount.span.start
    between = [one for one in amounts if reading.span.end <= one.span.start < start]
    return bool(between) and is_start(text, reading) and _UP_TO.search(text, between[0].span.end, start) is not None


def is_told(text: str, clause: Span) -> bool:
    """Whether a clause only says who tells what follows: 据统计, 县长周明介绍."""
    return _TOLD.search(text, max(clause.start, clause.end - _TELLS), clause.end) is not None


def clipped(period: DateReading, issued: date) -> DateReading:
    """The part of a period that was gone by when the paper came out, for what is: 今年 up to the issue."""
    return replace(period, latest=issued) if period.earliest <= issued < period.latest else period


def in_turn(period: DateReading, readings: Sequence[DateReading], turn: int, values: int) -> DateReading:
    """The date of a value behind 分别, when a list has as many dates as there are values."""
    listed = [one for one in readings if period.span.holds(one.span)]
    return listed[turn] if len(listed) == values else period


def nearest(dates: Sequence[DateReading], offset: int) -> DateReading | None:
    """The last of the dates that ends before `offset`."""
    return next((one for one in reversed(dates) if one.span.end <= offset), None)
