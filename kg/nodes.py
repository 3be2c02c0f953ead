"""Small triples that every graph needs: types stated in full, and claims about things.

Example 例：the type `xz:County` of 武陵源区 is stated with `xz:Place` and `schema:AdministrativeArea`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, XSD, Literal

from kg import identity
from ontology.terms import XZ, superclasses

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rdflib import URIRef

    from kg.terms import Term, Triple


def typed(node: URIRef, cls: URIRef) -> Iterator[Triple]:
    """The type of a node, stated in full: with every superclass that the ontology gives."""
    yield node, RDF.type, cls
    for above in superclasses(cls):
        yield node, RDF.type, above


def is_own(owner: str, node: str) -> bool:
    """Whether `node` is the article or page `owner` itself or something under it."""
    # rdflib's own startswith takes no tuple, and its own == looks at types
    return str(node) == str(owner) or str(node).startswith((f"{owner}/", f"{owner}#"))


def claim(owner: URIRef, subject: URIRef, predicate: URIRef, value: Term) -> tuple[URIRef, tuple[Triple, ...]]:
    """The node by which `owner` says something of a thing, and its triples but for the evidence."""
    node = identity.claim(owner, subject, predicate, value.n3())
    return node, (
        *typed(node, XZ.Claim),
        (node, RDF.subject, subject),
        (node, RDF.predicate, predicate),
        (node, RDF.object, value),
    )


def day(value: date) -> Literal:
    """A day as `xsd:date`."""
    return Literal(value.isoformat(), datatype=XSD.date)


def whole(value: int) -> Literal:
    """A whole number as `xsd:integer`, as the store writes it."""
    return Literal(str(value), datatype=XSD.integer)
