"""The one place where rdflib's terms and the store's terms meet.

Statements are made of rdflib terms, because its namespaces are closed; the store speaks pyoxigraph.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox
from rdflib import XSD, Literal, URIRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Term: TypeAlias = URIRef | Literal
Triple: TypeAlias = tuple[URIRef, URIRef, Term]
StoredTriple: TypeAlias = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]

_STRING = str(XSD.string)


@lru_cache(maxsize=65536)
def iri_to_store(iri: URIRef) -> ox.NamedNode:
    """An IRI as the store has it. Raises ValueError when it is no IRI."""
    return ox.NamedNode(str(iri))


def term_to_store(term: Term) -> ox.NamedNode | ox.Literal:
    """An IRI or literal as the store has it; a literal keeps its language or datatype."""
    if isinstance(term, URIRef):
        return iri_to_store(term)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    if term.datatype is None or str(term.datatype) == _STRING:
        return ox.Literal(str(term))
    return ox.Literal(str(term), datatype=iri_to_store(term.datatype))


def term_from_store(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> Term:
    """The rdflib term of a stored one. Raises TypeError for a blank node or a quoted triple: we make none."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if not isinstance(term, ox.Literal):
        raise TypeError(f"no term of ours: {term}")
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == _STRING:
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


def iri_of(node: ox.NamedNode | ox.BlankNode | ox.Triple) -> URIRef:
    """The IRI of a stored node. Raises TypeError for a blank node or a quoted triple: we make none."""
    if not isinstance(node, ox.NamedNode):
        raise TypeError(f"no IRI: {node}")
    return URIRef(node.value)


def written(statements: Iterable[ox.Quad] | Iterable[ox.Triple], form: ox.RdfFormat) -> bytes:
    """Quads or triples as bytes in an RDF format."""
    out = io.BytesIO()
    ox.serialize(statements, out, format=form)
    return out.getvalue()


def triple_to_store(triple: Triple) -> StoredTriple:
    """A triple as the store has it."""
    subject, predicate, value = triple
    return iri_to_store(subject), iri_to_store(predicate), term_to_store(value)


def graphs_to_store(graphs: Mapping[URIRef, Iterable[Triple]]) -> dict[URIRef, tuple[StoredTriple, ...]]:
    """Graphs by name, their triples as the store has them. Raises ValueError for a term that no store takes."""
    return {name: tuple(map(triple_to_store, triples)) for name, triples in graphs.items()}
