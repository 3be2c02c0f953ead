"""Words in 镇, 乡, 街道, 村 and 社区: where such a name can begin, and whether it can be a name at all.

Example 例：in “来到石桥村” the name begins behind 到; 贫困村 and 全村 are no names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.language import words as dictionary
from kg.places import Level
from loaders.places.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span

LEVELS = {
    "街道": Level.TOWNSHIP,
    "苏木": Level.TOWNSHIP,
    "镇": Level.TOWNSHIP,
    "乡": Level.TOWNSHIP,
    "社区": Level.VILLAGE,
    "嘎查": Level.VILLAGE,
    "村": Level.VILLAGE,
    "屯": Level.VILLAGE,
    "林场": Level.TOWNSHIP,
    "农场": Level.TOWNSHIP,
    "牧场": Level.TOWNSHIP,
}
"""The last word of a name and the level that it says."""

ALTERNATIVES = (
    "街道",
    "苏木(?![镇乡村])",
    "嘎查(?![镇乡村])",
    "镇",
    "乡",
    "村",
    "社区",
    "屯(?![村镇乡里中子])",
    "林场",
    "农场",
    "牧场",
)
"""The same as patterns: literals first, so that the engine looks for their first characters alone."""

FARMS = frozenset({"林场", "农场", "牧场"})
"""Units of a township's level that are mostly businesses: read only where the gazetteer has them."""

HAMLETS = frozenset({"屯"})
"""Units below a village: read only right behind what they lie in."""

UNIT = re.compile("|".join(ALTERNATIVES))

LONGEST_STEM = 8
CHAINED, COMMON, LOOSE = 3000, 300, 30
"""A stem with a dictionary word more frequent than this is a description even behind its parent; is an
everyday word; is too doubtful where nothing stands before it."""

_LONG_WORDS = (4, 3, 2)


def starts(text: str, line: Span, unit: Span) -> tuple[int, ...]:
    """The offsets at which a name that ends with `unit` can begin, the farthest first; Han only."""
    first = unit.start
    while first > max(line.start, unit.start - LONGEST_STEM) and "\u3400" <= text[first - 1] <= "\u9fff":
        first -= 1
    return tuple(range(first, unit.start))


def marked_starts(text: str, line: Span, unit: Span) -> Iterator[int]:
    """Of those, the ones with a stem of two to four characters: first behind a mark, a line's begin or a word
    like 深入, then behind one character like 在, the longest first each time."""
    possible = [start for start in starts(text, line, unit) if 2 <= unit.start - start <= 4]
    yield from (start for start in possible if _is_marked(text, line, start))
    yield from (start for start in possible if text[start - 1] in words("before"))


def is_firm(text: str, line: Span, start: int) -> bool:
    """Whether a name can begin at `start` by what stands before: a mark, the line's begin, 在, 深入."""
    return _is_marked(text, line, start) or text[start - 1] in words("before")


def _is_marked(text: str, line: Span, start: int) -> bool:
    if start <= line.start or text[start - 1] in words("never"):
        return True
    if not "\u3400" <= text[start - 1] <= "\u9fff":
        return True
    return any(text[max(line.start, start - size) : start] in words("before") for size in (3, 2))


@cache
def can_be_name(stem: str, unit: str, most: int = CHAINED) -> bool:
    """Whether `stem` before `unit` can be a name: no counting, describing or everyday word.

    `most` is the highest frequency that a dictionary word in it may have.
    """
    if not stem or stem in words("stem"):
        return False
    if stem[0] in words("never_first") and not dictionary.frequency(stem[:2]):
        return False
    if words("never").intersection(stem):
        return False
    if stem.endswith(tuple(word for word in words("stem") if len(word) > 1)):
        return False
    if len(stem) > 1 and any((stem[-1] + unit).endswith(tail) for tail in words("tail")):
        return False
    return _commonest(stem) <= most


def can_be_behind_town(stem: str) -> bool:
    """Whether a stem that is a word (团结) or begins like 向 or 和 can be a village's, right behind its township."""
    if stem in words("village_word"):
        return True
    return len(stem) == 2 and stem[0] in words("never_first") and not words("stem").intersection({stem, stem[1]})


def can_be_loose(name: str, unit: str) -> bool:
    """Whether `name`, with nothing before it that it lies in, can be a name.

    Its stem ends like a village's (坡, 湾), or holds no dictionary word.
    """
    stem = name.removesuffix(unit)
    most = CHAINED if stem.endswith(tuple(words("village_end"))) else LOOSE
    return not words("never_loose").intersection(stem) and can_be_name(stem, unit, most)


def is_word(stem: str) -> bool:
    """Whether the stem of a village is a common word itself (幸福村, 第一村)."""
    return stem in words("stem") or dictionary.frequency(stem) >= COMMON


def is_glued(text: str, end: int) -> bool:
    """Whether the unit belongs to what follows: 镇静, 乡村."""
    return text[end - 1 : end + 1] in words("glued")


def _commonest(stem: str) -> int:
    """The frequency of the commonest dictionary word of two characters or more in it."""
    pieces = (stem[at : at + size] for size in _LONG_WORDS for at in range(len(stem) - size + 1))
    return max((dictionary.frequency(piece) for piece in pieces), default=0)
