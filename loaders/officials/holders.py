"""The names right behind or before a title, and names that nothing but their own form and surroundings tell.

Example 例：behind 副主任 in 副主任李明、周海燕出席 stand 李明 and 周海燕; before 为 in 任命周明为县长
stands 周明.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.language import tables
from kg.language.names import is_person_name, names_at
from kg.language.words import frequency
from kg.model import Span
from loaders.officials.tables import roles, verbs

COMMON_WORD, COMMON_SURNAMES = 50, 100
"""A rare surname and a word of this frequency in jieba's corpus are no name, unless a title stands before."""

_LINKING = "和与及同"
_LEFT_OUT = "习洪木保"  # surnames that begin or end common words, and so are none of the general table
_BODY = re.compile("区(?:[委政人纪监公民教卫财内域属]|直属)")  # 区 is a surname, but 区委办 is none
_UNUSUAL_MIDDLE = "从与将由对"
_FEW = re.compile("[\u4e00-\u9fff]{2,3}")
_AT_HOME = re.compile("家[的里中，。]|[一两]家|一[样见进到听说看提边辈]")
_ALL = re.compile("全是|全都|全部|均|皆|各|都是|齐")
_DOTTED = re.compile("(?:[\\u4e00-\\u9fff]{1,8}·){1,3}(?P<last>[\\u4e00-\\u9fff]{1,8})")
_SYLLABLES = re.compile(
    "[阿艾巴白班包宝贝毕布才仓查察措达丹旦道德迪东多顿额恩尔嘎噶干格根古贡哈呼吉几加嘉江金卡康克拉郎朗勒乐力洛隆罗玛麦买曼"
    "么孟木那娜纳尼娘宁诺欧帕培皮普其旗齐热仁日荣萨赛塞桑沙斯苏索塔台泰特体提图土吐托瓦旺维乌西希喜夏雅央依伊益尤扎泽珍竹卓"
    "孜宗佐晋美松赤白云兰花青次平央堆娃贡曲]{3,7}"
)
_EDGE = re.compile("[，。；：、！？）（》”’\\s…—]|$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in the text; a padded name (徐 峰) is joined in `name`."""

    name: str
    span: Span


def name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """The one name that starts at `start`, behind a title, and ends by `limit`; None when there is none.

    `known` are names read elsewhere in the article: one of them decides between two lengths. Without them the
    longer one is taken, as five of six given names have two characters.
    """
    dotted = _dotted_at(text, start, limit)
    spans = (dotted,) if dotted else names_at(text, start, limit)
    chosen = next((span for span in spans if span.of(text) in known), None)
    chosen = chosen or _known_at(text, start, limit, known) or _longest(text, spans, limit)
    chosen = chosen or _before_all(text, start, limit) or _syllables_at(text, start, limit)
    chosen = chosen or _unusual_at(text, start, limit)
    if chosen is None or _is_linked(text, chosen, limit) or _BODY.match(text, start):
        return None
    return Named("".join(chosen.of(text).split()), chosen)


def _longest(text: str, spans: tuple[Span, ...], limit: int) -> Span | None:
    """The longest name, unless its last character belongs to what follows (王军作了, 周平回到)."""
    if not spans:
        return None
    longest = spans[0]
    shorter = Span(longest.start, longest.end - 1)
    pair = text[shorter.end : min(longest.end + 1, limit)]
    glued = pair[1:] in {"到", "了"} and frequency(pair) >= COMMON_WORD * 10
    taken = glued or (pair in _followers() and pair[1:] != "等")
    if taken and len(longest) == 3 and is_person_name(shorter.of(text), titled=True):
        return shorter
    return longest if ends_firmly(text, longest.end, limit) or _is_likely(longest.of(text)) else None


def _is_likely(name: str) -> bool:
    """Whether a name that ends at no clear edge is one: not with a rare surname when it is short or wordy."""
    if name[0] in _common_surnames():
        return True
    return len(name) > 2 and frequency(name[:2]) < COMMON_WORD


def labelled_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """As `name_at` behind a group label (县领导): the name must end firmly."""
    named = name_at(text, start, limit, known)
    return named if named and ends_firmly(text, named.span.end, limit) else None


def certain_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """As `name_at` where no title stands before: the name must be no word, not begin with one, end firmly."""
    named = name_at(text, start, limit, known)
    if named is None or named.name in known:
        return named
    name = named.name
    edge = _EDGE.match(text, named.span.end) is not None or named.span.end == limit
    if not is_person_name(name) or (len(name) == 2 and not edge) or not ends_firmly(text, named.span.end, limit):
        return None
    if len(name) == 2 or name[0] in _common_surnames():
        return named
    wordy = frequency(name[:2]) >= COMMON_WORD or frequency(name[1:]) >= COMMON_WORD * 10
    return None if wordy else named


@cache
def _common_surnames() -> frozenset[str]:
    """The hundred most frequent surnames; behind a rarer one an ordinary word is more likely than a name."""
    return frozenset(tables.words("surnames.txt")[:COMMON_SURNAMES])


def name_before(text: str, end: int, floor: int, known: frozenset[str] = frozenset()) -> Named | None:
    """The name that ends at `end` and starts not before `floor`, with a clear edge on its left."""
    for length in (3, 4, 2):
        start = end - length
        if start < floor or not _can_be_name(text[start:end]):
            continue
        name = text[start:end]
        if name in known or _is_edge(text, floor, start):
            return Named(name, Span(start, end))
    return None


def _can_be_name(name: str) -> bool:
    return is_person_name(name, titled=True) or (name[:1] in _LEFT_OUT and _FEW.fullmatch(name) is not None)


def _is_edge(text: str, floor: int, start: int) -> bool:
    before = text[max(floor, start - 4) : start]
    return not before or _EDGE.match(before[-1]) is not None or before.endswith(verbs()["edge"])


def name_against(text: str, end: int, floor: int) -> Named | None:
    """The name that ends right before 总书记, 总理 and the like, whatever stands on its left."""
    for length in (3, 2):
        name = text[max(floor, end - length) : end]
        if len(name) == length and name[0] not in _LINKING and _can_be_name(name):
            return Named(name, Span(end - length, end))
    return None


def ends_firmly(text: str, offset: int, limit: int) -> bool:
    """Whether a mark, the limit or a word that only follows names stands at `offset`."""
    if offset >= limit or _EDGE.match(text, offset) or _AT_HOME.match(text, offset):
        return True
    if text.startswith(roles()["speech"], offset):
        return True
    return any(text[offset : offset + size] in _followers() for size in (1, 2, 3))


@cache
def _followers() -> frozenset[str]:
    return tables.plain("names_after.txt")


def _is_linked(text: str, span: Span, limit: int) -> bool:
    """和扶贫队员 behind 书记: 和 is a surname only where the name stands between clear edges."""
    return text[span.start] in _LINKING and _EDGE.match(text, span.end) is None and span.end < limit


def _before_all(text: str, start: int, limit: int) -> Span | None:
    """A name of three characters before 全是, 均, 各: what several subjects have in common."""
    span = Span(start, start + 3)
    if span.end < limit and is_person_name(span.of(text)) and _ALL.match(text, span.end):
        return span
    return None


def _dotted_at(text: str, start: int, limit: int) -> Span | None:
    """A name with · up to a mark or a word of two characters that follows names (阿不都拉 before 看望)."""
    match = _DOTTED.match(text, start, limit)
    if match is None:
        return None
    for end in range(match.end("last") - len(match["last"]) + 2, match.end() + 1):
        if end >= limit or _EDGE.match(text, end) or text[end : end + 2] in _followers():
            return Span(start, end)
    return None


def _syllables_at(text: str, start: int, limit: int) -> Span | None:
    """A Tibetan or Mongolian name without a surname, up to a mark or a word that follows names."""
    match = _SYLLABLES.match(text, start, limit)
    if match is None:
        return None
    for end in range(match.end(), start + 2, -1):
        if ends_firmly(text, end, limit):
            return Span(start, end)
    return None


def _unusual_at(text: str, start: int, limit: int) -> Span | None:
    """A name that the general rules refuse: a surname of `_LEFT_OUT`, or 从 or the like inside (张从文)."""
    for size in (3, 2):
        span = Span(start, start + size)
        firm = span.end <= limit and (ends_firmly if size == 3 else _ends_at_mark)(text, span.end, limit)
        if firm and _is_unusual(span.of(text)):
            return span
    return None


def _is_unusual(name: str) -> bool:
    if not _FEW.fullmatch(name):
        return False
    return name[0] in _LEFT_OUT or (len(name) == 3 and name[1] in _UNUSUAL_MIDDLE and name[0] in _common_surnames())


def _ends_at_mark(text: str, offset: int, limit: int) -> bool:
    return offset >= limit or _EDGE.match(text, offset) is not None


def _known_at(text: str, start: int, limit: int, known: frozenset[str]) -> Span | None:
    for length in (4, 3, 2):
        if start + length <= limit and text[start : start + length] in known:
            return Span(start, start + length)
    return None
