"""Readers of days: 12月29日, 29日, 昨(22)日, 5月3日至5日, 1129上午.

Example 例：昨 with 22 in a paper of the 23rd is the 22nd; in one of the 27th it is refused.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.language import date_values as values
from kg.language.date_anchors import Anchor, made, near_day, nearer, number, said_year, says_year, since

if TYPE_CHECKING:
    from kg.language.date_anchors import Match, Read
    from kg.language.date_values import DateReading

_SHIFTS = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}


def read_day(match: Match, anchor: Anchor) -> Read:
    """12月29日, 去年6月1日, with 以来 the time since."""
    read = _month_day(match, anchor)
    return since((values.a_day(read[0]), read[1]), match, anchor) if read else None


def read_days(match: Match, anchor: Anchor) -> Read:
    """5月3日至5日, 3月1日-4月2日."""
    begin, last = _month_day(match, anchor), number(match["d2"])
    if begin is None or last is None:
        return None
    first, kind = begin
    year = number(match["y2"]) if match["y2"] else first.year
    month = number(match["m2"]) if match["m2"] else first.month
    if not match["y2"] and month is not None and month < first.month:
        year = first.year + 1
    end = values.day_of(year or 0, month or 0, last)
    return made(values.between(values.a_day(first), end), kind)


def read_bare_day(match: Match, anchor: Anchor) -> Read:
    """29日."""
    found = _bare(anchor, int(match["d"]))
    return (values.a_day(found[0]), found[1]) if found else None


def read_bare_days(match: Match, anchor: Anchor) -> Read:
    """3日至5日."""
    last = int(match["d2"])
    found = _bare(anchor, int(match["d"]))
    if found is None or not 1 <= last <= 31:
        return None
    end = values.nearest_month_day(found[0], last, ahead=True)
    period = values.between(values.a_day(found[0]), values.a_day(end)) if end else None
    return made(period, found[1])


def read_numeric(match: Match, anchor: Anchor) -> Read:
    """2018-12-29."""
    return made(values.day_of(int(match["y"]), int(match["m"]), int(match["d"])), "explicit")


def read_word(match: Match, anchor: Anchor) -> Read:
    """昨天, 昨(22)日: the printed day counts when it is the word's day or the one before."""
    day = anchor.today + timedelta(days=_SHIFTS[match["w"]])
    if match["d"]:
        printed = values.nearest_month_day(day, number(match["d"]) or 0, ahead=False)
        if printed is None or (day - printed).days > 1:
            return None
        day = printed
    return values.a_day(day), anchor.today_kind


def read_lost_month(match: Match, anchor: Anchor) -> Read:
    """1129上午: month and day without their signs, when only one reading is a day."""
    digits = match["lost"]
    pairs = [(digits[:cut], digits[cut:]) for cut in (1, 2) if 1 <= len(digits) - cut <= 2]
    days = [near_day(anchor, int(month), int(day)) for month, day in pairs if "0" not in (month[0], day[0])]
    real = [day for day in days if day]
    return (values.a_day(real[0]), anchor.today_kind) if len(real) == 1 else None


def read_same_day(match: Match, anchor: Anchor) -> Read:
    """当天, 次日: by the day before it."""
    previous = anchor.previous
    if previous is None or not previous.is_day:
        return None
    return values.a_day(previous.earliest + timedelta(days=1 if match["next"] else 0)), "previous"


def _month_day(match: Match, anchor: Anchor) -> tuple[date, str] | None:
    """The day that month and day (and year) name."""
    month, day = number(match["m"]), number(match["d"])
    if not month or not day:
        return None
    if says_year(match):
        said = said_year(match, anchor)
        found = values.calendar_day(said[0], month, day) if said else None
        return (found, said[1]) if found and said else None
    return _day_of_some_year(anchor, month, day)


def _day_of_some_year(anchor: Anchor, month: int, day: int) -> tuple[date, str] | None:
    """A day without a year: by the year said before in the same words, else next to the issue."""
    near = near_day(anchor, month, day)
    if near is None or anchor.year is None or near.year == anchor.year:
        return (near, anchor.today_kind) if near else None
    previous = anchor.previous
    if previous is None or (previous.latest - previous.earliest).days > 92:
        return None
    candidate = values.calendar_day(anchor.year, month, day)
    if candidate and candidate < previous.earliest and 0 <= (near - previous.earliest).days < 92:
        return near, "previous"
    return (candidate, "previous") if candidate else None


def _bare(anchor: Anchor, day: int) -> tuple[date, str] | None:
    """A day of the month alone: on or next after the day before it, else next to the issue."""
    previous = anchor.previous
    if previous and previous.rule != "dates.dateline" and previous.end is None and _is_day_or_month(previous):
        following = values.nearest_month_day(previous.earliest, day, ahead=True)
        if following and (following - previous.earliest).days < 31 and following <= anchor.issued:
            return following, "previous"
    past = values.nearest_month_day(anchor.issued, day, ahead=False)
    coming = values.nearest_month_day(anchor.issued, day, ahead=True)
    found = nearer(anchor, past, coming)
    return (found, anchor.today_kind) if found else None


def _is_day_or_month(reading: DateReading) -> bool:
    return (reading.latest - reading.earliest).days <= 31
