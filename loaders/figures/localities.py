"""The place that a figure is of.

Example 例：全县机动车达3万辆 is of the county that 全县 stands for; a clause that names no place belongs
to the place named before it in the sentence or paragraph, else to the county of the article, else to what the
paper serves where the article speaks of that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import Level, place_iri
from loaders.places import county_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

    from loaders.findings import Context, Findings, FoundPlace

_LISTED = re.compile(r"[、和与及]|以及")
_DEICTIC = re.compile(r"[全该本我](?P<kind>[镇乡村县区旗市州省校盟街])")
_LEVELS = dict.fromkeys("镇乡街", Level.TOWNSHIP) | dict.fromkeys("县区旗", Level.COUNTY) | {"村": Level.VILLAGE}
_COMPARED = re.compile(r"(?:比|较|[高低快慢]于|高出|相当于|占)$")


@dataclass(frozen=True, slots=True)
class Where:
    """A place and what it was worked out from, nothing when the clause itself names it."""

    iri: URIRef
    anchors: tuple[Evidence | URIRef, ...]


def where_at(context: Context, findings: Findings, clause: Span, offset: int) -> Where | None:
    """The place of a figure at `offset`; None when two are named side by side, or none at all."""
    named = _named(context, findings)
    deictic = _deictic(context, findings, clause, offset)
    for span in (clause, _sentence(context, offset)):
        before = [place for place in named if span.holds(place.span) and place.span.end <= offset]
        if before and (deictic is None or deictic.start() < before[-1].span.start):
            return None if _is_list(context, before) else _where(before[-1], clause)
    if deictic is not None:
        return _meant(context, findings, deictic)
    behind = [place for place in named if clause.holds(place.span)]
    return _where(behind[0], clause) if len(behind) == 1 else _around(context, findings, clause, offset, named)


def _around(
    context: Context, findings: Findings, clause: Span, offset: int, named: Sequence[FoundPlace]
) -> Where | None:
    """The place of the paragraph, of the article or of the paper, where the sentence names none."""
    paragraph = [place for place in named if _paragraph(context, offset).holds(place.span)]
    told = _alone_of_level([place for place in paragraph if place.span.end <= offset])
    if told is not None:
        return _where(told, clause)
    county = county_at(context, findings, offset)
    return _where(county, clause) if county else _home(context, findings)


def _named(context: Context, findings: Findings) -> Sequence[FoundPlace]:
    """The places that are named for themselves, not inside the name of a body, a program or a document."""
    inside = [one.span for kind in (findings.organizations, findings.programs, findings.documents) for one in kind]
    text = context.article.text
    return [
        place
        for place in findings.places
        if not any(span.holds(place.span) for span in inside)
        and not _COMPARED.search(text, max(0, place.span.start - 3), place.span.start)
    ]


def _alone_of_level(before: Sequence[FoundPlace]) -> FoundPlace | None:
    """The last place that is the only one of its level: not one of three villages whose heads were listed."""
    for place in reversed(before):
        if len({one.iri for one in before if one.place.level is place.place.level}) == 1:
            return place
    return None


def _deictic(context: Context, findings: Findings, clause: Span, offset: int) -> re.Match[str] | None:
    """全镇, 该村 or the like before the figure in its sentence, when the places do not say which it is."""
    known = [place.span for place in findings.places]
    start, end = _sentence(context, offset).start, max(offset, clause.start)
    found = list(_DEICTIC.finditer(context.article.text, start, end))
    return next((one for one in reversed(found) if not any(span.holds(Span(*one.span())) for span in known)), None)


def _meant(context: Context, findings: Findings, deictic: re.Match[str]) -> Where | None:
    """The one place of that level named last before it: in its paragraph, else in the paragraph before."""
    level = _LEVELS.get(deictic["kind"])
    named = [one for one in findings.places if one.place.level is level and one.span.end <= deictic.start()]
    last = _paragraph(context, named[-1].span.start) if named else None
    nearest = {one.iri: one for one in named if last is not None and last.holds(one.span)}
    if len(nearest) != 1:
        return None
    (place,) = nearest.values()
    return Where(place.iri, (place.evidence, Evidence(Span(*deictic.span()), "figures.deictic")))


def _sentence(context: Context, offset: int) -> Span:
    return next(one.span for one in context.sentences if one.span.start <= offset < one.span.end)


def _paragraph(context: Context, offset: int) -> Span:
    return next(one.paragraph for one in context.sentences if one.span.start <= offset < one.span.end)


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
