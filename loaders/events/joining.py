"""One act told in several sentences is one event.

Example 例：“县长周明到石桥镇调研。……副县长李红等一同调研。” is one inspection with two participants.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.events import times, words
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rdflib import URIRef

    from loaders.findings import FoundEvent, Participation

_GENERIC = frozenset({"会议", "大会", "活动", "仪式", "培训", "调研", "检查", "座谈会", "主持召开"})


def joined(events: Iterable[FoundEvent], text: str) -> tuple[FoundEvent, ...]:
    """The events with those that tell of the same act made one, in the order of their first telling."""
    kept: list[FoundEvent] = []
    for event in events:
        for index, earlier in enumerate(kept):
            if same_act(earlier, event, text):
                kept[index] = merged(earlier, event)
                break
        else:
            kept.append(event)
    return tuple(kept)


def same_act(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether two tellings can only be of one act: same kind, time, people and, for what is held, name."""
    if _same_rescue(one, other, text):
        return True
    if not _same_kind(one.type, other.type) or not times.same_time(one.when, other.when):
        return False
    if one.trigger == other.trigger or not _same_place(one, other):
        return False
    if one.type in words.classes("personal"):
        return _same_decision(one, other, text)
    people = {part.person for part in one.participations}, {part.person for part in other.participations}
    if all(people):
        return not people[0].isdisjoint(people[1]) and _names_agree(one, other, text)
    if one.type in words.classes("held"):
        return _heads_agree(one, other, text)
    return (one.when is not None and one.when == other.when) or _heads_agree(one, other, text)


def _same_decision(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether two appointments, removals or elections are of one paragraph and session; who resigns is apart."""
    resigns = ["辞" in event.trigger.of(text) for event in (one, other)]
    if one.when != other.when or resigns[0] != resigns[1]:
        return False
    people = {part.person for part in one.participations} & {part.person for part in other.participations}
    return bool(people) or "\n" not in text[one.trigger.end : other.trigger.start]


def _same_rescue(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether a call for help and the rescue behind it are one: of a paragraph, a day apart at most."""
    calls = one.type == other.type == XZ.Rescue and one.trigger.of(text).startswith("接到")
    if not calls or one.when is None or other.when is None or "\n" in text[one.trigger.end : other.trigger.start]:
        return False
    return 0 <= (other.when.earliest - one.when.latest).days <= 1


def merged(one: FoundEvent, other: FoundEvent) -> FoundEvent:
    """The first telling with what the second adds."""
    return replace(
        one,
        when=one.when or other.when,
        place=one.place or other.place,
        more_places=one.more_places if one.place else other.more_places,
        participations=with_more(one.participations, other.participations),
        organizers=tuple(dict.fromkeys(one.organizers + other.organizers)),
        about=tuple(dict.fromkeys(one.about + other.about)),
        inferred_from=tuple(dict.fromkeys(one.inferred_from + other.inferred_from)),
    )


def with_more(own: Sequence[Participation], more: Sequence[Participation]) -> tuple[Participation, ...]:
    """The participations with those of further persons; the first telling of a person's role counts."""
    known = {part.person for part in own}
    return (*own, *(part for part in more if part.person not in known))


def _same_kind(one: URIRef, other: URIRef) -> bool:
    move = words.classes("move")
    return one == other or (one in move and other in move)


def _same_place(one: FoundEvent, other: FoundEvent) -> bool:
    return one.place is None or other.place is None or one.place == other.place or _inside(one.place, other.place)


def _inside(one: URIRef, other: URIRef) -> bool:
    """Whether one place lies in the other, as far as their codes tell."""
    return one.startswith(str(other)) or other.startswith(str(one))


def _heads_agree(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether the words that name the two agree: the same end, or one is just 会议, 活动, 仪式."""
    first, second = _head(one, text), _head(other, text)
    return first == second or (first in _GENERIC and second in _GENERIC)


def _names_agree(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    if one.type not in words.classes("held"):
        return True
    first, second = _head(one, text), _head(other, text)
    return first == second or first in _GENERIC or second in _GENERIC


def _head(event: FoundEvent, text: str) -> str:
    name = event.trigger.of(text)
    return name[-3:] if name not in _GENERIC and len(name) > 3 else name
