"""Headings of sections: small heads inside a body, told apart from the headlines of small stories.

Example 例：难在哪里 between two paragraphs is a heading; 东山乡修路 over 本报讯 … is the headline of a brief (简讯).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.heads import is_walled
from loaders.zoning.items import Item, Kind, Piece
from loaders.zoning.words import is_numbered, opens_story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.lines import Line
    from loaders.zoning.sheet import Rect
    from loaders.zoning.stacks import Stack


def without_section_heads(
    heads: Sequence[Item], bodies: Sequence[Stack], walls: Sequence[Rect], body: float
) -> tuple[list[Item], list[Item]]:
    """The heads of articles, and the headings of sections inside them."""
    true, sections = [], []
    for head in heads:
        if _is_section(head, heads, bodies, walls, body):
            sections.append(Item(Kind.SECTION, head.box, head.size, (Piece(PartRole.SECTION_HEAD, _lines(head)),)))
        else:
            true.append(head)
    return true, sections


def _lines(head: Item) -> tuple[Line, ...]:
    return tuple(line for piece in head.pieces for line in piece.lines)


def _is_section(head: Item, heads: Sequence[Item], bodies: Sequence[Stack], walls: Sequence[Rect], body: float) -> bool:
    """Whether a small head stands inside a column of text, and nothing says that a new story begins."""
    lines = sum(len(piece.lines) for piece in head.pieces)
    if head.size > 1.75 * body or lines > 2 or len(head.pieces) > 1:
        return False
    above, below = _column_above(head, bodies), _column_below(head, bodies)
    if below is None:
        return False
    if is_numbered(head.text):
        return True
    if opens_story(below.text):
        return False
    if above is None:
        return False
    if is_walled(head.box, above.box, walls):
        return False
    over, under = above.box.bottom - head.box.top, head.box.bottom - below.box.top
    if over > 1.8 * max(under, 0.4 * body) and over > 1.3 * body:
        return False
    larger = [one for one in heads if one is not head and one.size > 1.3 * head.size and one.box.bottom >= head.box.top]
    same = [one for one in heads if one is not head and abs(one.size - head.size) < 0.5]
    if any((other := _column_below(one, bodies)) is not None and opens_story(other.text) for one in same):
        return False
    return bool(larger) and head.size <= 1.5 * body


def _column_above(head: Item, bodies: Sequence[Stack]) -> Stack | None:
    near = [one for one in bodies if one.box.over(head.box) > 0.5 * min(head.box.width, one.box.width)]
    near = [one for one in near if -0.5 * head.size <= one.box.bottom - head.box.top <= 2.5 * head.size]
    return min(near, key=lambda one: one.box.bottom, default=None)


def _column_below(head: Item, bodies: Sequence[Stack]) -> Stack | None:
    near = [one for one in bodies if one.box.over(head.box) > 0.5 * min(head.box.width, one.box.width)]
    near = [one for one in near if -0.5 * head.size <= head.box.bottom - one.box.top <= 2.5 * head.size]
    return min(near, key=lambda one: (one.box.left, -one.box.top), default=None)
