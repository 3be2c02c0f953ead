"""Renewing an issue in the store: take out what goes, and read again the groups of pages that the change touches.

Example 例：page 3 with （上接1版） comes, page 1 of the same day is stored: both are read again, page 2 is not.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.loading.group_reading import ReadingError
from api.loading.report import printable
from kg.checks import refuse_broken
from kg.errors import IdentityConflict, ShapeError
from kg.store.graph import Change
from loaders.layout import linked_groups

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from rdflib import URIRef

    from api.loading.group_reading import Group, GroupReading
    from api.loading.readers import Awaited, Readers
    from api.loading.report import Report
    from api.loading.spool import Coming, Issue
    from kg.settings import Settings
    from kg.store.graph import KnowledgeGraph

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Plan:
    """How one issue is renewed: the pages that go, and the groups of pages that are read again."""

    issue: Issue
    coming: Mapping[URIRef, Coming]
    removed: frozenset[URIRef]
    groups: tuple[tuple[Group, Awaited], ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """Has pages read by `readers`, writes to one store, and counts in one report."""

    graph: KnowledgeGraph
    report: Report
    readers: Readers

    def planned(self, issue: Issue, coming: Mapping[URIRef, Coming], gone: Set[URIRef]) -> Plan:
        """What renewing one issue takes: `coming` pages are put in, `gone` ones taken out. Reading may begin now."""
        before = self.graph.pages(issue.newspaper, issue.issued)
        removed = frozenset(page.iri for page in before if page.iri in gone)
        staying = [page for page in before if page.iri not in gone and page.iri not in coming]
        untouched = {group for group in linked_groups(before) if not gone & {page.iri for page in group}}
        groups = linked_groups((*staying, *(one.page for one in coming.values())))
        touched = [group for group in groups if group not in untouched or any(page.iri in coming for page in group)]
        return Plan(issue, coming, removed, tuple((group, self.readers.hand_in(group)) for group in touched))

    def carry_out(self, plan: Plan) -> None:
        """Write what the plan says."""
        self._apply(Change(removed=plan.removed))
        for group, awaited in plan.groups:
            self._group(group, awaited, plan.coming)

    def _group(self, group: Group, awaited: Awaited, coming: Mapping[URIRef, Coming]) -> None:
        """Write what pages that belong together say; a failure leaves them as they were."""
        begin = time.monotonic()
        loaded = {page.iri: coming[page.iri].source for page in group if page.iri in coming}
        try:
            reading = awaited()
            self._apply(Change(frozenset(page.iri for page in group), reading.graphs))
        except (IdentityConflict, ShapeError, ReadingError) as error:
            self.report.failures += [(source, printable(f"{source}: {error}")) for source in loaded.values()]
            return
        self._count(reading, loaded)
        _record(loaded, reading, time.monotonic() - begin)

    def _count(self, reading: GroupReading, loaded: Mapping[URIRef, str]) -> None:
        self.report.pages += map(str, loaded)
        self.report.articles += reading.articles
        self.report.statements += reading.statements
        self.report.unread += reading.unread

    def _apply(self, change: Change) -> None:
        removed, added = self.graph.apply(change, refuse_broken)
        self.report.removed += removed
        self.report.added += added


def publish(graph: KnowledgeGraph, report: Report, settings: Settings, rules: str) -> None:
    """Publish a generation when anything changed, or when there is none yet; `rules` are those that read."""
    changed = graph.renew_vocabulary() or report.added or report.removed
    if changed or not graph.generations.is_published():
        made_from = {"rules": rules, "pages": len(graph.page_iris())}
        report.generation = graph.publish(made_from, settings.generations).number
    else:
        graph.settle()
        report.generation = graph.generations.current().number


def _record(loaded: Mapping[URIRef, str], reading: GroupReading, seconds: float) -> None:
    """One line in the log for each page; the counts are those of all pages that were read with it."""
    for page in loaded:
        _log.info(
            "page=%s articles=%d statements=%d unread=%d ms=%.0f",
            page, reading.articles, reading.statements, reading.unread, seconds * 1000,
        )  # fmt: skip
