"""The place of a figure whose sentence names none: that of the paragraph, of the report, or what the paper serves.

Example 例：某镇是梨乡。…该镇梨园3.8万亩 is of the township; 合作社去年销售65吨 of the village in the name of the
co-operative.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level, place_iri
from loaders.figures.agents import of_meeting
from loaders.figures.ground import WINDOW
from loaders.figures.listing import alone_of_level
from loaders.figures.naming import is_venue
from loaders.figures.pointers import Where, carried_in, meant
from loaders.figures.subjects import firm_before, time_before
from loaders.figures.surroundings import is_aside, is_goal, of_venue, told_since, topics_of, village_told, where_of
from loaders.places import county_at
from loaders.within import within

if TYPE_CHECKING:
    from loaders.figures.ground import Ground
    from loaders.figures.subjects import Subject
    from loaders.findings import FoundPlace

_NEAR = 120
_ADVICE = re.compile("建议|要求|强调|指出|提出")
_SAYS = re.compile("(?:说|指出|强调|要求|表示|叮嘱)[，：“]|全[县市区旗州]")
_THAT_BODY = re.compile(r"[该这](?:所|家|个)?(?:校|院|厂|场|园|公司|企业|合作社|学校|小学|中学|医院|基地|村小)")
_ITS_KIND = re.compile(r"公司|企业|合作社|学校|医院|工厂|园区|产业园|基地|景区|社员")
_OF_FIRM = re.compile(r"(?<![个家座间处])(?:工坊|[茶酒药纸布]厂|景区|养殖场|农家乐|客栈|门店|车间)")
_OF_PERSON = re.compile(r"(?:一[名位个对]|牧民|村民|农民|客商|商人|籍|居民|市民|网友|牧户|农户|小伙|姑娘)")


def around(ground: Ground, clause: Span, offset: int, subject: Subject | None) -> Where | None:
    """The place of the paragraph, of the article or of the paper, where the sentence names none."""
    before = ground.before(ground.named, ground.sentence_at(offset).paragraph.start, offset)
    if subject is not None and subject.is_each:
        near = alone_of_level([place for place in before if place.place.level >= Level.TOWNSHIP])
        if near is not None:
            return where_of(near, clause)
    body = that_body(ground, clause, offset) or of_body(ground, offset)
    if body is None and not any(one.place.level >= Level.TOWNSHIP for one in before):
        body = village_told(ground, offset)
    if body is not None:
        return _receiver(ground, clause, offset) or where_of(body, clause)
    local = subject is not None and (subject.is_firm or subject.is_own or subject.is_each)
    widest = Level.COUNTY if local else Level.CITY
    here = (
        of_meeting(ground, offset)
        or _receiver(ground, clause, offset)
        or _of_paragraph(ground, clause, offset, before, widest)
    )
    if here is None and subject is not None and subject.is_own:
        here = _of_person(ground, clause, offset)
    return (
        here or (None if before else _of_report(ground, clause, offset)) or _of_article(ground, clause, offset, widest)
    )


def _of_person(ground: Ground, clause: Span, offset: int) -> Where | None:
    """The one village or township told of lately, where a report goes on about a person of it."""
    if ground.focus is not None:
        return where_of(ground.focus, clause)
    near = alone_of_level([one for one in ground.before(ground.named, 0, offset) if one.place.level >= Level.TOWNSHIP])
    return where_of(near, clause) if near is not None else None


def _of_paragraph(ground: Ground, clause: Span, offset: int, before: list[FoundPlace], widest: Level) -> Where | None:
    """The place that the paragraph was told of last, by its name or by 全镇, 村里; of a mere venue the county."""
    lasting = [one for one in before if not (_OF_PERSON.match(ground.text, one.span.end) or is_aside(ground, one))]
    if _ADVICE.search(ground.text, ground.sentence_from(offset), offset):
        lasting = [one for one in lasting if one.place.level < Level.TOWNSHIP or not is_goal(ground, one)]
    venue = next((one for one in reversed(lasting) if is_venue(ground.text, one)), None)
    lasting = topics_of(ground, clause, lasting)
    if not lasting and venue is not None:
        return of_venue(ground, clause, venue)
    alone = alone_of_level([one for one in lasting if one.place.level >= widest])
    pointer = carried_in(ground, alone.span.end if alone else _paragraph(ground, offset), ground.sentence_from(offset))
    carried = meant(ground, pointer) if pointer is not None else None
    if carried is not None or alone is None:
        return carried
    told = told_since(ground, alone)
    return Where(told.iri, (told.evidence, alone.evidence)) if told else where_of(alone, clause)


def _of_report(ground: Ground, clause: Span, offset: int) -> Where | None:
    """The village that the report is about, where its people are told of and no firm is, else its one township."""
    start = _paragraph(ground, offset)
    if ground.site is not None and ground.site.span.start < offset:
        return where_of(ground.site, clause)
    if ground.focus is not None and not firm_before(ground, start, offset):
        return where_of(ground.focus, clause)
    if ground.town is None or (is_goal(ground, ground.town) and _SAYS.search(ground.text, start, offset)):
        return None
    return where_of(ground.town, clause)


def _of_article(ground: Ground, clause: Span, offset: int, widest: Level) -> Where | None:
    """The county that the article is about, else what the paper serves."""
    county = county_at(ground.context, ground.findings, offset)
    if county is not None and county.place.level >= widest:
        return where_of(county, clause)
    if widest is Level.COUNTY:
        return None
    local = _OF_FIRM.search(ground.text, max(ground.sentence_from(offset), offset - _NEAR), offset)
    return None if local else _home(ground)


def _receiver(ground: Ground, clause: Span, offset: int) -> Where | None:
    """Whose body is given something: 某公司向某市慈善总会捐款300万元."""
    for body in within(ground.bodies, Span(clause.start, offset)):
        if ground.text[body.span.start - 1] in "向给为" and ground.text[body.span.end : body.span.end + 1] in "捐赠":
            return Where(body.jurisdiction, (body.evidence,)) if body.jurisdiction is not None else None
    return None


def _paragraph(ground: Ground, offset: int) -> int:
    """Where the paragraph of a position starts, as far back as is looked."""
    return max(ground.sentence_at(offset).paragraph.start, offset - WINDOW)


def that_body(ground: Ground, clause: Span, offset: int) -> FoundPlace | None:
    """The place in the name of the body that 该校 or a bare 合作社 means: the last such body of the paragraph."""
    sentence = ground.sentence_at(offset).span
    words = _THAT_BODY.search(ground.text, max(sentence.start, clause.start - 60), offset)
    heads = (clause, sentence) if words is None else ()
    words = words or next(filter(None, (_kind_at(ground.text, head, offset) for head in heads)), None)
    if words is None:
        return None
    bodies = within(ground.bodies, Span(_paragraph(ground, offset), words.start()))
    return next((ground.seats[one.iri] for one in reversed(bodies) if one.iri in ground.seats), None)


def _kind_at(text: str, head: Span, offset: int) -> re.Match[str] | None:
    """A word like 合作社 with which a clause or a sentence begins, behind its time."""
    start = time_before(text, head)
    return _ITS_KIND.match(text, start + (text[start] in "，,"), offset)


def of_body(ground: Ground, offset: int, since: int = 0) -> FoundPlace | None:
    """The township or village in the name of the last such body of the sentence, here or where it is named in full.

    `since`: only bodies behind that position.
    """
    start = max(ground.sentence_at(offset).span.start, offset - 300, since)
    bodies = within(ground.bodies, Span(start, offset)) if start < offset else []
    return next((ground.seats[one.iri] for one in reversed(bodies) if one.iri in ground.seats), None)


def _home(ground: Ground) -> Where | None:
    """What the paper serves, where the article speaks of it."""
    context = ground.context
    if context.home is None or not ground.at_home:
        return None
    return Where(place_iri(context.names, context.home), (context.names.newspaper(context.article.newspaper),))
