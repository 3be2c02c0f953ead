"""Words by jieba: how common a word is, and a cut into words. Loaded only when first asked.

Example 例：`frequency("深入")` is 3087 or so, `cut("县城通水")` is (县城, 通水).

Reading the dictionary takes 0.3 s, jieba itself 0.5 s; a page of clear sentences needs neither.
"""

from __future__ import annotations

import logging
import tempfile
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path
from typing import Any

LONGEST = 4
"""No word that a cut looks for has more characters."""

_CORPUS = log(60_000_000)
_PERSON_TAGS = ("nr", "nrt", "nrfg")


@cache
def _dictionary() -> tuple[dict[str, int], frozenset[str]]:
    """How often each word stands in the corpus, and which words are names of persons."""
    # The file is read directly: importing jieba writes a cache into the shared temporary folder.
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        return {}, frozenset()
    path = Path(next(iter(spec.submodule_search_locations))) / "dict.txt"
    rows = [line.split(" ", 2) for line in path.read_text(encoding="utf-8").splitlines()]
    return {row[0]: int(row[1]) for row in rows}, frozenset(row[0] for row in rows if row[2] in _PERSON_TAGS)


@cache
def _frequencies() -> dict[str, int]:
    return _dictionary()[0]


def frequency(word: str) -> int:
    """How often a word stands in jieba's corpus; 0 when it is no word."""
    return _frequencies().get(word, 0)


def is_name(word: str) -> bool:
    """Whether the dictionary has it as the name of a person."""
    return word in _dictionary()[1]


def likeliest_rests(text: str, start: int, end: int) -> tuple[float, ...]:
    """For each offset from `start` to `end`: the logarithm of how likely the likeliest words from there to `end` are.

    Names of persons are no words here. Linear in the length of the text.
    """
    return _rests(text[start:end])


@lru_cache(maxsize=1 << 12)
def _rests(run: str) -> tuple[float, ...]:
    known, persons = _dictionary()
    best = [0.0] * (len(run) + 1)
    for index in range(len(run) - 1, -1, -1):
        chosen = log(known.get(run[index], 0) or 1) + best[index + 1]
        for stop in range(index + 2, min(index + LONGEST, len(run)) + 1):
            word = run[index:stop]
            count = known.get(word)
            if count and word not in persons:
                chosen = max(chosen, log(count) + best[stop])
        best[index] = chosen - _CORPUS
    return tuple(best)


def cut(text: str) -> tuple[str, ...]:
    """The words of a text, one after the other, without a guess at words that the dictionary lacks."""
    return tuple(_tokenizer().cut(text, HMM=False))


@cache
def _tokenizer() -> Any:  # jieba is untyped
    import jieba

    jieba.setLogLevel(logging.WARNING)
    # Its cache is a marshal file; in the shared temporary folder anybody could have put it there.
    tokenizer = jieba.Tokenizer()
    with tempfile.TemporaryDirectory() as folder:
        tokenizer.tmp_dir = folder
        tokenizer.initialize()
    return tokenizer
