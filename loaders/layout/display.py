"""Which lines are display print (headlines, section heads) and which run on as text.

Example 例：between "…一片丰收景象。" and "走进村口，只见一" the line "小苹果铺就致富路" is display print: the sentence
before it has ended, it ends none, it is too short to run on, and the next line begins a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.columns import Columns, is_indent, usual_width
from loaders.layout.headings import begins_sub_headline
from loaders.layout.marks import Direction
from loaders.layout.own_roles import DISPLAY, INTERRUPTS, own_role, with_captions
from loaders.layout.pieces import SAME_LINE
from loaders.layout.print_evidence import (
    FITS,
    RUNS_ON,
    WIDEST,
    ends_a_body,
    evidence_of_print,
    is_tight,
    reads_as_display,
)
from loaders.layout.sub_headlines import is_named_sub_headline
from loaders.layout.tables import with_rows
from loaders.layout.upright import with_upright

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.pieces import Piece

_LINES = 6
_CHAIN = 14
_AHEAD = 6
_EVIDENCE = 3.0
_FEW = 3
_KEPT = 2
_LEAST = 9.0
"""A shorter line behind two blanks may be a headline set in the middle of its column."""
_RUNS_ON_MARK = re.compile(r"[，、；,;]$")
_EXCLAIMED = re.compile(r"[！？!?]”?$")


def told_apart(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with a role for each: display print, body, or what it had."""
    pieces = with_rows(tuple(with_upright(pieces)))
    marked = tuple(piece.told(own_role(pieces, index)) for index, piece in enumerate(pieces))
    return _in_usual_print(tuple(_told(Columns.of(with_captions(marked)))))


def _in_usual_print(told: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces; where nearly all display print of a page comes out twice, that is how it prints headlines."""
    display = [piece for piece in told if piece.role is DISPLAY]
    twice = sum(piece.doubled for piece in display)
    if twice < _FEW or 2 * twice <= len(display):
        return told
    return tuple(replace(piece, doubled=False) if piece.role is DISPLAY else piece for piece in told)


def _told(columns: Columns) -> Iterator[Piece]:
    """Each piece with its role; `running` keeps the last lines of the column, `stopped` that a sentence ended."""
    running: list[Piece] = []
    index, stopped, above = 0, True, None
    while index < len(columns.pieces):
        piece = columns.pieces[index]
        end = index
        if piece.role is None and (stopped or _points_elsewhere(columns.pieces, index)):
            end = _display_end(columns, index, usual_width(running), above)
        yield from (one.told(DISPLAY) for one in columns.pieces[index:end])
        if end > index:
            index, above = end, DISPLAY
            continue
        index += 1
        above = piece.role
        if piece.role is None:
            stopped = piece.closed
            running = running if piece.closed or piece.gap == SAME_LINE else [*running[-3:], piece]
            yield piece.told(PartRole.BODY)
        else:
            running = [] if piece.role is PartRole.DATELINE else running
            stopped = piece.closed or piece.gap != SAME_LINE if piece.role is PartRole.BODY else _stops(piece, stopped)
            yield piece


def _begins_indented(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a line has an indent and the next one none, on a page that keeps its indents: a paragraph begins."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    runs = following is None or following.role is not None or following.indent < _KEPT
    return pieces[index].indent == _KEPT and runs and pieces[index].width >= _LEAST


def _points_elsewhere(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a line is the headline of a pointer: a reference to another page stands behind it and ends its line."""
    jump, behind = pieces[index + 1 : index + 2], pieces[index + 2 : index + 3]
    if not jump or jump[0].jump is None or jump[0].jump.direction is not Direction.ELSEWHERE:
        return False
    return not pieces[index].closed and not (behind and behind[0].gap == SAME_LINE)


def _stops(piece: Piece, stopped: bool) -> bool:
    """Whether display print may follow a piece that has a role."""
    if piece.role in INTERRUPTS:
        return stopped
    resumes = piece.jump is not None and piece.jump.direction is Direction.BACK
    return not (piece.role is PartRole.DATELINE or resumes)


def _display_end(columns: Columns, start: int, before: float | None, above: PartRole | None) -> int:
    """The end of the display print that begins at `start`; `start` itself when it is running text.

    `above`: the role of the line before it.
    """
    if _is_sub_headline(columns.pieces, start, above) or _points_elsewhere(columns.pieces, start):
        return start + 1
    if columns.indented and _begins_indented(columns.pieces, start):
        return start
    end = _unclosed_end(columns.pieces, start)
    if end == start and _is_exclaimed(columns, start, before, above):
        return start + 1
    if not columns.wrapped or columns.is_paragraph_long(start):
        long = any(map(columns.is_paragraph_long, range(start, end)))
        return start if long or any(_RUNS_ON_MARK.search(one.text) for one in columns.pieces[start:end]) else end
    best = 0.0
    best_end = start
    width = 0.0
    for last in range(start, min(end, start + _LINES)):
        width += columns.pieces[last].width
        if width > WIDEST:
            break
        evidence = evidence_of_print(columns, start, last, before)
        if evidence > best and evidence >= _EVIDENCE:
            best, best_end = evidence, last + 1
    if best_end > start:
        return best_end
    return end if _stands_alone(columns, start, end, before) else start


def _is_sub_headline(pieces: Sequence[Piece], index: int, above: PartRole | None) -> bool:
    """Whether a line with a dash is a sub-headline: named like one, or display print above and a formula below."""
    piece = pieces[index]
    if piece.closed or piece.width > WIDEST or not begins_sub_headline(piece.text):
        return False
    under = above in (DISPLAY, PartRole.BYLINE, PartRole.COLUMN)
    below = index + 1 == len(pieces) or pieces[index + 1].role is not None
    return is_named_sub_headline(piece.text) or (under and below and not RUNS_ON.search(piece.text))


def _is_exclaimed(columns: Columns, index: int, before: float | None, above: PartRole | None) -> bool:
    """Whether a short line that ends in ！ or ？ is display print: a body ends before it or begins after it."""
    pieces = columns.pieces
    piece, last = pieces[index], pieces[index - 1] if index else None
    if not _EXCLAIMED.search(piece.text) or not reads_as_display((piece,)):
        return False
    opened = index + 1 < len(pieces) and pieces[index + 1].role in (PartRole.DATELINE, PartRole.BYLINE)
    under = above is PartRole.BYLINE or (above is DISPLAY and (columns.usual_gap <= 0 or is_tight(columns, index)))
    ended = last is None or ends_a_body(last) or under
    return (ended or opened) and piece.width < (before or columns.after(index + 1) or WIDEST) - 1.2


def _unclosed_end(pieces: Sequence[Piece], start: int) -> int:
    """The first line from `start` on that ends a sentence or has a role."""
    for index in range(start, min(start + _CHAIN, len(pieces))):
        if pieces[index].role is not None or pieces[index].closed:
            return index
    return min(start + _CHAIN, len(pieces))


def _stands_alone(columns: Columns, start: int, end: int, before: float | None) -> bool:
    """Whether unclosed lines up to a mark or the end of the page are display print.

    They are not when a jump or a sign-off shows that a body ends there, or when they fit the column before them.
    """
    pieces = columns.pieces
    if end == start or end - start >= _CHAIN or any(_RUNS_ON_MARK.search(one.text) for one in pieces[start:end]):
        return False
    following = next((piece for piece in pieces[end : end + _AHEAD] if piece.role is not PartRole.NOISE), None)
    if following is not None and end < len(pieces) and pieces[end].role is PartRole.NOISE:
        following = pieces[end]
    if following is not None and (following.role is None or ends_a_body(following)):
        return False
    widths = [piece.width for piece in pieces[start:end]]
    fitting = sum(before is not None and abs(width - before) < FITS for width in widths[1:])
    fitting += before is not None and (abs(widths[0] - before) < FITS or is_indent(before - widths[0]))
    tight = columns.usual_gap > 0 and end - start > 1 and all(is_tight(columns, i) for i in range(start + 1, end))
    if tight and start and pieces[start - 1].closed:
        return True
    strict = following is not None and following.role in INTERRUPTS
    return fitting <= (0 if strict else max((end - start) // 2, 1))
