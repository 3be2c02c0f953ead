"""Lines where they stand: the edges of their column, and the lines that follow.

Example 例：a line 120 points wide in a column of 150 is short; a line of a poem (诗) ends though the next would have
gone on in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from loaders.zoning.runs import CLOSING, OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.items import Item
    from loaders.zoning.lines import Line

_SHORT = 1.6
HEADING_LINES = 2
"""Lines that a heading of a section has at most."""
_VERSE = 4
"""Lines of a poem at least."""


@dataclass(frozen=True)
class Placed:
    """A line with the edges of its column where it stands."""

    line: Line
    left: float
    right: float
    first: bool
    next: tuple[Line, ...]
    is_verse: bool = False

    @property
    def below(self) -> Line | None:
        """The next line of its column."""
        return self.next[0] if self.next else None

    @property
    def indent(self) -> float:
        """How far it begins right of its column's edge, of the size."""
        return (self.line.box.left - self.left) / self.line.size

    @property
    def is_short(self) -> bool:
        """Whether it ends well before the right edge of its column."""
        return self.line.box.right < self.right - _SHORT * self.line.size


def placed_lines(item: Item, bodies: Sequence[Item]) -> list[Placed]:
    """The lines of a body where they stand among the `bodies` of its article."""
    lines = [line for piece in item.pieces for line in piece.lines]
    column = _column_lines(item, bodies)
    following = (*lines, *_lines_below(item, bodies))
    out = []
    for index, line in enumerate(lines):
        near = lines[max(0, index - 2) : index + 3]
        local = near if len(lines) >= 4 else column
        left = min(other.box.left for other in local)
        right = max(other.box.right for other in local)
        out.append(Placed(line, left, right, index == 0, following[index + 1 : index + 1 + HEADING_LINES]))
    return [replace(one, is_verse=True) for one in out] if _is_verse(out) else out


def _is_verse(column: Sequence[Placed]) -> bool:
    """Whether most lines end though the next would have gone on in them, and hardly any with a mark: a poem, a list."""
    if len(column) < _VERSE:
        return False
    broken = sum(
        would_fit(placed.line, before) and before.line.text[-1] not in CLOSING for before, placed in pairwise(column)
    )
    plain = not any(one.line.row or "。" in one.line.text[:-1] for one in column)
    plain = plain and 3 * sum(any(mark in one.line.text[:-1] for mark in "，；") for one in column) <= len(column)
    return plain and broken >= 0.5 * (len(column) - 1)


def _lines_below(item: Item, bodies: Sequence[Item]) -> tuple[Line, ...]:
    """The first lines of the body right below a heading that is a stack of its own."""
    if len(item.pieces[0].lines) > HEADING_LINES:
        return ()
    near = [
        one
        for one in bodies
        if one is not item and one.box.over(item.box) > 0 and -1 <= item.box.bottom - one.box.top < 2 * item.size
    ]
    below = max(near, key=lambda one: (one.box.top, -one.box.left), default=None)
    return below.pieces[0].lines[:HEADING_LINES] if below is not None else ()


def _column_lines(item: Item, bodies: Sequence[Item]) -> list[Line]:
    """The lines of the column in which an item stands: those of the bodies over and under it, of about one width."""
    near = [one for one in bodies if one.box.over(item.box) > 0.5 * min(one.box.width, item.box.width) or one is item]
    narrowest = min((one.box.width for one in near if len(one.pieces[0].lines) > 3), default=0.0)
    widest = 1.5 * max(item.box.width, narrowest)
    return [line for one in near if one.box.width < widest for piece in one.pieces for line in piece.lines]


def would_fit(line: Line, before: Placed) -> bool:
    """Whether the beginning of the line would have fitted at the end of the line before, had the text gone on."""
    right = line.glyphs[0].box.right
    for last, glyph in pairwise(line.glyphs):
        if not (last.char in OPENING or glyph.char in CLOSING or _hangs_together(last.char, glyph.char)):
            break
        right = glyph.box.right
    return before.line.box.right + right - line.box.left <= before.right + 0.2 * line.size


def _hangs_together(one: str, other: str) -> bool:
    """Whether no line ends between the two: figures, letters, both halves of a dash."""
    return (one.isascii() and other.isascii()) or (one == other and one in "—…")
