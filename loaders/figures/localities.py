"""The place that a figure is of.

Example 例：全县机动车达3万辆 is of the county that 全县 stands for; a clause that names no place belongs
to the place named before it in the sentence or paragraph, else to the county of the article, else to what the
paper serves where the article speaks of that.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import Level, place_iri
from loaders.figures.pointers import (
    COMPARED,
    RANKED,
    SET_BY,
    Where,
    deictic_at,
    meant,
    paragraph_at,
    sentence_at,
    set_by,
)
from loaders.places import county_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

    from loaders.figures.subjects import Subject
    from loaders.findings import Context, Findings, FoundPlace

_LISTED = re.compile(r"[、和与及]|以及")
_ORIGIN = re.compile(r"来自[^，。；]{1,40}?的")
_TOWARDS = re.compile(r"[赴到往向至]$")
_OF_PERSON = re.compile(r"(?:牧民|村民|农民|客商|商人|籍|居民|市民|网友|牧户|农户|小伙|姑娘)")


def where_at(
    context: Context, findings: Findings, clause: Span, offset: int, subject: Subject | None = None
) -> Where | None:
    """The place of a figure at `offset`; None when two are named side by side, or none at all.

    The figure of a person, a household or a plant has a place when its sentence says so, or a village or township.
    """
    setter = SET_BY.search(context.article.text, clause.start, offset)
    if setter is not None:
        return set_by(context, setter)
    named = _named(context, findings)
    deictic = deictic_at(context, findings, clause, offset)
    for span in (clause, sentence_at(context, offset)):
        before = [place for place in named if span.holds(place.span) and place.span.end <= offset]
        if before and (deictic is None or deictic.start() < before[-1].span.start):
            last = _governing(context, before, offset)
            return None if _is_list(context, before) else _where(last, clause)
    if deictic is not None:
        return meant(context, findings, deictic)
    text = context.article.text
    behind = [
        place
        for place in named
        if clause.holds(place.span) and not _TOWARDS.search(text, clause.start, place.span.start)
    ]
    if behind and _is_chain(context, behind):
        return _where(behind[-1], clause)
    return _around(context, findings, clause, offset, (named, subject))


def _governing(context: Context, before: Sequence[FoundPlace], offset: int) -> FoundPlace:
    """The last of the places, but behind a semicolon the one that holds all those named before it."""
    text, last = context.article.text, before[-1]
    if "；" not in text[last.span.end : offset] and ";" not in text[last.span.end : offset]:
        return last
    covers = context.gazetteer.covers
    return next((one for one in before if all(covers(one.place, each.place) for each in before)), last)


def _is_chain(context: Context, places: Sequence[FoundPlace]) -> bool:
    """Whether the places name one, from the wider to the narrower: 甲县乙镇."""
    pairs = pairwise(places)
    return all(one.span.end == two.span.start and context.gazetteer.covers(one.place, two.place) for one, two in pairs)


def _around(
    context: Context,
    findings: Findings,
    clause: Span,
    offset: int,
    told: tuple[Sequence[FoundPlace], Subject | None],
) -> Where | None:
    """The place of the paragraph, of the article or of the paper, where the sentence names none."""
    named, subject = told
    body = _of_body(context, findings, offset) if subject is None or not subject.is_own else None
    if body is not None:
        return _where(body, clause)
    text, paragraph = context.article.text, paragraph_at(context, offset)
    before = [place for place in named if paragraph.holds(place.span) and place.span.end <= offset]
    lasting = [place for place in before if not _OF_PERSON.match(text, place.span.end)]
    if subject is not None and subject.is_own:
        near = _alone_of_level([place for place in before if place.place.level >= Level.TOWNSHIP])
        return _where(near, clause) if near else None
    alone = _alone_of_level([one for one in lasting if one.place.level > Level.PROVINCE] or lasting)
    if alone is not None:
        return _where(alone, clause)
    county = county_at(context, findings, offset)
    return _where(county, clause) if county else _home(context, findings)


def _of_body(context: Context, findings: Findings, offset: int) -> FoundPlace | None:
    """The township or village in the name of the last body of the sentence, here or where it is named in full."""
    sentence = sentence_at(context, offset)
    bodies = [one for one in findings.organizations if sentence.holds(one.span) and one.span.end <= offset]
    spans = [one.span for one in findings.organizations if bodies and one.iri == bodies[-1].iri]
    local = (one for one in findings.places if one.place.level >= Level.TOWNSHIP)
    return next((one for one in local if any(span.holds(one.span) for span in spans)), None)


def _named(context: Context, findings: Findings) -> Sequence[FoundPlace]:
    """The places that are named for themselves, not inside the name of a body, a program or a document."""
    inside = [one.span for kind in (findings.organizations, findings.programs, findings.documents) for one in kind]
    text = context.article.text
    origins = [Span(*match.span()) for match in _ORIGIN.finditer(text)]
    return [
        place
        for place in findings.places
        if not any(span.holds(place.span) for span in inside)
        and not COMPARED.search(text, max(0, place.span.start - 3), place.span.start)
        and not RANKED.match(text, place.span.end)
        and not any(origin.holds(place.span) for origin in origins)
    ]


def _alone_of_level(before: Sequence[FoundPlace]) -> FoundPlace | None:
    """The last place that is the only one of its level: not one of three villages whose heads were listed."""
    for place in reversed(before):
        if len({one.iri for one in before if one.place.level is place.place.level}) == 1:
            return place
    return None


def _is_list(context: Context, before: Sequence[FoundPlace]) -> bool:
    """Whether the last two places stand side by side: 甲县、乙县."""
    if len(before) < 2:
        return False
    one, two = before[-2:]
    return _LISTED.fullmatch(context.article.text, one.span.end, two.span.start) is not None


def _where(place: FoundPlace, clause: Span) -> Where:
    return Where(place.iri, tuple(_anchors(place, clause)))


def _anchors(place: FoundPlace, clause: Span) -> Iterator[Evidence | URIRef]:
    if len(place.span) and not clause.holds(place.span):
        yield place.evidence
    if place.inferred_from is not None:
        yield place.inferred_from


def _home(context: Context, findings: Findings) -> Where | None:
    """What the paper serves, where the article speaks of it."""
    if context.home is None or not any(found.place == context.home for found in findings.places):
        return None
    newspaper = context.names.newspaper(context.article.newspaper)
    return Where(place_iri(context.names, context.home), (newspaper,))
