"""The tables of posts and bodies, each read once.

Example 例：the row "市长 head 人民政府" says that 市长 names its own level and that the body is the 人民政府.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import by_use, rows

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class PostWord:
    """A post word, its kind (head, chief, member, national, enterprise) and the body it implies, or ""."""

    word: str
    kind: str
    body: str


@cache
def post_words() -> Mapping[str, PostWord]:
    """Every post word by itself."""
    found = (PostWord(word, kind, rest[0] if rest else "") for word, kind, *rest in rows("loaders/data/posts.tsv"))
    return {post.word: post for post in found}


@cache
def bodies() -> Mapping[str, frozenset[str]]:
    """The words of `bodies.tsv` and `posts_bodies.tsv` by kind."""
    general, more = by_use("loaders/data/bodies.tsv"), by_use("loaders/data/posts_bodies.tsv")
    return {kind: general.get(kind, frozenset()) | more.get(kind, frozenset()) for kind in {*general, *more}}


def verbs() -> Mapping[str, frozenset[str]]:
    """Words that tie a person to a post, by what they say (former_takes, makes, removes …)."""
    return by_use("loaders/data/posts_verbs.tsv")


def surroundings() -> Mapping[str, frozenset[str]]:
    """Words around the names of organisations, by use (edge, not_inside …)."""
    return by_use("loaders/data/organizations_words.tsv")


@cache
def ends(use: str) -> Mapping[str, tuple[str, ...]]:
    """The last words of the bodies that a post can be one of, by post word; `use` as in the table."""
    return {word: tuple(cell.split()) for kind, word, cell in rows("loaders/data/posts_ends.tsv") if kind == use}


@cache
def aliases() -> Mapping[str, str]:
    """The usual name of posts and bodies that have another (村支书 → 党支部书记)."""
    return {printed: usual for printed, usual, *_ in rows("loaders/data/posts_aliases.tsv")}


def roles() -> Mapping[str, frozenset[str]]:
    """The words for what an untitled person is, by kind (role, group, speech)."""
    return by_use("loaders/data/posts_roles.tsv")
