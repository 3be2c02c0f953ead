"""One act told in several sentences is one event.

Example 例：“县长周明到石桥镇调研。……副县长李红等一同调研。” is one inspection with two participants.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.events import times, words
from loaders.events.decisions import same_decision
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rdflib import URIRef

    from loaders.findings import FoundEvent, Participation

FARTHEST_BACK = 40
"""An act told again is looked for among so many events before it."""

_GENERIC = frozenset({"会议", "大会", "活动", "仪式", "培训", "调研", "检查", "座谈会", "主持召开"})


def joined(told: list[FoundEvent], events: Iterable[FoundEvent], text: str) -> None:
    """Add further events to those told; what tells of the same act as one of the last told is made one with it."""
    for one in events:
        event = _as_part(told, one)
        for index in range(max(0, len(told) - FARTHEST_BACK), len(told)):
            if same_act(told[index], event, text):
                told[index] = merged(told[index], event)
                break
        else:
            told.append(event)


def _as_part(told: Sequence[FoundEvent], event: FoundEvent) -> FoundEvent:
    """The event, as a part of the tour of several days and places of which it is one day at one place."""
    if event.type not in words.classes("move"):
        return event
    tour = next((one for one in reversed(told[-FARTHEST_BACK:]) if is_day_of(one, event)), None)
    return replace(event, part_of=tour.iri) if tour is not None and event.part_of is None else event


def is_day_of(tour: FoundEvent, event: FoundEvent) -> bool:
    """Whether an inspection of one day at one place is a part of the tour (5日至6日到甲县、乙县；5日，到甲县…)."""
    move = words.classes("move")
    if not tour.more_places or tour.type not in move or event.type not in move:
        return False
    if tour.when is None or event.when is None:
        return False
    within = tour.when.earliest <= event.when.earliest and event.when.latest <= tour.when.latest
    several = tour.when.latest > tour.when.earliest
    return several and within and event.when.is_day and event.place is not None and not event.more_places


def same_act(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether two tellings can only be of one act: same kind, time, people and, for what is held, name."""
    if _same_rescue(one, other, text):
        return True
    if is_day_of(one, other):
        return False
    if not _same_kind(one.type, other.type) or not times.same_time(one.when, other.when):
        return False
    if one.trigger == other.trigger or not _same_place(one, other):
        return False
    if one.type in words.classes("personal"):
        return same_decision(one, other, text)
    people = {part.person for part in one.participations}, {part.person for part in other.participations}
    if all(people):
        return not people[0].isdisjoint(people[1]) and _names_agree(one, other, text)
    if one.type in words.classes("held"):
        meets = one.type == other.type == XZ.Meeting and one.when is not None and other.when is not None
        return _heads_agree(one, other, text) or (meets and _names_agree(one, other, text))
    return (one.when is not None and one.when == other.when) or _heads_agree(one, other, text)


def _same_rescue(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether a call for help and the rescue behind it are one: of a paragraph, a day apart at most."""
    calls = one.type == other.type == XZ.Rescue and one.trigger.of(text).startswith("接到")
    if not calls or one.when is None or other.when is None or "\n" in text[one.trigger.end : other.trigger.start]:
        return False
    return 0 <= (other.when.earliest - one.when.latest).days <= 1


def merged(one: FoundEvent, other: FoundEvent) -> FoundEvent:
    """The first telling with what the second adds."""
    kinds = (*one.more_types, other.type, *other.more_types)
    return replace(
        one,
        when=one.when or other.when,
        place=one.place or other.place,
        more_places=one.more_places if one.place else other.more_places,
        participations=with_more(one.participations, other.participations),
        organizers=tuple(dict.fromkeys(one.organizers + other.organizers)),
        about=tuple(dict.fromkeys(one.about + other.about)),
        more_types=tuple(dict.fromkeys(kind for kind in kinds if kind != one.type)),
        inferred_from=tuple(dict.fromkeys(one.inferred_from + other.inferred_from)),
    )


def with_more(own: Sequence[Participation], more: Sequence[Participation]) -> tuple[Participation, ...]:
    """The participations with those of further persons; the first telling of a person's role counts."""
    known = {part.person for part in own}
    return (*own, *(part for part in more if part.person not in known))


def _same_kind(one: URIRef, other: URIRef) -> bool:
    return words.same_kind(one, other, ("move", "honours"))


def _same_place(one: FoundEvent, other: FoundEvent) -> bool:
    return one.place is None or other.place is None or one.place == other.place or _inside(one.place, other.place)


def _inside(one: URIRef, other: URIRef) -> bool:
    """Whether one place lies in the other, as far as their codes tell."""
    return one.startswith(str(other)) or other.startswith(str(one))


def _heads_agree(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    """Whether the words that name the two agree: the same end, or one is just 会议, 活动, 仪式."""
    first, second = _head(one, text), _head(other, text)
    return first.endswith(second) or second.endswith(first) or (first in _GENERIC and second in _GENERIC)


def _names_agree(one: FoundEvent, other: FoundEvent, text: str) -> bool:
    if one.type not in words.classes("held"):
        return True
    first, second = _head(one, text), _head(other, text)
    return first == second or first in _GENERIC or second in _GENERIC


def _head(event: FoundEvent, text: str) -> str:
    name = event.trigger.of(text)
    return name[-3:] if name not in _GENERIC and len(name) > 3 else name
