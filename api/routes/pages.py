"""`/api/pages`: newspaper pages, and the untouched text of one.

Example 例：`/api/pages/武陵日报/2020-03-02/1/text?start=120&end=124` opens it at a mention.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, One, PageText
from api.facts.filters import name_terms, since, until
from api.facts.graph import Node
from api.facts.links import link, url_of
from api.facts.lists import fetch
from api.facts.lookup import find
from api.facts.resource import Filter, Resource
from api.schemas import Page
from api.service import AskedDep, PagingDep, ViewDep
from kg.errors import RequestError
from ontology.terms import XZ

router = APIRouter(prefix="/api/pages", tags=["Pages 版面"])

FIND = """?id a xz:Page ; schema:datePublished ?issued .
BIND(STR(?issued) AS ?sort)"""

_NEWSPAPER = "?id schema:isPartOf/schema:isPartOf ?paper . ?paper rdfs:label ?newspaper ."
_SINCE = "FILTER(?issued >= ?since)"
_UNTIL = "FILTER(?issued <= ?until)"


def page_of(node: Node) -> Page:
    """A node as a page."""
    return Page(
        id=node.iri,
        url=url_of(node.iri),
        type=list(node.types),
        label=node.label,
        issued=node.text("schema:datePublished"),
        number=node.text("xz:pageNumber"),
        issue=link(node.node("schema:isPartOf")),
        sha256=node.text("xz:sha256"),
        fragment=node.text("xz:sourceFragment"),
        newspaper_origin=link(node.node("xz:newspaperOrigin")),
        issued_origin=link(node.node("xz:issuedOrigin")),
        number_origin=link(node.node("xz:pageNumberOrigin")),
    )


def _raw_of(node: Node) -> tuple[str, str]:
    return node.iri, node.text("xz:rawText") or ""


PAGES = Resource(
    noun="page 版面",
    cls=str(XZ.Page),
    find=FIND,
    properties=(
        "xz:pageNumber",
        "schema:isPartOf",
        "xz:sha256",
        "xz:sourceFragment",
        "xz:newspaperOrigin",
        "xz:issuedOrigin",
        "xz:pageNumberOrigin",
    ),
    folder="page/",
    read=page_of,
)
RAW_TEXTS = Resource(
    noun="page 版面",
    cls=str(XZ.Page),
    find=FIND,
    properties=("xz:rawText",),
    folder="page/",
    read=_raw_of,
)


@router.get("", summary="Pages 版面列表")
def pages(
    view: ViewDep,
    paging: PagingDep,
    newspaper: Annotated[str | None, Query(description="the newspaper's name 报纸")] = None,
    first: Annotated[str | None, Query(alias="from", description="issued since 2018, 2018-12 …")] = None,
    last: Annotated[str | None, Query(alias="to", description="issued until 2018, 2018-12 …")] = None,
) -> ListOf[Page]:
    """Pages by newspaper and issue date; oldest first."""
    filters = [
        *([Filter(_NEWSPAPER, (("newspaper", name_terms(newspaper)),))] if newspaper else []),
        *([since(_SINCE, first)] if first else []),
        *([until(_UNTIL, last)] if last else []),
    ]
    return fetch(view, PAGES, filters, paging.most, paging.after)


@router.get("/{id:path}/text", summary="The untouched text 版面原文")
def page_text(
    asked: AskedDep,
    start: Annotated[int, Query(ge=0, description="first code point 起")] = 0,
    end: Annotated[int | None, Query(ge=0, description="after the last code point 止")] = None,
    context: Annotated[int, Query(ge=0, le=2000, description="code points around it 前后文")] = 40,
) -> PageText:
    """A slice of the page exactly as it was loaded, and what stands around it; without `end`, all of it."""
    page, raw = find(asked, RAW_TEXTS).data
    last = len(raw) if end is None else end
    if not start <= last <= len(raw):
        raise RequestError(
            f"start={start}, end={last} is no range of a page of {len(raw)} 超出版面范围",
            f"give 0 <= start <= end <= {len(raw)}",
        )
    return PageText(
        page=page,
        start=start,
        end=last,
        text=raw[start:last],
        before=raw[max(start - context, 0) : start],
        after=raw[last : last + context],
        length=len(raw),
    )


@router.get("/{id:path}", summary="One page 一个版面")
def page(asked: AskedDep) -> One[Page]:
    """One page by its id."""
    return find(asked, PAGES)
