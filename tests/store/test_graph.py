"""The store: pages go in and out whole, things are worked out from all that articles say."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, Literal, URIRef

from kg import identity
from kg.checks import in_two_graphs
from kg.errors import IdentityConflict, ShapeError, StoreError
from kg.identity import Names
from kg.model import (
    Article,
    CleanText,
    Denotation,
    Evidence,
    Page,
    Part,
    PartRole,
    Reading,
    Span,
    Statement,
)
from kg.store import Change, Generations, KnowledgeGraph, sorted_quads
from kg.triples import article_triples, graph_of, page_triples
from ontology.terms import XZ

if TYPE_CHECKING:
    from pathlib import Path

    from kg.terms import Triple

NAMES = Names()
COUNTY = NAMES.place("431224")
TEXTS = ("溆浦县实施“3521”工程。", "“3521”在溆浦县开花结果。", "“3521工程”到了溆浦县。")
ALIASES = ("3521", "3521", "3521工程")


def page(number: int) -> Page:
    issued = date(2022, 3, 15)
    digest = f"{number:064x}"
    iri = NAMES.page("怀化时报", issued, str(number), digest)
    return Page(iri, "怀化时报", issued, str(number), TEXTS[number], digest)


def article(number: int) -> Article:
    one = page(number)
    size = len(one.raw)
    clean = CleanText(one.raw, (one,), (0,) * size, tuple(range(size)))
    parts = (Part(PartRole.BODY, Span(0, size)),)
    return Article(NAMES.article(one.iri, 0), clean, parts, one.newspaper, one.issued)


def reading(number: int) -> Reading:
    one = article(number)
    county = Evidence(Span(one.text.index("溆浦县"), one.text.index("溆浦县") + 3), "places.full")
    name = Evidence(Span(one.text.index("3521"), one.text.index("3521") + 4), "programs.quoted")
    program = NAMES.program(None, "3521")
    return Reading(
        one,
        (
            Statement(program, RDF.type, XZ.Program, name),
            Statement(program, RDFS.label, Literal(ALIASES[number], lang="zh"), name),
            Statement(program, XZ.place, COUNTY, county),
        ),
        (Denotation(COUNTY, county), Denotation(program, name)),
    )


def graphs(number: int) -> dict[URIRef, tuple[Triple, ...]]:
    return {
        page(number).iri: graph_of(page_triples(page(number), NAMES, "rules")),
        article(number).iri: graph_of(article_triples(reading(number))),
    }


def put(root: Path, *numbers: int) -> None:
    with KnowledgeGraph.open(root) as graph:
        for number in numbers:
            graph.apply(Change(frozenset({page(number).iri}), graphs(number)))
        graph.publish({"pages": len(graph.page_iris())}, keep=2)


def withdraw(root: Path, *numbers: int) -> None:
    with KnowledgeGraph.open(root) as graph:
        graph.apply(Change(frozenset(page(number).iri for number in numbers)))
        graph.publish({"pages": len(graph.page_iris())}, keep=2)


def exported(root: Path) -> bytes:
    return b"".join(sorted_quads(Generations(root).current()))


def test_a_page_comes_back_from_the_store_as_it_went_in(tmp_path: Path) -> None:
    put(tmp_path / "s", 0, 1)
    with KnowledgeGraph.open(tmp_path / "s") as graph:
        assert graph.pages("怀化时报", date(2022, 3, 15)) == (page(0), page(1))


def test_a_thing_has_one_label_and_its_other_names_are_aliases(tmp_path: Path) -> None:
    put(tmp_path / "s", 0, 1, 2)
    lines = [line for line in exported(tmp_path / "s").decode().splitlines() if "/graph/things>" in line]
    of_program = [line for line in lines if line.startswith(f"<{NAMES.program(None, '3521')}>")]
    assert sum("rdf-schema#label" in line for line in of_program) == 1
    assert any('altLabel> "3521工程"@zh' in line for line in of_program)


def test_a_place_brings_what_it_lies_in(tmp_path: Path) -> None:
    put(tmp_path / "s", 0)
    text = exported(tmp_path / "s").decode()
    assert '"湖南省"@zh' in text
    assert '"怀化市"@zh' in text


def test_nothing_is_left_of_a_withdrawn_page_and_of_what_only_it_named(tmp_path: Path) -> None:
    put(tmp_path / "s", 0)
    withdraw(tmp_path / "s", 0)
    assert exported(tmp_path / "s") == b""
    counts = Generations(tmp_path / "s").current().manifest()["counts"]
    assert "https://w3id.org/xianzhi/ontology/County" not in counts["classes"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([0, 1, 2]), together=st.booleans(), twice=st.sampled_from([0, 1, 2]))
def test_the_graph_does_not_depend_on_how_it_was_loaded(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], together: bool, twice: int
) -> None:
    usual, other = tmp_path_factory.mktemp("usual"), tmp_path_factory.mktemp("other")
    put(usual / "s", 0, 1, 2)
    for batch in [order] if together else [[number] for number in order]:
        put(other / "s", *batch)
    put(other / "s", twice)
    withdraw(other / "s", twice)
    put(other / "s", twice)
    assert exported(usual / "s") == exported(other / "s")


def test_no_triple_stands_in_two_graphs_and_none_has_a_blank_node(tmp_path: Path) -> None:
    import pyoxigraph as ox

    put(tmp_path / "s", 0, 1, 2)
    quads = list(ox.parse(exported(tmp_path / "s"), format=ox.RdfFormat.N_QUADS))
    assert in_two_graphs(quads) == ()
    assert not any(isinstance(term, ox.BlankNode) for quad in quads for term in (quad.subject, quad.object))


def test_a_refused_change_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    put(tmp_path / "s", 0)
    before = exported(tmp_path / "s")

    def refuse(_quads: object) -> None:
        raise ShapeError("no", "")

    with KnowledgeGraph.open(tmp_path / "s") as graph:
        with pytest.raises(ShapeError):
            graph.apply(Change(graphs=graphs(1)), refuse)
        graph.publish({}, keep=2)
    assert exported(tmp_path / "s") == before


def test_a_load_that_died_before_publishing_is_undone_at_the_next(tmp_path: Path) -> None:
    put(tmp_path / "s", 0)
    before = exported(tmp_path / "s")
    with KnowledgeGraph.open(tmp_path / "s") as graph:
        graph.apply(Change(graphs=graphs(1)))  # and no publish: the process ends here
    put(tmp_path / "s", 0)
    assert exported(tmp_path / "s") == before


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with (
        KnowledgeGraph.open(tmp_path / "s"),
        pytest.raises(StoreError, match="wait"),
        KnowledgeGraph.open(tmp_path / "s"),
    ):
        pass


def test_a_folder_with_other_things_in_it_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("私信", encoding="utf-8")
    with pytest.raises(StoreError, match="empty or new folder"), KnowledgeGraph.open(tmp_path):
        pass


def test_a_store_keeps_the_base_it_was_made_with(tmp_path: Path) -> None:
    put(tmp_path / "s", 0)
    other = Names("https://example.org/id/")
    with pytest.raises(StoreError, match="XIANZHI_BASE_IRI"), KnowledgeGraph.open(tmp_path / "s", other):
        pass


def test_a_node_of_another_article_is_refused(tmp_path: Path) -> None:
    stray = (identity.node(article(1).iri, "event", 3), RDF.type, XZ.Event)
    with KnowledgeGraph.open(tmp_path / "s") as graph, pytest.raises(IdentityConflict):
        graph.apply(Change(graphs={article(0).iri: (stray,)}))


def test_only_the_last_generations_are_kept_and_one_that_is_read_stays(tmp_path: Path) -> None:
    root = tmp_path / "s"
    put(root, 0)
    first = Generations(root).current()
    with first.held():
        for number in (1, 2, 0):
            put(root, number)
        assert first.database.exists()
    put(root, 1)
    assert [generation.number for generation in Generations(root).all()] == [4, 5]
    assert json.loads((root / "current" / "manifest.json").read_text("utf-8"))["generation"] == 5
