"""Quotations: where quotation marks open and close, and which lie inside others.

Example 例：“精准帮扶‘一亩茶’”项目 has one quotation with another inside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Span

_CLOSING = {"”": "“", "’": "‘", "」": "「", "』": "『"}
_OPENING = frozenset(_CLOSING.values())
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
    found = [*_curved(text, span), *_straight(text, span)]
    return tuple(sorted(found, key=lambda quote: quote.span))


def _straight(text: str, span: Span) -> list[Quote]:
    at = [index for index in range(span.start, span.end) if text[index] == _STRAIGHT]
    pairs = zip(at[::2], at[1::2], strict=True) if len(at) % 2 == 0 else ()
    return [Quote(Span(start, end + 1), Span(start + 1, end), 0) for start, end in pairs]


def _curved(text: str, span: Span) -> list[Quote]:
    waiting: list[int] = []
    found: list[Quote] = []
    for index in range(span.start, span.end):
        mark = text[index]
        if mark in _OPENING:
            waiting = [*waiting[-DEEPEST:], index]
        elif mark in _CLOSING and any(text[opening] == _CLOSING[mark] for opening in waiting):
            while text[waiting[-1]] != _CLOSING[mark]:
                waiting.pop()
            opening = waiting.pop()
            found.append(Quote(Span(opening, index + 1), Span(opening + 1, index), len(waiting)))
    return found
