"""What articles say of a thing that many of them can name: its mentions, and the claims about it.

Example 例：a program 百库安澜 in a list shows its first mention; by itself, all claims and the first mentions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from api.answers import About, ListOf, OneNamed, Saying
from api.facts.evidence import evidence_of, mention_as_evidence
from api.facts.links import url_of
from api.facts.lists import bound, every, fetch
from api.facts.lookup import find
from api.facts.resource import PROLOGUE, Filter, Resource
from api.schemas import Named
from kg.query.terms import iri
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.facts.graph import Node
    from api.schemas import Evidence
    from api.service import Asked, Paging
    from kg.query import View

N = TypeVar("N", bound=Named)

MOST_MENTIONS = 20

_FIRST = (
    PROLOGUE
    + """SELECT ?id (MIN(STR(?each)) AS ?mention) WHERE {
  # VALUES
  { ?each xz:denotes ?id }
  UNION { ?claim rdf:subject ?id ; xz:evidence ?each }
  UNION { ?figure xz:indicator ?id ; xz:evidence ?each }
} GROUP BY ?id"""
)

_MENTION = Resource(
    noun="mention 提及",
    cls=str(XZ.Mention),
    find='?id a xz:Mention . BIND("" AS ?sort)',
    properties=(),
    read=mention_as_evidence,
)
_MENTION_OF = Resource(
    noun="mention 提及",
    cls=str(XZ.Mention),
    find="""?id xz:denotes ?thing ; nif:referenceContext ?in ; nif:beginIndex ?begin .
    ?in schema:datePublished ?day .
    BIND(CONCAT(STR(?day), " ", STR(?in), " ", STR(10000000 + ?begin)) AS ?sort)""",
    properties=(),
    read=mention_as_evidence,
)


def _saying(node: Node) -> Saying:
    value = next(iter(node.terms("rdf:object")))
    target = node.node("rdf:object")
    predicate = node.text("rdf:predicate") or ""
    return Saying(
        property=predicate.replace("#", "/").rpartition("/")[2],
        value=value.value,
        label=target.label if target else None,
        evidence=evidence_of(node),
    )


_CLAIM = Resource(
    noun="claim 说法",
    cls=str(XZ.Claim),
    find="""?id rdf:subject ?thing ; rdf:predicate ?said ; xz:evidence ?anything .
    FILTER(?said NOT IN (rdf:type, rdfs:label, skos:altLabel))
    BIND(STR(?said) AS ?sort)""",
    properties=("rdf:predicate", "rdf:object"),
    read=_saying,
)


def thing_of(node: Node) -> dict[str, Any]:
    """The fields that every thing with names has."""
    return {
        "id": node.iri,
        "url": url_of(node.iri),
        "type": list(node.types),
        "label": node.label,
        "aliases": list(node.texts("skos:altLabel")),
    }


def listed(view: View, resource: Resource[N], filters: Sequence[Filter], paging: Paging) -> ListOf[N]:
    """A page of named things, each with its first mention, or the first words that speak of it, as evidence."""
    found = fetch(view, resource, filters, paging.most, paging.after)
    firsts = _first_mentions(view, [each.id for each in found.data])
    for each in found.data:
        each.evidence = firsts.get(each.id, [])
    return found


def told(asked: Asked, resource: Resource[N]) -> OneNamed[N]:
    """One named thing, what is said of it and its first mentions."""
    found = find(asked, resource)
    thing = Filter("", (("thing", (iri(found.data.id),)),))
    mentions = fetch(asked.view, _MENTION_OF, [thing], MOST_MENTIONS)
    found.data.evidence = mentions.data[:1] or _first_mentions(asked.view, [found.data.id]).get(found.data.id, [])
    about = About(said=every(asked.view, _CLAIM, [thing]), mentions=mentions.data, mentioned=mentions.total)
    return OneNamed(data=found.data, sparql=found.sparql, about=about)


def _first_mentions(view: View, ids: Sequence[str]) -> dict[str, list[Evidence]]:
    if not ids:
        return {}
    rows = view.rows(bound(_FIRST, [Filter("", (("id", tuple(iri(each) for each in ids)),))]))
    first = {row["id"].value: row["mention"].value for row in rows}
    mentions = tuple(iri(each) for each in sorted(set(first.values())))
    if not mentions:
        return {}
    found = {each.mention: each for each in every(view, _MENTION, [Filter("", (("id", mentions),))])}
    return {thing: [found[mention]] for thing, mention in first.items() if mention in found}
