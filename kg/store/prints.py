"""Articles as prints of a text: their bodies and fingerprints as the store has them, and the prints that are like one.

Example 例：of a text that 新华社 sent out, every paper that prints it is like every other.

An article is compared with those that share a fingerprint with it, so that a search does not grow with the store.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.reprints import likeness, plain
from kg.terms import iri_of, iri_to_store
from ontology.terms import SCHEMA, XZ

if TYPE_CHECKING:
    from rdflib import URIRef

MOST = 500
"""A fingerprint that more articles have is one of standing matter (公益广告, 招聘启事): it says nothing of reprints."""
_SHARED_OF = 8
"""Of so many fingerprints two prints of a text share one; fewer are a formula that both texts have."""


@dataclass(frozen=True, slots=True)
class Print:
    """An article as it is compared: issue date (YYYY-MM-DD), text as `plain` gives it, fingerprints."""

    iri: URIRef
    issued: str
    text: str
    fingerprints: frozenset[str]


@dataclass(frozen=True, slots=True)
class Prints:
    """The prints in `store`, each read once; made anew for each change."""

    store: ox.Store
    most: int = MOST
    _read: dict[URIRef, Print] = field(default_factory=dict)
    _kept: dict[URIRef, frozenset[str]] = field(default_factory=dict)
    _holders: dict[str, tuple[URIRef, ...]] = field(default_factory=dict)

    def of(self, article: URIRef) -> Print:
        """An article as a print; one that has gone, or has no body, is like no other."""
        if article not in self._read:
            body, issued = self._value(article, SCHEMA.articleBody), self._value(article, SCHEMA.datePublished)
            self._read[article] = Print(article, issued, plain(body), self._fingerprints(article))
        return self._read[article]

    def like(self, article: URIRef) -> dict[URIRef, float]:
        """The other prints of this article's text, and how much of the shorter one stands in the longer (0.8 to 1)."""
        own = self.of(article)
        shared = Counter(other for mark in own.fingerprints for other in self._comparable(mark))
        near = (other for other, count in shared.items() if other != article and self._enough(own, other, count))
        found = ((other, likeness(own.text, self.of(other).text)) for other in near)
        return {other: value for other, value in found if value is not None}

    def holders(self, fingerprint: str, most: int) -> tuple[URIRef, ...]:
        """The articles that have a fingerprint, in no order, no more than `most`."""
        quads = self.store.quads_for_pattern(None, iri_to_store(XZ.fingerprint), ox.Literal(fingerprint), None)
        return tuple(iri_of(quad.subject) for quad in islice(quads, most))

    def _comparable(self, fingerprint: str) -> tuple[URIRef, ...]:
        """The articles that have it, none when they are too many."""
        if fingerprint not in self._holders:
            holders = self.holders(fingerprint, self.most + 1)
            self._holders[fingerprint] = holders if len(holders) <= self.most else ()
        return self._holders[fingerprint]

    def _enough(self, own: Print, other: URIRef, shared: int) -> bool:
        return shared * _SHARED_OF >= min(len(own.fingerprints), len(self._fingerprints(other)))

    def _fingerprints(self, article: URIRef) -> frozenset[str]:
        if article not in self._kept:
            quads = self.store.quads_for_pattern(iri_to_store(article), iri_to_store(XZ.fingerprint), None, None)
            self._kept[article] = frozenset(_text(quad) for quad in quads)
        return self._kept[article]

    def _value(self, article: URIRef, predicate: URIRef) -> str:
        quads = self.store.quads_for_pattern(iri_to_store(article), iri_to_store(predicate), None, None)
        return next((_text(quad) for quad in quads), "")


def _text(quad: ox.Quad) -> str:
    return quad.object.value if isinstance(quad.object, ox.Literal) else ""
