"""A published graph read whole: its quads, and bytes that depend on nothing but what it says (sorted N-Quads)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.terms import written

if TYPE_CHECKING:
    from kg.store.generations import Generation

ONTOLOGY_GRAPH = "graph/ontology"


def sorted_quads(generation: Generation) -> list[bytes]:
    """One line a quad, sorted by bytes, of everything but the vocabulary's graph."""
    return sorted(written(quads_of(generation), ox.RdfFormat.N_QUADS).splitlines(keepends=True))


def _is_vocabulary(quad: ox.Quad) -> bool:
    return isinstance(quad.graph_name, ox.NamedNode) and quad.graph_name.value.endswith(f"/{ONTOLOGY_GRAPH}")


def quads_of(generation: Generation) -> list[ox.Quad]:
    """Every quad of a generation but the vocabulary's, in no order."""
    with generation.held():
        store = ox.Store.read_only(str(generation.database))
        return [quad for quad in store if not _is_vocabulary(quad)]
