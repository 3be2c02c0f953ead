"""What XML cannot hold is refused with the way out, and never sent as broken XML."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import FormatError
from kg.formats import wished
from kg.query import QueryPool
from kg.query.xml_text import forbidden_character
from kg.store.generations import Generations
from tests.query.stores import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator

TORN = "第一版\f第二版"


@pytest.fixture(scope="module")
def torn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[QueryPool]:
    root = tmp_path_factory.mktemp("torn") / "store"
    (root / "writer").mkdir(parents=True)
    store = ox.Store(str(root / "writer"))
    store.add(ox.Quad(ox.NamedNode("urn:页"), ox.NamedNode("urn:raw"), ox.Literal(TORN), ox.NamedNode("urn:graph")))
    store.flush()
    Generations(root).publish(lambda folder: store.backup(str(folder)), {})
    with QueryPool(root, LIMITS) as running:
        yield running


@pytest.mark.parametrize(
    ("query", "name"),
    [("SELECT ?o WHERE { ?s ?p ?o }", "xml"), ("CONSTRUCT WHERE { ?s ?p ?o }", "rdfxml")],
)
def test_a_form_feed_is_no_xml(torn: QueryPool, query: str, name: str) -> None:
    with pytest.raises(FormatError, match=r"U\+000C.*JSON"):
        torn.ask(query, wished(None, name))


def test_json_holds_it(torn: QueryPool) -> None:
    answer = torn.ask("SELECT ?o WHERE { ?s ?p ?o }", wished(None, "json"))
    (row,) = json.loads(answer.read())["results"]["bindings"]
    assert row["o"]["value"] == TORN


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<&"), max_size=40))
def test_what_is_let_through_is_xml(text: str) -> None:
    written = f"<r>{text}</r>".encode()
    if forbidden_character(io.BytesIO(written)) is None:
        ElementTree.fromstring(written)  # noqa: S314 - our own text
    else:
        with pytest.raises(ElementTree.ParseError):
            ElementTree.fromstring(written)  # noqa: S314 - our own text


def test_a_character_on_the_edge_of_a_block_is_found() -> None:
    assert forbidden_character(io.BytesIO(b"x" * ((1 << 20) - 1) + "\ufffe".encode())) == "U+FFFE"
