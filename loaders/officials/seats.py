"""A seat: the place that a post is a post of; which places a level word can mean, and which is the nearest.

Example 例：市 can be that of a prefecture, of a county-level city and of a municipality; 县 only that of a county whose
name ends so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from loaders.within import within

if TYPE_CHECKING:
    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.model import Evidence
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace

NEAR, FAR, MANY = 500, 4000, 500
"""So many characters of a sentence and of a paragraph, and so many places of an article, are looked at."""

LEVEL_OF = {
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "市": Level.CITY,
    "州": Level.CITY,
    "盟": Level.CITY,
    "地区": Level.CITY,
    "自治州": Level.CITY,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
    "乡": Level.TOWNSHIP,
    "镇": Level.TOWNSHIP,
    "街道": Level.TOWNSHIP,
    "苏木": Level.TOWNSHIP,
    "村": Level.VILLAGE,
    "社区": Level.VILLAGE,
    "嘎查": Level.VILLAGE,
}


@dataclass(frozen=True, slots=True)
class Seat:
    """The jurisdiction of a post and what it was worked out by, None when the title itself prints it."""

    place: Place
    inferred_from: Evidence | URIRef | None = None


def fits(level: str, place: Place) -> bool:
    """Whether a level word can be that of `place`: 市 is a prefecture, county-level city, municipality."""
    if not level:
        return True
    if level == "市":
        return place.level in {Level.PROVINCE, Level.CITY, Level.COUNTY} and place.name.endswith(("市", "地区"))
    return LEVEL_OF.get(level) is place.level and (place.level is not Level.COUNTY or place.name.endswith(level))


def as_printed(context: Context, found: FoundPlace, level: str) -> Place | None:
    """The place of a mention when a level word can be its own; under the printed name where that one had the level
    (海宁县 in an old paper is a city today)."""
    if fits(level, found.place):
        return found.place
    printed = found.span.of(context.article.text)
    renamed = level in {"市", "县", "区"} and printed.endswith(level) and found.place.level is Level.COUNTY
    return replace(found.place, name=printed) if renamed else None


def nearest(context: Context, findings: Findings, sentence: Sentence, offset: int, level: str) -> FoundPlace | None:
    """The nearest place of that level before `offset` in its paragraph."""
    near = within(findings.places, Span(max(sentence.paragraph.start, offset - FAR), offset))
    for found in reversed(near):
        place = as_printed(context, found, level)
        if place is not None:
            return found if place is found.place else replace(found, place=place)
    return None


def wider_place(context: Context, place: Place) -> Place:
    """The prefecture that holds a place, or its province where there is none: what tells officials apart."""
    line = (place, *context.gazetteer.ancestors(place))
    cities = (each for each in line if each.level is Level.CITY)
    return next(cities, line[-1])
