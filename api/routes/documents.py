"""`/api/documents`: documents that pages name, with their issuers.

Example 例：`/api/documents?name=实施方案` lists every 实施方案.
"""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answers import ListOf, OneNamed
from api.facts.filters import called
from api.facts.graph import Node
from api.facts.links import link, links
from api.facts.mentions import listed, thing_of, told
from api.facts.resource import Filter, Resource
from api.schemas import Document
from api.service import AskedDep, PagingDep, ViewDep
from kg.query.terms import text
from ontology.terms import XZ

router = APIRouter(prefix="/api/documents", tags=["Documents 文件"])

FIND = """?id a xz:Document .
OPTIONAL { ?id xz:sortKey ?key }
BIND(COALESCE(?key, STR(?id)) AS ?sort)"""
_ISSUER = """?id xz:issuer ?by . ?by rdfs:label|skos:altLabel ?byName .
FILTER(CONTAINS(STR(?byName), ?issuer))"""


def document_of(node: Node) -> Document:
    """A node as a document."""
    return Document(
        **thing_of(node),
        issuers=links(node.nodes("xz:issuer")),
        status=link(node.node("xz:documentStatus")),
        number=node.text("xz:documentNumber"),
        kind=node.text("xz:documentKind"),
        verbs=list(node.texts("xz:documentVerb")),
    )


DOCUMENTS = Resource(
    noun="document 文件",
    cls=str(XZ.Document),
    find=FIND,
    properties=(
        "skos:altLabel",
        "xz:issuer",
        "xz:documentStatus",
        "xz:documentNumber",
        "xz:documentKind",
        "xz:documentVerb",
    ),
    folder="document/",
    names=True,
    read=document_of,
)


@router.get("", summary="Documents 文件列表")
def documents(
    view: ViewDep,
    paging: PagingDep,
    name: Annotated[str | None, Query(description="part of its title 标题")] = None,
    issuer: Annotated[str | None, Query(description="part of the issuer's name 发文机关")] = None,
) -> ListOf[Document]:
    """Documents by title and issuer; by title in pinyin."""
    filters = [
        *([called(name)] if name else []),
        *([Filter(_ISSUER, (("issuer", (text(issuer),)),))] if issuer else []),
    ]
    return listed(view, DOCUMENTS, filters, paging)


@router.get("/{id:path}", summary="One document 一份文件")
def document(asked: AskedDep) -> OneNamed[Document]:
    """One document by id or title, and what articles say of it."""
    return told(asked, DOCUMENTS)
