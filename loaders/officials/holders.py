"""The names right behind or before a title, and names that nothing but their own form and surroundings tell.

Example 例：behind 副主任 in 副主任李明、周海燕出席 stand 李明 and 周海燕; before 为 in 任命周明为县长
stands 周明.
"""

from __future__ import annotations

import re

from kg.language.foreign_names import dotted_at, is_foreign_name, strangers, syllables_at
from kg.language.name_odds import is_usual
from kg.language.names import ends_clearly, is_person_name, names_at
from kg.language.words import frequency
from kg.model import Span
from loaders.officials.name_ends import (
    COMMON_WORD,
    COUNTED,
    NEARBY,
    WORDS_BEHIND_TITLE,
    ends_at_mark,
    ends_at_word,
    ends_firmly,
    longest_name,
    odds,
)
from loaders.officials.named import FEW, LEFT_OUT, LIKELY_FIRM, LIKELY_OPEN, LINKING, Named
from loaders.officials.slots import BEHIND_NAME, BEHIND_POST, BEHIND_ROLE, Slot, whole_name, with_slot
from loaders.officials.tables import roles
from loaders.officials.title_pattern import post_pattern

EXPECTED = 3.0
"""So much less is asked right behind a word for people."""

LIKELY_SHORT, LIKELY_SHORT_OPEN = 3.0, 6.0
"""The same for a name of two characters; before anything else a common word must begin behind it."""

_OF_PLACES = "村镇乡县"
_PLACE_GOES_ON = re.compile(
    "水库|大桥|大坝|水电站|电站|水文站|林场|农场|牧场|景区|公园|广场|大道|小区|派出所|中学|小学|学校|街道|社区|开发区|河段|流域|灌区|隧道|机场"
)
_BODY = re.compile("区(?:[委政人纪监公民教卫财内域属]|直属)")  # 区 is a surname, but 区委办 is none
_UNUSUAL_MIDDLE = "从与将由对还在自"
_OF_PEOPLES = ("族", "语")  # 鄂伦春族, 鄂伦春语
OFTEN = 3
"""So often an article must have a name for what always follows it to be a part of it."""
LONG = 4  # so many syllables are a name before any common word
_ALL = re.compile("全是|全都|全部|均|皆|各|都是|齐")


def name_at(
    text: str, start: int, limit: int, known: frozenset[str] = frozenset(), *, slot: Slot | None = BEHIND_POST
) -> Named | None:
    """The one name that starts at `start`, behind a title, and ends by `limit`; None when there is none.

    The `slot` says how much a name is to be expected that no table knows; with None those are left out.

    `known` are names read elsewhere in the article: one of them decides between two lengths. Without them the
    longer one is taken, as five of six given names have two characters.
    """
    if _is_role(text, start):
        return None
    spans = names_at(text, start, limit)
    known_one = next((span for span in spans if span.of(text) in known), None)
    chosen = (
        dotted_at(text, start, limit, ends_clearly)
        or known_one
        or _known_at(text, start, limit, known)
        or _foreign(text, start, limit, spans)
        or longest_name(text, spans, limit)
        or _before_all(text, start, limit)
        or _unusual_at(text, start, limit)
    )
    if slot is not None:
        chosen = with_slot(text, start, limit, chosen, slot)
    if chosen is None or _is_linked(text, chosen, limit) or _BODY.match(text, start) or _takes_post(text, start):
        return None
    if (
        _PLACE_GOES_ON.match(text, chosen.end, limit)
        or (text[chosen.end - 1] in _OF_PLACES and not ends_at_mark(text, chosen.end, limit))
        or text.startswith(_OF_PEOPLES, chosen.end)
    ):
        return None  # 沙河镇长江村的
    chosen = _with_last(text, chosen, limit)
    return Named("".join(chosen.of(text).split()), chosen)


def _is_role(text: str, start: int) -> bool:
    """Whether a word for people begins there: 书记周明、牧民安玉冰 names no 牧民安."""
    words, begun = roles()["role"], text[start : start + 4]
    return begun[:2] in words or begun[:3] in words or begun in words


def _takes_post(text: str, start: int) -> bool:
    """Whether 任 is no surname but the verb: 县长任双组长."""
    return text[start] == "任" and post_pattern().search(text, start + 1, start + 5) is not None


def _foreign(text: str, start: int, limit: int, spans: tuple[Span, ...]) -> Span | None:
    """A name without a surname, unless one with a surname ends clearly before it does (斯琴图 in 斯琴图雅)."""
    found = syllables_at(text, start, limit, ends_firmly) or syllables_at(text, start, limit, ends_at_word, LONG)
    if found is None:
        found = syllables_at(text, start, limit, _is_run_end, LONG)
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


def _is_run_end(text: str, end: int, limit: int) -> bool:
    """Whether syllables end at `end` and no word goes on there: 索南卓玛 before 的药箱, 巴特尔仓 before 连胜."""
    return end >= limit or (strangers(text[end]) > 0 and not frequency(text[end - 1 : end + 1]))


def _with_last(text: str, span: Span, limit: int) -> Span:
    """A name of syllables with a character that stands behind it wherever it is named: 孟和达来 where 来到 and 来在
    follow 孟和达."""
    name, last = span.of(text), text[span.end : span.end + 1]
    around = max(0, span.start - NEARBY), span.end + NEARBY
    times = text.count(name, *around) if 3 <= len(name) <= 5 and not strangers(name) and span.end < limit else 0
    if times < OFTEN or not last.isalpha() or text.count(name + last, *around) < times:
        return span
    return Span(span.start, span.end + 1)


def labelled_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """As `name_at` behind a group label (县领导): the name must end firmly."""
    named = name_at(text, start, limit, known)
    return named if named and ends_firmly(text, named.span.end, limit) else None


def called_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """As `certain_name_at` right behind a word for people (养蜂户, 71岁的), where a name is more to be expected."""
    return _in_slot(text, start, limit, certain_name_at(text, start, limit, known, less=EXPECTED), known)


def traded_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """As `called_name_at` right behind what may be a word for people (监测员, 搏克手)."""
    return _in_slot(text, start, limit, certain_name_at(text, start, limit, known), known)


def next_name_at(text: str, start: int, limit: int, known: frozenset[str] = frozenset()) -> Named | None:
    """A further name of a list of which one was read, where a name is all the more to be expected."""
    span = with_slot(text, start, limit, None, BEHIND_NAME)
    return Named(span.of(text), span) if span else None


def told_name_at(text: str, start: int, end: int) -> Named | None:
    """A name of syllables from `start` to `end`, where one is said to speak (乌云塔娜 in “……。”乌云塔娜说)."""
    span = whole_name(text, Span(start, end))
    return Named(span.of(text), span) if span else None


def _in_slot(text: str, start: int, limit: int, named: Named | None, known: frozenset[str]) -> Named | None:
    """What was read, or what the place behind a word for people says."""
    if named and named.name in known:
        return named
    span = with_slot(text, start, limit, named.span if named else None, BEHIND_ROLE)
    return named if span is None or (named and span == named.span) else Named(span.of(text), span)


def certain_name_at(
    text: str, start: int, limit: int, known: frozenset[str] = frozenset(), *, less: float = 0.0
) -> Named | None:
    """As `name_at` where no title stands before: the name must be no word, not begin with one, end firmly. It may
    be by `less` less likely than `LIKELY_OPEN` and the like say."""
    named = name_at(text, start, limit, known, slot=None)
    if named is None or named.name in known:
        return named
    name, clear = named.name, ends_clearly(text, named.span.end, limit)
    ended = ends_firmly(text, named.span.end, limit) or _is_run_end(text, named.span.end, limit)
    clear_or_long = clear or (len(name) >= LONG and ended)
    long = is_foreign_name(name[:-1]) and not is_foreign_name(name)  # with the character that always follows
    if "·" in name or (is_foreign_name(name) and clear_or_long) or long:
        return named
    if not is_person_name(name):
        again = text.count(name, max(0, start - NEARBY), start + NEARBY) > 1
        return named if again and _is_unusual(name) else None
    found = odds(text, named.span, limit) if is_usual(name) else WORDS_BEHIND_TITLE
    firm = ends_firmly(text, named.span.end, limit)
    if len(name) == 2:
        told = clear or (less > 0 and (firm or COUNTED.match(text, named.span.end, limit) is not None))
        ends = told or ends_at_word(text, named.span.end, limit)
        return named if ends and found >= (LIKELY_SHORT if told else LIKELY_SHORT_OPEN) else None
    return named if found >= (LIKELY_FIRM if firm else LIKELY_OPEN) - less else None


def _is_linked(text: str, span: Span, limit: int) -> bool:
    """和扶贫队员 behind 书记: 和 is a surname only where the name stands between clear edges and holds no word."""
    if text[span.start] not in LINKING or ends_at_mark(text, span.end, limit):
        return False
    given = text[span.start + 1 : span.end]
    return len(given) != 2 or frequency(given) > 0 or not ends_clearly(text, span.end, limit)


def _before_all(text: str, start: int, limit: int) -> Span | None:
    """A name of three characters before 全是, 均, 各: what several subjects have in common."""
    span = Span(start, start + 3)
    if span.end < limit and is_person_name(span.of(text)) and _ALL.match(text, span.end):
        return span
    return None


def _unusual_at(text: str, start: int, limit: int) -> Span | None:
    """A name that the general rules refuse: a surname of `LEFT_OUT`, or 从 or the like inside (张从文)."""
    for size in (3, 2):
        span = Span(start, start + size)
        firm = span.end <= limit and (ends_firmly if size == 3 else ends_at_mark)(text, span.end, limit)
        if firm and _is_unusual(span.of(text)):
            return span
    return None


def _is_unusual(name: str) -> bool:
    if not FEW.fullmatch(name):
        return False
    return name[0] in LEFT_OUT or (
        len(name) == 3 and name[1] in _UNUSUAL_MIDDLE and is_person_name(name[0] + name[2], titled=True)
    )


def _known_at(text: str, start: int, limit: int, known: frozenset[str]) -> Span | None:
    for length in (4, 3, 2) if known else ():
        if start + length <= limit and text[start : start + length] in known:
            return Span(start, start + length)
    return None
