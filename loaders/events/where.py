"""Where an event was: the place of its own sentence, the body that holds it, or what governs the sentence.

Example 例：in 市长周明深入河阳县石桥镇调研 it is 石桥镇; in 市委召开常委会议 the city that the paper serves.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import words
from loaders.events.bodies import BODY
from loaders.events.body_places import Where, of_body, of_recipient
from loaders.events.governing import ON_THE_SPOT, governing_place
from loaders.events.sites import (
    closed_road,
    first_of_list,
    innermost,
    is_body,
    is_company_of,
    is_located,
    list_from,
    own_places,
)
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, Findings, FoundPlace, FoundTenure

_SINCE = re.compile("[自从][^，。；]{2,60}以来$")
_IN_TURN = re.compile("(?:先后|相继|依次|分别)(?:来到|深入|到|赴|走进|前往)")
_OBJECTS = (XZ.Approval, XZ.Recognition, XZ.Designation)
_PASSIVE = re.compile("被|获|入|荣|喜|跻身|上榜|斩获|摘得")
"""Triggers whose subject is honoured, not their object (甲县被确定为全省试点)."""

_GONE_TO = (XZ.Exhibition, XZ.Competition, XZ.Training)
_TAKES_PART = re.compile("(?:参加|参与|亮相|出战|征战|出征)[^，。；]{2,30}$")
"""Whoever takes part in a fair comes from the place before (甲县组织企业参加博览会)."""


def place_of(
    context: Context,
    findings: Findings,
    scene: Scene,
    trigger: Trigger,
    clause: Span,
    held_by: Sequence[FoundTenure],
    share: tuple[int, int] = (0, 1),
) -> Where | None:
    """The place and, when the words alone do not name it, what it was worked out by; None when nothing tells.

    `share` is (which, of how many) when several events were held separately at as many places.
    """
    road = closed_road(scene, trigger)
    if road is not None:
        return Where(road.iri, road.evidence)
    behind = _behind_since(scene, clause)
    here = _in_clause(context, findings, scene, trigger, behind or clause, share)
    if here is not None:
        return _with_stops(context, scene, trigger, clause, here)
    if _is_elsewhere(scene, trigger, clause):
        return None
    if scene.place_here is not None:
        return Where(scene.place_here.iri, scene.place_here.evidence)
    around = [Span(scene.span.start, clause.start)]
    if trigger.type in (XZ.Disaster, XZ.Accident):
        around.append(Span(clause.end, scene.span.end))
    told = (_in_clause(context, findings, scene, trigger, span, (0, 1)) for span in around)
    return next((one for one in told if one is not None), None) or governing_place(
        context, findings, scene, trigger, held_by
    )


def _with_stops(context: Context, scene: Scene, trigger: Trigger, clause: Span, here: Where) -> Where:
    """The place of a tour with those inside it that its sentence goes on to name (到河阳市调研，先后来到甲县、乙县)."""
    match = _IN_TURN.search(scene.text, clause.end, scene.span.end) if trigger.type in words.classes("move") else None
    own = own_places(scene) if match is not None else []
    outer = next((one.place for one in own if one.iri == here.place), None)
    first = next((one for one in own if match is not None and one.span.start >= match.end()), None)
    if match is None or outer is None or first is None or first.span.start - match.end() > 1:
        return here
    named = list_from(scene.text, own, innermost(scene.text, own, first))
    inside = (one.iri for one in named if one.place != outer and context.gazetteer.covers(outer, one.place))
    return replace(here, more=tuple(dict.fromkeys((*here.more, *inside))))


def _behind_since(scene: Scene, clause: Span) -> Span | None:
    """The clause behind 自…被确定为…以来, which names whom it is about."""
    if _SINCE.match(clause.of(scene.text)) is None:
        return None
    return next((one for one in scene.clauses if one.start >= clause.end), None)


def names_place(scene: Scene, clause: Span) -> bool:
    """Whether a clause names a place of its own: not only as part of a body's name, not 全县."""
    own = [one for one in own_places(scene) if clause.holds(one.span)]
    return any(is_located(scene, one) or not (is_body(scene, one) or one.inferred_from) for one in own)


def acts_somewhere(scene: Scene, trigger: Trigger) -> bool:
    """Whether a body (市委, 县政府) or a place stands before the trigger in its sentence."""
    if any(one.span.end <= trigger.span.start for one in own_places(scene)):
        return True
    return BODY.search(scene.text, scene.span.start, trigger.span.end) is not None


def _in_clause(
    context: Context, findings: Findings, scene: Scene, trigger: Trigger, clause: Span, share: tuple[int, int]
) -> Where | None:
    """What a clause says: the place behind 在, 深入 …, else another place in it, else the body in it."""
    own = [one for one in own_places(scene) if clause.holds(one.span)]
    if trigger.type == XZ.Donation:
        received = of_recipient(context, findings, scene, trigger, clause)
        if received is not None:
            return received
    places = _places_for(scene, own, trigger)
    given = scene.text.find("被", clause.start, trigger.span.start) if trigger.type in _OBJECTS else -1
    if given >= 0:
        places = [one for one in places if one.span.end <= given]
    if _is_elsewhere(scene, trigger, clause):
        places = [one for one in places if is_located(scene, one)]
        if not places:
            return None
    start = _chosen(scene, places, trigger, clause)
    if given >= 0 and start is None:
        return None
    if start is None:
        known = trigger.type == XZ.Rescue and scene.place_before is not None
        return None if known else of_body(context, findings, scene, trigger, clause)
    start = _narrower_before(context, scene, start, clause)
    listed = list_from(scene.text, places, innermost(scene.text, places, start))
    if len(listed) == share[1] > 1:
        listed = [listed[share[0]]]
    others = (one.iri for one in listed[1:] if one.iri != listed[0].iri)
    return Where(listed[0].iri, listed[0].inferred_from, tuple(dict.fromkeys(others)))


def _places_for(scene: Scene, own: list[FoundPlace], trigger: Trigger) -> list[FoundPlace]:
    """Those of a clause's places where such an event can be: not in a post, a company's name or the guests' home."""
    if trigger.type in ON_THE_SPOT and scene.place_before is not None:
        own = [one for one in own if not any(post.holds(one.span) for post in scene.posts)]
    places = [one for one in own if not one.span.meets(trigger.span) or trigger.span.holds(one.span)]
    places = [one for one in places if not is_company_of(scene, one)]
    if trigger.type == XZ.Reception:
        places = [one for one in places if one.span.end <= trigger.span.start or is_located(scene, one)]
    return places


def _is_elsewhere(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether those who act only take part in a fair or contest of others (甲县组织企业参加博览会)."""
    near = scene.text[max(clause.start, trigger.head.end - 40) : trigger.head.end]
    return trigger.type in _GONE_TO and _TAKES_PART.search(near) is not None


def _narrower_before(context: Context, scene: Scene, place: FoundPlace, clause: Span) -> FoundPlace:
    """A place behind 在 in an earlier clause, when it lies in the one named here (在石桥镇，…全县推进会)."""
    if is_located(scene, place):
        return place
    earlier = [one for one in own_places(scene) if one.span.end <= clause.start and is_located(scene, one)]
    inside = [one for one in earlier if context.gazetteer.covers(place.place, one.place)]
    return inside[-1] if inside else place


def _chosen(scene: Scene, places: list[FoundPlace], trigger: Trigger, clause: Span) -> FoundPlace | None:
    located = [one for one in places if is_located(scene, one)]
    plain = [one for one in places if not is_body(scene, one)]
    before = [one for one in located if one.span.end <= trigger.head.start]
    behind = [one for one in located if one.span.start >= trigger.span.end]
    if before or behind:
        return before[-1] if before else behind[0]
    ahead = [one for one in plain if one.span.end <= trigger.head.start]
    after = [one for one in plain if one.span.start >= trigger.span.end]
    passive = trigger.type in _OBJECTS and _PASSIVE.match(scene.text, trigger.span.start) is not None
    if passive and clause.holds(trigger.span):
        return first_of_list(scene.text, ahead) if ahead else None
    of_object = trigger.type in _OBJECTS
    if after and (not ahead or of_object):
        return after[0]
    return first_of_list(scene.text, ahead) if ahead else None
