"""Sentences that only say who came along or what people did at an event told before.

Example 例：“副县长李红等一同调研。” adds 李红 to the inspection that the sentence before tells of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import words
from loaders.events.joining import with_more
from loaders.events.people import companions
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.findings import Context, Findings, FoundEvent

OPENING = 12
_COMPANY = re.compile(
    "(?:主持|参加|出席)(?:了|此次|本次)?(?:会议|座谈|活动|仪式|调研)|(?:会议|仪式|活动)由"
    "|(?:陪同|随同|一同|等参加)[。，；]|(?:出席|列席)(?:并[^，。；]{2,8})?[。，；]"
)


def with_company(context: Context, findings: Findings, scene: Scene, events: list[FoundEvent]) -> list[FoundEvent]:
    """The events, one of them with the people of the sentence when it only adds people."""
    if not events or scene.directive or any(one.anchor == "explicit" for one in scene.dates):
        return events
    says = _says_company(scene)
    if not says and not scene.goes_on:
        return events
    index = _event_of(scene, events, anywhere=says)
    people = companions(context, findings, scene) if index is not None else ()
    if index is None or not people:
        return events
    event = events[index]
    more = replace(event, participations=with_more(event.participations, people))
    return [*events[:index], more, *events[index + 1 :]]


def _says_company(scene: Scene) -> bool:
    """Whether it says 一同调研, 陪同, 参加会议."""
    joins = words.found("join", scene.text, scene.span)
    activity = words.found("joint_activity", scene.text, scene.span)
    return (joins and activity) or _COMPANY.search(scene.text, scene.span.start, scene.span.end) is not None


def main_event(scene: Scene, events: Sequence[FoundEvent]) -> FoundEvent | None:
    """The dated event that a sentence goes on with: 仪式上 with the ceremony, 会上 with the meeting."""
    opening = Span(scene.span.start, min(scene.span.end, scene.span.start + OPENING))
    dated = [event for event in events if event.when is not None]
    kinds = (*_kinds_named(scene, opening), words.classes("gathering"))
    index = _last_of(dated, kinds)
    return dated[index] if index is not None else None


def _event_of(scene: Scene, events: Sequence[FoundEvent], *, anywhere: bool) -> int | None:
    """Which event (its index): the last held one of the kind that the sentence names.

    Unless `anywhere`, it must be of the same paragraph.
    """
    index = _last_of(events, _kinds_named(scene, scene.span))
    near = index is not None and scene.sentence.paragraph.holds(events[index].trigger)
    return index if anywhere or near else None


def _last_of(events: Sequence[FoundEvent], kinds: Sequence[frozenset[URIRef]]) -> int | None:
    """The index of the last held event of the first of `kinds` that has any; a main one before one that goes on."""
    for kind in kinds:
        held = [one for one in range(len(events)) if events[one].type in kind and events[one].status == XZ.held]
        main = [one for one in held if events[one].evidence.rule != "events.goes_on"]
        if held:
            return (main or held)[-1]
    return None


def _kinds_named(scene: Scene, span: Span) -> tuple[frozenset[URIRef], ...]:
    """The classes that 调研, 会议, 仪式 in `span` stand for, the likeliest first; without any, all gatherings."""
    held, meeting = words.classes("held"), frozenset({XZ.Meeting})
    if words.found("named_move", scene.text, span):
        return (words.classes("move"),)
    if words.found("named_meeting", scene.text, span):
        return (meeting,)
    if words.found("named_held", scene.text, span):
        return (frozenset({XZ.Ceremony}), held - meeting)
    return (words.classes("gathering"),)
