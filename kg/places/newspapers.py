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
_NEW = re.compile(r"新(?P<place>[\u4e00-\u9fff]{2,8})")


def home_names(newspaper: str) -> tuple[str, ...]:
    """The names that can be the place's, the likeliest first, or its code; () when the title names none.

    新疆日报 names 新疆, 新永嘉 names 永嘉: what begins with 新 is tried whole first.
    """
    title = "".join(newspaper.split()).strip("《》")
    known = _known().get(title)
    if known is not None:
        return () if known == "-" else (known,)
    match = _TODAY.fullmatch(title) or _NAME.fullmatch(title) or _NEW.fullmatch(title)
    if match is None:
        return ()
    name = match["place"]
    return (name, name[1:]) if name.startswith("新") and len(name) > 2 else (name,)


@cache
def _known() -> dict[str, str]:
    return tables.codes("places-newspapers.tsv")
