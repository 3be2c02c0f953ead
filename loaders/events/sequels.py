"""Acts told in the sentence behind the one that says when: what was done about a disaster, who was given what.

Example 例：in “3月5日，石桥镇突降暴雨。镇长周明带人转移群众30人。” the rescue is of that day too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import gate, rescues, words
from loaders.events.people import actors_of
from ontology.terms import XZ

if TYPE_CHECKING:
    from kg.language.dates import DateReading
    from loaders.events.candidate import Candidate

NEAR = 160
"""So far behind the words that say when, at most, stands what was done then."""

_TROUBLES = (XZ.Disaster, XZ.Accident, XZ.Rescue)
_BACKGROUND = re.compile(
    "得知|听说|目前|近年|以来|一直|曾|据了解|据悉|原来|过去|以前|从前|此前|如今|多年|已经|历史|今后|下一步|接下来|[一二三]是"
)


_AT_ONCE = re.compile("连夜|随即|当即|立即|第一时间")


@dataclass(frozen=True, slots=True)
class Sequel:
    """What a sentence goes on with; `when` is None when only 近日 tells of it."""

    when: DateReading | None


def sequel_of(one: Candidate) -> Sequel | None:
    """The day that an act without a date of its own was done on, by the sentence before it; None without one."""
    scene = one.scene
    last = one.before[-1] if one.before else None
    kind = one.is_of("sequel") and not (one.trigger.type == XZ.Launch and one.trigger.weak)
    if scene.dates or one.planned or not (last is None or kind) or not _is_single(one):
        return None
    if last is not None:
        told = scene.span.start - last.trigger.end <= NEAR and last.status == XZ.held
        told = told and (last.type in _TROUBLES or _at_once(one))
        return Sequel(last.when) if told and (last.when is None or last.when.is_day) else None
    day = scene.before
    if day is not None and day.is_day and day.latest <= scene.issued:
        return Sequel(day) if 0 <= scene.span.start - day.span.end <= NEAR else None
    near = Span(max(scene.sentence.paragraph.start, scene.span.start - NEAR), scene.span.start)
    return Sequel(None) if near and words.found("today_fresh", scene.text, near) else None


def _at_once(one: Candidate) -> bool:
    """Whether it was done the very day (连夜赶到)."""
    return _AT_ONCE.search(one.scene.text, one.scene.span.start, one.trigger.span.start) is not None


def _is_single(one: Candidate) -> bool:
    """Whether somebody did it once: no total, no habit, nothing told as the background."""
    scene = one.scene
    if rescues.is_total(scene) or _BACKGROUND.search(scene.text, scene.span.start, one.trigger.span.end):
        return False
    if one.is_of("move"):
        known = {part.person for event in one.before for part in event.participations}
        actors = {person.iri for person in actors_of(scene, one.up_to)}
        return bool(actors) and actors.isdisjoint(known) and not gate.is_held_by_verb(scene, one.clause)
    acted = one.has_actor or (one.trigger.type == XZ.Rescue and bool(one.before))
    return acted and (one.by_verb or one.trigger.act or not one.trigger.weak or one.is_of("sequel"))
