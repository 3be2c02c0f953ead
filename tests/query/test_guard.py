"""The guard: what calls another server is refused in every spelling that the engine runs, and little else."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryRefused
from kg.query import guard
from tests.growth import is_linear


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://a/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://a/> { ?s ?p ?o } }",  # keywords know no case
        "SELECT * { SERVICESILENT<http://a/>{ ?s ?p ?o } }",  # the engine needs no white space
        "PREFIX a: <http://a/> SELECT * { SERVICEa:x{ ?s ?p ?o } }",  # not even before a name
        "PREFIX : <http://a/> SELECT * { SERVICE : { ?s ?p ?o } }",  # an empty local name
        "BASE <http://a/> SELECT * { SERVICE <x> { ?s ?p ?o } }",  # relative
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",  # a variable
        "SELECT * { SERVICE $where{ ?s ?p ?o } }",
        "SELECT * { SERVICE #\n <http://a/> #\r\n { ?s ?p ?o } }",  # comments between
        "SELECT * { ?s ?p 1SERVICE<http://a/>{ ?s ?p ?o } }",  # glued to a number
        "SELECT * { ?s ?p trueSERVICE<http://a/>{ ?s ?p ?o } }",  # glued to a keyword
        "SELECT * { FILTER EXISTS { SERVICE <http://a/> { ?s ?p ?o } } }",
        "SELECT * { SERVICE <http://\\u0061/> { ?s ?p ?o } }",  # escapes in the IRI
        "SELECT * { \\u0053ERVICE <http://a/> { ?s ?p ?o } }",  # escapes in the keyword
        "SELECT * { FILTER(?a<'b>'&&EXISTS{SERVICE<u:x>{}}&&?c!='x') }",  # < that looks like an IRI
        "SELECT * { VALUES ?x { '''a':x\\~}SERVICE<u:x>{?s ?p ?o}#'''",  # strings that the engine reads otherwise
        "SELECT * {} " + "service " * 100,  # more occurrences than are looked at
    ],
)
def test_service_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused) as refused:
        guard.check(query, 65536)
    assert refused.value.reason == "service"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s schema:serviceType ?type }",  # a name that holds the word
        "SELECT * { ?s rdfs:label 'SERVICE' }",  # the word alone in a string
        "SELECT ?service { ?service a xz:Post . { ?s ?p ?service } }",  # a variable before a brace
        "SELECT * { ?s a <http://a/service> } # about a service {",  # IRIs and comments
        "SELECT * { GRAPH <http://a/service> { ?s ?p ?o } }",  # an IRI before a brace
    ],
)
def test_words_that_are_no_service_call_pass(query: str) -> None:
    guard.check(query, 65536)


def test_a_long_query_is_refused_by_its_bytes() -> None:
    guard.check("县" * 10, 30)
    with pytest.raises(QueryRefused, match="31 bytes"):
        guard.check("县" * 10 + "x", 30)


@pytest.mark.parametrize(
    ("query", "update"),
    [
        ("INSERT DATA { <a:b> <a:c> 1 }", True),
        ("PREFIX insert: <a:>\n# INSERT\nSELECT * {}", False),  # a prefix and a comment
        ("BASE <a:insert> PREFIX a: <a:> delete where { ?s ?p ?o }", True),  # after a prologue, small
        ("LOAD <http://a/>", True),
        ("WITH <a:g> DELETE { ?s ?p ?o } WHERE {}", True),
        ("SELECT ?insert { ?insert ?p 'DELETE' }", False),  # variables and strings
        ("", False),
    ],
)
def test_updates_are_told_from_queries(query: str, update: bool) -> None:
    assert guard.is_update(query) is update


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("SELECT * FROM <a:g> {}", True),
        ("SELECT*FROM<a:g>{}", True),  # no white space
        ("CONSTRUCT { ?s ?p ?o } FROM NAMED <a:g> WHERE {}", True),  # behind a template
        ("ASK FROMNAMED<a:g> {}", True),
        ("SELECT ?from { ?from <a:from> 'FROM' } # FROM", False),  # variable, IRI, string, comment
        ("PREFIX from: <a:> SELECT * { ?s from:x ?o }", False),  # a prefix
        ("SELECT * { ?s ?p '''it's FROM''' , \"FROM\\\"FROM\" , 'x'@from }", False),  # quotes and languages
    ],
)
def test_a_dataset_clause_is_seen(query: str, names: bool) -> None:
    assert guard.names_dataset(query) is names


def reads(query: str) -> bool:
    """Whether the guard lets a query through; it may only refuse it for a call to another server."""
    guard.is_update(query)
    guard.names_dataset(query)
    with suppress(QueryRefused):
        guard.check(query, 65536)
        return True
    return "service" in query.lower()


@given(st.text(alphabet="SERVICEserviceFROM <>'\"\\#{}?:@._\n\r\u0073", max_size=200))
def test_the_guard_reads_anything(query: str) -> None:
    assert reads(query)


@pytest.mark.parametrize(
    "piece",
    ["'", '"', "'''", '"""', "\\", "'\\", "<", "#", "service", "service#", "service<", "from ", "a:", "?", "{"],
)
def test_the_guard_is_linear(piece: str) -> None:
    assert is_linear(lambda size: reads("from " + piece * (size // len(piece))), 64_000)
