"""Shadow print: a line that comes out twice is a caption or a headline; which?

Example 例："石桥镇修村路石桥镇修村路" is the headline of the body about the road of 石桥镇 when nothing else is; it is
a caption when a photographer stands behind it, or when that body has a headline in plain print.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.headlines import owners_by_words, units_of, with_leftovers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.stories import Loose
    from loaders.layout.words import Bodies


_SENTENCE = 12
"""The lines of one headline are about as long as each other; a caption is a sentence."""


def with_shadow_headlines(loose: Sequence[Loose], bodies: Bodies) -> tuple[Loose, ...]:
    """The loose pieces, with captions in shadow print made headlines where their body has no better one."""
    tried = tried_as_headlines(loose)
    if tried == tuple(loose):
        return tried
    units = units_of(tried)
    owners = with_leftovers(units, owners_by_words(units, bodies), bodies)
    headlines = {
        piece.span.start
        for unit, owner in zip(units, owners, strict=True)
        if owner is not None
        for piece in unit.pieces
    }
    return tuple(two if two.piece.span.start in headlines else one for one, two in zip(loose, tried, strict=True))


def tried_as_headlines(loose: Sequence[Loose]) -> tuple[Loose, ...]:
    """The loose pieces, with every caption in shadow print that could be a headline made one."""
    return tuple(_as_headline(one) if _is_doubtful(loose, index) else one for index, one in enumerate(loose))


def _as_headline(one: Loose) -> Loose:
    return replace(one, piece=replace(one.piece, role=PartRole.HEADLINE))


def _is_doubtful(loose: Sequence[Loose], index: int) -> bool:
    """Whether a line could be caption or headline: doubled, no sentence, no photographer behind it."""
    one = loose[index]
    if not one.piece.doubled or one.piece.role is not PartRole.CAPTION or one.piece.closed:
        return False
    following = loose[index + 1] if index + 1 < len(loose) else None
    if following is None or following.position != one.position:
        return True
    return following.piece.role is not PartRole.CREDIT and not _stands_over_headline(loose, index)


def _stands_over_headline(loose: Sequence[Loose], index: int) -> bool:
    """Whether the headline is the next line: set apart, much shorter, and a byline stands below it."""
    one, two = loose[index].piece, loose[index + 1].piece
    if not two.doubled or two.gap <= 0 or len(one.text) < _SENTENCE or 2 * len(one.text) < 3 * len(two.text):
        return False
    below = loose[index + 2] if index + 2 < len(loose) else None
    return below is not None and below.piece.role is PartRole.BYLINE
