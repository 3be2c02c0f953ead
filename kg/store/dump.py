"""The graph as bytes that depend on nothing but what it says: sorted N-Quads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.terms import written

if TYPE_CHECKING:
    from kg.store.generations import Generation

ONTOLOGY_GRAPH = "graph/ontology"


def sorted_quads(generation: Generation) -> list[bytes]:
    """One line a quad, sorted by bytes, of everything but the vocabulary's graph."""
    with generation.held():
        store = ox.Store.read_only(str(generation.database))
        quads = (quad for quad in store if not _is_vocabulary(quad))
        text = written(quads, ox.RdfFormat.N_QUADS)
    return sorted(text.splitlines(keepends=True))


def _is_vocabulary(quad: ox.Quad) -> bool:
    return isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value.endswith(f"/{ONTOLOGY_GRAPH}")
