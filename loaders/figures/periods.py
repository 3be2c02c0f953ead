"""The time that each clause's figures belong to.

Example 例：in 2018年培训7期，就业820人 both are of 2018; 累计 or 目前 in a clause without a date starts anew.

A date stands in the clause, or reaches it over clauses with figures, or opens the sentence (2018年，…), or
opened the sentence before it in the same paragraph. Otherwise the figure has no period.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.words import NOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.language.dates import DateReading

_LISTED = re.compile(r"(?:[0-9]{1,2}[时点]许?)?[、和与至到—-]{1,2}")
_COMPARED = re.compile(r"[比较同于与](?:上)?$")
_SAME_TIME = re.compile(r"同期|同比|相比|年?底?相比|以前|之前")
_INTRODUCTION = 3
"""A clause with at most so many characters beside its date is nothing but the date."""

_SUBJECT = 6
"""With at most so many characters before it a date opens a clause: 双牌县2020年…"""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is known of the time when a clause starts.

    `base` opened the sentence, `active` was read last; `inherited`: `base` is of the sentence before.
    """

    base: DateReading | None = None
    active: DateReading | None = None
    inherited: bool = False
    had_figures: bool = True

    def for_sentence(self) -> Timeline:
        """The time at the start of the next sentence of the paragraph."""
        lasts = self.base is not None and self.base.end is not None
        base = None if self.inherited or not (self.had_figures or lasts) else self.base
        return Timeline(base, base, inherited=base is not None)

    def for_clause(self, text: str, clause: Span, dates: Sequence[DateReading], *, first: bool) -> Timeline:
        """The time of a clause that holds `dates`; `first`: it opens its sentence."""
        if dates:
            rest = len(clause) - sum(len(one.span) for one in dates)
            opens = first and (rest <= _INTRODUCTION or dates[-1].span.end == clause.end)
            base = dates[-1] if opens else self.base
            return replace(self, base=base, active=dates[-1], inherited=self.inherited and not opens)
        goes_on = self.had_figures and text[clause.start - 1 : clause.start] != "；"
        active = self.active if goes_on else self.base
        if NOW.search(text, clause.start, clause.end) and (active is None or active.end is None):
            return replace(self, base=None if self.inherited else self.base, active=None, inherited=False)
        return replace(self, active=active)

    def after_clause(self, clause: Span, dates: Sequence[DateReading], *, figures: bool, first: bool) -> Timeline:
        """The time once the clause is read: a date reaches the clause behind it, and on over figures.

        One that opens the sentence with figures holds for all of it (双牌县2020年实现…).
        """
        opens = first and figures and bool(dates) and dates[0].span.start - clause.start <= _SUBJECT
        base = dates[-1] if opens else self.base
        inherited = self.inherited and not opens
        return replace(self, base=base, inherited=inherited, had_figures=figures or bool(dates))


def dated(text: str, clause: Span, readings: Iterable[DateReading]) -> tuple[DateReading, ...]:
    """The dates of a clause that figures can belong to, those in a list joined: 2017年、2018年."""
    found: list[DateReading] = []
    for reading in readings:
        if not clause.holds(reading.span) or _is_comparison(text, reading):
            continue
        if found and _LISTED.fullmatch(text, found[-1].span.end, reading.span.start):
            found[-1] = _joined(text, found[-1], reading)
        else:
            found.append(reading)
    return tuple(found)


def _is_comparison(text: str, reading: DateReading) -> bool:
    before = text[max(0, reading.span.start - 2) : reading.span.start]
    return _COMPARED.search(before) is not None or _SAME_TIME.match(text, reading.span.end) is not None


def _joined(text: str, first: DateReading, last: DateReading) -> DateReading:
    span = Span(first.span.start, last.span.end)
    return replace(
        last,
        span=span,
        text=span.of(text),
        begin=first.begin,
        end=last.end or last.begin,
        earliest=min(first.earliest, last.earliest),
        latest=max(first.latest, last.latest),
    )


def nearest(dates: Sequence[DateReading], offset: int) -> DateReading | None:
    """The last of the dates that ends before `offset`."""
    return next((one for one in reversed(dates) if one.span.end <= offset), None)
