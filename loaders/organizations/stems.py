"""Townships that stand without their last word in the name of an office: 石桥派出所 where 石桥镇 is named.

Example 例：in an article that names 石桥镇, the 石桥 of 石桥派出所 is that town; 分局派出所 names none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.language.words import frequency
from kg.model import Evidence, Span
from kg.places import Level, place_iri
from kg.places.names import short_names
from kg.tables import any_of
from loaders.findings import FoundPlace
from loaders.organizations.vocabulary import words
from loaders.places.units import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.findings import Context
    from loaders.organizations.around import Around

_SIZES = (4, 3, 2)


def stems(text: str, places: Sequence[FoundPlace], around: Around) -> Iterator[FoundPlace]:
    """The towns of the article where an office behind them swallows 镇, 乡 or 街道."""
    towns = {UNIT.sub("", place.place.name): place for place in places if place.place.level is Level.TOWNSHIP}
    for match in _offices().finditer(text) if towns else ():
        end = match.start()
        town = next((text[end - size : end] for size in _SIZES if text[max(0, end - size) : end] in towns), None)
        if town is not None and not around.inside(end - len(town), end) and end not in around.ending:
            found = towns[town]
            yield FoundPlace(
                Evidence(Span(end - len(town), end), "places.stem"), found.place, found.iri, found.evidence
            )


def home_stems(context: Context, text: str, around: Around) -> Iterator[FoundPlace]:
    """Where the paper's own place stands without its last word, as names of organisations have it: 石桥供电公司."""
    home = context.home
    above = context.gazetteer.parent(home) if home is not None and home.level is Level.COUNTY else None
    for place in (one for one in (home, above) if one is not None and one.level in (Level.CITY, Level.COUNTY)):
        for stem in short_names(place.name, place.level)[-1:]:
            for start in _standing(text, stem, around):
                evidence = Evidence(Span(start, start + len(stem)), "places.stem")
                yield FoundPlace(evidence, place, place_iri(context.names, place))


def _standing(text: str, stem: str, around: Around) -> Iterator[int]:
    """Where `stem` stands outside every place and is no part of another word."""
    start = text.find(stem)
    while start >= 0:
        end = start + len(stem)
        free = start not in around.at and not around.inside(start, end) and not around.covering(Span(start, end))
        if free and end not in around.at and not frequency(text[max(0, start - 1) : start + 1]):
            yield start
        start = text.find(stem, end)


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(any_of(words("town_office")))
