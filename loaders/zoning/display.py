"""Gaps in display type: a space inside one headline, or the white between the headlines of two stories.

Example 例：春 耕 备 耕 set wide, and 灯亮了 路通了, are one headline each; 春耕备耕|冬修水利 over two stories are two.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from loaders.zoning.sheet import Rect
from loaders.zoning.words import is_byline, opens_story
from loaders.zoning.writing import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.gaps import Gap, Rows
    from loaders.zoning.lines import Line

_BELOW = 160.0
"""Points below a headline in which the gutters of its body begin."""


def is_display_space(
    gap: Gap, display: Sequence[Gap], runs: Sequence[Line], rows: Rows, gutters: Sequence[Rect]
) -> bool:
    """Whether two runs of display type are one headline: evenly spaced, or near and not parted at a gutter."""
    left, right = runs[gap.left], runs[gap.right]
    if not 0.87 <= left.size / right.size <= 1.15:
        return gap.box.width <= 0.6 * gap.size and left.face == right.face
    row = [other for other in display if abs(other.box.middle - gap.box.middle) < 0.3 * gap.size]
    usual = _usual_gap(row, runs, gap)
    if gap.box.width <= 1.35 * usual + 0.12 * gap.size and gap.box.width <= 3.2 * gap.size:
        return True
    if gap.box.width > 2.6 * gap.size:
        return False
    strip = _strip_under(gap, runs, rows)
    return strip is None or not _parts_stories(strip, gap, runs, rows, gutters)


def _usual_gap(row: Sequence[Gap], runs: Sequence[Line], gap: Gap) -> float:
    """The usual gap between glyphs of this headline: inside its runs, or between runs of one glyph each."""
    inner = [runs[index].gap for index in (gap.left, gap.right) if len(runs[index].glyphs) > 1]
    single = [g.box.width for g in row if min(len(runs[g.left].glyphs), len(runs[g.right].glyphs)) == 1]
    return max(0.0, median(single) if single else 0.0, max(inner, default=0.0))


def _strip_under(gap: Gap, runs: Sequence[Line], rows: Rows) -> Rect | None:
    """The white strip that goes down from the gap between columns of smaller type; None when lines run across."""
    low = gap.box.bottom - _BELOW
    under = [runs[index] for index in rows.between(low, gap.box.bottom) if runs[index].size < 0.8 * gap.size]
    left = max((run.box.right for run in under if run.box.centre < gap.box.centre), default=None)
    right = min((run.box.left for run in under if run.box.centre >= gap.box.centre), default=None)
    if left is None or right is None or left > gap.box.centre + gap.box.width or left >= right:
        return None
    inside = gap.box.left - 0.5 <= left and right <= gap.box.right + 0.5
    return Rect(left, low, right, gap.box.bottom) if inside else None


def _parts_stories(strip: Rect, gap: Gap, runs: Sequence[Line], rows: Rows, gutters: Sequence[Rect]) -> bool:
    """Whether the gutter under a gap parts two stories: wider than others, or a body begins at its right."""
    if gap.box.width <= strip.width + 0.35 * gap.size:
        return True
    others = [
        one.width for one in gutters if not one.over(strip) > 0 and one.top > strip.bottom and one.bottom < strip.top
    ]
    if others and strip.width > 1.3 * median(others) and strip.width > min(others) + 4:
        return True
    first = _first_beside(strip, gap, runs, rows)
    if first is not None and (opens_story(first.text) or is_byline(names_in(first))):
        return True
    left, right = runs[gap.left], runs[gap.right]
    return abs(right.box.left - strip.right) < 0.15 * gap.size and left.box.right < strip.left - 0.3 * gap.size


def _first_beside(strip: Rect, gap: Gap, runs: Sequence[Line], rows: Rows) -> Line | None:
    """The uppermost run of running text in the column at the right of a gutter, below the headline."""
    near = [
        runs[index]
        for index in rows.between(gap.box.bottom - _BELOW, gap.box.bottom)
        if runs[index].size < 0.8 * gap.size and -1 <= runs[index].box.left - strip.right < 3 * runs[index].size
    ]
    return max(near, key=lambda run: run.box.top, default=None)
