"""Gaps between neighbouring runs of one base line, and the corridors that gaps form down the page.

Example 例：the white strip between two columns of 40 lines is one corridor of 40 gaps; a padded name 王 涛 is one gap.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.zoning.sheet import Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.lines import Line

_WIDEST = 25.0
"""Of the size: farther apart, two runs have nothing to do with each other (but cells of a table may)."""
_LEADING = 2.3
"""Of the size: lines farther apart are no neighbours down the page."""


@dataclass(frozen=True)
class Gap:
    """White space between two runs; `left` and `right` index the runs."""

    left: int
    right: int
    box: Rect
    size: float


class Rows:
    """Finds runs by height."""

    def __init__(self, runs: Sequence[Line]) -> None:
        self.runs = runs
        self.order = sorted(range(len(runs)), key=lambda index: runs[index].box.middle)
        self.heights = [runs[index].box.middle for index in self.order]

    def between(self, low: float, high: float) -> list[int]:
        """The runs whose middle lies between two heights."""
        return self.order[bisect_left(self.heights, low) : bisect_right(self.heights, high)]


def gaps_of(runs: Sequence[Line], rows: Rows, walls: Sequence[Rect]) -> list[Gap]:
    """The gaps between runs that stand next to each other on one base line, with no wall between them."""
    found = []
    for index, run in enumerate(runs):
        right = _neighbour(index, runs, rows)
        if right is None:
            continue
        one, other = run.box, runs[right].box
        size = min(run.size, runs[right].size)
        box = Rect(
            min(one.right, other.left),
            max(one.bottom, other.bottom),
            max(one.right, other.left),
            min(one.top, other.top),
        )
        if box.width <= _WIDEST * size and not any(_parts(wall, box) for wall in walls):
            found.append(Gap(index, right, box, size))
    return found


def _neighbour(index: int, runs: Sequence[Line], rows: Rows) -> int | None:
    run = runs[index]
    best: int | None = None
    for other in rows.between(run.box.middle - 0.3 * run.size, run.box.middle + 0.3 * run.size):
        near = runs[other].box
        if other == index or near.left < run.box.right - 0.6 * run.size or near.left <= run.box.left:
            continue
        if best is None or near.left < runs[best].box.left:
            best = other
    if best is None or not 0.6 <= runs[best].size / run.size <= 1.6:
        return None
    return best


def _parts(wall: Rect, gap: Rect) -> bool:
    return wall.left < gap.right + 1 and wall.right > gap.left - 1 and wall.bottom <= gap.middle <= wall.top


def corridors_of(gaps: Sequence[Gap]) -> list[list[Gap]]:
    """Gaps that lie one under another on lines that follow each other, from top to bottom."""
    order = sorted(range(len(gaps)), key=lambda index: -gaps[index].box.middle)
    parent = list(range(len(gaps)))
    for place, index in enumerate(order):
        gap = gaps[index]
        for below in order[place + 1 :]:
            under = gaps[below]
            drop = gap.box.middle - under.box.middle
            if drop > _LEADING * gap.size:
                break
            similar = 0.75 <= under.size / gap.size <= 1.34
            if similar and drop > 0.3 * gap.size and gap.box.over(under.box) > 0.1 * gap.size:
                parent[_root(parent, below)] = _root(parent, index)
    groups: dict[int, list[Gap]] = {}
    for index in order:
        groups.setdefault(_root(parent, index), []).append(gaps[index])
    return list(groups.values())


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def crosses(gap: Gap, runs: Sequence[Line], rows: Rows, side: int) -> bool:
    """Whether a run of about this size, next above (`side` 1) or below (-1), has glyphs on both sides of the gap."""
    low, high = sorted((gap.box.middle + side * 0.5 * gap.size, gap.box.middle + side * _LEADING * gap.size))
    for index in rows.between(low, high):
        run = runs[index]
        similar = 0.8 <= run.size / gap.size <= 1.25
        if similar and run.box.left < gap.box.left - 0.4 * gap.size and run.box.right > gap.box.right + 0.4 * gap.size:
            return True
    return False
