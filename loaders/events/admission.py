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
from loaders.events import company, gate, times, words
from loaders.events.people import actors_of
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.dates import DateReading
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger
    from loaders.findings import FoundEvent

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
_AFTER_IT = re.compile("(?P<what>[^，。；]{2,6}?)(?:结束)?[之以]?后，")
_OUT = re.compile("(?:会议|仪式|活动|会)(?:前|后|期间)")
_WHOLE = frozenset("全我本该")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger told as a fact in its clause, the dates that govern it, the events told before it."""

    scene: Scene
    trigger: Trigger
    clause: Span
    readings: tuple[DateReading, ...]
    before: Sequence[FoundEvent] = ()

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
        return not self.is_of("personal") and gate.is_counted(self.scene, self.trigger, self.clause)

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
    def acts_in_clause(self) -> bool:
        """Whether a person or a body stands before it in its clause."""
        ahead = Span(self.clause.start, self.trigger.head.start)
        return any(ahead.holds(one.span) for one in (*self.scene.persons, *self.scene.organizations))

    @property
    def has_noun(self) -> bool:
        """Whether the trigger is the name of what is held (通车仪式, 座谈会)."""
        return self.trigger.span.of(self.scene.text).endswith(("会", "会议", "仪式", "典礼", "式"))

    @property
    def issues(self) -> bool:
        """Whether it issues a document that its clause names by title."""
        return self.trigger.type == XZ.Issuance and "《" in self.clause.of(self.scene.text)


def rule_for(one: Candidate) -> str | None:
    """The rule that takes the candidate; None when there is no evidence of a single act."""
    if times.is_precise(one.readings):
        return "events.dated" if _dated(one) else None
    if times.is_open(one.readings):
        return "events.over_time" if one.issues else None
    if times.is_year(one.readings):
        return "events.of_year" if _of_year(one) else None
    return None if one.planned else _undated(one)


def _dated(one: Candidate) -> bool:
    if one.by_verb:
        return True
    if one.is_of("statistic") and one.counted and not times.is_short(one.readings):
        return False
    return one.has_actor or not one.trigger.weak


def _of_year(one: Candidate) -> bool:
    """A year governs what lasts (成立, 批准, 出台) and what a verb of holding names; no statistics."""
    if one.planned and one.is_of("built"):
        return one.has_actor and not (one.trigger.type == XZ.Construction and one.trigger.weak and one.counted)
    if one.issues:
        return True
    if one.trigger.weak or one.counted:
        return False
    return one.has_actor if one.is_of("lasting") else one.is_of("held") and one.by_verb


def _undated(one: Candidate) -> str | None:
    if one.scene.places and _held_at(one):
        return "events.held_at"
    if one.before and _relieves(one):
        return "events.goes_on"
    if one.counted or (one.trigger.weak and not _done_then(one)):
        return None
    if one.before and _follows(one):
        return "events.goes_on"
    if _attended(one):
        return "events.attended"
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
    if not one.is_of("move") and company.joins_last(one.scene, one.before):
        return one.is_of("done_there")
    after = one.is_of("held") and one.by_verb and _is_after_last(one)
    if not (one.scene.goes_on or after or (decides and (one.is_of("personal") or one.trigger.type == XZ.Approval))):
        return False
    if one.is_of("move"):
        return _goes_out(one)
    return one.by_verb or one.is_of("done_there") or not one.is_of("held")


def _is_after_last(one: Candidate) -> bool:
    """宣判后，法院召开通报会: behind the event told last in the article."""
    match = _AFTER_IT.match(one.scene.text, one.scene.span.start)
    return match is not None and one.before[-1].trigger.of(one.scene.text).endswith(match["what"])


def _goes_out(one: Candidate) -> bool:
    """会前，与会人员观摩了…: those who meet go and see a named place."""
    start = one.scene.span.start
    named = any(one.scene.span.holds(place.span) and place.span.end > start for place in one.scene.places)
    return named and _OUT.match(one.scene.text, start) is not None


def _done_then(one: Candidate) -> bool:
    """Whether 了 makes a weak word a single act in a sentence that goes on (开幕式上，剧团表演了…)."""
    acted = one.scene.text.startswith("了", one.trigger.span.end)
    return acted and one.scene.goes_on and (one.is_of("move") or one.is_of("done_there"))


def _relieves(one: Candidate) -> bool:
    """Whether it is the rescue in a disaster or accident of the sentences before it in its paragraph."""
    if one.trigger.type != XZ.Rescue or one.trigger.weak or not one.has_actor:
        return False
    last = one.before[-1]
    here = one.scene.sentence.paragraph.holds(last.trigger)
    return here and last.when is not None and last.type in (XZ.Disaster, XZ.Accident, XZ.Rescue)


def _attended(one: Candidate) -> bool:
    """通车仪式由…主持: who chaired it is told, and no gathering of a known day was told before."""
    if not one.is_of("held") or not one.has_noun or not company.says_company(one.scene):
        return False
    known = (event for event in one.before if event.when is not None and times.is_short((event.when,)))
    told = any(event.type in words.classes("gathering") for event in known)
    return not told and bool(actors_of(one.scene, one.scene.span))


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
