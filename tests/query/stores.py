"""Small stores of plain triples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.query import ServiceLimits
from kg.store.generations import Generations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.store.generations import Generation

LIMITS = ServiceLimits(timeout_s=1.0, workers=2, memory_mb=256, max_wait_s=5.0)


def quads(count: int) -> Iterator[ox.Quad]:
    """`count` labels in three graphs in turn, and one triple in no graph."""
    label = ox.NamedNode("urn:label")
    for index in range(count):
        graph = ox.NamedNode(f"urn:graph{index % 3}")
        yield ox.Quad(ox.NamedNode(f"urn:县{index}"), label, ox.Literal(f"第{index}县", language="zh"), graph)
    yield ox.Quad(ox.NamedNode("urn:unnamed"), label, ox.Literal("无名图"), ox.DefaultGraph())


def publish(root: Path, count: int) -> Generation:
    """Publish a generation of `count` labelled things."""
    writer = root / f"writer-{count}"
    writer.mkdir(parents=True)
    store = ox.Store(str(writer))
    store.bulk_extend(quads(count))
    store.flush()
    return Generations(root).publish(lambda folder: store.backup(str(folder)), {})
