"""The words that names of organisations are told by, and the patterns made of them, each made once.

Example 例：`words("open")` holds 合作社; `no_word_goes_on()` keeps 局长 and 公司化 from being names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of, by_use

if TYPE_CHECKING:
    from collections.abc import Iterable

TABLE, SHARED = "loaders/data/organizations_words.tsv", "loaders/data/bodies.tsv"


@cache
def words(*uses: str) -> frozenset[str]:
    """The words of these uses, of our own table and of the one that posts share."""
    own, shared = by_use(TABLE), by_use(SHARED)
    return frozenset().union(*(table.get(use, frozenset()) for table in (own, shared) for use in uses))


@cache
def pattern(use: str) -> re.Pattern[str]:
    """Any word of one use, the longest first."""
    return re.compile(any_of(words(use)))


@cache
def heads(*uses: str) -> frozenset[str]:
    """The first two characters of the words of these uses: what must stand where one begins."""
    return frozenset(word[:2] for word in words(*uses))


@cache
def no_word_goes_on() -> str:
    """No word goes on behind an organisation word (局长, 公司化, 处理)."""
    single = "|".join(f"(?<={last}){_class(word[1] for word in group)}" for last, group in _by_first("goes_on_in"))
    return f"(?!{any_of(words('goes_on'))}|(?<=学)生|(?<=办)(?:公[室厅]|法)|{single})"


def _by_first(use: str) -> list[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for word in sorted(words(use)):
        groups.setdefault(word[0], []).append(word)
    return sorted(groups.items())


def _class(characters: Iterable[str]) -> str:
    return f"[{''.join(characters)}]"
