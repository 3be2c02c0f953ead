"""The trigger words of all event types, laid out so that a text is gone through once.

Example 例：`starts_in("昨日召开会议")` gives the offsets of 召开 and 会议; no other offset can begin a trigger.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from operator import add
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.events import words
from ontology.terms import event_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from kg.model import Span

    Cover = tuple[str, int]

_NUMBERS = "0123456789０１２３４５６７８９一二三四五六七八九十百"


@dataclass(frozen=True, slots=True)
class Entry:
    """A word that names an event of class `type`, or opens a frame that `closers` close (召开…会).

    `covers` are the longer words in which it does not count, each with where in it the word stands; those of a frame
    are of its closer. With `objects` it is a verb that tells of one only with such an object (送去…棉被).
    """

    word: str
    type: URIRef
    weak: bool
    closer: str = ""
    covers: tuple[Cover, ...] = field(default=())
    objects: re.Pattern[str] | None = None


@cache
def entries() -> dict[str, tuple[Entry, ...]]:
    """The first two characters of a trigger → the triggers that begin so."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in _all():
        for pair in _pairs(entry.word):
            found[pair].append(entry)
    return {pair: tuple(each) for pair, each in found.items()}


def starts_in(text: str, span: Span) -> tuple[int, ...]:
    """Where in `span` a trigger can begin, in order."""
    piece, known = span.of(text), entries()
    pairs = map(add, piece, piece[1:])
    return tuple(start for start, pair in enumerate(pairs, span.start) if pair in known)


def _all() -> Iterator[Entry]:
    for kind in event_types():
        for weak, listed in ((False, kind.triggers), (True, kind.weak)):
            for word in listed:
                yield Entry(word, kind.cls, weak, covers=_covers(word, kind.never))
        for before, after in kind.frames:
            yield Entry(before, kind.cls, weak=False, closer=after, covers=_covers(after, kind.never))
    yield from _acts()


def _acts() -> Iterator[Entry]:
    """The verbs of each class that has a row of them, with the objects that they need."""
    for kind in event_types():
        use = f"act_{kind.cls.rsplit('/', 1)[-1]}"
        if words.is_use(use):
            objects = re.compile(any_of(words.plain(f"{use}_of")))
            for verb in words.plain(use):
                yield Entry(verb, kind.cls, weak=True, objects=objects)


def _covers(word: str, never: tuple[str, ...]) -> tuple[Cover, ...]:
    return tuple(
        (longer, at) for longer in never for at in range(len(longer) - len(word) + 1) if longer.startswith(word, at)
    )


def _pairs(word: str) -> tuple[str, ...]:
    """The first two characters; of 第 alone, with every number behind it."""
    return (word[:2],) if len(word) > 1 else tuple(word + number for number in _NUMBERS)
