"""Days, months, years and the time between them, as literals and as first and last day.

Example 例：2018年2月 is "2018-02"^^xsd:gYearMonth, from 2018-02-01 to 2018-02-28.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

if TYPE_CHECKING:
    from kg.model import Span

FIRST_YEAR, LAST_YEAR = 1840, 2100
"""A year outside is no date of a newspaper's story (5000年文明)."""


@dataclass(frozen=True, slots=True)
class Period:
    """`begin` as precise as it is known, `end` only for ranges, the first and the last day there can be."""

    begin: Literal
    end: Literal | None
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date in a text. `begin` and `end` are xsd:date, xsd:gYearMonth or xsd:gYear, as precise as the words.

    `anchor` says what it was worked out by: "explicit" (the words alone), "issue" (the issue's date),
    "previous" (a date before it) or "dateline" (the date of 新华社…电).
    """

    span: Span
    text: str
    begin: Literal
    end: Literal | None
    earliest: date
    latest: date
    rule: str
    anchor: str

    @property
    def is_day(self) -> bool:
        """Whether one single day is meant."""
        return self.earliest == self.latest


def a_day(day: date) -> Period:
    """That day."""
    return Period(_literal(day), None, day, day)


def day_of(year: int, month: int, number: int) -> Period | None:
    """That day; None when there is no such day (2月30日)."""
    day = calendar_day(year, month, number)
    return a_day(day) if day else None


def calendar_day(year: int, month: int, number: int) -> date | None:
    """That day as a date; None when there is none."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return date(year, month, number) if 1 <= number <= monthrange(year, month)[1] else None


def month_of(year: int, month: int, first: int = 1, last: int = 31) -> Period | None:
    """That month, or its days from `first` to `last` (上旬 is 1 to 10); None when there is no such month."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    end = min(last, monthrange(year, month)[1])
    begin = Literal(f"{year:04d}-{month:02d}", datatype=XSD.gYearMonth)
    return Period(begin, None, date(year, month, first), date(year, month, end))


def year_of(year: int, first: int = 1, last: int = 12) -> Period | None:
    """That year, or its months from `first` to `last`; None when it is no year of a story."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    begin = Literal(f"{year:04d}", datatype=XSD.gYear)
    return Period(begin, None, date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def months_of(year: int, first: int, last: int) -> Period | None:
    """The months `first` to `last` of a year as a range (上半年); None when they are none."""
    begin, end = month_of(year, first), month_of(year, last)
    return between(begin, end) if first <= last else None


def between(begin: Period | None, end: Period | None) -> Period | None:
    """From the start of one to the end of the other; None when either is missing or the order is wrong."""
    if begin is None or end is None or begin.earliest > end.latest:
        return None
    return Period(begin.begin, end.end or end.begin, begin.earliest, end.latest)


def until(begin: Period | None, issued: date) -> Period | None:
    """From the start of a period up to the issue's day (今年以来); None when it starts later."""
    return between(begin, a_day(issued))


def years_before(issued: date, count: int) -> Period | None:
    """The `count` years that end with the issue (五年来)."""
    if not 1 <= count <= 100:
        return None
    start = date(issued.year - count, issued.month, min(issued.day, 28))
    return Period(Literal(f"{start.year:04d}", datatype=XSD.gYear), _literal(issued), start, issued)


def months_before(issued: date, count: int) -> Period | None:
    """The `count` months that end with the issue (半年来)."""
    if not 1 <= count <= 100:
        return None
    year, month = divmod(issued.year * 12 + issued.month - 1 - count, 12)
    start = date(year, month + 1, min(issued.day, 28))
    return Period(_literal(start), _literal(issued), start, issued)


def days_before(issued: date, count: int) -> Period:
    """The `count` days that end with the issue (半个月来)."""
    start = issued - timedelta(days=count)
    return Period(_literal(start), _literal(issued), start, issued)


def nearest_day(issued: date, month: int, number: int, ahead: bool) -> date | None:
    """The latest such day not after the issue, or the first one not before it; None when there is none."""
    step = 1 if ahead else -1
    for distance in range(9):
        day = calendar_day(issued.year + step * distance, month, number)
        if day and (day >= issued if ahead else day <= issued):
            return day
    return None


def nearest_month_day(issued: date, number: int, ahead: bool) -> date | None:
    """The latest day of that number not after the issue, or the first one not before it."""
    if not 1 <= number <= 31:
        return None
    step = timedelta(days=1 if ahead else -1)
    day = issued
    while day.day != number:
        day += step
    return day


def _literal(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)
