"""The one door to the vocabulary: closed namespaces, labels, superclasses, event types, concepts, units.

Example 例：`XZ.County` is 县级行政区, `XZ["from"]` 起, `UNIT.mu` 亩, `INDICATOR.povertyRate` 贫困发生率;
`XZ.Conty` raises UnknownTermError and names `County`.
"""

from __future__ import annotations

from ontology import folder
from ontology.classes import comment, is_class, is_property, label, superclasses
from ontology.concepts import Concept, concept_named, concepts
from ontology.events import EventType, event_types
from ontology.files import BASE, files, local_names, vocabulary
from ontology.namespaces import (
    DCTERMS,
    FOAF,
    NIF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SH,
    SKOS,
    XSD,
    Closed,
    UnknownTermError,
)
from ontology.units import Unit, unit_of, units

XZ = Closed(BASE, local_names())
"""Every term of our Turtle files; units are also `UNIT.…`, well-known indicators `INDICATOR.…`."""


def _under(folder: str) -> Closed:
    names = [name.removeprefix(folder) for name in local_names() if name.startswith(folder)]
    return Closed(BASE + folder, names)


UNIT = _under("unit/")
INDICATOR = _under("indicator/")

PREFIXES: dict[str, str] = {
    "xz": BASE,
    "unit": str(UNIT),
    "indicator": str(INDICATOR),
    "schema": str(SCHEMA),
    "org": str(ORG),
    "sem": str(SEM),
    "nif": str(NIF),
    "prov": str(PROV),
    "skos": str(SKOS),
    "foaf": str(FOAF),
    "dcterms": str(DCTERMS),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "owl": str(OWL),
    "xsd": str(XSD),
}
"""Prefix → namespace, for queries, exports and documentation."""

__all__ = [
    "BASE",
    "DCTERMS",
    "FOAF",
    "INDICATOR",
    "NIF",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SEM",
    "SH",
    "SKOS",
    "UNIT",
    "XSD",
    "XZ",
    "Closed",
    "Concept",
    "EventType",
    "Unit",
    "UnknownTermError",
    "comment",
    "concept_named",
    "concepts",
    "event_types",
    "files",
    "folder",
    "is_class",
    "is_property",
    "label",
    "superclasses",
    "unit_of",
    "units",
    "vocabulary",
]
