"""Articles laid out as the raw text of a page: headings, byline, paragraphs and captions, a zone for each.

Example 例：blocks 标题 and 正文 of one article become "茶园开采\\n　　本报讯 …", zones HEADLINE and BODY over it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PartRole, Span, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""A line as `str.splitlines` ends it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text as it came, and the spans in it, in order, each of which is one zone of this role."""

    role: PartRole
    text: str
    spans: tuple[Span, ...]


def whole(role: PartRole, text: str) -> Block:
    """The text as one zone, white space around it left out."""
    return Block(role, text, tuple(_stripped(text, 0, len(text))))


def by_line(role: PartRole, text: str) -> Block:
    """The text as one zone a line, lines of white space left out: an indent stays in the text and outside the zone."""
    spans = (span for line in _LINE.finditer(text) for span in _stripped(text, line.start(), line.end()))
    return Block(role, text, tuple(spans))


def laid_out(articles: Iterable[Sequence[Block]]) -> tuple[str, tuple[Zone, ...]]:
    """The articles' blocks one below the other, a blank line between articles, and their zones, numbered from 0."""
    texts: list[str] = []
    zones: list[Zone] = []
    at = 0
    for number, blocks in enumerate(articles):
        text = "\n".join(block.text for block in blocks)
        zones += _zones(blocks, at, number)
        texts.append(text)
        at += len(text) + 2
    return "\n\n".join(texts), tuple(zones)


def _zones(blocks: Sequence[Block], at: int, article: int) -> Iterator[Zone]:
    for block in blocks:
        for span in block.spans:
            yield Zone(block.role, span.shift(at), article)
        at += len(block.text) + 1


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    """The span without white space at its ends; nothing when it is all white space."""
    part = text[start:end]
    if kept := part.strip():
        start += len(part) - len(part.lstrip())
        yield Span(start, start + len(kept))
