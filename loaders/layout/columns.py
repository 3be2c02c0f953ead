"""How wide the columns are around a line, and what that says: a paragraph begins, a line is too short to run on.

Example 例：in a column of 19 characters the first line of a paragraph has 17, since its indent of two is lost in
the extracted text; a line of 11 that does not end a sentence is no line of that paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median, median_high
from typing import TYPE_CHECKING

from kg.model import PartRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece

_AROUND = 4
_INDENT = (1.2, 3.6)
"""How much shorter an indented line is: two characters, give or take justification and narrow digits."""
_LONG = 45.0
"""Wider than any column of print: the line is a whole paragraph."""


_BULLET = re.compile(r"——|[●■◆▲★①-⑳]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The pieces of a page with what their widths say. Every question looks at a few neighbours only.

    `wrapped`: lines break in the middle of sentences. `usual_gap`: empty lines between two lines of a column.
    """

    pieces: Sequence[Piece]
    wrapped: bool
    usual_gap: int

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Columns:
        """The columns that the running text of a page was set in, judged by its unclosed lines."""
        texts = [piece for piece in pieces if piece.role in (None, PartRole.BODY) and piece.width >= 8]
        running = [piece for piece in texts if not piece.closed]
        gaps = sorted(piece.gap for piece in running if piece.gap >= 0)
        return cls(pieces, 2 * len(running) > len(texts), gaps[len(gaps) // 2] if gaps else 0)

    def after(self, index: int) -> float | None:
        """The width of the column that begins at `index`, its first line left out when others follow."""
        texts = self._texts(index, _AROUND)
        full = [piece for piece in texts[1:] if not piece.closed]
        return usual_width(full) or max((piece.width for piece in texts), default=None)

    def full_after(self, index: int) -> float | None:
        """The width of the full lines from `index` on; None when there are none."""
        return usual_width([piece for piece in self._texts(index, _AROUND) if not piece.closed])

    def begins_paragraph(self, index: int) -> bool:
        """Whether the line at `index` is indented: a little shorter than the lines that follow."""
        piece = self.pieces[index]
        if piece.indent >= 2 or _BULLET.match(piece.text):
            return True
        full = [one.width for one in self._texts(index + 1, _AROUND - 1) if not one.closed]
        return bool(full) and not piece.closed and is_indent(median(full) - piece.width)

    def misfit(self, index: int, before: float | None, *, first: bool) -> float:
        """How far a line's width is from that of a line in the column `before` it or the one after it.

        The `first` line of a paragraph may be two shorter.
        """
        width = self.pieces[index].width
        columns = [column for column in (before, self.after(index + 1)) if column is not None]
        columns += [self.pieces[index - 1].width] if first and self._is_full(index - 1, before) else []
        allowed = [column - indent for column in columns for indent in ((0, 2) if first else (0,))]
        return min((abs(width - one) for one in allowed), default=width)

    def _is_full(self, index: int, before: float | None) -> bool:
        """Whether the line at `index` ends a sentence and is still wider than the lines `before` it."""
        if index < 0 or before is None or self.pieces[index].role is not None:
            return False
        return self.pieces[index].width > before

    def steady(self, index: int, before: float | None) -> bool:
        """Whether the column after `index` is as wide as the one `before`."""
        after = self.after(index + 1)
        return before is None or after is None or abs(before - after) <= 1.5

    def is_paragraph_long(self, index: int) -> bool:
        """Whether the line is wider than a column."""
        return self.pieces[index].width > _LONG

    def _texts(self, start: int, count: int) -> list[Piece]:
        """The lines from `start` to the first that ends a sentence, or to a mark."""
        texts: list[Piece] = []
        for piece in self.pieces[start : start + count]:
            if piece.role not in (None, PartRole.BODY):
                break
            texts.append(piece)
            if piece.closed:
                break
        return texts


def usual_width(texts: Sequence[Piece]) -> float | None:
    """The width that most of a few lines have; None for no lines."""
    return median_high([piece.width for piece in texts]) if texts else None


def is_indent(difference: float) -> bool:
    """Whether a line that is so much shorter than its column has a lost indent."""
    return _INDENT[0] <= difference <= _INDENT[1]
