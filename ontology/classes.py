"""Classes and properties: what is one, what it is called, what a class is a kind of.

Example 例：a 县 is a 地方 and an administrative area of schema.org:
`superclasses(XZ.County)` is `(schema:AdministrativeArea, xz:Place)`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ontology.files import objects, texts
from ontology.namespaces import OWL, RDF, RDFS

if TYPE_CHECKING:
    from rdflib import URIRef

_PROPERTY_KINDS = frozenset((OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty))


@cache
def superclasses(cls: URIRef) -> tuple[URIRef, ...]:
    """Every class that `cls` is a kind of, foreign ones too, sorted, without itself and `owl:Thing`."""
    found: set[URIRef] = set()
    waiting = [cls]
    while waiting:
        parents = set(objects(waiting.pop(), RDFS.subClassOf)) - found
        found |= parents
        waiting.extend(parents)
    return tuple(sorted(found - {cls, OWL.Thing}))


def is_class(term: URIRef) -> bool:
    """Whether the vocabulary defines `term` as a class."""
    return OWL.Class in objects(term, RDF.type)


def is_property(term: URIRef) -> bool:
    """Whether the vocabulary defines `term` as a property."""
    return not _PROPERTY_KINDS.isdisjoint(objects(term, RDF.type))


def label(term: URIRef, lang: str = "zh") -> str:
    """What `term` is called in `lang` ("zh" or "en"); the last part of its IRI when the files do not say."""
    said = texts(term, RDFS.label, lang)
    return said[0] if said else term.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def comment(term: URIRef, lang: str = "zh") -> str:
    """What `term` means, in `lang` ("zh" or "en"); "" when the files do not say."""
    said = texts(term, RDFS.comment, lang)
    return said[0] if said else ""
