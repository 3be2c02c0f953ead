"""Words of a phrase with their places in the text, and what kind of phrase they make.

Example 例：竣工 is nothing but a verb, 县财政投入 ends with one that says too little alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.words import cut as jieba_cut
from kg.model import Span
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WINDOW = 60
"""A phrase is looked for within so many characters."""

LONGEST = 20
"""Phrases of more characters are cut down."""

ACTS = WORDS["verb"] | WORDS["generic"]
"""Verbs, those included that say too little alone."""

_NO_RESULT = frozenset({"引进", "突出", "杰出", "以下", "一下", "上下", "当下"})
_PLACE_BELOW = frozenset("地乡旗名线水井林脚天手部树山之楼村台底灯月")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1024)
def cut(text: str) -> tuple[str, ...]:
    """The words of a phrase; the same phrase is asked for by several rules."""
    return jieba_cut(text)


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_joined(tuple(_parted(cut(text)))))


def tokens(text: str, start: int, end: int) -> Iterator[Span]:
    """The words between `start` and `end`."""
    at = start
    for word in _words(text[start:end]):
        yield Span(at, at + len(word))
        at += len(word)


def _parted(words: Sequence[str]) -> Iterator[str]:
    """The words without 全部 glued to the first character of the next (全部包|联)."""
    for word in words:
        yield from (word[:2], word[2:]) if word.startswith("全部") and len(word) > 2 else (word,)


def _joined(words: Sequence[str]) -> Iterator[str]:
    """The words, two characters put together that are a verb of the table which the dictionary lacks (包联)."""
    index = 0
    while index < len(words):
        pair = "".join(words[index : index + 2])
        if len(pair) == 2 and len(words[index]) == 1 and pair in ACTS:
            yield pair
            index += 2
        else:
            yield words[index]
            index += 1


def words_of(text: str, span: Span) -> str:
    """The words of a span without white space and without a quotation mark that has no partner."""
    words = _SPACE.sub("", span.of(text))
    return words if words.count("“") == words.count("”") else words.replace("“", "").replace("”", "")


def is_bare(words: str) -> bool:
    """Whether a phrase ends with a verb that says too little alone (县财政投入), or is nothing."""
    last = cut(words.removesuffix("了"))[-1:]
    return not last or (last[0] in WORDS["generic"] and last[0] not in WORDS["noun_verb"])


def is_act(words: str) -> bool:
    """Whether a phrase is nothing but verbs (竣工, 全部拆除)."""
    return bool(words) and all(word in ACTS for word in cut(words))


def starts_with_act(words: str) -> bool:
    """Whether a phrase begins with a verb (支持服务)."""
    return any(word in ACTS for word in cut(words)[:1])


def is_hollow(words: str) -> bool:
    """Whether a phrase ends with a verb that is no indicator without its object (论钱儿子多卖, 自己只掏)."""
    last = cut(words.removesuffix("了"))[-1:]
    return bool(last) and last[0] in WORDS["hollow"]


def ends_with_act(words: str) -> bool:
    """Whether a phrase ends with a verb whose object follows (建起, 州政府决定设立)."""
    last = cut(words.removesuffix("了"))[-1:]
    if not last or last[0] in WORDS["noun_verb"]:
        return False
    return last[0] in ACTS or (
        len(last[0]) == 2
        and last[0][1] in "起进出掉下"
        and last[0] not in _NO_RESULT
        and not (last[0][1] == "下" and last[0][0] in _PLACE_BELOW)
    )
