"""Quotations: where quotation marks open and close, and which lie inside others.

Example 例：“精准帮扶‘一亩茶’”项目 has one quotation with another inside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import attrgetter

from kg.model import Span

_CLOSING = {"”": "“", "’": "‘", "」": "「", "』": "『"}
_MARK = re.compile('[“”‘’「」『』"]')
_STRAIGHT = '"'


DEEPEST = 6
"""Of more marks that are open at once the older ones are given up: they were never closed."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `span` with its marks, `inner` between them, `depth` 0 when no other holds it."""

    span: Span
    inner: Span
    depth: int


def quotes_in(text: str, span: Span) -> tuple[Quote, ...]:
    """The quotations inside `span` in the order they open; a mark without a partner is passed over.

    Straight marks (") are paired in turn where the line has an even number of them.
    """
    marks = [match.start() for match in _MARK.finditer(text, span.start, span.end)]
    if not marks:
        return ()
    found = [*_curved(text, marks), *_straight([mark for mark in marks if text[mark] == _STRAIGHT])]
    return tuple(sorted(found, key=attrgetter("span.start")))


def _straight(at: list[int]) -> list[Quote]:
    pairs = zip(at[::2], at[1::2], strict=True) if len(at) % 2 == 0 else ()
    return [Quote(Span(start, end + 1), Span(start + 1, end), 0) for start, end in pairs]


def _curved(text: str, marks: list[int]) -> list[Quote]:
    waiting: list[int] = []
    found: list[Quote] = []
    for index in marks:
        opened_by = _CLOSING.get(text[index])
        if opened_by is None:
            waiting = waiting if text[index] == _STRAIGHT else [*waiting[-DEEPEST:], index]
        elif any(text[opening] == opened_by for opening in waiting):
            while text[waiting[-1]] != opened_by:
                waiting.pop()
            opening = waiting.pop()
            found.append(Quote(Span(opening, index + 1), Span(opening + 1, index), len(waiting)))
    return found
