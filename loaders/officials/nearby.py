"""Which places stand right before, inside or around a stretch of text, without looking at all of them.

Example 例：before 副县长 in 河阳县石桥乡副县长 stand 石桥乡 and, before that, 河阳县.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.within import beginning_in, in_order, within

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from loaders.findings import FoundPlace

LONGEST_NAME = 30
"""No name of a place is longer."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The places of an article, in order, and by the offset at which they end."""

    places: tuple[FoundPlace, ...]
    by_end: Mapping[int, tuple[FoundPlace, ...]]

    @classmethod
    def of(cls, places: Sequence[FoundPlace]) -> Nearby:
        """The places of an article, whatever their order."""
        ordered = tuple(place for place in in_order(places) if len(place.span))
        by_end: dict[int, tuple[FoundPlace, ...]] = {}
        for place in ordered:
            by_end[place.span.end] = (*by_end.get(place.span.end, ()), place)
        return cls(ordered, by_end)

    def before(self, offset: int) -> FoundPlace | None:
        """The longest place that ends at `offset`."""
        return max(self.by_end.get(offset, ()), key=lambda place: len(place.span), default=None)

    def chain(self, offset: int) -> tuple[FoundPlace, ...]:
        """The places that stand together and end at `offset`, the first first."""
        chain: list[FoundPlace] = []
        found = self.before(offset)
        while found is not None:
            chain.append(found)
            found = self.before(found.span.start)
        return tuple(reversed(chain))

    def around(self, offset: int) -> list[FoundPlace]:
        """The places that `offset` lies inside."""
        begun = beginning_in(self.places, Span(max(0, offset - LONGEST_NAME), offset))
        return [place for place in begun if place.span.end > offset]

    def inside(self, span: Span) -> list[FoundPlace]:
        """The places that lie wholly in `span`."""
        return within(self.places, span)

    def meeting(self, span: Span) -> bool:
        """Whether a place shares characters with `span`."""
        begun = beginning_in(self.places, Span(max(0, span.start - LONGEST_NAME), span.end))
        return any(place.span.end > span.start for place in begun)
