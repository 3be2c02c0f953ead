"""`/api/indicators`: what figures measure.

Example 例：`/api/indicators?name=贫困` lists 贫困发生率, 贫困人口 and the like.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, OneNamed
from api.facts.filters import called
from api.facts.graph import Node
from api.facts.mentions import listed, thing_of, told
from api.facts.resource import Resource
from api.schemas import Indicator
from api.service import AskedDep, PagingDep, ViewDep
from ontology.terms import SKOS

router = APIRouter(prefix="/api/indicators", tags=["Indicators 指标"])

FIND = """?figure xz:indicator ?id .
OPTIONAL { ?id xz:sortKey ?key }
BIND(COALESCE(?key, STR(?id)) AS ?sort)"""


def indicator_of(node: Node) -> Indicator:
    """A node as an indicator."""
    return Indicator(**thing_of(node))


INDICATORS = Resource(
    noun="indicator 指标",
    cls=str(SKOS.Concept),
    find=FIND,
    properties=("skos:altLabel",),
    folder="indicator/",
    names=True,
    read=indicator_of,
)


@router.get("", summary="Indicators 指标列表")
def indicators(
    view: ViewDep,
    paging: PagingDep,
    name: Annotated[str | None, Query(description="part of a name 名称")] = None,
) -> ListOf[Indicator]:
    """Indicators that have figures, by name."""
    return listed(view, INDICATORS, [called(name)] if name else [], paging)


@router.get("/{id:path}", summary="One indicator 一个指标")
def indicator(asked: AskedDep) -> OneNamed[Indicator]:
    """One indicator by id or name."""
    return told(asked, INDICATORS)
