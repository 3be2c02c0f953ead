"""A journey of an official told without a verb for what it was: 到 and a place.

Example 例：in “3月5日，县长周明带着市水利局负责人到石桥镇，看了三处缺口。” 到 is an inspection.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import words
from loaders.events.people import actors_of
from loaders.events.triggers import Trigger
from loaders.within import beginning_in
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.events.scene import Scene

_GOES = re.compile(
    "[^，。；：]{0,40}?(?P<verb>来到|赶到|走到|深入|走进|奔赴|赶赴|前往|赴|(?<![得看听做遇感提接收受拿直])到)(?!了?[任会期])"
)
_PLACE_NEAR = 4
_NAMED = re.compile("[一-鿿、]{2,16}?(?:[镇乡村](?![长委干])|街道|社区|工地|现场|园区|企业)")
_OTHER_ENDS = re.compile(
    "任职|任教|担任|上任|出任|参加|出席|开会|就读|打工|投案|自首|求学|工作(?!情况)|创业|居住|落户|开庭|报到|治疗|就医|援|支教|挂职|培训|受贿"
)
_LEARNS = re.compile("学习|学[^校生员院科历]|取经|参观|看望|慰问|走访|拜访|对接|洽谈")
ENDS_WITHIN = 24


def journey_in(scene: Scene, heads: Sequence[tuple[Span, Trigger]]) -> tuple[Span, Trigger] | None:
    """The clause and the verb of a journey; None when the sentence tells of a visit or a gathering anyway."""
    kinds = words.classes("move") | words.classes("held") | words.classes("personal") | {XZ.Rescue, XZ.Enforcement}
    if not scene.posts or scene.directive or any(trigger.type in kinds for _, trigger in heads):
        return None
    verb = next((one for one in _verbs(scene) if _is_somewhere(scene, one.end)), None)
    clause = next((one for one in scene.clauses if one.holds(verb)), None) if verb is not None else None
    if verb is None or clause is None or words.found("must", scene.text, Span(clause.start, verb.end)):
        return None
    if _OTHER_ENDS.search(scene.text, verb.end, min(scene.span.end, verb.end + ENDS_WITHIN)):
        return None
    also = (XZ.Visit,) if _LEARNS.search(scene.text, verb.end, clause.end) else ()
    return clause, Trigger(verb, XZ.Inspection, False, verb, also)


def _verbs(scene: Scene) -> Iterator[Span]:
    """Where an official of the sentence is told to go."""
    for person in actors_of(scene, scene.span):
        match = _GOES.match(scene.text, person.span.end, scene.speech) if person.iri in scene.roll.tenures else None
        if match is not None:
            yield Span(match.start("verb"), match.end())


def _is_somewhere(scene: Scene, end: int) -> bool:
    """Whether a place, or a site of a kind, stands right behind the verb."""
    near = Span(end, min(scene.span.end, end + _PLACE_NEAR + 1))
    return bool(beginning_in(scene.places, near)) or _NAMED.match(scene.text, end, scene.span.end) is not None
