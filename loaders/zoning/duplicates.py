"""Glyphs that were printed twice: bold by double strike, outlines, and drop shadows up to a third of a character away.

Example 例：a headline 春耕备耕 printed in grey, then in red 1.5 points up and left, is read once.

No two characters of a line or of two lines cover each other by more than half: the same one there again is a shadow.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.zoning.sheet import Glyph

_SHADOW = 2.2
"""Points between a face and its shadow; more for large type: this share of its size, and of its width."""
_OF_SIZE = 0.3
_OF_CELL = 0.45
"""A copy covers most of the first one's cell: the two l of 'll' and two 一 in a row do not."""
_CELL = 24.0
STRUCK = "*"
"""Ends the face of a glyph that was printed twice: it looks bolder than its neighbours."""


def without_duplicates(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs in their order, each printed character once: the first print of it stays, its face marked."""
    seen: dict[tuple[str, int, int], list[int]] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        left, bottom, reach = glyph.box.left, glyph.box.bottom, _reach(glyph.size)
        near = (
            place
            for x in range(int((left - reach) // _CELL), int((left + reach) // _CELL) + 1)
            for y in range(int((bottom - reach) // _CELL), int((bottom + reach) // _CELL) + 1)
            for place in seen.get((glyph.char, x, y), ())
        )
        copied = next((place for place in near if _is_copy(glyph, kept[place])), None)
        if copied is None:
            seen.setdefault((glyph.char, int(left // _CELL), int(bottom // _CELL)), []).append(len(kept))
            kept.append(glyph)
        elif not kept[copied].face.endswith(STRUCK):
            kept[copied] = replace(kept[copied], face=kept[copied].face + STRUCK)
    return kept


def _reach(size: float) -> float:
    return max(_SHADOW, size * _OF_SIZE)


def _is_copy(glyph: Glyph, other: Glyph) -> bool:
    reach = _reach(glyph.size)
    across = abs(glyph.box.left - other.box.left)
    along = abs(glyph.box.bottom - other.box.bottom)
    similar = 0.8 * other.size <= glyph.size <= 1.25 * other.size
    return (
        similar
        and across <= min(reach, _OF_CELL * max(glyph.box.width, 0.1 * glyph.size))
        and along <= min(reach, _OF_CELL * glyph.size)
    )
