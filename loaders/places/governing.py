"""What governs a place name in a paragraph: the county or township that it lies in, by what was named
before it.

Example 例：in “甲镇高家村第一书记…、李家村第一书记…” both villages lie in 甲镇.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.places import Level, Place
from loaders.places.supports import Support, home_supports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.findings import Context, FoundPlace
    from loaders.places.supports import Anchor


def at_least(context: Context, place: Place, level: Level) -> Place | None:
    """`place`, or the place around it that is of `level` or wider; None when that is wider than a county."""
    around = (place, *context.gazetteer.ancestors(place))
    fitting = next((one for one in around if one.level <= level), None)
    return fitting if fitting is not None and is_local(context, fitting) else None


def is_local(context: Context, place: Place) -> bool:
    """Whether villages and townships are counted inside it: a county, a township, or a city without
    counties."""
    if place.level is not Level.CITY:
        return place.level > Level.CITY
    return not any(inner.level is Level.COUNTY for inner in context.gazetteer.within(place))


def governors(
    context: Context, county: Support | None, recent: Iterable[FoundPlace], level: Level
) -> Iterator[tuple[Place, Anchor]]:
    """The places that a name of `level` can lie in, the likeliest first: those named before in the line (`recent`, the
    last first), the county that the article is about, the county that the paper serves."""
    wider = Level.COUNTY if level is Level.TOWNSHIP else Level.TOWNSHIP
    for mention in recent:
        place = at_least(context, mention.place, wider)
        if place is not None:
            yield place, mention.evidence
    for support in (county, next(home_supports(context), None)):
        known = context.gazetteer.by_key(support.key) if support is not None else None
        if support is not None and known is not None and is_local(context, known):
            yield known, support.anchor


def inside(
    context: Context, places: tuple[Place, ...], areas: Iterator[tuple[Place, Anchor]]
) -> tuple[Place | None, Anchor]:
    """The one of `places` that lies in the first area that holds any, or in that area's county."""
    for area, anchor in areas:
        for around in dict.fromkeys((area, at_least(context, area, Level.COUNTY))):
            held = tuple(p for p in places if around is not None and context.gazetteer.covers(around, p))
            if len(held) == 1:
                return held[0], anchor
            if held:
                return None, None
    return None, None


def in_home(context: Context, places: tuple[Place, ...]) -> tuple[Place | None, Anchor]:
    """The one of `places` that lies in what the paper serves, or for a county in its city, when it is one."""
    is_county = context.home is not None and context.home.level is Level.COUNTY
    for support in tuple(home_supports(context))[: 2 if is_county else 1]:
        area = context.gazetteer.by_key(support.key)
        held = tuple(place for place in places if area is not None and context.gazetteer.covers(area, place))
        if held:
            return (held[0], support.anchor) if len(held) == 1 else (None, None)
    return None, None
