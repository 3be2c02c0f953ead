"""Townships that share one 镇 or 乡 behind a counted list: 曲峪、碛口两个镇 in a story about 临县.

Each name must be that of one township of the county; else nothing is read of the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from loaders.places.governing import at_least, governors
from loaders.places.lists import items_before

if TYPE_CHECKING:
    from kg.places import Place
    from loaders.places.supports import Anchor
    from loaders.places.walk import Walk

_KINDS = {"镇": ("镇",), "乡": ("乡",), "街道": ("街道",)}
_ALL = ("镇", "乡", "街道", "苏木")
_LONGEST, _SHORTEST = 4, 2


def read_list(walk: Walk, unit: Span) -> bool:
    """Reads the townships of the list that ends with the word at `unit`, when there is one; tells whether."""
    items, number = items_before(walk.text, walk.line.start, unit.start)
    if number < 2 or not items:
        return False
    kinds = (
        _ALL
        if walk.text.startswith(("乡镇", "镇街", "镇乡", "镇（"), unit.start)
        else _KINDS.get(unit.of(walk.text), _ALL)
    )
    for area, anchor in governors(walk.context, walk.county, walk.recent(), Level.TOWNSHIP):
        county = at_least(walk.context, area, Level.COUNTY)
        found = [_town(walk, item, kinds, county) for item in items] if county is not None else []
        if found and all(found):
            _add(walk, [one for one in found if one is not None], anchor)
            return True
    return False


def _town(walk: Walk, item: Span, kinds: tuple[str, ...], county: Place | None) -> tuple[Span, Place] | None:
    """The one township of the county that the end of the item names."""
    for start in range(max(item.start, item.end - _LONGEST), item.end - _SHORTEST + 1):
        stem = walk.text[start : item.end]
        named = walk.context.gazetteer.named
        places = [
            place for kind in kinds for place in named(stem + kind, Level.TOWNSHIP, county.key if county else None)
        ]
        if len(places) == 1:
            return Span(start, item.end), places[0]
    return None


def _add(walk: Walk, towns: list[tuple[Span, Place]], anchor: Anchor) -> None:
    for span, place in sorted(towns, key=lambda town: town[0]):
        if not walk.is_taken(span):
            walk.add(span, place, "places.listed", anchor)
