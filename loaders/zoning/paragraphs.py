"""Paragraphs from geometry: a line begins one when it is indented, or when the line before ended early.

Example 例：a line two characters to the right of the next one begins a paragraph; one at the head of a column that is
not indented goes on with the paragraph at the foot of the column before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.headings import heading_role, joined_headings
from loaders.zoning.items import Item, Kind, Piece
from loaders.zoning.placing import placed_lines, would_fit
from loaders.zoning.words import ends_sentence, opens_story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.lines import Line
    from loaders.zoning.placing import Placed

_LEAST, _MOST = 1.2, 4.6
"""Of the size: how far the first line of a paragraph is indented."""


def paragraphs_of(items: Sequence[Item]) -> list[Piece]:
    """The pieces of body items in reading order: paragraphs, rows of tables, headings of sections, bylines."""
    bodies = [item for item in items if item.kind is Kind.BODY]
    flow = _Flow(_face(bodies))
    for item in items:
        if item.kind is Kind.BODY:
            for placed in placed_lines(item, bodies):
                flow.add(placed)
        else:
            flow.close()
            flow.pieces += item.pieces
    flow.close()
    return joined_headings(flow.pieces)


class _Flow:
    """Pieces, and the paragraph that is being read."""

    def __init__(self, face: str) -> None:
        self.face = face
        self.pieces: list[Piece] = []
        self._paragraph: list[Line] = []
        self._before: Placed | None = None

    def add(self, placed: Placed) -> None:
        """Adds a line to the paragraph, or begins with it what it begins."""
        role = heading_role(placed, self._before, self.face)
        if role or placed.line.row:
            self.close()
            self.pieces.append(Piece(role or PartRole.BODY, (placed.line,)))
            return
        if self._before is not None and begins(placed, self._before):
            self.close()
        self._paragraph.append(placed.line)
        self._before = placed

    def close(self) -> None:
        """Ends the paragraph."""
        if self._paragraph:
            self.pieces.append(Piece(PartRole.BODY, tuple(self._paragraph)))
        self._paragraph = []
        self._before = None


def _face(bodies: Sequence[Item]) -> str:
    counts: dict[str, int] = {}
    for item in bodies:
        for piece in item.pieces:
            for line in piece.lines:
                counts[line.face] = counts.get(line.face, 0) + len(line.glyphs)
    return max(counts, key=lambda face: (counts[face], face), default="")


def begins(placed: Placed, before: Placed) -> bool:
    """Whether a paragraph begins with this line, which follows `before` in reading order."""
    if placed.is_verse and before.is_verse:
        return True
    if not ends_sentence(before.line.text):
        early = before.is_short and not placed.first and would_fit(placed.line, before)
        return early and _LEAST <= placed.indent <= _MOST
    size = placed.line.size
    outdent = (placed.line.box.left - placed.below.box.left) / size if placed.below is not None else 0.0
    if _LEAST <= outdent <= _MOST or _LEAST <= placed.indent <= _MOST:
        return True
    short = before.is_short and not placed.first and would_fit(placed.line, before)
    return short or _gap(placed, before) > 0.9 or opens_story(placed.line.text)


def _gap(placed: Placed, before: Placed) -> float:
    """White space between the two lines of one column, of the size; 0 when they stand in two columns."""
    if placed.first:
        return 0.0
    return (before.line.box.bottom - placed.line.box.top) / placed.line.size
