"""The graph of reprints: who prints whose text, whatever came first, went again or came twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.checks import faults
from kg.errors import ShapeError
from kg.reprints import fingerprints, likeness, plain
from kg.store.graph import Change, KnowledgeGraph
from kg.terms import graphs_to_store
from ontology.terms import XZ
from tests.store.prints import PRINTS, Found, links_in, put, put_together, take
from tests.store.samples import exported

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAMES = sorted(PRINTS)
SAME, LATER = "sameTextAs", "reprintOf"


def expected(names: Iterable[str], most: int = 1000) -> Found:
    """The links between these prints, each compared with each."""
    holders: dict[str, set[str]] = {}
    for name in names:
        for mark in fingerprints(PRINTS[name].body):
            holders.setdefault(mark, set()).add(name)
    pairs = {(one, other) for held in holders.values() if len(held) <= most for one in held for other in held - {one}}
    like = {(one, other) for one, other in pairs if likeness(*(plain(PRINTS[x].body) for x in (one, other)))}
    found: Found = {(one, SAME, other) for one, other in like if PRINTS[one].issued == PRINTS[other].issued}
    for one in names:
        earlier = [other for first, other in like if first == one and PRINTS[other].issued < PRINTS[one].issued]
        first = min((PRINTS[other].issued for other in earlier), default=None)
        found |= {(one, LATER, other) for other in earlier if PRINTS[other].issued == first}
    return found


def test_each_later_print_leads_to_the_earliest_ones_and_those_of_one_day_to_each_other(tmp_path: Path) -> None:
    put(tmp_path / "s", NAMES)
    earliest = ("city", "same day")
    assert links_in(exported(tmp_path / "s")) == {
        ("city", SAME, "same day"),
        ("same day", SAME, "city"),
        ("short", SAME, "beside"),
        ("beside", SAME, "short"),
        *((later, LATER, first) for later in ("county", "short", "beside", "again") for first in earliest),
    }


def test_a_link_says_its_rule_how_like_the_bodies_are_and_which_they_are(tmp_path: Path) -> None:
    put(tmp_path / "s", ("city", "county"))
    quads = list(ox.parse(exported(tmp_path / "s"), format=ox.RdfFormat.N_QUADS))
    (claim,) = {quad.subject for quad in quads if quad.predicate.value == str(XZ.similarity)}
    said = {(quad.predicate.value.rpartition("/")[2], quad.object.value) for quad in quads if quad.subject == claim}
    city, county = (str(PRINTS[name].article.iri) for name in ("city", "county"))
    assert {("similarity", "0.99"), ("rule", "reprints.body")} <= said
    assert {value for name, value in said if name == "prov#wasDerivedFrom"} == {city, county}


def test_links_stand_in_a_graph_of_their_own_and_the_whole_is_without_fault(tmp_path: Path) -> None:
    put(tmp_path / "s", NAMES)
    quads = list(ox.parse(exported(tmp_path / "s"), format=ox.RdfFormat.N_QUADS))
    assert faults(quads) == ()
    graphs = {
        quad.graph_name.value for quad in quads if quad.predicate.value in (str(XZ.reprintOf), str(XZ.similarity))
    }
    assert graphs == {"https://w3id.org/xianzhi/id/graph/reprints"}


def test_nothing_is_left_of_a_link_when_a_print_goes(tmp_path: Path) -> None:
    put(tmp_path / "s", ("city", "county"))
    take(tmp_path / "s", ("city",))
    put(tmp_path / "clean", ("county",))
    assert exported(tmp_path / "s") == exported(tmp_path / "clean")
    take(tmp_path / "s", ("county",))
    assert exported(tmp_path / "s") == b""


def test_when_the_earliest_print_goes_the_next_one_takes_its_place(tmp_path: Path) -> None:
    put(tmp_path / "s", ("city", "county", "again"))
    take(tmp_path / "s", ("city",))
    assert links_in(exported(tmp_path / "s")) == {("again", LATER, "county")}


STEPS = st.lists(st.tuples(st.booleans(), st.sampled_from(NAMES)), min_size=1, max_size=9)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, most=st.sampled_from([1, 2, 3, 1000]))
def test_the_links_are_those_of_the_prints_that_are_there(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, str]], most: int
) -> None:
    """Loads and withdrawals in any order; with few articles to a fingerprint allowed, also past that limit."""
    folder = tmp_path_factory.mktemp("steps")
    there: dict[str, None] = {}
    for comes, name in steps:
        if comes:
            put(folder / "s", [name], most)
            there[name] = None
        elif name in there:
            take(folder / "s", [name], most)
            del there[name]
    put(folder / "clean", sorted(there), most)
    got = exported(folder / "s") if (folder / "s").exists() else b""
    assert got == exported(folder / "clean")
    assert links_in(got) == expected(there, most)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(NAMES), cut=st.integers(0, len(NAMES)))
def test_one_change_or_many_give_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, order: list[str], cut: int
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    put(folder / "usual", NAMES)
    put_together(folder / "other", order[:cut])
    put_together(folder / "other", order[cut:])
    assert exported(folder / "usual") == exported(folder / "other")


def test_other_rules_compare_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that was read by a rule that knew no reprints has them when all its pages are read again."""
    monkeypatch.setattr("kg.store.prints.likeness", lambda _one, _other: None)
    put(tmp_path / "s", NAMES, rules="old")
    assert links_in(exported(tmp_path / "s")) == set()
    monkeypatch.undo()
    put(tmp_path / "s", NAMES)
    put(tmp_path / "clean", NAMES)
    assert exported(tmp_path / "s") == exported(tmp_path / "clean")


def test_a_refused_change_leaves_the_links_as_they_were(tmp_path: Path) -> None:
    put(tmp_path / "s", ("city", "county"))
    before = exported(tmp_path / "s")

    def refuse(_quads: object) -> None:
        raise ShapeError("no", "")

    with KnowledgeGraph.open(tmp_path / "s") as graph:
        with pytest.raises(ShapeError):
            graph.apply(Change(graphs=graphs_to_store(PRINTS["same day"].graphs())), refuse)
        graph.publish({}, keep=1)
    assert exported(tmp_path / "s") == before


def test_a_load_that_died_before_publishing_takes_its_links_along(tmp_path: Path) -> None:
    put(tmp_path / "s", ("city",))
    with KnowledgeGraph.open(tmp_path / "s") as graph:
        graph.apply(Change(graphs=graphs_to_store(PRINTS["county"].graphs())))  # and no publish: the process ends here
    put(tmp_path / "s", ("city",))
    assert links_in(exported(tmp_path / "s")) == set()
