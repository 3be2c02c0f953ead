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
    "侨乡报|侨报|经济报|青年报|法治报|广播电视报|农村报|法制报|政协报|新闻|融媒|时讯|讯|报"
)
_NAME = re.compile(rf"(?:今日|新|每日)?(?P<place>[\u4e00-\u9fff]{{2,8}}?)(?:{_KINDS})(?:·.{{1,8}})?")
_TODAY = re.compile(r"今日(?P<place>[\u4e00-\u9fff]{2,8})")


def home_name(newspaper: str) -> str | None:
    """The name, or the code, of the place that the newspaper's name names; None when it names none."""
    title = "".join(newspaper.split()).strip("《》")
    known = _known().get(title)
    if known is not None:
        return None if known == "-" else known
    match = _TODAY.fullmatch(title) or _NAME.fullmatch(title)
    return match["place"] if match is not None else None


@cache
def _known() -> dict[str, str]:
    return tables.codes("places-newspapers.tsv")
