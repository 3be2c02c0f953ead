"""The graph of things: worked out from all claims, again whenever one comes or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SKOS, Literal, URIRef

from kg.model import Denotation, Evidence, Reading, Span, Statement
from kg.nodes import typed
from kg.page_triples import page_triples
from kg.store.graph import Change, KnowledgeGraph
from kg.terms import graphs_to_store
from kg.triples import article_triples, graph_of
from ontology.terms import XZ
from tests.store.samples import NAMES, article, exported, page

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PERSON = NAMES.person(None, "莫 远“山”")
RENAMED = NAMES.place("141102")  # 离石区, which had another name and code before
BODY = NAMES.organization(NAMES.place("431224"), "水务站(筹)")
LABELS, TYPES = ("莫远山", "莫远山同志", "老莫"), (XZ.Person, XZ.Official)


def claims(number: int, label: str, cls: URIRef, place: URIRef | None) -> Change:
    """A page whose article says that the person has this label and class, and is of this place."""
    one, words = article(number), Evidence(Span(0, 2), "test.rule")
    said = [
        Statement(PERSON, RDF.type, cls, words),
        Statement(PERSON, RDFS.label, Literal(label, lang="zh"), words),
        Statement(BODY, RDF.type, XZ.Organization, words),
        Statement(BODY, RDFS.label, Literal('水务站 "筹"\n', lang="zh"), words),
    ]
    if place is not None:
        said.append(Statement(BODY, XZ.jurisdiction, place, words))
    reading = Reading(one, tuple(said), (Denotation(PERSON, words),))
    graphs = {
        page(number).iri: graph_of(page_triples(page(number), NAMES, "rules")),
        one.iri: graph_of(article_triples(reading)),
    }
    return Change(frozenset({page(number).iri}), graphs_to_store(graphs))


def gone(number: int) -> Change:
    return Change(frozenset({page(number).iri}))


def of(root: Path, thing: URIRef) -> set[tuple[str, str]]:
    """What the graph of things says of a thing."""
    quads = ox.parse(exported(root), format=ox.RdfFormat.N_QUADS)
    things = str(NAMES.graph("things"))
    return {
        (quad.predicate.value, quad.object.value)
        for quad in quads
        if quad.subject == ox.NamedNode(thing) and quad.graph_name == ox.NamedNode(things)
        if not isinstance(quad.object, ox.BlankNode | ox.Triple)
    }


def apply(root: Path, *changes: Change) -> None:
    with KnowledgeGraph.open(root) as graph:
        for change in changes:
            graph.apply(change)
        graph.publish({}, keep=1)


def test_the_label_changes_when_the_article_that_named_it_so_goes(tmp_path: Path) -> None:
    apply(tmp_path, claims(0, "莫远山", XZ.Person, None), claims(1, "老莫", XZ.Person, None))
    assert (str(RDFS.label), "老莫") in of(tmp_path, PERSON)  # as often, and shorter
    assert (str(SKOS.altLabel), "莫远山") in of(tmp_path, PERSON)
    apply(tmp_path, gone(1))
    assert (str(RDFS.label), "莫远山") in of(tmp_path, PERSON)
    assert not any(value == "老莫" for _, value in of(tmp_path, PERSON))


def test_a_person_is_no_official_any_more_when_the_only_present_tenure_goes(tmp_path: Path) -> None:
    apply(tmp_path, claims(0, "莫远山", XZ.Official, None), claims(1, "莫远山", XZ.Person, None))
    assert (str(RDF.type), str(XZ.Official)) in of(tmp_path, PERSON)
    apply(tmp_path, gone(0))
    types = {value for predicate, value in of(tmp_path, PERSON) if predicate == str(RDF.type)}
    assert types == {str(cls) for _, _, cls in typed(PERSON, XZ.Person)}


def test_a_place_goes_with_its_designations_and_what_it_lies_in(tmp_path: Path) -> None:
    apply(tmp_path, claims(0, "莫远山", XZ.Person, RENAMED), claims(1, "莫远山", XZ.Person, None))
    assert b"/place/141102/designation/" in exported(tmp_path)
    apply(tmp_path, gone(0))
    assert b"/place/1411" not in exported(tmp_path)
    assert b"/place/14>" not in exported(tmp_path)


STATES = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.one_of(
            st.none(),
            st.tuples(st.sampled_from(LABELS), st.sampled_from(TYPES), st.sampled_from([None, RENAMED])),
        ),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=STATES)
def test_things_depend_on_what_is_said_now_and_not_on_what_was_said(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[int, tuple[str, URIRef, URIRef | None] | None]]
) -> None:
    """Any history of pages that come, change and go ends as a store into which only the last state was loaded."""
    lived, fresh = tmp_path_factory.mktemp("lived"), tmp_path_factory.mktemp("fresh")
    apply(lived, *(claims(number, *said) if said else gone(number) for number, said in history))
    apply(fresh, *(claims(number, *said) for number, said in dict(history).items() if said))
    assert exported(lived) == exported(fresh)
