"""Who holds which posts in an article, looked up by person.

Example 例：in an article about 县长周明 the roll gives for 周明 that tenure, however often the name returns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rdflib import URIRef

    from kg.model import Span
    from loaders.findings import FoundPerson, FoundTenure

_START = attrgetter("person_span.start")
FIRST = 8
"""So many of a person's tenures of other sentences are looked at."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The tenures of each person, in the order of the text; `present` holds those held now."""

    tenures: Mapping[URIRef, tuple[FoundTenure, ...]]
    present: Mapping[URIRef, tuple[FoundTenure, ...]]

    @classmethod
    def of(cls, tenures: Sequence[FoundTenure]) -> Roll:
        """The roll of an article."""
        return cls(_by_person(tenures), _by_person([one for one in tenures if one.status == XZ.present]))

    def nearest(self, person: FoundPerson) -> FoundTenure | None:
        """The present tenure told last up to the mention of the person, else the first in the article."""
        own = self.present.get(person.iri, ())
        before = bisect_right(own, person.span.start, key=_START)
        return own[max(0, before - 1)] if own else None

    def own_first(self, person: FoundPerson, sentence: Span) -> list[FoundTenure]:
        """The person's tenures, those of the sentence before the others."""
        own = self.tenures.get(person.iri, ())
        first = bisect_right(own, sentence.start - 1, key=_START)
        here = [one for one in own[first : first + FIRST] if sentence.holds(one.person_span)]
        return here + [one for one in own[:FIRST] if not sentence.holds(one.person_span)]


def _by_person(tenures: Sequence[FoundTenure]) -> dict[URIRef, tuple[FoundTenure, ...]]:
    found: dict[URIRef, list[FoundTenure]] = defaultdict(list)
    for tenure in tenures:
        found[tenure.person].append(tenure)
    return {person: tuple(sorted(each, key=_START)) for person, each in found.items()}
