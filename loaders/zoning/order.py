"""The order in which the items of one article are read: column by column, parted by what spans the columns.

Example 例：a lead over three columns, then three columns: the lead, then the columns from left to right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.sheet import hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.items import Item

_SHARED = 0.15


def reading_order(items: Sequence[Item]) -> list[Item]:
    """The items in reading order."""
    lead = _lead(items)
    if lead is not None:
        return [lead, *reading_order([item for item in items if item is not lead])]
    columns = _columns(items)
    if len(columns) > 1:
        ordered = sorted(columns, key=lambda column: min(item.box.left for item in column))
        return [item for column in ordered for item in reading_order(column)]
    for item in sorted(items, key=lambda one: -one.box.width):
        parts = _parted(items, item)
        if parts is not None:
            upper, lower = parts
            return [*reading_order(upper), item, *reading_order(lower)]
    return sorted(items, key=lambda one: (-one.box.top, one.box.left))


def _lead(items: Sequence[Item]) -> Item | None:
    """A line or two above all others that stands over two columns or more: it would tie them together."""
    for item in items:
        others = [one for one in items if one is not item]
        if sum(len(piece.lines) for piece in item.pieces) > 2 or len(others) < 2:
            continue
        if all(one.box.top <= item.box.middle for one in others):
            under = [one.box for one in others if one.box.over(item.box) > 0]
            return item if any(one.over(other) <= 0 for one in under for other in under) else None
    return None


def _columns(items: Sequence[Item]) -> list[list[Item]]:
    """Items that share a good part of their width, as columns."""
    columns: list[list[Item]] = []
    for item in items:
        meeting = [
            column
            for column in columns
            if any(one.box.over(item.box) > _SHARED * min(one.box.width, item.box.width) for one in column)
        ]
        merged = [item, *(one for column in meeting for one in column)]
        columns = [column for column in columns if column not in meeting] + [merged]
    return columns


def _parted(items: Sequence[Item], item: Item) -> tuple[list[Item], list[Item]] | None:
    """The items above and below one that spans several columns; None when it does not part them."""
    others = [one for one in items if one is not item]
    if not others or item.box.width < 0.6 * hull([one.box for one in items]).width:
        return None
    upper = [one for one in others if one.box.bottom >= item.box.middle]
    lower = [one for one in others if one.box.top <= item.box.middle]
    if len(upper) + len(lower) != len(others):
        return None
    return upper, lower
