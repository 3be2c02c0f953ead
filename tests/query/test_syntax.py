"""Syntax errors: the place, what was expected, and a message in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import QueryRefused, QuerySyntaxError

if TYPE_CHECKING:
    from kg.query import QueryPool


@pytest.mark.parametrize(
    ("query", "line", "column", "expected"),
    [
        ("SELECT * WHERE {\n  ?县 ?p ?o .\n}}", 3, 3, "something else 其他内容"),  # one brace too many
        ("SELECT ?s { ?s foaf:name ?o }", 1, 25, "PREFIX foaf: <http://xmlns.com/foaf/0.1/>"),  # how to declare it
        ("SELECT ?a WHERE { ?a ?b }", 1, 26, "a whole triple"),  # not the SERVICE that the engine would take
        ("SELECT ?s { ?s ?p ", 1, 19, '"'),  # tokens stay, character classes go
        ("SELECT ?s { <http://a b> ?p ?o }", 1, 25, "IRI parsing failed"),
    ],
)
def test_a_syntax_error_names_place_and_expectation(
    pool: QueryPool, query: str, line: int, column: int, expected: str
) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        pool.ask(query)
    error = caught.value
    assert (error.line, error.column) == (line, column)
    assert expected in error.expected
    assert "[" not in error.expected.replace('"["', "")
    assert f"line {line}, column {column} 第 {line} 行第 {column} 列" in error.message


def test_an_update_is_refused_as_such(pool: QueryPool) -> None:
    with pytest.raises(QueryRefused, match="not served yet"):
        pool.ask("DELETE WHERE { ?s ?p ?o }")
