"""Evidence in answers: the article, the sentence, the words, and where they stand on the untouched page.

Example 例：the evidence of 一次会议 quotes its sentence and opens `/api/pages/…/text?start=120&end=124`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.facts.links import url_of
from api.schemas import Evidence, Source

if TYPE_CHECKING:
    from api.facts.graph import Node

STEPS = ("xz:evidence", "xz:source", "nif:referenceContext")
"""The properties that lead from a fact to its evidence."""

PROPERTIES = (
    "rdf:type",
    "rdfs:label",
    *STEPS,
    "nif:beginIndex",
    "nif:endIndex",
    "nif:anchorOf",
    "nif:sentence",
    "xz:rule",
    "xz:order",
    "xz:onPage",
    "xz:rawStart",
    "xz:rawEnd",
    "xz:box",
    "xz:sourceFragment",
    "schema:headline",
    "schema:datePublished",
)
"""The properties that evidence is made of."""


def evidence_of(fact: Node) -> list[Evidence]:
    """The evidence of a fact, in the order of the text."""
    found = [mention_as_evidence(mention) for mention in fact.nodes("xz:evidence")]
    return sorted(found, key=lambda each: (each.issued or "", each.article, each.start, each.end))


def mention_as_evidence(mention: Node) -> Evidence:
    """One mention as evidence."""
    article = mention.node("nif:referenceContext")
    return Evidence(
        mention=mention.iri,
        article=article.iri if article else "",
        url=url_of(article.iri) if article else None,
        headline=article.text("schema:headline") if article else None,
        issued=article.text("schema:datePublished") if article else None,
        quote=mention.text("nif:sentence"),
        words=mention.text("nif:anchorOf"),
        start=int(mention.text("nif:beginIndex") or 0),
        end=int(mention.text("nif:endIndex") or 0),
        rules=list(mention.texts("xz:rule")),
        source=_sources(mention),
    )


def _sources(mention: Node) -> list[Source]:
    nodes = sorted(mention.nodes("xz:source"), key=lambda node: int(node.text("xz:order") or 0))
    return [_source(node) for node in nodes]


def _source(node: Node) -> Source:
    page = node.node("xz:onPage")
    start, end = int(node.text("xz:rawStart") or 0), int(node.text("xz:rawEnd") or 0)
    address = url_of(page.iri) if page else None
    url = f"{address}/text?start={start}&end={end}" if address else None
    return Source(
        page=page.iri if page else "",
        start=start,
        end=end,
        url=url,
        fragment=node.text("xz:sourceFragment"),
        box=_box(node.text("xz:box")),
    )


def _box(text: str | None) -> tuple[float, float, float, float] | None:
    if text is None:
        return None
    left, bottom, right, top = map(float, text.split(","))
    return left, bottom, right, top
