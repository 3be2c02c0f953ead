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
from kg.terms import graphs_to_store
from kg.triples import article_triples, graph_of
from loaders import coverage
from loaders.layout import read_pages
from loaders.reading import read_article
from loaders.recognizers import recognizer_named
from loaders.rules import rules_version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib import URIRef

    from kg.identity import Names
    from kg.settings import Settings
    from kg.terms import StoredTriple

Group: TypeAlias = tuple[Page, ...]

_log = logging.getLogger(__name__)


class ReadingError(XianzhiError):
    """A fault of our own in reading pages, with its type and place, or a reading that took too long."""


@dataclass(frozen=True, slots=True)
class GroupReading:
    """The graphs by name, as the store takes them; how many articles, statements and refusals (`unread`) they hold."""

    graphs: Mapping[URIRef, tuple[StoredTriple, ...]]
    articles: int
    statements: int
    unread: int


@dataclass(frozen=True, slots=True)
class GroupReader:
    """Reads pages that belong together, in at most `seconds`, asking the recogniser of that name; can be pickled."""

    names: Names
    recognizer: str
    seconds: float

    @classmethod
    def of(cls, settings: Settings, names: Names) -> GroupReader:
        """The reader as the settings want it. Raises SettingsError for a recogniser that is not there."""
        recognizer_named(settings.recognizer)
        return cls(names, settings.recognizer, settings.source_timeout)

    @property
    def rules(self) -> str:
        """The version of the rules that it reads by."""
        return rules_version(recognizer_named(self.recognizer).label)

    def read(self, group: Group) -> GroupReading:
        """What the pages say.

        Raises IdentityConflict, and ReadingError for any other error: a fault of one page ends no load.
        """
        try:
            with time_limit(self.seconds):
                return _read(group, self)
        except TooSlow as error:
            raise ReadingError(
                f"reading its articles took more than {self.seconds:g} s 读取文章超时",
                "split the page, or raise XIANZHI_SOURCE_TIMEOUT 请拆分版面，或调高该设置",
            ) from error
        except (XianzhiError, MemoryError):
            raise
        except Exception as error:
            raise _fault(group, error) from error


def _fault(group: Group, error: Exception) -> ReadingError:
    """The error that tells of a fault of ours and where it is; the log has the whole of it."""
    _log.exception("pages=%s fault=%s", ",".join(page.iri for page in group), type(error).__name__)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno}"
    return ReadingError(
        f"our reader failed, {type(error).__name__} at {place} 程序出错",
        "report it as a bug, with the file 请报告此错误并附上文件",
    )


def _read(group: Group, reader: GroupReader) -> GroupReading:
    names, recognizer = reader.names, recognizer_named(reader.recognizer)
    graphs = {page.iri: graph_of(page_triples(page, names, reader.rules)) for page in group}
    articles = statements = unread = 0
    for article in (text for page in read_pages(group, names) for text in page.texts):
        _, reading = read_article(article, names, recognizer)
        articles += not article.is_pointer
        statements += len(reading.statements)
        unread += sum(one.evidence.rule != coverage.RULE for one in reading.unread)
        graphs[article.iri] = graph_of(article_triples(reading))
    return GroupReading(graphs_to_store(graphs), articles, statements, unread)
