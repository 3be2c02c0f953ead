"""The other prints of an article's text, as the graph of reprints links them.

Example 例：an article of 怀化时报 of 16 March is a reprint of one of 沅陵日报 of 14 March, 97 % of the shorter being
in both; seen from the earlier one, the later one is its reprint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.facts.links import link, url_of
from api.facts.lists import every
from api.facts.resource import Filter, Resource
from api.schemas import Reprint
from kg.query.terms import iri
from ontology.terms import XZ

if TYPE_CHECKING:
    from api.facts.graph import Node
    from kg.query import View

_LINKS = {str(XZ.reprintOf): "reprintOf", str(XZ.sameTextAs): "sameTextAs"}


def _ends(node: Node) -> tuple[Reprint, ...]:
    """The two articles of a link, each as the other one sees it."""
    relation = _LINKS[node.text("rdf:predicate") or ""]
    back = "reprintedBy" if relation == "reprintOf" else relation
    return (*_end(node, "rdf:object", relation), *_end(node, "rdf:subject", back))


def _end(node: Node, end: str, relation: str) -> tuple[Reprint, ...]:
    article = node.node(end)
    if article is None:
        return ()
    return (
        Reprint(
            article=article.iri,
            url=url_of(article.iri),
            label=article.label,
            headline=article.text("schema:headline"),
            issued=article.text("schema:datePublished"),
            newspaper=link(_newspaper(article)),
            relation=relation,
            similarity=node.number("xz:similarity") or 0,
        ),
    )


def _newspaper(article: Node) -> Node | None:
    """The newspaper of the issue of its (first) page."""
    node: Node | None = article
    for _ in range(3):
        node = node.node("schema:isPartOf") if node else None
    return node


_LINK = Resource(
    noun="reprint 转载",
    cls=str(XZ.Claim),
    find="""VALUES ?link { xz:reprintOf xz:sameTextAs }
    ?id rdf:predicate ?link ; rdf:subject|rdf:object ?article .
    BIND("" AS ?sort)""",
    steps=("rdf:subject", "rdf:object", "schema:isPartOf"),
    properties=("rdf:predicate", "xz:similarity"),
    read=_ends,
)


def reprints_of(view: View, article: str) -> list[Reprint]:
    """The prints that are linked to an article, earliest first."""
    links = every(view, _LINK, [Filter("", (("article", (iri(article),)),))])
    others = [end for ends in links for end in ends if end.article != article]
    return sorted(others, key=lambda end: (end.issued or "", end.article))
