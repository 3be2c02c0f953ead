"""What a group of pages that belong together says: the graphs of its pages and articles. Touches no store.

Example 例：page 1 with "…（下转2版）" and page 2 with "（上接1版）…" give the graphs of two pages and one article.
"""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from api.loading.time_limit import TooSlow, time_limit
from kg.errors import XianzhiError
from kg.model import Page
from kg.page_triples import page_triples
from kg.terms import triple_to_store
from kg.triples import article_triples, graph_of
from loaders.layout import read_pages
from loaders.reading import read_article
from loaders.rules import rules_version

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rdflib import URIRef

    from kg.identity import Names
    from kg.terms import Triple

Group: TypeAlias = tuple[Page, ...]

_log = logging.getLogger(__name__)


class ReadingError(XianzhiError):
    """A fault of our own in reading pages, with its type and place, or a reading that took too long."""


@dataclass(frozen=True, slots=True)
class GroupReading:
    """The graphs by name, and how many articles, statements and unread places they hold."""

    graphs: Mapping[URIRef, tuple[Triple, ...]]
    articles: int
    statements: int
    unread: int


def read_group(group: Group, names: Names, seconds: float) -> GroupReading:
    """Read pages that belong together, in at most `seconds`.

    Raises IdentityConflict, and ReadingError for any other error: a fault of one page ends no load.
    """
    try:
        with time_limit(seconds):
            return _read(group, names)
    except TooSlow as error:
        raise ReadingError(
            f"reading its articles took more than {seconds:g} s 读取文章超时",
            "split the page, or raise XIANZHI_SOURCE_TIMEOUT 请拆分版面，或调高该设置",
        ) from error
    except (XianzhiError, MemoryError):
        raise
    except Exception as error:
        _log.exception("pages=%s fault=%s", ",".join(page.iri for page in group), type(error).__name__)
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno}"
        raise ReadingError(
            f"our reader failed, {type(error).__name__} at {place} 程序出错",
            "report it as a bug, with the file 请报告此错误并附上文件",
        ) from error


def _read(group: Group, names: Names) -> GroupReading:
    graphs = {page.iri: graph_of(page_triples(page, names, rules_version())) for page in group}
    articles = statements = unread = 0
    for article in (text for page in read_pages(group, names) for text in page.texts):
        _, reading = read_article(article, names)
        articles += not article.is_pointer
        statements += len(reading.statements)
        unread += len(reading.unread)
        graphs[article.iri] = graph_of(article_triples(reading))
    _refuse_no_terms(graphs.values())
    return GroupReading(graphs, articles, statements, unread)


def _refuse_no_terms(graphs: Iterable[tuple[Triple, ...]]) -> None:
    """Terms that no store takes are found here, where nothing is written yet. Raises ValueError."""
    for graph in graphs:
        for triple in graph:
            triple_to_store(triple)
