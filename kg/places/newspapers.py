"""Which place a newspaper's name names.

Example 例：吕梁日报 names 吕梁, 今日永嘉 names 永嘉, 新华日报 serves 江苏 (our table says so), 人民日报 no
one place.
"""

from __future__ import annotations

import re
from functools import cache

from kg.places import tables

_KINDS = (
    "日报|晚报|晨报|早报|午报|周报|周刊|时报|新报|都市报|商报|导报|团结报|民族报|"
    "民族日报|侨乡报|侨报|经济报|青年报|法治报|广播电视报|农村报|法制报|政协报|新闻|融媒|时讯|讯|报"
)
_NAME = re.compile(rf"(?:今日|每日)?(?P<place>[\u4e00-\u9fff]{{2,8}}?)(?:{_KINDS})(?:·.{{1,8}})?")
_TODAY = re.compile(r"今日(?P<place>[\u4e00-\u9fff]{2,8})")
NO_PLACE = "-"
"""What the table of newspapers has for those that serve no one place."""

_ENDS = ("报", "刊", "讯", "闻", "发布")
_LONGEST = 8
_NEW = re.compile(r"新(?P<place>[\u4e00-\u9fff]{2,8})")


def home_names(newspaper: str) -> tuple[str, ...]:
    """The names that can be the place's, the likeliest first, or its code; () when the title names none.

    新疆日报 names 新疆, 新永嘉 names 永嘉: what begins with 新 is tried whole first. A title of a kind that we do not
    know (永嘉今报, 永嘉生活报) names what it begins with.
    """
    title = _title(newspaper)
    known = _known().get(title)
    if known is not None:
        return () if known == NO_PLACE else (known,)
    match = _TODAY.fullmatch(title) or _NAME.fullmatch(title) or _NEW.fullmatch(title)
    name = match["place"] if match is not None else ""
    without = name[1:] if name.startswith("新") and len(name) > 2 else ""
    return tuple(dict.fromkeys(one for one in (name, without, *_beginnings(title)) if one))


def serves_no_place(newspaper: str) -> bool:
    """Whether our table says so: a paper of the nation, a trade or a party (人民日报, 农民日报)."""
    return _known().get(_title(newspaper)) == NO_PLACE


def _title(newspaper: str) -> str:
    return "".join(newspaper.split()).strip("《》")


def _beginnings(title: str) -> tuple[str, ...]:
    """What a paper's title begins with, the longest first."""
    last = min(len(title) - 2, _LONGEST) if title.endswith(_ENDS) else 0
    return tuple(title[:size] for size in range(last, 1, -1))


@cache
def _known() -> dict[str, str]:
    return tables.codes("places-newspapers.tsv")
