"""Where a name behind a title ends: how long it is when two lengths are possible.

Example 例：市长周平冒雨赶来 is of 周平, because 冒雨 follows names; 都要站 in 书记都要站到台上 is no name at all.
"""

from __future__ import annotations

import re
from functools import cache

from kg import tables
from kg.language.name_odds import is_surname_first, is_usual, odds_of
from kg.language.names import ends_clearly, is_person_name
from kg.language.words import frequency
from kg.model import Span
from loaders.officials.tables import roles
from loaders.officials.title_pattern import post_pattern

COMMON_WORD = 50
"""A word of this frequency in jieba's corpus is no name, unless a title stands before."""

NEARBY = 3000
"""Whether the article has a name elsewhere is asked within so many characters."""

WORDS_BEHIND_TITLE = -5.5
"""Characters behind a title that are so much likelier words are no name, whatever follows (都要站 before 到)."""

EDGE = re.compile("[，。；：、！？）（》”’\\s…—]|$")
COUNTED = re.compile("[以于率带领获约在][0-9全高]|[为任](?![，。；、])[^，。；、]{0,12}")
"""What opens the next words though a name may end in it: 以188票, 率12人; 为 and 任 before a post."""
_AT_HOME = re.compile("家[的里中，。]|[一两]家|一[样见进到听说看提边辈]")


def longest_name(text: str, spans: tuple[Span, ...], limit: int) -> Span | None:
    """The longest name, unless its last character belongs to what follows (王军作了, 周平冒雨)."""
    if not spans:
        return None
    longest = spans[0]
    shorter = Span(longest.start, longest.end - 1)
    alone = ends_clearly(text, shorter.end, limit)
    can_be = len(longest) == 3 and is_person_name(shorter.of(text), titled=True, alone=alone)
    if len(longest) == 3 and _is_glued(text, longest, limit):
        return shorter if can_be else None
    if is_phrase(text, longest, limit):
        return None
    rare = len(longest) == 3 or not is_surname_first(longest.of(text)[0])
    return None if rare and odds(text, longest, limit) < WORDS_BEHIND_TITLE else longest


def odds(text: str, name: Span, limit: int) -> float:
    """How much likelier `name` is one than words (a logarithm)."""
    return odds_of(text, (name,), limit).get(name, 0.0)


def is_phrase(text: str, name: Span, limit: int) -> bool:
    """Whether words stand there, not a name: 方案定 before 了, 高兴地, 安心 before 了."""
    words = name.of(text)
    first = frequency(words[:2])
    if len(words) == 2:
        return first >= COMMON_WORD and text[name.end : name.end + 1] in set("的了地得着")
    if words[-1] == "地" and first >= COMMON_WORD:
        return True
    if len(words) != 3 or first < COMMON_WORD * 12 or frequency(words[1:]) >= COMMON_WORD:
        return False
    told = ends_clearly(text, name.end, limit) or text[name.end] in "为任"
    return not told and text.count(words, *_around(name)) == 1


def _is_glued(text: str, longest: Span, limit: int) -> bool:
    """Whether the last character of a name of three begins the next word, or the article has the name without it."""
    start = longest.end - 1
    counted = COUNTED.match(text, start, limit)
    if counted and (text[start] not in "为任" or post_pattern().search(text, start + 1, counted.end() + 2)):
        return True
    pair = text[start : min(start + 2, limit)]
    if pair[1:] in {"到", "了"} and frequency(pair) >= COMMON_WORD * 10:
        return True
    if any(text[start : min(start + size, limit)] in followers() for size in (3, 4)):
        return True
    return (pair in followers() and pair[1:] != "等") or _stands_alone(text, longest)


def _stands_alone(text: str, longest: Span) -> bool:
    """Whether its first two characters are a name elsewhere in the article, and all three stand but here: a mark ends
    them there, or what follows differs and belongs to no name (周明来了, 周明跑遍)."""
    name, (first, last) = longest.of(text), _around(longest)
    if text.count(name, first, last) > 1:
        return False
    at, behind = text.find(name[:2], first, last), set()
    while at >= 0:
        if at != longest.start and _ends_as_known(text, at + 2):
            return True
        if at != longest.start and not is_usual(name[0] + text[at + 2 : at + 3]):
            behind.add(text[at + 2 : at + 3])
        at = text.find(name[:2], at + 2, last)
    return len(behind) > 1


def _around(name: Span) -> tuple[int, int]:
    """The part of the article that is asked about a name."""
    return max(0, name.start - NEARBY), name.end + NEARBY


def _ends_as_known(text: str, end: int) -> bool:
    """A mark but a closing quote or bracket, or a word of two characters that follows names."""
    return text[end : end + 1] in {"，", "、", "。"} or text[end : end + 2] in followers()


def ends_firmly(text: str, offset: int, limit: int) -> bool:
    """Whether a mark, the limit or a word that only follows names stands at `offset`."""
    if offset >= limit or EDGE.match(text, offset) or _AT_HOME.match(text, offset):
        return True
    if text.startswith(_speech(), offset):
        return True
    known, behind = followers(), text[offset : offset + 4]
    return behind[:1] in known or behind[:2] in known or behind[:3] in known or behind in known


def ends_at_word(text: str, offset: int, limit: int) -> bool:
    """Whether a common word of two characters begins at `offset`."""
    return offset + 2 <= limit and frequency(text[offset : offset + 2]) >= COMMON_WORD * 10


def ends_at_mark(text: str, offset: int, limit: int) -> bool:
    """Whether a mark or the limit stands at `offset`."""
    return offset >= limit or EDGE.match(text, offset) is not None


@cache
def _speech() -> tuple[str, ...]:
    return tuple(roles()["speech"])


@cache
def followers() -> frozenset[str]:
    """The words and characters that only follow names."""
    return tables.plain("kg/data/names_after.txt")
