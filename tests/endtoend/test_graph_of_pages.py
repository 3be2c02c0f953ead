"""What holds of every graph made of pages: offsets lead back, facts have evidence, order does not matter."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import RDF

from api.cli import main
from kg.checks import faults, in_two_graphs, violations
from kg.store.dump import quads_of, sorted_quads
from kg.store.generations import Generations
from kg.terms import written
from ontology import folder
from ontology.terms import NIF, XZ
from tests.conftest import SAMPLES, SHARED

if TYPE_CHECKING:
    from pathlib import Path

FACTS = (XZ.Tenure, XZ.Event, XZ.Participation, XZ.Observation, XZ.Authorship, XZ.Claim, XZ.Unread)
Index = dict[str, dict[str, list[str]]]


@pytest.fixture(scope="module", params=["samples", "real"])
def store(request: pytest.FixtureRequest) -> Path:
    """Each store in turn."""
    name = "sample_store" if request.param == "samples" else "real_store"
    found: Path = request.getfixturevalue(name)
    return found


@pytest.fixture(scope="module")
def quads(store: Path) -> list[ox.Quad]:
    """All quads of a store but the vocabulary."""
    lines = b"".join(sorted_quads(Generations(store).current()))
    return list(ox.parse(lines, format=ox.RdfFormat.N_QUADS))


@pytest.fixture(scope="module")
def said(quads: list[ox.Quad]) -> Index:
    """Subject → predicate → values."""
    index: Index = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        value = quad.object.value  # type: ignore[union-attr]
        index[quad.subject.value][quad.predicate.value].append(value)  # type: ignore[union-attr]
    return index


def of_class(said: Index, cls: str) -> list[str]:
    return [node for node, values in said.items() if str(cls) in values[str(RDF.type)]]


def test_every_mention_is_its_slice_of_the_article_and_of_the_raw_pages(said: Index) -> None:
    mentions = of_class(said, XZ.Mention)
    assert len(mentions) > 200
    for node in mentions:
        values = said[node]
        (article,), (words,) = values[str(NIF.referenceContext)], values[str(NIF.anchorOf)]
        begin, end = int(values[str(NIF.beginIndex)][0]), int(values[str(NIF.endIndex)][0])
        (text,) = said[article][str(NIF.isString)]
        assert text[begin:end] == words
        slices = sorted((said[each] for each in values[str(XZ.source)]), key=lambda s: int(s[str(XZ.order)][0]))
        raw = "".join(
            said[each[str(XZ.onPage)][0]][str(XZ.rawText)][0][
                int(each[str(XZ.rawStart)][0]) : int(each[str(XZ.rawEnd)][0])
            ]
            for each in slices
        )
        assert "".join(raw.split()) == "".join(words.split())


def test_every_fact_has_the_words_that_say_it(said: Index) -> None:
    for cls in FACTS:
        for node in of_class(said, cls):
            values = said[node]
            assert values[str(XZ.evidence)] or "http://www.w3.org/ns/prov#wasDerivedFrom" in values, node


def test_no_triple_stands_in_two_graphs_and_no_node_is_blank(quads: list[ox.Quad]) -> None:
    assert in_two_graphs(quads) == ()
    assert not any(isinstance(term, ox.BlankNode) for quad in quads for term in (quad.subject, quad.object))


def test_everything_that_is_named_is_described(said: Index) -> None:
    """A person, place, post … that a fact points at has a label; nothing points into the void."""
    base = "https://w3id.org/xianzhi/id/"
    for values in list(said.values()):
        for value in {each for given in values.values() for each in given if each.startswith(base)}:
            assert said[value][str(RDF.type)], value


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("folder", [SAMPLES, SHARED / "pages"], ids=["samples", "real"])
def test_order_and_repetition_of_loads_do_not_show_in_the_export(
    folder: Path, seed: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    usual: Path = request.getfixturevalue("sample_store" if folder == SAMPLES else "real_store")
    dice = random.Random(seed)
    files = [str(path) for path in sorted(folder.glob("*.txt"))]
    loads = [[file] for file in files] if seed % 2 else [files]
    loads += [[dice.choice(files)]]
    dice.shuffle(loads)
    for batch in loads:
        dice.shuffle(batch)
        load_files(batch, folder, tmp_path / "store")
    assert exported(tmp_path / "store") == exported(usual)


def test_a_page_loaded_with_other_metadata_leaves_nothing_of_its_earlier_reading(tmp_path: Path) -> None:
    page = str(SAMPLES / "huaihua-times-2022-06-20.txt")
    store = str(tmp_path / "store")
    first = ["--newspaper", "怀化时报", "--issued", "2022-06-20"]
    assert main(["load", page, "--store", store, *first]) == 0
    other = ["--newspaper", "怀化时报", "--issued", "2021-05-04", "--page", "2"]
    assert main(["load", page, "--store", store, *other]) == 0
    text = exported(tmp_path / "store").decode()
    assert "2022-06-20" not in text
    assert main(["load", page, "--store", store, *first]) == 0
    assert main(["load", page, "--store", str(tmp_path / "fresh"), *first]) == 0
    assert exported(tmp_path / "store") == exported(tmp_path / "fresh")


def test_withdrawing_leaves_no_trace_of_a_page(tmp_path: Path, sample_store: Path) -> None:
    store = tmp_path / "store"
    files = [str(path) for path in sorted(SAMPLES.glob("*.txt"))]
    load_files(files, SAMPLES, store)
    assert main(["withdraw", "怀化时报/2022-03-15/3", "--store", str(store)]) == 0
    without = [file for file in files if not file.endswith("03-15-3.txt")]
    load_files(without, SAMPLES, tmp_path / "without")
    assert exported(store) == exported(tmp_path / "without")
    load_files(files, SAMPLES, store)
    assert exported(store) == exported(sample_store)


def test_a_changed_rule_leaves_nothing_of_what_the_old_one_read(
    tmp_path: Path, sample_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a rule switched off, a new load must drop its facts; with it back, the graph is as before."""
    from loaders import reading

    files = [str(path) for path in sorted(SAMPLES.glob("*.txt"))]
    load_files(files, SAMPLES, tmp_path / "store")
    with monkeypatch.context() as patched:
        patched.setattr(reading, "LOADERS", tuple(one for one in reading.LOADERS if "events" not in str(one)))
        load_files(files, SAMPLES, tmp_path / "store")
        assert str(XZ.Event).encode() not in exported(tmp_path / "store")
    load_files(files, SAMPLES, tmp_path / "store")
    assert exported(tmp_path / "store") == exported(sample_store)


def load_files(files: list[str], folder: Path, store: Path) -> None:
    assert main(["load", *files, "--metadata", str(folder / "pages.json"), "--store", str(store)]) == 0


def exported(store: Path) -> bytes:
    return b"".join(sorted_quads(Generations(store).current()))


def test_check_finds_no_fault_in_a_store_of_pages(sample_store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--store", str(sample_store)]) == 0
    assert "no fault" in capsys.readouterr().out


def test_faults_are_found_where_there_are_some(sample_store: Path) -> None:
    """A triple said in a second graph, and a tenure that lost its evidence."""
    quads = quads_of(Generations(sample_store).current())
    twice = ox.Quad(quads[0].subject, quads[0].predicate, quads[0].object, ox.NamedNode("urn:other"))
    evidence = ox.NamedNode(str(XZ.evidence))
    bare = [quad for quad in quads if quad.predicate != evidence]
    assert any("two graphs" in fault for fault in faults([*quads, twice]))
    assert any("evidence" in fault for fault in faults(bare))


def test_two_shacl_engines_agree_that_the_graph_of_the_sample_pages_conforms(sample_store: Path) -> None:
    """The engine that checks before publishing is young; the usual one must say the same of whole pages."""
    import pyshacl
    from rdflib import Graph

    triples = [
        ox.Triple(quad.subject, quad.predicate, quad.object)
        for quad in ox.parse(exported(sample_store), format=ox.RdfFormat.N_QUADS)
    ]
    text = written(triples, ox.RdfFormat.N_TRIPLES).decode()
    shapes = Graph().parse(folder() / "shapes.ttl")
    conforms, _, report = pyshacl.validate(Graph().parse(data=text, format="nt"), shacl_graph=shapes)
    assert conforms, report
    assert violations(ox.Quad(*triple) for triple in triples) == ()
