"""Persons whom no word announces: at the start of a clause or sentence, before what they say or do, and behind 的.

Example 例：周建明笑着说, 吉木子石一早就出了门 and 返乡创业的陈小勇 name a person by where the name stands alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.language.foreign_names import strangers
from kg.language.name_odds import common_surnames, is_usual
from kg.language.names import is_person_name, is_surname, is_yi
from kg.language.words import frequency
from kg.model import Span
from kg.tables import any_of
from loaders.officials.holders import certain_name_at, told_name_at
from loaders.officials.name_ends import ends_at_word, ends_firmly
from loaders.officials.named import Named, Untitled
from loaders.officials.tables import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

SPEAKS_WITHIN = 14
"""So many characters behind the name at the start of a clause a word of speaking may stand (周明拍着树干说)."""

_OF_NATURE = "山河湖水路桥气声"
_AT_CLAUSE = re.compile(
    "(?:^|(?<=[，。；：！？”\\s]))(?P<name>[\u4e00-\u9fff]{3})(?P<next>[\u4e00-\u9fff])", re.MULTILINE
)
_OPENING = re.compile("[，。；：！？”」\\s]")


def opening(text: str, sentence: Span) -> Iterator[Untitled]:
    """周建明带着大伙修路; 吉木子石一早就出了门: a sentence begins with a plain name of three, or one of the Yi."""
    start, first = sentence.start, text[sentence.start : sentence.start + 4]
    if (
        is_yi(first)
        and not strangers(first)
        and sentence.end > start + 4
        and ends_at_word(text, start + 4, sentence.end)
    ):
        yield Untitled(Named(first, Span(start, start + 4)), "", "officials.person_opens")
    elif first[:1] in common_surnames() and _is_plain(first[:3]) and ends_firmly(text, start + 3, sentence.end):
        named = certain_name_at(text, start, sentence.end)
        if named and len(named.name) == 3:
            yield Untitled(named, "", "officials.person_opens")


def recurring(text: str) -> frozenset[str]:
    """The plain names of three that begin clauses of the article again and again, each time with another word behind:
    周建明就提着篮子 …。周建明是第一批 …."""
    behind: dict[str, set[str]] = {}
    for match in _AT_CLAUSE.finditer(text):
        name = match["name"]
        if name[0] in common_surnames() or is_surname(name[0]):
            behind.setdefault(name, set()).add(match["next"])
    often = (name for name, after in behind.items() if len(after) > 1)
    return frozenset(name for name in often if _is_no_word(name))


def _is_no_word(name: str) -> bool:
    usual = is_person_name(name) and is_usual(name, both=True) and name[-1] not in _OF_NATURE
    return usual and not any(frequency(part) for part in (name, name[:2]))


def opens_again(text: str, sentence: Span, names: frozenset[str]) -> Iterator[Untitled]:
    """Where one of the names that `recurring` found begins a clause of the sentence."""
    for name in names:
        start = text.find(name, sentence.start, sentence.end)
        if start >= 0 and (start == sentence.start or _OPENING.match(text, start - 1)):
            yield Untitled(Named(name, Span(start, start + len(name))), "", "officials.person_opens")


def speakers(text: str, sentence: Span) -> Iterator[Untitled]:
    """A name at the start of a clause with a word of speaking right behind it, or behind what they do meanwhile."""
    last = sentence.start - 1
    for match in _speech().finditer(text, sentence.start, sentence.end):
        start = _clause_start(text, max(sentence.start, match.start() - SPEAKS_WITHIN), match.start(), sentence.start)
        if start is None or start <= last:
            continue
        last = start
        named = told_name_at(text, start, match.start())
        if named is None and is_person_name(text[start : start + 3]):
            named = certain_name_at(text, start, sentence.end)
        right_behind = named is not None and named.span.end == match.start()
        speaks = match.group() in roles()["speech"]
        if named and named.span.end <= match.start() and _is_told(named, speaks=speaks, right_behind=right_behind):
            yield Untitled(named, "", "officials.speaker" if speaks else "officials.person_acts")


def _is_told(named: Named, *, speaks: bool, right_behind: bool) -> bool:
    """A name of two characters must be followed by a word of speaking, an act must follow at once."""
    return (right_behind and speaks) or (len(named.name) > 2 and (speaks or right_behind))


def described(text: str, sentence: Span) -> Iterator[Untitled]:
    """返乡创业的周建明在村里…: a name of three that is very likely one, behind 的."""
    at = text.find("的", sentence.start, sentence.end)
    while at >= 0:
        if _is_plain(text[at + 1 : at + 3]):
            named = certain_name_at(text, at + 1, sentence.end)
            if named and len(named.name) > 2 and _is_plain(named.name):
                yield Untitled(named, "", "officials.person_described")
        at = text.find("的", at + 1, sentence.end)


def _is_plain(name: str) -> bool:
    """Whether surname and given name are such as most people have, and it is no mountain or river."""
    return name[:1] in common_surnames() and name[-1] not in _OF_NATURE and is_usual(name, both=True)


def _clause_start(text: str, floor: int, end: int, start: int) -> int | None:
    """Behind the last mark from `floor` to `end`, or the start of the sentence; None when neither is near."""
    marks = [mark.end() for mark in _OPENING.finditer(text, floor, end)]
    return marks[-1] if marks else (start if floor == start else None)


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(any_of((*roles()["speech"], *roles()["acts"])))
