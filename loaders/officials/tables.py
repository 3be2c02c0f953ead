"""The tables of posts and bodies, read once and turned into alternations for patterns.

Example 例：the row "市长 head 人民政府" says that 市长 names its own level and that the body is the 人民政府.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from loaders.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class PostWord:
    """A post word, its kind (head, chief, member, national, enterprise) and the body it implies, or ""."""

    word: str
    kind: str
    body: str


@cache
def post_words() -> Mapping[str, PostWord]:
    """Every post word by itself."""
    found = (PostWord(word, kind, rest[0] if rest else "") for word, kind, *rest in rows("posts.tsv"))
    return {post.word: post for post in found}


@cache
def bodies() -> Mapping[str, tuple[str, ...]]:
    """The words of `bodies.tsv` by kind."""
    return _by_kind("bodies.tsv")


@cache
def verbs() -> Mapping[str, tuple[str, ...]]:
    """Words that tie a person to a post, by what they say (former_takes, makes, removes …)."""
    return _by_kind("posts_verbs.tsv")


@cache
def surroundings() -> Mapping[str, tuple[str, ...]]:
    """Words around the names of organisations, by use (edge, not_inside …)."""
    return _by_kind("organizations_words.tsv")


@cache
def aliases() -> Mapping[str, str]:
    """The usual name of posts and bodies that have another (村支书 → 党支部书记)."""
    return {printed: usual for printed, usual, *_ in rows("posts_aliases.tsv")}


@cache
def roles() -> Mapping[str, tuple[str, ...]]:
    """The words for what an untitled person is, by kind (role, group, speech)."""
    return _by_kind("posts_roles.tsv")


def either(words: Iterable[str]) -> str:
    """An alternation of `words`, the longest first, without a group around it."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def _by_kind(name: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for words, kind, *_ in rows(name):
        found[kind].extend(words.split(" "))
    return {kind: tuple(words) for kind, words in found.items()}
