"""The knowledge graph that is written: pages go in and out whole, and every change is published at once.

Example 例：loading 2019-06-20 第1版 again takes out what its earlier reading said and puts in what the new one says.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
from rdflib import RDF

from kg.errors import IdentityConflict
from kg.identity import Names
from kg.nodes import is_own
from kg.store.counts import Counts
from kg.store.folder import written_by_us
from kg.store.generations import Generations
from kg.store.pages import stored_page
from kg.store.reprints import Reprints
from kg.store.things import Things
from kg.terms import iri_of, iri_to_store
from ontology.terms import SCHEMA, XZ, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from rdflib import URIRef

    from kg.model import Page
    from kg.store.generations import Generation
    from kg.terms import StoredTriple

BULK = 1000
"""From so many quads on they are written in bulk."""
FLUSH = 32
"""After so many changes what the engine holds in memory is written out."""


@dataclass(frozen=True, slots=True)
class Change:
    """Pages that go, and the graphs (of pages and articles) that come, by name."""

    removed: frozenset[URIRef] = frozenset()
    graphs: Mapping[URIRef, tuple[StoredTriple, ...]] = field(default_factory=dict)


class KnowledgeGraph:
    """The writer of a store; one process at a time. Use `KnowledgeGraph.open(folder)` in a `with` statement."""

    def __init__(self, root: Path, store: ox.Store, names: Names) -> None:
        self.root = root
        self.names = names
        self.generations = Generations(root)
        self._store = store
        self._things = Things(store, names)
        self._changes = 0
        self._reprints = Reprints(store, names)

    @classmethod
    @contextmanager
    def open(cls, root: Path, names: Names | None = None) -> Iterator[KnowledgeGraph]:
        """Open (or make) the store at `root` for writing.

        Raises StoreError when another process writes it, when `root` is no store and not empty, or when the
        store was made with another base of IRIs.
        """
        names = names or Names()
        with written_by_us(root, names):
            graph = cls(root, ox.Store(str(root / "writer")), names)
            try:
                yield graph
            finally:
                graph._close()

    def _close(self) -> None:
        """Let go of the database: it closes when nothing refers to it."""
        del self._store, self._things, self._reprints

    def pages(self, newspaper: str, issued: date) -> tuple[Page, ...]:
        """The pages of one issue that are in the store, in the order of their IRIs."""
        issue = iri_to_store(self.names.issue(newspaper, issued))
        found = self._subjects(SCHEMA.isPartOf, issue)
        return tuple(self.page(iri) for iri in sorted(found))

    def page(self, iri: URIRef) -> Page:
        """One page as it was loaded. Raises StopIteration when it is not in the store."""
        return stored_page(self._store, iri)

    def page_iris(self) -> tuple[URIRef, ...]:
        """Every page in the store."""
        return tuple(sorted(self._subjects(RDF.type, iri_to_store(XZ.Page))))

    def pages_of_source(self, sha256: str) -> tuple[URIRef, ...]:
        """The pages that came from a source file with this digest."""
        return tuple(sorted(self._subjects(XZ.sha256, ox.Literal(sha256))))

    def apply(self, change: Change, check: Callable[[Iterable[ox.Quad]], None] | None = None) -> tuple[int, int]:
        """Write a change without publishing it; gives the number of triples that went and came.

        `check` sees every quad of the graphs and things that changed, and raises ShapeError to refuse; then
        nothing of the change stays.
        """
        (self.root / "unpublished").touch()
        gone, came = self._difference(change)
        self._write(gone, came)
        derived_gone, derived_came = self._derived(gone, came)
        try:
            if check is not None:
                check(self._whole({quad.graph_name for quad in came}, derived_came))
        except Exception:
            self._write(came + derived_came, gone + derived_gone)
            raise
        Counts(self.root).update(gone + derived_gone, came + derived_came)
        self._flush_sometimes()
        return len(gone) + len(derived_gone), len(came) + len(derived_came)

    def _flush_sometimes(self) -> None:
        """Let the engine write out what it holds in memory, or it keeps every small change of a long load."""
        self._changes += 1
        if self._changes % FLUSH == 0:
            self._store.flush()

    def publish(self, made_from: Mapping[str, Any], keep: int) -> Generation:
        """Publish what was written as the next generation, and delete all but the last `keep`."""
        self._store.flush()
        manifest = {
            **made_from,
            "published": datetime.now(UTC).isoformat(timespec="seconds"),
            "counts": Counts(self.root).read(),
        }
        generation = self.generations.publish(lambda folder: self._store.backup(str(folder)), manifest)
        (self.root / "unpublished").unlink(missing_ok=True)
        self.generations.prune(keep)
        return generation

    def settle(self) -> None:
        """Say that the writer holds just what is published: nothing changed since."""
        (self.root / "unpublished").unlink(missing_ok=True)

    def renew_vocabulary(self) -> bool:
        """Put the vocabulary of today into its own graph; tells whether that changed anything."""
        graph = iri_to_store(self.names.graph("ontology"))
        wanted = _as_stored(ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in vocabulary())
        stored = set(self._store.quads_for_pattern(None, None, None, graph))
        if wanted == stored:
            return False
        (self.root / "unpublished").touch()
        self._write(list(stored - wanted), list(wanted - stored))
        return True

    def _derived(self, gone: list[ox.Quad], came: list[ox.Quad]) -> tuple[list[ox.Quad], list[ox.Quad]]:
        """Work out again what several articles say together: things, and reprints; gives what went and what came."""
        things_gone, things_came = self._things.renew(self._things.touched(gone, came))
        reprints_gone, reprints_came = self._reprints.renew(gone, came)
        return things_gone + reprints_gone, things_came + reprints_came

    def _whole(self, graphs: Iterable[Any], derived: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        """The whole of changed graphs, and the whole description of changed things and links."""
        for graph in graphs:
            yield from self._store.quads_for_pattern(None, None, None, graph)
        for subject, graph in {(quad.subject, quad.graph_name) for quad in derived}:
            yield from self._store.quads_for_pattern(subject, None, None, graph)

    def _difference(self, change: Change) -> tuple[list[ox.Quad], list[ox.Quad]]:
        new = {quad for name, triples in change.graphs.items() for quad in _quads(name, triples)}
        old = {
            quad
            for name in self._graphs_of(change.removed) | set(change.graphs)
            for quad in self._store.quads_for_pattern(None, None, None, iri_to_store(name))
        }
        return list(old - new), list(new - old)

    def _graphs_of(self, pages: Iterable[URIRef]) -> set[URIRef]:
        """The graphs of pages and of the articles that stand on them."""
        graphs = set(pages)
        for page in pages:
            graphs |= self._subjects(SCHEMA.isPartOf, iri_to_store(page))
        return graphs

    def _write(self, gone: list[ox.Quad], came: list[ox.Quad]) -> None:
        for quad in gone:
            self._store.remove(quad)
        # Bulk is three times as fast and no transaction: a load that dies in it is undone by `_recover`.
        put = self._store.bulk_extend if len(came) >= BULK else self._store.extend
        put(came)

    def _subjects(self, predicate: URIRef, value: ox.NamedNode | ox.Literal) -> set[URIRef]:
        quads = self._store.quads_for_pattern(None, iri_to_store(predicate), value, None)
        return {iri_of(quad.subject) for quad in quads}


def _as_stored(quads: Iterable[ox.Quad]) -> set[ox.Quad]:
    """Quads as the engine keeps them: it writes numbers in its own way (1000.0 is 1000)."""
    memory = ox.Store()
    memory.extend(quads)
    return set(memory)


def _quads(name: URIRef, triples: Iterable[StoredTriple]) -> Iterator[ox.Quad]:
    graph = iri_to_store(name)
    for subject, predicate, value in triples:
        if not is_own(name, subject.value):
            raise IdentityConflict(f"{subject.value} stands in the graph of {name}", "report it: a reader is wrong")
        yield ox.Quad(subject, predicate, value, graph)
