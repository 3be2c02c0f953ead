"""Tables of words in kg/data: what stands in them, without comments.

Example 例：`words("names_titles.txt")` holds 书记, 县长, 先生 …
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(table: str) -> tuple[str, ...]:
    """The words of a table, in order; a line that starts with # is a comment. Raises FileNotFoundError."""
    text = files("kg").joinpath("data", table).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(word for line in lines for word in line.split())


def plain(table: str) -> frozenset[str]:
    """The words of a table that carry no mark."""
    return frozenset(word for word in words(table) if not word.startswith("~"))


def marked(table: str) -> frozenset[str]:
    """The words of a table marked with ~, without the mark."""
    return frozenset(word[1:] for word in words(table) if word.startswith("~"))
