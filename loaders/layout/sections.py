"""Section heads of one feature: they recur at intervals, alike in form, as writers of features balance them.

Example 例："修一条放心渠" and "办一所舒心校" in one stretch of text are alike: as long, with 一 and 心 at the same
places; "向山里要水" / "旱塬有了泉" has "向书里要路" / "牛棚成了楼" further on.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import combinations
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.headings import begins_sub_headline, is_kicker
from loaders.layout.marks import Direction
from loaders.layout.own_roles import DISPLAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.pieces import Piece

_LINES = 4
"""A section head of more lines is none."""
_LONGEST = 18
_SHORTEST = 4
_UNEVEN = 1
_WORD = 2
_BULLETS = "◆◇●○■□▲△★☆▌"
_HEADS = 24
"""A stretch has fewer section heads; more are compared with those before them only."""
_BESIDE = frozenset({PartRole.CAPTION, PartRole.CREDIT, PartRole.NOISE})
_DIVIDES = frozenset({PartRole.DATELINE, PartRole.SIGNOFF, PartRole.BYLINE})
_PRINT = frozenset({DISPLAY, PartRole.SECTION_HEAD})
Head = tuple["Piece", ...]
"""The lines of display print that stand together."""


class Kin(IntEnum):
    """How alike a display line is to another one in the same stretch of text."""

    NONE = 0
    ALIKE = 1  # as many lines, as long
    BALANCED = 2  # and the same characters at the same places


def kin_of(pieces: Sequence[Piece]) -> dict[int, Kin]:
    """How alike each head is to others before the next formula, by the raw start of its first line."""
    kin: dict[int, Kin] = {}
    for stretch in _stretches(pieces):
        for one, two in combinations(stretch[:_HEADS], 2):
            likeness = _likeness(one, two)
            for head in (one, two):
                start = head[0].span.start
                kin[start] = max(kin.get(start, Kin.NONE), likeness)
    return kin


def is_inside_feature(pieces: Sequence[Piece], index: int) -> bool:
    """Whether section heads before and behind a place are balanced: they are heads of one feature."""
    before, behind = (
        [head for heads in _stretches(part) for head in heads] for part in (pieces[:index], pieces[index:])
    )
    return any(_likeness(one, two) is Kin.BALANCED for one in before[-_HEADS:] for two in behind[:_HEADS])


def _stretches(pieces: Sequence[Piece]) -> Iterator[list[Head]]:
    """The heads between two formulas that divide articles: datelines, sign-offs, bylines, jumps, sub-headlines."""
    heads: list[Head] = []
    head: Head = ()
    for piece in pieces:
        if piece.role in _PRINT and not _divides(piece):
            head = head if piece.doubled or len(head) > _LINES else (*head, piece)
            continue
        if head and piece.role is PartRole.BODY:
            heads.append(head)
        head = head if piece.role in _BESIDE else ()
        if _divides(piece):
            yield heads
            heads = []
    yield heads


def _divides(piece: Piece) -> bool:
    """Whether a piece stands between two articles."""
    if piece.role in _PRINT:
        return begins_sub_headline(piece.text) or is_kicker(piece.text)
    leads = piece.jump is not None and piece.jump.direction is not Direction.ELSEWHERE
    return leads or piece.role in _DIVIDES


def _likeness(one: Head, two: Head) -> Kin:
    """How alike two heads are; each is compared line by line."""
    if len(one) != len(two) or len(one) > _LINES:
        return Kin.NONE
    lines = [(_solid(first), _solid(second)) for first, second in zip(one, two, strict=True)]
    if sum(len(first) for first, _ in lines) < _SHORTEST or not all(_are_alike(*both) for both in lines):
        return Kin.NONE
    return Kin.BALANCED if sum(map(_balance, lines)) > 1 else Kin.ALIKE


def _solid(piece: Piece) -> str:
    return "".join(piece.text.split())


def _are_alike(one: str, two: str) -> bool:
    """Whether two lines are about as long as each other, and not the same."""
    return one != two and abs(len(one) - len(two)) <= _UNEVEN and len(one) <= _LONGEST


def _balance(lines: tuple[str, str]) -> int:
    """How many runs of characters two lines have at the same places; ◆ at the head of both is enough."""
    if lines[0][0] == lines[1][0] and lines[0][0] in _BULLETS:
        return 2
    return max(_runs(*lines), _runs(*(line[::-1] for line in lines)))


def _runs(one: str, two: str) -> int:
    """The runs of equal characters; a long one counts twice, but headlines often begin with the same place."""
    same = "".join("x" if first == second else " " for first, second in zip(one, two, strict=False))
    return sum(1 + (len(run) > _WORD) for run in same.split()) - same.startswith("x" * (_WORD + 1))
