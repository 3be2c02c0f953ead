"""Stories whose headline is no text: the rest of one from page 1, one under a rule, one whose headline is a drawing.

Example 例：本报讯 at the head of columns, below white space over their whole width, begins a story, though its
headline was turned into curves (转曲) and is not among the glyphs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.zoning.items import Item, Kind
from loaders.zoning.order import reading_order
from loaders.zoning.sheet import Rect, hull
from loaders.zoning.words import ends_sentence, is_continued, opens_story

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLACK = 2.0
_MOST = 40
"""Stories of one territory; more are no page of a newspaper."""


def stories_without_head(items: Sequence[Item], head: Item | None, rules: Sequence[Rect]) -> list[list[Item]]:
    """What belongs to the head, or to no head, and the headless stories below it, from top to bottom."""
    stories: list[list[Item]] = []
    rest = list(items)
    while len(stories) < _MOST and (parts := _parted(rest, head, rules)):
        upper, rest = parts
        stories.append(upper)
        head = None
    return [*stories, rest]


def _parted(items: list[Item], head: Item | None, rules: Sequence[Rect]) -> tuple[list[Item], list[Item]] | None:
    """The first story and the rest, at the highest place where a story begins below white or a rule."""
    area = hull([item.box for item in items])
    heights = [item.box.top for item in items if item.kind is Kind.BODY and opens_story(item.text)]
    if head is not None:
        heights += [item.box.top for item in items if item.kind is Kind.BODY and is_continued(item.text)]
        heights += [rule.bottom for rule in rules if rule.height < 4 and rule.over(area) > 0.9 * area.width]
    for y in sorted(set(heights), reverse=True):
        upper = [item for item in items if item.box.bottom >= y - _SLACK]
        lower = [item for item in items if item.box.bottom < y - _SLACK]
        if any(item.box.top > y + _SLACK for item in lower) or (head is not None and head not in upper):
            continue
        if _are_two_stories(upper, lower) and (head is None or any(_is_text_below(item, head) for item in upper)):
            return upper, lower
    return None


def _is_text_below(item: Item, head: Item) -> bool:
    return item.kind is Kind.BODY and item.box.bottom < head.box.bottom


def _are_two_stories(upper: Sequence[Item], lower: Sequence[Item]) -> bool:
    """Whether the text below begins a story, or is text and follows the end of one."""
    bodies = [item for item in lower if item.kind is Kind.BODY]
    texts = [item for item in upper if item.kind is Kind.BODY]
    if not bodies or not texts or any(item.pieces[0].lines[0].row for item in bodies):
        return False
    first = min(bodies, key=lambda item: (item.box.left, -item.box.top))
    if is_continued(first.text):
        return True
    last = reading_order(texts)[-1] if opens_story(first.text) else _rightmost(texts)
    return len(bodies[0].pieces[0].lines) > 2 and ends_sentence(last.text)


def _rightmost(texts: Sequence[Item]) -> Item:
    return max(texts, key=lambda item: (item.box.left, -item.box.bottom))
