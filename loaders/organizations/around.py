"""The places of an article as names of organisations need them: by where they begin and where they end.

Example 例：in “溆浦县卢峰镇小学” the places 溆浦县 and 卢峰镇 stand together: a chain that begins at 溆浦县.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.places import Gazetteer
    from loaders.findings import FoundPlace


@dataclass(frozen=True, slots=True)
class Around:
    """The mentions of places in order, their beginnings, and each of them by its beginning and by its end."""

    places: Sequence[FoundPlace]
    starts: Sequence[int]
    at: Mapping[int, FoundPlace]
    ending: Mapping[int, FoundPlace]
    gazetteer: Gazetteer

    @classmethod
    def of(cls, places: Sequence[FoundPlace], gazetteer: Gazetteer) -> Around:
        """Those of `places`, which are in order and do not overlap."""
        at = {place.evidence.span.start: place for place in places}
        ending = {place.evidence.span.end: place for place in places}
        return cls(places, tuple(place.evidence.span.start for place in places), at, ending, gazetteer)

    def is_wide(self, name: str) -> bool:
        """Whether a province, city or county is called so."""
        places = self.gazetteer.named(name)
        return bool(places) and places[0].level <= Level.COUNTY

    def inside(self, start: int, end: int) -> list[FoundPlace]:
        """The mentions that lie in `start` to `end`, in order."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, lo=first)
        return [place for place in self.places[first:last] if place.evidence.span.end <= end]

    def chain_start(self, end: int) -> int:
        """Where the chain of places that ends at `end` begins; `end` itself when no place ends there."""
        while (before := self.ending.get(end)) is not None:
            end = before.evidence.span.start
        return end

    def chain_end(self, start: int) -> int:
        """Where the chain of places that begins at `start` ends; `start` itself when no place begins there."""
        while (behind := self.at.get(start)) is not None:
            start = behind.evidence.span.end
        return start

    def is_free(self, start: int, end: int) -> bool:
        """Whether a level word at `start` to `end` belongs to no place before or around it."""
        return start not in self.ending and end not in self.ending and not self.covering(Span(start, start + 1))

    def covering(self, span: Span) -> bool:
        """Whether a place lies over the beginning of `span` or before it and into it."""
        last = bisect_left(self.starts, span.start + 1) - 1
        return last >= 0 and self.places[last].evidence.span.end > span.start
