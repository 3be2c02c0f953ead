"""What a request to /sparql asks for, by every way the protocol knows: query, dataset, formats.

Example 例：`GET /sparql?query=SELECT…`, a form with `query=`, or the text as `application/sparql-query`; a
Chinese IRI (沅陵县) is decoded exactly once on each of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from kg.errors import QueryRefused, RequestError
from kg.formats import Wish, wished
from kg.query.limits import Dataset
from kg.query.terms import is_iri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fastapi import Request

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
DRAIN_BYTES = 16 << 20
"""A body that is refused for its length is still read so far, so that the client reads the answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One query as it was asked."""

    query: str
    dataset: Dataset
    wish: Wish


async def asked_of(request: Request, max_query_bytes: int) -> Asked | None:
    """What a request asks for; None when it has no query at all and only wants to see the service.

    Raises RequestError, QueryRefused, and HTTPException 413 and 415.
    """
    parameters = _pairs(request.scope["query_string"], "the query string")
    if request.method != "POST":
        return _asked(request, parameters) if parameters else None
    kind = media_type(request)
    if kind == FORM:
        body = await body_of(request, 3 * max_query_bytes + 65536)
        return _asked(request, (*parameters, *_pairs(body, "the form")))
    if kind == DIRECT:
        text = _utf8(await body_of(request, max_query_bytes), "the query")
        return _asked(request, (*parameters, ("query", text)))
    if kind == UPDATE:
        raise _no_updates()
    raise HTTPException(415, f"Content-Type {kind or 'missing'}: send {FORM} or {DIRECT} 媒体类型不支持")


def media_type(request: Request) -> str:
    """The Content-Type without its parameters, in small letters. Raises HTTPException 415 when not UTF-8."""
    kind, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    charset = parameters.partition("charset=")[2].strip().strip('"')
    if charset not in ("", "utf-8", "utf8"):
        raise HTTPException(415, f"charset {charset}: send UTF-8 请使用 UTF-8")
    return kind.strip()


async def body_of(request: Request, limit: int) -> bytes:
    """The body of a request. Raises HTTPException 413 when it is longer than `limit` bytes."""
    body = bytearray()
    read = 0
    try:
        async for piece in request.stream():
            read += len(piece)
            if read <= limit:
                body += piece
            if read > DRAIN_BYTES:
                break
    except ClientDisconnect as error:  # nobody will read this; it keeps a stack trace out of the log
        raise HTTPException(400, "the body ended early 请求体不完整") from error
    if read > limit:
        raise HTTPException(413, f"the body is longer than {limit} bytes 请求体过大")
    return bytes(body)


def _asked(request: Request, parameters: Sequence[tuple[str, str]]) -> Asked:
    if _all(parameters, "update"):
        raise _no_updates()
    queries = _all(parameters, "query")
    if len(queries) != 1:
        found = "no query" if not queries else f"{len(queries)} queries"
        raise RequestError(f"{found} in the request 请求应恰好包含一个 query", "send query=… exactly once")
    dataset = Dataset(
        tuple(_absolute(graph) for graph in _all(parameters, "default-graph-uri")),
        tuple(_absolute(graph) for graph in _all(parameters, "named-graph-uri")),
    )
    name = next(iter(_all(parameters, "format")), None)
    return Asked(queries[0], dataset, wished(request.headers.get("accept"), name))


def _all(parameters: Sequence[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in parameters if key == name]


def _pairs(encoded: bytes, what: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple(parse_qsl(encoded.decode("utf-8"), keep_blank_values=True, errors="strict"))
    except (UnicodeDecodeError, ValueError) as error:
        raise RequestError(f"{what} is no UTF-8 不是 UTF-8 编码", "percent-encode it as UTF-8") from error


def _utf8(text: bytes, what: str) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RequestError(f"{what} is no UTF-8 不是 UTF-8 编码", "send UTF-8") from error


def _absolute(graph: str) -> str:
    if not is_iri(graph):
        raise RequestError(f"graph {graph!r} is no absolute IRI 图名须为绝对 IRI", "write it in full")
    return graph


def _no_updates() -> QueryRefused:
    return QueryRefused("update", "SPARQL Update is not served yet 暂不支持更新", "send a query")
