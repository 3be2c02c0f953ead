"""Why a trigger counts as an event: the rule that takes it, or none.

Example 例：“3月5日召开推进会” is taken for its date (`events.dated`), “近日，县法院开庭审理…” for 近日 and
the court (`events.recent`), “2019年培训300人” not at all.

A trigger is taken only with evidence of a single act: its own date; a year, for what lasts; a lead sentence
or 近日 with an actor; a work completed; an event held at a named place; an appointment that names its
person; or a sentence that plainly goes on with what was told before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import gate, times, words
from loaders.events.people import actors_of
from ontology.terms import XZ

if TYPE_CHECKING:
    from kg.language.dates import DateReading
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger

DATED = frozenset({"events.dated", "events.of_year", "events.over_time"})
"""The rules whose events have the dates that govern the trigger."""

SHORTEST_NAME = 6
"""An event without a date, held at a place, must have a name of so many characters."""

ACTOR_WITHIN = 120
"""How far before a trigger a body that has no mention of its own is looked for."""

_HELD_AT = re.compile(
    "(?:、[^，。；、]{4,24})?(?:分别|同时|陆续|隆重|成功|正式|如期)?在[^，。；]{1,30}?(?:举行|召开|举办|开幕|启动)"
)
_BODY = re.compile(
    "[省市县区州盟旗镇乡](?:委|政府|人大|政协|纪委)|中共中央|国务院|[部厅局院会社厂矿店]|公司|集团|银行|[中小大]学"
    "|学校|[支大中]队|[^一-九十百千万几多各每]村|合作社|基地|商会|联合会"
)
_WHOLE = frozenset("全我本该")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger told as a fact in its clause, and the dates that govern it."""

    scene: Scene
    trigger: Trigger
    clause: Span
    readings: tuple[DateReading, ...]

    def is_of(self, group: str) -> bool:
        """Whether its class is in a group of the table (`held`)."""
        return self.trigger.type in words.classes(group)

    @property
    def up_to(self) -> Span:
        """The sentence up to the trigger."""
        return Span(self.scene.span.start, self.trigger.head.start)

    @property
    def planned(self) -> bool:
        """Whether 将, 拟 and the like stand before it."""
        return gate.is_planned(self.scene, self.trigger, self.clause)

    @property
    def counted(self) -> bool:
        """Whether a number makes it a statistic."""
        return gate.is_counted(self.scene, self.trigger, self.clause)

    @property
    def by_verb(self) -> bool:
        """Whether a verb of holding stands in its clause."""
        return gate.is_held_by_verb(self.scene, self.clause)

    @property
    def has_actor(self) -> bool:
        """Whether a person, a body or a place stands before it in its sentence."""
        spans = [one.span for one in self.scene.persons]
        spans += [one.span for one in self.scene.organizations]
        spans += [one.span for one in self.scene.places]
        ahead = self.up_to
        named = any(ahead.holds(span) for span in spans)
        near = max(ahead.start, ahead.end - ACTOR_WITHIN)
        return named or _BODY.search(self.scene.text, near, ahead.end) is not None

    @property
    def issues(self) -> bool:
        """Whether it issues a document that its clause names by title."""
        return self.trigger.type == XZ.Issuance and "《" in self.clause.of(self.scene.text)


def rule_for(one: Candidate, told_before: bool) -> str | None:
    """The rule that takes the candidate; None when there is no evidence of a single act.

    `told_before` says that the article has told of an event already.
    """
    if times.is_precise(one.readings):
        return "events.dated" if _dated(one) else None
    if times.is_open(one.readings):
        return "events.over_time" if one.issues else None
    if times.is_year(one.readings):
        return "events.of_year" if _of_year(one) else None
    return None if one.planned else _undated(one, told_before)


def _dated(one: Candidate) -> bool:
    if one.by_verb:
        return True
    if one.is_of("statistic") and one.counted and not times.is_short(one.readings):
        return False
    return one.has_actor or not one.trigger.weak


def _of_year(one: Candidate) -> bool:
    """A year governs what lasts (成立, 批准, 出台) and what a verb of holding names; no statistics."""
    if one.planned and one.is_of("built"):
        return one.has_actor
    if one.issues:
        return True
    if one.trigger.weak or one.counted:
        return False
    return one.has_actor if one.is_of("lasting") else one.is_of("held") and one.by_verb


def _undated(one: Candidate, told_before: bool) -> str | None:
    if one.scene.places and _held_at(one):
        return "events.held_at"
    if one.trigger.weak or one.counted:
        return None
    if told_before and _follows(one):
        return "events.goes_on"
    if one.has_actor and _acts(one):
        if words.found("today_fresh", one.scene.text, one.up_to):
            return "events.recent"
        if one.scene.lead:
            return "events.lead"
    if _completed(one):
        return "events.completed"
    settled = one.is_of("personal") and actors_of(one.scene, one.scene.span)
    return "events.settled" if settled else None


def _follows(one: Candidate) -> bool:
    """会上…, 随后召开…, 会议任命…: the sentence goes on with what was told, and tells of a further act."""
    text, span = one.scene.text, one.scene.span
    decides = words.starts("decides", text, span.start, span.end)
    if not (one.scene.goes_on or (decides and (one.is_of("personal") or one.trigger.type == XZ.Approval))):
        return False
    return one.by_verb or one.is_of("done_there") or not (one.is_of("move") or one.is_of("held"))


def _held_at(one: Candidate) -> bool:
    """Whether 在…举行 follows a name of some length (全省果树剪枝培训会在河阳县举行)."""
    if not one.is_of("held") or one.trigger.head.end - one.clause.start < SHORTEST_NAME:
        return False
    return _HELD_AT.match(one.scene.text, one.trigger.span.end, one.clause.end) is not None


def _acts(one: Candidate) -> bool:
    """Whether it is a single act: held by a verb, of a kind that happens once, or a person's journey."""
    if one.by_verb or one.is_of("acts"):
        return True
    return one.is_of("move") and bool(actors_of(one.scene, one.up_to))


def _completed(one: Candidate) -> bool:
    """Whether a work at a named place is done (已开工建设), or an event is going on (正在举行)."""
    if not words.found("done", one.scene.text, Span(one.clause.start, one.trigger.span.end)):
        return False
    if one.is_of("held") and one.by_verb:
        return bool(one.scene.places) or one.scene.place_here is not None
    ahead = [place for place in one.scene.places if one.up_to.holds(place.span)]
    return one.is_of("built") and any(one.scene.text[place.span.start] not in _WHOLE for place in ahead)
