"""Drop letters: one large character at the head of a text, as high as two lines or three, belongs to the first of them.

Example 例：a 一 of three lines' height left of 场春雨过后 begins the line 一场春雨过后.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.lines import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_LARGE = 1.6
_LARGEST = 6.0


def with_drop_letters(lines: Sequence[Line], body: float) -> list[Line]:
    """The lines, each drop letter put before the first of the lines beside it."""
    large = [line for line in lines if len(line.glyphs) == 1 and _LARGE * body <= line.size <= _LARGEST * body]
    drops = [line for line in large if not any(_is_stacked(line, other) for other in large)]
    rest = list(lines)
    for drop in drops:
        beside = sorted((line for line in rest if _stands_beside(line, drop)), key=lambda line: -line.box.top)
        if len(beside) < 2 or abs(beside[0].box.left - beside[1].box.left) > 0.5 * body:
            continue
        first = beside[0]
        rest = [line for line in rest if line is not drop and line is not first]
        rest.append(Line((*drop.glyphs, *first.glyphs), first.row, first.trail))
    return rest


def _is_stacked(line: Line, other: Line) -> bool:
    """Whether another large character stands right above or below: both are of a headline set from top to bottom."""
    apart = abs(line.box.middle - other.box.middle)
    return other is not line and 0.5 * line.size < apart < 2 * line.size and line.box.over(other.box) > 0


def _stands_beside(line: Line, drop: Line) -> bool:
    near = -0.3 * line.size <= line.box.left - drop.box.right <= 1.3 * line.size
    inside = line.box.beside(drop.box) > 0.6 * line.box.height
    return near and inside and line.size < 0.7 * drop.size and len(line.glyphs) >= 4
