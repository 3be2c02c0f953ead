"""Who came along at one stop of a tour only: the people of the county that the tour had come to.

Example 例：on a tour of 甲县 and 乙县, “在乙县石桥镇，周明察看了果园。乙县县委书记李红陪同。”
makes 李红 a companion at 石桥镇, not in 甲县.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events.joining import with_more
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.events.scene import Scene
    from loaders.findings import FoundEvent, Participation

_COMING_ALONG = (XZ.accompany, XZ.participate)


def with_hosts(
    events: Sequence[FoundEvent], stops: Sequence[FoundEvent], scenes: Sequence[Scene]
) -> tuple[list[FoundEvent], list[FoundEvent]]:
    """The events and the stops; who came along behind a stop of a tour of several places is moved to that stop."""
    kept, hosted = list(events), list(stops)
    index = next((number for number, one in enumerate(kept) if stops and one.iri == stops[0].part_of), None)
    if index is None or not (kept[index].more_places or _in_several_counties(stops)):
        return kept, hosted
    for number, behind in enumerate(_behind_each(stops, scenes)):
        tour = kept[index]
        hosts = tuple(part for part in tour.participations if _comes_along(part, behind))
        hosted[number] = replace(hosted[number], participations=with_more(hosted[number].participations, hosts))
        kept[index] = replace(tour, participations=tuple(part for part in tour.participations if part not in hosts))
    return kept, hosted


def _in_several_counties(stops: Sequence[FoundEvent]) -> bool:
    """Whether the stops lie in more than one county, as their codes tell."""
    return len({stop.place.rsplit("/", 1)[-1][:6] for stop in stops if stop.place}) > 1


def _behind_each(stops: Sequence[FoundEvent], scenes: Sequence[Scene]) -> list[Span]:
    """For each stop the rest of its paragraph, up to the next stop."""
    paragraphs = {stop.iri: _paragraph(stop, scenes) for stop in stops}
    ends = [*(stop.trigger.start for stop in stops[1:]), None]
    return [
        Span(stop.trigger.end, max(stop.trigger.end, min(paragraphs[stop.iri], end or paragraphs[stop.iri])))
        for stop, end in zip(stops, ends, strict=True)
    ]


def _paragraph(stop: FoundEvent, scenes: Sequence[Scene]) -> int:
    """Where the paragraph of a stop ends."""
    held = (one.sentence.paragraph.end for one in scenes if one.sentence.paragraph.holds(stop.trigger))
    return next(held, stop.trigger.end)


def _comes_along(part: Participation, behind: Span) -> bool:
    return part.role in _COMING_ALONG and behind.holds(part.evidence.span)
