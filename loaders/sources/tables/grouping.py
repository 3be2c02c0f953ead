"""Articles of a table gathered by the page they stood on, wherever in the table their rows are.

Example 例：rows 5 and 7 to 9 say 武陵日报, 2020-03-02, 版次 1: they are one sheet with the fragment "row=5;7-9"
(RFC 7111). A row that names no page is a sheet of its own.

Articles wait in a temporary database of SQLite, which goes to disk when it grows, so that memory does not depend on
the number of rows.
"""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.model import PartRole, Span
from loaders.sources.blocks import Block, laid_out
from loaders.sources.format import OwnFields, Read, Sheet
from loaders.sources.metadata.own_fields import own_day, own_newspaper, own_number
from loaders.sources.tables.columns import listed
from loaders.sources.tables.rows import Row, RowArticle, article_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.sources.limits import Limits

_TABLES = """
CREATE TABLE seen (digest BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID;
CREATE TABLE waiting (
    paper TEXT, day TEXT, page TEXT, number INTEGER, size INTEGER, own TEXT, blocks TEXT, notes TEXT,
    PRIMARY KEY (paper, day, page, number)
) WITHOUT ROWID;
"""
_PAGES = "SELECT paper, day, page, SUM(size + 2) FROM waiting GROUP BY paper, day, page ORDER BY paper, day, page"
_OF_PAGE = "SELECT number, own, blocks, notes FROM waiting WHERE paper = ? AND day = ? AND page = ? ORDER BY number"
_NUMBERS = "SELECT number FROM waiting WHERE paper = ? AND day = ? AND page = ? ORDER BY number"
_FIGURES = re.compile("[0-9]+")
_HOPELESS = 100
"""So many rows at the beginning without one article, and the rest is not tried."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """How the sheets of a table are made: the file's name, what its rows are called, the limits.

    `notes` is filled by whoever reads the table; what stands there goes to the report with the next sheet.
    """

    name: str
    unit: str
    limits: Limits
    notes: list[str]


def sheets_of(rows: Iterable[Row | SourceError], gathering: Gathering) -> Iterator[Read]:
    """The sheets of a table: first the rows that name no page, as they come, then the pages in order.

    What is wrong with a row is given in its place. Raises SourceError when no row is an article.
    """
    held: Sheet | None = None
    for read in _reads(rows, gathering):
        if isinstance(read, SourceError):
            yield read
            continue
        if held is not None:
            yield held
        held = replace(read, notes=(*gathering.notes, *read.notes))
        gathering.notes.clear()
    if held is None:
        raise SourceError(
            gathering.name,
            "no row of the table is an article 表中没有可读的稿件",
            "give rows with a text under a known column name 请在正文列中填写正文",
        )
    yield replace(held, notes=(*held.notes, *gathering.notes))


def _reads(rows: Iterable[Row | SourceError], gathering: Gathering) -> Iterator[Read]:
    """The sheets of rows that name no page and the errors, as they come; then the pages."""
    with _database(gathering.name) as store:
        doubles: list[str] = []
        bad = good = 0
        for row in rows:
            article = row if isinstance(row, SourceError) else _checked(row, gathering)
            if isinstance(article, SourceError):
                bad += 1
                yield article
                if bad == _HOPELESS and not good:
                    break
                continue
            good += 1
            if (first := _first_seen(store, article)) is not None:
                doubles.append(f"{article.number} = {first}")
            elif not _kept_waiting(store, article):
                yield _sheet([article], gathering.unit)
        if doubles:
            gathering.notes.append(f"read once 重复的只读一次：{gathering.unit} {listed(doubles)}")
        yield from _pages(store, gathering)


@contextmanager
def _database(name: str) -> Iterator[sqlite3.Connection]:
    """A database that is gone when it is closed. Raises SourceError when the disk is full."""
    with closing(sqlite3.connect("", check_same_thread=False)) as store:
        try:
            store.executescript(_TABLES)
            yield store
        except sqlite3.Error as error:
            raise SourceError(
                name,
                f"the temporary database cannot be written ({error}) 临时数据库写不了",
                "free space in the folder for temporary files 请清理临时目录",
            ) from error


def _checked(row: Row, gathering: Gathering) -> RowArticle | SourceError:
    """The article in a row, or why it is none: no text, or too much."""
    if sum(map(len, row.cells.values())) > gathering.limits.page_characters:
        return _too_long(gathering, f"{gathering.unit} {row.number}")
    try:
        return article_in(gathering.name, gathering.unit, row)
    except SourceError as error:
        return error


def _too_long(gathering: Gathering, what: str) -> SourceError:
    return SourceError(
        gathering.name,
        f"{what} holds more than {gathering.limits.page_characters} characters 文字过长",
        "split it, or raise XIANZHI_PAGE_MAX_CHARACTERS 请拆分，或调高该设置",
    )


def _first_seen(store: sqlite3.Connection, article: RowArticle) -> int | None:
    """The number of the row that said the same of the same page before; None when there was none."""
    said = json.dumps([*_key(article.own), article.text]).encode()
    digest = hashlib.sha256(said).digest()
    if store.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (digest, article.number)).rowcount:
        return None
    found: int = store.execute("SELECT number FROM seen WHERE digest = ?", (digest,)).fetchone()[0]
    return found


def _kept_waiting(store: sqlite3.Connection, article: RowArticle) -> bool:
    """Put an article that names its page with the others; False when it names none."""
    paper, day, page = _key(article.own)
    if not page:
        return False
    own = json.dumps([article.own.newspaper, article.own.issued, article.own.page])
    blocks = json.dumps(
        [[block.role, block.text, [[one.start, one.end] for one in block.spans]] for block in article.blocks]
    )
    values = (paper, day, page, article.number, len(article.text), own, blocks, json.dumps(article.notes))
    store.execute("INSERT INTO waiting VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    return True


def _key(own: OwnFields) -> tuple[str, str, str]:
    """Newspaper, day and page in their one form, as written where they have none; no page when it is no number."""
    day = own_day(own.issued or "")
    page = own_number(own.page) if own.page else None
    in_order = _FIGURES.sub(lambda match: match.group().zfill(4), page or "")
    return own_newspaper(own.newspaper or "") or "", day.isoformat() if day else own.issued or "", in_order


def _pages(store: sqlite3.Connection, gathering: Gathering) -> Iterator[Read]:
    """The sheets of the waiting articles, by newspaper, day and page."""
    for paper, day, page, size in store.execute(_PAGES):
        if size > gathering.limits.page_characters:
            numbers = [number for (number,) in store.execute(_NUMBERS, (paper, day, page))]
            yield _too_long(gathering, f"{gathering.unit}={ranges(numbers)}")
            continue
        yield _sheet([_restored(*found) for found in store.execute(_OF_PAGE, (paper, day, page))], gathering.unit)


def _restored(number: int, own: str, blocks: str, notes: str) -> RowArticle:
    made = (
        Block(PartRole(role), text, tuple(Span(*pair) for pair in spans)) for role, text, spans in json.loads(blocks)
    )
    return RowArticle(number, tuple(made), OwnFields(*json.loads(own)), tuple(json.loads(notes)))


def _sheet(articles: Sequence[RowArticle], unit: str) -> Sheet:
    """Articles of one page as a sheet; what its first row says of the page stands for all."""
    text, zones = laid_out(article.blocks for article in articles)
    numbers = ranges([article.number for article in articles])
    said: dict[str, list[int]] = {}
    for article in articles:
        for note in dict.fromkeys(article.notes):
            said.setdefault(note, []).append(article.number)
    notes = tuple(f"{unit} {ranges(where)}: {note}" for note, where in said.items())
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Sheet(text, digest, f"{unit}={numbers}", zones, own=articles[0].own, notes=notes)


def ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as RFC 7111 selects rows: 5, 7, 8, 9 is "5;7-9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ";".join("-".join(map(str, run)) for run in runs)
