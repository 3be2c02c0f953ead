"""The names right behind or before a title, and names that nothing but their own form and surroundings tell.

Example 例：behind 副主任 in 副主任李明、周海燕出席 stand 李明 and 周海燕; before 为 in 任命周明为县长
stands 周明.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.language.name_odds import is_usual
from kg.language.names import ends_clearly, is_person_name, names_at
from kg.language.words import frequency
from kg.model import Span
from loaders.officials.foreign_names import dotted_at, is_foreign_name, syllables_at, syllables_before
from loaders.officials.name_ends import (
    COMMON_WORD,
    EDGE,
    NEARBY,
    WORDS_BEHIND_TITLE,
    ends_at_mark,
    ends_at_word,
    ends_firmly,
    followers,
    longest_name,
    odds,
)
from loaders.officials.tables import verbs
from loaders.officials.title_pattern import post_pattern

LIKELY_FIRM, LIKELY_OPEN = 0.0, 3.5
"""Without a title a name must be so much likelier than words: before a mark or a word that follows names, and else."""

EXPECTED = 3.0
"""So much less is asked right behind a word for people."""

LIKELY_SHORT, LIKELY_SHORT_OPEN = 3.0, 6.0
"""The same for a name of two characters; before anything else a common word must begin behind it."""

_LINKING = "和与及同"
_OF_PLACES = "村镇乡县"
_PLACE_GOES_ON = re.compile(
    "水库|大桥|大坝|水电站|电站|水文站|林场|农场|牧场|景区|公园|广场|大道|小区|派出所|中学|小学|学校|街道|社区|开发区|河段|流域|灌区|隧道|机场"
)
_LEFT_OUT = "习洪木保"  # surnames that begin or end common words, and so are none of the general table
_BODY = re.compile("区(?:[委政人纪监公民教卫财内域属]|直属)")  # 区 is a surname, but 区委办 is none
_UNUSUAL_MIDDLE = "从与将由对还"
LONG = 4  # so many syllables are a name before any common word
_BEFORE_SHORT = "的，。；：、！？”“（）和与"
_FEW = re.compile("[\u4e00-\u9fff]{2,3}")
_ALL = re.compile("全是|全都|全部|均|皆|各|都是|齐")


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
        dotted_at(text, start, limit, ends_at_mark, followers())
        or known_one
        or _known_at(text, start, limit, known)
        or _foreign(text, start, limit, spans)
        or longest_name(text, spans, limit)
        or _before_all(text, start, limit)
        or _unusual_at(text, start, limit)
    )
    if chosen is None or _is_linked(text, chosen, limit) or _BODY.match(text, start) or _takes_post(text, start):
        return None
    if _PLACE_GOES_ON.match(text, chosen.end, limit) or (
        text[chosen.end - 1] in _OF_PLACES and not ends_at_mark(text, chosen.end, limit)
    ):
        return None  # 沙河镇长江村的
    return Named("".join(chosen.of(text).split()), chosen)


def _takes_post(text: str, start: int) -> bool:
    """Whether 任 is no surname but the verb: 县长任双组长."""
    return text[start] == "任" and post_pattern().search(text, start + 1, start + 5) is not None


def _foreign(text: str, start: int, limit: int, spans: tuple[Span, ...]) -> Span | None:
    """A name without a surname, unless one with a surname ends clearly before it does (斯琴图 in 斯琴图雅)."""
    found = syllables_at(text, start, limit, ends_firmly) or syllables_at(text, start, limit, ends_at_word, LONG)
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


def labelled_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """As `name_at` behind a group label (县领导): the name must end firmly."""
    named = name_at(text, start, limit, known)
    return named if named and ends_firmly(text, named.span.end, limit) else None


def called_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """As `certain_name_at` right behind a word for people (养蜂户, 71岁的), where a name is more to be expected."""
    return certain_name_at(text, start, limit, known, less=EXPECTED)


def certain_name_at(
    text: str, start: int, limit: int, known: frozenset[str] = frozenset(), *, less: float = 0.0
) -> Named | None:
    """As `name_at` where no title stands before: the name must be no word, not begin with one, end firmly. It may
    be by `less` less likely than `LIKELY_OPEN` and the like say."""
    named = name_at(text, start, limit, known)
    if named is None or named.name in known:
        return named
    name, clear = named.name, ends_clearly(text, named.span.end, limit)
    clear_or_long = clear or (len(name) >= LONG and ends_firmly(text, named.span.end, limit))
    if "·" in name or (is_foreign_name(name) and clear_or_long):
        return named
    if not is_person_name(name):
        again = text.count(name, max(0, start - NEARBY), start + NEARBY) > 1
        return named if again and _is_unusual(name) else None
    found = odds(text, named.span, limit) if is_usual(name) else WORDS_BEHIND_TITLE
    firm = ends_firmly(text, named.span.end, limit)
    if len(name) == 2:
        told = clear or (less > 0 and firm)
        ends = told or ends_at_word(text, named.span.end, limit)
        return named if ends and found >= (LIKELY_SHORT if told else LIKELY_SHORT_OPEN) else None
    return named if found >= (LIKELY_FIRM if firm else LIKELY_OPEN) - less else None


def likely_name_before(text: str, end: int, floor: int) -> Named | None:
    """The name of three or two characters that ends at `end`, by its likelihood alone; of two only behind an edge."""
    for length in (3, 2):
        span = Span(max(floor, end - length), end)
        if len(span) < length or not is_person_name(span.of(text)):
            continue
        edge = length == 3 or span.start == floor or text[span.start - 1] in _BEFORE_SHORT
        if edge and is_usual(span.of(text)) and odds(text, span, end) >= LIKELY_OPEN:
            return Named(span.of(text), span)
    return None


def name_before(
    text: str, end: int, floor: int, known: frozenset[str] = frozenset(), *, alone: bool = False
) -> Named | None:
    """The name that ends at `end` and starts not before `floor`, with a clear edge on its left, or 的 and likely one.

    `alone`: nothing but a name can stand there (任命…为), so that it may be a word.
    """
    surnamed = [Span(end - length, end) for length in (3, 4, 2) if end - length >= floor]
    surnamed = [span for span in surnamed if _can_be_name(span.of(text), alone=alone and len(span) == 2)]
    for span in (*surnamed, *syllables_before(text, floor, end)):
        if span.of(text) in known or _is_edge(text, floor, span.start):
            return Named(span.of(text), span)
    behind_of = text[max(floor, end - 4) : max(floor, end - 3)] == "的"
    return likely_name_before(text, end, floor) if behind_of else None


def _can_be_name(name: str, *, alone: bool = False) -> bool:
    unusual = name[:1] in _LEFT_OUT and _FEW.fullmatch(name) is not None
    return unusual or is_person_name(name, titled=True, alone=alone)


def _is_edge(text: str, floor: int, start: int) -> bool:
    before = text[max(floor, start - 4) : start]
    return not before or EDGE.match(before[-1]) is not None or before.endswith(tuple(verbs()["edge"]))


def name_against(text: str, end: int, floor: int) -> Named | None:
    """The name that ends right before 总书记, 总理 and the like, whatever stands on its left."""
    for length in (3, 2):
        name = text[max(floor, end - length) : end]
        if len(name) == length and name[0] not in _LINKING and _can_be_name(name):
            return Named(name, Span(end - length, end))
    return None


def _is_linked(text: str, span: Span, limit: int) -> bool:
    """和扶贫队员 behind 书记: 和 is a surname only where the name stands between clear edges."""
    return text[span.start] in _LINKING and EDGE.match(text, span.end) is None and span.end < limit


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
        firm = span.end <= limit and (ends_firmly if size == 3 else ends_at_mark)(text, span.end, limit)
        if firm and _is_unusual(span.of(text)):
            return span
    return None


def _is_unusual(name: str) -> bool:
    if not _FEW.fullmatch(name):
        return False
    return name[0] in _LEFT_OUT or (
        len(name) == 3 and name[1] in _UNUSUAL_MIDDLE and is_person_name(name[0] + name[2], titled=True)
    )


def _known_at(text: str, start: int, limit: int, known: frozenset[str]) -> Span | None:
    for length in (4, 3, 2):
        if start + length <= limit and text[start : start + length] in known:
            return Span(start, start + length)
    return None
