"""Column banners (栏目): lines that stand above many articles and are the headline of none.

Example 例："奋进新征程 建功新时代" and "乡村振兴进行时" are banners, "我县开通第一条公交线路" is a headline.
"""

from __future__ import annotations

import re
from functools import cache

from kg.tables import any_of, by_use

_MOSTLY = 0.8
_LONGEST = 24
_SHORT = 12
_NAME = (3, 6)
"""So many characters have the names of columns."""
_FRAME = re.compile(r"[\s【】\[\]《》“”—·,，、！!|｜:：/0-9]+")
_JUBILEE = re.compile(r"(?:热烈)?(?:庆祝|纪念|喜迎|迎接)[\u3400-\u9fff0-9“”]{2,16}(?:周年|华诞)")
_AT_HEAD = re.compile(r"[【\[［](?P<name>[\u3400-\u9fff]{2,8})[】\]］]\s{0,4}(?=\S)")
_BRACKETED = re.compile(r"[【\[［].{2,14}[】\]］]")


@cache
def _words() -> tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...]]:
    """The pattern of banner words, longest first, the endings, and those of short names."""
    table = by_use("loaders/data/banners.tsv")
    return re.compile(any_of(table["word"])), tuple(table["end"]), tuple(table["name"])


def is_banner(text: str) -> bool:
    """Whether a line of display print is a column banner."""
    if is_bracketed(text) or _JUBILEE.fullmatch(text.strip()):
        return True
    solid = _FRAME.sub("", text)
    if not 2 <= len(solid) <= _LONGEST:
        return False
    covered = sum(len(match.group()) for match in _words()[0].finditer(solid))
    return covered >= _MOSTLY * len(solid) or is_column_name(text)


def is_bracketed(text: str) -> bool:
    """Whether a whole line stands in square brackets, as names of columns do: 【民生关注】."""
    return bool(_BRACKETED.fullmatch(text.strip()))


def column_at_start(line: str) -> int | None:
    """Where the text begins behind the name of a column in square brackets: 【图片新闻】3月1日，…; None without one."""
    name = _AT_HEAD.match(line)
    return name.end() if name and is_column_name(name["name"]) else None


def is_short_name(text: str) -> bool:
    """Whether a line could be the name of a column above a headline: 石桥茶座, 健康信箱, 记者来信."""
    solid = _FRAME.sub("", text)
    return _NAME[0] <= len(solid) <= _NAME[1] and solid.endswith(_words()[2])


def is_column_name(text: str) -> bool:
    """Whether a short line names itself a column: 图片新闻, …专栏, …走基层."""
    solid = _FRAME.sub("", text)
    return 2 <= len(solid) <= _SHORT and solid.endswith(_words()[1])
