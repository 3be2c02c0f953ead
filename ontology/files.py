"""Reads the Turtle files of this folder once and answers what they say of a term.

Example 例：`texts(XZ.County, RDFS.label, "zh")` is `("县级行政区",)`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph
from rdflib import URIRef

from ontology import folder
from ontology.namespaces import RDF

if TYPE_CHECKING:
    from pathlib import Path

BASE = "https://w3id.org/xianzhi/ontology/"
_NAMES = ("xianzhi.ttl", "events.ttl", "schemes.ttl", "units.ttl")

Text = tuple[str, str]
"""A literal: its lexical form and its language tag, "" when it has none."""
Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple


def files() -> tuple[Path, ...]:
    """The files that define the vocabulary; the shapes, which check data, are not among them."""
    return tuple(folder() / name for name in _NAMES)


@cache
def vocabulary() -> tuple[pyoxigraph.Quad, ...]:
    """Every triple of those files, in the default graph; none has a blank node."""
    return tuple(
        quad for path in files() for quad in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    )


@cache
def _triples() -> dict[URIRef, dict[URIRef, list[URIRef | Text]]]:
    index: dict[URIRef, dict[URIRef, list[URIRef | Text]]] = {}
    for quad in vocabulary():
        said = index.setdefault(_iri(quad.subject), {})
        said.setdefault(_iri(quad.predicate), []).append(_object(quad.object))
    return index


@cache
def _iri(term: Term) -> URIRef:
    if not isinstance(term, pyoxigraph.NamedNode):
        raise TypeError(f"the vocabulary names every node, but here is {term}")
    return URIRef(term.value)


def _object(term: Term) -> URIRef | Text:
    if isinstance(term, pyoxigraph.Literal):
        return term.value, term.language or ""
    return _iri(term)


def local_names() -> tuple[str, ...]:
    """The local names of all terms under `BASE`, sorted."""
    return tuple(sorted(iri.removeprefix(BASE) for iri in _triples() if iri.startswith(BASE) and iri != BASE))


def objects(subject: URIRef, predicate: URIRef) -> tuple[URIRef, ...]:
    """The IRIs that `predicate` leads to, in the order of the file."""
    said = _triples().get(subject, {}).get(predicate, [])
    return tuple(one for one in said if isinstance(one, URIRef))


def texts(subject: URIRef, predicate: URIRef, lang: str | None = None) -> tuple[str, ...]:
    """The literals that `predicate` leads to, of the language `lang` when given, in file order."""
    said = _triples().get(subject, {}).get(predicate, [])
    literals = [one for one in said if not isinstance(one, URIRef)]
    return tuple(text for text, tag in literals if lang is None or tag == lang)


def subjects(predicate: URIRef, value: URIRef) -> tuple[URIRef, ...]:
    """The terms of which the files say `predicate value`, in the order of the files."""
    return tuple(iri for iri, said in _triples().items() if value in said.get(predicate, []))


def instances(kind: URIRef) -> tuple[URIRef, ...]:
    """The terms of type `kind`, in the order of the files."""
    return subjects(RDF.type, kind)
