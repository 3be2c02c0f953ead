"""The graph of things: what several articles can name, worked out from all that they say.

Example 例：two articles call the same program “六个一” and 六个一工程; the graph of things holds it once, with the
name that is said more often as its label and the other as an alias.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF, RDFS, SKOS, Literal, URIRef

from kg.language.pinyin import sort_key
from kg.nodes import typed
from kg.places import descriptions
from kg.terms import iri_of, iri_to_store, term_from_store, term_to_store
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.identity import Names
    from kg.terms import Term, Triple


def is_thing(names: Names, iri: str) -> bool:
    """Whether an IRI is one of ours that several articles can name: no page, no article, no graph."""
    if not iri.startswith(names.base):
        return False
    kind = iri[len(names.base) :].partition("/")[0]
    return kind not in {"page", "article", "graph"}


def things_in(names: Names, triples: Iterable[Triple]) -> set[URIRef]:
    """The things that stand as objects of `triples`."""
    return {value for _, _, value in triples if isinstance(value, URIRef) and is_thing(names, value)}


@dataclass(frozen=True, slots=True)
class Things:
    """Works out the graph of things in `store` again after a change."""

    store: ox.Store
    names: Names

    @property
    def graph(self) -> ox.NamedNode:
        """The graph of things."""
        return iri_to_store(self.names.graph("things"))

    def renew(self, touched: set[URIRef]) -> tuple[list[ox.Quad], list[ox.Quad]]:
        """Bring the descriptions of `touched` up to date; gives the quads that went and those that came.

        What is described by another thing comes after it: a place that nothing names any more must be gone
        before its parent is looked at.
        """
        gone: list[ox.Quad] = []
        came: list[ox.Quad] = []
        waiting = set(touched)
        done: set[URIRef] = set()
        while waiting:
            thing = max(waiting, key=_depth)
            waiting.discard(thing)
            done.add(thing)
            old, new = self._renew_one(thing)
            gone += old
            came += new
            waiting |= self._named_by(old, new) - done
        return gone, came

    def _renew_one(self, thing: URIRef) -> tuple[list[ox.Quad], list[ox.Quad]]:
        before = set(self._stored(thing))
        after = {
            ox.Quad(iri_to_store(s), iri_to_store(p), term_to_store(o), self.graph)
            for s, p, o in self._described(thing)
        }
        gone, came = sorted(before - after, key=str), sorted(after - before, key=str)
        for quad in gone:
            self.store.remove(quad)
        self.store.extend(came)
        return gone, came

    def _stored(self, thing: URIRef) -> Iterator[ox.Quad]:
        subjects = [iri_to_store(thing)]
        for quad in self.store.quads_for_pattern(subjects[0], iri_to_store(XZ.designation), None, self.graph):
            if isinstance(quad.object, ox.NamedNode):
                subjects.append(quad.object)
        for subject in subjects:
            yield from self.store.quads_for_pattern(subject, None, None, self.graph)

    def _named_by(self, old: list[ox.Quad], new: list[ox.Quad]) -> set[URIRef]:
        values = (quad.object.value for quad in (*old, *new) if isinstance(quad.object, ox.NamedNode))
        return {URIRef(value) for value in values if is_thing(self.names, value) and "/designation/" not in value}

    def _described(self, thing: URIRef) -> Iterator[Triple]:
        code = self.names.place_code(thing)
        if code is None:
            yield from _from_claims(thing, self._claims(thing))
        elif self._is_named(thing):
            yield from _in_full(descriptions(self.names, code))

    def _claims(self, thing: URIRef) -> Counter[tuple[URIRef, Term]]:
        """What is said of a thing, and how often."""
        said: Counter[tuple[URIRef, Term]] = Counter()
        pattern = self.store.quads_for_pattern(None, iri_to_store(RDF.subject), iri_to_store(thing), None)
        for quad in pattern:
            claim = iri_of(quad.subject)
            said[URIRef(self._part(claim, RDF.predicate)), self._part(claim, RDF.object)] += 1
        return said

    def _part(self, claim: URIRef, part: URIRef) -> Term:
        quad = next(iter(self.store.quads_for_pattern(iri_to_store(claim), iri_to_store(part), None, None)))
        return term_from_store(quad.object)

    def _is_named(self, thing: URIRef) -> bool:
        return any(True for _ in self.store.quads_for_pattern(None, None, iri_to_store(thing), None))


def _depth(thing: URIRef) -> tuple[bool, bool, int, str]:
    """The order of renewal: other things first, then places, the smallest place first."""
    is_place = "/place/" in thing
    return not is_place, "/" in thing.partition("/place/")[2], len(thing), thing


def _in_full(description: Iterable[Triple]) -> Iterator[Triple]:
    """A description of the gazetteer with superclasses and a key to sort by."""
    for subject, predicate, value in description:
        if predicate == RDF.type and isinstance(value, URIRef):
            yield from typed(subject, value)
        else:
            yield subject, predicate, value
        if predicate == RDFS.label:
            yield subject, XZ.sortKey, Literal(sort_key(str(value)))


def _from_claims(thing: URIRef, claims: Counter[tuple[URIRef, Term]]) -> Iterator[Triple]:
    labels = Counter({value: count for (p, value), count in claims.items() if p == RDFS.label})
    ranked = sorted(labels, key=lambda name: (-labels[name], len(name), str(name)))
    names = ((thing, SKOS.altLabel if rank else RDFS.label, name) for rank, name in enumerate(ranked))
    yield from _in_full(names)
    other = [(predicate, value) for predicate, value in claims if predicate != RDFS.label]
    yield from _in_full(
        (thing, predicate, value) for predicate, value in other if not (predicate == SKOS.altLabel and value in ranked)
    )
