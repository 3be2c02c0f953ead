"""The margins of a page: masthead, running head, page number, editors and imprint, which belong to no article.

Example 例：2020年3月2日 星期一 责任编辑：… 要闻 2 at the head of a page: NOISE, but 要闻 is the name of a COLUMN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.items import Piece
from loaders.zoning.sheet import hull
from loaders.zoning.words import is_footer, is_header, is_page_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.sheet import Rect
    from loaders.zoning.stacks import Stack

_HEAD = 0.24
"""Of the height of the print: how far down a masthead with its date line reaches at most."""
_RUNNING = 0.08
_FOOT = 0.06
_LONGEST = 90
_LABEL = 12
_UNDER_NAME = 4
"""Of its size: how far what stands under an upright name of the paper reaches at most."""
_PASSES = 2
"""What stands beside the name of the paper is found once that is."""


def split_margins(stacks: Sequence[Stack], body: float) -> tuple[list[Stack], list[Piece]]:
    """The stacks of the page proper, and the pieces of its margins in reading order."""
    if not stacks:
        return [], []
    area = hull([stack.box for stack in stacks])
    marked = [stack for stack in stacks if _is_marked(stack, area)]
    bands = [stack.box for stack in marked if stack.box.bottom > area.top - _HEAD * area.height]
    strips = [stack for stack in stacks if _is_strip(stack, area, body)]
    marked += [*strips, *(stack for stack in stacks if any(_is_in_strip(stack, one) for one in strips))]
    noise = set(map(id, marked))
    roles: dict[int, PartRole] = {}
    for _ in range(_PASSES):
        for stack in stacks:
            role = _beside(stack, bands, area, body, stacks) if id(stack) not in noise else None
            if role is not None:
                roles[id(stack)] = role
        noise |= set(roles)
        bands += [stack.box for stack in stacks if id(stack) in roles]
    pieces = [Piece(roles.get(id(stack), PartRole.NOISE), stack.lines) for stack in stacks if id(stack) in noise]
    return [stack for stack in stacks if id(stack) not in noise], pieces


def _is_marked(stack: Stack, area: Rect) -> bool:
    """Whether its words and its place say that it stands in a margin."""
    text = stack.text
    if len(text) > _LONGEST or len(stack.lines) > 6 or "。" in text:
        return False
    from_top = (area.top - stack.box.top) / max(1.0, area.height)
    from_foot = (stack.box.bottom - area.bottom) / max(1.0, area.height)
    if is_page_number(text) and (from_top < _RUNNING or from_foot < _FOOT):
        return True
    if from_top < _HEAD and is_header(text) and (from_top < _RUNNING or len(text) <= 60):
        return True
    return is_footer(text) and (from_top < _RUNNING or from_foot < _FOOT)


def _is_strip(stack: Stack, area: Rect, body: float) -> bool:
    """Whether it is the name of the paper, set from top to bottom at the head of the page."""
    high = area.top - stack.box.top < _RUNNING * area.height
    return high and stack.is_upright and stack.text.endswith("报") and stack.size >= 2 * body


def _is_in_strip(stack: Stack, name: Stack) -> bool:
    """Whether it is a short line right under the name of the paper or in it: its date, its number, its translation."""
    near = name.box.bottom - _UNDER_NAME * name.size <= stack.box.bottom and stack.box.top <= name.box.top
    inside = abs(stack.box.centre - name.box.centre) < name.size and stack.box.width < 2.5 * name.size
    return stack is not name and near and inside and stack.size < name.size / 2 and "。" not in stack.text


def _beside(stack: Stack, bands: list[Rect], area: Rect, body: float, stacks: Sequence[Stack]) -> PartRole | None:
    """What an unmarked stack is that stands in one band with a date line or a page number, or above all of them."""
    text = stack.text
    if not bands or len(text) > 24 or len(stack.lines) > 2:
        return None
    level = [band for band in bands if stack.box.beside(band) > 0.4 * min(band.height, stack.box.height)]
    high = stack.box.top > area.top - _RUNNING * area.height
    if level and (high or _above_all(stack, stacks)):
        return (
            PartRole.COLUMN
            if len(text) <= _LABEL and stack.size >= 1.15 * body and "报" not in text
            else PartRole.NOISE
        )
    is_name = text.rstrip("社").endswith("报") or "报" in text[-4:]
    top = stack.box.bottom >= min(band.bottom for band in bands) - 0.5 * body
    if top and is_name and stack.size >= 2 * body and len(text) <= _LABEL:
        return PartRole.NOISE
    return None


def _above_all(stack: Stack, stacks: Sequence[Stack]) -> bool:
    """Whether no running text stands higher."""
    return not any(len(other.lines) >= 3 and other.box.top > stack.box.top for other in stacks)
