"""The trigger that names the act of each clause of a sentence.

Example 例：in 市里召开会议部署考核 it is 召开…会议, not 考核; in 旅游节在河阳县开幕 it is 开幕.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import founding, gate, words
from loaders.events.journeys import journey_in
from loaders.events.naming import named
from loaders.events.triggers import Trigger, triggers_in
from loaders.within import beginning_in, within
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.events.scene import Scene

_SEPARATELY = re.compile("分别|先后")
_PART_OF_PHRASE = re.compile("[、，并后]")
_GATHERS = frozenset({XZ.Exhibition, XZ.Activity})
_OPENINGS = frozenset({XZ.Ceremony, XZ.Launch})
_AS = ("为", "同志为", "任", "担任")
_TAKES_OBJECT = frozenset({XZ.Inspection, XZ.Visit, XZ.Assessment, XZ.Rescue, XZ.Donation, XZ.Enforcement})
_STRIKES = frozenset({XZ.Disaster, XZ.Accident})
_FURTHER = re.compile("[、，；：:,“（(并后时中上前]|期间|召开|举行|举办|主持|启动")
LONGEST_NAME = 6
"""So near behind each other stand the parts of a name (调研成果座谈会)."""

POST_BEFORE_NAME = 40
"""So far behind 选举 stands the name of who is chosen, when a present post stands before it."""

_DECIDES = re.compile("经?(?:审议|表决|决定|通过|任命|批准|选举|补选)(?![）)])")
_TAKES_POST = re.compile("任(?=[一-鿿、]{2,30}(?:长|书记|主任|主席|常委|委员|经理))(?!职|务|期|内)")
_DECISION = re.compile("决定：|决定，|任免|任职")
DECISION_WITHIN = 60
"""So far before the clause stands 宣布…决定."""

HONOUR_WITHIN = 16
"""So far behind 当选 stands what one is chosen as."""

LAST_WORDS = 4
"""An opening word stands at the end of its clause, with so many characters behind it at most."""


def heads_of(scene: Scene) -> tuple[tuple[Span, Trigger], ...]:
    """Each clause that tells of an act, with its trigger; two of one clause when they were held separately."""
    heads = tuple(_of_clauses(scene))
    journey = journey_in(scene, heads)
    return (*heads, journey) if journey is not None else heads


def _of_clauses(scene: Scene) -> Iterator[tuple[Span, Trigger]]:
    starts = scene.starts
    for clause in scene.clauses if starts and not scene.directive else ():
        first = bisect_left(starts, clause.start)
        if (first < len(starts) and starts[first] < clause.end) or _has_post(scene, clause):
            for trigger in _of_clause(scene, clause):
                yield clause, trigger


def _has_post(scene: Scene, clause: Span) -> bool:
    return scene.text.find("任", clause.start, clause.end) >= 0


def _of_clause(scene: Scene, clause: Span) -> Sequence[Trigger]:
    """The last strong trigger (in 奠基仪式 仪式), else the last weak one."""
    every = (*_posted(scene, clause), *triggers_in(scene.text, clause, scene.masked, scene.starts))
    told = _told(scene, clause, every)
    if not told:
        return ()
    if len(told) > 1 and _SEPARATELY.search(scene.text, told[-1].span.end, clause.end):
        return tuple(one for one in told if one.type in words.classes("held"))
    dated = _each_dated(scene, told) if len(told) > 1 else ()
    if len(dated) > 1:
        return dated
    told = [replace(one, weak=False) if one.weak and _names_person(scene, one) else one for one in told]
    told = _without_names(scene, clause, _without_objects(scene, told))
    last = _last(scene, clause, told)
    heads = _opening(scene, clause, _honour(scene, clause, named(scene.text, clause, last)), told)
    session = _session(scene, clause, told) if last.type in words.classes("decided") else None
    return (session, *heads) if session is not None and session not in heads else heads


def _each_dated(scene: Scene, told: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """The triggers right behind a date of their own (今年8月开工、明年10月投产)."""
    ends = {one.span.end for one in scene.dates}
    return tuple(one for one in told if one.span.start in ends)


def _last(scene: Scene, clause: Span, told: list[Trigger]) -> Trigger:
    """The last strong trigger, else the last weak word, else the last verb with its object."""
    strong = [one for one in told if not one.weak] or [one for one in told if not one.act] or told
    last = _after_holding(scene, clause, strong)[-1]
    if last.weak and last.type == XZ.Ceremony:
        last = next((one for one in reversed(told) if one.type == XZ.Meeting), last)
    if not last.weak or last.act:
        return last
    verb = next((one for one in told if one.act and one.type == last.type), None)
    if verb is not None and verb.type in _STRIKES and verb.span.start > last.span.end:
        return verb
    return replace(last, act=True) if verb is not None else last


def _without_objects(scene: Scene, told: list[Trigger]) -> list[Trigger]:
    """Without the words in what somebody goes to see or deals with (检查灾后重建、慰问抢险官兵 tell of no rescue)."""
    for index, one in enumerate(told[:-1]):
        if one.type not in _TAKES_OBJECT:
            continue
        noun = scene.text[one.span.end : told[index + 1].span.start]
        if _is_object(one, told[index + 1], noun):
            return told[: index + 1]
    return told


def _is_object(verb: Trigger, other: Trigger, between: str) -> bool:
    """Whether the other belongs to the object of the verb: no further act (检查后召开…), no name (调研座谈会)."""
    if _FURTHER.search(between) or other.type in words.classes("move"):
        return False
    if other.type in _STRIKES:
        return True
    named = other.type in words.classes("held") and len(between) <= LONGEST_NAME
    return verb.type in words.classes("move") and not named


def _without_names(scene: Scene, clause: Span, told: list[Trigger]) -> list[Trigger]:
    """Without the words in the name of what is founded (成立食品整治专班 is no 整治)."""
    first = next((one for one in told if one.type == XZ.Establishment), None) if len(told) > 1 else None
    end = founding.founded_end(scene, first, clause) if first is not None else None
    if first is None or end is None:
        return told
    return [one for one in told if one is first or not first.span.end <= one.span.start < end]


def _session(scene: Scene, clause: Span, told: Sequence[Trigger]) -> Trigger | None:
    """The session that decides, when it stands right before what it decided (第三次会议决定任命…)."""
    for one in told:
        numbered = one.type == XZ.Meeting and one.span.of(scene.text).startswith(("第", "举行第", "召开第"))
        if numbered and _DECIDES.match(scene.text, one.span.end, clause.end):
            return one
    return None


def _posted(scene: Scene, clause: Span) -> Iterator[Trigger]:
    """The bare 任 of a decision that is announced (宣布市委决定：周明任县委书记)."""
    if not _has_post(scene, clause):
        return
    first = next(iter(within(scene.persons, clause)), None)
    if first is None or _TAKES_POST.match(scene.text, first.span.end, clause.end) is None:
        return
    before = max(scene.span.start, clause.start - DECISION_WITHIN)
    if _DECISION.search(scene.text, before, first.span.start):
        span = Span(first.span.end, first.span.end + 1)
        yield Trigger(span, XZ.Appointment, False, span)


def _honour(scene: Scene, clause: Span, head: Trigger) -> Trigger:
    """当选时代楷模 is an honour and no election."""
    near = Span(head.span.end, min(clause.end, head.span.end + HONOUR_WITHIN))
    if head.type == XZ.Election and words.found("honoured", scene.text, near):
        return replace(head, type=XZ.Designation)
    return head


def _told(scene: Scene, clause: Span, every: Sequence[Trigger]) -> list[Trigger]:
    """The triggers told as facts; the first part of a name is as its last part is (马拉松比赛推迟)."""
    told: list[Trigger] = []
    refused = -1
    for one in reversed(every):
        if one.span.end != refused and gate.is_told(scene, one, clause):
            told.append(one)
        else:
            refused = one.span.start
    return told[::-1]


def _names_person(scene: Scene, trigger: Trigger) -> bool:
    """Whether an election or appointment has its person right behind it (会议选举周明为县长)."""
    personal = trigger.type in words.classes("personal")
    if not personal:
        return False
    near = Span(trigger.span.end, min(scene.span.end, trigger.span.end + POST_BEFORE_NAME))
    return any(
        one.span.start == trigger.span.end or scene.text.startswith(_AS, one.span.end)
        for one in beginning_in(scene.persons, near)
    )


def _opening(scene: Scene, clause: Span, head: Trigger, told: Sequence[Trigger]) -> Sequence[Trigger]:
    """The start of a survey (启动普查), the opening of a festival (文化节在…开幕) rather than itself."""
    if head.weak and told[0].weak and told[0].type == XZ.Launch and head.span.end == clause.end:
        return (told[0],)
    for one in told if head.type in _GATHERS else ():
        is_last = one.span.start >= head.span.end and clause.end - one.span.end <= LAST_WORDS
        if is_last and one.type in _OPENINGS and words.starts("opens", scene.text, one.span.start, clause.end):
            return (replace(one, weak=False, also=(head.type, *head.also)),)
    return (head,)


def _after_holding(scene: Scene, clause: Span, triggers: list[Trigger]) -> list[Trigger]:
    """Behind 召开, 举行 and the like only the events that are held, when there is one (召开会议部署考核)."""
    verb = words.first("hold_strict", scene.text, clause) if len(triggers) > 1 else None
    if verb is None:
        return triggers
    held = [one for one in triggers if one.type in words.classes("held") and one.head.end > verb.end()]
    frames = [one for one in held if one.span.start <= verb.start()]
    return frames if frames and not _in_one_phrase(scene, frames[-1], held) else held or triggers


def _in_one_phrase(scene: Scene, frame: Trigger, held: list[Trigger]) -> bool:
    """Whether the last held trigger belongs to the noun phrase of the frame (举行…活动启动仪式)."""
    between = scene.text[frame.span.end : held[-1].span.start]
    return len(between) <= 12 and not _PART_OF_PHRASE.search(between)
