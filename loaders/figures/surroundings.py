"""Places that govern a figure from afar: the body a sentence opens with, a venue, the village told before.

Example 例：11月8日，道县卫生局到甲镇、乙镇义诊，接诊900人次 is of 道县.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level, place_iri
from loaders.figures.focus import FESTIVE
from loaders.figures.naming import is_venue
from loaders.figures.pointers import Where, is_said_of
from loaders.within import beginning_in, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

    from kg.model import Evidence
    from loaders.figures.ground import Ground
    from loaders.findings import FoundOrganization, FoundPlace

_HEAD = 40
_OPENS = re.compile(
    r"(?:[0-9至到—-]{1,5}[年月日时]|[今去前昨当同][年天日]|[至到、，●◆○▲“ ]|近日|日前|"
    r"上午|下午|以来|截至|截止|目前|据|记者从){0,14}"
)
_MEMBERS = re.compile("(?<![村镇乡县市])合作社|社员|入社|入股|(?<![乡农])村(?:集体|里|民)")
_AMONG = re.compile("其中[，,]?(?:以|是|仅|就)?$")
_CAME = re.compile(r"(?:先后|分别)?(?:到|赴|走进|来到|深入|前往)[^，。；]{0,20}$")


def opener_of(ground: Ground, offset: int) -> FoundPlace | None:
    """The narrowest place in the name of the body that a sentence begins with, behind a date at most: 县卫生局组织…."""
    sentence = ground.sentence_at(offset).span
    first = next(iter(within(ground.places, Span(sentence.start, min(offset, sentence.start + _HEAD)))), None)
    opens = first is not None and _OPENS.fullmatch(ground.text, sentence.start, first.span.start) is not None
    bodies = _bodies_at(ground, first) if first is not None and opens else ()
    if first is None or not bodies:
        return None
    inside = within(ground.places, bodies[0].span)
    return next((one for one in reversed(inside) if ground.context.gazetteer.covers(first.place, one.place)), first)


def _bodies_at(ground: Ground, place: FoundPlace) -> Sequence[FoundOrganization]:
    """The bodies whose names begin where a place does."""
    return beginning_in(ground.bodies, Span(place.span.start, place.span.start + 1))


def covers_all(ground: Ground, wider: FoundPlace, places: Sequence[FoundPlace]) -> bool:
    """Whether all the places lie in one."""
    return all(ground.context.gazetteer.covers(wider.place, one.place) for one in places)


def of_list(ground: Ground, clause: Span, offset: int) -> Where | None:
    """The place that did or has something in all those listed before 等; None when none covers them."""
    sentence = ground.sentence_at(offset).span
    before = ground.before(ground.named, sentence.start, offset)
    first = before[0] if before else None
    return (
        where_of(first, clause) if first is not None and len(before) > 1 and covers_all(ground, first, before) else None
    )


def of_all(ground: Ground, listed: Sequence[FoundPlace]) -> Where | None:
    """The one county that holds all the towns that stand side by side: 某镇、某乡的4条线路."""
    gazetteer = ground.context.gazetteer
    last = listed[-1]
    if last.place.level < Level.TOWNSHIP:
        return None
    side = [one for one in listed if one.place.level is last.place.level]
    for wider in gazetteer.ancestors(last.place):
        if all(gazetteer.covers(wider, one.place) for one in side):
            county = wider.level is Level.COUNTY
            return Where(place_iri(ground.context.names, wider), (last.evidence,)) if county else None
    return None


def held_at(ground: Ground, clause: Span, offset: int) -> Where | None:
    """The county of where something was held, when its sentence names no other place: 法院在某镇开庭."""
    start = ground.sentence_from(offset)
    held = [one for one in ground.before(ground.named, start, clause.start) if is_venue(ground.text, one)]
    if not held:
        return None
    return of_venue(ground, clause, held[-1])


def of_venue(ground: Ground, clause: Span, held: FoundPlace) -> Where:
    """A festival is of where it is held, a meeting or a hearing of the county around."""
    start = ground.sentence_from(held.span.start)
    festive = FESTIVE.search(ground.text, start, held.span.start)
    return where_of(held, clause) if festive else of_county(ground, held)


def of_county(ground: Ground, held: FoundPlace) -> Where:
    """The county that a place lies in, else the place."""
    around = ground.context.gazetteer.ancestors(held.place)
    county = next((one for one in around if one.level is Level.COUNTY), held.place)
    return Where(place_iri(ground.context.names, county), (held.evidence,))


def topics_of(ground: Ground, clause: Span, places: list[FoundPlace]) -> list[FoundPlace]:
    """The places but those where another clause says that something was held, and 是全县…之一."""
    text = ground.text
    return [
        one
        for one in places
        if clause.holds(one.span) or not (is_venue(text, one) or is_said_of(text, one.span.start, clause))
    ]


def is_goal(ground: Ground, place: FoundPlace) -> bool:
    """Whether somebody only came by a place, perhaps with others: 先后到自来水厂、甲镇乙村."""
    return _CAME.search(ground.text, max(0, place.span.start - 24), place.span.start) is not None


def is_aside(ground: Ground, place: FoundPlace) -> bool:
    """Whether a place is only one thing in a list of others, or one of many: 74个村出列、某县摘帽, 其中某县最多."""
    start = place.span.start
    if ground.text[start - 1] == "、":
        return not any(one.span.end == start - 1 for one in ground.before(ground.places, start - 12, start))
    return _AMONG.search(ground.text, max(0, start - 6), start) is not None


def told_since(ground: Ground, county: FoundPlace) -> FoundPlace | None:
    """The one county named since a second 本报讯 where 全县 was taken for that of the report before; else None."""
    if county.inferred_from is None or county.place.level is not Level.COUNTY:
        return None
    report = ground.text.rfind("本报讯", 0, county.span.start)
    since = ground.before(ground.places, report, county.span.start) if report >= 0 else []
    named = {one.iri: one for one in since if one.place.level is Level.COUNTY and one.inferred_from is None}
    return next(iter(named.values())) if len(named) == 1 and county.iri not in named else None


def village_told(ground: Ground, offset: int) -> FoundPlace | None:
    """The village of the paragraphs before, where a co-operative or its members are told of and nothing else came."""
    if not _MEMBERS.search(ground.text, ground.sentence_from(offset), offset):
        return None
    told = [one for one in ground.before(ground.named, 0, offset) if one.place.level >= Level.TOWNSHIP]
    return told[-1] if told and told[-1].place.level is Level.VILLAGE else None


def where_of(place: FoundPlace, clause: Span) -> Where:
    """The place with what it was worked out from."""
    return Where(place.iri, tuple(_anchors(place, clause)))


def _anchors(place: FoundPlace, clause: Span) -> Iterator[Evidence | URIRef]:
    if len(place.span) and not clause.holds(place.span):
        yield place.evidence
    if place.inferred_from is not None:
        yield place.inferred_from
