"""Names without a Chinese surname: with a dot, or of the syllables that Mongolian, Tibetan, Uyghur and Yi names have.

Example 例：behind 旗长 in 旗长乌云其木格致辞 stands 乌云其木格, because all its characters write such syllables and
致辞 follows names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    Ends = Callable[[str, int, int], bool]

_DOTTED = re.compile("(?:[\\u4e00-\\u9fff]{1,8}·){1,3}(?P<last>[\\u4e00-\\u9fff]{1,8})")
_CHARACTERS = (
    "阿艾巴白班包宝贝毕卜布才仓查察措朝达丹旦道德迪敦东多顿额鄂恩尔嘎噶干钢高格根古贡哈汗黑呼惹吉几加嘉江金卡凯康克库拉郎朗勒"
    "楞乐力丽洛隆鲁罗马玛麦买曼满么美门孟米莫木呷那娜纳乃尼娘宁诺欧帕培皮普其旗齐琴青琼曲热仁日荣萨赛塞桑沙莎史斯松苏素索"
    "塔台泰特体提铁图土吐托瓦娃旺维翁乌西希喜夏逊雅娅亚央音依伊益尤扎泽增珍珠竹卓孜宗佐晋赤云兰花次平堆甫杜都且合胡敖周太切先项智朋"
)
_SYLLABLES = re.compile(f"(?:[孟布苏]和|才让|[{_CHARACTERS}]){{2,8}}")
_LAST = re.compile(f"(?:[孟布苏]和|才让|[{_CHARACTERS}]){{2,7}}$")
SHORTEST = 3


def dotted_at(text: str, start: int, limit: int, ends: Ends, followers: frozenset[str]) -> Span | None:
    """A name with · up to a mark or a word of two characters that follows names (阿不都拉 before 看望)."""
    match = _DOTTED.match(text, start, limit)
    if match is None:
        return None
    for end in range(match.end("last") - len(match["last"]) + 2, match.end() + 1):
        if ends(text, end, limit) or text[end : end + 2] in followers:
            return Span(start, end)
    return None


def syllables_at(text: str, start: int, limit: int, ends: Ends, shortest: int = SHORTEST) -> Span | None:
    """The longest run of such syllables from `start` on that ends where `ends` says that a name can end."""
    match = _SYLLABLES.match(text, start, limit)
    if match is None:
        return None
    sizes = (end for end in range(match.end(), start + shortest - 1, -1) if ends(text, end, limit))
    return next((Span(start, end) for end in sizes), None)


def syllables_before(text: str, floor: int, end: int) -> tuple[Span, ...]:
    """The runs of such syllables that end at `end`, the longest first."""
    match = _LAST.search(text, max(floor, end - 8), end)
    return tuple(Span(start, end) for start in range(match.start(), end - 1)) if match else ()


def is_foreign_name(text: str) -> bool:
    """Whether `text` consists of such syllables, three to eight of them (特木尔, 才让卓玛)."""
    return SHORTEST <= len(text) <= 8 and _SYLLABLES.fullmatch(text) is not None
