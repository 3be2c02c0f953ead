"""The place that a figure is of.

Example 例：全县机动车达3万辆 is of the county that 全县 stands for; a clause that names no place belongs
to the place named before it in the sentence or paragraph, else to the county of the article, else to what the
paper serves where the article speaks of that.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level, place_iri
from loaders.figures.ground import WINDOW, is_venue
from loaders.figures.pointers import SET_BY, Where, deictic_at, is_said_of, meant, set_by
from loaders.figures.surroundings import (
    covers_all,
    held_at,
    is_goal,
    of_county,
    of_list,
    opener_of,
    told_since,
    village_told,
    where_of,
)
from loaders.places import county_at
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.figures.ground import Ground
    from loaders.figures.subjects import Subject
    from loaders.findings import FoundPlace

_LISTED = re.compile(r"[、和与及]|以及")
_TOWARDS = re.compile(r"[赴到往向至]$")
_NEAR = 120
_ADVICE = re.compile("建议|要求|强调|指出|提出")
_DESTINATION = re.compile(r"(?:[在到赴往于]|深入|走进|奔赴|前往)(?:[\u4e00-\u9fff]{1,6}?[省市县区旗州])?$")
_THAT_BODY = re.compile(r"[该这](?:所|家|个)?(?:校|院|厂|场|园|公司|企业|合作社|学校|小学|中学|医院|基地|村小)")
_OF_VILLAGE = re.compile(r"(?<![乡农])村(?!级|通)|合作社|社员|乡亲|党支部|入社|入股|脱贫户|贫困户|蜂|棚|户均|人均")
_OF_FIRM = re.compile(r"(?<![个家座间处])(?:工坊|[茶酒药纸布]厂|景区|养殖场|农家乐|客栈|门店|车间)")
_OF_PERSON = re.compile(r"(?:一[名位个对]|牧民|村民|农民|客商|商人|籍|居民|市民|网友|牧户|农户|小伙|姑娘)")


def where_at(ground: Ground, clause: Span, offset: int, subject: Subject | None = None) -> Where | None:
    """The place of a figure at `offset`; None when two are named side by side, or none at all.

    The figure of a person, a household or a plant has a place when its sentence says so, or a village or township.
    """
    setter = SET_BY.search(ground.text, clause.start, offset)
    if setter is not None:
        return set_by(ground.context, setter)
    if ground.text[offset - 1 : offset] == "等" and any(one.span.end == offset - 1 for one in ground.places):
        return of_list(ground, clause, offset)  # 远销甲省、乙省等18个省市
    deictic = deictic_at(ground, clause, offset)
    for span in (clause, ground.sentence_at(offset).span):
        before = _topics(ground, clause, ground.before(ground.named, span.start, offset))
        if before and (deictic is None or deictic.start() < before[-1].span.start):
            return _of_sentence(ground, clause, offset, before, deictic)
    if deictic is not None:
        return meant(ground, deictic)
    venue = held_at(ground, clause, offset)
    if venue is not None:
        return venue
    behind = [
        place
        for place in within(ground.named, clause)
        if not _TOWARDS.search(ground.text, clause.start, place.span.start)
    ]
    if behind and _is_chain(ground, behind):
        return where_of(behind[-1], clause)
    opener = None if subject is not None and subject.is_own else opener_of(ground, offset)
    if opener is not None and opener.place.level >= Level.COUNTY:
        return where_of(opener, clause)
    return _around(ground, clause, offset, subject)


def _of_sentence(
    ground: Ground, clause: Span, offset: int, before: list[FoundPlace], deictic: re.Match[str] | None
) -> Where | None:
    """The last place named before the figure, or what did something in all those listed: 甲县在乙镇、丙镇开展行动."""
    last = _governing(ground, before, offset)
    if _is_list(ground, before):
        wider = _before_destinations(ground, before)
        if wider is None and deictic is None:
            wider = opener_of(ground, offset)
            wider = wider if wider is not None and covers_all(ground, wider, before[-1:]) else None
        if wider is None:
            return meant(ground, deictic) if deictic is not None and _is_destination(ground, before) else None
        last = wider
    told = told_since(ground, last)
    if told is not None:
        return Where(told.iri, (told.evidence, last.evidence))
    if ground.own_city is not None and last.inferred_from is not None and last.place == ground.context.home:
        return Where(place_iri(ground.context.names, ground.own_city), (last.evidence,))
    return where_of(_seat_behind(ground, last, offset) or last, clause)


def _topics(ground: Ground, clause: Span, places: list[FoundPlace]) -> list[FoundPlace]:
    """The places but those where another clause says that something was held, and 是全县…之一."""
    text = ground.text
    return [
        one
        for one in places
        if clause.holds(one.span) or not (is_venue(text, one) or is_said_of(text, one.span.start, clause))
    ]


def _governing(ground: Ground, before: Sequence[FoundPlace], offset: int) -> FoundPlace:
    """The last of the places, but behind a semicolon the one that holds all those named before it."""
    text, last = ground.text, before[-1]
    if "；" not in text[last.span.end : offset] and ";" not in text[last.span.end : offset]:
        return last
    covers = ground.context.gazetteer.covers
    return next((one for one in before[:3] if all(covers(one.place, each.place) for each in before)), last)


def _is_chain(ground: Ground, places: Sequence[FoundPlace]) -> bool:
    """Whether the places name one, from the wider to the narrower: 甲县乙镇."""
    covers = ground.context.gazetteer.covers
    return all(one.span.end == two.span.start and covers(one.place, two.place) for one, two in pairwise(places))


def _around(ground: Ground, clause: Span, offset: int, subject: Subject | None) -> Where | None:
    """The place of the paragraph, of the article or of the paper, where the sentence names none."""
    is_own = subject is not None and subject.is_own
    body = None if is_own else _that_body(ground, clause, offset) or _of_body(ground, offset)
    if body is not None:
        return where_of(body, clause)
    before = ground.before(ground.named, ground.sentence_at(offset).paragraph.start, offset)
    if is_own:
        near = _alone_of_level([place for place in before if place.place.level >= Level.TOWNSHIP])
        return where_of(near, clause) if near else None
    village = village_told(ground, offset) if not any(one.place.level >= Level.TOWNSHIP for one in before) else None
    if village is not None:
        return where_of(village, clause)
    lasting = [one for one in before if not _OF_PERSON.match(ground.text, one.span.end)]
    if _ADVICE.search(ground.text, ground.sentence_from(offset), offset):
        lasting = [one for one in lasting if one.place.level < Level.TOWNSHIP or not is_goal(ground, one)]
    venue = next((one for one in reversed(lasting) if is_venue(ground.text, one)), None)
    lasting = _topics(ground, clause, lasting)
    if not lasting and venue is not None:
        return of_county(ground, venue)
    widest = Level.COUNTY if subject is not None and subject.is_firm else Level.CITY
    alone = _alone_of_level([one for one in lasting if one.place.level >= widest])
    if alone is not None:
        told = told_since(ground, alone)
        return Where(told.iri, (told.evidence, alone.evidence)) if told else where_of(alone, clause)
    if ground.focus is not None and not before and _OF_VILLAGE.search(ground.text, _paragraph(ground, offset), offset):
        return where_of(ground.focus, clause)
    county = county_at(ground.context, ground.findings, offset)
    if county is not None and county.place.level >= widest:
        return where_of(county, clause)
    if county is not None or widest is Level.COUNTY:
        return None
    local = _OF_FIRM.search(ground.text, max(ground.sentence_from(offset), offset - _NEAR), offset)
    return None if local else _home(ground)


def _paragraph(ground: Ground, offset: int) -> int:
    """Where the paragraph of a position starts, as far back as is looked."""
    return max(ground.sentence_at(offset).paragraph.start, offset - WINDOW)


def _that_body(ground: Ground, clause: Span, offset: int) -> FoundPlace | None:
    """The place in the name of the school or the firm that 该校 means: the last such body of the paragraph."""
    start = ground.sentence_at(offset).span.start
    words = _THAT_BODY.search(ground.text, max(start, clause.start - 60), offset)
    if words is None:
        return None
    bodies = within(ground.bodies, Span(_paragraph(ground, offset), words.start()))
    return next((ground.seats[one.iri] for one in reversed(bodies) if one.iri in ground.seats), None)


def _is_destination(ground: Ground, listed: Sequence[FoundPlace]) -> bool:
    """Whether the places of a list are where somebody went or did something: 在甲镇、乙镇开展行动."""
    first = listed[-1].span.start
    for one, two in pairwise(reversed(listed[-4:])):
        if not (_LISTED.fullmatch(ground.text, two.span.end, one.span.start) or two.span.end == one.span.start):
            break
        first = two.span.start
    return _DESTINATION.search(ground.text, max(0, first - 12), first) is not None


def _before_destinations(ground: Ground, listed: Sequence[FoundPlace]) -> FoundPlace | None:
    """The county that did something in several of its towns: 甲县在乙镇、丙镇开展行动; None when none did."""
    covers = ground.context.gazetteer.covers
    first = listed[0]
    holds = all(covers(first.place, one.place) for one in listed) and first.place.level < listed[-1].place.level
    apart = len(listed) > 1 and first.span.end != listed[1].span.start
    return first if holds and (apart or _is_destination(ground, listed)) else None


def _seat_behind(ground: Ground, place: FoundPlace, offset: int) -> FoundPlace | None:
    """The village in the name of a body behind a wider place: 某县被列为试点，某村党支部组建公司，年收益200万元."""
    seat = _of_body(ground, offset, place.span.end)
    return seat if seat and ground.context.gazetteer.covers(place.place, seat.place) else None


def _of_body(ground: Ground, offset: int, since: int = 0) -> FoundPlace | None:
    """The township or village in the name of the last such body of the sentence, here or where it is named in full.

    `since`: only bodies behind that position.
    """
    start = max(ground.sentence_at(offset).span.start, offset - 300, since)
    bodies = within(ground.bodies, Span(start, offset)) if start < offset else []
    return next((ground.seats[one.iri] for one in reversed(bodies) if one.iri in ground.seats), None)


def _alone_of_level(before: Sequence[FoundPlace]) -> FoundPlace | None:
    """The last place that is the only one of its level: not one of three villages whose heads were listed."""
    for place in reversed(before):
        if len({one.iri for one in before if one.place.level is place.place.level}) == 1:
            return place
    return None


def _is_list(ground: Ground, before: Sequence[FoundPlace]) -> bool:
    """Whether the last place stands side by side with one before it: 甲县、乙县, 甲镇、乙县丙镇."""
    for one, two in pairwise(reversed(before[-3:])):
        if _LISTED.fullmatch(ground.text, two.span.end, one.span.start):
            return True
        if two.span.end != one.span.start:
            return False
    return False


def _home(ground: Ground) -> Where | None:
    """What the paper serves, where the article speaks of it."""
    context = ground.context
    if context.home is None or not ground.at_home:
        return None
    return Where(place_iri(context.names, context.home), (context.names.newspaper(context.article.newspaper),))
