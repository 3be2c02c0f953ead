"""Checks before publishing: the SHACL shapes of ontology/shapes.ttl, and that no triple stands in two graphs.

Example 例：a tenure without evidence is refused, and the message names the node and what it lacks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox
import shacl

from kg.errors import ShapeError
from kg.terms import written
from ontology import folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Violation:
    """One shape broken: the node, the property (a SPARQL path, or "") and what is wrong with it."""

    node: str
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.node} {self.path}: {self.message}"


@cache
def _shapes() -> shacl.Shapes:
    return shacl.Shapes.from_file(str(folder() / "shapes.ttl"))


def violations(quads: Iterable[ox.Quad]) -> tuple[Violation, ...]:
    """Every shape that the triples of `quads` break, sorted by node."""
    triples = (ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads)
    data = written(triples, ox.RdfFormat.N_TRIPLES).decode()
    report = _shapes().validate_text(data, format="ntriples")
    found = (
        Violation(result.focus_node, result.path or "", result.message or result.component) for result in report.results
    )
    return tuple(sorted(found, key=str))


def refuse_broken(quads: Iterable[ox.Quad]) -> None:
    """Raise ShapeError, naming the first nodes and what they lack, when `quads` break a shape."""
    broken = violations(quads)
    if broken:
        first = "; ".join(str(violation) for violation in broken[:SHOWN])
        raise ShapeError(
            f"{len(broken)} violations of the shapes 不合形状约束: {first}",
            "nothing was published; a reader made a graph that it must not make: report it with the page",
        )


def faults(quads: Sequence[ox.Quad]) -> tuple[str, ...]:
    """Everything that must not be in a published graph: broken shapes, triples in two graphs, blank nodes."""
    twice = (f"{triple} stands in two graphs" for triple in in_two_graphs(quads))
    blank = (
        f"{quad} has a blank node"
        for quad in quads
        if isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)
    )
    return (*map(str, violations(quads)), *twice, *blank)


def in_two_graphs(quads: Iterable[ox.Quad]) -> tuple[ox.Triple, ...]:
    """The triples that stand in more than one graph."""
    graphs: dict[ox.Triple, int] = defaultdict(int)
    for quad in quads:
        graphs[ox.Triple(quad.subject, quad.predicate, quad.object)] += 1
    return tuple(triple for triple, count in graphs.items() if count > 1)
