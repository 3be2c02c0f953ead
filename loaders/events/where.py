"""Where an event was: the place of its own sentence, the body that holds it, or what governs the sentence.

Example 例：in 市长周明深入河阳县石桥镇调研 it is 石桥镇; in 市委召开常委会议 the city that the paper serves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Evidence, Span
from kg.places import Level, place_iri
from loaders.events import words
from loaders.places.county import county_at
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from kg.places import Place
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import Context, Findings, FoundPlace, FoundTenure

_LEVELS = {
    "省": Level.PROVINCE,
    "市": Level.CITY,
    "州": Level.CITY,
    "盟": Level.CITY,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
    "旗": Level.COUNTY,
}
_BODY_WORD = "(?:委|政府|行署|人民政府|人大|政协|纪委|监委|直属|直机关)"
_OFFICE = "[一-鿿]{1,10}(?:局|厅|法院|检察院|[支大]队|总工会|联合会|妇联|中心)"
_BODY = re.compile(
    f"(?<![\u4e00-\u9fff])(?P<first>[省市州盟县区旗])(?:{_BODY_WORD}|{_OFFICE})"
    "|[全我](?P<of>[省市州盟县区旗])"
    f"|(?<=[日月年会由与和开行办加交])(?P<bare>[省市州盟县区旗]){_BODY_WORD}"
)
_OF_BODY = re.compile(f"[省市州盟县区旗镇乡]?{_BODY_WORD}")
_ROUTE = re.compile(
    "[\u4e00-\u9fff]{2,6}[至到—-][\u4e00-\u9fff]{2,6}?(?=铁路|高铁|高速|公路|客运|段|线路|航线|一级路|二级路)"
)
_LISTED = re.compile("[、和与及]|以及")
_CHAIN_GAP = 2
_LIST_GAP = 16
_OBJECTS = (XZ.Approval, XZ.Recognition)
_ON_THE_SPOT = (XZ.Disaster, XZ.Accident, XZ.Rescue, XZ.Construction)
"""What happens where the sentences before it are about, when its own names no place."""

_DISPATCH = re.compile("[电讯](?=[（ \n]|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Where:
    """The place, what it was worked out by when the words alone do not name it, and the others of a list."""

    place: URIRef
    anchor: Evidence | URIRef | None = None
    more: tuple[URIRef, ...] = ()


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
    here = _in_clause(context, findings, scene, trigger, clause, share)
    if here is not None:
        return here
    if scene.place_here is not None:
        return Where(scene.place_here.iri, scene.place_here.evidence)
    earlier = Span(scene.span.start, clause.start)
    before = _in_clause(context, findings, scene, trigger, earlier, (0, 1))
    if before is not None:
        return before
    return _governing(context, findings, scene, trigger, held_by)


def names_place(scene: Scene, clause: Span) -> bool:
    """Whether a clause names a place of its own: not only as part of a body's name, not 全县."""
    own = [one for one in _own(scene) if clause.holds(one.span)]
    return any(_is_located(scene, one) or not (_is_body(scene, one) or one.inferred_from) for one in own)


def acts_somewhere(scene: Scene, trigger: Trigger) -> bool:
    """Whether a body (市委, 县政府) or a place stands before the trigger in its sentence."""
    if any(one.span.end <= trigger.span.start for one in _own(scene)):
        return True
    return _BODY.search(scene.text, scene.span.start, trigger.span.end) is not None


def _governing(
    context: Context, findings: Findings, scene: Scene, trigger: Trigger, held_by: Sequence[FoundTenure]
) -> Where | None:
    """The county that governs the sentence, or where the posts of those who act are; none for roads and lines."""
    on_the_way = _ROUTE.search(scene.text, scene.span.start, scene.span.end)
    if trigger.type in _ON_THE_SPOT and scene.place_before is not None and not on_the_way:
        return Where(scene.place_before.iri, scene.place_before.evidence)
    governing = (
        None if on_the_way else county_at(context, findings, trigger.span.start) or _of_dateline(scene, findings)
    )
    if trigger.type in words.classes("move") and governing is not None:
        return Where(governing.iri, governing.evidence)
    for tenure in held_by:
        if tenure.jurisdiction is not None and _is_home(context, trigger, tenure.jurisdiction):
            return Where(tenure.jurisdiction, Evidence(tenure.title_span, "events.place_of_post"))
    return Where(governing.iri, governing.evidence) if governing else None


def _of_dateline(scene: Scene, findings: Findings) -> FoundPlace | None:
    """The place of 河阳讯 at the head of the article."""
    first = findings.places[0] if findings.places else None
    if first is None or first.span.end > scene.span.start:
        return None
    return first if _DISPATCH.match(scene.text, first.span.end) else None


def _is_home(context: Context, trigger: Trigger, jurisdiction: URIRef) -> bool:
    """Whether a post's jurisdiction can be where its holder acts: leaders travel where the paper serves."""
    if "/place/" not in jurisdiction:
        return False
    travels = trigger.type in words.classes("move")
    return not travels or (context.home is not None and jurisdiction == place_iri(context.names, context.home))


def innermost(text: str, places: Sequence[FoundPlace], start: FoundPlace) -> FoundPlace:
    """The last of places that stand right behind one another, each inside the one before (河阳县石桥镇)."""
    current = start
    for place in places:
        touching = 0 <= place.span.start - current.span.end <= _CHAIN_GAP
        listed = touching and _LISTED.search(text, current.span.end, place.span.start)
        if touching and not listed and place.place.level > current.place.level:
            current = place
    return current


def _in_clause(
    context: Context, findings: Findings, scene: Scene, trigger: Trigger, clause: Span, share: tuple[int, int]
) -> Where | None:
    """What a clause says: the place behind 在, 深入 …, else another place in it, else the body in it."""
    own = [one for one in _own(scene) if clause.holds(one.span)]
    places = [one for one in own if not one.span.meets(trigger.span) or trigger.span.holds(one.span)]
    start = _chosen(scene, places, trigger)
    if start is None:
        return _of_body(context, findings, scene, trigger, clause)
    start = _narrower_before(context, scene, start, clause)
    listed = _list_from(scene.text, places, innermost(scene.text, places, start))
    if len(listed) == share[1] > 1:
        listed = [listed[share[0]]]
    others = (one.iri for one in listed[1:] if one.iri != listed[0].iri)
    return Where(listed[0].iri, listed[0].inferred_from, tuple(dict.fromkeys(others)))


def _own(scene: Scene) -> list[FoundPlace]:
    """The places of the sentence, without those in quotations and the ends of a road or line."""
    routes = [Span(*route.span()) for route in _ROUTE.finditer(scene.text, scene.span.start, scene.span.end)]
    hidden = (*scene.masked, *routes)
    return [one for one in scene.places if not any(span.holds(one.span) for span in hidden)]


def _narrower_before(context: Context, scene: Scene, place: FoundPlace, clause: Span) -> FoundPlace:
    """A place behind 在 in an earlier clause, when it lies in the one named here (在石桥镇，…全县推进会)."""
    if _is_located(scene, place):
        return place
    earlier = [one for one in _own(scene) if one.span.end <= clause.start and _is_located(scene, one)]
    inside = [one for one in earlier if context.gazetteer.covers(place.place, one.place)]
    return inside[-1] if inside else place


def _chosen(scene: Scene, places: list[FoundPlace], trigger: Trigger) -> FoundPlace | None:
    located = [one for one in places if _is_located(scene, one)]
    plain = [one for one in places if not _is_body(scene, one)]
    before = [one for one in located if one.span.end <= trigger.head.start]
    behind = [one for one in located if one.span.start >= trigger.span.end]
    if before or behind:
        return before[-1] if before else behind[0]
    ahead = [one for one in plain if one.span.end <= trigger.head.start]
    after = [one for one in plain if one.span.start >= trigger.span.end]
    if after and (not ahead or trigger.type in _OBJECTS):
        return after[0]
    return ahead[-1] if ahead else None


def _list_from(text: str, places: list[FoundPlace], start: FoundPlace) -> list[FoundPlace]:
    """The places of a list that begins with `start` (石桥镇、河口镇), each the innermost of its chain."""
    listed = [start]
    for place in places:
        gap = text[listed[-1].span.end : place.span.start]
        if place.span.start >= listed[-1].span.end and len(gap) <= _LIST_GAP and _LISTED.search(gap):
            listed.append(innermost(text, places, place))
    return listed


def _is_located(scene: Scene, place: FoundPlace) -> bool:
    near = max(scene.span.start, place.span.start - 4)
    return words.ends("locative", scene.text, near, place.span.start)


def _is_body(scene: Scene, place: FoundPlace) -> bool:
    """Whether the place is only the first part of a body's name (河阳县委, 河阳县教育局)."""
    if _OF_BODY.match(scene.text, place.span.end):
        return True
    return any(one.span.holds(place.span) and one.span != place.span for one in scene.organizations)


def _of_body(context: Context, findings: Findings, scene: Scene, trigger: Trigger, clause: Span) -> Where | None:
    """The body that acts or meets: by its own name, or as 市委, 全县, 我省."""
    if trigger.type in words.classes("move"):
        return None
    limit = min(clause.end, trigger.span.end)
    ahead = [one for one in _own(scene) if clause.start <= one.span.start and one.span.end <= limit]
    bodies = [one for one in ahead if _is_body(scene, one)]
    matches = list(_BODY.finditer(scene.text, clause.start, max(clause.start, limit)))
    if bodies and (not matches or bodies[-1].span.start >= matches[-1].start()):
        return Where(bodies[-1].iri, bodies[-1].inferred_from)
    if not matches:
        return None
    place = _at_level(context, findings, _LEVELS[_level_word(matches[-1])])
    evidence = Evidence(Span(*matches[-1].span()), "events.place_of_body")
    return Where(place_iri(context.names, place), evidence) if place else None


def _level_word(match: re.Match[str]) -> str:
    return match["first"] or match["of"] or match["bare"]


def _at_level(context: Context, findings: Findings, level: Level) -> Place | None:
    for start in (findings.county, context.home):
        if start is not None and start.level is level:
            return start
    above = context.gazetteer.ancestors(context.home) if context.home else ()
    return next((place for place in above if place.level is level), None)
