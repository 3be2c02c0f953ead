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
from loaders.layout.headings import is_kicker
from loaders.layout.marks import Direction
from loaders.layout.pieces import SAME_LINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.pieces import Piece

DISPLAY = PartRole.HEADLINE
"""The role of display print until it is known whether it is a section head or which article's headline."""

_LINES = 6
_CHAIN = 14
_AHEAD = 6
_CAPTION_LINES = 6
_WIDEST = 60.0
_EVIDENCE = 3.0
_ODD = 0.8
_OVERFULL = 3.0
"""No running line is so much wider than its column."""
_FITS = 1.2
_RUNS_ON = re.compile(r"[的了和与及在是为对把被从向将等，、；：,;:（(“‘《〈]$")
_EXCLAIMED = re.compile(r"[！？!?]”?$")
_SENTENCE_INSIDE = re.compile(r"[。！？](?=[\u3400-\u9fff])")
_QUOTES = (("“", "”"), ("《", "》"), ("（", "）"))
_INTERRUPTS = frozenset({PartRole.CAPTION, PartRole.CREDIT, PartRole.NOISE})


def told_apart(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with a role for each: display print, body, or what it had."""
    marked = _with_captions(tuple(replace(one, role=DISPLAY) if _shadowed(one) else one for one in pieces))
    return tuple(_told(Columns.of(marked)))


def _shadowed(piece: Piece) -> bool:
    return piece.doubled and piece.role is None


def _with_captions(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with every line of a caption marked, not only the one that begins with 图为."""
    told = list(pieces)
    for index, piece in enumerate(pieces):
        if _is_credited(pieces, index):
            told[index] = replace(piece, role=PartRole.CAPTION)
        if piece.role is PartRole.CAPTION and not piece.closed and not piece.doubled:
            for following in range(index + 1, _caption_end(pieces, index)):
                told[following] = replace(told[following], role=PartRole.CAPTION)
    return tuple(told)


def _is_credited(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a line is a caption because its photographer stands behind it and no sentence runs into it."""
    piece, following = pieces[index], pieces[index + 1 : index + 2]
    if piece.role not in (None, DISPLAY) or not following or following[0].role is not PartRole.CREDIT:
        return False
    before = pieces[index - 1] if index else None
    free = before is None or before.closed or before.role not in (None, PartRole.DATELINE)
    return following[0].gap == SAME_LINE and piece.gap != SAME_LINE and free


def _caption_end(pieces: Sequence[Piece], start: int) -> int:
    """The end of the caption that begins at `start`: its sentence or a photo credit ends it."""
    for index in range(start + 1, min(start + _CAPTION_LINES, len(pieces))):
        if pieces[index].role is not None:
            return index if pieces[index].role is PartRole.CREDIT else start + 1
        if pieces[index].closed:
            return index + 1
    return start + 1


def _told(columns: Columns) -> Iterator[Piece]:
    """Each piece with its role; `running` keeps the last lines of the column, `stopped` that a sentence ended."""
    running: list[Piece] = []
    index, stopped = 0, True
    while index < len(columns.pieces):
        piece = columns.pieces[index]
        end = _display_end(columns, index, usual_width(running)) if piece.role is None and stopped else index
        yield from (replace(one, role=DISPLAY) for one in columns.pieces[index:end])
        if end > index:
            index = end
            continue
        index += 1
        if piece.role is None:
            stopped = piece.closed
            running = running if piece.closed else [*running[-3:], piece]
            yield replace(piece, role=PartRole.BODY)
        else:
            stopped = _stops(piece, stopped)
            yield piece


def _stops(piece: Piece, stopped: bool) -> bool:
    """Whether display print may follow a piece that has a role."""
    if piece.role in _INTERRUPTS:
        return stopped
    resumes = piece.jump is not None and piece.jump.direction is Direction.BACK
    return not (piece.role is PartRole.DATELINE or resumes)


def _display_end(columns: Columns, start: int, before: float | None) -> int:
    """The end of the display print that begins at `start`; `start` itself when it is running text."""
    end = _unclosed_end(columns.pieces, start)
    if end == start and _is_exclaimed(columns, start, before):
        return start + 1
    if not columns.wrapped or columns.is_paragraph_long(start):
        return start if any(map(columns.is_paragraph_long, range(start, end))) else end
    best = 0.0
    best_end = start
    for last in range(start, min(end, start + _LINES)):
        evidence = _evidence(columns, start, last, before)
        if evidence > best and evidence >= _EVIDENCE:
            best, best_end = evidence, last + 1
    if best_end > start:
        return best_end
    return end if _stands_alone(columns, start, end, before) else start


def _is_exclaimed(columns: Columns, index: int, before: float | None) -> bool:
    """Whether a short line that ends in ！ or ？ is display print: a body ends before it or begins after it."""
    pieces = columns.pieces
    piece, last = pieces[index], pieces[index - 1] if index else None
    if not _EXCLAIMED.search(piece.text) or not _reads_as_display((piece,)):
        return False
    opened = index + 1 < len(pieces) and pieces[index + 1].role in (PartRole.DATELINE, PartRole.BYLINE)
    ended = last is None or _ends_a_body(last) or last.role in (PartRole.BYLINE, DISPLAY)
    return (ended or opened) and piece.width < (before or columns.after(index + 1) or _WIDEST) - 1.2


def _unclosed_end(pieces: Sequence[Piece], start: int) -> int:
    """The first line from `start` on that ends a sentence or has a role."""
    for index in range(start, min(start + _CHAIN, len(pieces))):
        if pieces[index].role is not None or pieces[index].closed:
            return index
    return min(start + _CHAIN, len(pieces))


def _evidence(columns: Columns, start: int, last: int, before: float | None) -> float:
    """How much speaks for display print from `start` to `last`, with running text after it."""
    pieces, after = columns.pieces, last + 1
    if after >= len(pieces) or pieces[after].role is not None or not _reads_as_display(pieces[start:after]):
        return 0.0
    tight = any(_is_tight(columns, index) for index in range(start + 1, after)) and not _is_tight(columns, after)
    leads = is_kicker(pieces[start].text)
    if last > start and not (tight or leads) and _could_run(columns, start, after, before):
        return 0.0
    score = _evidence_of_width(columns, start, last, before, tight=tight)
    score += 2.0 * leads + (start > 0 and _ends_a_body(pieces[start - 1]))
    score += 1.5 * all(map(_is_spaced_out, pieces[start:after]))
    score += start > 0 and last == start and pieces[start - 1].role is PartRole.BYLINE
    score += pieces[after].gap > columns.usual_gap or pieces[after].gap < 0
    unset = pieces[start:after] if not tight else () if _is_tight(columns, last) else pieces[last:after]
    return score - 1.5 * any(_SENTENCE_INSIDE.search(piece.text) for piece in unset)


def _is_spaced_out(piece: Piece) -> bool:
    """Whether a blank stands between all characters, as in 任 前 公 示."""
    return len(piece.text) >= 4 and len(piece.span) >= 2 * len(piece.text) - 1


def _evidence_of_width(columns: Columns, start: int, last: int, before: float | None, *, tight: bool) -> float:
    """What the widths say: the last line is too short or too long to run on, the next one is indented.

    Lines set tight count, too, unless the last of them could be the first line of the body.
    """
    misfit = columns.misfit(last, before, first=last == start)
    begins, steady = columns.begins_paragraph(last + 1), columns.steady(last, before)
    odd = columns.misfit(last, before, first=True) >= _ODD
    score = 2.0 * begins + (2.0 if odd else 1.0 * begins) * tight
    score += (misfit >= _ODD) + (misfit >= 2) + 1.5 * (misfit >= 3 and steady)
    return score + (begins and not steady and last == start)


def _could_run(columns: Columns, start: int, end: int, before: float | None) -> bool:
    """Whether one of several lines is as wide as a running line, or all are set like a paragraph."""
    coming = columns.full_after(end)
    widest = max(piece.width for piece in columns.pieces[start:end])
    if coming is not None and widest > max(coming, before or 0.0) + _OVERFULL:
        return False
    misfits = (columns.misfit(index, before, first=index == start) for index in range(start, end))
    return min(misfits) < _FITS or _looks_like_paragraph(columns.pieces[start:end])


def _reads_as_display(group: Sequence[Piece]) -> bool:
    """Whether the words could stand alone: quotes closed, no comma or particle at the end."""
    text = "".join(piece.text for piece in group)
    if _RUNS_ON.search(text[-1:]) or sum(piece.width for piece in group) > _WIDEST:
        return False
    return all(text.count(opening) == text.count(closing) for opening, closing in _QUOTES)


def _is_tight(columns: Columns, index: int) -> bool:
    """Whether a line stands closer to the one before it than lines of running text do.

    A line end after a digit or a Latin letter is no evidence: extraction sets such lines close.
    """
    piece, before = columns.pieces[index], columns.pieces[index - 1]
    return 0 <= piece.gap < columns.usual_gap and not before.text[-1:].isascii()


def _looks_like_paragraph(group: Sequence[Piece]) -> bool:
    """Whether the lines are set as an indented paragraph: the first a little shorter, the rest equal."""
    widths = [piece.width for piece in group[1:]]
    return max(widths) - min(widths) <= 1.5 and is_indent(min(widths) - group[0].width)


def _stands_alone(columns: Columns, start: int, end: int, before: float | None) -> bool:
    """Whether unclosed lines up to a mark or the end of the page are display print.

    They are not when a jump or a sign-off shows that a body ends there, or when they fit the column before them.
    """
    pieces = columns.pieces
    if end == start or end - start >= _CHAIN:
        return False
    following = next((piece for piece in pieces[end : end + _AHEAD] if piece.role is not PartRole.NOISE), None)
    if following is not None and end < len(pieces) and pieces[end].role is PartRole.NOISE:
        following = pieces[end]
    if following is not None and (following.role is None or _ends_a_body(following)):
        return False
    widths = [piece.width for piece in pieces[start:end]]
    fitting = sum(before is not None and abs(width - before) < _FITS for width in widths[1:])
    fitting += before is not None and (abs(widths[0] - before) < _FITS or is_indent(before - widths[0]))
    tight = columns.usual_gap > 0 and end - start > 1 and all(_is_tight(columns, i) for i in range(start + 1, end))
    if tight and start and pieces[start - 1].closed:
        return True
    strict = following is not None and following.role in _INTERRUPTS
    return fitting <= (0 if strict else max((end - start) // 2, 1))


def _ends_a_body(piece: Piece) -> bool:
    leaves = piece.jump is not None and piece.jump.direction is Direction.ON
    return piece.role is PartRole.SIGNOFF or leaves
