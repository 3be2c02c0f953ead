"""`/api/officials`: who held which post, as attested on which day.

Example 例：`/api/officials?post=市委书记&place=怀化市&on=2022-03-12` tells who is so attested then.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, One
from api.facts.evidence import evidence_of
from api.facts.filters import called, inside, span_of
from api.facts.graph import Node
from api.facts.links import link, links, url_of
from api.facts.lists import fetch
from api.facts.lookup import find
from api.facts.resource import Filter, Resource
from api.schemas import Official, Tenure
from api.service import AskedDep, PagingDep, ViewDep
from kg.query.terms import day, text
from ontology.terms import XZ

router = APIRouter(prefix="/api/officials", tags=["Officials 官员"])

_SORT = "OPTIONAL { ?id xz:sortKey ?key }\nBIND(COALESCE(?key, STR(?id)) AS ?sort)"
FIND = f"?tenure a xz:Tenure ; org:member ?id .\n{_SORT}"
FIND_PERSON = f"?id a xz:Person .\n{_SORT}"

WHERE = "?tenure (xz:post|org:organization)/xz:jurisdiction ?where ."
# The post by its full name, as printed, or by the end of either: 书记 is no 副书记.
_POST = """?tenure xz:title|(xz:post/(rdfs:label|skos:altLabel)) ?postName .
FILTER(STRENDS(STR(?postName), ?post) && !STRENDS(STR(?postName), CONCAT("副", ?post)))"""
_ON = "?tenure xz:attestedOn ?attested . FILTER(?attested >= ?since && ?attested <= ?until)"

_PROPERTIES = (
    "skos:altLabel",
    "org:member",
    "org:organization",
    "org:role",
    "xz:post",
    "xz:title",
    "xz:postStatus",
    "xz:appointment",
    "xz:attestedOn",
    "xz:printedOn",
)


def official_of(node: Node) -> Official:
    """A node as an official, with the tenures that were fetched."""
    return Official(
        id=node.iri,
        url=url_of(node.iri),
        type=list(node.types),
        label=node.label,
        aliases=list(node.texts("skos:altLabel")),
        tenures=sorted(
            (tenure_of(tenure) for tenure in node.back("org:member")),
            key=lambda tenure: (tenure.attested_on or tenure.printed_on or "", tenure.id),
        ),
    )


def tenure_of(node: Node) -> Tenure:
    """A node as a tenure."""
    return Tenure(
        id=node.iri,
        type=["Tenure"],
        label=node.label,
        person=link(node.node("org:member")),
        post=link(node.node("xz:post")),
        title=node.text("xz:title"),
        roles=links(node.nodes("org:role")),
        organization=link(node.node("org:organization")),
        status=link(node.node("xz:postStatus")),
        appointment=link(node.node("xz:appointment")),
        attested_on=node.text("xz:attestedOn"),
        printed_on=node.text("xz:printedOn"),
        evidence=evidence_of(node),
    )


OFFICIALS = Resource(
    noun="official 官员",
    cls=str(XZ.Person),
    find=FIND,
    steps=("org:member",),
    start="?tenure",
    again="?tenure a xz:Tenure ; org:member ?id .\n# VALUES",
    properties=_PROPERTIES,
    read=official_of,
)
PERSONS = Resource(
    noun="official 官员",
    cls=str(XZ.Person),
    find=FIND_PERSON,
    steps=("^org:member",),
    properties=_PROPERTIES,
    folder="person/",
    names=True,
    read=official_of,
)
TENURES = Resource(
    noun="tenure 任职",
    cls=str(XZ.Tenure),
    find="?id a xz:Tenure .\nBIND(STR(?id) AS ?sort)",
    properties=_PROPERTIES,
    read=tenure_of,
)


@router.get("", summary="Officials 官员列表")
def officials(
    view: ViewDep,
    paging: PagingDep,
    name: Annotated[str | None, Query(description="part of a name 姓名")] = None,
    post: Annotated[str | None, Query(description="市委书记, or in full 怀化市委书记 职务")] = None,
    place: Annotated[str | None, Query(description="jurisdiction, by name or code 管辖地")] = None,
    on: Annotated[str | None, Query(description="attested on 2021, 2021-01 or 2022-03-12 见证日期")] = None,
) -> ListOf[Official]:
    """Persons and the posts they are attested in, by name, post, jurisdiction and day; by name in pinyin.

    A post is attested on days, never between them: `on` lets through what was said of that day.
    """
    filters = [
        *([called(name)] if name else []),
        *([Filter(_POST, (("post", (text(post),)),))] if post else []),
        *([inside(WHERE, place)] if place else []),
        *([_on(on)] if on else []),
    ]
    return fetch(view, OFFICIALS, filters, paging.most, paging.after)


@router.get("/{id:path}", summary="One official 一位官员")
def official(asked: AskedDep) -> One[Official]:
    """One person by id or name, with every tenure and its evidence."""
    return find(asked, PERSONS)


def _on(written: str) -> Filter:
    first, last = span_of(written, "on")
    return Filter(_ON, (("since", (day(first),)), ("until", (day(last),))))
