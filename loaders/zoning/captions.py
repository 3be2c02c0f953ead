"""Pictures with their captions: small type, another face or picture words right under, over or beside a picture.

Example 例：图为农技员在田间指导。 周明 摄 under a photo is its caption, whatever its size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.items import Item, picture_of
from loaders.zoning.sheet import Rect, hull
from loaders.zoning.words import ends_sentence, is_byline, is_caption, opens_story
from loaders.zoning.writing import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.stacks import Stack

_NEAR = 1.8
"""Of the caption's size: how far from its picture it stands at most."""
_LINES = 9


def pictures_with_captions(
    pictures: Sequence[Rect], stacks: Sequence[Stack], body: float, face: str
) -> tuple[list[Item], list[Stack]]:
    """The picture items, and the stacks that are no captions. `body` and `face` are those of the running text."""
    given: dict[int, list[Stack]] = {index: [] for index in range(len(pictures))}
    left = []
    for stack in stacks:
        near = [
            (distance, index)
            for index, picture in enumerate(pictures)
            if (distance := _distance(stack, picture)) is not None
        ]
        if near and _reads_as_caption(stack, pictures[min(near)[1]], stacks, body, face):
            given[min(near)[1]].append(stack)
        else:
            left.append(stack)
    left = _without_second_lines(pictures, given, left, body, face)
    return [picture_of(picture, given[index]) for index, picture in enumerate(pictures)], left


def _without_second_lines(
    pictures: Sequence[Rect], given: dict[int, list[Stack]], left: list[Stack], body: float, face: str
) -> list[Stack]:
    """The stacks but those right under a caption, within its width and no running text: its end or its credit, which
    may be set smaller and in another face."""
    rest = []
    for stack in sorted(left, key=lambda one: -one.box.top):
        owners = (index for index, some in given.items() if any(_follows(stack, one, pictures[index]) for one in some))
        owner = next(owners, None)
        if owner is None or len(stack.lines) > 2 or (stack.size >= 0.97 * body and stack.face == face):
            rest.append(stack)
        else:
            given[owner].append(stack)
    return [stack for stack in left if stack in rest]


def _follows(stack: Stack, caption: Stack, picture: Rect) -> bool:
    gap = caption.box.bottom - stack.box.top
    right = max(caption.box.right, picture.right if caption.box.over(picture) > 0 else caption.box.right)
    within = caption.box.left - 1 <= stack.box.left and stack.box.right <= right + stack.size
    return -0.2 * stack.size <= gap <= stack.size and within and 0.7 * caption.size < stack.size < 1.05 * caption.size


def _distance(stack: Stack, picture: Rect) -> float | None:
    """How far the stack is from the picture, in points; None when it is too far to belong to it."""
    box = stack.box
    across, along = box.over(picture), box.beside(picture)
    if across > 0 and along > 0:
        return 0.0
    if across > 0.5 * box.width:
        gap = -along
        above = box.bottom >= picture.middle
        return gap * (1.5 if above else 1.0) if gap <= _NEAR * stack.size else None
    if along > 0.5 * min(box.height, picture.height):
        return -across + 1 if -across <= _NEAR * stack.size else None
    return None


def _reads_as_caption(stack: Stack, picture: Rect, stacks: Sequence[Stack], body: float, face: str) -> bool:
    text, box = stack.text, stack.box
    if stack.size > 1.25 * body or len(stack.lines) > _LINES:
        return False
    if is_caption(text):
        return True
    if is_byline(names_in(stack.lines[0])):
        return False
    if box.over(picture) > 0 and box.beside(picture) > 0.5 * box.height:
        return True
    different = stack.size < 0.96 * body or (stack.face != face and face != "")
    if box.over(picture) <= 0.5 * box.width:
        return different and not _heads_story(stack, stacks)
    if different:
        return box.width <= picture.width + 2 * stack.size
    centred = abs(box.centre - picture.centre) < stack.size
    alone = not _goes_on(stack, stacks, body) and not _is_interrupted(stack, picture, stacks)
    below = box.top <= picture.bottom + stack.size
    return (
        below
        and alone
        and len(stack.lines) <= 4
        and (centred or ends_sentence(text))
        and box.width > 0.3 * picture.width
    )


def _heads_story(stack: Stack, stacks: Sequence[Stack]) -> bool:
    """Whether the text right below begins a story: then it is the headline of that, be it near a picture or not."""
    zone = Rect(stack.box.left, stack.box.bottom - 3 * stack.size, stack.box.right, stack.box.bottom)
    below = (one for one in stacks if one is not stack and one.box.meets(zone) and one.box.top < stack.box.middle)
    return any(opens_story(one.text) for one in below)


def _goes_on(stack: Stack, stacks: Sequence[Stack], body: float) -> bool:
    """Whether running text of the same column follows below."""
    zone = Rect(stack.box.left, stack.box.bottom - 2.5 * body, stack.box.right, stack.box.bottom)
    return any(other is not stack and other.box.meets(zone) and other.size <= 1.15 * body for other in stacks)


def _is_interrupted(stack: Stack, picture: Rect, stacks: Sequence[Stack]) -> bool:
    """Whether text of its face and width stops above the picture in the middle of a sentence: it goes on below."""
    zone = Rect(stack.box.left, picture.top, stack.box.right, picture.top + 3 * stack.size)
    above = [one for one in stacks if one.box.meets(zone) and one.face == stack.face and len(one.lines) > 1]
    return any(abs(one.box.left - stack.box.left) < stack.size and not ends_sentence(one.text) for one in above)


def joined_pictures(pictures: Sequence[Rect], sheet: Rect, body: float) -> list[Rect]:
    """The pictures proper: strips of one image put together; backgrounds, icons and thin ornaments left out."""
    area = sheet.width * sheet.height
    large = [one for one in pictures if one.width * one.height < 0.7 * area and min(one.width, one.height) > 0.5 * body]
    merged: list[Rect] = []
    for one in sorted(large, key=lambda rect: (-rect.top, rect.left)):
        for index, other in enumerate(merged):
            strips = abs(one.left - other.left) < 2 and abs(one.right - other.right) < 2 and one.beside(other) > -2
            if strips or other.holds(one, 2) or one.holds(other, 2):
                merged[index] = hull([one, other])
                break
        else:
            merged.append(one)
    return [one for one in merged if min(one.width, one.height) > 3 * body]
