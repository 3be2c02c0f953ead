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
from kg.store.claims import said_in, subjects_of
from kg.terms import iri_of, iri_to_store, term_from_store, term_to_store
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.identity import Names
    from kg.store.claims import Said
    from kg.terms import Term, Triple


def is_thing(names: Names, iri: str) -> bool:
    """Whether an IRI is one of ours that several articles can name: no page, no article, no graph."""
    if not iri.startswith(names.base):
        return False
    kind = iri[len(names.base) :].partition("/")[0]
    return kind not in {"page", "article", "graph"}


def things_in(names: Names, quads: Iterable[ox.Quad]) -> set[URIRef]:
    """The things that stand as objects of `quads`."""
    iris = {quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)}
    return {URIRef(iri) for iri in iris if is_thing(names, iri)}


@dataclass(frozen=True, slots=True)
class Things:
    """Works out the graph of things in `store` again after a change."""

    store: ox.Store
    names: Names

    @property
    def graph(self) -> ox.NamedNode:
        """The graph of things."""
        return iri_to_store(self.names.graph("things"))

    def touched(self, gone: list[ox.Quad], came: list[ox.Quad]) -> set[URIRef]:
        """The things whose descriptions a change of these quads may change.

        A place of the gazetteer stays while it is named; anything else is what is claimed of it, and one more
        claim of what is known already changes nothing (every page of a newspaper claims its name).
        """
        places = {thing for thing in things_in(self.names, (*gone, *came)) if self.names.place_code(thing) is not None}
        spoken = subjects_of(gone) | {said[0].value for said in said_in(came) if not self._is_known(said)}
        return places | {URIRef(iri) for iri in spoken if is_thing(self.names, iri)}

    def _is_known(self, said: Said) -> bool:
        """Whether the graph of things says just that. A further claim of a label makes the first one no other."""
        return ox.Quad(*said, self.graph) in self.store

    def renew(self, touched: set[URIRef]) -> tuple[list[ox.Quad], list[ox.Quad]]:
        """Bring the descriptions of `touched` up to date; gives the quads that went and those that came.

        What is described by another thing comes after it: a place that nothing names any more must be gone
        before its parent is looked at.
        """
        others = {thing for thing in touched if self.names.place_code(thing) is None}
        gone, came = self._renew_all(others)
        waiting = (touched - others) | self._places_in(gone, came)
        while waiting:
            longest = max(map(len, waiting))  # the code of a place is longer than that of what it lies in
            level = {place for place in waiting if len(place) == longest}
            old, new = self._renew_all(level)
            gone += old
            came += new
            waiting = (waiting - level) | self._places_in(old, new)
        return gone, came

    def _renew_all(self, things: Iterable[URIRef]) -> tuple[list[ox.Quad], list[ox.Quad]]:
        """Renew things of which none is described by another one."""
        before = {quad for thing in things for quad in self._stored(thing)}
        after = {
            ox.Quad(iri_to_store(s), iri_to_store(p), term_to_store(o), self.graph)
            for thing in things
            for s, p, o in self._described(thing)
        }
        gone, came = list(before - after), list(after - before)
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

    def _places_in(self, old: list[ox.Quad], new: list[ox.Quad]) -> set[URIRef]:
        """The places of the gazetteer that descriptions lead to: they stay as long as one does."""
        return {thing for thing in things_in(self.names, (*old, *new)) if self.names.place_code(thing) is not None}

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
