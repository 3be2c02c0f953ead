"""The graph of reprints: which articles print one text, worked out from the bodies of all.

Example 例：a county paper prints on 16 March what the daily of the prefecture had on the 14th: the later article is
`xz:reprintOf` the earlier one. Two papers that print it on one day have `xz:sameTextAs` between them.

Each print leads to the earliest ones it is like, and to those of its own day; so a text that fifty papers print
on fifty days has 49 links and not 1,225.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.store.links import Link, link_between, quads_of_link, stored_links
from kg.store.prints import MOST, Prints
from kg.terms import iri_of, iri_to_store
from ontology.terms import SCHEMA, XZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rdflib import URIRef

    from kg.identity import Names

_READ_FROM = frozenset(map(str, (XZ.fingerprint, SCHEMA.articleBody)))
_FINGERPRINT, _RULES = str(XZ.fingerprint), str(XZ.rulesVersion)

Quads = list[ox.Quad]


@dataclass(frozen=True, slots=True)
class Reprints:
    """Works out the graph of reprints in `store` again after a change."""

    store: ox.Store
    names: Names
    most: int = MOST

    @property
    def graph(self) -> URIRef:
        """The graph of reprints."""
        return self.names.graph("reprints")

    def renew(self, gone: Quads, came: Quads) -> tuple[Quads, Quads]:
        """Bring the links up to date after `gone` went and `came` came; gives the quads that then went and came."""
        changed = self._changed((*gone, *came))
        if not changed:
            return [], []
        prints = Prints(self.store, self.most)
        again = changed | self._linked_to(changed) | self._past_the_limit(prints, gone, came)
        fresh = self._found(prints, again)
        before, after = set[ox.Quad](), set[ox.Quad]()
        for article in again | set(fresh):
            stored = self._stored(article)
            known = {} if article in again else stored
            before.update(*stored.values())
            after.update(*_earliest(prints, known | fresh[article]).values())
        return self._replace(before, after)

    def _changed(self, quads: Iterable[ox.Quad]) -> set[URIRef]:
        """The articles whose body went or came, or that stand on a page that other rules have read."""
        changed: set[URIRef] = set()
        for quad in quads:
            predicate = quad.predicate.value
            if predicate in _READ_FROM:
                changed.add(iri_of(quad.subject))
            elif predicate == _RULES and isinstance(quad.graph_name, ox.NamedNode):
                standing = self.store.quads_for_pattern(None, iri_to_store(SCHEMA.isPartOf), quad.graph_name, None)
                changed.update(iri_of(each.subject) for each in standing)
        return changed

    def _linked_to(self, articles: set[URIRef]) -> set[URIRef]:
        """The articles at the other end of stored links."""
        links = (link for article in articles for link in stored_links(self.store, article, self.graph))
        return {end for link in links for end in link.ends}

    def _past_the_limit(self, prints: Prints, gone: Quads, came: Quads) -> set[URIRef]:
        """The articles that win or lose links because fewer or more have their fingerprint than are compared."""
        change = _fingerprints_in(came)
        change.subtract(_fingerprints_in(gone))
        found: set[URIRef] = set()
        for fingerprint, more in change.items():
            holders = prints.holders(fingerprint, self.most + abs(more) + 1)
            too_many, were_too_many = len(holders) > self.most, len(holders) - more > self.most
            if were_too_many and not too_many:
                found.update(holders)
            elif too_many and not were_too_many:  # who has no link has none to lose
                found.update(holder for holder in holders if self._stored(holder))
        return found

    def _found(self, prints: Prints, articles: set[URIRef]) -> dict[URIRef, dict[Link, tuple[ox.Quad, ...]]]:
        """The links between `articles` and the prints that they are like, by the article whose links they are."""
        found: dict[URIRef, dict[Link, tuple[ox.Quad, ...]]] = defaultdict(dict)
        for article in articles:
            for other, value in prints.like(article).items():
                link = link_between(prints.of(article), prints.of(other))
                quads = tuple(quads_of_link(link, value, self.graph))
                for owner in link.owners:
                    found[owner][link] = quads
        return found

    def _stored(self, article: URIRef) -> dict[Link, tuple[ox.Quad, ...]]:
        """The article's own links: to what it reprints, and to prints of its own day."""
        links = stored_links(self.store, article, self.graph)
        return {link: quads for link, quads in links.items() if article in link.owners}

    def _replace(self, before: set[ox.Quad], after: set[ox.Quad]) -> tuple[Quads, Quads]:
        gone, came = list(before - after), list(after - before)
        for quad in gone:
            self.store.remove(quad)
        self.store.extend(came)
        return gone, came


def _fingerprints_in(quads: Quads) -> Counter[str]:
    """How many of the quads give each fingerprint."""
    return Counter(
        quad.object.value
        for quad in quads
        if isinstance(quad.object, ox.Literal) and quad.predicate.value == _FINGERPRINT
    )


def _earliest(prints: Prints, links: Mapping[Link, tuple[ox.Quad, ...]]) -> dict[Link, tuple[ox.Quad, ...]]:
    """The links of one article but for those to a print that is not among the earliest."""
    first = min((prints.of(link.object).issued for link in links if link.predicate == XZ.reprintOf), default="")
    return {
        link: quads
        for link, quads in links.items()
        if link.predicate == XZ.sameTextAs or prints.of(link.object).issued == first
    }
