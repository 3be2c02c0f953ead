"""Rows of tables that came out as lines of text: short words and figures side by side, alike below each other.

Example 例："石桥镇 18.6 4.5" above "河口镇 30.2 11.7" are rows, and "乡镇 完成额 增长" above them is their head;
one such line by itself is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import PartRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece

_CELL = re.compile(r"[^\s，。；！？“”]{1,12}")
_FIGURE = re.compile(r"[-+＋－]?[0-9０-９][0-9０-９.,．—~～/:：-]{0,11}[%％‰℃\u3400-\u9fff]{0,3}")
_EMPTY = re.compile(r"[-—–－…/]{1,4}")
_MOST = 12
_WORDS = 3
"""Rows without a figure have three words at least, and so many stand below each other."""


def with_rows(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, rows of tables made running text."""
    cells = [_cells(piece) for piece in pieces]
    figures = [any(map(_is_figure, row[1:])) for row in cells]
    rows = {index for index in range(len(pieces)) if _is_row(cells, figures, index)}
    heads = {index - 1 for index in rows if index and _heads(cells[index - 1], cells[index])}
    return tuple(piece.told(PartRole.BODY) if index in rows | heads else piece for index, piece in enumerate(pieces))


def _cells(piece: Piece) -> tuple[str, ...]:
    """The cells of a line that could be a row; none for any other line."""
    if piece.role is not None or piece.closed or piece.doubled:
        return ()
    words = tuple(piece.text.split())
    if not 1 < len(words) <= _MOST or not all(map(_CELL.fullmatch, words)):
        return ()
    return words if not _is_figure(words[0]) or sum(map(_is_figure, words)) == len(words) else ()


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell) or _EMPTY.fullmatch(cell))


def _is_row(cells: Sequence[tuple[str, ...]], figures: Sequence[bool], index: int) -> bool:
    """Whether a line has a row of its form beside it: with figures, or of three words in three lines."""
    count = len(cells[index])
    if not count:
        return False
    above = _alike(cells, index, -1)
    below = _alike(cells, index, 1)
    if figures[index]:
        return any(figures[one] for one in (*above[:1], *below[:1]))
    return count >= _WORDS and len(above) + len(below) + 1 >= _WORDS


def _alike(cells: Sequence[tuple[str, ...]], index: int, step: int) -> list[int]:
    """The next lines in one direction with as many cells, two at most."""
    alike: list[int] = []
    other = index + step
    while 0 <= other < len(cells) and len(cells[other]) == len(cells[index]) and len(alike) < _WORDS - 1:
        alike.append(other)
        other += step
    return alike


def _heads(above: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a line of as many words, none a figure, names the columns of the row below it."""
    return len(above) == len(row) and not any(map(_is_figure, above))
