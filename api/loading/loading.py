"""Loading pages that were read: refuse rivals, put the pages in issue by issue, publish once.

Example 例：10,000 pages of 武陵日报 come one by one, wait in the spool, and are loaded one issue after the other.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from api.loading.group_reading import GroupReader
from api.loading.readers import Readers
from api.loading.renewing import Renewal, publish
from api.loading.report import Progress, Report, Step, silent
from api.loading.spool import Spool
from kg.errors import SourceError
from kg.store.graph import KnowledgeGraph
from loaders.sources import PageRead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from api.loading.renewing import Plan
    from kg.identity import Names
    from kg.model import Page
    from kg.settings import Settings


def load_pages(
    pages: Mapping[str, Page], root: Path, settings: Settings, names: Names, progress: Progress = silent
) -> Report:
    """Load `pages`, by the path they came from, as `load_reads` does."""
    return load_reads((PageRead(page, path) for path, page in pages.items()), root, settings, names, progress)


def load_reads(
    reads: Iterable[PageRead | SourceError], root: Path, settings: Settings, names: Names, progress: Progress = silent
) -> Report:
    """Load pages into the store at `root` and publish what changed; errors among `reads` go to the report.

    `reads` are taken one by one, and the result does not depend on their order. Nothing is published unless all were
    taken. Raises StoreError when the store cannot be written, and makes none when there is no page.
    """
    report = Report()
    with Spool(names) as spool:
        _gather(reads, spool, report)
        if len(spool):
            reader = GroupReader.of(settings, names)
            with KnowledgeGraph.open(root, names) as graph, Readers(reader, settings.jobs) as readers:
                _load(spool, Renewal(graph, report, readers), progress)
                publish(graph, report, settings, reader.rules)
    return report


def _gather(reads: Iterable[PageRead | SourceError], spool: Spool, report: Report) -> None:
    """Put the pages into the spool, and take those out that claim what others claim."""
    for read in reads:
        if isinstance(read, SourceError):
            report.refuse(read)
        elif _is_text(read.page.raw):
            spool.put(read)
            report.take(read)
        else:
            what = "the text holds half a character (a lone surrogate) 含有不成对的代理字符"
            report.refuse(SourceError(read.source, what, "save it as UTF-8 请存为 UTF-8"))
    for error in spool.take_rivals():
        report.refuse(error)


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _load(spool: Spool, renewal: Renewal, progress: Progress) -> None:
    report = renewal.report
    _find_replaced(spool, renewal.graph)
    report.replaced = sorted(map(str, spool.gone()))
    refused, total = len(report.failures), len(spool)

    plans = (renewal.planned(issue, spool.coming(issue), spool.gone(issue)) for issue in spool.issues())
    for plan in _ahead(plans, renewal.readers.ahead):
        what = f"{plan.issue.newspaper} {plan.issue.issued}"
        progress(_step(report, what, refused, total))
        renewal.carry_out(plan)
    progress(_step(report, "", refused, total))


def _ahead(plans: Iterable[Plan], groups: int) -> Iterator[Plan]:
    """The plans in their order, each once plans of so many groups beyond it were made, so that no reader waits."""
    waiting: deque[Plan] = deque()
    for plan in plans:
        waiting.append(plan)
        while sum(len(one.groups) for one in waiting) > groups:
            yield waiting.popleft()
    yield from waiting


def _find_replaced(spool: Spool, graph: KnowledgeGraph) -> None:
    """The pages of the store that came from the same part of the same file under another name go."""
    for digest in spool.digests():
        for iri in graph.pages_of_source(digest):
            if not spool.holds(iri):
                page = graph.page(iri)
                if spool.comes_from(digest, page.fragment):
                    spool.put_gone(page)


def _step(report: Report, what: str, refused: int, total: int) -> Step:
    """How far the loading is; `refused` files failed before it."""
    failures = len(report.failures)
    return Step(
        "loading",
        done=len(report.pages) + failures - refused,
        total=total,
        what=what,
        pages=len(report.pages),
        articles=report.articles,
        statements=report.statements,
        unread=report.unread,
        failures=failures,
    )
