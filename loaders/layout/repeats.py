"""Headings that a page has twice: over-print that extraction gives as a line of its own, before or far behind.

Example 例："云岭镇春茶开采" above its body, and once more in shadow print at the foot of the page, is one headline; the
plain line is kept, the other one says nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.stories import Loose

_HEADING = frozenset({PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE})
_SHORTEST = 4


def without_repeats(loose: Sequence[Loose]) -> tuple[Loose, ...]:
    """The loose pieces, repeated headings made noise; of those alike plain print is kept, then the first."""
    kept: dict[str, int] = {}
    repeats: set[int] = set()
    for index, one in enumerate(loose):
        words = _words(one)
        if len(words) < _SHORTEST:
            continue
        first = kept.setdefault(words, index)
        if first != index:
            better = loose[first].piece.doubled and not one.piece.doubled
            repeats.add(first if better else index)
            kept[words] = index if better else first
    return tuple(_silenced(one) if index in repeats else one for index, one in enumerate(loose))


def _words(one: Loose) -> str:
    """The words of a heading, or of shadow print that could be one; nothing for anything else."""
    shadow = one.piece.doubled and one.piece.role is PartRole.CAPTION
    return "".join(one.piece.text.split()) if shadow or one.piece.role in _HEADING else ""


def _silenced(one: Loose) -> Loose:
    return replace(one, piece=replace(one.piece, role=PartRole.NOISE))
