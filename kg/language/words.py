"""Words by jieba: how common a word is, and a cut into words. Loaded only when first asked.

Example 例：`frequency("深入")` is 3087 or so, `cut("县城通水")` is (县城, 通水).

Reading the dictionary takes 0.3 s, jieba itself 0.5 s; a page of clear sentences needs neither.
"""

from __future__ import annotations

import logging
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@cache
def _frequencies() -> dict[str, int]:
    # The file is read directly: importing jieba writes a cache into the shared temporary folder.
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        return {}
    path = Path(next(iter(spec.submodule_search_locations))) / "dict.txt"
    rows = (line.split(" ", 2) for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: int(row[1]) for row in rows}


def frequency(word: str) -> int:
    """How often a word stands in jieba's corpus; 0 when it is no word."""
    return _frequencies().get(word, 0)


def starts_with_word(text: str, start: int, least: int = 50) -> bool:
    """Whether a word of two to four characters and of at least that frequency starts at `start`."""
    ends = (start + size for size in (2, 3, 4) if start + size <= len(text))
    return any(frequency(text[start:end]) >= least for end in ends)


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
