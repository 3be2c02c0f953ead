"""The time of a figure beside which no date stands: the year that a plan is for, the month told the sentence before.

Example 例：确保全年完成投资320亿元 is of the issue's year; 今年6月遭遇干旱。全市投入抗旱资金8600万元 is of June.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.date_values import DateReading, year_of
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_WHOLE_YEAR = re.compile(r"(?<![近历往去前])(?:全年|年内|年底前|年末前|年底以前)")
_BACK = 40
_MONTH = 27
_EACH_TIME = re.compile(r"每[年月天日晚季周班]|平均每|每人每")
_ALMOST_A_YEAR = 300
_DONE = re.compile(
    "投入|出动|转移|安置|发放|下拨|筹集|调集|清理|派出|救助|救治|抢修|浇灌|疏散|拨付|抽调|调运|捐赠|募集|查处|抓获|开展|举办|接待"
)
_SO_FAR = re.compile(r"目前|如今|现在|截至|截止|累计|现有|眼下|已")


def is_each_time(text: str, clause: Span, end: int) -> bool:
    """Whether what is given stands for every year or month (每年补助1260万元), not for a date told before."""
    return _EACH_TIME.search(text, clause.start, end) is not None


def planned_year(text: str, clause: Span, issued: date, coming: DateReading | None) -> DateReading | None:
    """The year of a plan: 全年 or 年内 is that of the issue, else the one that was told before, if it is not over."""
    before = text[max(0, clause.start - _BACK) : clause.start].rpartition("。")[2]
    whole = _WHOLE_YEAR.search(text, clause.start - len(before), clause.end)
    if whole is None:
        return coming
    year = year_of(issued.year)
    if year is None:
        return None
    span = Span(*whole.span())
    words = (span, whole.group(), year.begin, None, year.earliest, year.latest)
    return DateReading(*words, "figures.whole_year", "issue")


def coming_of(dates: Sequence[DateReading], issued: date) -> DateReading | None:
    """The last of the dates of a sentence that is a month or more and is not over."""
    return next((one for one in reversed(dates) if one.latest > issued and _is_long(one)), None)


def told_of(dates: Sequence[DateReading], issued: date) -> DateReading | None:
    """The month or year of a sentence that counts nothing, when it names no other time."""
    if len(dates) != 1 or not _is_long(dates[0]) or dates[0].earliest > issued or dates[0].end is not None:
        return None
    return dates[0]


def is_yearly(indicator: str, period: DateReading) -> bool:
    """Whether it counts what a year gives (年发电量), so that a day or a month is not its time."""
    return (
        indicator.startswith("年")
        and not indicator.startswith("年度")
        and (period.latest - period.earliest).days < _ALMOST_A_YEAR
    )


def goes_on_from(text: str, sentence: int, clause: Span, indicator: str) -> bool:
    """Whether a figure tells what was done (投入抗旱资金), so that the time told the sentence before is its own."""
    return _DONE.match(indicator) is not None and not _SO_FAR.search(
        text, max(sentence, clause.start - 200), clause.end
    )


def _is_long(reading: DateReading) -> bool:
    return (reading.latest - reading.earliest).days >= _MONTH
