"""Claims among quads that come or go: of what they speak, and what they say.

Example 例：the three quads by which page 武陵日报 2020-03-02 第1版 claims the name of its newspaper say (武陵日报,
rdfs:label, "武陵日报").
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox
from rdflib import RDF

from kg.terms import iri_to_store

if TYPE_CHECKING:
    from collections.abc import Iterable

Said: TypeAlias = "tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]"
"""Subject, predicate and object of what a claim says."""

_PARTS = tuple(map(iri_to_store, (RDF.subject, RDF.predicate, RDF.object)))


def subjects_of(quads: Iterable[ox.Quad]) -> set[str]:
    """The IRIs of what the claims among `quads` speak of."""
    return {
        quad.object.value for quad in quads if quad.predicate == _PARTS[0] and isinstance(quad.object, ox.NamedNode)
    }


def said_in(quads: Iterable[ox.Quad]) -> set[Said]:
    """What the claims that are whole among `quads` say."""
    parts: dict[str, dict[ox.NamedNode, ox.NamedNode | ox.Literal]] = defaultdict(dict)
    for quad in quads:
        if quad.predicate not in _PARTS or not isinstance(quad.subject, ox.NamedNode):
            continue
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            parts[quad.subject.value][quad.predicate] = quad.object
    found: set[Said] = set()
    for claim in parts.values():
        subject, predicate, value = map(claim.get, _PARTS)
        if isinstance(subject, ox.NamedNode) and isinstance(predicate, ox.NamedNode) and value is not None:
            found.add((subject, predicate, value))
    return found
