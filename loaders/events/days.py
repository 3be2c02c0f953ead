"""The dates of a sentence as events need them: weekdays, days named in quotation marks, days still to come.

Example 例：in a paper of 2020-03-10 (a Tuesday) 本周五 is 2020-03-13, and in “5月1日开园” the day is to come.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

from kg.language.date_values import DateReading, calendar_day
from kg.language.dates import dates_in
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAY_SAY_WHEN = re.compile("[0-9０-９年月日天晚今昨明季期周]")
"""Every date has one of these characters."""

_NAMED_DAY = re.compile('的?[“「‘"](?P<month>1[0-2]|0?[1-9])[·.．•](?P<day>[12][0-9]|3[01]|0?[1-9])[”」’"]')
"""“6·21” in 去年“6·21”事故."""

_WEEKDAY = re.compile("(?P<week>[上本这下])个?(?:周|星期)(?P<day>[一二三四五六日天])(?![岁年])")
_WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1}
_DAYS = {name: at for at, name in enumerate("一二三四五六日")} | {"天": 6}

_LUNAR = ("农历", "阴历", "古历", "旧历")
_SAYS_YEAR = re.compile("[年今去明昨前后当同次翌]")
FARTHEST_COMING = 125
"""A day of no said year, gone by for two thirds of one, is the next such day, so many days ahead at most."""


def days_in(text: str, span: Span, issued: date, before: DateReading | None) -> tuple[DateReading, ...]:
    """The dates in `span`, left to right; `before` is the date told last."""
    if _MAY_SAY_WHEN.search(text, span.start, span.end) is None:
        return ()
    told_past = before is not None and before.latest.year < issued.year
    read = (_named_day(text, one, issued) for one in dates_in(text, span, issued, before))
    solar = (one for one in read if not text.endswith(_LUNAR, 0, one.span.start))
    readings = tuple(one if told_past else _coming(one, issued) for one in solar)
    weekdays = tuple(_weekdays(text, span, issued)) if text.find("周", span.start, span.end) >= 0 else ()
    return tuple(sorted((*readings, *weekdays), key=lambda one: one.span.start)) if weekdays else readings


def _named_day(text: str, reading: DateReading, issued: date) -> DateReading:
    """The day by which what happened is called, when its year stands before (去年“6·21”事故)."""
    match = _NAMED_DAY.match(text, reading.span.end)
    if match is None or reading.earliest.year != reading.latest.year or reading.end is not None:
        return reading
    day = calendar_day(reading.earliest.year, int(match["month"]), int(match["day"]))
    if day is None or day > issued:
        return reading
    span = Span(reading.span.start, match.end())
    return replace(reading, span=span, text=span.of(text), begin=_literal(day), earliest=day, latest=day)


def _coming(reading: DateReading, issued: date) -> DateReading:
    """The day or month as one to come, when nothing says its year and it was long gone (in November: 3月5日开工)."""
    if reading.anchor != "issue" or (issued - reading.latest).days <= 365 - FARTHEST_COMING:
        return reading
    if _SAYS_YEAR.search(reading.text) or (reading.latest - reading.earliest).days > 31:
        return reading
    first, last = _next_year(reading.earliest), _next_year(reading.latest)
    if first is None or last is None or not 0 <= (first - issued).days <= FARTHEST_COMING:
        return reading
    end = _as_precise(last, reading.end) if reading.end is not None else None
    return replace(reading, begin=_as_precise(first, reading.begin), end=end, earliest=first, latest=last)


def _next_year(day: date) -> date | None:
    return calendar_day(day.year + 1, day.month, day.day)


def _as_precise(day: date, literal: Literal) -> Literal:
    """The day, cut to a month where the literal is one."""
    return Literal(day.isoformat()[: len(str(literal))], datatype=literal.datatype)


def _weekdays(text: str, span: Span, issued: date) -> Iterator[DateReading]:
    """上周五, 本周六, 下周一: by the week of the issue, which begins on Monday."""
    monday = issued - timedelta(days=issued.weekday())
    for match in _WEEKDAY.finditer(text, span.start, span.end):
        day = monday + timedelta(days=7 * _WEEKS[match["week"]] + _DAYS[match["day"]])
        yield DateReading(Span(*match.span()), match[0], _literal(day), None, day, day, "events.weekday", "issue")


def _literal(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)
