"""The place that a post is a post of: printed before it, carried over, or said by its level word.

Example 例：县长周明 in a story about 河阳县 is the head of 河阳县; 市委书记 in the paper of a prefecture is
that prefecture's. What is not certain stays None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import PartRole, Span
from kg.places import Level
from loaders.officials.home_seats import of_home
from loaders.officials.seats import LEVEL_OF, MANY, NEAR, Seat, as_printed, fits, nearest
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace
    from loaders.officials.title import Title

_OF_VILLAGE = frozenset(("党支部", "党总支", "支部", "总支", "工作队", "驻村工作队", "帮扶工作队", "驻村帮扶工作队"))
"""No county has such a body; a bare 党支部书记 in a story of a village is that of the village."""

OPENING = 24
"""So many characters behind 本报讯 is looked for the place that the report is about."""


def seat_of(
    context: Context, findings: Findings, sentence: Sentence, title: Title, before: Sequence[Title], body: str = ""
) -> Seat | None:
    """The jurisdiction of `title`, a post of `body`; `before` are the titles said before it in the sentence."""
    if title.national:
        return None
    if title.places:
        place = as_printed(context, title.places[-1], title.level)
        return Seat(place, title.places[-1].inferred_from) if place else None
    if _behind_unread_place(context, title):
        return None
    carried, level = _carried(title, before)
    place = as_printed(context, carried, level) if carried else None
    if title.in_village and (place is None or place.level is not Level.VILLAGE):
        return place_of_level(context, findings, sentence, title.full.start, _village_of(title))
    if carried and place:
        return Seat(place, carried.evidence)
    if level == "" and (title.modifier.endswith("第一") or body in _OF_VILLAGE):
        return place_of_level(context, findings, sentence, title.full.start, _village_of(title))
    if level not in LEVEL_OF:
        unread = before and before[-1].attached
        return None if unread else _only_in_sentence(findings, sentence, title)
    return place_of_level(context, findings, sentence, title.full.start, level)


def _village_of(title: Title) -> str:
    """The word for villages that a post in one means: 驻嘎查第一书记."""
    return "嘎查" if "嘎查" in title.modifier else "村"


def _behind_unread_place(context: Context, title: Title) -> bool:
    """Whether a county or town that is not known stands before the title: its 县 before 副县长."""
    start = title.full.start
    before = simplified(context.article.text[max(0, start - 1) : start])
    return title.post.kind == "head" and not title.places and before == title.level != ""


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
        return of_home(context, findings, sentence, offset, level)
    near = nearest(context, findings, sentence, offset, level)
    if near:
        return Seat(near.place, near.inferred_from or near.evidence)
    lead = _lead(context, findings, offset, level) if LEVEL_OF[level] is Level.COUNTY else None
    if lead:
        return Seat(lead.place, lead.evidence)
    if LEVEL_OF[level] is Level.COUNTY and findings.county:
        return _county(context, findings, findings.county, level)
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
    every = [place for place in places[:MANY] if fits(level, place.place)]
    found = [place for place in every if place.place.name.endswith(level)] if level == "嘎查" else every
    one = len({place.place for place in found}) == 1
    return Seat(found[0].place, found[0].evidence) if one else None


def _told_so_far(context: Context, findings: Findings, offset: int) -> Sequence[FoundPlace]:
    """The places between the section head above `offset` and it."""
    heads = [part.span.end for part in context.article.parts_of(PartRole.SECTION_HEAD) if part.span.end <= offset]
    return within(findings.places, Span(max(heads, default=0), offset))[-MANY:]


def _only_in_sentence(findings: Findings, sentence: Sentence, title: Title) -> Seat | None:
    """The one county or prefecture that the sentence names before the title."""
    near = within(findings.places, Span(max(sentence.span.start, title.span.start - NEAR), title.span.start))
    found = [place for place in near if place.place.level is not Level.PROVINCE]
    places = {place.place for place in found}
    return Seat(found[0].place, found[0].evidence) if len(places) == 1 else None


def _county(context: Context, findings: Findings, county: Place, level: str) -> Seat | None:
    """The county of the article, by its first mention under which the level word can be its own."""
    mentions = [found for found in findings.places[:MANY] if found.place == county]
    if fits(level, county):
        return Seat(county, mentions[0].evidence if mentions else context.names.newspaper(context.article.newspaper))
    old = ((as_printed(context, found, level), found) for found in mentions)
    return next((Seat(place, found.evidence) for place, found in old if place is not None), None)
