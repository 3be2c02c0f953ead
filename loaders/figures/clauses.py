"""Clauses as figures need them: also inside quotations, where officials give their numbers.

Example 例：“产量达3万吨，增长5%。”村支书说 has the clauses “产量达3万吨 and 增长5%.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_CUT = re.compile(r"[，；。！？;!?\n]|(?<![0-9０-９])[,:：]|[,:：](?![0-9０-９])|……")


LONGEST = 400
"""A clause of more characters is read in pieces, so that reading stays linear in a text without marks."""


def figure_clauses(text: str, span: Span) -> Iterator[Span]:
    """The clauses of `span`, without the marks between them and without white space around them."""
    start = span.start
    for match in _CUT.finditer(text, span.start, span.end):
        yield from _trimmed(text, start, match.start())
        start = match.end()
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    for first in range(start, end, LONGEST):
        words = text[first : min(end, first + LONGEST)]
        left = words.lstrip()
        if left:
            begin = first + len(words) - len(left)
            yield Span(begin, begin + len(left.rstrip()))
