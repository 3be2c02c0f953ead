"""What a term is called: by the reading itself, by the gazetteer, by the vocabulary.

Example 例：…/id/place/431222 is 沅陵县, `xz:headOfGovernment` 政府正职, "2020-03-02" itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from rdflib import RDFS, Literal, URIRef

from kg.places import Gazetteer
from ontology.terms import BASE, ORG, PREFIXES, SKOS, label

if TYPE_CHECKING:
    from api.explaining.items import Value
    from kg.identity import Names
    from kg.model import Reading


_PROPERTIES = {SKOS.altLabel: "别名", ORG.role: "职务类别", ORG.postIn: "所属机构", ORG.subOrganizationOf: "上级"}
"""Properties of other vocabularies, which have no Chinese label in ours."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Names for the terms of one reading."""

    reading: Reading
    names: Names
    given: dict[URIRef, str]

    @classmethod
    def of(cls, reading: Reading, names: Names) -> Labels:
        """Those of a reading; the first label that it gives a thing."""
        given = {s.subject: str(s.object) for s in reversed(reading.statements) if s.predicate == RDFS.label}
        return cls(reading, names, given)

    def __call__(self, value: Value) -> str:
        """The name of a thing or concept, the text of a literal, the words of evidence."""
        if isinstance(value, Literal):
            return str(value)
        if not isinstance(value, URIRef):
            return f"“{value.span.of(self.reading.article.text)}”"
        return self.given.get(value) or self._place(value) or _of_vocabulary(value) or last_part(value)

    def place_code(self, iri: URIRef) -> str | None:
        """The code of a place of the gazetteer."""
        return self.names.place_code(iri)

    def _place(self, iri: URIRef) -> str | None:
        code = self.names.place_code(iri)
        place = Gazetteer.load().by_code(code) if code else None
        return place.name if place else None


def _of_vocabulary(iri: URIRef) -> str | None:
    return label(iri) if iri.startswith(BASE) else None


def property_name(predicate: URIRef) -> str:
    """What a property is called in Chinese, where anybody says."""
    return _PROPERTIES.get(predicate) or label(predicate)


def last_part(iri: URIRef) -> str:
    """The last part of an IRI, which is the name of a thing."""
    return unquote(iri.rstrip("/").replace("#", "/").rpartition("/")[2])


def short(iri: URIRef) -> str:
    """`xz:place` for a term of a vocabulary that has a prefix; the whole IRI otherwise."""
    for prefix, namespace in PREFIXES.items():
        if prefix != "indicator" and iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return str(iri)
