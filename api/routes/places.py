"""`/api/counties` and `/api/places`: places, and what the pages say of one.

Example 例：`/api/counties/沅陵县` tells what happened in 沅陵县, its figures, officials and articles.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, OneNamed
from api.facts.filters import inside, named, within
from api.facts.graph import Node
from api.facts.links import links
from api.facts.lists import part
from api.facts.mentions import listed, thing_of, told
from api.facts.resource import Filter, Resource
from api.routes import articles, events, observations, officials
from api.schemas import Place
from api.service import AskedDep, PagingDep, ViewDep
from kg.query.terms import text
from ontology.terms import XZ

router = APIRouter(prefix="/api", tags=["Places 地方"])

_SORT = "OPTIONAL { ?id xz:divisionCode ?sortCode }\nBIND(COALESCE(STR(?sortCode), STR(?id)) AS ?sort)"
FIND_COUNTY = f"?id a xz:County .\n{_SORT}"
FIND_PLACE = f"?id a xz:Place .\n{_SORT}"

_CODE = "?id xz:divisionCode ?code ."
_UNDER = "?id xz:within ?where ."
_FIRST = 5


def place_of(node: Node) -> Place:
    """A node as a place."""
    return Place(**thing_of(node), code=node.text("xz:divisionCode"), within=links(node.nodes("xz:within")))


_PROPERTIES = ("skos:altLabel", "xz:divisionCode", "xz:within")
COUNTIES = Resource(
    noun="county 县",
    cls=str(XZ.County),
    find=FIND_COUNTY,
    properties=_PROPERTIES,
    folder="place/",
    names=True,
    read=place_of,
)
PLACES = Resource(
    noun="place 地方",
    cls=str(XZ.Place),
    find=FIND_PLACE,
    properties=_PROPERTIES,
    folder="place/",
    names=True,
    read=place_of,
)

_Name = Annotated[str | None, Query(description="its name 名称")]
_Code = Annotated[str | None, Query(description="its division code 行政区划代码")]
_Within = Annotated[str | None, Query(alias="within", description="lies in, by name or code 上级")]


@router.get("/counties", summary="Counties 县级行政区")
def counties(
    view: ViewDep, paging: PagingDep, name: _Name = None, code: _Code = None, inner: _Within = None
) -> ListOf[Place]:
    """County-level places that pages name, by name, code and what they lie in; by code."""
    return listed(view, COUNTIES, _filters(name, code, inner), paging)


@router.get("/counties/{id:path}", summary="One county 一个县")
def county(asked: AskedDep) -> OneNamed[Place]:
    """One county by name, code or id: what the pages say of it."""
    return _told(asked, COUNTIES)


@router.get("/places", summary="Places 地方")
def places(
    view: ViewDep, paging: PagingDep, name: _Name = None, code: _Code = None, inner: _Within = None
) -> ListOf[Place]:
    """Places of every level that pages name, and what they lie in; by code."""
    return listed(view, PLACES, _filters(name, code, inner), paging)


@router.get("/places/{id:path}", summary="One place 一个地方")
def place(asked: AskedDep) -> OneNamed[Place]:
    """One place by name, code or id: what the pages say of it and of what lies in it."""
    return _told(asked, PLACES)


def _filters(name: str | None, code: str | None, inner: str | None) -> list[Filter]:
    return [
        *([named(name)] if name else []),
        *([Filter(_CODE, (("code", (text(code),)),))] if code else []),
        *([inside(_UNDER, inner)] if inner else []),
    ]


def _told(asked: AskedDep, resource: Resource[Place]) -> OneNamed[Place]:
    found = told(asked, resource)
    view, here = asked.view, found.data.id
    key = f"place={found.data.code or here}"
    found.about.articles = part(view, articles.ARTICLES, [within(articles.WHERE, here)], _FIRST, f"/api/articles?{key}")
    found.about.events = part(view, events.EVENTS, [within(events.WHERE, here)], _FIRST, f"/api/events?{key}")
    found.about.observations = part(
        view,
        observations.OBSERVATIONS,
        [within(observations.WHERE, here)],
        _FIRST,
        f"/api/observations?{key}",
    )
    found.about.officials = part(
        view, officials.OFFICIALS, [within(officials.WHERE, here)], _FIRST, f"/api/officials?{key}"
    )
    return found
