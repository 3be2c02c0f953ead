"""The harvest that no calendar names but figures are told of: 本榨季, 本学年.

Example 例：本榨季机收率3.7% is of the harvest year in which the issue came out, up to its day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.language.date_values import DateReading, year_of
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "figures.season"
HARVESTS = frozenset({RULE, "dates.campaign"})
"""The rules of readings that may be of a harvest."""

_SEASON = re.compile(r"(?<![上前下])[本该今](?:年度)?(?:榨季|采暖季|供暖季|雪季|学年|制糖期)")
_MAYBE = re.compile("[榨暖雪]季|学年|制糖期")
_HARVEST_MONTH = 10


def seasons_in(text: str, span: Span, issued: date, dates: tuple[DateReading, ...]) -> tuple[DateReading, ...]:
    """The dates of a sentence, and its harvest."""
    if _MAYBE.search(text, span.start, span.end) is None:
        return dates
    known = {one.span.start for one in dates}
    found = (one for one in _read(text, span, issued) if one.span.start not in known)
    return tuple(sorted((*found, *dates), key=lambda one: one.span.start))


def _read(text: str, span: Span, issued: date) -> Iterator[DateReading]:
    for match in _SEASON.finditer(text, span.start, span.end):
        first, last = _days(issued)
        year = year_of(first.year)
        if year is None or first > issued:
            continue
        place = Span(*match.span())
        yield DateReading(place, match.group(), year.begin, None, first, min(last, issued), RULE, "issue")


def _days(issued: date) -> tuple[date, date]:
    """The first and the last day of the harvest year in which the issue came out."""
    first = issued.year if issued.month >= _HARVEST_MONTH else issued.year - 1
    return date(first, _HARVEST_MONTH, 1), date(first + 1, _HARVEST_MONTH, 1) - timedelta(1)
