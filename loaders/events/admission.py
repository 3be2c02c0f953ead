"""Why a trigger counts as an event: the rule that takes it, or none.

Example 例：“3月5日召开推进会” is taken for its date (`events.dated`), “近日，县法院开庭审理…” for 近日 and
the court (`events.recent`), “2019年培训300人” not at all.

A trigger is taken only with evidence of a single act: its own date; a year, for what lasts; a lead sentence
or 近日 with an actor; a work completed; an event held at a named place; an appointment that names its
person; or a sentence that plainly goes on with what was told before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import company, founding, giving, rescues, single, times, words
from loaders.events.people import actors_of
from ontology.terms import XZ

if TYPE_CHECKING:
    from loaders.events.candidate import Candidate

DATED = frozenset({"events.dated", "events.of_year", "events.over_time"})
"""The rules whose events have the dates that govern the trigger."""

SHORTEST_NAME = 6
"""An event without a date, held at a place, must have a name of so many characters."""

_HELD_AT = re.compile(
    "(?:、[^，。；、]{4,24})?(?:分别|同时|陆续|隆重|成功|正式|如期)?在[^，。；]{1,30}?(?:举行|召开|举办|开幕|启动)"
)
_ARRANGED = re.compile("(?:组织|开展|进行|联合)[^，。；]{0,20}$")
_AFTER_IT = re.compile("(?P<what>[^，。；]{2,6}?)(?:结束)?[之以]?后，")
_OUT = re.compile("[^，。；]{0,8}?(?:会议|仪式|活动|会)(?:前|后|期间)")
_OF_PERSONS = (XZ.Appointment, XZ.Removal)
_SIGNED = re.compile("协议|合同|备忘录|意向书|责任[书状]|仪式")
_PRIVATE = re.compile("辞(?:去|掉|职)[^，。；]{0,16}?(?:工作|回乡|回村|返乡|创业|岗位)|高薪|铁饭碗")
"""Behind 辞去: who leaves a job of his own, not a public post."""

_MEDIATED = re.compile("调解|言和")
_COURT = re.compile("法院|法庭|法官")
_CARRIED_OUT = ("推行", "实施")
_FROM_THEN = re.compile("(?:起|开始)，?[^，。；]{0,10}$")

_WHOLE = frozenset("全我本该")


def rule_for(one: Candidate) -> str | None:
    """The rule that takes the candidate; None when there is no evidence of a single act."""
    if not _is_whole(one):
        return None
    if times.is_precise(one.readings):
        return "events.dated" if _dated(one) else None
    if times.is_open(one.readings):
        spell = one.trigger.type == XZ.Disaster and one.has_actor
        return "events.over_time" if one.issues or spell or founding.is_founded(one) else None
    if times.is_year(one.readings):
        return "events.of_year" if _of_year(one) else None
    return None if one.planned else _undated(one)


def _is_whole(one: Candidate) -> bool:
    """Whether a word that tells of an event only with its object or actor has it (成立…合作社, 签字…协议)."""
    if one.trigger.type == XZ.Establishment:
        return founding.founds(one.scene, one.trigger, one.clause)
    if one.trigger.type == XZ.Signing and one.trigger.weak:
        return _SIGNED.search(one.scene.text, one.clause.start, one.clause.end) is not None
    if one.trigger.type == XZ.Removal and _PRIVATE.search(one.scene.text, one.trigger.span.start, one.clause.end):
        return False
    if one.trigger.type == XZ.Disaster and (one.planned or single.is_forecast(one)):
        return False
    if one.trigger.type == XZ.Launch and one.trigger.weak and one.trigger.span.of(one.scene.text) in _CARRIED_OUT:
        return _FROM_THEN.search(one.scene.text, one.scene.span.start, one.trigger.span.start) is not None
    if one.trigger.type == XZ.CourtHearing and _MEDIATED.search(one.trigger.span.of(one.scene.text)):
        return not one.counted and _COURT.search(one.scene.text, one.scene.span.start, one.scene.span.end) is not None
    if one.trigger.weak and one.is_of("move"):
        enters = one.trigger.span.of(one.scene.text) == "走进"
        return one.has_agent(one.up_to) and not (enters and not actors_of(one.scene, one.up_to))
    return True


def _dated(one: Candidate) -> bool:
    if one.by_verb:
        return True
    routine = one.is_of("move") and one.trigger.weak
    if one.is_of("statistic") and one.counted and (routine or not times.is_short(one.readings)):
        return False
    struck = one.trigger.type in (XZ.Disaster, XZ.Accident) and bool(one.scene.places)
    at_it = one.has_noun and one.scene.text.startswith("上", one.trigger.span.end)
    return one.has_actor or struck or at_it or not one.trigger.weak


def _of_year(one: Candidate) -> bool:
    """A year governs what lasts (成立, 批准, 出台) and what a verb of holding names; no statistics."""
    if one.trigger.type in _OF_PERSONS and not any(one.clause.holds(each.span) for each in one.scene.persons):
        return False
    if one.planned and one.is_of("built"):
        return one.has_actor and not (one.trigger.type == XZ.Construction and one.trigger.weak and one.counted)
    if one.issues:
        return True
    if one.counted:
        return False
    if one.trigger.weak and not (one.trigger.act and one.is_of("honours")):
        acted = one.has_actor or one.trigger.type == XZ.Launch
        return acted and founding.lasts(one.scene, one.trigger, one.clause)
    if one.is_of("honours") and one.has_subject:
        return True
    return one.has_actor if one.is_of("lasting") else one.is_of("held") and one.by_verb


def _undated(one: Candidate) -> str | None:
    if one.scene.places and _held_at(one):
        return "events.held_at"
    if one.before and (rescues.relieves(one) or single.is_talk(one) or single.is_done_there(one)):
        return "events.goes_on"
    if rescues.is_saved(one):
        return "events.saved"
    if giving.is_given(one):
        return "events.goes_on" if one.before and _follows(one) else "events.given"
    if one.has_actor and founding.is_founded(one):
        return "events.founded"
    if one.has_actor and (founding.is_new(one) or _is_new_paper(one)):
        return "events.recent"
    weak = one.trigger.weak and not one.trigger.act
    if (one.counted and not single.is_one_gift(one) and not single.is_signed_there(one)) or (
        weak and not (_done_then(one) or _goes(one))
    ):
        return None
    if one.before and not one.trigger.act and _follows(one):
        return "events.goes_on"
    if one.issues and one.has_actor and not one.trigger.weak and single.names_paper(one):
        return "events.goes_on" if one.before and single.is_decided(one) else "events.issued"
    return "events.attended" if _attended(one) else _by_itself(one)


def _is_new_paper(one: Candidate) -> bool:
    """Whether a paper that is named was issued these days (近日，县政府出台《…》)."""
    return one.issues and not one.planned and words.found("today_fresh", one.scene.text, one.up_to)


def _by_itself(one: Candidate) -> str | None:
    """The rule that takes an act without a date that goes on with nothing."""
    acted = one.has_actor and not rescues.is_total(one.scene)
    fresh = acted and words.found("today_fresh", one.scene.text, one.up_to)
    if fresh and (one.trigger.act or one.is_of("recent_acts") or _acts(one)):
        return "events.recent"
    if acted and one.scene.lead and _acts(one):
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
    if not (one.scene.goes_on or after or (decides and one.is_of("decided"))):
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


def _goes(one: Candidate) -> bool:
    """Whether a person of office goes somewhere (县长周明一行赴河阳县考察)."""
    return one.is_of("move") and bool(actors_of(one.scene, one.up_to)) and bool(one.scene.places)


def _done_then(one: Candidate) -> bool:
    """Whether 了 makes a weak word a single act in a sentence that goes on (开幕式上，剧团表演了…)."""
    acted = one.scene.text.startswith("了", one.trigger.span.end)
    return acted and one.scene.goes_on and (one.is_of("move") or one.is_of("done_there"))


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
    arranged = _ARRANGED.search(one.scene.text[max(one.clause.start, one.up_to.end - 24) : one.up_to.end])
    return one.is_of("move") and (bool(actors_of(one.scene, one.up_to)) or arranged is not None)


def _completed(one: Candidate) -> bool:
    """Whether a work at a named place is done (已开工建设), or an event is going on (正在举行)."""
    if not words.found("done", one.scene.text, Span(one.clause.start, one.trigger.span.end)):
        return False
    if one.is_of("held") and one.by_verb:
        return bool(one.scene.places) or one.scene.place_here is not None
    ahead = [place for place in one.scene.places if one.up_to.holds(place.span)]
    return one.is_of("built") and any(one.scene.text[place.span.start] not in _WHOLE for place in ahead)
