"""The place that a post is a post of: printed before it, carried over, or said by its level word.

Example 例：县长周明 in a story about 河阳县 is the head of 河阳县; 市委书记 in the paper of a prefecture is
that prefecture's. What is not certain stays None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import PartRole, Span
from kg.places import Level
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.model import Evidence
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace
    from loaders.officials.title import Title

_OF_VILLAGE = frozenset(("党支部", "党总支", "支部", "总支", "工作队", "驻村工作队", "帮扶工作队", "驻村帮扶工作队"))
"""No county has such a body; a bare 党支部书记 in a story of a village is that of the village."""

NEAR, FAR, MANY = 500, 4000, 500
"""So many characters of a sentence and of a paragraph, and so many places of an article, are looked at."""

OPENING = 24
"""So many characters behind 本报讯 is looked for the place that the report is about."""

_OF_CITY = re.compile("市(?:委|市?长|副市长|人大|政协|政府|人民政府)")
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


def seat_of(
    context: Context, findings: Findings, sentence: Sentence, title: Title, before: Sequence[Title], body: str = ""
) -> Seat | None:
    """The jurisdiction of `title`, a post of `body`; `before` are the titles said before it in the sentence."""
    if title.national:
        return None
    if title.places:
        place = _as_printed(context, title.places[-1], title.level)
        return Seat(place, title.places[-1].inferred_from) if place else None
    if _behind_unread_place(context, title):
        return None
    carried, level = _carried(title, before)
    place = _as_printed(context, carried, level) if carried else None
    if carried and place:
        return Seat(place, carried.evidence)
    if level == "" and (title.modifier.endswith("第一") or body in _OF_VILLAGE):
        return place_of_level(context, findings, sentence, title.full.start, "村")
    if level not in LEVEL_OF:
        unread = before and before[-1].attached
        return None if unread else _only_in_sentence(findings, sentence, title)
    return place_of_level(context, findings, sentence, title.full.start, level)


def fits(level: str, place: Place) -> bool:
    """Whether a level word can be that of `place`: 市 is a prefecture, county-level city, municipality."""
    if not level:
        return True
    if level == "市":
        return place.level in {Level.PROVINCE, Level.CITY, Level.COUNTY} and place.name.endswith(("市", "地区"))
    return LEVEL_OF.get(level) is place.level and (place.level is not Level.COUNTY or place.name.endswith(level))


def _behind_unread_place(context: Context, title: Title) -> bool:
    """Whether a county or town that is not known stands before the title: its 县 before 副县长."""
    start = title.full.start
    before = simplified(context.article.text[max(0, start - 1) : start])
    return title.post.kind == "head" and not title.places and before == title.level != ""


def _as_printed(context: Context, found: FoundPlace, level: str) -> Place | None:
    """The place of a mention when a level word can be its own; under the printed name where that one had the level
    (海宁县 in an old paper is a city today)."""
    if fits(level, found.place):
        return found.place
    printed = found.span.of(context.article.text)
    renamed = level in {"市", "县", "区"} and printed.endswith(level) and found.place.level is Level.COUNTY
    return replace(found.place, name=printed) if renamed else None


def _carried(title: Title, before: Sequence[Title]) -> tuple[FoundPlace | None, str]:
    """The place of the nearest title before it on the same level, and the level that it takes over."""
    level = title.level
    for earlier in reversed(before):
        if earlier.national or (earlier.attached and not level):
            return None, level
        level = level or earlier.level
        if earlier.level != level and level and earlier.level:
            continue
        if earlier.places:
            return earlier.places[-1], level
    return None, level


def place_of_level(context: Context, findings: Findings, sentence: Sentence, offset: int, level: str) -> Seat | None:
    """The place that a level word at `offset` means: 省, 市 by the newspaper, others by the text before."""
    if LEVEL_OF[level] in {Level.PROVINCE, Level.CITY}:
        return _of_home(context, findings, sentence, offset, level)
    nearest = _nearest(findings, sentence, offset, level)
    if nearest:
        return Seat(nearest.place, nearest.inferred_from or nearest.evidence)
    lead = _lead(context, findings, offset, level) if LEVEL_OF[level] is Level.COUNTY else None
    if lead:
        return Seat(lead.place, lead.evidence)
    if LEVEL_OF[level] is Level.COUNTY and findings.county and fits(level, findings.county):
        paper = context.names.newspaper(context.article.newspaper)
        return Seat(findings.county, _first_mention(findings, findings.county) or paper)
    if LEVEL_OF[level] not in {Level.TOWNSHIP, Level.VILLAGE}:
        return None
    return _only_one(findings.places, level) or _only_one(_told_so_far(context, findings, offset), level)


def _lead(context: Context, findings: Findings, offset: int, level: str) -> FoundPlace | None:
    """The place with which the text behind the last 本报讯 opens: that report is about it, whatever stands around."""
    ends = [part.span.end for part in context.article.parts_of(PartRole.DATELINE) if part.span.end <= offset]
    if not ends:
        return None
    opening = within(findings.places, Span(max(ends), min(offset, max(ends) + OPENING)))
    return next((place for place in opening if fits(level, place.place)), None)


def _only_one(places: Sequence[FoundPlace], level: str) -> Seat | None:
    """The only place of that level: whose 村党支部书记 and 镇长 are meant without its name."""
    found = [place for place in places[:MANY] if fits(level, place.place)]
    one = len({place.place for place in found}) == 1
    return Seat(found[0].place, found[0].evidence) if one else None


def _told_so_far(context: Context, findings: Findings, offset: int) -> Sequence[FoundPlace]:
    """The places between the section head above `offset` and it."""
    heads = [part.span.end for part in context.article.parts_of(PartRole.SECTION_HEAD) if part.span.end <= offset]
    return within(findings.places, Span(max(heads, default=0), offset))[-MANY:]


def _of_home(context: Context, findings: Findings, sentence: Sentence, offset: int, level: str) -> Seat | None:
    """省 and 市 are those of the newspaper; in a province's paper 市 is the one named before, if any."""
    home = context.home
    if home is None:
        return _only_prefecture(context, findings, level)
    paper = context.names.newspaper(context.article.newspaper)
    for place in (home, *context.gazetteer.ancestors(home)):
        if fits(level, place) and not (level == "市" and _may_be_other_city(context, findings, sentence, offset, home)):
            return Seat(place, paper)
    if level == "市":
        nearest = _nearest_city(context, findings, sentence, offset)
    else:
        nearest = _nearest(findings, sentence, offset, level)
    return Seat(nearest.place, nearest.evidence) if nearest else None


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
    text = (
        context.article.text
    )  # 副市长李红，丰城市委书记周明: who needs the city's name later is not its first in the list
    behind = within(findings.places, Span(offset, min(sentence.span.end, offset + NEAR)))
    later = (place.span.end for place in behind if place.place == county)
    return not any(_OF_CITY.match(text, end - 1) for end in later)


def _nearest(findings: Findings, sentence: Sentence, offset: int, level: str) -> FoundPlace | None:
    """The nearest place of that level before `offset` in its paragraph."""
    near = within(findings.places, Span(max(sentence.paragraph.start, offset - FAR), offset))
    return next((place for place in reversed(near) if fits(level, place.place)), None)


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


def _only_in_sentence(findings: Findings, sentence: Sentence, title: Title) -> Seat | None:
    """The one county or prefecture that the sentence names before the title."""
    near = within(findings.places, Span(max(sentence.span.start, title.span.start - NEAR), title.span.start))
    found = [place for place in near if place.place.level is not Level.PROVINCE]
    places = {place.place for place in found}
    return Seat(found[0].place, found[0].evidence) if len(places) == 1 else None


def _first_mention(findings: Findings, wanted: Place) -> Evidence | None:
    return next((place.evidence for place in findings.places if place.place == wanted), None)


def wider_place(context: Context, place: Place) -> Place:
    """The prefecture that holds a place, or its province where there is none: what tells officials apart."""
    line = (place, *context.gazetteer.ancestors(place))
    cities = (each for each in line if each.level is Level.CITY)
    return next(cities, line[-1])
