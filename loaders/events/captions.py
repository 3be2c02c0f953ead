"""Events that a caption names: a phrase that ends in the event, or what the picture shows people doing.

Example 例：“全县森林防火培训会” and “图为县长周明在石桥镇调研。” name events; “图为石桥镇的茶园” names none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from loaders.events import gate, words
from loaders.events.drafts import Draft
from loaders.events.people import actors_of
from loaders.events.stage import Time
from loaders.events.triggers import triggers_in
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.events.scene import Scene
    from loaders.events.stage import Stage
    from loaders.events.triggers import Trigger
    from loaders.findings import Context

_TAIL = re.compile("(?:现场|上|会场)?[。 ）)]*$")
_PHRASE = re.compile(r"\S+")
SHORTEST_NAME = 8
_NOUN = re.compile("(?:[会班式礼赛节展]|会议|演练|运动会)$")


def captions_of(context: Context, stage: Stage) -> Iterator[Draft]:
    """One draft at most for each clause of a caption."""
    for sentence in context.sentences:
        if sentence.role is PartRole.CAPTION:
            scene = stage.scene(sentence, Time(stage.dates(sentence.span, None)))
            if scene is not None:
                for clause in scene.clauses:
                    yield from _of_clause(scene, clause)


def _of_clause(scene: Scene, clause: Span) -> Iterator[Draft]:
    for phrase in _phrases(scene.text, clause):
        triggers = triggers_in(scene.text, phrase, scene.masked, scene.starts)
        if not triggers:
            continue
        last = triggers[-1]
        if _is_name(scene, last, phrase) or _shows(scene, last, phrase):
            when = next((one for one in scene.dates if one.span.end <= last.span.start), None)
            yield Draft(scene, last, phrase, when, XZ.held, "events.caption")


def _phrases(text: str, clause: Span) -> Iterator[Span]:
    """The phrases of a caption; blanks part them."""
    for match in _PHRASE.finditer(text, clause.start, clause.end):
        yield Span(*match.span())


def _is_name(scene: Scene, trigger: Trigger, phrase: Span) -> bool:
    """Whether the phrase is the event's name: it ends in the trigger, a noun (培训会, 签约仪式; not 义诊)."""
    ends = _TAIL.match(scene.text[trigger.span.end : phrase.end]) is not None
    noun = _NOUN.search(trigger.span.of(scene.text)) is not None
    named = noun and trigger.type in words.classes("held") and len(phrase) >= SHORTEST_NAME
    return ends and named and not gate.is_mention(scene, trigger, phrase)


def _shows(scene: Scene, trigger: Trigger, phrase: Span) -> bool:
    """Whether a person is seen at an inspection or visit (图为…在…调研)."""
    if trigger.type not in words.classes("move") or gate.is_mention(scene, trigger, phrase):
        return False
    return bool(actors_of(scene, Span(phrase.start, trigger.span.start)))
