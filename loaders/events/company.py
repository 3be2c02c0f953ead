"""Sentences that only say who came along or what people did at an event told before.

Example 例：“副县长李红等一同调研。” adds 李红 to the inspection that the sentence before tells of.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import times, words
from loaders.events.at_work import SAYS, is_at_work
from loaders.events.companions import companions
from loaders.events.joining import with_more
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from loaders.events.scene import Scene
    from loaders.findings import Context, FoundEvent

_COMPANY = re.compile(
    "(?:主持|参加|出席)(?:了|此次|本次)?(?:会议|座谈|活动|仪式|调研|检查)|(?:会议|仪式|活动|典礼|[会式])由"
    "|(?:参加|出席|列席|陪同|随同|一同|一道|同行|在场|到场)[^，。；]{0,10}的(?:还)?有"
    "|(?:(?:陪同|随同|一同|一道|一起|同行|参与)(?:前往|到场|在场)?|参加|同行)[。，；]|(?:出席|列席)(?:并[^，。；]{2,8})?[。，；]"
    "|(?:一同|一道)[一-鿿]{2,4}[。；]|随[队行团访](?:前往|出访|考察|调研)?[。，；]"
    "|(?:出席|参加|主持)[^，。；]{0,10}?(?:[会式]|会议|仪式|典礼|活动)(?:并[^，。；]{2,8})?[。，；]"
)
_ACTS_THERE = re.compile(
    "(?<!重要)讲话(?!精神)|应邀到会|到(?:现场|考点|赛场|场)(?:察看|查看|指导|巡视|视察|看望|观摩|参观|指挥)|到会[^，。；]{0,8}(?:指导|听取|讲话|祝贺)|致谢|答谢|代表[^，。；]{1,10}签[字约署]|致[^，。；]{0,4}[辞词]|发言|主持[。，；]|揭[牌幕]|剪彩|带队[，。；]|授[旗牌课]|宣读|通报|颁[奖发]|总指挥"
    "|宣布[^，。；]{0,8}(?:开工|开幕|启动|通车|开赛|成立|闭幕|开园|开馆|竣工|落成|开班)"
    "|(?:安排|部署|传达)了|主讲人|主持人(?:是|为|由)|担任[^，。；]{0,6}(?:审判长|审判员|公诉人|指挥长?|主讲|裁判长?|评委|主持人)"
    "|在[^，。；]{0,10}会上(?:要求|强调|指出|提出|部署|说|表示)"
    "|[作做][^，。；]{0,10}(?:报告|说明|会商|汇报|部署|动员|辅导|介绍)|介绍了?[^，。；]{0,6}情况|汇报了?[^，。；]{0,6}(?:情况|工作|形势|进展)"
)
"""What people do at a gathering: a sentence that tells only this goes on with the gathering before it."""

_REPORTS = re.compile("汇报了?[^，。；]{0,6}(?:情况|工作|形势|进展)")
_SOME_ACTIVITY = re.compile("(?:陪同|参加|随同)(?:了|上述|有关|相关)?活动")
_AT_IT = re.compile("会上|仪式上|[会式]上")
TOUR_WITHIN = 120
"""So near behind a tour its sentence tells of the meeting held on it."""

RIGHT_BEHIND = 60
"""So near behind an event stands the sentence that tells who was there."""


_WORKS = frozenset({XZ.Construction, XZ.Establishment, XZ.Launch})


def with_company(
    context: Context, scene: Scene, events: list[FoundEvent], told_of: frozenset[URIRef] = frozenset()
) -> list[FoundEvent]:
    """The events, one of them with the people of the sentence when it only adds people; not those in `told_of`."""
    if not events or not scene.persons or scene.directive or _is_another_day(scene, events[-1]):
        return events
    says = says_company(scene)
    acts = _acts_there(scene) or _briefs(scene, events) or _led_by_officials(scene, events[-1])
    works = not says and not acts and is_at_work(scene, events[-1])
    acts = acts or works
    if not says and not acts and not scene.goes_on:
        return events
    index = len(events) - 1 if works else _inspected(scene, events)
    if index is None:
        index = _event_of(scene, events, anywhere=says) if says or not acts else _gathering_of(scene, events)
    people = companions(context, scene, present=acts, served=works) if index is not None else ()
    people = tuple(part for part in people if part.person not in told_of)
    if index is None or not people:
        return events
    event = events[index]
    more = replace(event, participations=with_more(event.participations, people), more_types=_kinds(scene, event))
    return [*events[:index], more, *events[index + 1 :]]


def _is_another_day(scene: Scene, last: FoundEvent) -> bool:
    """Whether a date before its people is none of the days of the event told last."""
    first = scene.persons[0].span.start
    named = [one for one in scene.dates if one.anchor == "explicit" and one.span.end <= first]
    return any(not times.same_time(one, last.when) or last.when is None for one in named)


def says_company(scene: Scene) -> bool:
    """Whether it says 一同调研, 陪同, 参加会议."""
    joins = words.found("join", scene.text, scene.span)
    activity = words.found("joint_activity", scene.text, scene.span)
    return (joins and activity) or _COMPANY.search(scene.text, scene.span.start, scene.span.end) is not None


def joins_last(scene: Scene, events: Sequence[FoundEvent]) -> bool:
    """Whether the sentence says who came to the event told last, in the same paragraph."""
    return bool(events) and scene.sentence.paragraph.holds(events[-1].trigger) and says_company(scene)


def main_event(scene: Scene, events: Sequence[FoundEvent]) -> FoundEvent | None:
    """The dated event that a sentence goes on with: 仪式上 with the ceremony, 会上 with the meeting.

    会后, 随后 and 当天下午 go on with the nearest one, first of the paragraph, then of the article.
    """
    dated = [event for event in events if event.when is not None and event.status == XZ.held]
    near = [event for event in dated if scene.sentence.paragraph.holds(event.trigger)]
    kinds = _kinds_named(scene, scene.opening)
    for pool in (near, dated):
        index = _last_of(pool, kinds)
        if index is not None:
            return pool[index]
    pool = near or dated
    pool = [event for event in pool if event.when is not None and event.when.is_day] or pool
    return _leading(pool, pool[-1]) if pool else None


def _leading(events: Sequence[FoundEvent], last: FoundEvent) -> FoundEvent:
    """The event that `last` itself went on with, when both are of one day."""
    same = [one for one in events if one.when == last.when and one.evidence.rule != "events.goes_on"]
    return same[-1] if same else last


def _acts_there(scene: Scene) -> bool:
    """Whether people chair, speak or unveil in it (甲致辞，乙讲话)."""
    return _ACTS_THERE.search(scene.text, scene.span.start, min(scene.span.end, scene.speech)) is not None


def _led_by_officials(scene: Scene, last: FoundEvent) -> bool:
    """Whether officials are the subject right behind what people gathered for (县委书记甲、县长乙挥锹铲土)."""
    if not scene.posts or scene.posts[0].start != scene.span.start or scene.speech < scene.span.end:
        return False
    if any(SAYS.match(scene.text, one.span.end) for one in scene.persons):
        return False
    return last.type in words.classes("together") and scene.span.start - last.evidence.span.end <= RIGHT_BEHIND


def _briefs(scene: Scene, events: Sequence[FoundEvent]) -> bool:
    """Whether somebody tells the press something at the briefing of the paragraph (副院长甲介绍，…)."""
    told = (one.trigger for one in events if scene.sentence.paragraph.holds(one.trigger))
    briefing = any(one.of(scene.text).endswith(("发布会", "通报会", "通气会")) for one in told)
    return briefing and words.found("briefs", scene.text, scene.span)


def _kinds(scene: Scene, event: FoundEvent) -> tuple[URIRef, ...]:
    """The further classes of the event: a contest whose winners get their prizes is a recognition as well."""
    contest = XZ.Competition in (event.type, *event.more_types) and XZ.Recognition not in event.more_types
    awarded = contest and scene.text.find("颁奖", scene.span.start, scene.span.end) >= 0
    return (*event.more_types, XZ.Recognition) if awarded else event.more_types


def _inspected(scene: Scene, events: Sequence[FoundEvent]) -> int | None:
    """The inspection of the paragraph (its index) at which somebody reports (县长周明汇报了有关情况)."""
    if _REPORTS.search(scene.text, scene.span.start, scene.span.end) is None:
        return None
    if len(events) == 1 and events[0].type == XZ.Meeting:
        return 0
    near = (one for one in range(len(events) - 1, -1, -1) if scene.sentence.paragraph.holds(events[one].trigger))
    return next((one for one in near if events[one].type in words.classes("move") | {XZ.Meeting}), None)


def _gathering_of(scene: Scene, events: Sequence[FoundEvent]) -> int | None:
    """The event (its index) told last in the paragraph, when people gathered for it; with 会上 the last meeting.

    In another paragraph the only one that the article has told so far.
    """
    gathered = [index for index in range(len(events) - 1, -1, -1) if _gathers(events[index])]
    if gathered and (len(gathered) == 1 or scene.sentence.paragraph.holds(events[gathered[0]].trigger)):
        return gathered[0]
    there = _AT_IT.search(scene.text, scene.span.start, scene.span.end)
    return _last_of(events, _kinds_named(scene, Span(*there.span()))) if there else None


def _gathers(event: FoundEvent) -> bool:
    """Whether people came together for it, and it is told for itself."""
    at_it = event.evidence.rule == "events.goes_on" and event.type in words.classes("done_there")
    gathers = event.type in words.classes("gathering") - words.classes("move")
    return gathers and event.status == XZ.held and not at_it


def _event_of(scene: Scene, events: Sequence[FoundEvent], *, anywhere: bool) -> int | None:
    """Which event (its index): the last held one of the kind that the sentence names.

    Unless `anywhere`, it must be of the same paragraph.
    """
    kinds = _kinds_named(scene, Span(scene.span.start, scene.speech)) or (words.classes("gathering"),)
    index = _last_of(events, kinds)
    if len(kinds) == 1 and kinds[0] == words.classes("gathering"):
        index = _tour_of(scene, events, index)
    if index is None and _SOME_ACTIVITY.search(scene.text, scene.span.start, scene.speech):
        index = _last_of(events, (words.classes("gathering"),))
    near = index is not None and scene.sentence.paragraph.holds(events[index].trigger)
    return index if anywhere or near else None


def _tour_of(scene: Scene, events: Sequence[FoundEvent], last: int | None) -> int | None:
    """Of a tour and the meeting held on it in the same sentence the tour, for who joined in all (…。甲、乙参加。)."""
    if not last or events[last].type != XZ.Meeting:
        return last
    tour, meeting = events[last - 1], events[last]
    between = scene.text[tour.trigger.end : meeting.trigger.start][:TOUR_WITHIN]
    on_it = tour.type in words.classes("move") and tour.when == meeting.when and "。" not in between
    return last - 1 if on_it and len(between) < TOUR_WITHIN else last


def _last_of(events: Sequence[FoundEvent], kinds: Sequence[frozenset[URIRef]]) -> int | None:
    """The index of the last held event of the first of `kinds` that has any; a main one before one that goes on."""
    for kind in kinds:
        held = [one for one in range(len(events)) if events[one].type in kind and events[one].status == XZ.held]
        main = [one for one in held if events[one].evidence.rule != "events.goes_on"]
        if held:
            return (main or held)[-1]
    return None


def _kinds_named(scene: Scene, span: Span) -> tuple[frozenset[URIRef], ...]:
    """The classes that 调研, 会议, 仪式 in `span` stand for, the likeliest first; () when it names none."""
    held, meeting = words.classes("held"), frozenset({XZ.Meeting})
    if words.found("named_move", scene.text, span):
        return (words.classes("move"),)
    if words.found("named_meeting", scene.text, span):
        return (meeting,)
    if words.found("named_held", scene.text, span):
        return (frozenset({XZ.Ceremony}), held - meeting, _WORKS)
    return ()
