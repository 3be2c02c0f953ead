"""Pointers 导读: a line that sends the reader to another page is a short text of its own, and no article.

Example 例："我县出台《茶园管护办法》（见2版）" becomes a text with the parts pointer and jump, which points to page 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Article, PartRole
from loaders.layout.joining import Passage, clean_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.identity import Names
    from kg.model import Page
    from loaders.layout.drafts import Strip


def pointers_of(page: Page, rest: Sequence[Strip], names: Names) -> Iterator[Article]:
    """The pointers among the strips of a page that belong to no article, in raw order."""
    for strip in sorted(rest, key=lambda strip: strip.spans[0]):
        if strip.role is PartRole.POINTER:
            yield _pointer(page, strip, _jump_behind(page, strip, rest), names)


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
