"""The articles of one region: its items, parted into territories, each read in order.

Example 例：a territory of head, three columns and a photo is one article: headline, paragraphs, then the caption.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.items import Item, Kind, Piece
from loaders.zoning.order import reading_order
from loaders.zoning.paragraphs import paragraphs_of
from loaders.zoning.sheet import Rect, hull
from loaders.zoning.words import ends_sentence, is_continued

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Story:
    """The pieces of an article (or of what is none: `is_article` is false) in reading order, and its area."""

    pieces: tuple[Piece, ...]
    box: Rect
    is_article: bool = True


def stories_of(territory: Sequence[Item]) -> list[Story]:
    """The stories in one territory: usually one; a headless text above its head or 上接1版 is one of its own."""
    heads = [item for item in territory if item.kind is Kind.HEAD]
    groups = [list(territory)]
    if len(heads) == 1:
        groups = _without_text_above(heads[0], list(territory))
    return [story for group in groups for one in _without_continued(group) for story in _story(one)]


def _without_text_above(head: Item, items: list[Item]) -> list[list[Item]]:
    """Text over the head that ends there is another story."""
    edge = head.box.top - 0.3 * head.size
    crossed = any(item.box.bottom < edge and item.box.top > head.box.top + 0.3 * head.size for item in items)
    above = [
        item
        for item in items
        if item.kind is Kind.BODY and item.box.bottom >= edge and (not crossed or item.box.over(head.box) > 0)
    ]
    rest = [item for item in items if item not in above]
    bodies = [item for item in rest if item.kind is Kind.BODY]
    last = reading_order(above)[-1] if above else None
    if last is None or not bodies or not ends_sentence(last.text):
        return [items]
    edge = min(item.box.bottom for item in above)
    above += [item for item in rest if item.kind in (Kind.BYLINE, Kind.SECTION) and item.box.bottom >= edge]
    return [above, [item for item in rest if item not in above]]


def _without_continued(items: list[Item]) -> list[list[Item]]:
    """A body that begins with 上接1版 begins a story of its own, which goes on to the end of the territory."""
    head = [item for item in items if item.kind in (Kind.HEAD, Kind.PICTURE)]
    flow = reading_order([item for item in items if item not in head])
    for index, item in enumerate(flow):
        if item.kind is Kind.BODY and is_continued(item.text):
            if index == 0 and _is_headed(head, item):
                return [items]
            end = index + 1
            while end < len(flow) and not (index == 0 and _is_under(head, flow[end])):
                end += 1
            rest = [*head, *flow[:index], *flow[end:]]
            return [flow[index:end], rest] if index == 0 else [rest, flow[index:end]]
    return [items]


def _is_headed(heads: Sequence[Item], item: Item) -> bool:
    """Whether a head stands above the item, over it or not: the story's headline is printed again."""
    return any(head.kind is Kind.HEAD and head.box.bottom >= item.box.top - 0.3 * head.size for head in heads)


def _is_under(heads: Sequence[Item], item: Item) -> bool:
    return any(
        head.kind is Kind.HEAD and head.box.over(item.box) > 0 and head.box.bottom >= item.box.top - head.size
        for head in heads
    )


def _under_heads(heads: Sequence[Item], flow: Sequence[Item]) -> list[Item]:
    """The bylines above all text, right below a head: they belong to it, whatever column they stand over."""
    text = [item for item in flow if item.kind is Kind.BODY and len(item.pieces[0].lines) > 2]
    top = max((item.box.top for item in text), default=0.0)
    led = [
        item
        for item in flow
        if item.kind is Kind.BYLINE
        and (all(len(line.glyphs) == 1 for line in item.pieces[0].lines) or _is_between(item, heads, top))
    ]
    return sorted(led, key=lambda item: (-item.box.top, item.box.left))


def _is_between(item: Item, heads: Sequence[Item], top: float) -> bool:
    """Whether it stands below a head and above all text, whose upper edge is `top`."""
    under = (head for head in heads if item.box.over(head.box) > 0)
    return item.box.middle > top and any(item.box.top <= head.box.bottom + 0.5 * item.size for head in under)


def _story(items: list[Item]) -> list[Story]:
    if not items:
        return []
    heads = sorted((item for item in items if item.kind is Kind.HEAD), key=lambda item: (-item.box.top, item.box.left))
    pictures = [item for item in items if item.kind is Kind.PICTURE]
    flow = [item for item in items if item.kind not in (Kind.HEAD, Kind.PICTURE)]
    led = _under_heads(heads, flow)
    flow = [item for item in flow if item not in led]
    pieces = [piece for item in (*heads, *led) for piece in item.pieces]
    pieces += paragraphs_of(reading_order(flow))
    pieces += [piece for item in reading_order(pictures) for piece in item.pieces]
    if not pieces:
        return []
    story = Story(tuple(pieces), hull([item.box for item in items]))
    if {piece.role for piece in pieces} <= {PartRole.HEADLINE, PartRole.KICKER, PartRole.SUBHEADLINE} and not pictures:
        labels = tuple(Piece(PartRole.COLUMN, piece.lines) for piece in pieces)
        return [Story(labels, story.box, is_article=False)]
    return [story]
