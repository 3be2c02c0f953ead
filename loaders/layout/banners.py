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
_FRAME = re.compile(r"[\s【】\[\]《》“”—·,，、！!|｜:：/0-9]+")
_BRACKETED = re.compile(r"[【\[［].{2,14}[】\]］]")


@cache
def _words() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The pattern of banner words, longest first, and the endings."""
    table = by_use("loaders/data/banners.tsv")
    return re.compile(any_of(table["word"])), tuple(table["end"])


def is_banner(text: str) -> bool:
    """Whether a line of display print is a column banner."""
    if _BRACKETED.fullmatch(text.strip()):
        return True
    solid = _FRAME.sub("", text)
    if not 2 <= len(solid) <= _LONGEST:
        return False
    covered = sum(len(match.group()) for match in _words()[0].finditer(solid))
    return covered >= _MOSTLY * len(solid) or is_column_name(text)


def is_column_name(text: str) -> bool:
    """Whether a short line names itself a column: 图片新闻, …专栏, …走基层."""
    solid = _FRAME.sub("", text)
    return 2 <= len(solid) <= _SHORT and solid.endswith(_words()[1])
