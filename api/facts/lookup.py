"""One thing by its id or its name; when there is none, names like it.

Example 例：`/api/counties/沅陵` finds 沅陵县 by its short name; 沅凌县 is told of 沅陵县 as a near name.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from api.answers import One
from api.facts.filters import named
from api.facts.graph import Facts
from api.facts.links import candidates
from api.facts.lists import bound
from api.facts.resource import PROLOGUE, Filter
from kg.errors import NotFoundError
from kg.query.terms import iri, text

if TYPE_CHECKING:
    from api.facts.resource import Resource
    from api.service import Asked
    from kg.query import View

T = TypeVar("T")

_NAMES = (
    PROLOGUE
    + """SELECT DISTINCT ?name WHERE {
  # VALUES
  ?id a ?class ; rdfs:label|skos:altLabel ?name .
} LIMIT 20000"""
)

_BESIDE = (
    PROLOGUE
    + """SELECT DISTINCT ?id WHERE {
  # VALUES
  ?id a ?class .
  FILTER(STRSTARTS(STR(?id), ?start))
} ORDER BY ?id LIMIT 5"""
)

_MOST_NEAR = 5
_CUTOFF = 0.3


def find(asked: Asked, resource: Resource[T]) -> One[T]:
    """The thing that a request names. Raises NotFoundError with near names."""
    ids = candidates(asked.written, asked.raw_path, asked.base, resource.folder)
    query, facts = _described(asked.view, resource, Filter("", (("id", ids),)))
    if not facts.ids and resource.names:
        query, facts = _described(asked.view, resource, named(asked.written))
    nodes = facts.nodes()
    if len(nodes) == 1:
        return One(data=resource.read(nodes[0]), sparql=query)
    if nodes:
        raise NotFoundError(f"single {resource.noun}", asked.written, tuple(node.iri for node in nodes))
    raise NotFoundError(resource.noun, asked.written, _near(asked, resource))


def _described(view: View, resource: Resource[T], which: Filter) -> tuple[str, Facts]:
    if not all(terms for _, terms in which.values):
        return "", Facts()
    query = bound(resource.describe, [which])
    return query, Facts.of(view.rows(query))


def _near(asked: Asked, resource: Resource[T]) -> tuple[str, ...]:
    """Names of the kind that are like the one asked for; for things without names, ids that begin like it."""
    cls = ("class", (iri(resource.cls),))
    if resource.names:
        rows = asked.view.rows(bound(_NAMES, [Filter("", (cls,))]))
        names = sorted({row["name"].value for row in rows})
        return tuple(get_close_matches(asked.written, names, _MOST_NEAR, _CUTOFF))
    for start in _starts(asked, resource):
        rows = asked.view.rows(bound(_BESIDE, [Filter("", (cls, ("start", (text(start),))))]))
        if rows:
            return tuple(row["id"].value for row in rows)
    return ()


def _starts(asked: Asked, resource: Resource[T]) -> list[str]:
    """Ever shorter beginnings of the id that was asked for."""
    tail = asked.written.removeprefix(asked.base)
    parts = (tail if tail.startswith(resource.folder) else resource.folder + tail).split("/")[:-1]
    return [asked.base + "/".join(parts[:length]) + "/" for length in range(len(parts), 1, -1)]
