"""The stops of a tour: where its leader went, told in the sentences behind the tour.

Example 例：“3月5日，县长周明到河阳县调研。……在石桥镇河口村，周明看望了老党员。” has one stop: a visit at 河口村 of the
same day, a sub-event of the inspection.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from kg import identity
from kg.language.sentences import clauses
from kg.model import Evidence, Span
from kg.tables import any_of
from loaders.events import words
from loaders.events.people import actors_of, tenure_for
from loaders.events.sites import innermost, own_places
from loaders.findings import FoundEvent, Participation
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

    from kg.language.dates import DateReading
    from kg.places import Place
    from loaders.events.scene import Scene
    from loaders.findings import Context, Findings, FoundPerson, FoundPlace

RULE = "events.stop"
FARTHEST = 30
"""What is done stands so many characters behind the place or the leader's name at most."""

MOST_PLACES = 12
"""A tour of more places than these is looked at no further."""

_MOVES = (XZ.Inspection, XZ.Visit)
_VISITS = re.compile("走访|看望|慰问")


def stops_of(
    context: Context, findings: Findings, scenes: Sequence[Scene], events: Sequence[FoundEvent]
) -> Iterator[FoundEvent]:
    """One event for each place inside a tour's that its leader is told to have come to."""
    tour = next((one for one in events if one.type in _MOVES and _leader(one) and one.when and one.place), None)
    if tour is None:
        return
    around = [one.place for one in findings.places if one.iri in (tour.place, *tour.more_places)][:MOST_PLACES]
    seen = {place for one in events if one.type in _MOVES for place in (one.place, *one.more_places)}
    told = sorted(one.trigger.start for one in events)
    for scene in scenes:
        free = bisect_left(told, scene.span.start) == bisect_left(told, scene.span.end)
        stop = _stop(context, scene, tour, around) if free and scene.span.start > tour.trigger.end else None
        if stop is not None and stop.place not in seen:
            seen.add(stop.place)
            yield stop


def _leader(event: FoundEvent) -> URIRef | None:
    return next((part.person for part in event.participations if part.role == XZ.lead), None)


def _stop(context: Context, scene: Scene, tour: FoundEvent, around: Sequence[Place]) -> FoundEvent | None:
    """The stop that a sentence tells of: the leader, the place and what was done there, in this sentence."""
    leader = next((one for one in actors_of(scene, scene.span) if one.iri == _leader(tour)), None)
    place = _place_in(context, scene, around) if leader is not None and not scene.directive else None
    act = _act(scene, leader, place) if leader is not None and place is not None else None
    if leader is None or place is None or act is None or tour.when is None:
        return None
    clause = next((one for one in clauses(scene.text, scene.span) if one.holds(act)), act)
    start = min(clause.start, place.span.start, leader.span.start)
    when = _day(scene, tour.when, act)
    anchor = () if when.span.start >= scene.span.start else (Evidence(when.span, "events.date_before"),)
    tenure = tenure_for(context, scene.roll, leader)
    return FoundEvent(
        evidence=Evidence(Span(start, clause.end), RULE),
        trigger=act,
        type=_type(act.of(scene.text)),
        iri=identity.node(context.article.iri, "event", act.start),
        when=when,
        place=place.iri,
        participations=(Participation(leader.iri, XZ.lead, Evidence(leader.span, RULE), tenure),),
        organizers=(),
        about=(),
        status=XZ.held,
        inferred_from=anchor,
        part_of=tour.iri,
    )


def _day(scene: Scene, tour: DateReading, act: Span) -> DateReading:
    """The day of the tour that the stop's own sentence or paragraph names, else the days of the tour."""
    own = next((one for one in reversed(scene.dates) if one.span.end <= act.start), scene.before)
    if own is None or not own.is_day or not tour.earliest <= own.earliest <= tour.latest:
        return tour
    return own


def _type(act: str) -> URIRef:
    if act.startswith("座谈"):
        return XZ.Meeting
    return XZ.Visit if _VISITS.match(act) else XZ.Inspection


def _place_in(context: Context, scene: Scene, around: Sequence[Place]) -> FoundPlace | None:
    """The first place that 在 or 来到 leads to, narrower than the tour's and inside one of them."""
    own = own_places(scene)
    for one in own:
        if not words.ends("arrives", scene.text, max(scene.span.start, one.span.start - 4), one.span.start):
            continue
        place = innermost(scene.text, own, one)
        if any(place.place != outer and context.gazetteer.covers(outer, place.place) for outer in around):
            return place
    return None


def _act(scene: Scene, leader: FoundPerson, place: FoundPlace) -> Span | None:
    """What was done there: the first such word behind both, told as a fact and not in the speech."""
    start = max(leader.span.end, place.span.end)
    for match in _acts().finditer(scene.text, start, min(scene.span.end, scene.speech, start + FARTHEST)):
        act = Span(*match.span())
        masked = any(mask.meets(act) for mask in scene.masked)
        if not masked and not words.found("must", scene.text, Span(scene.span.start, act.start)):
            return act
    return None


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(any_of(words.plain("stops")))
