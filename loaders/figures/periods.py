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

from rdflib import XSD

from kg.model import Span
from loaders.figures.words import NOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from kg.language.dates import DateReading
    from loaders.figures.amounts import Amount

_LISTED = re.compile(r"(?:[0-9]{1,2}[时点]许?)?[、和与至到—-]{1,2}")
_COMPARED = re.compile(r"[比较同于与](?:上)?$")
_SAME_TIME = re.compile(r"同期|同比|相比|年?底?相比|以前|之前")
_FROM = re.compile(r"[由从](?:原来|原先|最初)?$")
_OF_VALUE = re.compile(r"[底末初]?的|[0-9近约不]")
_UP_TO = re.compile(r"[到至成为]")
_COUNTED_UP_TO = re.compile(r"(?:截至|截止到?|截止至|[到至])$")
_STARTS = re.compile(r"(?:份|初|底)?(?:起(?![草来步点止诉飞因源义至])|开始|以后|之后)")
_TOLD = re.compile(
    r"(?:介绍|说|表示|获悉|了解|了解到|统计|指出|透露|通报|显示|称|据悉|告诉记者|强调|认为)到?[，,：:]?$"
)
_MANY_YEARS = re.compile("这些年|多年来|几年来|常年|一直以来|这么多年")
_POINTER = re.compile(r"本届|此次|本次|这次|该次|此轮")
_PLANNED = re.compile("预算|计划|目标|确定|制定|下达|部署|承诺")
_AGED = re.compile("[已刚满才]{0,2}[0-9一二三四五六七八九十多]{1,4}岁")
_SINCE_ACT = re.compile("[^，。；]{1,30}(?:以来|以后|之后)")
_MOST_SINCE = re.compile("[^，。；]{0,10}以来(?:的?最|的?首|的?第一)")
_TIMES_THAT = re.compile(r"[底末]?(?:同期)?的?[0-9０-９一二三四五六七八九十两近约多]{1,8}(?:\.[0-9]+)?[多余]?倍")
_A_THING = re.compile(r"[一这那][台座把件本张栋辆棵]$")
_FEW_DAYS = 31
_INTRODUCTION = 3
"""A clause with at most so many characters beside its date is nothing but the date."""

_SUBJECT = 6
"""With at most so many characters before it a date opens a clause: 双牌县2020年…"""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is known of the time when a clause starts.

    `base` opened the sentence, `active` was read last; `inherited`: `base` is of the sentence before. `event`
    is the last day or few days named in this paragraph or the one before; `leads`: no words but who tells it
    stand before `base`, so that it reaches the next sentence. `told` is the month or year of the sentence before
    when nothing was counted in it, `coming` the last in the paragraph that is not over.
    """

    base: DateReading | None = None
    active: DateReading | None = None
    inherited: bool = False
    had_figures: bool = True
    event: DateReading | None = None
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
        return Timeline(base, base, inherited=base is not None, event=self.event, told=self.told, coming=self.coming)

    def for_clause(
        self, text: str, clause: Span, dates: Sequence[DateReading], issued: date, *, first: bool
    ) -> Timeline:
        """The time of a clause that holds `dates`; `first`: it opens its sentence."""
        lasting = [one for one in dates if not is_start(text, one)]
        if lasting:
            rest = len(clause) - sum(len(one.span) for one in dates)
            opens = rest <= _INTRODUCTION or (first and lasting[-1].span.end == clause.end)
            opens = opens or text[clause.end : clause.end + 1] in {"：", ":"}
            base = lasting[-1] if opens else self.base
            event = lasting[-1] if _is_day(lasting[-1]) else self.event
            inherited = self.inherited and not opens
            leads = first if opens else self.leads
            return replace(self, base=base, active=lasting[-1], inherited=inherited, event=event, leads=leads)
        if self.active is not None and _MANY_YEARS.search(text, clause.start, clause.end):
            return replace(self, base=None, active=None, inherited=False)
        if self.event is not None and _POINTER.search(text, clause.start, clause.end):
            return replace(self, base=self.event, active=self.event, inherited=True)
        goes_on = self.had_figures and text[clause.start - 1 : clause.start] != "；"
        active = self.active if goes_on else self.base
        if _is_now(text, clause, active, issued):
            return replace(self, base=None if self.inherited else self.base, active=None, inherited=False)
        return self if active is self.active else replace(self, active=active)

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
    return not _COUNTED_UP_TO.search(text, max(0, active.span.start - 4), active.span.start)


def _is_day(reading: DateReading) -> bool:
    return (reading.latest - reading.earliest).days < _FEW_DAYS and reading.begin.datatype == XSD.date


def is_start(text: str, reading: DateReading) -> bool:
    """Whether a date is that of a first value only: 由2018年的…."""
    named = _FROM.search(text, max(0, reading.span.start - 4), reading.span.start)
    return named is not None and _OF_VALUE.match(text, reading.span.end) is not None


def is_end_value(text: str, reading: DateReading, amounts: Sequence[Amount], amount: Amount) -> bool:
    """Whether `amount` is what it came to (412户 in 由2018年的76户增加到412户), not of the date of the start."""
    start = amount.span.start
    between = [one for one in amounts if reading.span.end <= one.span.start < start]
    return bool(between) and is_start(text, reading) and _UP_TO.search(text, between[0].span.end, start) is not None


def is_told(text: str, clause: Span) -> bool:
    """Whether a clause only says who tells what follows: 据统计, 县长周明介绍."""
    return _TOLD.search(clause.of(text)) is not None


def from_then_on(text: str, reading: DateReading, issued: date) -> DateReading:
    """2017年起 and 自去年开展试点以来 reach up to the issue."""
    if reading.is_day or reading.latest >= issued:
        return reading
    since = text[reading.span.start - 1 : reading.span.start] in {"自", "从"}
    if not (_STARTS.match(text, reading.span.end) or (since and _SINCE_ACT.match(text, reading.span.end))):
        return reading
    return replace(reading, latest=issued)


def clipped(period: DateReading, issued: date) -> DateReading:
    """The part of a period that was gone by when the paper came out, for what is: 今年 up to the issue."""
    return replace(period, latest=issued) if period.earliest <= issued < period.latest else period


def in_turn(period: DateReading, readings: Sequence[DateReading], turn: int, values: int) -> DateReading:
    """The date of a value behind 分别, when a list has as many dates as there are values."""
    listed = [one for one in readings if period.span.holds(one.span)]
    return listed[turn] if len(listed) == values else period


def dated(text: str, clause: Span, readings: Iterable[DateReading]) -> tuple[DateReading, ...]:
    """The dates of a clause that figures can belong to, those in a list joined: 2017年、2018年."""
    found: list[DateReading] = []
    for reading in readings:
        if not clause.holds(reading.span) or _is_comparison(text, reading) or _is_of_thing(text, reading):
            continue
        if found and _LISTED.fullmatch(text, found[-1].span.end, reading.span.start):
            found[-1] = _joined(text, found[-1], reading)
        else:
            found.append(reading)
    return tuple(found)


def _is_of_thing(text: str, reading: DateReading) -> bool:
    """1958年以来的63万卷档案, 一台1974年的缝纫机, 年初预算: when things were made, not when they were counted."""
    if reading.text.endswith("年初") and _PLANNED.match(text, reading.span.end):
        return True
    if reading.text == "今年" and _AGED.match(text, reading.span.end):  # 他今年七十岁
        return True
    if text[reading.span.end : reading.span.end + 1] != "的":
        return False
    return (
        reading.text.endswith("以来")
        or _A_THING.search(text, max(0, reading.span.start - 2), reading.span.start) is not None
    )


def _is_comparison(text: str, reading: DateReading) -> bool:
    before = text[max(0, reading.span.start - 2) : reading.span.start]
    behind = any(one.match(text, reading.span.end) for one in (_SAME_TIME, _TIMES_THAT, _MOST_SINCE))
    return behind or _COMPARED.search(before) is not None


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
