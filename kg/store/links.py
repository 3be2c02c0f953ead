"""A link between two prints of a text, as the quads of the graph of reprints.

Example 例：(`later`, `xz:reprintOf`, `earlier`) stands there with the claim that says so: the rule that compared the
two bodies, how much of the shorter one stands in the longer, and the two articles that it was worked out from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF, XSD, Literal

from kg.nodes import claim
from kg.reprints import RULE
from kg.terms import iri_of, iri_to_store, triple_to_store
from ontology.terms import PROV, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from kg.store.prints import Print
    from kg.terms import Triple


@dataclass(frozen=True, slots=True)
class Link:
    """`subject` is a print of the text that `object` prints: on a later day (`xz:reprintOf`) or the same one."""

    subject: URIRef
    predicate: URIRef
    object: URIRef

    @property
    def ends(self) -> frozenset[URIRef]:
        """The two articles."""
        return frozenset((self.subject, self.object))

    @property
    def owners(self) -> frozenset[URIRef]:
        """The articles whose link it is: the later one, or both when neither is."""
        return self.ends if self.predicate == XZ.sameTextAs else frozenset((self.subject,))

    def triples(self) -> tuple[Triple, ...]:
        """The link itself, both ways when neither print is the earlier one."""
        there = (self.subject, self.predicate, self.object)
        return (there, (self.object, self.predicate, self.subject)) if self.predicate == XZ.sameTextAs else (there,)


def link_between(one: Print, other: Print) -> Link:
    """The link between two prints of a text: from the later to the earlier; of one day, from the lesser IRI."""
    first, second = sorted((one, other), key=lambda each: (each.issued, str(each.iri)))
    if first.issued == second.issued:
        return Link(first.iri, XZ.sameTextAs, second.iri)
    return Link(second.iri, XZ.reprintOf, first.iri)


def quads_of_link(link: Link, likeness: float, graph: URIRef) -> Iterator[ox.Quad]:
    """A link and the claim that says how it was found, in `graph`."""
    node, triples = claim(graph, link.subject, link.predicate, link.object)
    found: tuple[Triple, ...] = (
        *link.triples(),
        *triples,
        (node, XZ.rule, Literal(RULE)),
        (node, XZ.similarity, Literal(_hundredths(likeness), datatype=XSD.decimal)),
        *((node, PROV.wasDerivedFrom, article) for article in link.ends),
    )
    for triple in found:
        yield ox.Quad(*triple_to_store(triple), iri_to_store(graph))


def stored_links(store: ox.Store, article: URIRef, graph: URIRef) -> dict[Link, tuple[ox.Quad, ...]]:
    """The links of an article to others and of others to it, each with its quads."""
    within = iri_to_store(graph)
    found: dict[Link, tuple[ox.Quad, ...]] = {}
    for end in (RDF.subject, RDF.object):
        for quad in store.quads_for_pattern(None, iri_to_store(end), iri_to_store(article), within):
            said = tuple(store.quads_for_pattern(quad.subject, None, None, within))
            link = _link(said)
            direct = (ox.Quad(*triple_to_store(triple), within) for triple in link.triples())
            found[link] = (*said, *direct)
    return found


def _link(said: tuple[ox.Quad, ...]) -> Link:
    """The link that a claim speaks of."""
    parts = {iri_of(quad.predicate): quad.object for quad in said if isinstance(quad.object, ox.NamedNode)}
    subject, predicate, value = (iri_of(parts[part]) for part in (RDF.subject, RDF.predicate, RDF.object))
    return Link(subject, predicate, value)


def _hundredths(likeness: float) -> str:
    """Two places, cut off, as the store writes a decimal: 0.97, 0.9, 1."""
    return f"{int(likeness * 100) / 100:.2f}".rstrip("0").rstrip(".")
