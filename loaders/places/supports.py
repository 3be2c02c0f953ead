"""Which of several places a name means: the one that what is already known leaves.

Example 例：鼓楼区 means 南京's behind 南京市, and 徐州's in 徐州日报 when nothing nearer speaks against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kg.places.gazetteer import covers_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib import URIRef

    from kg.model import Evidence
    from kg.places import Place
    from loaders.findings import Context, FoundPlace

Anchor: TypeAlias = "Evidence | URIRef | None"


@dataclass(frozen=True, slots=True)
class Support:
    """Something that is known to be spoken of: the place with this key, and where we know it from."""

    key: str
    anchor: Anchor


def home_supports(context: Context) -> Iterator[Support]:
    """The place that the newspaper serves and what it lies in, the smallest first."""
    if context.home is None:
        return
    paper = context.names.newspaper(context.article.newspaper)
    for place in (context.home, *context.gazetteer.ancestors(context.home)):
        yield Support(place.key, paper)


def mention_supports(found: Iterable[FoundPlace]) -> Iterator[Support]:
    """Each place mentioned, in the order given."""
    return (Support(mention.place.key, mention.evidence) for mention in found)


def settle(places: tuple[Place, ...], supports: Iterable[Support]) -> tuple[Place | None, Anchor]:
    """The one place that the supports leave, with the anchor that decided; None when more than one is left.

    Each support, the strongest first, keeps those that lie in it, unless none does.
    """
    if len(places) == 1:
        return places[0], None
    left = places
    for support in supports:
        inside = tuple(place for place in left if covers_key(support.key, place.key))
        if len(inside) == 1:
            return inside[0], support.anchor
        left = inside or left
    return None, None
