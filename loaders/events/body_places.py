"""Where an event was by the body that acts, meets or is given to, when no place of its own is named.

Example 例：in 市委召开常委会议 it is the city that the paper serves, in 向县慈善总会捐赠 the county.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import Level, place_iri
from loaders.events import words
from loaders.events.bodies import BODY, at_level, level_of
from loaders.events.giving import recipient
from loaders.events.sites import COMPANY, innermost, is_body, is_company_of, own_places
from loaders.within import within
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, Findings, FoundPlace, FoundTenure


_FROM = ("来自", "邀请", "请来")
"""Before a body that guests come from."""


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
    if trigger.type == XZ.Signing and bodies:
        bodies = [innermost(scene.text, ahead, bodies[0])]
    found = BODY.finditer(scene.text, clause.start, max(clause.start, limit))
    matches = [one for one in found if not scene.text.endswith(_FROM, clause.start, one.start())]
    if bodies and (not matches or bodies[-1].span.start >= matches[-1].start()):
        return Where(bodies[-1].iri, bodies[-1].inferred_from)
    if not matches:
        return _of_organization(scene, Span(clause.start, max(clause.start, limit)))
    city = _city_named(scene, matches[-1].start()) if level_of(matches[-1]) is Level.CITY else None
    if city is not None:
        return Where(city.iri, city.evidence)
    place = at_level(context, findings, level_of(matches[-1]))
    evidence = Evidence(Span(*matches[-1].span()), "events.place_of_body")
    return Where(place_iri(context.names, place), evidence) if place else None


def _city_named(scene: Scene, start: int) -> FoundPlace | None:
    """The city of a county's rank whose body the sentence names before 市人大 and the like."""
    ahead = (one for one in own_places(scene) if one.span.end <= start and one.place.level is Level.COUNTY)
    return next((one for one in ahead if scene.text[one.span.end - 1] == "市" and is_body(scene, one)), None)


def _of_organization(scene: Scene, ahead: Span) -> Where | None:
    """Where the body is whose place the article tells elsewhere; a company can be anywhere."""
    for one in within(scene.organizations, ahead):
        if one.jurisdiction is not None and not one.name.endswith(COMPANY):
            return Where(one.jurisdiction, Evidence(one.span, "events.place_of_body"))
    return None


def of_township(scene: Scene, trigger: Trigger, governing: FoundPlace, held_by: Sequence[FoundTenure]) -> Where | None:
    """The township in the governing place whose head or body goes about, when no other place is named."""
    return _own_township(governing, held_by) or _of_its_body(scene, trigger, governing)


def _own_township(governing: FoundPlace, held_by: Sequence[FoundTenure]) -> Where | None:
    """The township in the governing place whose head goes about, who goes no farther unless the text says so."""
    tenure = held_by[0] if held_by else None
    if tenure is None or tenure.jurisdiction is None:
        return None
    inside = tenure.jurisdiction.startswith(str(governing.iri)) and tenure.jurisdiction != governing.iri
    return Where(tenure.jurisdiction, Evidence(tenure.title_span, "events.place_of_post")) if inside else None


def _of_its_body(scene: Scene, trigger: Trigger, governing: FoundPlace) -> Where | None:
    """The township in the governing place whose body goes about (石桥镇人大代表视察饮水工程)."""
    ahead = [one for one in own_places(scene) if one.span.end <= trigger.span.start and is_body(scene, one)]
    last = ahead[-1] if ahead else None
    inside = last is not None and last.iri != governing.iri and last.iri.startswith(str(governing.iri))
    return Where(last.iri, last.inferred_from) if last is not None and inside else None
