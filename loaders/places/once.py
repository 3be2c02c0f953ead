"""One local village, one IRI: the county that an article names it with gives way to the township.

Example 例：in “来到永嘉县石坪村……岩头镇石坪村” both are the 石坪村 of 岩头镇, when no other township of the county
has one in the article.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.places import Level, Place, place_iri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.findings import Context, FoundPlace


def one_each(context: Context, mentions: Sequence[FoundPlace]) -> tuple[FoundPlace, ...]:
    """The mentions, with those of a local village directly in a county moved to its one township."""
    named: dict[str, set[Place]] = defaultdict(set)
    for mention in mentions:
        if mention.place.level is Level.VILLAGE:
            named[mention.place.name].add(mention.place)
    return tuple(_settled(context, mention, named[mention.place.name]) for mention in mentions)


def _settled(context: Context, mention: FoundPlace, namesakes: set[Place]) -> FoundPlace:
    place = mention.place
    above = context.gazetteer.parent(place)
    if place.code or place.level is not Level.VILLAGE or above is None or above.level is not Level.COUNTY:
        return mention
    inside = [other for other in namesakes if other != place and context.gazetteer.covers(above, other)]
    if len(inside) != 1:
        return mention
    return replace(mention, place=inside[0], iri=place_iri(context.names, inside[0]))
