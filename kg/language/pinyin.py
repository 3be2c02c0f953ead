"""How a name sounds, for sorting: surnames first by our own table, the rest by pypinyin.

Example 例：单雄 sorts as "shan xiong", 查理 as "zha li", 长治市 as "chang zhi shi".
"""

from __future__ import annotations

from functools import cache

from kg import tables


@cache
def surname_readings() -> dict[str, str]:
    """The surnames that are read otherwise in a name than elsewhere, and how (单 → shan)."""
    pairs = (word.split("=") for word in tables.words("kg/data/surnames.txt") if "=" in word)
    return {pair[0]: pair[1] for pair in pairs}


def sort_key(text: str) -> str:
    """The toneless pinyin of a person's or a place's name, syllables separated by spaces, lower case."""
    readings = surname_readings()
    length = next((size for size in (2, 1) if text[:size] in readings and 1 < len(text) <= 4), 0)
    head = [readings[text[:length]]] if length else []
    return " ".join(head + _syllables(text[length:]))


@cache
def _syllables(text: str) -> list[str]:
    # pypinyin takes 0.2 s to import and is needed for lists only.
    from pypinyin import lazy_pinyin

    return [syllable.lower() for syllable in lazy_pinyin(text)] if text else []
