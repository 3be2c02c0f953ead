"""Files of our own pages, and what is told of them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from api.explaining import Choice, Told, as_lines, explained
from api.explaining.reading import told
from kg.identity import Names
from kg.settings import Settings
from loaders.layout import read_pages
from loaders.reading import read_article
from loaders.sources import Flags, Given, Limits, PageRead, file_at, pages_from, read_table
from tests.reading import article_of

TESTS = Path(__file__).resolve().parents[1]
NAMES, LIMITS = Names(), Limits.of(Settings())
FILES = sorted([*(TESTS / "pages").glob("*.txt"), *(TESTS / "formats").glob("*.*")])
"""Pages torn out of print, a table, a PDF, rows, a web page."""
ALL = Choice()


@cache
def pages_in(path: Path) -> tuple[PageRead, ...]:
    """The pages of a file."""
    table = path.parent / "pages.json"
    given = Given(Flags(), read_table(table)) if table.exists() else Given()
    return tuple(one for one in pages_from(file_at(path), given, NAMES, LIMITS) if isinstance(one, PageRead))


@cache
def told_in(path: Path) -> tuple[Told, ...]:
    """What is told of a file's articles."""
    return tuple(one for _, articles in explained(pages_in(path), NAMES, ALL) for one in articles)


@cache
def readings_in(path: Path) -> tuple:  # type: ignore[type-arg]
    """The readings of the same articles, page by page."""
    articles = (text for one in pages_in(path) for read in read_pages((one.page,), NAMES) for text in read.texts)
    return tuple(read_article(article, NAMES)[1] for article in articles)


def told_of(text: str, choice: Choice = ALL, newspaper: str = "怀化日报", issued: date = date(2020, 3, 12)) -> Told:
    """What is told of an article of our own sentences."""
    return told(article_of(text, newspaper, issued), NAMES, choice)


def lines_of(one: Told, *, coloured: bool = False, every: bool = False) -> list[str]:
    """All its lines."""
    return [line for block in one.blocks for line in as_lines(block, one.teller, coloured=coloured, every=every)]


def without_colour(line: str) -> str:
    """The line without its escape sequences."""
    return re.sub(r"\x1b\[[0-9;]*m", "", line)
