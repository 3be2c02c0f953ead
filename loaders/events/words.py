"""The words that decide about events, as patterns: loaders/data/events_words.tsv.

Example 例：`pattern("fresh")` finds 近日; `found("must", text, span)` is False for 主要 (it is no 要).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of, by_use
from ontology.terms import XZ

if TYPE_CHECKING:
    from rdflib import URIRef

    from kg.model import Span

TABLE = "loaders/data/events_words.tsv"


@cache
def pattern(use: str) -> re.Pattern[str]:
    """The words of a use as alternatives; longer words in which one does not count are taken first."""
    table = by_use(TABLE)
    never = any_of(table[f"{use}_not"]) + "|" if f"{use}_not" in table else ""
    return re.compile(f"{never}(?P<word>{any_of(table[use])})")


def found(use: str, text: str, span: Span) -> bool:
    """Whether a word of `use` stands inside `span`."""
    return first(use, text, span) is not None


def first(use: str, text: str, span: Span) -> re.Match[str] | None:
    """The first word of `use` inside `span`."""
    matches = pattern(use).finditer(text, span.start, span.end)
    return next((match for match in matches if match["word"]), None)


def starts(use: str, text: str, start: int, end: int) -> bool:
    """Whether a word of `use` stands right at `start`."""
    match = pattern(use).match(text, start, end)
    return match is not None and bool(match["word"])


@cache
def _ending(use: str) -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(by_use(TABLE)[use])})$")


def ends(use: str, text: str, start: int, end: int) -> bool:
    """Whether the text from `start` to `end` ends in a word of `use`."""
    return _ending(use).search(text[start:end]) is not None


@cache
def classes(use: str) -> frozenset[URIRef]:
    """The event classes of a group (`move`, `held` …). Raises UnknownTermError for a misspelt one."""
    return frozenset(XZ[name] for name in by_use(TABLE)[use])


def same_kind(one: URIRef, other: URIRef, groups: tuple[str, ...]) -> bool:
    """Whether two classes are the same or of one of the groups."""
    return one == other or any(one in classes(use) and other in classes(use) for use in groups)


@cache
def is_use(use: str) -> bool:
    """Whether the table has words of a use."""
    return use in by_use(TABLE)


@cache
def plain(use: str) -> frozenset[str]:
    """The words of a use themselves."""
    return by_use(TABLE)[use]
