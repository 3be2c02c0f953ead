"""Three small pages that name one program and one county, put into stores and taken out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal, URIRef

from kg.identity import Names
from kg.model import Article, CleanText, Denotation, Evidence, Page, Part, PartRole, Reading, Span, Statement
from kg.page_triples import page_triples
from kg.store.dump import sorted_quads
from kg.store.generations import Generations
from kg.store.graph import Change, KnowledgeGraph
from kg.terms import graphs_to_store
from kg.triples import article_triples, graph_of
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
            graph.apply(Change(frozenset({page(number).iri}), graphs_to_store(graphs(number))))
        graph.publish({"pages": len(graph.page_iris())}, keep=2)


def withdraw(root: Path, *numbers: int) -> None:
    with KnowledgeGraph.open(root) as graph:
        graph.apply(Change(frozenset(page(number).iri for number in numbers)))
        graph.publish({"pages": len(graph.page_iris())}, keep=2)


def exported(root: Path) -> bytes:
    return b"".join(sorted_quads(Generations(root).current()))
