"""Pages read back from the store, as they were loaded.

Example 例：第3版 comes with a jump to 第1版, which is taken from the store, text, print and all, and read again.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, URIRef

from kg.model import Origins, Page
from kg.page_triples import ORIGIN_CONCEPTS
from kg.printed import print_from_json
from kg.terms import iri_of, iri_to_store, term_from_store
from ontology.terms import SCHEMA, XZ

if TYPE_CHECKING:
    import pyoxigraph as ox

_ORIGIN_OF = {concept: origin for origin, concept in ORIGIN_CONCEPTS.items()}


def stored_page(store: ox.Store, iri: URIRef) -> Page:
    """One page as it was loaded. Raises StopIteration when it is not in the store."""
    shown = _value(store, iri, XZ.print)
    zones, lines = print_from_json(shown) if shown else ((), ())
    return Page(
        iri=iri,
        newspaper=_newspaper(store, iri),
        issued=date.fromisoformat(_value(store, iri, SCHEMA.datePublished) or ""),
        number=_value(store, iri, XZ.pageNumber),
        raw=_value(store, iri, XZ.rawText) or "",
        sha256=_value(store, iri, XZ.sha256) or "",
        fragment=_value(store, iri, XZ.sourceFragment),
        zones=zones,
        lines=lines,
        origins=_origins(store, iri),
    )


def _origins(store: ox.Store, iri: URIRef) -> Origins:
    """Where the metadata of a page were found."""
    predicates = (XZ.newspaperOrigin, XZ.issuedOrigin, XZ.pageNumberOrigin)
    concepts = (_value(store, iri, predicate) for predicate in predicates)
    return Origins(*(None if one is None else _ORIGIN_OF[URIRef(one)] for one in concepts))


def _newspaper(store: ox.Store, page: URIRef) -> str:
    """The newspaper's name as this page's metadata gave it."""
    graph = iri_to_store(page)
    kinds = store.quads_for_pattern(None, iri_to_store(RDF.object), iri_to_store(XZ.Newspaper), graph)
    newspaper = next(_value(store, iri_of(quad.subject), RDF.subject) for quad in kinds)
    labels = store.quads_for_pattern(None, iri_to_store(RDF.predicate), iri_to_store(RDFS.label), graph)
    nodes = [iri_of(quad.subject) for quad in labels]
    named = next(node for node in nodes if _value(store, node, RDF.subject) == newspaper)
    return _value(store, named, RDF.object) or ""


def _value(store: ox.Store, subject: URIRef, predicate: URIRef) -> str | None:
    quads = store.quads_for_pattern(iri_to_store(subject), iri_to_store(predicate), None, None)
    return next((str(term_from_store(quad.object)) for quad in quads), None)
