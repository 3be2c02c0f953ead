"""The events that one sentence tells, before they are joined with those of other sentences.

Example 例：“3月5日，县长周明到石桥镇调研，并召开座谈会。” tells of an inspection and a meeting of that day.

A trigger is taken only with evidence of a single act: see `admission`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Evidence, Span, Unread
from loaders.events import gate, times, words
from loaders.events.admission import DATED, rule_for
from loaders.events.candidate import Candidate
from loaders.events.people import actors_of
from loaders.events.sequels import sequel_of
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
_PARTS = (
    (XZ.CourtHearing, XZ.Enforcement),
    (XZ.CourtHearing, XZ.Signing),
    (XZ.Competition, XZ.Recognition),
    (XZ.Disaster, XZ.Accident),
)
"""An act and what is told of it behind: a judgement, a prize, the houses that fell."""

_ALONG = re.compile("(?:一同|一道|(?<!发生)(?<![获理判结破处了])一起|陪同|随同|等)$")
_CHAIRED = re.compile("主持了?$")
LAST_TOLD = 3
"""What is chaired in a sentence of its own was told so few events before."""

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
    if _only_company(scene, trigger, clause, readings, before):
        return ()
    one = Candidate(scene, trigger, clause, readings, before)
    rule = rule_for(one)
    sequel = sequel_of(one) if rule is None and not readings else None
    if rule is None and sequel is None:
        return ()
    if rule is None or sequel is not None:
        return (Draft(scene, trigger, clause, sequel.when if sequel else None, XZ.held, "events.that_day"),)
    whens = readings if rule in DATED else (None,)
    return tuple(Draft(scene, trigger, clause, when, _status(one.planned, when, issued), rule) for when in whens)


def _status(planned: bool, when: DateReading | None, issued: date) -> URIRef:
    """Planned when the words say so and the day is not gone by."""
    gone = when is not None and when.latest < issued
    to_come = when is not None and when.earliest > issued
    return XZ.planned if (planned and not gone) or to_come else XZ.held


def _only_company(
    scene: Scene, trigger: Trigger, clause: Span, readings: tuple[DateReading, ...], before: Sequence[FoundEvent]
) -> bool:
    """Whether the clause only says who came along (…等一同调研; 参加活动), or who chaired what was told before."""
    ahead = scene.text[clause.start : trigger.span.start]
    along = trigger.type in words.classes("gathering") and _ALONG.search(ahead) is not None
    if along or (not readings and _JOINED.search(ahead) is not None):
        return True
    kinds = {trigger.type, *trigger.also}
    told = any(not kinds.isdisjoint((event.type, *event.more_types)) for event in before[-LAST_TOLD:])
    return not readings and told and _CHAIRED.search(ahead) is not None


def _one_act_each(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Of a sentence's drafts: one movement a date, and after a meeting only what is held or dated itself."""
    kept: list[Draft] = []
    for draft in drafts:
        cover = next((at for at, one in enumerate(kept) if one.when == draft.when and _covers(one, draft)), None)
        if cover is None:
            kept.append(draft)
        elif _is_signed_at(kept[cover], draft):
            kept[cover] = _with_kind(kept[cover], XZ.Signing)
        elif draft.trigger.type in words.classes("on_visit") and kept[cover].trigger.type in words.classes("move"):
            kept[cover] = _with_kind(kept[cover], draft.trigger.type)
    return tuple(kept)


def _with_kind(draft: Draft, kind: URIRef) -> Draft:
    """The draft of a journey with what was done on it as well (到石桥镇调研，看望老党员)."""
    trigger = draft.trigger
    if kind == trigger.type or kind in trigger.also:
        return draft
    return replace(draft, trigger=replace(trigger, also=(*trigger.also, kind)))


def _is_signed_at(gathering: Draft, draft: Draft) -> bool:
    """Whether contracts are told to be signed at what is held (举行推介会，签约项目8个): it is a signing as well."""
    gathered = gathering.trigger.type in words.classes("held") and gathering.trigger.type != XZ.Signing
    return gathered and draft.trigger.type == XZ.Signing and not draft.trigger.weak


def _is_alarm(draft: Draft) -> bool:
    """Whether it puts an emergency plan in force (启动防汛Ⅲ级应急响应), whatever else its sentence tells."""
    return draft.trigger.type == XZ.Launch and draft.trigger.span.of(draft.scene.text).endswith("响应")


def _covers(earlier: Draft, later: Draft) -> bool:
    if earlier.trigger.span == later.trigger.span:
        return False
    move, held = words.classes("move"), words.classes("held")
    if earlier.trigger.type in move and later.trigger.type in move:
        return True
    if earlier.trigger.type in move and later.trigger.weak:
        return True
    if (earlier.trigger.type, later.trigger.type) in _PARTS:
        return True
    given_there = earlier.follows and earlier.trigger.type == XZ.Ceremony and later.trigger.type == XZ.Donation
    if _is_alarm(earlier) or _is_alarm(later) or given_there:
        return False
    decided = later.trigger.type in words.classes("personal") or later.trigger.type == XZ.Approval
    gives = later.scene.text.startswith("颁", later.trigger.span.start)
    honoured = (
        later.trigger.type in words.classes("honours") and not gives and bool(actors_of(later.scene, later.clause))
    )
    if (decided or honoured) and not later.trigger.weak:
        return False
    holding = gate.is_held_by_verb(later.scene, later.clause)
    if earlier.trigger.type in held and earlier.clause != later.clause:
        return not holding
    return words.same_kind(earlier.trigger.type, later.trigger.type, ("honours",)) and not holding
