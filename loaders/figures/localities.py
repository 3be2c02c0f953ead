"""The place that a figure is of.

Example 例：全县机动车达3万辆 is of the county that 全县 stands for; a clause that names no place belongs
to the place named before it in the sentence or paragraph, else to the county of the article, else to what the
paper serves where the article speaks of that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level, place_iri
from loaders.figures.agents import of_agent, of_sentence_passed
from loaders.figures.around import around, of_body, that_body
from loaders.figures.listing import before_destinations, governing, is_chain, is_destination, is_list
from loaders.figures.pointers import SET_BY, Where, deictic_at, meant, set_by
from loaders.figures.surroundings import (
    covers_all,
    held_at,
    of_all,
    of_list,
    opener_of,
    told_since,
    topics_of,
    where_of,
)
from loaders.within import within

if TYPE_CHECKING:
    from loaders.figures.ground import Ground
    from loaders.figures.subjects import Subject
    from loaders.findings import FoundPlace

_APART = re.compile("[赴到往向至、]$")
_LIES = re.compile("(?:村|镇|乡)?(?:在|位于|地处|处于|坐落|隶属|属)")


def where_at(ground: Ground, clause: Span, offset: int, subject: Subject | None = None) -> Where | None:
    """The place of a figure at `offset`: the narrowest that its words or its report say, else that of the article.

    That of a person, a household or a firm is of where the text says that it is; its subject says whose it is.
    """
    setter = SET_BY.search(ground.text, clause.start, offset)
    if setter is not None:
        return set_by(ground.context, setter)
    if ground.text[offset - 1 : offset] == "等" and any(one.span.end == offset - 1 for one in ground.places):
        return of_list(ground, clause, offset)  # 远销甲省、乙省等18个省市
    passed = of_sentence_passed(ground, clause, offset)
    if passed is not None:
        return passed
    return _in_sentence(ground, clause, offset, subject)


def _in_sentence(ground: Ground, clause: Span, offset: int, subject: Subject | None) -> Where | None:
    """The place that its clause or its sentence says, else the one around."""
    deictic = deictic_at(ground, clause, offset)
    for span in (clause, ground.sentence_at(offset).span):
        before = topics_of(ground, clause, ground.before(ground.named, span.start, offset))
        if before and (deictic is None or deictic.start() < before[-1].span.start):
            here = _of_sentence(ground, clause, offset, before, deictic)
            if here is not None or _is_local(ground, before[-1]):
                return here
    pointed = _pointed_at(ground, clause, offset, deictic) if deictic is not None else None
    if pointed is not None or (deictic is not None and not deictic["head"]):
        return pointed
    return (
        held_at(ground, clause, offset)
        or of_agent(ground, offset)
        or _named_behind(ground, clause, offset)
        or _of_opener(ground, clause, offset, subject)
        or around(ground, clause, offset, subject)
    )


def _is_local(ground: Ground, place: FoundPlace) -> bool:
    """Whether a place lies in what the paper serves, so that a list of such is not one of partners elsewhere."""
    home = ground.context.home
    return home is None or ground.context.gazetteer.covers(home, place.place)


def _pointed_at(ground: Ground, clause: Span, offset: int, deictic: re.Match[str]) -> Where | None:
    """What 全镇 or 该村 stands for; 该校 is where the school told of before stands."""
    if deictic["of"] != "校":
        return meant(ground, deictic)
    school = that_body(ground, clause, offset)
    return where_of(school, clause) if school is not None else None


def _named_behind(ground: Ground, clause: Span, offset: int) -> Where | None:
    """The one place that the clause names behind a figure: 总投资3亿元的项目在甲县乙镇开工."""
    behind = [
        place
        for place in within(ground.named, Span(offset, clause.end))
        if not _APART.search(ground.text, clause.start, place.span.start)
    ]
    return where_of(behind[-1], clause) if behind and is_chain(ground, behind) else None


def _of_opener(ground: Ground, clause: Span, offset: int, subject: Subject | None) -> Where | None:
    """The place in the name of the body that the sentence begins with."""
    opener = None if subject is not None and subject.is_each else opener_of(ground, offset)
    return where_of(opener, clause) if opener is not None and opener.place.level >= Level.COUNTY else None


def _of_sentence(
    ground: Ground, clause: Span, offset: int, before: list[FoundPlace], deictic: re.Match[str] | None
) -> Where | None:
    """The last place named before the figure, or what did something in all those listed: 甲县在乙镇、丙镇开展行动."""
    last = governing(ground, before, offset)
    if is_list(ground, before):
        wider = before_destinations(ground, before)
        if wider is None and deictic is None:
            wider = opener_of(ground, offset)
            wider = wider if wider is not None and covers_all(ground, wider, before[-1:]) else None
        if wider is None:
            pointed = meant(ground, deictic) if deictic is not None and is_destination(ground, before) else None
            return pointed or of_all(ground, before)
        last = wider
    elif _LIES.match(ground.text, before[0].span.end):  # 某村在某县某镇北头，海拔3900米
        inside = before[1:] and all(ground.context.gazetteer.covers(one.place, before[0].place) for one in before[1:])
        last = before[0] if inside else last
    told = told_since(ground, last)
    if told is not None:
        return Where(told.iri, (told.evidence, last.evidence))
    if ground.own_city is not None and last.inferred_from is not None and last.place == ground.context.home:
        return Where(place_iri(ground.context.names, ground.own_city), (last.evidence,))
    return where_of(_seat_behind(ground, last, offset) or last, clause)


def _seat_behind(ground: Ground, place: FoundPlace, offset: int) -> FoundPlace | None:
    """The village in the name of a body behind a wider place: 某县被列为试点，某村党支部组建公司，年收益200万元."""
    seat = of_body(ground, offset, place.span.end)
    return seat if seat and ground.context.gazetteer.covers(place.place, seat.place) else None
