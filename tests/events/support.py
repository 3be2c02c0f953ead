"""A marked-up text as a context: ［周明］ a person, 〈兰州市〉 a place, ｛农业局｝ a body, ⟦茶⟧ a program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.model import Evidence, PartRole, Span
from kg.places import Gazetteer, place_iri
from loaders import events
from loaders.findings import (
    Context,
    Findings,
    FoundEvent,
    FoundOrganization,
    FoundPerson,
    FoundPlace,
    FoundProgram,
)
from tests import reading
from tests.reading import NAMES

if TYPE_CHECKING:
    from rdflib import URIRef

ISSUED = date(2020, 3, 10)
_MARKS = re.compile("［(?P<person>[^］]+)］|〈(?P<place>[^〉]+)〉|｛(?P<body>[^｝]+)｝|⟦(?P<program>[^⟧]+)⟧")
_ROLES = {"#": PartRole.HEADLINE, "^": PartRole.CAPTION, "@": PartRole.DATELINE}


@dataclass(frozen=True, slots=True)
class Marked:
    """The text without its marks, and what each mark held: (kind, words, span)."""

    text: str
    found: tuple[tuple[str, str, Span], ...]


def unmarked(marked: str) -> Marked:
    text, last = "", 0
    found: list[tuple[str, str, Span]] = []
    for match in _MARKS.finditer(marked):
        text += marked[last : match.start()]
        kind, words = next((kind, words) for kind, words in match.groupdict().items() if words)
        found.append((kind, words, Span(len(text), len(text) + len(words))))
        text, last = text + words, match.end()
    return Marked(text + marked[last:], tuple(found))


def context_of(marked: str, issued: date = ISSUED, newspaper: str = "兰州日报") -> tuple[Context, Findings]:
    """One line a part: # starts a headline, ^ a caption, @ a dateline, anything else is body."""
    roles = [_ROLES.get(line[:1], PartRole.BODY) for line in marked.split("\n")]
    read = unmarked("\n".join(line[1:] if line[:1] in _ROLES else line for line in marked.split("\n")))
    context = reading.context_of(list(zip(roles, read.text.split("\n"), strict=True)), newspaper, issued)
    return context, Findings(
        persons=tuple(_person(words, span) for kind, words, span in read.found if kind == "person"),
        places=tuple(_place(context.gazetteer, words, span) for kind, words, span in read.found if kind == "place"),
        organizations=tuple(_body(words, span) for kind, words, span in read.found if kind == "body"),
        programs=tuple(_program(words, span) for kind, words, span in read.found if kind == "program"),
    )


def _person(words: str, span: Span) -> FoundPerson:
    return FoundPerson(Evidence(span, "test"), words, NAMES.person(None, words))


def _place(gazetteer: Gazetteer, words: str, span: Span) -> FoundPlace:
    place = next(iter(gazetteer.named(words, within="62")), None) or gazetteer.named(words)[0]
    return FoundPlace(Evidence(span, "test"), place, place_iri(NAMES, place))


def _body(words: str, span: Span) -> FoundOrganization:
    return FoundOrganization(Evidence(span, "test"), words, NAMES.organization(None, words))


def _program(words: str, span: Span) -> FoundProgram:
    return FoundProgram(Evidence(span, "test"), words, NAMES.program(None, words))


def read(marked: str, issued: date = ISSUED, newspaper: str = "兰州日报") -> tuple[FoundEvent, ...]:
    context, findings = context_of(marked, issued, newspaper)
    return events.find(context, findings).events


def shown(event: FoundEvent) -> str:
    """Type, date, place and people: "Meeting 2020-03-05 兰州市 周明,李红"; "-" for what is not known."""
    when = str(event.when.begin) if event.when else "-"
    people = ",".join(_name(part.person) for part in event.participations) or "-"
    planned = " planned" if event.status.endswith("planned") else ""
    return f"{_name(event.type)} {when} {_place_name(event.place)} {people}{planned}"


def _name(iri: URIRef) -> str:
    return iri.rsplit("/", 1)[-1]


def _place_name(iri: URIRef | None) -> str:
    if iri is None:
        return "-"
    place = Gazetteer.load().by_code(_name(iri))
    return place.name if place else _name(iri)
