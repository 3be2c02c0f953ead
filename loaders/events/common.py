"""The one place of an event that was in several, for what went on from it.

Example 例：a meeting behind a tour of 石桥镇 and 河口镇 was in their county.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.places import place_iri

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.findings import Context, Findings, FoundEvent


def common_place(context: Context, findings: Findings, event: FoundEvent) -> URIRef | None:
    """The place of an event; when it was in several, the narrowest that they all lie in."""
    every = {event.place, *event.more_places}
    if len(every) == 1:
        return event.place
    places = {one.iri: one.place for one in findings.places if one.iri in every}
    if len(places) < len(every):
        return event.place
    first, *others = places.values()
    around = context.gazetteer.ancestors(first)
    common = next((one for one in around if all(context.gazetteer.covers(one, other) for other in others)), None)
    return place_iri(context.names, common) if common else event.place
