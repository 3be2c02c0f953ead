"""Where names of provinces, cities and counties stand in a text: one pass, by the first two characters.

Example 例：in “山西吕梁交城县” there are 山西, 吕梁, 交城县 and 交城.
"""

from __future__ import annotations

from functools import cache
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.model import Span
    from kg.places import Gazetteer


def names_in(gazetteer: Gazetteer, text: str, span: Span) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each offset in `span` at which names begin, with the offsets at which they end, the longest name
    first."""
    names, sizes = _lexicon(gazetteer)
    line = span.of(text)
    last = len(line)
    for at, head in enumerate(map(add, line, line[1:])):
        if head in sizes:
            found = tuple(at + size for size in sizes[head] if at + size <= last and line[at : at + size] in names)
            if found:
                yield span.start + at, tuple(span.start + end for end in found)


def is_name(gazetteer: Gazetteer, name: str) -> bool:
    """Whether a province, city or county has, or had, this name or shorter name."""
    return name in _lexicon(gazetteer)[0]


@cache
def _lexicon(gazetteer: Gazetteer) -> tuple[frozenset[str], Mapping[str, tuple[int, ...]]]:
    """The names, and how long those are that begin with two given characters, longest first."""
    names = frozenset(name for name in gazetteer.wide_names() if len(name) > 1)
    sizes: dict[str, set[int]] = {}
    for name in names:
        sizes.setdefault(name[:2], set()).add(len(name))
    return names, {head: tuple(sorted(lengths, reverse=True)) for head, lengths in sizes.items()}
