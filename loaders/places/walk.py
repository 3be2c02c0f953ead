"""Where reading stands in a line: what the article has named so far, and what this line has.

Example 例：behind “来到永嘉县岩头镇” the last mention is 岩头镇, and a village lies in it, else in 永嘉县.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import Evidence
from kg.places import Level, place_iri
from loaders.findings import FoundPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Span, Unread
    from kg.places import Place
    from loaders.findings import Context
    from loaders.places.supports import Anchor, Support

START = attrgetter("evidence.span.start")
REACH = 40
"""How many mentions before a name can say where it lies; a line with more is no sentence of print."""


@dataclass(slots=True)
class Walk:
    """Where reading stands in a line: what the article names so far (`known`), and this line (`here`, in order).

    `strange` are names that stood behind a county or town which nobody knows, in this article.
    """

    context: Context
    county: Support | None
    line: Span
    known: dict[str, Place]
    strange: set[str]
    here: list[FoundPlace] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.context.article.text

    def recent(self) -> Iterator[FoundPlace]:
        """The mentions of the line, the last first, as far back as they matter."""
        return islice(reversed(self.here), REACH)

    def last_before(self, offset: int) -> FoundPlace | None:
        """The last mention that ends by `offset`."""
        return next((mention for mention in reversed(self.here) if mention.span.end <= offset), None)

    def is_taken(self, span: Span) -> bool:
        """Whether a mention meets `span`; they are in order and do not overlap."""
        before = bisect_left(self.here, span.end, key=START) - 1
        return before >= 0 and self.here[before].span.end > span.start

    def add(self, span: Span, place: Place, rule: str, anchor: Anchor) -> None:
        """Notes a mention; it takes the place of shorter ones at the end of the line's that it covers."""
        while self.here and span.holds(self.here[-1].span):
            self.known.pop(self.here.pop().span.of(self.text), None)
        found = FoundPlace(Evidence(span, rule), place, place_iri(self.context.names, place), anchor)
        insort(self.here, found, key=START)
        if place.level > Level.COUNTY:
            self.known.setdefault(span.of(self.text), place)
