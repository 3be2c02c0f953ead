"""How wide the columns are around a line, and what that says: a paragraph begins, a line is too short to run on.

Example 例：in a column of 19 characters the first line of a paragraph has 17, since its indent of two is lost in
the extracted text; a line of 11 that does not end a sentence is no line of that paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from kg.model import PartRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece

_AROUND = 4
_INDENT = (1.2, 3.6)
"""How much shorter an indented line is: two characters, give or take justification and narrow digits."""
_FIRST = 0.8
"""How much wider the second line of a paragraph is at least, narrow digits in the first one allowed for."""
_SOME = 2
_TWO = 2
_PARAGRAPHS = 4
_SLACK = 0.6
_FULL = 1.1
"""Full lines differ by no more: a mark of punctuation that hangs over the edge, or half a digit."""
_LONG = 45.0
"""Wider than any column of print: the line is a whole paragraph."""


_BULLET = re.compile(r"——|[●■◆▲★①-⑳]")


@dataclass(frozen=True, slots=True)
class Columns:
    """The pieces of a page with what their widths say. Every question looks at a few neighbours only.

    `wrapped`: lines break in the middle of sentences. `usual_gap`: empty lines between two lines of a column;
    `indented`: paragraphs keep their indents of two.
    """

    pieces: Sequence[Piece]
    wrapped: bool
    usual_gap: int
    indented: bool = False
    _known: dict[int, float | None] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Columns:
        """The columns that the running text of a page was set in, judged by its unclosed lines."""
        texts = [piece for piece in pieces if piece.role in (None, PartRole.BODY) and piece.width >= 8]
        running = [piece for piece in texts if not piece.closed]
        gaps = sorted(piece.gap for piece in running if piece.gap >= 0)
        usual_gap = gaps[len(gaps) // 2] if gaps else 0
        return cls(pieces, 2 * len(running) > len(texts), usual_gap, _keeps_indents(texts, pieces))

    def after(self, index: int) -> float | None:
        """The width of the column that begins at `index`, its first line left out when others follow."""
        if index not in self._known:
            texts = self._texts(index, _AROUND)
            full = [piece for piece in texts[1:] if not piece.closed]
            self._known[index] = usual_width(full) or max((piece.width for piece in texts), default=None)
        return self._known[index]

    def full_after(self, index: int) -> float | None:
        """The width of the full lines from `index` on; None when there are none."""
        return usual_width([piece for piece in self._texts(index, _AROUND) if not piece.closed])

    def begins_paragraph(self, index: int) -> bool:
        """Whether the line at `index` is indented: a little shorter than the lines that follow."""
        piece = self.pieces[index]
        if piece.indent >= 2 or _BULLET.match(piece.text):
            return True
        full = [one.width for one in self._texts(index + 1, _AROUND - 1) if not one.closed]
        return bool(full) and not piece.closed and is_indent(_middle(full) - piece.width)

    def reads_on(self, index: int, before: float | None) -> bool:
        """Whether the next line goes on with the one at `index`: it is full, this one as wide or indented.

        Full lines are as wide as those that follow, or those `before`.
        """
        width = self.pieces[index].width
        full = [one.width for one in self._texts(index + 1, _AROUND + 1) if not one.closed]
        if self.pieces[index].closed or len(full) < _SOME or full[0] < min(*full[1:], before or inf) - _FULL:
            return False
        first = full[0] >= width + _FIRST and any(_INDENT[0] <= one - width <= _INDENT[1] + _SLACK for one in full)
        return first or abs(_middle(full) - width) <= _FULL

    def misfit(self, index: int, before: float | None, *, first: bool) -> float:
        """How far a line's width is from that of a line in the column `before` it or the one after it.

        The `first` line of a paragraph may be two shorter.
        """
        width, least = self.pieces[index].width, inf
        full = self.pieces[index - 1].width if first and self._is_full(index - 1, before) else None
        for column in (before, self.after(index + 1), full):
            if column is not None:
                least = min(least, abs(width - column), abs(width + 2 - column) if first else least)
        return width if least == inf else least

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


def _keeps_indents(texts: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether many lines are indented by two, most of them behind the end of a sentence."""
    kept = sum(piece.indent == _TWO for piece in texts)
    opened = sum(two.indent == _TWO and one.closed for one, two in pairwise(pieces))
    return opened >= _PARAGRAPHS and 2 * opened >= kept and 2 * kept <= len(texts)


def usual_width(texts: Sequence[Piece]) -> float | None:
    """The width that most of a few lines have; None for no lines."""
    return _middle([piece.width for piece in texts]) if texts else None


def _middle(widths: Sequence[float]) -> float:
    """The median, of two in the middle the greater."""
    return sorted(widths)[len(widths) // 2]


def is_indent(difference: float) -> bool:
    """Whether a line that is so much shorter than its column has a lost indent."""
    return _INDENT[0] <= difference <= _INDENT[1]


def is_uneven(group: Sequence[Piece]) -> bool:
    """Whether lines but for the first, perhaps indented one, end at different places, as justified text never does."""
    widths = [piece.width for piece in group[1:]]
    return len(widths) > 1 and max(widths) - min(widths) > 1.5


def looks_like_paragraph(group: Sequence[Piece]) -> bool:
    """Whether the lines are set as an indented paragraph: the first a little shorter, the rest equal."""
    widths = [piece.width for piece in group[1:]]
    return max(widths) - min(widths) <= 1.5 and is_indent(min(widths) - group[0].width)
