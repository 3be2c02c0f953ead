"""Events as statements.

Example 例：an inspection gives its class, label, time, place, status and one participation for each person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, XSD, Literal

from kg import identity
from kg.model import Evidence, Statement
from loaders.events.labels import label_of
from ontology.terms import SCHEMA, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib import URIRef

    from kg.model import Denotation
    from loaders.findings import Context, Findings, FoundEvent, Participation


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Every event with its time, place, status and people."""
    names = {person.iri: person.name for person in findings.persons}
    for event in findings.events:
        yield from _itself(context, names, event)
        yield from _when(event)
        for part in event.participations:
            yield Statement(event.iri, XZ.participant, part.person, part.evidence)
            yield from _participation(context, event, part)


def _itself(context: Context, names: Mapping[URIRef, str], event: FoundEvent) -> Iterator[Statement]:
    trigger = Evidence(event.trigger, event.evidence.rule)
    for kind in (event.type, *event.more_types):
        yield Statement(event.iri, RDF.type, kind, event.evidence)
    yield Statement(event.iri, RDFS.label, Literal(label_of(context, names, event), lang="zh"), event.evidence)
    yield Statement(event.iri, XZ.trigger, trigger, trigger)
    yield Statement(event.iri, XZ.eventStatus, event.status, event.evidence)
    for place in ((event.place,) if event.place else ()) + event.more_places:
        yield Statement(event.iri, XZ.place, place, event.evidence)
    for organizer in event.organizers:
        yield Statement(event.iri, XZ.organizer, organizer, event.evidence)
    for thing in event.about:
        yield Statement(event.iri, XZ.about, thing, event.evidence)
    if event.part_of is not None:
        yield Statement(event.part_of, SCHEMA.subEvent, event.iri, event.evidence)
    for anchor in event.inferred_from:
        yield Statement(event.iri, XZ.inferredFrom, anchor, event.evidence)


def _when(event: FoundEvent) -> Iterator[Statement]:
    when = event.when
    if when is None:
        return
    words = Evidence(when.span, when.rule)
    yield Statement(event.iri, XZ.begin, when.begin, words)
    if when.end is not None:
        yield Statement(event.iri, XZ.end, when.end, words)
    for term, day in ((XZ.earliest, when.earliest), (XZ.latest, when.latest)):
        yield Statement(event.iri, term, Literal(day.isoformat(), datatype=XSD.date), words)


def _participation(context: Context, event: FoundEvent, part: Participation) -> Iterator[Statement]:
    """The node of a person's part: at the name that tells of it, told apart by the event."""
    suffix = event.iri.rsplit("/", 1)[-1]
    node = identity.node(context.article.iri, "participation", part.evidence.span.start, suffix)
    yield Statement(node, RDF.type, XZ.Participation, part.evidence)
    yield Statement(node, XZ.person, part.person, part.evidence)
    yield Statement(node, XZ.role, part.role, part.evidence)
    if part.tenure is not None:
        yield Statement(node, XZ.tenure, part.tenure, part.evidence)
    yield Statement(event.iri, XZ.participation, node, part.evidence)
