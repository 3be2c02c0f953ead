"""Headlines hardly larger than the text: what stands alone at the head of a box, or under a rule over 本报讯.

Example 例：在 a shaded box, 小区用电提示 in bold 10.5 points over text of 10 points is the headline of that box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.sheet import Rect
from loaders.zoning.words import ends_clause, is_bulleted, is_byline, is_caption, is_continued, is_numbered, opens_story
from loaders.zoning.writing import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.stacks import Stack

_LARGER = 1.06
_LONGEST = 40
_LINES = 3
_NEAR = 1.8
"""Of its size: how far below a rule such a headline stands at most."""
_ABOVE = 3.0
"""Of its size: how far above its text it stands at most."""
_SMALLEST = 0.85
"""Of the text: a headline over 本报讯 in a box may be smaller than that."""


def small_heads(
    stacks: Sequence[Stack], box: Rect | None, walls: Sequence[Rect], body: float, face: str
) -> list[Stack]:
    """The stacks of about the size of the text that are headlines by their place and face. `box` is their frame."""
    found = []
    for stack in stacks:
        distinct = stack.size >= _LARGER * body or (face != "" and stack.face != face)
        if not _reads_as_heading(stack) or stack.size < _SMALLEST * body:
            continue
        below = _text_below(stack, stacks)
        if below is None:
            continue
        distinct = distinct and stack.size >= max(0.95 * body, below.size)
        if not distinct and (box is None or not opens_story(below.text)):
            continue
        if _is_first(stack, stacks, box) or (opens_story(below.text) and _stands_free(stack, stacks, walls)):
            found.append(stack)
    return found


def _reads_as_heading(stack: Stack) -> bool:
    text = stack.text
    if len(stack.lines) > _LINES or not 2 <= len(text) <= _LONGEST or stack.lines[0].row or is_caption(text):
        return False
    if ends_clause(text) or is_bulleted(text) or is_numbered(text) or is_continued(text) or opens_story(text):
        return False
    return not is_byline("".join(names_in(line) for line in stack.lines))


def _text_below(stack: Stack, stacks: Sequence[Stack]) -> Stack | None:
    """The text right below, hardly larger: two lines of it or more."""
    reach = Rect(stack.box.left, stack.box.bottom - _ABOVE * stack.size, stack.box.right, stack.box.bottom)
    below = [one for one in stacks if one is not stack and one.box.meets(reach) and one.box.top < stack.box.middle]
    first = min(below, key=lambda one: (-one.box.top, one.box.left), default=None)
    if first is None or _SMALLEST * first.size > stack.size or first.lines[0].row:
        return None
    return first if len(first.lines) >= 2 or len(below) >= 2 else None


def _is_first(stack: Stack, stacks: Sequence[Stack], box: Rect | None) -> bool:
    """Whether nothing stands higher in its box, and it is in the middle or at the left edge."""
    if box is None or any(one is not stack and one.box.top > stack.box.middle for one in stacks):
        return False
    return abs(stack.box.centre - box.centre) < 2 * stack.size or stack.box.left - box.left < 3 * stack.size


def _stands_free(stack: Stack, stacks: Sequence[Stack], walls: Sequence[Rect]) -> bool:
    """Whether a rule or white space is above it."""
    above = Rect(stack.box.left, stack.box.top, stack.box.right, stack.box.top + _NEAR * stack.size)
    if any(wall.height < 4 and wall.meets(_thick(above)) and wall.over(above) > 0.6 * above.width for wall in walls):
        return True
    return not any(one is not stack and one.box.meets(above) for one in stacks)


def _thick(rect: Rect) -> Rect:
    return Rect(rect.left - 2, rect.bottom, rect.right + 2, rect.top)
