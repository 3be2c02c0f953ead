"""Bylines: lines of their own that name who wrote.

Example 例：□ 本报记者 周明 under a headline is a BYLINE; 记者周明来到山河县 at the head of a column is body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.zoning.items import Item, Kind, item_of
from loaders.zoning.stacks import Stack
from loaders.zoning.words import is_byline
from loaders.zoning.writing import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.lines import Line

_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")


def bylines_from(stacks: Sequence[Stack], heads: Sequence[Item]) -> tuple[list[Item], list[Stack]]:
    """Lines that name who wrote, and the rest; the byline at the head of a stack is cut off it."""
    bylines, rest = [], []
    for stack in stacks:
        lines = list(stack.lines)
        named = is_byline(names_in(lines[0]))
        if named or any(_is_name_under(lines, head) for head in heads):
            wrapped = named and len(lines) > 1 and _ends_byline(lines[0], lines[1])
            bylines.append(item_of(Kind.BYLINE, Stack(tuple(lines[: 1 + wrapped]))))
            lines = lines[1 + wrapped :]
        if lines:
            rest.append(Stack(tuple(lines)))
    beside = [stack for stack in rest if any(_goes_on(stack, byline) for byline in bylines)]
    return [*bylines, *(item_of(Kind.BYLINE, stack) for stack in beside)], [one for one in rest if one not in beside]


def _goes_on(stack: Stack, byline: Item) -> bool:
    """Whether names alone on one line go on with a byline at their left, parted from it by a gutter further down."""
    level = len(stack.lines) == 1 and stack.box.beside(byline.box) > 0.7 * stack.box.height
    near = 0 <= stack.box.left - byline.box.right < 2.5 * stack.size
    return level and near and len(stack.text) <= 12 and is_byline("作者 " + names_in(stack.lines[0]))


def _is_name_under(lines: Sequence[Line], head: Item) -> bool:
    """Whether a name stands alone under a headline, in the middle or at its left edge: 周 明, as essays, poems and
    comments are signed."""
    line, box = lines[0], lines[0].box
    if not _NAME.fullmatch(line.text) or line.size > 0.8 * head.size or line.row:
        return False
    if len(lines) > 1 and lines[1].box.width < 1.3 * box.width:
        return False
    under = -0.3 * line.size <= head.box.bottom - box.top < 1.5 * line.size
    off = min(abs(box.centre - head.box.centre), abs(box.left - head.box.left))
    return under and off < 0.8 * line.size and not head.is_upright


def _ends_byline(line: Line, below: Line) -> bool:
    """Whether a few characters at the left edge are the rest of a byline that fills its line."""
    flush = abs(below.box.left - line.box.left) < 0.5 * line.size
    return flush and below.box.width < 0.6 * line.box.width and is_byline(names_in(line) + names_in(below))
