"""What kind of time a date is: a day, or a month, quarter, year or harvest that an article reports on.

Example 例：一季度 and 2017/2018年榨季 are reported on, 9月10日 is a day on which something happened.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rdflib import XSD

from loaders.figures.seasons import HARVESTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.date_values import DateReading

_LEAST_REPORT, _MOST_REPORT = 27, 366
_FEW_DAYS = 31
_HALF_YEAR = 150


def distinct(dates: Sequence[DateReading]) -> tuple[DateReading, ...]:
    """The first of the dates, and the next that is another; how many more there are makes no difference."""
    return () if not dates else (dates[0], *islice((one for one in dates if not same(one, dates[0])), 1))


def is_day(one: DateReading) -> bool:
    """Whether a date is a day or a few."""
    return (one.latest - one.earliest).days < _FEW_DAYS and one.begin.datatype == XSD.date


def is_report(one: DateReading) -> bool:
    """Whether it is a month, a quarter, a year or a harvest, as reports are of."""
    if one.rule in HARVESTS:
        return (one.latest - one.earliest).days > _HALF_YEAR
    whole = one.begin.datatype != XSD.date and one.earliest.day == 1 and one.earliest.year == one.latest.year
    return whole and _LEAST_REPORT <= (one.latest - one.earliest).days <= _MOST_REPORT


def joined(known: tuple[DateReading, ...], one: DateReading) -> tuple[DateReading, ...]:
    """The dates known and one more, if it is another; of two no more are needed."""
    return known if len(known) > 1 or any(same(each, one) for each in known) else (*known, one)


def same(one: DateReading, two: DateReading) -> bool:
    """Whether two dates are of the same days."""
    return (one.earliest, one.latest) == (two.earliest, two.latest)
