"""Headlines with what stands around them: kicker above, sub-headline below, byline; and headings of sections.

Example 例：山河县多措并举 / 春管春耕全面展开 / ——走进生产一线 is one head of kicker, headline and sub-headline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.items import Item, Kind, Piece
from loaders.zoning.sheet import Rect, hull
from loaders.zoning.small import small_heads
from loaders.zoning.words import ends_sentence, is_byline, is_continued, is_dashed, opens_story
from loaders.zoning.writing import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.stacks import Stack


_DISPLAY = 1.22
"""Of the running text: larger type is display type, unless it reads as text."""
_TEXT = 1.75
"""Of the running text: type up to this size may be running text, an editorial set large."""
_LINES = 8
_NEAR = 1.3
"""Of the headline's size: how far its kicker and sub-headline stand from it at most."""
_NAME = 4
"""Characters of a name, which stands alone under a headline as a sub-headline does."""
_SAME_FACE = 0.7
"""Of the largest line of a headline: its other line in the same face may be so much smaller; kickers are half of it."""


def heads_from(
    stacks: Sequence[Stack], walls: Sequence[Rect], body: float, face: str, box: Rect | None = None
) -> tuple[list[Item], list[Stack]]:
    """The heads, and the stacks that are none. `walls` are rules that part a head from its neighbours, `box` is the
    frame around all of them."""
    types = text_types(stacks, body)
    display = [stack for stack in stacks if is_display(stack, body) and not _is_text_type(stack, types)]
    display += [one for one in small_heads(stacks, box, walls, body, face) if one not in display]
    plain = [stack for stack in stacks if stack not in display]
    groups = _grouped(display, plain, walls)
    heads = []
    for group in groups:
        group, plain = _with_small_lines(group, plain, walls, face)
        heads.append(_head(group))
    return heads, plain


def is_display(stack: Stack, body: float) -> bool:
    """Whether it is set larger than running text and does not read as text."""
    if stack.size < _DISPLAY * body or stack.lines[0].row:
        return False
    if stack.size <= _TEXT * body and reads_as_text(stack):
        return False
    return len(stack.lines) <= _LINES or stack.is_upright or stack.size > 2.5 * body


def text_types(stacks: Sequence[Stack], body: float) -> set[tuple[int, str]]:
    """The sizes (in quarters of a point) and faces in which most of the print reads as text."""
    all_of: dict[tuple[int, str], int] = {}
    read: dict[tuple[int, str], int] = {}
    for stack in stacks:
        key = _type(stack)
        all_of[key] = all_of.get(key, 0) + len(stack.text)
        if reads_as_text(stack) and len(stack.lines) >= 5 and stack.size <= _TEXT * body:
            read[key] = read.get(key, 0) + len(stack.text)
    return {key for key, count in read.items() if count > 0.7 * all_of[key]}


def _type(stack: Stack) -> tuple[int, str]:
    return round(stack.size * 4), stack.face


def _is_text_type(stack: Stack, types: set[tuple[int, str]]) -> bool:
    return _type(stack) in types and (len(stack.lines) > 2 or ends_sentence(stack.text) or len(stack.text) < 30)


def reads_as_text(stack: Stack) -> bool:
    """Whether it holds sentences over several lines."""
    text = stack.text
    if stack.is_upright:
        return False
    if len(stack.lines) < 3:
        return len(stack.lines) == 2 and "。" in text and len(text) > 30
    return "。" in text or text.count("，") >= 2 or len(stack.lines) >= 6


def _grouped(display: Sequence[Stack], plain: Sequence[Stack], walls: Sequence[Rect]) -> list[list[Stack]]:
    """Display stacks one under another with nothing between, as groups."""
    groups: list[list[Stack]] = []
    for stack in sorted(display, key=lambda one: -one.box.top):
        for group in groups:
            last = min(group, key=lambda one: one.box.bottom)
            if _one_head(last, stack, plain, walls):
                group.append(stack)
                break
        else:
            groups.append([stack])
    return groups


def _one_head(upper: Stack, lower: Stack, plain: Sequence[Stack], walls: Sequence[Rect]) -> bool:
    gap = upper.box.bottom - lower.box.top
    small, large = sorted((upper.size, lower.size))
    if not -0.4 * small <= gap <= max(_NEAR * small, 0.75 * large):
        return False
    if upper.box.over(lower.box) < 0.6 * min(upper.box.width, lower.box.width):
        return False
    between = Rect(
        max(upper.box.left, lower.box.left), lower.box.middle, min(upper.box.right, lower.box.right), upper.box.middle
    )
    rules = [wall for wall in walls if wall.height < 4 and wall.width > 0.5 * between.width]
    return not any(other.box.meets(between) for other in plain) and not any(wall.meets(between) for wall in rules)


def _with_small_lines(
    group: list[Stack], plain: list[Stack], walls: Sequence[Rect], face: str
) -> tuple[list[Stack], list[Stack]]:
    """The group with the lines of about body size right above and below it that belong to it."""
    main = max(group, key=lambda one: one.size)
    box = hull([one.box for one in group])
    taken = []
    for stack in plain:
        if len(stack.lines) > 3 or len(stack.text) > 70 or stack.lines[0].row:
            continue
        belongs = _is_kicker(stack, box, main.size, plain) or _is_subheadline(stack, box, main.size, plain, face)
        if belongs and not is_walled(stack.box, box, walls):
            taken.append(stack)
    return group + taken, [stack for stack in plain if stack not in taken]


def is_walled(one: Rect, other: Rect, walls: Sequence[Rect]) -> bool:
    """Whether a level rule lies between two boxes, one above the other."""
    low, high = sorted((one.middle, other.middle))
    between = Rect(max(one.left, other.left), low, min(one.right, other.right), high)
    return any(wall.height < 4 and wall.meets(between) and wall.over(between) > 0.5 * between.width for wall in walls)


def _is_kicker(stack: Stack, head: Rect, size: float, plain: Sequence[Stack]) -> bool:
    """Whether a small line above a headline is its kicker: near it, within its width, no end of a text above."""
    gap = stack.box.bottom - head.top
    text = stack.text
    if (
        not -0.3 * stack.size <= gap <= max(0.9 * size, 1.2 * stack.size)
        or ends_sentence(text)
        or is_byline(_spaced(stack))
    ):
        return False
    if is_continued(text) or opens_story(text):
        return False
    within = stack.box.left >= head.left - 2 * stack.size and stack.box.right <= head.right + 2 * stack.size
    within = within or _is_flush(stack, head, size, plain)
    above = Rect(stack.box.left, stack.box.top, stack.box.right, stack.box.top + 1.2 * stack.size)
    text_above = any(other is not stack and other.box.meets(above) for other in plain)
    return within and not text_above


def _is_flush(stack: Stack, head: Rect, size: float, plain: Sequence[Stack]) -> bool:
    """Whether a short line at the left of a head and above it begins where the columns under the head do."""
    under = Rect(min(stack.box.left, head.left), head.bottom - 3 * size, head.right, head.bottom)
    columns = [one.box for one in plain if one is not stack and one.box.meets(under) and len(one.lines) > 2]
    if len(columns) < 2 or stack.box.right > head.right or len(stack.lines) > 1:
        return False
    return abs(min(box.left for box in columns) - stack.box.left) < 0.5 * stack.size


def _is_subheadline(stack: Stack, head: Rect, size: float, plain: Sequence[Stack], face: str) -> bool:
    """Whether a small line below a headline is its sub-headline: a dash, or another face, wide and alone."""
    gap = head.bottom - stack.box.top
    text = stack.text
    if (
        not -0.3 * stack.size <= gap <= max(1.2 * size, 1.5 * stack.size)
        or is_byline(_spaced(stack))
        or opens_story(text)
    ):
        return False
    box = _level_hull(stack, plain)
    if box.over(head) < 0.5 * box.width:
        return False
    if is_dashed(text):
        return True
    if ends_sentence(text) or len(stack.lines) > 2 or is_continued(text) or len(text) <= _NAME:
        return False
    below = Rect(box.left, box.bottom - 1.5 * stack.size, box.right, box.bottom)
    columns = [other for other in plain if other is not stack and other.box.meets(below) and len(other.lines) >= 2]
    spans = len(columns) >= 2
    centred = abs(box.centre - head.centre) < 1.5 * stack.size
    return (spans and centred) or (centred and face != "" and stack.face != face)


def _level_hull(stack: Stack, plain: Sequence[Stack]) -> Rect:
    """The box of a line and those of its size and face on its base line: two sub-headlines side by side."""
    level = [
        one.box
        for one in plain
        if len(one.lines) == 1
        and one.face == stack.face
        and abs(one.size - stack.size) < 0.02 * stack.size
        and abs(one.box.middle - stack.box.middle) < 0.2 * stack.size
    ]
    return hull([stack.box, *level])


def _head(group: list[Stack]) -> Item:
    """Kicker, headline and sub-headline by size: the largest is the headline."""
    ordered = sorted(group, key=lambda one: (-one.box.top, one.box.left))
    largest = max(one.size for one in ordered)
    face = next(one.face for one in ordered if one.size == largest)
    main = [index for index, one in enumerate(ordered) if _is_headline(one, largest, face)]
    first, last = main[0], main[-1]
    pieces = []
    for role, some in (
        (PartRole.KICKER, ordered[:first]),
        (PartRole.HEADLINE, ordered[first : last + 1]),
        (PartRole.SUBHEADLINE, ordered[last + 1 :]),
    ):
        if some:
            pieces.append(Piece(role, tuple(line for one in some for line in one.lines)))
    return Item(Kind.HEAD, hull([one.box for one in ordered]), largest, tuple(pieces))


def _is_headline(stack: Stack, largest: float, face: str) -> bool:
    """Whether it is a line of the headline: about as large as the largest, or of its face and not much smaller."""
    least = _SAME_FACE if stack.face == face and not is_dashed(stack.text) else 0.95
    return stack.size >= least * largest


def _spaced(stack: Stack) -> str:
    return "".join(names_in(line) for line in stack.lines)
