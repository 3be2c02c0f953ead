"""Taking pages out of a store so that no trace of them is left.

Example 例：withdrawing 武陵日报/2020-03-02/3 reads page 1 again, whose article went on there.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from api.loading.group_reading import GroupReader
from api.loading.readers import Readers
from api.loading.renewing import Renewal, publish
from api.loading.report import Report
from api.loading.spool import Spool
from kg.errors import NotFoundError
from kg.store.generations import Generations
from kg.store.graph import KnowledgeGraph

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rdflib import URIRef

    from kg.identity import Names
    from kg.settings import Settings


def withdraw_pages(pages: Iterable[URIRef], root: Path, settings: Settings, names: Names) -> Report:
    """Take pages out of the store so that no trace of them is left.

    Raises NotFoundError for a page that it lacks, StoreError when there is no store.
    """
    report = Report()
    Generations(root).current()  # or a misspelt folder would be made into a store
    reader = GroupReader.of(settings, names)
    with KnowledgeGraph.open(root, names) as graph, Spool(names) as spool, Readers(reader) as readers:
        renewal = Renewal(graph, report, readers)
        stored = graph.page_iris()
        gone = set(pages)
        for missing in sorted(gone - set(stored)):
            raise NotFoundError("page", missing, tuple(near_pages(missing, stored)))
        for page in gone:
            spool.put_gone(graph.page(page))
        for issue in spool.issues():
            renewal.carry_out(renewal.planned(issue, {}, spool.gone(issue)))
        report.pages = sorted(gone)
        publish(graph, report, settings, reader.rules)
    return report


def near_pages(wanted: str, stored: Iterable[str]) -> list[str]:
    """Up to three pages whose names are like the one that was asked for."""
    return get_close_matches(wanted, list(stored), n=3, cutoff=0.6)
