"""Ruled tables: a lattice of rules whose cells are read across, row by row.

Example 例：乡镇 | 面积（亩） | 产量（吨） between ruled lines is one row, though walls stand between its cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.lines import Line, joined
from loaders.zoning.sheet import Rect, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

_THIN = 4.0
_CROSSINGS = 3
_STEP = 40.0
"""Points between two rules of a table at most."""


def edges_of(box: Rect) -> tuple[Rect, Rect, Rect, Rect]:
    """The four sides of a frame or shade, as rules without width."""
    return (
        Rect(box.left, box.top, box.right, box.top),
        Rect(box.left, box.bottom, box.right, box.bottom),
        Rect(box.left, box.bottom, box.left, box.top),
        Rect(box.right, box.bottom, box.right, box.top),
    )


def lattices_of(rules: Sequence[Rect]) -> list[Rect]:
    """The areas in which three vertical rules or more cross three horizontal ones or more."""
    level = _chained([rule for rule in rules if rule.height < _THIN <= rule.width])
    upright = _chained([rule for rule in rules if rule.width < _THIN <= rule.height])
    areas: list[Rect] = []
    for one in upright:
        met = [rule for rule in level if rule.over(_wide(one)) > 0 and rule.beside(_wide(one)) > 0]
        if len(_heights(met)) >= _CROSSINGS:
            areas.append(hull([one, *met]))
    crossed = [area for area in _fused(areas) if len(_places(area, upright)) >= _CROSSINGS]
    return [*crossed, *_ladders(level, upright)]


def _chained(rules: Sequence[Rect]) -> list[Rect]:
    """The rules, those that go on with each other put together: the borders of cells drawn one by one."""
    chained: list[Rect] = []
    last: dict[tuple[bool, int], int] = {}
    for rule in sorted(rules, key=lambda one: (one.left, one.bottom)):
        is_level = rule.width >= rule.height
        place = round((rule.middle if is_level else rule.centre) / 2)
        found = next((last[is_level, near] for near in (place, place - 1, place + 1) if (is_level, near) in last), None)
        if found is not None and _wide(chained[found]).meets(_wide(rule)):
            chained[found] = hull([chained[found], rule])
        else:
            found = len(chained)
            chained.append(rule)
        last[is_level, place] = found
    return chained


def _ladders(level: Sequence[Rect], upright: Sequence[Rect]) -> list[Rect]:
    """The areas between four level rules or more of one length that follow each other closely: open tables."""
    ladders: list[list[Rect]] = []
    for rule in sorted(level, key=lambda one: -one.middle):
        for ladder in ladders:
            last = ladder[-1]
            same = abs(last.left - rule.left) < 3 and abs(last.right - rule.right) < 3
            if same and 0 < last.middle - rule.middle <= _STEP:
                ladder.append(rule)
                break
        else:
            ladders.append([rule])
    areas = [hull(ladder) for ladder in ladders if len(_heights(ladder)) >= 4]
    return [area for area in areas if not any(_wide(area).holds(rule) for rule in upright)]


def _wide(rule: Rect) -> Rect:
    return Rect(rule.left - 2, rule.bottom - 2, rule.right + 2, rule.top + 2)


def _heights(rules: Sequence[Rect]) -> set[int]:
    return {round(rule.middle / 4) for rule in rules}


def _places(area: Rect, upright: Sequence[Rect]) -> set[int]:
    return {round(rule.centre / 4) for rule in upright if _wide(area).holds(rule)}


def _fused(areas: list[Rect]) -> list[Rect]:
    """Areas that meet, put together."""
    fused: list[Rect] = []
    for area in sorted(areas, key=lambda one: one.left):
        meeting = [one for one in fused if _wide(one).meets(_wide(area))]
        fused = [one for one in fused if one not in meeting] + [hull([area, *meeting])]
    return fused


def rows_across(lines: Sequence[Line], lattices: Sequence[Rect]) -> list[Line]:
    """The lines, those of one base line inside one lattice put together as rows."""
    free: list[Line] = []
    inside: dict[int, list[Line]] = {}
    for line in lines:
        place = next((i for i, area in enumerate(lattices) if area.has(line.box.centre, line.box.middle)), None)
        if place is None:
            free.append(line)
        else:
            inside.setdefault(place, []).append(line)
    for cells in inside.values():
        rows: list[list[Line]] = []
        for cell in sorted(cells, key=lambda one: -one.box.middle):
            if rows and abs(rows[-1][0].box.middle - cell.box.middle) < 0.4 * cell.size:
                rows[-1].append(cell)
            else:
                rows.append([cell])
        free += [joined(row, row=True) for row in rows]
    return free
