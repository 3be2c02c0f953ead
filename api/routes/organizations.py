"""`/api/organizations`: bodies, companies and schools that pages name.

Example 例：`/api/organizations?name=教育局&place=怀化市` lists the 教育局 of the city and of its counties.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, OneNamed
from api.facts.filters import called, inside
from api.facts.graph import Node
from api.facts.links import link, links
from api.facts.mentions import listed, thing_of, told
from api.facts.resource import Resource
from api.schemas import Organization
from api.service import AskedDep, PagingDep, ViewDep
from ontology.terms import XZ

router = APIRouter(prefix="/api/organizations", tags=["Organizations 机构"])

FIND = """?id a xz:Organization .
OPTIONAL { ?id xz:sortKey ?key }
BIND(COALESCE(?key, STR(?id)) AS ?sort)"""
WHERE = "?id xz:jurisdiction ?where ."


def organization_of(node: Node) -> Organization:
    """A node as an organisation."""
    return Organization(
        **thing_of(node),
        kind=link(node.node("org:classification")),
        jurisdiction=link(node.node("xz:jurisdiction")),
        part_of=links(node.nodes("org:subOrganizationOf")),
    )


ORGANIZATIONS = Resource(
    noun="organization 机构",
    cls=str(XZ.Organization),
    find=FIND,
    properties=("skos:altLabel", "org:classification", "xz:jurisdiction", "org:subOrganizationOf"),
    folder="organization/",
    names=True,
    read=organization_of,
)


@router.get("", summary="Organizations 机构列表")
def organizations(
    view: ViewDep,
    paging: PagingDep,
    name: Annotated[str | None, Query(description="part of a name 名称")] = None,
    place: Annotated[str | None, Query(description="name or code 地名或代码")] = None,
) -> ListOf[Organization]:
    """Organisations by name and place; by name in pinyin."""
    filters = [*([called(name)] if name else []), *([inside(WHERE, place)] if place else [])]
    return listed(view, ORGANIZATIONS, filters, paging)


@router.get("/{id:path}", summary="One organization 一个机构")
def organization(asked: AskedDep) -> OneNamed[Organization]:
    """One organisation by id or name, and what articles say of it."""
    return told(asked, ORGANIZATIONS)
