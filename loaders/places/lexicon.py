"""Where names of provinces, cities and counties stand in a text: one pass, by the first two characters.

Example 例：in “山西吕梁交城县” there are 山西, 吕梁, 交城县 and 交城.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.model import Span
    from kg.places import Gazetteer


def names_in(gazetteer: Gazetteer, text: str, span: Span) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Each offset in `span` at which names begin, with the offsets at which they end, the longest name
    first."""
    names, sizes = _lexicon(gazetteer)
    for start in range(span.start, span.end - 1):
        possible = sizes.get(text[start : start + 2])
        if possible is not None:
            ends = (start + size for size in possible)
            found = tuple(end for end in ends if end <= span.end and text[start:end] in names)
            if found:
                yield start, found


@cache
def _lexicon(gazetteer: Gazetteer) -> tuple[frozenset[str], Mapping[str, tuple[int, ...]]]:
    """The names, and how long those are that begin with two given characters, longest first."""
    names = frozenset(name for name in gazetteer.wide_names() if len(name) > 1)
    sizes: dict[str, set[int]] = {}
    for name in names:
        sizes.setdefault(name[:2], set()).add(len(name))
    return names, {head: tuple(sorted(lengths, reverse=True)) for head, lengths in sizes.items()}
