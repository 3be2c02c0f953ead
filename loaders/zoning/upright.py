"""Headlines and names set from top to bottom beside text that runs from left to right.

Example 例：秋 / 日 / 的 / 麦 / 场 down the left of three columns is their headline; 周 / 明 / 远 beside it, smaller,
their author; ——沿河村见闻 over the columns its sub-headline.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.items import Item, Kind, Piece, item_of
from loaders.zoning.sheet import hull
from loaders.zoning.words import is_dashed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.stacks import Stack

_NEAR = 3.0
"""Of the headline's size: how far its author and its sub-headline stand from it at most."""
_NAME = range(2, 6)


def with_upright(heads: Sequence[Item], stacks: Sequence[Stack]) -> tuple[list[Item], list[Item], list[Stack]]:
    """The heads, those set from top to bottom with the sub-headline printed apart; their authors; the other stacks."""
    upright = [head for head in heads if head.is_upright]
    if not upright:
        return list(heads), [], list(stacks)
    found = {id(stack): stack for stack in stacks if any(_is_author(stack, head) for head in upright)}
    names = [item_of(Kind.BYLINE, stack) for stack in found.values()]
    return _with_subheadlines(heads, upright), names, [stack for stack in stacks if id(stack) not in found]


def _is_author(stack: Stack, head: Item) -> bool:
    beside = stack.box.beside(head.box) > 0 and -stack.box.over(head.box) < _NEAR * head.size
    return beside and len(stack.lines) in _NAME and all(len(line.glyphs) == 1 for line in stack.lines)


def _with_subheadlines(heads: Sequence[Item], upright: Sequence[Item]) -> list[Item]:
    """The heads, each that is but a dash and words joined to the nearest one set from top to bottom."""
    owned: dict[int, list[Item]] = {}
    for head in heads:
        if head.is_upright or not is_dashed(head.text) or len(head.pieces) > 1:
            continue
        near = [one for one in upright if abs(head.box.bottom - one.box.top) < _NEAR * one.size]
        nearest = min(near, key=lambda one: abs(one.box.centre - head.box.left), default=None)
        if nearest is not None:
            owned.setdefault(id(nearest), []).append(head)
    taken = {id(one) for some in owned.values() for one in some}
    return [_joined(head, owned.get(id(head), [])) for head in heads if id(head) not in taken]


def _joined(head: Item, others: Sequence[Item]) -> Item:
    if not others:
        return head
    lines = tuple(line for one in others for piece in one.pieces for line in piece.lines)
    box = hull([head.box, *(one.box for one in others)])
    return replace(head, box=box, pieces=(*head.pieces, Piece(PartRole.SUBHEADLINE, lines)))
