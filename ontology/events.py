"""Event types and the words that name such an event, from `events.ttl`.

Example 例：检查 names an `xz:Inspection` when a person or a date is in its clause; 检查站 never does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ontology.classes import label, superclasses
from ontology.files import BASE, instances, texts
from ontology.namespaces import OWL, SKOS, Closed

if TYPE_CHECKING:
    from rdflib import URIRef

_WORDS = Closed(BASE, ("Event", "weakTrigger", "notTrigger"))
GAP = "…"


@dataclass(frozen=True, slots=True)
class EventType:
    """A class of events.

    `triggers` name such an event by themselves (座谈会). `frames` are pairs of words with up to 30 characters
    of one clause between them (召开…会议); a single character closes one only where its noun phrase ends
    (召开…会). `weak` triggers need a person or a date in their clause (检查). `never` are longer words in
    which a trigger does not count (检查站). Longest first within each.
    """

    cls: URIRef
    label_zh: str
    label_en: str
    triggers: tuple[str, ...]
    frames: tuple[tuple[str, str], ...]
    weak: tuple[str, ...]
    never: tuple[str, ...]


@cache
def event_types() -> tuple[EventType, ...]:
    """Every kind of `xz:Event`, in the order of the files."""
    return tuple(_event_type(cls) for cls in instances(OWL.Class) if _WORDS.Event in superclasses(cls))


def _event_type(cls: URIRef) -> EventType:
    words = _longest_first(texts(cls, SKOS.hiddenLabel, "zh"))
    return EventType(
        cls=cls,
        label_zh=label(cls, "zh"),
        label_en=label(cls, "en"),
        triggers=tuple(word for word in words if GAP not in word),
        frames=tuple(_frame(word) for word in words if GAP in word),
        weak=_longest_first(texts(cls, _WORDS.weakTrigger, "zh")),
        never=_longest_first(texts(cls, _WORDS.notTrigger, "zh")),
    )


def _frame(word: str) -> tuple[str, str]:
    before, _, after = word.partition(GAP)
    return before, after


def _longest_first(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
