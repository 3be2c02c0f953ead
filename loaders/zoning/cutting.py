"""Cutting a region along white space and rules until each part has one headline: the territories of the articles.

Example 例：a feature over four columns on top, two stories side by side below: first a cut across, then one down.

A cut never crosses an item, and costs as much as it leaves bodies without the headline that stood above them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.zoning.belonging import bared, is_headed
from loaders.zoning.headless import stories_without_head
from loaders.zoning.items import Item, Kind
from loaders.zoning.nearest import by_nearest_head
from loaders.zoning.order import reading_order
from loaders.zoning.sheet import Rect, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEAREST = 3.0
"""A cut that costs more is not made; then each item goes to the nearest head."""
_SLACK = 2.0


@dataclass(frozen=True)
class _Cut:
    cost: float
    first: tuple[Item, ...]
    second: tuple[Item, ...]


def territories(items: Sequence[Item], rules: Sequence[Rect], leading: float) -> list[list[Item]]:
    """The items of each article, in order of the cuts: upper before lower, left before right."""
    heads = [item for item in items if item.kind is Kind.HEAD]
    if len(heads) <= 1:
        return _without_column_beside(items, heads, rules)
    cuts = [*_across(items, heads, rules, leading), *_down(items, rules, leading), *_corners(items, rules, leading)]
    best = min(cuts, key=lambda cut: cut.cost, default=None)
    if best is None or best.cost > _DEAREST:
        return by_nearest_head(items, leading)
    return [*territories(best.first, rules, leading), *territories(best.second, rules, leading)]


def _without_column_beside(items: Sequence[Item], heads: list[Item], rules: Sequence[Rect]) -> list[list[Item]]:
    """One territory, or two where a rule as high as the head parts it from columns that have no head."""
    if not items:
        return []
    stories = stories_without_head(items, heads[0] if heads else None, rules)
    if len(stories) > 1 or not heads:
        return stories
    head = heads[0].box
    for rule in _beside_head(rules, head):
        left = [item for item in items if item.box.centre < rule.centre]
        right = [item for item in items if item.box.centre >= rule.centre]
        if _runs_on(left):
            break  # a rule between the columns of one story, as the others are
        bare = right if heads[0] in left else left
        reaches = any(item.kind is Kind.BODY and item.box.top > head.middle for item in bare)
        if reaches and all(item.kind is not Kind.BODY or item.box.beside(rule) > 0 for item in bare):
            return [left, right]
    return [list(items)]


def _beside_head(rules: Sequence[Rect], head: Rect) -> list[Rect]:
    """The upright rules beside a head that are as high as it and reach below it, from left to right."""
    upright = (rule for rule in rules if rule.width < 4 and rule.top >= head.top - 2 and rule.bottom < head.bottom)
    return sorted(rule for rule in upright if rule.over(head) < 0)


def _runs_on(side: Sequence[Item]) -> bool:
    """Whether the text of a side ends in the middle of a sentence at the foot of its last column."""
    bodies = [item for item in side if item.kind is Kind.BODY]
    return bool(bodies) and reading_order(bodies)[-1].runs_on


def _across(items: Sequence[Item], heads: Sequence[Item], rules: Sequence[Rect], leading: float) -> list[_Cut]:
    cuts = []
    area = hull([item.box for item in items])
    heights = {item.box.top for item in heads}
    heights |= {item.box.top for item in items if item.kind is Kind.PICTURE}
    heights |= {rule.top for rule in rules if rule.width > 0.6 * area.width and rule.height < 4 and rule.meets(area)}
    for y in heights:
        slack = _SLACK + 0.1 * leading
        upper = tuple(item for item in items if item.box.bottom >= y - slack)
        lower = tuple(item for item in items if item.box.bottom < y - slack)
        if not upper or not lower or any(item.box.top > y + slack for item in lower):
            continue
        cuts.append(_Cut(_cost_across(upper, lower, y, rules, leading), upper, lower))
    return cuts


def _cost_across(
    upper: tuple[Item, ...], lower: tuple[Item, ...], y: float, rules: Sequence[Rect], leading: float
) -> float:
    cost = 0.0 if any(item.kind is Kind.HEAD for item in upper) else 1.2
    if not any(item.kind is Kind.HEAD for item in lower):
        cost += 1.2
    ruled = _ruled_across(hull([item.box for item in (*upper, *lower)]), y, rules, leading)
    if not ruled:
        cost += _cost_of_pictures(upper, lower, y, leading)
    for item in lower:
        if item.kind is not Kind.BODY or item.box.top < y - 1.2 * leading or is_headed(item, lower):
            continue
        torn = [
            one
            for one in upper
            if one.kind is Kind.BODY
            and one.box.over(item.box) > 0.6 * item.box.width
            and one.box.bottom - item.box.top < 1.2 * leading
        ]
        cost += 2.5 if torn and not ruled else 0.4
    cost += 1.6 * (bared(upper, lower) + bared(lower, upper))
    return cost - (0.3 if ruled else 0.0)


def _cost_of_pictures(upper: tuple[Item, ...], lower: tuple[Item, ...], y: float, leading: float) -> float:
    """The price of parting a picture from the head right below it, or from the text right above it."""
    cost = 0.0
    for picture in (item for item in (*upper, *lower) if item.kind is Kind.PICTURE):
        above = [item.box.bottom for item in upper if item is not picture and item.box.over(picture.box) > 0]
        below = [item.box.top for item in lower if item is not picture and item.box.over(picture.box) > 0]
        if not above or not below:
            continue
        over, under = min(above) - picture.box.top, picture.box.bottom - max(below)
        leans_down = over > 1.5 * under and over > leading
        if picture in upper and -leading < picture.box.bottom - y < 5 * leading and leans_down:
            cost += 1.0
        if picture in lower and picture.box.top > y - leading:
            cost += 0.2 if leans_down else 1.0
    return cost


def _ruled_across(area: Rect, y: float, rules: Sequence[Rect], leading: float) -> bool:
    near = [rule for rule in rules if rule.height < 4 and abs(rule.middle - y) < 2.5 * leading and rule.over(area) > 0]
    return sum(rule.over(area) for rule in near) > 0.7 * area.width


def _down(items: Sequence[Item], rules: Sequence[Rect], leading: float) -> list[_Cut]:
    cuts = []
    for x in {item.box.left for item in items}:
        left = tuple(item for item in items if item.box.left < x - _SLACK)
        right = tuple(item for item in items if item.box.left >= x - _SLACK)
        if not left or not right:
            continue
        edge = max(item.box.right for item in left)
        if edge > x + 0.25 * leading:
            continue
        cuts.append(_Cut(_cost_down(left, right, (min(edge, x), x), rules), left, right))
    return cuts


def _cost_down(
    left: tuple[Item, ...], right: tuple[Item, ...], strip: tuple[float, float], rules: Sequence[Rect]
) -> float:
    area = hull([item.box for item in (*left, *right)])
    near = [rule for rule in rules if rule.width < 4 and strip[0] - 4 <= rule.centre <= strip[1] + 4]
    ruled = sum(max(0.0, rule.beside(area)) for rule in near) > 0.6 * area.height
    both = (*left, *right)
    crossed = any(_crosses(rule, strip, area) for rule in rules)
    cost = (
        (0.8 if crossed else 0.0)
        + 0.3
        - min(0.2, 0.005 * (strip[1] - strip[0]))
        + 1.6 * (bared(left, right) + bared(right, left))
    )
    for side in (left, right):
        cost += _off_centre(side)
        for item in side:
            if item.kind is Kind.BODY and is_headed(item, both) and not is_headed(item, side):
                cost += 0.5 if ruled else 2.0
        if any(item.kind is Kind.HEAD for item in side):
            cost += _overhang(side)
        else:
            cost += 2.0 if _runs_on(left) else 0.4 if ruled else 1.2
    return cost - (0.3 if ruled else 0.0)


def _crosses(rule: Rect, strip: tuple[float, float], area: Rect) -> bool:
    """Whether a level rule inside the area runs across a strip and far beyond it: what is above it ends there."""
    beyond = 0.2 * area.width
    inside = area.bottom + 10 < rule.middle < area.top - 10
    return rule.height < 4 and inside and rule.left < strip[0] - beyond and rule.right > strip[1] + beyond


def _off_centre(side: tuple[Item, ...]) -> float:
    """The price of a side whose uppermost head stands neither in its middle nor at its left edge."""
    top = max((item for item in side if item.kind is Kind.HEAD), key=lambda item: item.box.top, default=None)
    if top is None:
        return 0.0
    area = hull([item.box for item in side])
    off = min(abs(top.box.centre - area.centre), abs(top.box.left - area.left))
    return min(0.4, 1.5 * off / area.width)


def _overhang(side: tuple[Item, ...]) -> float:
    """The price of a side whose columns reach above every head in it: their headline is on the other side."""
    top = max(item.box.top for item in side if item.kind is Kind.HEAD)
    above = [item for item in side if item.kind is Kind.BODY and item.box.top > top + 2 * item.size]
    return min(1.5, 0.75 * len(above))


def _corners(items: Sequence[Item], rules: Sequence[Rect], leading: float) -> list[_Cut]:
    """Cuts around what hangs below a rule with its head: an article in the corner of another one."""
    area = hull([item.box for item in items])
    cuts = []
    for rule in rules:
        if rule.height >= 4 or not 6 * leading < rule.width < 0.95 * area.width:
            continue
        if any(_runs_past(other, rule, leading) for other in rules):
            continue
        corner = Rect(rule.left, area.bottom, rule.right, rule.top)
        inside = tuple(item for item in items if corner.holds(item.box, 0.6 * leading))
        outside = tuple(item for item in items if item not in inside)
        heads = [item for item in inside if item.kind is Kind.HEAD and rule.top - item.box.top < 3 * leading]
        if not heads or any(item.box.meets(corner) for item in outside):
            continue
        if any(item.kind is Kind.HEAD for item in outside):
            lost = sum(
                1 for one in outside if one.kind is Kind.BODY and is_headed(one, items) and not is_headed(one, outside)
            )
            cuts.append(_Cut(0.2 + 2.0 * lost, outside, inside))
    return cuts


def _runs_past(other: Rect, rule: Rect, leading: float) -> bool:
    """Whether a level rule at the height of another one runs far past it at the left: no corner begins there."""
    level = other.height < 4 and abs(other.middle - rule.middle) < leading
    return level and other.left < rule.left - 6 * leading and other.right > rule.left
