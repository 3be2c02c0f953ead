"""Requests that no honest client sends: each is answered with a problem, none with a stack trace."""

from __future__ import annotations

import base64
import json
import socket
from typing import TYPE_CHECKING, Any

import pytest

from tests.api.sample_store import first_reading

if TYPE_CHECKING:
    import httpx

    from api.schemas import Evidence


def token(content: Any) -> str:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


HALF = ["\ud800", "b", 1]
BREAKING = ['zz"} UNION {?id ?p ?o} #', "b", 1]

HOSTILE: list[tuple[str, str, int]] = [
    # tokens that are none of ours
    ("GET", "/api/events?next=x", 422),
    ("GET", "/api/events?next=县", 422),
    ("GET", f"/api/events?next={token(['a', 'b'])}", 422),
    ("GET", f"/api/events?next={token(['a', 'b', -5])}", 422),
    ("GET", f"/api/events?next={token(['a', 'b', True])}", 422),
    ("GET", f"/api/events?next={token(b'[' * 40000)}", 422),  # nested deeper than the stack
    ("GET", f"/api/events?next={token(HALF)}", 422),  # half a surrogate pair
    # ids that want out of their place
    ("GET", "/api/counties/%00", 404),
    ("GET", "/api/counties/%FF", 404),  # no UTF-8
    ("GET", "/api/counties/..%2f..%2fetc%2fpasswd", 404),
    ("GET", "/api/officials/%22%7D%20UNION%20%7B%3Fs%20%3Fp%20%3Fo%7D", 404),
    ("GET", "/api/articles/https%3A%2F%2Fexample.org%2F%3E%20%7B", 404),
    ("GET", "/ontology/..%2fterms.py", 404),
    ("GET", "/static/..%2f..%2fapp.py", 404),
    # parameters
    ("GET", "/api/events?plase=沅陵县", 422),  # misspelt: it must not list everything
    ("GET", "/api/counties/沅陵县?x=1", 422),
    ("GET", "/api/events?from=2021-02-30", 422),
    ("GET", "/api/events?to=2021%00", 422),
    ("GET", "/api/events?limit=1e3", 422),
    ("GET", "/api/events?place=http://a%20b", 422),  # no IRI
    # routes and methods
    ("GET", "/nowhere", 404),
    ("GET", "/api/", 404),
    ("POST", "/api/events", 405),
    ("TRACE", "/sparql", 405),
    ("FOO", "/healthz", 405),
    # the protocol
    ("GET", "/sparql?QUERY=ASK%7B%7D", 400),
    ("GET", "/sparql?query=ASK%7B%7D&default-graph-uri=", 400),
    ("POST", "/sparql?query=ASK%7B%7D", 415),
]


@pytest.mark.parametrize(("method", "path", "status"), HOSTILE, ids=[f"{n}-{h[1][:30]}" for n, h in enumerate(HOSTILE)])
def test_a_hostile_request_is_answered_with_a_problem(
    client: httpx.Client, method: str, path: str, status: int
) -> None:
    response = client.request(method, path)
    assert (response.status_code, response.headers["content-type"]) == (status, "application/problem+json")
    assert response.json()["detail"]


@pytest.mark.parametrize(
    "path",
    [
        "/api/events?place=%22%5C%0A",  # quotes, a backslash and a line end stay inside their string
        f"/api/events?next={token(BREAKING)}",
        "/api/programs?name=%25",
    ],
)
def test_signs_of_sparql_in_a_value_find_nothing(client: httpx.Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response.json()["data"] == []


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+json"),  # by its other name
        ("text/*;q=0.5, application/sparql-results+xml;q=0.4", "application/sparql-results+xml"),
        ("text/csv;q=0, text/tab-separated-values;q=0.1", "text/tab-separated-values; charset=utf-8"),
        ("*/*;q=0", "application/problem+json"),
        ("application/json;q=nan", "application/problem+json"),  # no number: not wanted
        ("text/html", "application/problem+json"),
        (",,,", "application/problem+json"),
    ],
)
def test_q_values_decide_the_format(client: httpx.Client, accept: str, media_type: str) -> None:
    response = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": accept})
    assert response.headers["content-type"] == media_type


@pytest.mark.parametrize("path", ["/api/events", "/api/counties/沅陵县", "/healthz", "/docs", "/ontology"])
def test_head_is_answered_as_get_without_a_body(client: httpx.Client, path: str) -> None:
    head, get = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-type", "content-length"):
        assert head.headers[name] == get.headers[name]


def test_a_body_that_ends_early_does_no_harm(client: httpx.Client) -> None:
    host, port = client.base_url.host, client.base_url.port
    head = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\n"
    with socket.create_connection((host, port or 80)) as caller:
        caller.sendall(head.encode() + b"ASK")
    assert client.get("/healthz").status_code == 200


def evidence_in(answer: Any) -> list[list[Evidence]]:
    """Every list of evidence in an answer, however deep."""
    if isinstance(answer, list):
        return [each for item in answer for each in evidence_in(item)]
    if not isinstance(answer, dict):
        return []
    own = [answer["evidence"]] if "evidence" in answer else []
    return own + [each for value in answer.values() for each in evidence_in(value)]


@pytest.mark.parametrize(
    "resource", ["articles", "officials", "counties", "programs", "events", "observations", "indicators", "documents"]
)
def test_every_fact_of_every_list_and_of_every_single_answer_has_evidence(client: httpx.Client, resource: str) -> None:
    listed = client.get(f"/api/{resource}").json()
    assert listed["data"]
    urls = [each["url"] for each in listed["data"]]
    for answer in (listed, *(client.get(url).json() for url in urls)):
        assert all(evidence_in(answer["data"])), answer["data"]


def test_an_id_copied_from_an_answer_opens_it_percent_encoded_or_not(client: httpx.Client) -> None:
    tail = str(first_reading().article.iri).partition("/id/article/")[2]
    assert client.get(f"/api/articles/{tail}").status_code == 200
