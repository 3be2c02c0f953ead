"""A page as pieces: lines, cut where a formula (dateline, jump, sign-off, credit) begins or ends.

Example 例：the line "…笑开了颜。（李四） （下转3版）" becomes a piece of text, a sign-off and a jump.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from statistics import median_high
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from loaders.layout.lines import Line, lines_of, width_of
from loaders.layout.marking import Mark, marks_of, read_kept
from loaders.layout.marks import Jump, begins_caption
from loaders.layout.repair import is_doubled, is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SAME_LINE = -1
"""The `gap` of a piece that stands on the line of the piece before it."""

_CLOSED = re.compile(r"(?:[。！？…!?]|(?<=[\u3400-\u9fff])\.)[”’」』）)》\"']{0,3}$")
_SPACE = re.compile(r"(?<=[\u3400-\u9fff”》）！？])\s+(?=[\u3400-\u9fff“‘《（0-9])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line (a mark may run over two). `role` is None until it is known what it is.

    `span` covers its raw characters, `kept` those to read; `gap` counts empty lines before it;
    `closed`: it ends a sentence.
    """

    span: Span
    kept: tuple[Span, ...]
    text: str
    width: float
    gap: int
    indent: int
    role: PartRole | None = None
    jump: Jump | None = None
    doubled: bool = False
    closed: bool = False

    @classmethod
    def reading(cls, span: Span, kept: tuple[Span, ...], text: str, gap: int, indent: int, doubled: bool) -> Piece:
        """A piece with what its text says: width, and whether it ends a sentence."""
        text = "".join(text.split()) if is_letter_spaced(text) else text
        closed = bool(_CLOSED.search(text, max(len(text) - 5, 0)))
        return cls(span, kept, text, width_of(text), gap, indent, doubled=doubled, closed=closed)


def pieces_of(raw: str) -> tuple[Piece, ...]:
    """The pieces of a page in raw order; together they hold every character that is not white space."""
    lines = tuple(lines_of(raw))
    return split_wide(tuple(_cut(raw, lines, marks_of(raw, lines))))


def split_wide(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with display print cut from the body that begins on the same line behind a space."""
    cut: list[Piece] = []
    for index, piece in enumerate(pieces):
        column = _column_below(pieces, index) if piece.role is None else None
        cut.extend(_halves(piece, column) if column is not None and piece.width > column + 1.5 else (piece,))
    return tuple(cut)


def _column_below(pieces: Sequence[Piece], index: int) -> float | None:
    below = [one.width for one in pieces[index + 1 : index + 4] if one.role is None and not one.closed]
    return median_high(below) if below else None


def _halves(piece: Piece, column: float) -> tuple[Piece, ...]:
    """A short text before a space and, behind it, a line indented as the `column` below asks; or the whole."""
    space = _SPACE.search(piece.text, 0, 40)
    if space is None or len(piece.kept) > 1 or _CLOSED.search(piece.text[: space.start()]):
        return (piece,)
    right = width_of(piece.text[space.end() :])
    if not 1.2 <= column - right <= 3.6:
        return (piece,)
    start, end = piece.span.start, piece.span.end
    left, rest = Span(start, start + space.start()), Span(start + space.end(), end)
    head = Piece.reading(left, (left,), piece.text[: space.start()], piece.gap, piece.indent, doubled=False)
    body = Piece.reading(rest, (rest,), piece.text[space.end() :], SAME_LINE, 0, doubled=False)
    return head, body


def _cut(raw: str, lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[Piece]:
    ends = [mark.end for mark in marks]
    for line in lines:
        cursor = line.span.start
        following = bisect_right(ends, line.span.start)
        while following < len(marks) and marks[following].start < line.span.end:
            mark = marks[following]
            yield from _piece(raw, line, cursor, mark.start)
            if mark.start >= line.span.start:
                yield from _piece(raw, line, mark.start, mark.end, mark)
            cursor = max(mark.end, cursor)
            following += 1
        yield from _piece(raw, line, cursor, line.span.end)


def _piece(raw: str, line: Line, start: int, end: int, mark: Mark | None = None) -> Iterator[Piece]:
    """The piece from `start` to `end`, if it holds anything but white space."""
    text = raw[start:end] if start < end else ""
    if not text.strip():
        return
    start, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
    piece = _plain(raw, line, Span(start, end))
    if mark:
        piece = replace(piece, role=mark.role, jump=mark.jump)
    elif begins_caption(piece.text):
        piece = replace(piece, role=PartRole.CAPTION)
    yield piece


def _plain(raw: str, line: Line, span: Span) -> Piece:
    kept = tuple(Span(max(one.start, span.start), min(one.end, span.end)) for one in line.kept if one.meets(span))
    if span.end > line.span.end:
        kept = (span,)
    text = read_kept(raw, span.start, kept)
    gap, indent = (line.gap, line.indent) if span.start == line.span.start else (SAME_LINE, 0)
    doubled = is_doubled(line.span, line.kept)
    return Piece.reading(span, kept or (span,), text, gap, indent, doubled=doubled)
