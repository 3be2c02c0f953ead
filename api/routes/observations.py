"""`/api/observations`: figures, each with its indicator, place, period and unit.

Example 例：`/api/observations?indicator=贫困发生率&year=2018` lists every county's 贫困发生率 of 2018.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, One
from api.facts.evidence import evidence_of
from api.facts.filters import inside, name_terms, since, until
from api.facts.graph import Node
from api.facts.links import link, links, url_of
from api.facts.lists import fetch
from api.facts.lookup import find
from api.facts.resource import Filter, Resource
from api.schemas import Observation
from api.service import AskedDep, PagingDep, ViewDep
from kg.errors import RequestError
from kg.query.terms import text
from ontology.terms import XZ

router = APIRouter(prefix="/api/observations", tags=["Observations 数据"])

FIND = """?id a xz:Observation .
OPTIONAL { ?id xz:periodBegin ?first }
BIND(COALESCE(STR(?first), "") AS ?sort)"""

WHERE = "?id xz:place ?where ."
_INDICATOR = """?id xz:indicator ?measured . ?measured rdfs:label|skos:altLabel ?measuredName .
FILTER(CONTAINS(STR(?measuredName), ?indicator))"""
_SINCE = "?id xz:periodEnd ?last . FILTER(?last >= ?since)"
_UNTIL = "?id xz:periodBegin ?begins . FILTER(?begins <= ?until)"
_UNIT = "?id xz:unitText|(xz:unit/(rdfs:label|skos:altLabel|xz:unitText)) ?unit ."


def observation_of(node: Node) -> Observation:
    """A node as an observation."""
    return Observation(
        id=node.iri,
        url=url_of(node.iri),
        type=list(node.types),
        label=node.label,
        indicator=link(node.node("xz:indicator")),
        value=node.number("xz:value"),
        value_min=node.number("xz:valueMin"),
        value_max=node.number("xz:valueMax"),
        value_text=node.text("xz:valueText"),
        unit=link(node.node("xz:unit")),
        unit_text=node.text("xz:unitText"),
        qualifier=link(node.node("xz:qualifier")),
        kind=link(node.node("xz:valueKind")),
        places=links(node.nodes("xz:place")),
        period_begin=node.text("xz:periodBegin"),
        period_end=node.text("xz:periodEnd"),
        subjects=links(node.nodes("xz:subject")),
        change_of=links(node.nodes("xz:changeOf")),
        inferred_from=links(node.nodes("xz:inferredFrom")),
        evidence=evidence_of(node),
    )


OBSERVATIONS = Resource(
    noun="observation 数据",
    cls=str(XZ.Observation),
    find=FIND,
    steps=("xz:inferredFrom",),
    properties=(
        "xz:indicator",
        "xz:value",
        "xz:valueMin",
        "xz:valueMax",
        "xz:valueText",
        "xz:unit",
        "xz:unitText",
        "xz:qualifier",
        "xz:valueKind",
        "xz:place",
        "xz:periodBegin",
        "xz:periodEnd",
        "xz:subject",
        "xz:changeOf",
    ),
    folder="article/",
    read=observation_of,
)


@router.get("", summary="Figures 数据列表")
def observations(
    view: ViewDep,
    paging: PagingDep,
    indicator: Annotated[str | None, Query(description="part of its name 指标")] = None,
    place: Annotated[str | None, Query(description="name or code 地名或代码")] = None,
    year: Annotated[int | None, Query(ge=1900, le=2100, description="a year 年份")] = None,
    first: Annotated[str | None, Query(alias="from", description="2018, 2018-12 or 2018-12-01")] = None,
    last: Annotated[str | None, Query(alias="to", description="2018, 2018-12 or 2018-12-31")] = None,
    unit: Annotated[str | None, Query(description="亩, %, 元 … 单位")] = None,
) -> ListOf[Observation]:
    """Figures by indicator, place, period (what overlaps it) and unit; earliest period first."""
    if year is not None and (first or last):
        raise RequestError("year goes with neither from nor to 年份与起止日期不能并用", "give one of them")
    first, last = (str(year), str(year)) if year is not None else (first, last)
    filters = [
        *([Filter(_INDICATOR, (("indicator", (text(indicator),)),))] if indicator else []),
        *([inside(WHERE, place)] if place else []),
        *([since(_SINCE, first)] if first else []),
        *([until(_UNTIL, last)] if last else []),
        *([Filter(_UNIT, (("unit", name_terms(unit)),))] if unit else []),
    ]
    return fetch(view, OBSERVATIONS, filters, paging.most, paging.after)


@router.get("/{id:path}", summary="One figure 一条数据")
def observation(asked: AskedDep) -> One[Observation]:
    """One figure by its id: the tail of its IRI, or the whole IRI percent-encoded."""
    return find(asked, OBSERVATIONS)
