"""The paragraphs of a story, told by what is left of their form: a short last line, a lost or kept indent.

Example 例：in a column of 19, after "…喜获丰收。" of 9 characters a new paragraph begins; after a full line that
happens to end a sentence none does, unless the next line is about two characters shorter than its column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.columns import usual_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from loaders.layout.columns import Columns
    from loaders.layout.pieces import Piece

_SHORT = 1.5
_SAME = 2.0
_INDENT = 2


def paragraphs_of(
    pieces: Sequence[Piece], columns: Columns, places: Mapping[int, int]
) -> Iterator[tuple[PartRole, tuple[Piece, ...]]]:
    """Runs of pieces that are one part each; `places` gives a piece's index on the page by its raw start."""
    group: list[Piece] = []
    running: list[Piece] = []
    for piece in pieces:
        if group and (group[-1].role is not piece.role or _breaks(group, piece, running, columns, places)):
            yield _part(group)
            group = []
        group.append(piece)
        if piece.role is PartRole.BODY and not piece.closed:
            running = [*running[-3:], piece]
    if group:
        yield _part(group)


def _part(group: Sequence[Piece]) -> tuple[PartRole, tuple[Piece, ...]]:
    return group[0].role or PartRole.NOISE, tuple(group)


def _breaks(
    group: Sequence[Piece], following: Piece, running: Sequence[Piece], columns: Columns, places: Mapping[int, int]
) -> bool:
    """Whether a part ends between two pieces of the same role; where nothing says so, it does not."""
    last = group[-1]
    if last.role is PartRole.SECTION_HEAD:
        return False
    if last.role is not PartRole.BODY:
        return True
    index = places[last.span.start]
    if not columns.wrapped or columns.is_paragraph_long(index):
        return last.closed or columns.is_paragraph_long(index) or following.indent >= _INDENT
    return last.closed and _looks_new(group, places[following.span.start], running, columns)


def _looks_new(group: Sequence[Piece], following: int, running: Sequence[Piece], columns: Columns) -> bool:
    """Whether the last line is short in its column, or the next one is indented or set apart."""
    piece = columns.pieces[following]
    if piece.gap > columns.usual_gap or columns.begins_paragraph(following):
        return True
    column = _column(group[-1], usual_width(running), columns.after(following))
    return group[-1].width <= column - _SHORT - (_INDENT if len(group) == 1 else 0)


def _column(last: Piece, before: float | None, after: float | None) -> float:
    """The width of the column of a paragraph's last line: of two that differ the narrower one, if the line fits it."""
    if before is None or after is None:
        return before or after or 0.0
    if abs(before - after) <= _SAME:
        return max(before, after)
    return min(before, after) if last.width <= min(before, after) + 1 else max(before, after)
