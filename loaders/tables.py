"""Reading the tables of loaders/data: tab-separated, `#` before what is not a row.

Example 例：`words("documents_words.tsv")["issue"]` holds 印发 and 出台.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table of loaders/data, each the tuple of its cells. Raises FileNotFoundError."""
    text = (files("loaders") / "data" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)


@cache
def words(name: str) -> Mapping[str, frozenset[str]]:
    """The second column of a table by its first: use → words."""
    uses = {row[0] for row in rows(name)}
    return {use: frozenset(row[1] for row in rows(name) if row[0] == use) for use in uses}


def any_of(alternatives: frozenset[str]) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(sorted(alternatives, key=lambda word: (-len(word), word)))
