"""A small part of the graph, as the rows of a description query give it, and nodes to walk through it.

Example 例：`node.link("xz:place")` is 沅陵县 with its IRI; `node.nodes("xz:evidence")` are its mentions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from ontology.terms import PREFIXES, superclasses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.query import Row, Term

_XZ = PREFIXES["xz"]


@cache
def expand(name: str) -> str:
    """The IRI of a prefixed name."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


@dataclass(slots=True)
class Facts:
    """Properties of nodes and labels of values, with the order in which the described things came."""

    ids: dict[str, None] = field(default_factory=dict)
    values: dict[str, dict[str, dict[Term, None]]] = field(default_factory=dict)
    labels: dict[str, dict[str | None, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Facts:
        """The facts in rows of ?id ?node ?property ?value ?label."""
        facts = cls()
        for row in rows:
            facts.add(row)
        return facts

    def add(self, row: Row) -> None:
        """Take in one row."""
        self.ids.setdefault(row["id"].value)
        properties = self.values.setdefault(row["node"].value, {})
        properties.setdefault(row["property"].value, {}).setdefault(row["value"])
        if "label" in row:
            names = self.labels.setdefault(row["value"].value, {})
            names.setdefault(row["label"].language, row["label"].value)

    def nodes(self) -> tuple[Node, ...]:
        """The things described, in order."""
        return tuple(Node(self, iri) for iri in self.ids)


@dataclass(frozen=True, slots=True)
class Node:
    """One node of the part; what is absent is None or empty."""

    facts: Facts
    iri: str

    def terms(self, name: str) -> tuple[Term, ...]:
        """The values of a property, in the order they came."""
        return tuple(self.facts.values.get(self.iri, {}).get(expand(name), ()))

    def texts(self, name: str) -> tuple[str, ...]:
        """The values of a property as text, sorted."""
        return tuple(sorted(term.value for term in self.terms(name)))

    def text(self, name: str) -> str | None:
        """The only or first value of a property as text."""
        return next(iter(self.texts(name)), None)

    def number(self, name: str) -> float | int | None:
        """The value of a property as a number."""
        text = self.text(name)
        if text is None:
            return None
        number = float(text)
        return int(number) if number.is_integer() else number

    def nodes(self, name: str) -> tuple[Node, ...]:
        """The nodes that a property leads to, sorted by IRI."""
        iris = sorted(term.value for term in self.terms(name) if term.is_iri)
        return tuple(Node(self.facts, iri) for iri in iris)

    def node(self, name: str) -> Node | None:
        """The only or first node that a property leads to."""
        return next(iter(self.nodes(name)), None)

    def back(self, name: str) -> tuple[Node, ...]:
        """The nodes of which a property leads here, sorted by IRI."""
        wanted = expand(name)
        iris = (
            iri
            for iri, properties in self.facts.values.items()
            if any(term.value == self.iri for term in properties.get(wanted, ()))
        )
        return tuple(Node(self.facts, iri) for iri in sorted(iris))

    @property
    def label(self) -> str | None:
        """Its Chinese name; another language's where there is none; the words of a mention."""
        names = self.facts.labels.get(self.iri) or self._own_labels()
        return names.get("zh") or next(iter(names.values()), None) or self.text("nif:anchorOf")

    @property
    def types(self) -> tuple[str, ...]:
        """The names of its most specific classes in our vocabulary."""
        ours = [term.value for term in self.terms("rdf:type") if term.value.startswith(_XZ)]
        above = {str(cls) for name in ours for cls in _superclasses(name)}
        return tuple(sorted(name.removeprefix(_XZ) for name in ours if name not in above))

    def _own_labels(self) -> dict[str | None, str]:
        return {term.language: term.value for term in self.terms("rdfs:label")}


@cache
def _superclasses(cls: str) -> tuple[str, ...]:
    from rdflib import URIRef

    return superclasses(URIRef(cls))
