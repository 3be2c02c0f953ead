"""Which runs are one line: the gap between two runs is a gutter, a space inside a line, or lies between two cells.

Example 例：年份 2018 2019 and 产量 12.5 13.1 are two rows of a table, read across; 上接|简讯 beside each other are two
columns, read down.

A corridor of gaps down several lines is a gutter; a gap that the line above or below runs across is a space.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from loaders.zoning.display import is_display_space
from loaders.zoning.gaps import Gap, Rows, corridors_of, crosses, gaps_of
from loaders.zoning.lines import joined
from loaders.zoning.runs import CLOSING, OPENING
from loaders.zoning.sheet import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loaders.zoning.lines import Line

_NARROWEST = 0.55
"""Of the size: where no line of a corridor has a wider gap, these are justified spaces that happen to meet."""
_NARROW = 0.48
"""Of the size: the same where three lines or more agree."""
_DIGITS = frozenset("0123456789０１２３４５６７８９.．%％,+-－—~～/:： ")


def lines_of(runs: Sequence[Line], walls: Sequence[Rect], body: float) -> list[Line]:
    """The lines that the runs make up. `walls` are rules, pictures and boxes that no line crosses."""
    rows = Rows(runs)
    gaps = gaps_of(runs, rows, walls)
    display = [gap for gap in gaps if gap.size > 1.25 * body]
    corridors = corridors_of([gap for gap in gaps if gap.size <= 1.25 * body])
    spaces: list[Gap] = []
    cells: list[Gap] = []
    gutters: list[Rect] = []
    short: list[list[Gap]] = []
    while corridors:
        corridor = corridors.pop()
        if _is_table(corridor, runs):
            cells += corridor
        elif _is_gutter(corridor, runs, rows):
            strip = _strip(corridor)
            gutters.append(strip)
            if strip.width > 0:
                corridors += corridors_of([gap for gap in corridor if gap.box.over(strip) <= 0])
        else:
            short.append(corridor)
    for corridor in short:
        spaces += [gap for gap in corridor if _is_space(gap, corridor, runs, rows, gutters)]
    spaces += [gap for gap in display if is_display_space(gap, display, runs, rows, gutters)]
    return _merged(runs, spaces, cells)


def _merged(runs: Sequence[Line], spaces: Iterable[Gap], cells: Iterable[Gap]) -> list[Line]:
    group = list(range(len(runs)))
    in_row: set[int] = set()

    def root(index: int) -> int:
        while group[index] != index:
            index = group[index]
        return index

    for gap in spaces:
        group[root(gap.right)] = root(gap.left)
    for gap in cells:
        group[root(gap.right)] = root(gap.left)
        in_row |= {gap.left, gap.right}
    members: dict[int, list[int]] = {}
    for index in range(len(runs)):
        members.setdefault(root(index), []).append(index)
    return [
        joined([runs[index] for index in some], row=any(index in in_row for index in some)) for some in members.values()
    ]


def _strip(corridor: list[Gap]) -> Rect:
    """The straight white strip that most gaps of a corridor share."""
    edges = sorted([(gap.box.left, 1) for gap in corridor] + [(gap.box.right, -1) for gap in corridor])
    most = count = 0
    left, right = corridor[0].box.left, corridor[0].box.right
    for place, (x, step) in enumerate(edges):
        count += step
        if count > most:
            most, left, right = count, x, edges[place + 1][0]
    return Rect(left, corridor[-1].box.bottom, right, corridor[0].box.top)


def _is_gutter(corridor: list[Gap], runs: Sequence[Line], rows: Rows) -> bool:
    """Whether three lines or more are parted at one place, or two that no neighbour runs across."""
    if len(corridor) >= 3:
        return max(_white(gap, runs) for gap in corridor) >= _NARROW
    if max(gap.box.width / gap.size for gap in corridor) < _NARROWEST:
        return False
    if len(corridor) == 2:
        above, below = corridor[0], corridor[-1]
        return not (crosses(above, runs, rows, 1) or crosses(below, runs, rows, -1))
    return False


def _white(gap: Gap, runs: Sequence[Line]) -> float:
    """The width of a gap, of the size, with the white half of the mark before or behind it."""
    marks = (runs[gap.left].glyphs[-1].char in CLOSING) + (runs[gap.right].glyphs[0].char in OPENING)
    return gap.box.width / gap.size + 0.5 * marks


def _is_space(gap: Gap, corridor: list[Gap], runs: Sequence[Line], rows: Rows, gutters: Sequence[Rect]) -> bool:
    if not 0.87 <= runs[gap.left].size / runs[gap.right].size <= 1.15:
        return gap.box.width <= 0.6 * gap.size
    if crosses(gap, runs, rows, 1) or crosses(gap, runs, rows, -1):
        return gap.box.width <= 4 * gap.size
    if gap.box.width < _NARROWEST * gap.size and not any(_continues(strip, gap) for strip in gutters):
        return True
    if any(_continues(strip, gap) for strip in gutters):
        return False
    if runs[gap.left].trail >= gap.box.right - 0.3 * gap.size and gap.box.width <= 4.5 * gap.size:
        return True
    return len(corridor) == 1 and gap.box.width <= 1.6 * gap.size and not _ends_column(gap, runs, rows)


def _ends_column(gap: Gap, runs: Sequence[Line], rows: Rows) -> bool:
    """Whether the lines above or below begin and end where the one at the left of the gap does: a full column, beside
    which the next has one line only."""
    one = runs[gap.left].box
    near = rows.between(one.middle - 4 * gap.size, one.middle + 4 * gap.size)
    level = [
        runs[index].box
        for index in near
        if abs(runs[index].box.left - one.left) < 0.6 * gap.size and abs(runs[index].size - gap.size) < 0.1 * gap.size
    ]
    full = [box for box in level if box is not one and abs(box.right - one.right) < 0.7 * gap.size]
    return len(full) >= 2 and 2 * len(full) >= len(level) - 1 and one.width > 5 * gap.size


def _continues(strip: Rect, gap: Gap) -> bool:
    """Whether the gap goes on with a gutter some lines above or below."""
    near = -strip.beside(gap.box) < 15 * gap.size
    return near and strip.over(gap.box) > 0.7 * min(strip.width, gap.box.width)


def _is_table(corridor: list[Gap], runs: Sequence[Line]) -> bool:
    """Whether the gaps lie between short cells: figures on one side, or ragged words that never fill a column."""
    if len(corridor) < 2:
        return False
    left = [runs[gap.left] for gap in corridor]
    right = [runs[gap.right] for gap in corridor]
    if _fills(left) or _fills(right):
        return False
    level = all(abs(a.box.middle - b.box.middle) < 0.2 * a.size for a, b in zip(left, right, strict=True))
    return level and (
        _is_figures(left) or _is_figures(right) or (len(corridor) >= 3 and _ragged(corridor, left, right))
    )


def _fills(side: list[Line]) -> bool:
    """Whether these are lines of a column: eight characters or more, most of one width."""
    wide = sorted(line.box.width for line in side)
    usual = wide[int(0.7 * len(wide))]
    if usual < 7.5 * side[0].size:
        return False
    return sum(1 for width in wide if abs(width - usual) < 0.8 * side[0].size) >= 0.5 * len(wide)


def _is_figures(side: list[Line]) -> bool:
    """Whether at least two lines and half of them are figures."""
    figures = [line for line in side if _share_of_digits(line.text) >= 0.6]
    return len(figures) >= 2 and 2 * len(figures) >= len(side)


def _share_of_digits(text: str) -> float:
    return sum(1 for char in text if char in _DIGITS) / len(text)


def _ragged(corridor: list[Gap], left: list[Line], right: list[Line]) -> bool:
    """Short words before gaps of many widths, all cells behind them on one left edge."""
    short = max(median(len(line.text) for line in left), median(len(line.text) for line in right)) <= 6
    widths = sorted(gap.box.width / gap.size for gap in corridor)
    return short and widths[0] >= 1.2 and widths[-1] - widths[0] >= 1.0
