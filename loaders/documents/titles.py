"""Titles in 《》: where each begins and ends, nested ones too, and brackets that have no partner.

Example 例：《关于印发〈武陵县河道管理办法〉的通知》 is one title with another inside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.sentences import trimmed
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 120
"""A title of more characters than this lost its closing bracket."""

_CLOSING = {"》": "《", "〉": "〈"}
_MARK = re.compile("[《》〈〉]")
_SENTENCE_ENDS = frozenset("。；\n")


@dataclass(frozen=True, slots=True)
class Title:
    """A title: `span` with its brackets (`double`: 《》), `inner` without them and white space."""

    span: Span
    inner: Span
    double: bool


def titles_in(text: str, span: Span) -> tuple[tuple[Title, ...], tuple[Span, ...]]:
    """The titles inside `span` in the order they begin, and the brackets that open or close none.

    A pair that holds a sentence end or is longer than `LONGEST` is no title: its opening is given back.
    """
    pairs, lost = _pairs(text, span)
    titles: list[Title] = []
    for opening, closing in sorted(pairs):
        inner = trimmed(text, Span(opening + 1, closing))
        if len(inner) and len(inner) <= LONGEST and _SENTENCE_ENDS.isdisjoint(inner.of(text)):
            titles.append(Title(Span(opening, closing + 1), inner, text[opening] == "《"))
        else:
            lost.append(Span(opening, opening + 1))
    return tuple(titles), tuple(sorted(lost))


def families(titles: tuple[Title, ...]) -> Iterator[tuple[Title, tuple[Title, ...]]]:
    """Each title that lies inside no other, and those that lie inside it; 〈〉 is no title outside 《》."""
    index = 0
    while index < len(titles):
        outer, inside = titles[index], index + 1
        while inside < len(titles) and titles[inside].span.start < outer.span.end:
            inside += 1
        if outer.double:
            yield outer, titles[index + 1 : inside]
        index = inside


def _pairs(text: str, span: Span) -> tuple[list[tuple[int, int]], list[Span]]:
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    lost: list[Span] = []
    for mark in _MARK.finditer(text, span.start, span.end):
        index, opened_by = mark.start(), _CLOSING.get(mark.group())
        if opened_by is None:
            waiting.append(index)
        elif waiting and text[waiting[-1]] == opened_by:
            pairs.append((waiting.pop(), index))
        else:
            lost.append(Span(index, index + 1))
    return pairs, lost + [Span(index, index + 1) for index in waiting]
