"""The events that one sentence tells, before they are joined with those of other sentences.

Example 例：“3月5日，县长周明到石桥镇调研，并召开座谈会。” tells of an inspection and a meeting of that day.

A trigger is taken only with evidence of a single act: see `admission`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Evidence, Span, Unread
from loaders.events import gate, times, words
from loaders.events.admission import DATED, rule_for
from loaders.events.candidate import Candidate
from loaders.events.people import actors_of
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import TypeAlias

    from rdflib import URIRef

    from kg.language.dates import DateReading
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import FoundEvent

    Heads: TypeAlias = Sequence[tuple[Span, Trigger]]

UNDATED = "说了颁布或成立，但没有说明时间。Something was issued or founded, but no words say when."
_DATELESS = (XZ.Issuance, XZ.Establishment)
_ALONG = re.compile("(?:一同|一道|(?<!发生)(?<![获理判结破处了])一起|陪同|随同|等)$")
_JOINED = re.compile("(?:参加|出席|列席|参与)(?:了|此次|本次|上述|有关|相关|座谈|会议)?$")


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger taken as an event: the date that governs it, its status, the rule that took it."""

    scene: Scene
    trigger: Trigger
    clause: Span
    when: DateReading | None
    status: URIRef
    rule: str

    @property
    def follows(self) -> bool:
        """Whether its sentence goes on with an event told before."""
        return self.rule == "events.goes_on"

    @property
    def evidence(self) -> Evidence:
        """The clause that says it, from the date that governs it in the same sentence."""
        start = self.clause.start
        if self.when and self.scene.span.start <= self.when.span.start < start:
            start = self.when.span.start
        return Evidence(Span(start, max(self.clause.end, self.trigger.span.end)), self.rule)


def drafts_of(heads: Heads, scene: Scene, issued: date, before: Sequence[FoundEvent]) -> tuple[Draft, ...]:
    """The events of a sentence in order; `before` holds those that the article has told already."""
    found: list[Draft] = []
    for clause, trigger in heads:
        found.extend(_taken(scene, trigger, clause, issued, before))
    return _one_act_each(tuple(found))


def undated_in(heads: Heads, scene: Scene, drafts: Sequence[Draft]) -> Iterator[Unread]:
    """What a sentence says was issued or founded by somebody at no known time, and is no event for that."""
    for clause, trigger in heads:
        vague = trigger.type == XZ.Issuance and trigger.weak
        if trigger.type not in _DATELESS or vague or any(draft.clause == clause for draft in drafts):
            continue
        one = Candidate(scene, trigger, clause, times.governing(scene, trigger, clause))
        if not one.readings and not one.planned and one.acts_in_clause:
            yield Unread(Evidence(clause, "events.undated"), UNDATED)


def _taken(
    scene: Scene, trigger: Trigger, clause: Span, issued: date, before: Sequence[FoundEvent]
) -> tuple[Draft, ...]:
    readings = times.governing(scene, trigger, clause)
    if _only_company(scene, trigger, clause, readings):
        return ()
    one = Candidate(scene, trigger, clause, readings, before)
    rule = rule_for(one)
    if rule is None:
        return ()
    whens = readings if rule in DATED else (None,)
    return tuple(Draft(scene, trigger, clause, when, _status(one.planned, when, issued), rule) for when in whens)


def _status(planned: bool, when: DateReading | None, issued: date) -> URIRef:
    """Planned when the words say so and the day is not gone by."""
    gone = when is not None and when.latest < issued
    to_come = when is not None and when.earliest > issued
    return XZ.planned if (planned and not gone) or to_come else XZ.held


def _only_company(scene: Scene, trigger: Trigger, clause: Span, readings: tuple[DateReading, ...]) -> bool:
    """Whether the clause only says who came along (…等一同调研; 参加活动)."""
    ahead = scene.text[clause.start : trigger.span.start]
    return _ALONG.search(ahead) is not None or (not readings and _JOINED.search(ahead) is not None)


def _one_act_each(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Of a sentence's drafts: one movement a date, and after a meeting only what is held or dated itself."""
    kept: list[Draft] = []
    for draft in drafts:
        same = [one for one in kept if one.when == draft.when]
        if not any(_covers(one, draft) for one in same):
            kept.append(draft)
    return tuple(kept)


def _covers(earlier: Draft, later: Draft) -> bool:
    if earlier.trigger.span == later.trigger.span:
        return False
    move, held = words.classes("move"), words.classes("held")
    if earlier.trigger.type in move and later.trigger.type in move:
        return True
    if earlier.trigger.type in move and later.trigger.weak:
        return True
    if earlier.trigger.type == XZ.CourtHearing and later.trigger.type == XZ.Enforcement:
        return True
    if earlier.trigger.type == XZ.CourtHearing and later.trigger.type == XZ.Signing:
        return True
    decided = later.trigger.type in words.classes("personal") or later.trigger.type == XZ.Approval
    gives = later.scene.text.startswith("颁", later.trigger.span.start)
    honoured = later.trigger.type == XZ.Recognition and not gives and bool(actors_of(later.scene, later.clause))
    if (decided or honoured) and not later.trigger.weak:
        return False
    holding = gate.is_held_by_verb(later.scene, later.clause)
    if earlier.trigger.type in held and earlier.clause != later.clause:
        return not holding
    return earlier.trigger.type == later.trigger.type and not holding
