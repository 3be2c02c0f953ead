"""What dates are worked out by, and the parts that readers of dates share.

Example 例：in a paper of 2021 the words 去年 say 2020, and 二十三 is the number 23.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language import date_values as values

if TYPE_CHECKING:
    import re
    from datetime import date
    from typing import TypeAlias

    from kg.language.date_values import DateReading, Period

    Match: TypeAlias = re.Match[str]
    Read: TypeAlias = tuple[Period, str] | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What dates are worked out by: the issue, the day of 今天, the date before, the year said before.

    `ahead` is True for a date to come, False for one gone by, None when the nearer one is meant.
    """

    issued: date
    today: date
    today_kind: str
    previous: DateReading | None
    year: int | None
    ahead: bool | None


_CHINESE = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"两": 2}
_YEARS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_OF_PREVIOUS = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10), "底": (21, 31), "末": (21, 31)}


def number(text: str) -> int | None:
    """The value of digits or of a Chinese numeral up to 99 (二十三, 二〇一八); None when it is neither."""
    if text.isdecimal():
        return int(text)
    if "十" not in text:
        digits = [_CHINESE.get(sign) for sign in text]
        return None if None in digits or len(digits) in (0, 2, 3) else int("".join(map(str, digits)))
    tens, _, ones = text.partition("十")
    if tens not in {"", *_CHINESE} or ones not in {"", *_CHINESE}:
        return None
    return 10 * _CHINESE.get(tens, 1) + _CHINESE.get(ones, 0)


def said_year(match: Match, anchor: Anchor) -> tuple[int, str] | None:
    """The year that the words say, and what it was worked out by."""
    groups = match.groupdict()
    if groups.get("y"):
        year = number(groups["y"])
        return (year, "explicit") if year else None
    word = groups.get("ry")
    if word in _YEARS:
        return anchor.today.year + _YEARS[word], anchor.today_kind
    if word in _OF_PREVIOUS and anchor.previous:
        return anchor.previous.earliest.year + _OF_PREVIOUS[word], "previous"
    return None


def says_year(match: Match) -> bool:
    """Whether the words name a year."""
    groups = match.groupdict()
    return bool(groups.get("y") or groups.get("ry"))


def made(period: Period | None, kind: str) -> Read:
    """The period and what it was worked out by; None without a period."""
    return (period, kind) if period else None


def since(read: Read, match: Match, anchor: Anchor) -> Read:
    """The period, or with 以来 the time from its start to the issue."""
    if read is None or not match.groupdict().get("since"):
        return read
    return made(values.until(read[0], anchor.issued), read[1])


def nearer(anchor: Anchor, past: date | None, coming: date | None) -> date | None:
    """Of the day gone by and the day to come the one that is meant."""
    if anchor.ahead is not None or past is None or coming is None:
        return coming if anchor.ahead else past
    return past if anchor.issued - past <= coming - anchor.issued else coming


def near_day(anchor: Anchor, month: int, day: int) -> date | None:
    """The day of that month and number that is meant when no year is said."""
    past = values.nearest_day(anchor.issued, month, day, ahead=False)
    coming = values.nearest_day(anchor.issued, month, day, ahead=True)
    return nearer(anchor, past, coming)
