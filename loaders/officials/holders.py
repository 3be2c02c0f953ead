"""The names right behind or before a title, and names that nothing but their own form and surroundings tell.

Example 例：behind 副主任 in 副主任李明、周海燕出席 stand 李明 and 周海燕; before 为 in 任命周明为县长
stands 周明.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg import tables
from kg.language.names import ends_clearly, is_person_name, names_at
from kg.language.words import frequency
from kg.model import Span
from loaders.officials.foreign_names import dotted_at, is_foreign_name, syllables_at, syllables_before
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
_EDGE = re.compile("[，。；：、！？）（》”’\\s…—]|$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in the text; a padded name (徐 峰) is joined in `name`."""

    name: str
    span: Span

    def printed(self, text: str) -> Named:
        """The same name in the characters of `text`, where it was read in a folded copy."""
        return Named("".join(self.span.of(text).split()), self.span)


def name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """The one name that starts at `start`, behind a title, and ends by `limit`; None when there is none.

    `known` are names read elsewhere in the article: one of them decides between two lengths. Without them the
    longer one is taken, as five of six given names have two characters.
    """
    spans = names_at(text, start, limit)
    known_one = next((span for span in spans if span.of(text) in known), None)
    chosen = (
        dotted_at(text, start, limit, _ends_at_mark, _followers())
        or known_one
        or _known_at(text, start, limit, known)
        or _foreign(text, start, limit, spans)
        or _longest(text, spans, limit)
        or _before_all(text, start, limit)
        or _unusual_at(text, start, limit)
    )
    if chosen is None or _is_linked(text, chosen, limit) or _BODY.match(text, start):
        return None
    return Named("".join(chosen.of(text).split()), chosen)


def _foreign(text: str, start: int, limit: int, spans: tuple[Span, ...]) -> Span | None:
    """A name without a surname, unless one with a surname ends clearly before it does (斯琴图 in 斯琴图雅)."""
    found = syllables_at(text, start, limit, ends_firmly)
    if found is None:
        pair = Span(start, start + 2)
        rare = not spans and frequency(pair.of(text)) < COMMON_WORD
        return (
            syllables_at(text, start, pair.end, ends_clearly, 2)
            if rare and ends_clearly(text, pair.end, limit)
            else None
        )
    clear = any(len(span) < len(found) and ends_clearly(text, span.end, limit) for span in spans)
    return None if clear else found


def _longest(text: str, spans: tuple[Span, ...], limit: int) -> Span | None:
    """The longest name, unless its last character belongs to what follows (王军作了, 周平冒雨)."""
    if not spans:
        return None
    longest = spans[0]
    shorter = Span(longest.start, longest.end - 1)
    alone = ends_clearly(text, shorter.end, limit)
    can_be = len(longest) == 3 and is_person_name(shorter.of(text), titled=True, alone=alone)
    if len(longest) == 3 and _is_glued(text, longest, limit):
        return shorter if can_be else None
    if _is_phrase(text, longest, limit):
        return None
    return longest if ends_firmly(text, longest.end, limit) or _is_likely(longest.of(text)) else None


def _is_phrase(text: str, name: Span, limit: int) -> bool:
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
    return not told and text.count(words) == 1


def _is_glued(text: str, longest: Span, limit: int) -> bool:
    """Whether the last character of a name of three begins the next word, or the article has the name without it."""
    start = longest.end - 1
    pair = text[start : min(start + 2, limit)]
    if pair[1:] in {"到", "了"} and frequency(pair) >= COMMON_WORD * 10:
        return True
    if any(text[start : min(start + size, limit)] in _followers() for size in (3, 4)):
        return True
    return (pair in _followers() and pair[1:] != "等") or _stands_alone(text, longest)


def _stands_alone(text: str, longest: Span) -> bool:
    """Whether its first two characters are a name elsewhere in the article, and all three stand but here."""
    name = longest.of(text)
    if text.count(name) > 1:
        return False
    found = (match.end() for match in re.finditer(re.escape(name[:2]), text) if match.start() != longest.start)
    return any(_ends_as_known(text, end) for end in found)


def _ends_as_known(text: str, end: int) -> bool:
    """A mark but a closing quote or bracket, or a word of two characters that follows names."""
    return text[end : end + 1] in {"，", "、", "。"} or text[end : end + 2] in _followers()


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
    if is_foreign_name(name) and ends_clearly(text, named.span.end, limit):
        return named
    plain = name[0] in _common_surnames() and frequency(name) < COMMON_WORD
    if len(name) == 2 and plain and is_person_name(name) and ends_clearly(text, named.span.end, limit):
        return named
    if not is_person_name(name) or (len(name) == 2 and not edge) or not ends_firmly(text, named.span.end, limit):
        return None
    if len(name) == 2 or name[0] in _common_surnames():
        return named
    wordy = frequency(name[:2]) >= COMMON_WORD or frequency(name[1:]) >= COMMON_WORD * 10
    return None if wordy else named


@cache
def _common_surnames() -> frozenset[str]:
    """The hundred most frequent surnames; behind a rarer one an ordinary word is more likely than a name."""
    return frozenset(tables.words("kg/data/surnames.txt")[:COMMON_SURNAMES])


def name_before(
    text: str, end: int, floor: int, known: frozenset[str] = frozenset(), *, alone: bool = False
) -> Named | None:
    """The name that ends at `end` and starts not before `floor`, with a clear edge on its left.

    `alone`: nothing but a name can stand there (任命…为), so that it may be a word.
    """
    surnamed = [Span(end - length, end) for length in (3, 4, 2) if end - length >= floor]
    surnamed = [span for span in surnamed if _can_be_name(span.of(text), alone=alone and len(span) == 2)]
    for span in (*surnamed, *syllables_before(text, floor, end)):
        if span.of(text) in known or _is_edge(text, floor, span.start):
            return Named(span.of(text), span)
    return None


def _can_be_name(name: str, *, alone: bool = False) -> bool:
    unusual = name[:1] in _LEFT_OUT and _FEW.fullmatch(name) is not None
    return unusual or is_person_name(name, titled=True, alone=alone)


def _is_edge(text: str, floor: int, start: int) -> bool:
    before = text[max(floor, start - 4) : start]
    return not before or _EDGE.match(before[-1]) is not None or before.endswith(tuple(verbs()["edge"]))


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
    if text.startswith(tuple(roles()["speech"]), offset):
        return True
    return any(text[offset : offset + size] in _followers() for size in (1, 2, 3, 4))


@cache
def _followers() -> frozenset[str]:
    return tables.plain("kg/data/names_after.txt")


def _is_linked(text: str, span: Span, limit: int) -> bool:
    """和扶贫队员 behind 书记: 和 is a surname only where the name stands between clear edges."""
    return text[span.start] in _LINKING and _EDGE.match(text, span.end) is None and span.end < limit


def _before_all(text: str, start: int, limit: int) -> Span | None:
    """A name of three characters before 全是, 均, 各: what several subjects have in common."""
    span = Span(start, start + 3)
    if span.end < limit and is_person_name(span.of(text)) and _ALL.match(text, span.end):
        return span
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
    return name[0] in _LEFT_OUT or (
        len(name) == 3 and name[1] in _UNUSUAL_MIDDLE and is_person_name(name[0] + name[2], titled=True)
    )


def _ends_at_mark(text: str, offset: int, limit: int) -> bool:
    return offset >= limit or _EDGE.match(text, offset) is not None


def _known_at(text: str, start: int, limit: int, known: frozenset[str]) -> Span | None:
    for length in (4, 3, 2):
        if start + length <= limit and text[start : start + length] in known:
            return Span(start, start + length)
    return None
