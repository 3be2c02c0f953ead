"""Readers of months, years and the time between: 去年6月, 今年以来, 上半年, “十三五”期间, 近三年来, 国庆假期.

Example 例：behind 2018年4月 the words 9月 are 2018-09.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language import date_values as values
from kg.language.date_anchors import THIRDS, Anchor, made, number, said_year, says_year, since

if TYPE_CHECKING:
    from kg.language.date_anchors import Match, Read
    from kg.language.date_values import Period

_EDGES = {"初": (1, 3), "底": (12, 12), "末": (12, 12)}
_FESTIVALS = {"元旦": (1, 1), "春节": (1, 2), "清明": (4, 4), "五一": (5, 5), "端午": (5, 6), "中秋": (9, 10)} | {
    "国庆": (10, 10)
}
_SEASONS = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 2), "汛": (4, 9)}
_SPRING_ENDS = 5
_HALF_A_YEAR = 6
_HALF_A_MONTH = 15
_PLANS = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}


def read_month(match: Match, anchor: Anchor) -> Read:
    """去年6月, 5月上旬, 9月以来."""
    month = number(match["m"])
    said = _month_year(match, anchor, month) if month else None
    if month is None or said is None:
        return None
    period = values.month_of(said[0], month, *THIRDS.get(match["part"] or "", (1, 31)))
    return since(made(period, said[1]), match, anchor)


def read_months(match: Match, anchor: Anchor) -> Read:
    """1-5月, 2020年10月至2021年2月."""
    first, last = number(match["m"]), number(match["m2"])
    if first is None or last is None:
        return None
    said = _month_year(match, anchor, last if last >= first else first)
    if said is None:
        return None
    year = number(match["y2"]) if match["y2"] else said[0] + (last < first)
    return made(values.between(values.month_of(said[0], first), values.month_of(year or 0, last)), said[1])


def read_years(match: Match, anchor: Anchor) -> Read:
    """2016—2020年."""
    begin, end = values.year_of(number(match["y"]) or 0), values.year_of(number(match["y2"]) or 0)
    return made(values.between(begin, end), "explicit")


def read_year(match: Match, anchor: Anchor) -> Read:
    """2018年, 今年上半年, 2020年底, 今年以来."""
    said = said_year(match, anchor)
    return since(made(_within_year(said[0], match), said[1]), match, anchor) if said else None


def read_part(match: Match, anchor: Anchor) -> Read:
    """上半年 or 年底 alone: of the year said before in the same words, else the latest that has begun."""
    if anchor.year is not None:
        return made(_within_year(anchor.year, match), "previous")
    period = _within_year(anchor.today.year, match)
    if period and period.earliest > anchor.issued and not anchor.ahead:
        if anchor.ahead is None or match["edge"]:
            return None
        period = _within_year(anchor.today.year - 1, match)
    return made(period, anchor.today_kind)


def read_month_word(match: Match, anchor: Anchor) -> Read:
    """本月5日, 上月底."""
    word, base, kind = match["mw"], anchor.today, anchor.today_kind
    if word in ("当月", "同月"):
        if anchor.previous is None:
            return None
        base, kind = anchor.previous.earliest, "previous"
    index = base.year * 12 + base.month - 1 + {"上": -1, "下": 1}.get(word[0], 0)
    year, month = divmod(index, 12)
    if match["d"]:
        return made(values.day_of(year, month + 1, number(match["d"]) or 0), kind)
    return made(values.month_of(year, month + 1, *THIRDS.get(match["part"] or "", (1, 31))), kind)


def read_plan(match: Match, anchor: Anchor) -> Read:
    """A five-year plan; 十五 alone is read only inside quotation marks (it is 15 as well)."""
    if match["plan"] == "十" and match[0][0] == "十":
        return None
    start = _PLANS[match["plan"]]
    if match["since"]:
        return made(values.until(values.year_of(start), anchor.issued), "explicit")
    return made(values.between(values.year_of(start), values.year_of(start + 4)), "explicit")


def read_festival(match: Match, anchor: Anchor) -> Read:
    """国庆假期, 春节期间: the month or the two months that it can fall in, of the year said, else the nearest."""
    first, last = _FESTIVALS[match["festival"]]
    said = said_year(match, anchor) if says_year(match) else _festival_year(anchor, first)
    if said is None:
        return None
    period = values.month_of(said[0], first) if first == last else values.months_of(said[0], first, last)
    return made(period, said[1])


def _festival_year(anchor: Anchor, month: int) -> tuple[int, str]:
    """Of the year said before in the same words, else the latest that has begun."""
    if anchor.year is not None:
        return anchor.year, "previous"
    year = anchor.issued.year
    return (year if month <= anchor.issued.month or anchor.ahead else year - 1), anchor.today_kind


def read_years_until(match: Match, anchor: Anchor) -> Read:
    """近三年来: ends with the issue."""
    return made(values.years_before(anchor.issued, number(match["n"] or match["n2"] or match["n3"]) or 0), "issue")


def read_months_until(match: Match, anchor: Anchor) -> Read:
    """半年来, 一个月来: ends with the issue."""
    if match["few"] == "半":
        return made(values.days_before(anchor.issued, _HALF_A_MONTH), "issue")
    months = _HALF_A_YEAR if match["half"] else number(match["few"]) or 0
    return made(values.months_before(anchor.issued, months), "issue")


def read_season(match: Match, anchor: Anchor) -> Read:
    """今春, 去冬, 入汛以来: the months of that season, in winter those of two years."""
    word, year = match["season"] or match["entered"], anchor.today.year
    first, last = _SEASONS[word]
    if last < first and anchor.today.month <= _SPRING_ENDS:  # 今冬 in January began last year
        year -= 1
    begin = values.month_of(year - (match["sy"] == "去"), first)
    if match["entered"] or match["since"]:
        return made(values.until(begin, anchor.issued), anchor.today_kind)
    end = values.month_of(year - (match["sy"] == "去") + (last < first), last)
    return made(values.between(begin, end), anchor.today_kind)


def read_campaign(match: Match, anchor: Anchor) -> Read:
    """2017/2018年榨季: a time that begins in one year and ends in the next."""
    begin, end = number(match["y"]) or 0, match["y2"]
    year = number(end) or 0 if len(end) > 2 else begin - begin % 100 + int(end)
    return made(values.between(values.year_of(begin), values.year_of(year)), "explicit") if year == begin + 1 else None


def _month_year(match: Match, anchor: Anchor, month: int) -> tuple[int, str] | None:
    """The year of a month: said, or that of the date before it, or the latest such month that has begun."""
    if says_year(match):
        return said_year(match, anchor)
    previous, now = anchor.previous, (anchor.issued.year, anchor.issued.month)
    if previous and ((previous.earliest.year, month) <= now or anchor.ahead):
        return previous.earliest.year, "previous"
    past = now[0] if month <= now[1] else now[0] - 1
    coming = now[0] if month >= now[1] else now[0] + 1
    if anchor.ahead is None and now[1] != month:
        ahead = (month - now[1]) % 12 < (now[1] - month) % 12
        return (coming if ahead else past), anchor.today_kind
    return (coming if anchor.ahead else past), anchor.today_kind


def _part_of_year(year: int, part: str) -> Period | None:
    """上半年, 前三季度, 一季度, 前五个月 of a year."""
    if part in ("上半年", "下半年"):
        return values.months_of(year, *((1, 6) if part == "上半年" else (7, 12)))
    if part.startswith("首季"):
        return values.months_of(year, 1, 3)
    count = number(part.strip("第前个月季度").replace("两", "二")) or 0
    if part.endswith("月"):
        return values.months_of(year, 1, count) if 1 <= count <= 12 else None
    if not 1 <= count <= 4:
        return None
    return values.months_of(year, 1 if part.startswith("前") else 3 * count - 2, 3 * count)


def _within_year(year: int, match: Match) -> Period | None:
    if match["part"]:
        return _part_of_year(year, match["part"])
    if match["edge"] in ("底", "末"):
        return values.month_of(year, 12)
    return values.year_of(year, *_EDGES.get(match["edge"] or "", (1, 12)))
