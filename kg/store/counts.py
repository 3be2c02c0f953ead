"""How many triples have which class and property, kept by difference so that no one need scan for it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_TYPE = str(RDF.type)


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of the store at `root`: `{"triples": n, "classes": {iri: n}, "properties": {iri: n}}`."""

    root: Path

    def read(self) -> dict[str, object]:
        """The counts as they are; empty for a new store."""
        path = self.root / "counts.json"
        if not path.exists():
            return {"triples": 0, "classes": {}, "properties": {}}
        counts: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
        return counts

    def write(self, counts: dict[str, object]) -> None:
        """Keep `counts`."""
        text = json.dumps(counts, ensure_ascii=False, sort_keys=True)
        (self.root / "counts.json").write_text(text, encoding="utf-8")

    def update(self, gone: Iterable[ox.Quad], came: Iterable[ox.Quad]) -> None:
        """Add what came and take off what went."""
        before = self.read()
        classes, properties = Counter(before["classes"]), Counter(before["properties"])  # type: ignore[call-overload]
        total = int(str(before["triples"]))
        for quads, sign in ((gone, -1), (came, 1)):
            for quad in quads:
                total += sign
                properties[quad.predicate.value] += sign
                if quad.predicate.value == _TYPE and isinstance(quad.object, ox.NamedNode):
                    classes[quad.object.value] += sign
        self.write({"triples": total, "classes": _positive(classes), "properties": _positive(properties)})


def _positive(counts: Counter[str]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count > 0}
