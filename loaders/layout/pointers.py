"""Pointers 导读: a line that sends the reader to another page is a short text of its own, and no article.

Example 例："我县出台《茶园管护办法》（见2版）" becomes a text with the parts pointer and jump, which points to page 2.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Article, PartRole, Span
from loaders.layout.joining import Passage, clean_text
from loaders.layout.words import pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.identity import Names
    from kg.model import Page
    from loaders.layout.drafts import Strip
    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Loose
    from loaders.layout.words import Bodies

_BLANK = re.compile(r"\s+")
_SHORTEST = 5
_UNTOLD = 0.15
"""A pointer shares hardly more words with any body: what it points to stands on another page."""


def pointers_of(page: Page, rest: Sequence[Strip], names: Names) -> Iterator[Article]:
    """The pointers among the strips of a page that belong to no article, in raw order."""
    for strip in sorted(rest, key=lambda strip: strip.spans[0]):
        if strip.role is PartRole.POINTER:
            yield _pointer(page, strip, _jump_behind(page, strip, rest), names)


def cut_pointers(raw: str, loose: Sequence[Loose], bodies: Bodies) -> tuple[Loose, ...]:
    """The loose pieces; a headline that stands before a pointer on its line is cut from it.

    大桥主塔封顶 我市出台人才新政（见2版）: a body tells of the bridge, none of the talents.
    """
    return tuple(part for one in loose for part in _cut(raw, one, bodies))


def _cut(raw: str, one: Loose, bodies: Bodies) -> tuple[Loose, ...]:
    """A headline and a pointer, or the piece as it is."""
    piece = one.piece
    if piece.role is not PartRole.POINTER or len(piece.kept) != 1 or piece.span.of(raw) != piece.text:
        return (one,)
    for blank in _BLANK.finditer(piece.text):
        left, right = piece.text[: blank.start()], piece.text[blank.end() :]
        if min(len(left), len(right)) >= _SHORTEST and _is_headline_before(left, right, one.position, bodies):
            first = _part(piece, 0, blank.start()).told(PartRole.HEADLINE)
            return replace(one, piece=first), replace(one, piece=_part(piece, blank.end(), len(piece.text)))
    return (one,)


def _is_headline_before(left: str, right: str, position: int, bodies: Bodies) -> bool:
    """Whether a body tells of the words on the left, and none of those on the right."""
    if not any(bodies.matches_near(left, position)):
        return False
    pairs = pairs_of(right)
    return all(bodies.match(pairs, story).coverage <= _UNTOLD for story, _ in bodies.matches_near(right, position))


def _part(piece: Piece, start: int, end: int) -> Piece:
    """A part of a piece by offsets in its text."""
    span = Span(piece.span.start + start, piece.span.start + end)
    return replace(piece, span=span, kept=(span,), text=piece.text[start:end])


def _pointer(page: Page, strip: Strip, jump: Strip | None, names: Names) -> Article:
    strips = (strip,) if jump is None else (strip, jump)
    passages = [Passage(each.role, tuple((0, span) for span in each.kept)) for each in strips]
    clean, parts = clean_text((page,), passages)
    onward = jump.jump.number if jump is not None and jump.jump is not None else None
    iri = names.article(page.iri, strip.spans[0].start)
    return Article(iri, clean, parts, page.newspaper, page.issued, continued_on=onward)


def _jump_behind(page: Page, strip: Strip, rest: Sequence[Strip]) -> Strip | None:
    """The jump that stands right behind a pointer, only white space between."""
    end = strip.spans[-1].end
    behind = (each for each in rest if each.role is PartRole.JUMP and each.spans[0].start >= end)
    nearest = min(behind, key=lambda each: each.spans[0], default=None)
    if nearest is None or page.raw[end : nearest.spans[0].start].strip():
        return None
    return nearest
