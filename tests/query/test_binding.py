"""Values in queries: any string comes back as it went in, and none becomes part of the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import RequestError
from kg.query.binding import bind, limit
from kg.query.terms import Term, iri, is_iri, text, whole

if TYPE_CHECKING:
    from kg.query import QueryPool

ECHO = """SELECT ?value WHERE {
  # VALUES
}"""


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_went_in(pool: QueryPool, value: str) -> None:
    assert pool.rows(bind(ECHO, value=text(value))) == [{"value": text(value)}]


@pytest.mark.parametrize(
    "value",
    [
        '" } UNION { ?s ?p ?o . BIND("x" AS ?value) } #',  # a way out of the string
        "'''\n# VALUES\n",  # the mark itself, and long quotes
        "\\",  # an escape at the end
        "\u2028\x85\x0b",  # other line ends
        "县\U0001f600\x00\x7f",  # beyond the basic plane, and controls
        "\\u0022 }",  # an escape that must stay text
    ],
)
def test_text_that_would_break_out_stays_text(pool: QueryPool, value: str) -> None:
    assert pool.rows(bind(ECHO, value=text(value, "zh"))) == [{"value": text(value, "zh")}]


def test_several_values_are_each_tried(pool: QueryPool) -> None:
    query = bind("SELECT ?o {\n  # VALUES\n  ?s <urn:label> ?o }", s=(iri("urn:县1"), iri("urn:县2")))
    assert {row["o"].value for row in pool.rows(query)} == {"第1县", "第2县"}


def test_patterns_follow_the_values_at_the_indent_of_the_mark() -> None:
    query = bind("SELECT * {\n    # VALUES\n}", "?s ?p ?n .\nFILTER(?n > 1)", n=whole(3))
    assert query == (
        "SELECT * {\n"
        '    VALUES ?n { "3"^^<http://www.w3.org/2001/XMLSchema#integer> }\n'
        "    ?s ?p ?n .\n    FILTER(?n > 1)\n}"
    )


def test_a_limit_goes_to_its_mark() -> None:
    assert limit("SELECT * {\n} ORDER BY ?s\n# LIMIT", 5) == "SELECT * {\n} ORDER BY ?s\nLIMIT 5"


def test_a_query_without_a_mark_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="# VALUES"):
        bind("SELECT * {}", value=text("县"))


@pytest.mark.parametrize(
    "term",
    [
        iri("https://例.cn/a b"),  # a space ends an IRI
        iri("urn:x>"),  # a way out of the IRI
        iri("urn:\\u003E"),  # an escape that the engine would read
        text("\ud800"),  # half a surrogate pair
        Term("bnode", "b0"),  # a blank node is a variable in a query
    ],
)
def test_what_no_query_can_hold_is_refused(term: Term) -> None:
    with pytest.raises(RequestError):
        bind(ECHO, value=term)


@pytest.mark.parametrize(
    ("value", "good"),
    [
        ("https://w3id.org/xianzhi/id/place/141123", True),
        ("https://w3id.org/xianzhi/id/article/怀化时报/1#char=3,5", True),  # Chinese, a fragment
        ("https://例.cn:8080/a?b=c%20d", True),  # a host, a port, an escape
        ("urn:县", True),
        ("place/141123", False),  # relative
        ("https://a/%zz", False),  # half an escape
        ("https://a/\ufffd", False),  # what a broken byte becomes
        ("https://a:b/", False),  # a port that is no number
        ("https://a/#b#c", False),  # two fragments
        ("https://a/[b]", False),
    ],
)
def test_what_we_call_an_iri_the_engine_reads(pool: QueryPool, value: str, good: bool) -> None:
    assert is_iri(value) is good
    if good:
        assert pool.rows(bind(ECHO, value=iri(value))) == [{"value": iri(value)}]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_iri_that_we_let_through_breaks_a_query(pool: QueryPool, tail: str) -> None:
    value = f"https://example.org/{tail}"
    if is_iri(value):
        assert pool.rows(bind(ECHO, value=iri(value))) == [{"value": iri(value)}]
