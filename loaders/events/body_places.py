"""Where an event was by the body that acts, meets or is given to, when no place of its own is named.

Example 例：in 市委召开常委会议 it is the city that the paper serves, in 向县慈善总会捐赠 the county.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import place_iri
from loaders.events import words
from loaders.events.bodies import BODY, at_level, level_of
from loaders.events.giving import recipient
from loaders.events.sites import COMPANY, innermost, is_body, is_company_of, own_places
from loaders.within import within
from ontology.terms import XZ

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, Findings


@dataclass(frozen=True, slots=True)
class Where:
    """The place, what it was worked out by when the words alone do not name it, and the others of a list."""

    place: URIRef
    anchor: Evidence | URIRef | None = None
    more: tuple[URIRef, ...] = ()


def of_recipient(context: Context, findings: Findings, scene: Scene, trigger: Trigger, clause: Span) -> Where | None:
    """Where they are who are given to: 向石桥镇, 向县慈善总会."""
    given_to = recipient(scene.text, clause.start, trigger.span)
    if given_to is None:
        return None
    inside = [one for one in own_places(scene) if given_to.holds(one.span)]
    if inside:
        place = innermost(scene.text, inside, inside[0])
        return Where(place.iri, place.inferred_from)
    body = BODY.match(given_to.of(scene.text))
    around = at_level(context, findings, level_of(body)) if body else None
    if body is None or around is None:
        return None
    span = Span(given_to.start, given_to.start + body.end())
    return Where(place_iri(context.names, around), Evidence(span, "events.place_of_body"))


def of_body(context: Context, findings: Findings, scene: Scene, trigger: Trigger, clause: Span) -> Where | None:
    """The body that acts or meets: by its own name, or as 市委, 全县, 我省."""
    if trigger.type in words.classes("move"):
        return None
    limit = min(clause.end, trigger.span.end)
    ahead = [one for one in own_places(scene) if clause.start <= one.span.start and one.span.end <= limit]
    bodies = [one for one in ahead if is_body(scene, one) and not is_company_of(scene, one)]
    if trigger.type == XZ.Signing:
        bodies = bodies[:1]
    matches = list(BODY.finditer(scene.text, clause.start, max(clause.start, limit)))
    if bodies and (not matches or bodies[-1].span.start >= matches[-1].start()):
        return Where(bodies[-1].iri, bodies[-1].inferred_from)
    if not matches:
        return _of_organization(scene, Span(clause.start, max(clause.start, limit)))
    place = at_level(context, findings, level_of(matches[-1]))
    evidence = Evidence(Span(*matches[-1].span()), "events.place_of_body")
    return Where(place_iri(context.names, place), evidence) if place else None


def _of_organization(scene: Scene, ahead: Span) -> Where | None:
    """Where the body is whose place the article tells elsewhere; a company can be anywhere."""
    for one in within(scene.organizations, ahead):
        if one.jurisdiction is not None and not one.name.endswith(COMPANY):
            return Where(one.jurisdiction, Evidence(one.span, "events.place_of_body"))
    return None
