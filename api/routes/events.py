"""`/api/events`: what happened, when, where and with whom.

Example 例：`/api/events?from=2022-03&to=2022-03&place=沅陵县` lists what happened in 沅陵县 in March 2022.
"""

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from api.answers import ListOf, One
from api.facts.evidence import evidence_of
from api.facts.filters import inside, named_participant, since, until
from api.facts.graph import Node
from api.facts.links import link, links, url_of
from api.facts.lists import fetch
from api.facts.lookup import find
from api.facts.resource import Filter, Resource
from api.schemas import Event, Participation
from api.service import AskedDep, PagingDep, ViewDep
from kg.errors import RequestError
from kg.query.terms import iri, text
from ontology.terms import XZ, event_types

router = APIRouter(prefix="/api/events", tags=["Events 事件"])

FIND = """?id a xz:Event .
OPTIONAL { ?id xz:earliest ?first }
BIND(COALESCE(STR(?first), "") AS ?sort)"""

WHERE = "?id xz:place ?where ."
_TYPE = "?id a ?type ."
_SINCE = {
    "within": "?id xz:earliest ?begins . FILTER(?begins >= ?since)",
    "overlapping": "?id xz:latest ?ends . FILTER(?ends >= ?since)",
}
_UNTIL = {
    "within": "?id xz:latest ?ends . FILTER(?ends <= ?until)",
    "overlapping": "?id xz:earliest ?begins . FILTER(?begins <= ?until)",
}
_PROGRAM = """?id xz:about ?about . ?about a xz:Program ; rdfs:label|skos:altLabel ?aboutName .
FILTER(CONTAINS(STR(?aboutName), ?program))"""


def event_of(node: Node) -> Event:
    """A node as an event."""
    return Event(
        id=node.iri,
        url=url_of(node.iri),
        type=list(node.types),
        label=node.label,
        begin=node.text("xz:begin"),
        end=node.text("xz:end"),
        earliest=node.text("xz:earliest"),
        latest=node.text("xz:latest"),
        status=link(node.node("xz:eventStatus")),
        places=links(node.nodes("xz:place")),
        participants=links(node.nodes("xz:participant")),
        participations=[_participation(each) for each in node.nodes("xz:participation")],
        organizers=links(node.nodes("xz:organizer")),
        about=links(node.nodes("xz:about")),
        sub_events=links(node.nodes("schema:subEvent")),
        inferred_from=links(node.nodes("xz:inferredFrom")),
        evidence=evidence_of(node),
    )


def _participation(node: Node) -> Participation:
    tenure = node.node("xz:tenure")
    return Participation(
        person=link(node.node("xz:person")),
        role=link(node.node("xz:role")),
        title=tenure.text("xz:title") if tenure else None,
        evidence=evidence_of(node),
    )


EVENTS = Resource(
    noun="event 事件",
    cls=str(XZ.Event),
    find=FIND,
    steps=("xz:participation", "xz:tenure", "xz:inferredFrom"),
    properties=(
        "xz:begin",
        "xz:end",
        "xz:earliest",
        "xz:latest",
        "xz:eventStatus",
        "xz:place",
        "xz:participant",
        "xz:person",
        "xz:role",
        "xz:title",
        "xz:organizer",
        "xz:about",
        "schema:subEvent",
    ),
    folder="article/",
    read=event_of,
)


@router.get("", summary="Events 事件列表")
def events(
    view: ViewDep,
    paging: PagingDep,
    kind: Annotated[str | None, Query(alias="type", description="Meeting, 会议 …")] = None,
    first: Annotated[str | None, Query(alias="from", description="2018, 2018-12 or 2018-12-01")] = None,
    last: Annotated[str | None, Query(alias="to", description="2018, 2018-12 or 2018-12-31")] = None,
    when: Annotated[
        Literal["within", "overlapping"], Query(description="surely within, or perhaps 确在其内或有交叠")
    ] = "within",
    place: Annotated[str | None, Query(description="name or code 地名或代码")] = None,
    participant: Annotated[str | None, Query(description="a person's or body's name 参与者")] = None,
    program: Annotated[str | None, Query(description="part of a program's name 项目")] = None,
) -> ListOf[Event]:
    """What happened, by type, time, place, participant and program; earliest first.

    An event of which the text says only the year is not surely within one month: ask `when=overlapping`.
    """
    filters = [
        *([Filter(_TYPE, (("type", (iri(event_type(kind)),)),))] if kind else []),
        *([since(_SINCE[when], first)] if first else []),
        *([until(_UNTIL[when], last)] if last else []),
        *([inside(WHERE, place)] if place else []),
        *([named_participant(participant)] if participant else []),
        *([Filter(_PROGRAM, (("program", (text(program),)),))] if program else []),
    ]
    return fetch(view, EVENTS, filters, paging.most, paging.after)


@router.get("/{id:path}", summary="One event 一个事件")
def event(asked: AskedDep) -> One[Event]:
    """One event by its id: the tail of its IRI, or the whole IRI percent-encoded."""
    return find(asked, EVENTS)


def event_type(name: str) -> str:
    """The class of events that has this name. Raises RequestError, which lists the names."""
    for known in event_types():
        local = known.cls.rpartition("/")[2]
        if name.casefold() in (local.casefold(), known.label_zh, known.label_en.casefold()):
            return str(known.cls)
    names = ", ".join(known.cls.rpartition("/")[2] for known in event_types())
    raise RequestError(f"type={name!r} is no type of events 没有这种事件", f"use one of {names}")
