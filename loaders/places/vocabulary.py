"""The word lists of the places loader, and patterns made of them.

Example 例：`words("follower")` holds 路 and 时间, so 重庆路 and 北京时间 are no places.
"""

from __future__ import annotations

import re
from functools import cache

from kg import tables

TABLE = "loaders/data/places_words.tsv"


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in the table."""
    return tables.by_use(TABLE)[kind]


@cache
def pattern(kind: str) -> re.Pattern[str]:
    """Any word of one kind, the longest first."""
    return re.compile(tables.any_of(words(kind)))
