"""`/api/articles`: articles, and all that was read in one.

Example 例：`/api/articles?newspaper=怀化时报&from=2019-01&q=水库` lists articles with 水库 in the headline.
"""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.answers import ListOf, One
from api.facts.evidence import evidence_of
from api.facts.filters import inside, name_terms, since, until
from api.facts.graph import Node
from api.facts.links import link, links, url_of
from api.facts.lists import every, fetch
from api.facts.lookup import find
from api.facts.reprints import reprints_of
from api.facts.resource import Filter, Resource
from api.routes.events import EVENTS
from api.routes.observations import OBSERVATIONS
from api.routes.officials import TENURES
from api.schemas import Article, ArticleInFull, Author
from api.service import AskedDep, PagingDep, ViewDep
from kg.query.terms import iri, text
from ontology.terms import XZ

router = APIRouter(prefix="/api/articles", tags=["Articles 文章"])

FIND = """?id a xz:Article ; schema:datePublished ?issued .
BIND(STR(?issued) AS ?sort)"""

FIND_TEXT = """VALUES ?kind { xz:Article xz:Pointer }
?id a ?kind ; schema:datePublished ?issued .
BIND(STR(?issued) AS ?sort)"""

WHERE = "?id schema:mentions ?where ."
_NEWSPAPER = """?id schema:isPartOf/schema:isPartOf/schema:isPartOf ?paper .
?paper rdfs:label ?newspaper ."""
_SINCE = "FILTER(?issued >= ?since)"
_UNTIL = "FILTER(?issued <= ?until)"
_HEADLINE = """?id schema:headline|schema:alternativeHeadline ?anyHeadline .
FILTER(CONTAINS(LCASE(STR(?anyHeadline)), LCASE(?q)))"""
_IN_ARTICLE = "?id xz:evidence/nif:referenceContext ?article ."


def article_of(node: Node) -> Article:
    """A node as an article."""
    return Article(**_fields(node))


def article_in_full_of(node: Node) -> ArticleInFull:
    """A node as an article with its text; its facts are fetched apart."""
    return ArticleInFull(
        **_fields(node),
        text=node.text("nif:isString"),
        body=node.text("schema:articleBody"),
        mentions=links(node.nodes("schema:mentions")),
    )


def _fields(node: Node) -> dict[str, Any]:
    return {
        "id": node.iri,
        "url": url_of(node.iri),
        "type": list(node.types),
        "label": node.label,
        "headline": node.text("schema:headline"),
        "label_made": node.text("xz:labelMade") == "true",
        "headline_status": link(node.node("xz:headlineStatus")),
        "alternative_headlines": list(node.texts("schema:alternativeHeadline")),
        "issued": node.text("schema:datePublished"),
        "pages": links(node.nodes("schema:isPartOf")),
        "authors": [_author(each) for each in node.nodes("xz:authorship")],
        "continued_on": node.text("xz:continuedOn"),
        "continued_from": node.text("xz:continuedFrom"),
        "missing_half": node.text("xz:missingHalf") == "true",
    }


def _author(node: Node) -> Author:
    return Author(
        person=link(node.node("xz:author")),
        role=link(node.node("xz:authorRole")),
        evidence=evidence_of(node),
    )


_PROPERTIES = (
    "schema:alternativeHeadline",
    "xz:headlineStatus",
    "xz:labelMade",
    "schema:isPartOf",
    "xz:author",
    "xz:authorRole",
    "xz:continuedOn",
    "xz:continuedFrom",
    "xz:missingHalf",
)

ARTICLES = Resource(
    noun="article 文章",
    cls=str(XZ.Article),
    find=FIND,
    steps=("xz:authorship",),
    properties=_PROPERTIES,
    folder="article/",
    read=article_of,
)
# A pointer 导读 is no article, but evidence can stand in one: it opens too.
ARTICLES_IN_FULL = Resource(
    noun="article 文章",
    cls=str(XZ.Article),
    find=FIND_TEXT,
    steps=("xz:authorship",),
    properties=(*_PROPERTIES, "nif:isString", "schema:articleBody", "schema:mentions"),
    folder="article/",
    read=article_in_full_of,
)


@router.get("", summary="Articles 文章列表")
def articles(
    view: ViewDep,
    paging: PagingDep,
    newspaper: Annotated[str | None, Query(description="the newspaper's name 报纸")] = None,
    first: Annotated[str | None, Query(alias="from", description="issued since 2018, 2018-12 …")] = None,
    last: Annotated[str | None, Query(alias="to", description="issued until 2018, 2018-12 …")] = None,
    q: Annotated[str | None, Query(description="words in the headline 标题含")] = None,
    place: Annotated[str | None, Query(description="mentions it or a place inside it 提到的地方")] = None,
) -> ListOf[Article]:
    """Articles by newspaper, issue date, headline and place; oldest first."""
    filters = [
        *([Filter(_NEWSPAPER, (("newspaper", name_terms(newspaper)),))] if newspaper else []),
        *([since(_SINCE, first)] if first else []),
        *([until(_UNTIL, last)] if last else []),
        *([Filter(_HEADLINE, (("q", (text(q),)),))] if q else []),
        *([inside(WHERE, place)] if place else []),
    ]
    return fetch(view, ARTICLES, filters, paging.most, paging.after)


@router.get("/{id:path}", summary="One article 一篇文章")
def article(asked: AskedDep) -> One[ArticleInFull]:
    """One article by its id: text, authors, every event, tenure and figure read in it, and its reprints."""
    found = find(asked, ARTICLES_IN_FULL)
    within = Filter(_IN_ARTICLE, (("article", (iri(found.data.id),)),))
    found.data.events = every(asked.view, EVENTS, [within])
    found.data.tenures = every(asked.view, TENURES, [within])
    found.data.observations = every(asked.view, OBSERVATIONS, [within])
    found.data.reprints = reprints_of(asked.view, found.data.id)
    return found
