"""Where an event was when its clause names no place: the village, the county or the post that governs it.

Example 例：“河阳讯 3月5日，副县长周明调研春耕。” is an inspection in 河阳县.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import place_iri
from loaders.events import words
from loaders.events.body_places import Where, of_township
from loaders.events.sites import COMPANY, is_of_village, is_on_the_way, own_places
from loaders.places.county import county_at
from loaders.within import within
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, Findings, FoundPlace, FoundTenure

ON_THE_SPOT = (XZ.Disaster, XZ.Accident, XZ.Rescue, XZ.Construction)
"""What happens where the sentences before it are about, when its own names no place."""

_HE = re.compile("(?<!其)[他她](?!们|人|乡|山|处)")
_HELD_AS = ("召开的", "举行的")
_DISPATCH = re.compile("[电讯](?=[（ \n]|$)", re.MULTILINE)


def governing_place(
    context: Context, findings: Findings, scene: Scene, trigger: Trigger, held_by: Sequence[FoundTenure]
) -> Where | None:
    """The county that governs the sentence, or where the posts of those who act are; none for roads and lines."""
    if trigger.type == XZ.Establishment and _HE.search(scene.text, scene.span.start, trigger.span.start):
        return _of_founded(scene, Span(trigger.span.end, scene.span.end))
    on_the_way = is_on_the_way(scene)
    if trigger.type in ON_THE_SPOT and scene.place_before is not None and not on_the_way:
        return Where(scene.place_before.iri, scene.place_before.evidence)
    village = scene.village_here
    of_people = words.classes("move") | words.classes("honours") | words.classes("personal")
    if village is not None and not on_the_way and (trigger.type not in of_people or is_of_village(scene, trigger)):
        return Where(village.iri, village.evidence)
    governing = (
        None if on_the_way else county_at(context, findings, trigger.span.start) or _of_dateline(scene, findings)
    )
    if governing is not None and governing.place != findings.county and _is_hidden(scene, governing):
        governing = None
    if trigger.type in words.classes("move") and governing is not None:
        inside = of_township(scene, trigger, governing, held_by)
        return inside or Where(governing.iri, governing.evidence)
    for tenure in held_by:
        if any(kind in tenure.title for kind in COMPANY):
            continue
        if tenure.jurisdiction is not None and _is_home(context, trigger, tenure.jurisdiction):
            return Where(tenure.jurisdiction, Evidence(tenure.title_span, "events.place_of_post"))
    if governing is None and trigger.span.of(scene.text).startswith(_HELD_AS) and context.home is not None:
        return Where(place_iri(context.names, context.home), None)
    return Where(governing.iri, governing.evidence) if governing else None


def _of_founded(scene: Scene, behind: Span) -> Where | None:
    """The place in the name of what he founded; a company can be anywhere."""
    named = [one for one in within(scene.organizations, behind) if not one.name.endswith(COMPANY)]
    inside = (one for one in own_places(scene) if any(body.span.holds(one.span) for body in named))
    return next((Where(one.iri, one.inferred_from) for one in inside), None)


def _is_hidden(scene: Scene, place: FoundPlace) -> bool:
    """Whether the sentence names it only as the end of a road or where somebody is from."""
    return scene.span.holds(place.span) and not any(one.span == place.span for one in own_places(scene))


def _of_dateline(scene: Scene, findings: Findings) -> FoundPlace | None:
    """The place of 河阳讯 at the head of the article."""
    first = findings.places[0] if findings.places else None
    if first is None or first.span.end > scene.span.start:
        return None
    return first if _DISPATCH.match(scene.text, first.span.end) else None


def _is_home(context: Context, trigger: Trigger, jurisdiction: URIRef) -> bool:
    """Whether a post's jurisdiction can be where its holder acts: leaders travel where the paper serves."""
    if "/place/" not in jurisdiction:
        return False
    travels = trigger.type in words.classes("move")
    return not travels or (context.home is not None and jurisdiction == place_iri(context.names, context.home))
