"""How much speaks for display print: widths, gaps, and words that could stand alone.

Example 例："小苹果铺就致富路" is too short to run on, ends no sentence, and the line below it is indented;
"在柳树沟，有一片老" has a comma, fits its column as an indented line, and the next line is full: it is prose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.boundaries import begins_like_news, is_numbered
from loaders.layout.columns import is_uneven, looks_like_paragraph
from loaders.layout.headings import leads_over
from loaders.layout.marks import Direction
from loaders.layout.pieces import SAME_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.columns import Columns
    from loaders.layout.pieces import Piece

WIDEST = 60.0
_SENTENCES = 2.5
"""What speaks against display print when a sentence ends inside a line."""
_PROSE = 2.5
"""What speaks against it when a line reads as prose and is set as the first of a paragraph."""
_ODD = 0.8
_STRETCHED = 3.0
"""A line of running text that is set wider to fill its column lacks fewer characters."""
_NARROW = 0.6
_OVERFULL = 3.0
"""No running line is so much wider than its column."""
FITS = 1.2
_SHORTER = 4.0
RUNS_ON = re.compile(r"[的了和与及在是为对把被从向将等不也又而或，、；：,;:（(“‘《〈「]$")
_SENTENCE_INSIDE = re.compile(r"[。！？](?=[\u3400-\u9fff])")
_DIVIDED = re.compile(r"[\u3400-\u9fff”！？]{4}\s+[\u3400-\u9fff“]{4}")
"""A blank between two halves, as headlines have it; running text has none between characters."""
_COMMA = re.compile(r"[，,；]")
_UNBALANCED = 3
_QUOTES = (("“", "”"), ("《", "》"), ("（", "）"), ("「", "」"), ("【", "】"))


def evidence_of_print(columns: Columns, start: int, last: int, before: float | None) -> float:
    """How much speaks for display print from `start` to `last`, with running text after it."""
    pieces, after = columns.pieces, last + 1
    if after >= len(pieces) or pieces[after].role is not None or not reads_as_display(pieces[start:after]):
        return 0.0
    tight = any(is_tight(columns, index) for index in range(start + 1, after)) and not is_tight(columns, after)
    leads = leads_over(pieces[start].text)
    if last > start and not (tight or leads) and _could_run(columns, start, after, before):
        return 0.0
    score = _evidence_of_width(columns, start, last, before, tight=tight)
    score += 2.0 * leads + (start > 0 and ends_a_body(pieces[start - 1]))
    stretched = last == start and columns.misfit(last, before, first=True) < _STRETCHED
    score += 1.5 * (not stretched and all(map(_is_spaced_out, pieces[start:after])))
    score += start > 0 and last == start and pieces[start - 1].role is PartRole.BYLINE
    score += pieces[after].gap > columns.usual_gap or pieces[after].gap < 0
    unset = pieces[start:after] if not tight else () if is_tight(columns, last) else pieces[last:after]
    score += any(_DIVIDED.search(piece.text) for piece in pieces[start:after])
    on = pieces[last].gap == SAME_LINE or columns.reads_on(last, before)
    score -= _PROSE * (on and _is_prose(pieces[last].text))
    return score - _SENTENCES * any(_SENTENCE_INSIDE.search(piece.text) for piece in unset)


def _is_prose(text: str) -> bool:
    """Whether a line reads as a text: it begins with a day, or a comma divides it, not in two balanced halves."""
    clauses = _COMMA.split(text)
    uneven = len(clauses) > 1 and max(map(len, clauses)) - min(map(len, clauses)) >= _UNBALANCED
    return begins_like_news(text) or uneven


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
    score += (misfit >= _ODD) + (misfit >= 2) + 1.5 * (misfit >= 3 and (steady or _is_lone(columns, last)))
    score += begins and not steady and last == start and odd
    return score + 2.0 * (last == start and _is_numbered_head(columns, last))


def _is_lone(columns: Columns, index: int) -> bool:
    """Whether a line is much shorter than the next one: beside a picture more than one line is short.

    A line that ends in a digit or a Latin letter may have been broken by extraction.
    """
    piece = columns.pieces[index]
    return columns.pieces[index + 1].width >= piece.width + _SHORTER and not piece.text[-1:].isascii()


def _is_numbered_head(columns: Columns, index: int) -> bool:
    """Whether a line is a numbered section head (二、修好进田的渠): shorter than the next one by a character."""
    piece = columns.pieces[index]
    return is_numbered(piece.text) and columns.pieces[index + 1].width > piece.width + 1


def _could_run(columns: Columns, start: int, end: int, before: float | None) -> bool:
    """Whether one of several lines is as wide as a running line, or all are set like a paragraph."""
    coming = columns.full_after(end)
    widest = max(piece.width for piece in columns.pieces[start:end])
    if coming is not None and widest > max(coming, before or 0.0) + _OVERFULL:
        return False
    if coming is not None and widest <= _NARROW * coming and is_uneven(columns.pieces[start:end]):
        return False
    misfits = (columns.misfit(index, before, first=index == start) for index in range(start, end))
    return min(misfits) < FITS or looks_like_paragraph(columns.pieces[start:end])


def reads_as_display(group: Sequence[Piece]) -> bool:
    """Whether the words could stand alone: quotes closed, no comma or particle at the end."""
    text = "".join(piece.text for piece in group)
    if RUNS_ON.search(text[-1:]) or sum(piece.width for piece in group) > WIDEST:
        return False
    return all(text.count(opening) == text.count(closing) for opening, closing in _QUOTES)


def is_tight(columns: Columns, index: int) -> bool:
    """Whether a line stands closer to the one before it than lines of running text do.

    A line end after a digit or a Latin letter is no evidence: extraction sets such lines close.
    """
    piece, before = columns.pieces[index], columns.pieces[index - 1]
    return 0 <= piece.gap < columns.usual_gap and not before.text[-1:].isascii()


def ends_a_body(piece: Piece) -> bool:
    """Whether a sign-off or a jump shows that a text stops there."""
    leaves = piece.jump is not None and piece.jump.direction is Direction.ON
    return piece.role is PartRole.SIGNOFF or leaves
