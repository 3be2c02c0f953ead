"""The province and city that 省 and 市 mean: those of the newspaper, or a city that the text named before.

Example 例：市委书记 in the paper of a prefecture is that prefecture's; in a story about one county-level city that
names it first, 市 may be either, and the nearest decides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from loaders.officials.seats import FAR, MANY, NEAR, Seat, fits, nearest
from loaders.within import within

if TYPE_CHECKING:
    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace

_OF_CITY = re.compile("市(?:委|市?长|副市长|人大|政协|政府|人民政府)")


def of_home(context: Context, findings: Findings, sentence: Sentence, offset: int, level: str) -> Seat | None:
    """省 and 市 are those of the newspaper; in a province's paper 市 is the one named before, if any."""
    home = context.home
    if home is None:
        return _only_prefecture(context, findings, level)
    paper = context.names.newspaper(context.article.newspaper)
    for place in (home, *context.gazetteer.ancestors(home)):
        if fits(level, place) and not (level == "市" and _may_be_other_city(context, findings, sentence, offset, home)):
            return Seat(place, paper)
    if level == "市":
        found = _nearest_city(context, findings, sentence, offset)
    else:
        found = nearest(context, findings, sentence, offset, level)
    return Seat(found.place, found.evidence) if found else None


def _only_prefecture(context: Context, findings: Findings, level: str) -> Seat | None:
    """In a paper of no known place: the one prefecture that all places of the article lie in or are."""
    places = findings.places[:MANY]
    named = sum(found.place.level is Level.CITY for found in places)
    smaller = sum(found.place.level is Level.COUNTY and found.place.name.endswith("市") for found in places)
    if smaller > named:  # 市 may be one of the county-level cities
        return None
    lines = [(found, (found.place, *context.gazetteer.ancestors(found.place))) for found in places]
    cities = [(found, place) for found, line in lines for place in line if place.level is Level.CITY]
    one = len({place for _, place in cities}) == 1 and fits(level, cities[0][1])
    return Seat(cities[0][1], cities[0][0].evidence) if one else None


def _may_be_other_city(context: Context, findings: Findings, sentence: Sentence, offset: int, home: Place) -> bool:
    """Whether the article is about one county-level city and names it before, so that 市 may be either."""
    county = findings.county
    if county is None or county == home:
        return False
    nearest = _nearest_city(context, findings, sentence, offset)
    if nearest is None or nearest.place.key != county.key:
        return False
    if nearest.span.of(context.article.text).endswith("县"):  # a city today, but no 市 when this was printed
        return False
    text = context.article.text
    # 副市长李红，丰城市委书记周明: who needs the city's name later is not its first in the list
    behind = within(findings.places, Span(offset, min(sentence.span.end, offset + NEAR)))
    later = (place.span.end for place in behind if place.place == county)
    return not any(_OF_CITY.match(text, end - 1) for end in later)


def _nearest_city(context: Context, findings: Findings, sentence: Sentence, offset: int) -> FoundPlace | None:
    """The nearest city before `offset` in its paragraph, under the name that its county had when this was printed
    (宜州市 in an old paper is a district today)."""
    county, text = findings.county, context.article.text
    printed = (one.span.of(text) for one in findings.places[:MANY] if one.place == county)
    old = next((name for name in printed if name.endswith("市")), "") if county else ""
    near = within(findings.places, Span(max(sentence.paragraph.start, offset - FAR), offset))
    for place in reversed(near):
        if fits("市", place.place):
            return place
        if old and place.place == county:
            return replace(place, place=replace(place.place, name=old))
    return None
