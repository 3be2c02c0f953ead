"""Townships that stand without their last word in the name of an office: 石桥派出所 where 石桥镇 is named.

Example 例：in an article that names 石桥镇, the 石桥 of 石桥派出所 is that town; 分局派出所 names none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import Level
from loaders.findings import FoundPlace
from loaders.places.units import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OFFICES = "(?=派出所|司法所|财政所|税务所|供电所|国土所|人民法庭|法庭|卫生院|中心校)"


def stems(text: str, places: Sequence[FoundPlace]) -> Iterator[FoundPlace]:
    """The towns of the article where an office behind them swallows 镇, 乡 or 街道."""
    towns = {UNIT.sub("", mention.place.name): mention for mention in places if mention.place.level is Level.TOWNSHIP}
    taken = [mention.span for mention in places]
    for stem, town in towns.items():
        for match in re.finditer(re.escape(stem) + _OFFICES, text) if len(stem) > 1 else ():
            span = Span(*match.span())
            if not any(span.meets(other) for other in taken):
                yield FoundPlace(Evidence(span, "places.stem"), town.place, town.iri, town.evidence)
