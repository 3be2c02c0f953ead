"""What every route needs, and how it asks for it: the pool that answers queries, the base of all IRIs.

Example 例：a route with the parameter `view: ViewDep` runs all its queries over 同一代数据.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

from kg.query.pool import QueryPool, View

TEXT = "/text"
"""What a path ends with that asks for the text of a thing."""


@dataclass(frozen=True, slots=True)
class Service:
    """The store's pools, and the base of the IRIs in it.

    The routes have workers of their own (`own`), so that heavy SPARQL from outside (`pool`) never holds them up.
    """

    pool: QueryPool
    own: QueryPool
    base: str


def service_of(request: Request) -> Service:
    """The service that the app was made with."""
    service: Service = request.app.state.service
    return service


def view_of(request: Request) -> Iterator[View]:
    """One generation, kept for the length of a request."""
    with service_of(request).own.view() as view:
        yield view


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a request names: id or name as decoded, its raw path, the generation to look in."""

    view: View
    base: str
    written: str
    raw_path: str


def asked_of(request: Request, view: Annotated[View, Depends(view_of)]) -> Asked:
    """What the path parameter `id` names; everything after the route's own part of the path."""
    written: str = request.path_params["id"]
    raw: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    tail = raw.decode("latin-1").partition("?")[0].split("/", 3)[3]
    if tail.endswith(TEXT) and not written.endswith(TEXT):
        tail = tail.removesuffix(TEXT)
    return Asked(view, service_of(request).base, written, tail)


@dataclass(frozen=True, slots=True)
class Paging:
    """How many things a page of a list has, and the token of the page before it."""

    most: int
    after: str | None


def paging_of(
    limit: Annotated[int, Query(ge=1, le=500, description="things a page 每页条数")] = 50,
    after: Annotated[str | None, Query(alias="next", description="next of the page before 翻页标记")] = None,
) -> Paging:
    """The paging parameters of a list."""
    return Paging(limit, after)


ServiceDep = Annotated[Service, Depends(service_of)]
ViewDep = Annotated[View, Depends(view_of)]
AskedDep = Annotated[Asked, Depends(asked_of)]
PagingDep = Annotated[Paging, Depends(paging_of)]
