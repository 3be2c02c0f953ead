"""Stacks: lines under one another in one column, set in one size.

Example 例：the forty lines of the second column under a headline are one stack; so are the two lines of the headline.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import TYPE_CHECKING

from loaders.zoning.gaps import Rows
from loaders.zoning.sheet import Rect, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.lines import Line

_SIMILAR = 1.12
_LEADING = 1.75
"""Of the page's usual distance between base lines: a gap above that ends a stack."""
_DISPLAY_LEADING = 1.9
"""Of the size, for display type."""


@dataclass(frozen=True)
class Stack:
    """Lines from top to bottom."""

    lines: tuple[Line, ...]

    @cached_property
    def box(self) -> Rect:
        """The box around its lines."""
        return hull([line.box for line in self.lines])

    @cached_property
    def size(self) -> float:
        """The usual size of its lines, in points."""
        return median(line.size for line in self.lines)

    @cached_property
    def text(self) -> str:
        """Its characters without spaces, lines run on."""
        return "".join(line.text for line in self.lines)

    @property
    def is_upright(self) -> bool:
        """Whether it is set from top to bottom: one character a line."""
        return len(self.lines) > 1 and all(len(line.glyphs) == 1 for line in self.lines)

    @property
    def face(self) -> str:
        """The face of most of its lines."""
        faces = [line.face for line in self.lines]
        return max(sorted(set(faces)), key=faces.count)


def usual_leading(lines: Sequence[Line], body: float) -> float:
    """The usual distance between base lines of running text, in points; 1.5 times `body` when there is too little."""
    rows = Rows(lines)
    drops = []
    for index, line in enumerate(lines):
        if 0.9 * body <= line.size <= 1.12 * body and len(line.glyphs) >= 4:
            below = _next(index, lines, rows, -1, 3.0 * line.size)
            if below is not None:
                drops.append(line.box.middle - lines[below].box.middle)
    return median(drops) if len(drops) >= 5 else 1.5 * body


def stacks_of(lines: Sequence[Line], walls: Sequence[Rect], body: float) -> list[Stack]:
    """The stacks, from top to bottom. `walls` are rules, pictures and boxes that lie between stacks."""
    leading = usual_leading(lines, body)
    rows = Rows(lines)
    under: dict[int, int] = {}
    for index, line in enumerate(lines):
        reach = (
            (_LEADING * leading * max(1.0, line.size / body))
            if line.size <= 1.3 * body
            else _DISPLAY_LEADING * line.size
        )
        below = _next(index, lines, rows, -1, reach)
        if below is not None and _fit(line, lines[below], walls) and _next(below, lines, rows, 1, reach) == index:
            under[index] = below
    return _chains(lines, under)


def _chains(lines: Sequence[Line], under: dict[int, int]) -> list[Stack]:
    heads = sorted(set(range(len(lines))) - set(under.values()), key=lambda i: (-lines[i].box.top, lines[i].box.left))
    stacks = []
    for head in heads:
        chain = [lines[head]]
        left, right = chain[0].box.left, chain[0].box.right
        at = head
        while at in under:
            at = under[at]
            box = lines[at].box
            if min(right, box.right) - max(left, box.left) < 0.5 * min(right - left, box.width):
                stacks.append(Stack(tuple(chain)))
                chain, left, right = [], box.left, box.right
            chain.append(lines[at])
            left, right = min(left, box.left), max(right, box.right)
        stacks.append(Stack(tuple(chain)))
    return sorted(stacks, key=lambda stack: (-stack.box.top, stack.box.left))


def _next(index: int, lines: Sequence[Line], rows: Rows, side: int, reach: float) -> int | None:
    """The one line next below (`side` -1) or above (1) within `reach`; None when two stand there side by side."""
    line = lines[index]
    low, high = sorted((line.box.middle + side * 0.4 * line.size, line.box.middle + side * reach))
    near = [
        other
        for other in rows.between(low, high)
        if lines[other].box.over(line.box) > 0.3 * min(line.size, lines[other].size)
    ]
    if not near:
        return None
    near.sort(key=lambda other: abs(lines[other].box.middle - line.box.middle))
    first = near[0]
    level = [
        other for other in near if abs(lines[other].box.middle - lines[first].box.middle) < 0.4 * lines[first].size
    ]
    return first if len(level) == 1 else None


def _fit(line: Line, below: Line, walls: Sequence[Rect]) -> bool:
    """Whether the two lines can stand in one stack: one size, no wall between."""
    small, large = sorted((line.size, below.size))
    if large > _SIMILAR * small or line.row != below.row:
        return False
    left, right = max(line.box.left, below.box.left), min(line.box.right, below.box.right)
    between = Rect(left, below.box.middle, right, line.box.middle)
    return not any(wall.meets(between) and wall.height <= between.height * 2 for wall in walls)
