"""Loading pages into a store: read the files, read together what must be, write it and publish it.

Example 例：when page 3 comes after page 1 whose article ends in 下转3版, both pages are read again, together.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeAlias

from kg.checks import refuse_broken
from kg.errors import IdentityConflict, NotFoundError, ShapeError, SourceError
from kg.model import Page
from kg.store.generations import Generations
from kg.store.graph import Change, KnowledgeGraph
from kg.triples import article_triples, graph_of, page_triples
from loaders.layout import linked_groups, read_pages
from loaders.reading import read_article
from loaders.rules import rules_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from rdflib import URIRef

    from kg.identity import Names
    from kg.settings import Settings
    from kg.terms import Triple

Group: TypeAlias = tuple[Page, ...]
Issue: TypeAlias = tuple[str, "date"]
Failure: TypeAlias = tuple[str, str]

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Report:
    """What a load or a withdrawal did. A failure is the file or page and a message with the remedy.

    `replaced` are pages that went because the same file came again with other metadata.
    """

    pages: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    articles: int = 0
    statements: int = 0
    unread: int = 0
    removed: int = 0
    added: int = 0
    generation: int | None = None
    failures: list[Failure] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0 when everything went in, 2 when nothing did, 3 when some did."""
        if not self.failures:
            return 0
        return 3 if self.pages else 2


def load_pages(
    pages: Mapping[str, Page],
    root: Path,
    settings: Settings,
    names: Names,
    progress: Callable[[int, int, str], None] = lambda _done, _total, _what: None,
) -> Report:
    """Load `pages` (by the path they came from) into the store at `root` and publish what changed.

    The result does not depend on the order of `pages`. Raises StoreError when the store cannot be written.
    """
    report = Report()
    usable = {path: page for path, page in pages.items() if _refuse_rivals(path, page, pages, report)}
    if not usable:
        return report
    with KnowledgeGraph.open(root, names) as graph:
        new = {page.iri: page for page in usable.values()}
        gone = {iri for page in new.values() for iri in graph.pages_of_source(page.sha256)} - set(new)
        report.replaced = sorted(gone)
        for issue in sorted(_issues(graph, new, gone)):
            _renew_issue(graph, issue, new, gone, report)
            progress(len(report.pages) + len(report.failures), len(pages), f"{issue[0]} {issue[1]}")
        _publish(graph, report, settings)
    return report


def withdraw_pages(pages: Iterable[URIRef], root: Path, settings: Settings, names: Names) -> Report:
    """Take pages out of the store so that no trace of them is left.

    Raises NotFoundError for a page that it lacks, StoreError when there is no store.
    """
    report = Report()
    Generations(root).current()  # or a misspelt folder would be made into a store
    with KnowledgeGraph.open(root, names) as graph:
        stored = graph.page_iris()
        gone = set(pages)
        for missing in sorted(gone - set(stored)):
            raise NotFoundError("page", missing, tuple(near_pages(missing, stored)))
        for issue in sorted(_issues(graph, {}, gone)):
            _renew_issue(graph, issue, {}, gone, report)
        report.pages = sorted(gone)
        _publish(graph, report, settings)
    return report


def near_pages(wanted: str, stored: Iterable[str]) -> list[str]:
    """Up to three pages whose names are like the one that was asked for."""
    return get_close_matches(wanted, list(stored), n=3, cutoff=0.6)


def _refuse_rivals(path: str, page: Page, pages: Mapping[str, Page], report: Report) -> bool:
    """Two files that claim one page, or one file with two issues, are both refused: order must not decide."""
    for other_path, other in pages.items():
        same_name, same_bytes = other.iri == page.iri, other.sha256 == page.sha256
        if other_path != path and same_name != same_bytes:
            what = "claims the same page as" if same_name else "has the same bytes but other metadata than"
            error = SourceError(path, f"{what} {other_path} 与其冲突", "load one of them, or correct the metadata")
            report.failures.append((path, str(error)))
            return False
    return True


def _issues(graph: KnowledgeGraph, new: Mapping[URIRef, Page], gone: Iterable[URIRef]) -> set[Issue]:
    pages = (*new.values(), *(graph.page(iri) for iri in gone))
    return {(page.newspaper, page.issued) for page in pages}


def _renew_issue(
    graph: KnowledgeGraph, issue: Issue, new: Mapping[URIRef, Page], gone: set[URIRef], report: Report
) -> None:
    """Take out what goes from an issue, and read again the groups of pages that the change touches."""
    before = graph.pages(*issue)
    coming = [page for page in new.values() if (page.newspaper, page.issued) == issue]
    staying = [page for page in before if page.iri not in gone and page.iri not in new]
    untouched = {group for group in linked_groups(before) if not gone & {page.iri for page in group}}
    _apply(graph, Change(removed=frozenset(page.iri for page in before if page.iri in gone)), report)
    for group in linked_groups((*staying, *coming)):
        if group not in untouched or any(page.iri in new for page in group):
            _write_group(graph, group, new, report)


def _write_group(graph: KnowledgeGraph, group: Group, new: Mapping[URIRef, Page], report: Report) -> None:
    """Read pages that belong together and write what they say; a failure leaves them as they were."""
    counted, begin = Report(), time.monotonic()
    loaded = [str(page.iri) for page in group if page.iri in new]
    try:
        graphs = dict(_graphs(group, graph.names, counted))
        _apply(graph, Change(frozenset(page.iri for page in group), graphs), report)
    except (IdentityConflict, ShapeError) as error:
        report.failures += [(page, f"{page}: {error}") for page in loaded]
        return
    report.pages += loaded
    report.articles += counted.articles
    report.statements += counted.statements
    report.unread += counted.unread
    _record(loaded, counted, time.monotonic() - begin)


def _record(loaded: list[str], counted: Report, seconds: float) -> None:
    """One line in the log for each page; the counts are those of all pages that were read with it."""
    for page in loaded:
        _log.info(
            "page=%s articles=%d statements=%d unread=%d ms=%.0f",
            page, counted.articles, counted.statements, counted.unread, seconds * 1000,
        )  # fmt: skip


def _graphs(group: Group, names: Names, counted: Report) -> Iterator[tuple[URIRef, tuple[Triple, ...]]]:
    for page in group:
        yield page.iri, graph_of(page_triples(page, names, rules_version()))
    for article in (text for page in read_pages(group, names) for text in page.texts):
        _, reading = read_article(article, names)
        counted.articles += not article.is_pointer
        counted.statements += len(reading.statements)
        counted.unread += len(reading.unread)
        yield article.iri, graph_of(article_triples(reading))


def _apply(graph: KnowledgeGraph, change: Change, report: Report) -> None:
    removed, added = graph.apply(change, refuse_broken)
    report.removed += removed
    report.added += added


def _publish(graph: KnowledgeGraph, report: Report, settings: Settings) -> None:
    """Publish a generation when anything changed, or when there is none yet."""
    changed = graph.renew_vocabulary() or report.added or report.removed
    if changed or not graph.generations.is_published():
        made_from = {"rules": rules_version(), "pages": len(graph.page_iris())}
        report.generation = graph.publish(made_from, settings.generations).number
    else:
        graph.settle()
        report.generation = graph.generations.current().number
