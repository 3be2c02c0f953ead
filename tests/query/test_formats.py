"""Which format a caller gets, by Accept and by name."""

from __future__ import annotations

import pytest

from kg.errors import RequestError
from kg.formats import FORMATS, wished


@pytest.mark.parametrize(
    ("accept", "results", "graph"),
    [
        (None, "json", "turtle"),  # no wish
        ("", "json", "turtle"),
        ("*/*", "json", "turtle"),
        ("text/csv", "csv", None),  # no graph in CSV
        ("application/sparql-results+xml;q=0.5, text/csv;q=0.9", "csv", None),  # the higher q
        ("text/*", "xml", "turtle"),  # ours in our order: XML is text/xml too
        ("text/turtle, */*;q=0.1", "json", "turtle"),  # a range for the rest
        ("application/json", "json", "jsonld"),  # plain JSON
        ("application/rdf+xml", None, "rdfxml"),
        ("text/csv;q=0, */*", "json", "turtle"),  # one that is not wanted
        ("text/csv;q=0", None, None),
        ("application/sparql-results+json;charset=utf-8;q=0.2", "json", None),  # further parameters
        ("TEXT/CSV ; Q=1.0", "csv", None),  # case and white space
        ("text/csv;q=many, image/png", None, None),  # a q that is no number
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "xml", "rdfxml"),  # a browser
    ],
)
def test_accept_decides(accept: str | None, results: str | None, graph: str | None) -> None:
    wish = wished(accept)
    assert (wish.results and wish.results.name, wish.graph and wish.graph.name) == (results, graph)


@pytest.mark.parametrize(
    ("name", "results", "graph"),
    [
        ("csv", "csv", None),
        ("json", "json", "jsonld"),  # one name for both kinds
        ("xml", "xml", "rdfxml"),
        ("ttl", None, "turtle"),  # a file's ending
        ("application/sparql-results json", "json", None),  # a + that a form made a space
        (" NT ", None, "ntriples"),
    ],
)
def test_a_name_comes_before_accept(name: str, results: str | None, graph: str | None) -> None:
    wish = wished("text/tab-separated-values", name)
    assert (wish.results and wish.results.name, wish.graph and wish.graph.name) == (results, graph)


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(RequestError, match="csv"):
        wished(None, "parquet")


def test_every_format_is_found_by_each_of_its_names_and_media_types() -> None:
    for known in FORMATS:
        for name in (*known.names, *known.media_types):
            wish = wished(None, name)
            assert known in (wish.results, wish.graph)
