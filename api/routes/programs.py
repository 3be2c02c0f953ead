"""`/api/programs`: named undertakings, where they are and what articles say of them.

Example 例：`/api/programs?name=百库安澜` finds 百库安澜工程.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, OneNamed
from api.facts.filters import called, inside
from api.facts.graph import Node
from api.facts.links import links
from api.facts.mentions import listed, thing_of, told
from api.facts.resource import Resource
from api.schemas import Program
from api.service import AskedDep, PagingDep, ViewDep
from ontology.terms import XZ

router = APIRouter(prefix="/api/programs", tags=["Programs 项目"])

FIND = """?id a xz:Program .
OPTIONAL { ?id xz:sortKey ?key }
BIND(COALESCE(?key, STR(?id)) AS ?sort)"""
WHERE = "?id xz:place ?where ."


def program_of(node: Node) -> Program:
    """A node as a program."""
    return Program(
        **thing_of(node),
        places=links(node.nodes("xz:place")),
        defined_by=links(node.nodes("xz:definedBy")),
        part_of=links(node.nodes("xz:partOfProgram")),
        expansions=list(node.texts("xz:expansion")),
    )


PROGRAMS = Resource(
    noun="program 项目",
    cls=str(XZ.Program),
    find=FIND,
    properties=("skos:altLabel", "xz:place", "xz:definedBy", "xz:partOfProgram", "xz:expansion"),
    folder="program/",
    names=True,
    read=program_of,
)


@router.get("", summary="Programs 项目列表")
def programs(
    view: ViewDep,
    paging: PagingDep,
    name: Annotated[str | None, Query(description="part of a name 名称")] = None,
    place: Annotated[str | None, Query(description="name or code 地名或代码")] = None,
) -> ListOf[Program]:
    """Programs by name and place; by name in pinyin."""
    filters = [*([called(name)] if name else []), *([inside(WHERE, place)] if place else [])]
    return listed(view, PROGRAMS, filters, paging)


@router.get("/{id:path}", summary="One program 一个项目")
def program(asked: AskedDep) -> OneNamed[Program]:
    """One program by id or name, and what articles say of it."""
    return told(asked, PROGRAMS)
