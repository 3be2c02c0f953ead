"""Reading word tables: the one format of kg/data and loaders/data.

A line that starts with # is a comment: what the table is, its origin, its licence, its columns. Every other line is
a row; a tab separates its cells, and a space the words of a cell.

Example 例：`by_use("loaders/data/documents_words.tsv")["issue"]` holds 印发 and 出台.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each the tuple of its cells; `table` is its path from the package on (kg/data/places.tsv).

    Raises FileNotFoundError.
    """
    lines = (line for line in _text(table).splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def words(table: str) -> tuple[str, ...]:
    """The words of all cells, in order. Raises FileNotFoundError."""
    return tuple(word for row in rows(table) for cell in row for word in cell.split())


@cache
def by_use(table: str) -> Mapping[str, frozenset[str]]:
    """The words of the second column by the use in the first. Raises FileNotFoundError."""
    found: dict[str, set[str]] = {}
    for use, cell, *_ in rows(table):
        found.setdefault(use, set()).update(cell.split())
    return {use: frozenset(each) for use, each in found.items()}


def pairs(table: str) -> dict[str, str]:
    """A table of two columns of one word each as a mapping; quick, for the large ones. Raises FileNotFoundError."""
    text = _text(table)
    while text.startswith("#"):
        text = text.partition("\n")[2]
    cells = text.split()
    return dict(zip(cells[::2], cells[1::2], strict=True))


@cache
def plain(table: str) -> frozenset[str]:
    """The words of a table that carry no mark."""
    return frozenset(word for word in words(table) if not word.startswith("~"))


@cache
def marked(table: str) -> frozenset[str]:
    """The words of a table marked with ~, without the mark."""
    return frozenset(word[1:] for word in words(table) if word.startswith("~"))


def any_of(alternatives: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first, without a group around them."""
    return "|".join(re.escape(word) for word in sorted(set(alternatives), key=lambda word: (-len(word), word)))


def _text(table: str) -> str:
    package, _, path = table.partition("/")
    return (files(package) / path).read_text(encoding="utf-8")
