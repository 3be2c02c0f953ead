"""Lists: the things that pass some filters, page by page, each with all that is told of it.

Example 例：`fetch(view, EVENTS, filters, 50)` gives 50 事件, how many there are, and the query.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from api.answers import ListOf, Part
from api.facts.graph import Facts
from api.facts.paging import Place
from kg.query.binding import bind, limit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.facts.resource import Filter, Resource
    from kg.query import Row, View

T = TypeVar("T")


def fetch(
    view: View, resource: Resource[T], filters: Sequence[Filter], most: int, after: str | None = None
) -> ListOf[T]:
    """One page of at most `most` things. Raises RequestError for a bad token, and QueryError."""
    place = Place.of(after) if after else None
    here = [*filters, place.filter()] if place else list(filters)
    query = limit(bound(resource.describe, here), most)
    rows = view.rows(query)
    facts = Facts.of(rows)
    total = int(view.rows(bound(resource.count, filters))[0]["total"].value)
    seen = (place.seen if place else 0) + len(facts.ids)
    return ListOf(
        data=[resource.read(node) for node in facts.nodes()],
        total=total,
        next=_next(rows, seen) if facts.ids and seen < total else None,
        sparql=query,
    )


def part(view: View, resource: Resource[T], filters: Sequence[Filter], most: int, url: str) -> Part[T]:
    """The first `most` things that pass `filters`, and the address of all of them."""
    found = fetch(view, resource, filters, most)
    return Part(total=found.total, url=url, data=found.data)


def every(view: View, resource: Resource[T], filters: Sequence[Filter]) -> list[T]:
    """All things that pass `filters`."""
    facts = Facts.of(view.rows(bound(resource.describe, filters)))
    return [resource.read(node) for node in facts.nodes()]


def bound(query: str, filters: Sequence[Filter]) -> str:
    """`query` with the patterns and values of `filters` at its marks."""
    values = dict(value for each in filters for value in each.values)
    return bind(query, *(each.pattern for each in filters), **values)


def _next(rows: Sequence[Row], seen: int) -> str:
    last = rows[-1]
    return Place(last["sort"].value, last["id"].value, seen).token()
