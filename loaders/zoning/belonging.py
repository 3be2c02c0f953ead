"""Which text belongs to which head: what stands below it, or beside a headline that is set from top to bottom.

Example 例：a column right under 春耕备耕 has it as its head; three columns at the right of an upright 麦场 have that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.items import Item, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence


def bared(side: tuple[Item, ...], other: tuple[Item, ...]) -> int:
    """How many heads on a side have the text below them on the other side only."""
    return sum(1 for head in side if head.kind is Kind.HEAD and _has_text(head, other) and not _has_text(head, side))


def _has_text(head: Item, items: Sequence[Item]) -> bool:
    if head.is_upright:
        return any(item.kind is Kind.BODY and _is_beside(head, item) for item in items)
    return any(
        item.kind in (Kind.BODY, Kind.BYLINE)
        and item.box.over(head.box) > 0
        and -0.6 * head.size <= head.box.bottom - item.box.top < 3 * head.size
        for item in items
    )


def is_headed(item: Item, items: Sequence[Item]) -> bool:
    """Whether a head stands above it, over it or beside it with its top no lower."""
    return any(
        head.kind is Kind.HEAD
        and head is not item
        and (head.box.bottom >= item.box.top - 0.6 * head.size or (head.is_upright and head.box.top >= item.box.top))
        for head in items
    )


def _is_beside(head: Item, item: Item) -> bool:
    """Whether text stands right beside a headline set from top to bottom."""
    near = -item.box.over(head.box) < 2.5 * head.size
    return near and item.box.beside(head.box) > 0.4 * min(item.box.height, head.box.height)
