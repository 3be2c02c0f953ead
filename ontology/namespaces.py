"""Closed namespaces: a term that a vocabulary does not have raises, and the message names near ones.

Example 例：`SCHEMA.headline` is 标题 in schema.org; `SCHEMA.heading` raises UnknownTermError.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from rdflib import URIRef, namespace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class UnknownTermError(AttributeError, KeyError):
    """A name that a closed namespace does not have; the message gives near names."""

    def __str__(self) -> str:
        return str(self.args[0])


class Closed:
    """The terms of one vocabulary: `XZ.County` or `XZ["from"]` gives a URIRef, any other name raises.

    `name in XZ` asks for a local name or a URIRef; iterating gives the URIRefs, sorted.
    """

    def __init__(self, base: str, names: Iterable[str]) -> None:
        self._base = base
        self._terms = {name: URIRef(base + name) for name in sorted(names)}
        # Thousands of statements a page ask for terms: Python itself finds those that are there.
        self.__dict__.update(self._terms)

    def __getattr__(self, name: str) -> URIRef:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> URIRef:
        try:
            return self._terms[name]
        except KeyError:
            raise UnknownTermError(self._complaint(name)) from None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.removeprefix(self._base) in self._terms

    def __iter__(self) -> Iterator[URIRef]:
        return iter(self._terms.values())

    def __len__(self) -> int:
        return len(self._terms)

    def __dir__(self) -> list[str]:
        return list(self._terms)

    def __str__(self) -> str:
        return self._base

    def __repr__(self) -> str:
        return f"Closed({self._base!r}, {len(self)} terms)"

    def _complaint(self, name: str) -> str:
        near = get_close_matches(name, self._terms, n=3, cutoff=0.6)
        hint = f"; near names: {', '.join(near)}" if near else "; see the vocabulary's file for its terms"
        return f"{self._base} has no term {name!r}{hint}"


def _of_rdflib(defined: type[namespace.DefinedNamespace]) -> Closed:
    """The same terms as rdflib's namespace, which would only warn about a misspelt one."""
    names = {name for name in vars(defined)["__annotations__"] if not name.startswith("_")}
    return Closed(str(defined), names | set(vars(defined).get("_extras", ())))


SCHEMA = _of_rdflib(namespace.SDO)
ORG = _of_rdflib(namespace.ORG)
PROV = _of_rdflib(namespace.PROV)
SKOS = _of_rdflib(namespace.SKOS)
FOAF = _of_rdflib(namespace.FOAF)
RDF = _of_rdflib(namespace.RDF)
RDFS = _of_rdflib(namespace.RDFS)
OWL = _of_rdflib(namespace.OWL)
XSD = _of_rdflib(namespace.XSD)
DCTERMS = _of_rdflib(namespace.DCTERMS)
SH = _of_rdflib(namespace.SH)

# rdflib has neither of the next two; these are the terms that we use, checked against the published files.
SEM = Closed(
    "http://semanticweb.cs.vu.nl/2009/11/sem/",
    (
        "Actor", "Event", "Place", "Role", "Time",
        "hasActor", "hasPlace", "hasSubEvent", "hasTime", "hasTimeStamp",
        "hasBeginTimeStamp", "hasEndTimeStamp",
        "hasEarliestBeginTimeStamp", "hasLatestEndTimeStamp",
    ),
)  # fmt: skip
NIF = Closed(
    "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    (
        "Context", "OffsetBasedString", "Sentence", "String",
        "anchorOf", "beginIndex", "endIndex", "isString", "referenceContext", "sentence",
    ),
)  # fmt: skip
