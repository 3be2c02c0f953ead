"""The further classes that the name of an event tells: an opening ceremony of works is a ceremony and works.

Example 例：签约仪式 is a signing and a ceremony, 总结表彰大会 a meeting and a recognition, 工作会议 just a meeting.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of, by_use
from loaders.events import words
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib import URIRef

    from kg.model import Span
    from loaders.events.triggers import Trigger

LONGEST_NAME = 24
"""Characters at the end of a name that tell its classes."""

_ENDS = {"仪式": XZ.Ceremony, "典礼": XZ.Ceremony, "式": XZ.Ceremony, "会议": XZ.Meeting, "会": XZ.Meeting}
"""The last part of a name, and what it is whatever stands before."""

_CONTESTS = frozenset({XZ.Competition, XZ.Recognition})
_PRIZE = re.compile("冠军|亚军|季军|桂冠|[金银铜]牌|第[一二三]名")
PRIZE_WITHIN = 30

_JOINS = "(?:[暨和及、]|大|专场|现场|集中|集体|总结|工作|动员|项目|慰问)"


def named(text: str, clause: Span, head: Trigger) -> Trigger:
    """The trigger with the classes of its own word, of the parts of its name and of what is won."""
    kinds = [*_twins().get(head.span.of(text), ()), *_of_name(text, clause, head), *_of_prize(text, clause, head)]
    if head.type == XZ.Rescue and text.startswith(("指导", "指挥"), head.span.start):
        kinds.append(XZ.Inspection)
    further = tuple(dict.fromkeys(kind for kind in kinds if kind != head.type))
    return replace(head, also=further) if further else head


def _of_name(text: str, clause: Span, head: Trigger) -> list[URIRef]:
    """What the parts of the name tell (项目集中开工仪式)."""
    if head.act or head.type not in words.classes("named"):
        return []
    near = max(clause.start, head.span.end - LONGEST_NAME)
    match = _name().search(text[near : head.span.end])
    if match is None:
        return []
    kinds = [_kinds("name_")[part[0]] for part in _part().finditer(match["parts"])]
    end = _ENDS.get(match["end"]) if head.type != XZ.Recruitment else None
    return [kind[0] for kind in kinds] + ([end] if end is not None else [])


def _of_prize(text: str, clause: Span, head: Trigger) -> tuple[URIRef, ...]:
    """A prize that is won in a contest is both (夺得冠军)."""
    if head.type not in _CONTESTS or not _PRIZE.search(
        text, head.span.start, min(clause.end, head.span.end + PRIZE_WITHIN)
    ):
        return ()
    return tuple(_CONTESTS)


def _twins() -> Mapping[str, tuple[URIRef, ...]]:
    """The words that tell of an event of a further class as well (揭牌 of an establishment)."""
    return _kinds("twin_")


@cache
def _kinds(prefix: str) -> Mapping[str, tuple[URIRef, ...]]:
    """The words of the uses that begin so, and the classes that the rest of the use names."""
    found: dict[str, tuple[URIRef, ...]] = {}
    for use, listed in by_use(words.TABLE).items():
        for word in listed if use.startswith(prefix) else ():
            found[word] = (*found.get(word, ()), XZ[use.removeprefix(prefix)])
    return found


@cache
def _part() -> re.Pattern[str]:
    return re.compile(any_of(_kinds("name_")))


@cache
def _name() -> re.Pattern[str]:
    """Parts of a name that tell of acts, joined, and the noun that ends it."""
    part = f"(?:{any_of(_kinds('name_'))})"
    return re.compile(f"(?P<parts>{part}(?:{_JOINS}*{part})*){_JOINS}*(?P<end>仪式|典礼|活动|会议|会|式)$")
