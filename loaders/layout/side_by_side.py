"""Headlines that stand side by side or close below each other, parted where the words go over to another body.

Example 例："云岭镇春茶开采 望江大桥封顶" is two headlines when one body tells of the tea and another of the bridge;
it is one headline with two halves when the same body tells of both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from loaders.layout.pieces import APART, Piece
from loaders.layout.traces import trace_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.headlines import Unit
    from loaders.layout.stories import Loose
    from loaders.layout.words import Bodies

_BLANK = re.compile(r"\s+")
_CUTS = 6
_SHORTEST = 4
_TRACE, _CERTAIN = 0.15, 0.3
"""The least share of a line's pairs that tell of a body, where it shares few words; and where it surely fits one."""
_CLEAR = 1.0
"""Two lines set close are one heading unless both fit another body so much better."""
Cut = tuple[re.Match[str], re.Match[str]]
"""A blank in a piece's text, and the same one in its raw text."""


def cut_side_by_side(raw: str, loose: Sequence[Loose], bodies: Bodies) -> tuple[Loose, ...]:
    """The loose pieces, lines with headlines of several bodies cut between them."""
    return tuple(part for one in loose for part in _parts(raw, one, bodies))


def parted(units: Sequence[Unit], bodies: Bodies) -> tuple[Unit, ...]:
    """The units, those whose lines are clearly headlines of two bodies in two."""
    return tuple(part for unit in units for part in _parted(unit, bodies))


def _parted(unit: Unit, bodies: Bodies) -> Iterator[Unit]:
    lines = unit.pieces
    for index in range(1, len(lines)):
        if not lines[index - 1].role is lines[index].role is PartRole.HEADLINE:
            continue
        left, right = (" ".join(line.text for line in side) for side in (lines[:index], lines[index:]))
        if _value(left, right, unit.position, bodies) >= _CLEAR:
            yield replace(unit, pieces=lines[:index])
            yield from _parted(replace(unit, pieces=lines[index:]), bodies)
            return
    yield unit


def _parts(raw: str, one: Loose, bodies: Bodies) -> Iterator[Loose]:
    """The line in its headlines; the whole where no cut parts the words of two bodies."""
    cut = _best_cut(raw, one, bodies) if one.piece.role is PartRole.HEADLINE else None
    if cut is None:
        yield one
        return
    for half in _halves(one.piece, *cut):
        yield from _parts(raw, replace(one, piece=half), bodies)


def _best_cut(raw: str, one: Loose, bodies: Bodies) -> Cut | None:
    """The blank whose two sides fit two bodies best; None without one."""
    text = one.piece.text
    blanks, printed = [*_BLANK.finditer(text)], [*_BLANK.finditer(one.piece.span.of(raw))]
    if len(blanks) != len(printed) or len(blanks) > _CUTS:
        return None
    values = [_value(text[: cut.start()], text[cut.end() :], one.position, bodies) for cut in blanks]
    best = max(range(len(values)), key=lambda index: values[index], default=None)
    return (blanks[best], printed[best]) if best is not None and values[best] > 0 else None


def _value(left: str, right: str, position: int, bodies: Bodies) -> float:
    """How well the two sides fit a body each; 0 when one fits none, or both the same."""
    if min(len(left), len(right)) < _SHORTEST:
        return 0.0
    first, second = dict(bodies.matches_near(left, position)), dict(bodies.matches_near(right, position))
    if not first or not second:
        return _faint(left, right, (first, second), position, bodies)
    one, two = _best(first), _best(second)
    return 0.0 if one == two else first[one] - second.get(one, 0.0) + second[two] - first.get(two, 0.0)


def _faint(
    left: str, right: str, sides: tuple[dict[int, float], dict[int, float]], position: int, bodies: Bodies
) -> float:
    """How well two sides fit where only one surely fits a body, and the other shares something with one beside it."""
    if not any(sides):
        return 0.0
    words, sure, faint = (left, _best(sides[0]), right) if sides[0] else (right, _best(sides[1]), left)
    if min(map(len, faint.split())) < _SHORTEST or trace_of(words, sure, bodies) < _CERTAIN:
        return 0.0
    if trace_of(faint, sure, bodies) > 0:
        return 0.0
    near = (story for story in range(max(position - 2, 0), min(position + 1, len(bodies.bodies))) if story != sure)
    return max((trace for story in near if (trace := trace_of(faint, story, bodies)) >= _TRACE), default=0.0)


def _best(matches: dict[int, float]) -> int:
    return max(matches, key=lambda story: (matches[story], -story))


def _halves(piece: Piece, cut: re.Match[str], raw_cut: re.Match[str]) -> tuple[Piece, Piece]:
    """The piece cut at a blank."""
    left = Span(piece.span.start, piece.span.start + raw_cut.start())
    right = Span(piece.span.start + raw_cut.end(), piece.span.end)
    first = replace(piece, span=left, kept=_within(piece.kept, left), text=piece.text[: cut.start()])
    second = replace(piece, span=right, kept=_within(piece.kept, right), text=piece.text[cut.end() :], gap=APART)
    return first, second


def _within(kept: Sequence[Span], side: Span) -> tuple[Span, ...]:
    return tuple(Span(max(one.start, side.start), min(one.end, side.end)) for one in kept if one.meets(side))
