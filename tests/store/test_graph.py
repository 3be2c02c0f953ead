"""The store: pages go in and out whole, things are worked out from all that articles say."""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF

from kg import identity
from kg.checks import in_two_graphs
from kg.errors import IdentityConflict, ShapeError, StoreError
from kg.identity import Names
from kg.store.generations import Generations
from kg.store.graph import Change, KnowledgeGraph
from kg.terms import graphs_to_store
from ontology.terms import XZ
from tests.store.samples import NAMES, article, exported, graphs, page, put, withdraw

if TYPE_CHECKING:
    from pathlib import Path


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
            graph.apply(Change(graphs=graphs_to_store(graphs(1))), refuse)
        graph.publish({}, keep=2)
    assert exported(tmp_path / "s") == before


def test_a_load_that_died_before_publishing_is_undone_at_the_next(tmp_path: Path) -> None:
    put(tmp_path / "s", 0)
    before = exported(tmp_path / "s")
    with KnowledgeGraph.open(tmp_path / "s") as graph:
        graph.apply(Change(graphs=graphs_to_store(graphs(1))))  # and no publish: the process ends here
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
        graph.apply(Change(graphs=graphs_to_store({article(0).iri: (stray,)})))


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


def test_a_generation_half_deleted_by_a_dying_process_is_cleared_away(tmp_path: Path) -> None:
    root = tmp_path / "s"
    put(root, 0)
    (root / "generations" / "000001.doomed").mkdir()
    put(root, 1)
    assert sorted(path.name for path in (root / "generations").iterdir()) == ["000001", "000002"]


def test_a_store_whose_current_generation_was_deleted_says_so_and_the_next_load_mends_it(tmp_path: Path) -> None:
    root = tmp_path / "s"
    put(root, 0)
    put(root, 1)
    both = exported(root)
    shutil.rmtree(Generations(root).current().path)
    with pytest.raises(StoreError, match="load pages first"):
        Generations(root).current()
    put(root, 1)
    assert exported(root) == both


def test_a_load_that_died_and_whose_last_generation_is_gone_is_no_reason_to_forget_all_pages(tmp_path: Path) -> None:
    root = tmp_path / "s"
    put(root, 0)
    (root / "unpublished").touch()
    shutil.rmtree(Generations(root).current().path)
    with pytest.raises(StoreError, match="kept generation"), KnowledgeGraph.open(root):
        pass


def test_a_writer_that_was_deleted_is_made_again_from_what_is_published(tmp_path: Path) -> None:
    root = tmp_path / "s"
    put(root, 0)
    shutil.rmtree(root / "writer")
    put(root, 1)
    put(tmp_path / "clean", 0, 1)
    assert exported(root) == exported(tmp_path / "clean")


def test_a_hold_on_a_generation_that_went_meanwhile_is_refused(tmp_path: Path) -> None:
    put(tmp_path / "s", 0)
    gone = Generations(tmp_path / "s").current()
    shutil.rmtree(gone.path)
    with pytest.raises(FileNotFoundError), gone.held():
        pass


@pytest.mark.parametrize("name", ["有 空格 的 仓", "仓%20'\"#?", "a\nb"], ids=["spaces", "signs", "newline"])
def test_a_store_lies_in_a_folder_of_any_name(name: str, tmp_path: Path) -> None:
    put(tmp_path / name, 0)
    put(tmp_path / name, 1)
    assert exported(tmp_path / name).count(b"\n") > 100
