"""Headlines set upright, which come out one character a line.

Example 例："春", "耕", "忙" on three lines is the headline 春耕忙; an empty line between characters divides its halves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.layout.own_roles import DISPLAY
from loaders.layout.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEWEST = 3
_MOST = 30
"""More characters below each other are a text set upright."""
_ONE = re.compile(r"[\u3400-\u9fff“”‘’《》！？—]")


def with_upright(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with the characters of an upright headline put together as display print."""
    index = 0
    while index < len(pieces):
        end = _end(pieces, index)
        if _FEWEST <= end - index <= _MOST:
            yield _joined(pieces[index:end])
        else:
            yield from pieces[index:end]
            if end == index:
                yield pieces[index]
        index = max(end, index + 1)


def _end(pieces: Sequence[Piece], start: int) -> int:
    """The end of the lines of one character that begin at `start`."""
    end = start
    while end < len(pieces) and pieces[end].role is None and _ONE.fullmatch(pieces[end].text):
        end += 1
    return end


def _joined(group: Sequence[Piece]) -> Piece:
    usual = min(piece.gap for piece in group[1:])
    text = group[0].text + "".join((" " if piece.gap > usual else "") + piece.text for piece in group[1:])
    span = Span(group[0].span.start, group[-1].span.end)
    kept = tuple(one for piece in group for one in piece.kept)
    return Piece.reading(span, kept, text, group[0].gap, group[0].indent, doubled=False).told(DISPLAY)
