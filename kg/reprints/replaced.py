"""What one print has in the place of what the other has: words that an editor changes, or other figures and names.

Example 例：近日 in the place of 日前 is an edit; 14日 in the place of 15日, or 辰溪县 in the place of 溆浦县, is not.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.language.names import is_person_name
from kg.places import Gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span
    from kg.reprints.alignment import Gap

_FIGURE = re.compile(r"\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿两]+")
_IN_NUMBER = re.compile(r"[\d〇零一二三四五六七八九十百千万亿两]{2}")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_AROUND = 2
_LONGEST_NAMES = 8
"""Signs up to which what was replaced can be a name alone; names in longer ones are edited with their sentence."""
_PERSON = (2, 3, 4)
_PLACE = (2, 3, 4, 5, 6)


def is_contradiction(one: str, other: str, gap: Gap) -> bool:
    """Whether what stands at `gap` in two texts differs in a figure, a person or a place: not one text's two wordings.

    A figure that only one of them has is an edit (昨日 for 14日), and so is a part of it (14日 for 3月14日).
    """
    here, there = gap.one.of(one), gap.other.of(other)
    if _figures_differ(here, there):
        return True
    if max(len(here), len(there)) > _LONGEST_NAMES:
        return False
    return _differ(_persons(one, gap.one), _persons(other, gap.other)) or _differ(
        _places(one, gap.one), _places(other, gap.other)
    )


def _figures_differ(one: str, other: str) -> bool:
    here, there = _figures(one), _figures(other)
    return bool(here - there) and bool(there - here)


def _figures(text: str) -> Counter[str]:
    return Counter(figure.translate(_DIGITS) for figure in _FIGURE.findall(text))


def _differ(here: set[str], there: set[str]) -> bool:
    return bool(here and there and here.isdisjoint(there))


def _persons(text: str, span: Span) -> set[str]:
    return {words for words in _around(text, span, _PERSON) if is_person_name(words)}


def _places(text: str, span: Span) -> set[str]:
    gazetteer = Gazetteer.load()
    return {words for words in _around(text, span, _PLACE) if gazetteer.named(words)}


def _around(text: str, span: Span, sizes: tuple[int, ...]) -> Iterator[str]:
    """Every run of those sizes that shares a sign with `span` and leaves it by two signs at most.

    None begins within a number: 万 in 4.2万亩 is no surname.
    """
    first, last = max(span.start - _AROUND, 0), min(span.end + _AROUND, len(text))
    for start in range(first, span.end):
        if start and _IN_NUMBER.match(text, start - 1):
            continue
        for size in sizes:
            if span.start < start + size <= last:
                yield text[start : start + size]
