"""Glyphs that do not run from left to right: read as they come in the source, and kept out of every article.

Example 例：a credit set up the side of a photo, 周明 摄, is one NOISE zone.

Pages whose lines all run from top to bottom (vertical print, 竖排) are not read yet; their reader says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.items import Piece
from loaders.zoning.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.sheet import Glyph


def turned_pieces(glyphs: Sequence[Glyph]) -> list[Piece]:
    """One piece a stretch of glyphs that stand close to each other; each glyph is a line of print of its own."""
    pieces: list[Piece] = []
    stretch: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char.isspace():
            continue
        if stretch and _is_far(stretch[-1], glyph):
            pieces.append(_piece(stretch))
            stretch = []
        stretch.append(glyph)
    return [*pieces, _piece(stretch)] if stretch else pieces


def _is_far(last: Glyph, glyph: Glyph) -> bool:
    away = max(-last.box.over(glyph.box), -last.box.beside(glyph.box))
    return away > 1.5 * max(last.size, glyph.size)


def _piece(stretch: list[Glyph]) -> Piece:
    return Piece(PartRole.NOISE, tuple(Line((glyph,)) for glyph in stretch))
