"""The spool: pages that were read wait in a temporary database, so that memory does not grow with their number.

Example 例：a.txt and b.txt both say that they are 武陵日报 2020-03-02 第1版: whichever came first, both are refused.

The database has no name in the file system; it goes with the process.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from rdflib import URIRef

from api.loading.report import printable
from kg.errors import SourceError
from kg.printed import page_from_json, page_to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.identity import Names
    from kg.model import Page
    from loaders.sources import PageRead

_SCHEMA = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -8192;
    CREATE TABLE page (
        source TEXT NOT NULL, iri TEXT NOT NULL, sha256 TEXT NOT NULL, fragment TEXT NOT NULL,
        issue TEXT NOT NULL, newspaper TEXT NOT NULL, issued TEXT NOT NULL, content TEXT NOT NULL);
    CREATE INDEX by_iri ON page (iri);
    CREATE INDEX by_source ON page (sha256, fragment);
    CREATE INDEX by_issue ON page (issue);
    CREATE TABLE gone (iri TEXT PRIMARY KEY, issue TEXT NOT NULL, newspaper TEXT NOT NULL, issued TEXT NOT NULL);
"""
_PUT = "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_ONE_PAGE_OF_SEVERAL = """
    SELECT iri, sha256 || '#' || fragment AS origin, min(source) FROM page WHERE iri IN
        (SELECT iri FROM page GROUP BY iri HAVING count(DISTINCT sha256 || '#' || fragment) > 1)
    GROUP BY iri, origin ORDER BY iri, min(source), origin
"""
_SEVERAL_PAGES_OF_ONE = """
    SELECT sha256 || '#' || fragment AS origin, iri, min(source) FROM page WHERE (sha256, fragment) IN
        (SELECT sha256, fragment FROM page GROUP BY sha256, fragment HAVING count(DISTINCT iri) > 1)
    GROUP BY origin, iri ORDER BY origin, min(source), iri
"""
_ROWS_OF_PAGE = "SELECT rowid, source, sha256 || '#' || fragment FROM page WHERE iri = ? ORDER BY source"
_ROWS_OF_SOURCE = "SELECT rowid, source, iri FROM page WHERE sha256 = ? AND fragment = ? ORDER BY source"
_ISSUES = """
    SELECT issue, min(newspaper), issued, (SELECT count(DISTINCT iri) FROM page WHERE page.issue = one.issue)
    FROM (SELECT issue, newspaper, issued FROM page UNION SELECT issue, newspaper, issued FROM gone) AS one
    GROUP BY issue ORDER BY min(newspaper), issued, issue
"""
_PAGES = "SELECT iri, min(content), source FROM page WHERE issue = ? GROUP BY iri ORDER BY iri"

_Row: TypeAlias = tuple[str, str, str]
"""A key, what claims it, and the file that says so."""
_Rival: TypeAlias = tuple[int, str, str]
"""A row, its file, and the file that it is in conflict with."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue that a load touches, and how many pages of it come."""

    iri: str
    newspaper: str
    issued: date
    pages: int


@dataclass(frozen=True, slots=True)
class Coming:
    """A page that comes, and the file and fragment that it came from."""

    page: Page
    source: str


class Spool:
    """The pages of one load. Use it in a `with` statement."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_SCHEMA)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def put(self, read: PageRead) -> None:
        """Keep a page that was read."""
        page = read.page
        issue = self._names.issue(page.newspaper, page.issued)
        self._database.execute(
            _PUT,
            (printable(read.source), page.iri, page.sha256, page.fragment or "", issue, page.newspaper,
             page.issued.isoformat(), page_to_json(page)),
        )  # fmt: skip

    def put_gone(self, page: Page) -> None:
        """Keep that a page of the store goes."""
        issue = self._names.issue(page.newspaper, page.issued)
        values = (page.iri, issue, page.newspaper, page.issued.isoformat())
        self._database.execute("INSERT OR IGNORE INTO gone VALUES (?, ?, ?, ?)", values)

    def __len__(self) -> int:
        return int(self._one("SELECT count(DISTINCT iri) FROM page"))

    def holds(self, iri: str) -> bool:
        """Whether this page comes."""
        return bool(self._one("SELECT EXISTS (SELECT 1 FROM page WHERE iri = ?)", iri))

    def comes_from(self, sha256: str, fragment: str | None) -> bool:
        """Whether any page comes from this part of this file."""
        found = "SELECT EXISTS (SELECT 1 FROM page WHERE sha256 = ? AND fragment = ?)"
        return bool(self._one(found, sha256, fragment or ""))

    def digests(self) -> Iterator[str]:
        """The SHA-256 of every source, in their order."""
        yield from (digest for (digest,) in self._database.execute("SELECT DISTINCT sha256 FROM page ORDER BY sha256"))

    def take_rivals(self) -> Iterator[SourceError]:
        """Take out files that claim one page, and one file with two names for a page: order must not decide."""
        refused = {row: (*who, "has the same bytes but other metadata than") for row, *who in self._two_names()}
        refused |= {row: (*who, "claims the same page as") for row, *who in self._one_name()}
        self._database.executemany("DELETE FROM page WHERE rowid = ?", [(row,) for row in refused])
        for source, other, what in sorted(refused.values()):
            yield SourceError(source, f"{what} {other} 与其冲突", "load one of them, or correct the metadata")

    def issues(self) -> list[Issue]:
        """The issues that change, by newspaper and date."""
        rows = self._database.execute(_ISSUES)
        return [Issue(iri, newspaper, date.fromisoformat(issued), pages) for iri, newspaper, issued, pages in rows]

    def coming(self, issue: Issue) -> dict[URIRef, Coming]:
        """The pages of one issue that come, by IRI, in its order."""
        rows = self._database.execute(_PAGES, (issue.iri,))
        return {URIRef(iri): Coming(page_from_json(content), source) for iri, content, source in rows}

    def gone(self, issue: Issue | None = None) -> set[URIRef]:
        """The pages of one issue, or of all, that go."""
        where = "SELECT iri FROM gone WHERE ? IS NULL OR issue = ?"
        iri = issue and issue.iri
        return {URIRef(one) for (one,) in self._database.execute(where, (iri, iri))}

    def _one_name(self) -> Iterator[_Rival]:
        for iri, first, second in _firsts(self._database.execute(_ONE_PAGE_OF_SEVERAL)):
            yield from _against(self._database.execute(_ROWS_OF_PAGE, (iri,)), first, second)

    def _two_names(self) -> Iterator[_Rival]:
        for origin, first, second in _firsts(self._database.execute(_SEVERAL_PAGES_OF_ONE)):
            sha256, _, fragment = origin.partition("#")
            yield from _against(self._database.execute(_ROWS_OF_SOURCE, (sha256, fragment)), first, second)

    def _one(self, query: str, *values: str) -> Any:
        return self._database.execute(query, values).fetchone()[0]


def _firsts(rows: Iterable[_Row]) -> Iterator[tuple[str, _Row, _Row]]:
    """For each key the first two that claim it."""
    for key, claims in groupby(rows, key=lambda row: row[0]):
        first, second, *_ = claims
        yield key, first, second


def _against(rows: Iterable[tuple[int, str, str]], first: _Row, second: _Row) -> Iterator[_Rival]:
    """Each row with the first that claims the same otherwise."""
    for row, source, claim in rows:
        yield row, source, second[2] if claim == first[1] else first[2]
