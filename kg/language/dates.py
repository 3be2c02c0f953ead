"""Dates in a text, worked out against the issue's date and the dates before them.

Example 例：in a paper of 2020-01-05, “2019年3月、8月开班，26日结业” gives 2019-03, 2019-08 and 2019-08-26.

近日, 日前 and 近年来 name no date and are not read; an impossible day (2月30日) and a date that could be two
(129上午) are not read either. A date with 前 behind it (6月底前) is a deadline, not a date.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.date_anchors import Anchor
from kg.language.date_patterns import Found, fold, is_ahead, is_dateline, is_deadline, matches_in
from kg.language.date_readers import READERS
from kg.language.date_values import DateReading
from kg.model import Span

if TYPE_CHECKING:
    from datetime import date

    from kg.language.date_values import Period

__all__ = ["DateReading", "dates_in"]

_NOT_CALENDAR = frozenset({"dates.years_until", "dates.months_until", "dates.campaign", "dates.plan"})
"""Rules whose readings lend no year to a bare month behind them."""


def dates_in(text: str, span: Span, issued: date, before: DateReading | None = None) -> tuple[DateReading, ...]:
    """The dates inside `span` of `text`, left to right. `before` is the last date read before the span."""
    folded = fold(text)
    matches = matches_in(folded, span)
    if not matches:
        return ()
    anchor = _start(issued, before)
    readings: list[DateReading] = []
    for found in matches:
        if is_deadline(folded, found.match.end()):
            continue
        ahead = is_ahead(folded, found.match, span.start)
        reading = _read(text, folded, found, anchor if ahead is anchor.ahead else replace(anchor, ahead=ahead))
        if reading:
            readings.append(reading)
            anchor = _after(anchor, reading, found)
    return tuple(readings)


def _start(issued: date, before: DateReading | None) -> Anchor:
    told = before is not None and before.rule == "dates.dateline"
    today = before.earliest if told and before else issued
    return Anchor(issued, today, "dateline" if told else "issue", before, None, False)


def _read(text: str, folded: str, found: Found, anchor: Anchor) -> DateReading | None:
    read = READERS[found.rule](found.match, anchor)
    if read is None:
        return None
    period, kind = read
    span = Span(*found.match.span())
    rule = "dates.dateline" if _is_dispatch(folded, span, period) else found.rule
    return DateReading(span, span.of(text), period.begin, period.end, period.earliest, period.latest, rule, kind)


def _is_dispatch(folded: str, span: Span, period: Period) -> bool:
    return period.earliest == period.latest and is_dateline(folded, span.end)


def _after(anchor: Anchor, reading: DateReading, found: Found) -> Anchor:
    """What the dates behind `reading` are worked out by."""
    if found.rule in _NOT_CALENDAR or (reading.end and reading.latest == anchor.issued):
        return anchor
    if reading.rule == "dates.dateline":
        return replace(anchor, today=reading.earliest, today_kind="dateline", previous=reading)
    groups = found.match.groupdict()
    year = reading.earliest.year if groups.get("y") or groups.get("ry") else anchor.year
    return Anchor(anchor.issued, anchor.today, anchor.today_kind, reading, year, anchor.ahead)
