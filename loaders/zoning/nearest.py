"""Items go to the head above them, where no straight cut parts the articles (pinwheels and L-shapes).

Example 例：four stories set around a box in the middle: each column belongs to the headline above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.items import Item, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence


def by_nearest_head(items: Sequence[Item], leading: float) -> list[list[Item]]:
    """The items of each head; items with none above them go with the column at their left, else stand alone."""
    heads = sorted((item for item in items if item.kind is Kind.HEAD), key=lambda item: (-item.box.top, item.box.left))
    owner: dict[int, int] = {id(head): index for index, head in enumerate(heads)}
    rest = sorted((item for item in items if item.kind is not Kind.HEAD), key=lambda one: (one.box.left, -one.box.top))
    for item in rest:
        above = _above(item, heads)
        if above is not None:
            owner[id(item)] = owner[id(above)]
    for item in rest:
        nearer = _level_head(item, rest, owner, heads, leading)
        if nearer is not None:
            owner[id(item)] = nearer
    for item in rest:
        if id(item) not in owner:
            beside = _beside(item, [one for one in items if id(one) in owner], leading)
            owner[id(item)] = owner[id(beside)] if beside is not None else -1
    groups = [[item for item in items if owner[id(item)] == index] for index in range(len(heads))]
    alone = [item for item in items if owner[id(item)] == -1]
    return [*groups, alone] if alone else groups


def _above(item: Item, heads: Sequence[Item]) -> Item | None:
    """The lowest head above the item that reaches over most of it or of itself."""
    over = [
        head
        for head in heads
        if head.box.bottom >= item.box.top - 0.6 * item.size
        and head.box.over(item.box) > 0.3 * min(item.box.width, head.box.width)
    ]
    return min(over, key=lambda head: head.box.bottom, default=None)


def _beside(item: Item, items: Sequence[Item], leading: float) -> Item | None:
    """The item next to it, at the left if there is one, whose top is level with it or which it stands beside."""
    level = [
        one
        for one in items
        if one.box.beside(item.box) > 0.2 * min(one.box.height, item.box.height) and one is not item
    ]
    return min(
        level,
        key=lambda one: (
            one.box.left > item.box.left,
            abs(one.box.top - item.box.top) > 2 * leading,
            abs(one.box.over(item.box)),
        ),
        default=None,
    )


def _level_head(
    item: Item, items: Sequence[Item], owner: dict[int, int], heads: Sequence[Item], leading: float
) -> int | None:
    """The head of the next column, when the item begins level with it and its own head stands higher up."""
    own = heads[owner[id(item)]].box.bottom if id(item) in owner else float("inf")
    best: int | None = None
    if own - item.box.top < 3 * leading:
        return None
    for one in items:
        if one is item or id(one) not in owner or abs(one.box.top - item.box.top) > 2.6 * leading:
            continue
        head = heads[owner[id(one)]]
        near = -0.1 * leading <= max(one.box.left - item.box.right, item.box.left - one.box.right) <= 2.5 * leading
        if near and head.box.bottom < own - leading and head.box.bottom >= item.box.top - 0.6 * head.size:
            best, own = owner[id(one)], head.box.bottom
    return best
