"""`/sparql` over HTTP: every way to ask, every format, and what is refused."""

from __future__ import annotations

import json
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest

from tests.api.sample_store import COUNTY, first_reading, publish, second_reading
from tests.api.served import LIMITS, served

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
LABEL = f"SELECT ?o {{ <{COUNTY}> <http://www.w3.org/2000/01/rdf-schema#label> ?o }}"
EVENT = first_reading().article.iri + "/event/42"
CHINESE_IRI = f"SELECT ?o {{ <{EVENT}> <http://www.w3.org/2000/01/rdf-schema#label> ?o }}"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z FILTER(STR(?x) < STR(?y)) }"


def values(response: httpx.Response) -> list[str]:
    return [row["o"]["value"] for row in response.json()["results"]["bindings"]]


def ask(client: httpx.Client, way: str, query: str) -> httpx.Response:
    if way == "get":
        return client.get("/sparql", params={"query": query})
    if way == "form":
        return client.post("/sparql", data={"query": query})
    return client.post("/sparql", content=query.encode(), headers={"Content-Type": f"{DIRECT}; charset=UTF-8"})


@pytest.mark.parametrize("way", ["get", "form", "direct"])
def test_each_way_of_asking_decodes_chinese_once(client: httpx.Client, way: str) -> None:
    assert values(ask(client, way, LABEL)) == ["沅陵县"]
    assert values(ask(client, way, CHINESE_IRI)) == ["检查水库除险工程"]
    escaped = "SELECT ?o { BIND('%E5%8E%BF' AS ?o) }"  # percent signs in the text stay as they are
    assert values(ask(client, way, escaped)) == ["%E5%8E%BF"]


def test_the_standard_library_reads_csv_by_the_format_parameter(client: httpx.Client) -> None:
    parameters = urllib.parse.urlencode({"query": LABEL, "format": "csv"})
    with urllib.request.urlopen(f"{client.base_url}/sparql?{parameters}") as response:
        assert response.read().decode() == "o\r\n沅陵县\r\n"


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (LABEL, "application/sparql-results+json", "application/sparql-results+json"),
        (LABEL, "application/sparql-results+xml", "application/sparql-results+xml"),
        (LABEL, "text/csv", "text/csv; charset=utf-8"),
        (LABEL, "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        (f"DESCRIBE <{COUNTY}>", "text/turtle", "text/turtle; charset=utf-8"),
        (f"DESCRIBE <{COUNTY}>", "application/n-triples", "application/n-triples"),
        (f"DESCRIBE <{COUNTY}>", "application/ld+json", "application/ld+json"),
        (f"DESCRIBE <{COUNTY}>", "application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_accept_decides_the_format(client: httpx.Client, query: str, accept: str, media_type: str) -> None:
    response = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)
    assert "沅陵县" in response.text
    assert "accept" in response.headers["vary"].lower()


def test_head_has_the_headers_of_get_and_no_body(client: httpx.Client) -> None:
    response = client.head("/sparql", params={"query": LABEL})
    assert response.status_code == 200
    assert response.content == b""
    assert int(response.headers["content-length"]) > 50


def test_options_names_the_methods(client: httpx.Client) -> None:
    assert client.options("/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"


def test_another_site_may_read(client: httpx.Client) -> None:
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    assert client.options("/sparql", headers=asked).headers["access-control-allow-origin"] == "*"
    response = client.get("/sparql", params={"query": "ASK {}"}, headers={"Origin": "https://example.org"})
    assert response.headers["access-control-allow-origin"] == "*"


def test_without_a_query_the_service_is_described(client: httpx.Client) -> None:
    response = client.get("/sparql")
    assert response.headers["content-type"].startswith("text/turtle")
    assert "sd:UnionDefaultGraph" in response.text


def test_a_dataset_named_by_the_protocol_is_all_that_is_seen(client: httpx.Client) -> None:
    query = "SELECT DISTINCT ?o { ?o a <https://w3id.org/xianzhi/ontology/Article> }"
    one = first_reading().article.iri
    response = client.get("/sparql", params={"query": query, "default-graph-uri": one})
    assert values(response) == [str(one)]
    named = {"query": query, "named-graph-uri": str(one)}
    assert values(client.post("/sparql", data=named)) == []


BAD: list[tuple[str, dict[str, Any], int, str]] = [
    ("GET", {"params": {"query": "SELECT * { ?s ?p"}}, 400, "query-syntax"),
    ("GET", {"params": {"query": ""}}, 400, "query-syntax"),  # an empty query
    ("GET", {"params": [("query", "ASK {}"), ("query", "ASK {}")]}, 400, "request"),  # two queries
    ("GET", {"params": {"format": "csv"}}, 400, "request"),  # no query, but parameters
    ("GET", {"params": {"query": "ASK {}", "format": "docx"}}, 400, "request"),
    ("GET", {"params": {"query": "ASK {}", "default-graph-uri": "graph"}}, 400, "request"),  # relative
    ("GET", {"params": {"query": "ASK {}", "default-graph-uri": "urn:a b"}}, 400, "request"),  # no IRI
    ("GET", {"params": {"query": "ASK {}"}, "headers": {"Accept": "image/png"}}, 406, "not-acceptable"),
    ("GET", {"params": {"query": "DESCRIBE <urn:a>", "format": "csv"}}, 406, "not-acceptable"),
    ("POST", {"data": {"update": "CLEAR ALL"}}, 400, "query-refused"),
    ("POST", {"data": {"query": "CLEAR ALL"}}, 400, "query-refused"),
    ("POST", {"data": {"other": "1"}}, 400, "request"),
    ("POST", {"content": b"ASK {}"}, 415, "unsupported-media-type"),  # no Content-Type
    ("POST", {"content": b"ASK {}", "headers": {"Content-Type": "text/plain"}}, 415, "unsupported-media-type"),
    (
        "POST",
        {"content": "ASK {}".encode("utf-16"), "headers": {"Content-Type": f"{DIRECT}; charset=utf-16"}},
        415,
        "unsupported-media-type",
    ),
    ("POST", {"content": b"ASK { \xff }", "headers": {"Content-Type": DIRECT}}, 400, "request"),  # no UTF-8
    ("POST", {"content": b"query=%FF", "headers": {"Content-Type": FORM}}, 400, "request"),
    ("POST", {"content": b"x", "headers": {"Content-Type": "application/sparql-update"}}, 400, "query-refused"),
    ("POST", {"content": b" " * 70_000, "headers": {"Content-Type": DIRECT}}, 413, "content-too-large"),
    ("POST", {"content": b" " * 2_000_000, "headers": {"Content-Type": DIRECT}}, 413, "content-too-large"),
    ("POST", {"data": {"query": "ASK {} #" + "x" * 70_000}}, 413, "query-refused"),  # within the form's limit
    ("PUT", {}, 405, "method-not-allowed"),
    ("DELETE", {}, 405, "method-not-allowed"),
    ("GET", {"params": {"query": "SELECT * { SERVICE <http://localhost/> {} }"}}, 400, "query-refused"),
    ("GET", {"params": {"query": "SELECT * {" + "{" * 6000 + "}" * 6000 + "}"}}, 500, "query-too-large"),
]


@pytest.mark.parametrize(
    ("method", "request_parts", "status", "kind"), BAD, ids=[f"{n}-{bad[3]}" for n, bad in enumerate(BAD)]
)
def test_a_bad_request_is_answered_with_a_problem(
    client: httpx.Client, method: str, request_parts: dict[str, Any], status: int, kind: str
) -> None:
    response = client.request(method, "/sparql", **request_parts)
    assert (response.status_code, response.json()["type"].rpartition("/")[2]) == (status, kind)
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status
    assert response.json()["detail"]


def test_a_syntax_error_tells_line_column_and_expectation(client: httpx.Client) -> None:
    problem = client.get("/sparql", params={"query": "SELECT *\n{ ?县 ?p }"}).json()
    assert (problem["line"], problem["column"]) == (2, 10)
    assert problem["expected"]
    assert "第 2 行第 10 列" in problem["detail"]


def test_405_names_the_methods_there_are(client: httpx.Client) -> None:
    assert client.put("/sparql").headers["allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_query_past_its_deadline_is_a_problem_and_the_next_one_is_answered(client: httpx.Client) -> None:
    response = client.get("/sparql", params={"query": ENDLESS})
    assert (response.status_code, response.json()["seconds"]) == (504, LIMITS.timeout_s)
    assert values(client.get("/sparql", params={"query": LABEL})) == ["沅陵县"]


def test_a_new_generation_is_served_without_a_restart(tmp_path: Path) -> None:
    root = tmp_path / "store"
    publish(root, first_reading())
    with served(root) as client:
        assert client.get("/api/articles").json()["total"] == 1
        assert client.get("/readyz").json()["generation"] == 1
        publish(root, second_reading())
        assert client.get("/api/articles").json()["total"] == 2
        response = client.get("/sparql", params={"query": "ASK {}"})
        assert response.headers["xianzhi-generation"] == "2"


def test_a_large_answer_is_whole(client: httpx.Client) -> None:
    query = "SELECT * { VALUES ?i { 1 2 3 4 5 } ?s ?p ?o }"
    response = client.get("/sparql", params={"query": query})
    assert len(response.content) == int(response.headers["content-length"]) > 1 << 20
    assert len(json.loads(response.content)["results"]["bindings"]) > 1000
