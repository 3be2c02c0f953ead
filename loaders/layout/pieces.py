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
from loaders.layout.line_marks import Mark, read_kept
from loaders.layout.lines import Line, lines_of, width_of
from loaders.layout.marking import marks_of
from loaders.layout.marks import Jump, begins_caption
from loaders.layout.repair import is_doubled, is_letter_spaced
from loaders.layout.sub_headlines import sub_headline_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SAME_LINE = -1
"""The `gap` of a piece that stands on the line of the piece before it."""

APART = 9
"""The `gap` of a heading that begins behind another one on its line: more than any two lines of one heading have."""

_NEAR, _FURTHER = 3, 7
"""So many lines below tell the width of their column; among few too many may be first or last ones of paragraphs."""
_NARROWEST, _WIDER = 9.0, 1.5
"""Shorter lines below each other are headlines and no column."""
_AT_FIGURE = re.compile(r"^[0-9]|[0-9]$")
"""Blanks beside figures come from extraction."""
_CLOSED = re.compile(r"(?:[。！？…!?]|(?<=[\u3400-\u9fff])\.)[”’」』）)》\"']{0,3}$")
_BLANK = re.compile(r"\s+")
_TWICE = re.compile(r"([\u3400-\u9fff]{4,12})(\1)\s+(?=\S{4})")
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

    def told(self, role: PartRole | None) -> Piece:
        """The piece with another role (`dataclasses.replace`, which is slow, for every line of a page)."""
        if role is self.role:
            return self
        return Piece(
            self.span,
            self.kept,
            self.text,
            self.width,
            self.gap,
            self.indent,
            role,
            self.jump,
            self.doubled,
            self.closed,
        )

    @classmethod
    def reading(cls, span: Span, kept: tuple[Span, ...], text: str, gap: int, indent: int, doubled: bool) -> Piece:
        """A piece with what its text says: width, and whether it ends a sentence."""
        text = "".join(text.split()) if is_letter_spaced(text) else text
        closed = bool(_CLOSED.search(text, max(len(text) - 5, 0)))
        return cls(span, kept, text, width_of(text), gap, indent, doubled=doubled, closed=closed)


def pieces_of(raw: str) -> tuple[Piece, ...]:
    """The pieces of a page in raw order; together they hold every character that is not white space."""
    lines = tuple(lines_of(raw))
    return split_wide(tuple(cut_at_marks(raw, lines, marks_of(raw, lines))))


def split_wide(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with display print cut from the body that begins on the same line behind a space."""
    cut: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.role is None and len(piece.kept) == 1 and (ends := sub_headline_end(piece.text)):
            blank = _BLANK.match(piece.text, ends)
            head, body = _cut_in_two(piece, ends, blank.end() if blank else ends)
            cut.extend((head, body.told(PartRole.BODY)))
            continue
        if piece.role is None and len(piece.kept) == 1 and (twice := _TWICE.match(piece.text)):
            head, body = _cut_in_two(piece, twice.end(2), twice.end())
            copy = Span(head.span.start, head.span.start + twice.end(1))
            cut.extend((Piece.reading(head.span, (copy,), twice[1], head.gap, head.indent, doubled=True), body))
            continue
        cut.extend(_before_a_body(pieces, index))
    return tuple(cut)


def _before_a_body(pieces: Sequence[Piece], index: int) -> tuple[Piece, ...]:
    """The piece in two where a body begins in it, as the lines below show; else the whole."""
    if pieces[index].role is not None:
        return (pieces[index],)
    near = _halves(pieces[index], _column_below(pieces, index, _NEAR))
    if len(near) > 1 or (index and pieces[index - 1].role is None and not pieces[index - 1].closed):
        return near
    further = _halves(pieces[index], _column_below(pieces, index, _FURTHER))
    return near if any(_AT_FIGURE.search(one.text) for one in further) else further


def _column_below(pieces: Sequence[Piece], index: int, count: int) -> float | None:
    below = [one.width for one in pieces[index + 1 : index + 1 + count] if one.role is None and not one.closed]
    column = median_high(below) if below else 0.0
    return column if column >= _NARROWEST else None


def _halves(piece: Piece, column: float | None) -> tuple[Piece, ...]:
    """A short text before a space and, behind it, a line indented as the `column` below asks; or the whole."""
    if column is None or piece.width <= column + _WIDER:
        return (piece,)
    space = next((one for one in _SPACE.finditer(piece.text, 0, 40) if _divides(piece, one, column)), None)
    if space is None:
        return (piece,)
    return _cut_in_two(piece, space.start(), space.end())


def _cut_in_two(piece: Piece, ends: int, begins: int) -> tuple[Piece, Piece]:
    """The piece up to `ends` and from `begins` on, offsets in its text."""
    start, end = piece.span.start, piece.span.end
    left, rest = Span(start, start + ends), Span(start + begins, end)
    head = Piece.reading(left, (left,), piece.text[:ends], piece.gap, piece.indent, doubled=False)
    return head, Piece.reading(rest, (rest,), piece.text[begins:], SAME_LINE, 0, doubled=False)


def _divides(piece: Piece, space: re.Match[str], column: float) -> bool:
    """Whether a blank has a text without a sentence end on its left and an indented line of the column on its right."""
    if len(piece.kept) > 1 or _CLOSED.search(piece.text[: space.start()]):
        return False
    return 1.2 <= column - width_of(piece.text[space.end() :]) <= 3.6


def cut_at_marks(raw: str, lines: Sequence[Line], marks: Sequence[Mark]) -> Iterator[Piece]:
    """The lines cut where a mark begins or ends, in raw order."""
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
    if (start, end) == (line.span.start, line.span.end):
        piece = _whole(raw, line)
    else:
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


def _whole(raw: str, line: Line) -> Piece:
    """The whole line as a piece, as most lines are."""
    text = read_kept(raw, line.span.start, line.kept)
    return Piece.reading(line.span, line.kept, text, line.gap, line.indent, is_doubled(line.span, line.kept))


def _plain(raw: str, line: Line, span: Span) -> Piece:
    kept = tuple(Span(max(one.start, span.start), min(one.end, span.end)) for one in line.kept if one.meets(span))
    if span.end > line.span.end:
        kept = (span,)
    text = read_kept(raw, span.start, kept)
    gap, indent = (line.gap, line.indent) if span.start == line.span.start else (SAME_LINE, 0)
    doubled = is_doubled(line.span, line.kept)
    return Piece.reading(span, kept or (span,), text, gap, indent, doubled=doubled)
