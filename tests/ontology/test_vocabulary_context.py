"""The JSON-LD context: every term has its IRI, every value its type, and nothing is lost."""

from __future__ import annotations

import json
from typing import Any

import pyoxigraph
import pytest
import rdflib
from rdflib import Literal, URIRef
from rdflib.compare import isomorphic

from ontology.files import instances, objects
from ontology.terms import BASE, OWL, PREFIXES, RDFS, SKOS, XSD, XZ, folder, is_class

CONTEXT: dict[str, Any] = json.loads((folder() / "context.jsonld").read_text("utf-8"))["@context"]
TYPED = {
    XSD.date: "xsd:date",
    XSD.integer: "xsd:integer",
    XSD.decimal: "xsd:decimal",
    XSD.boolean: "xsd:boolean",
}
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own JSON-LD parser
PROPERTIES = (*instances(OWL.ObjectProperty), *instances(OWL.DatatypeProperty))


def _full(iri: str) -> str:
    prefix, _, rest = iri.partition(":")
    return CONTEXT[prefix] + rest if prefix in CONTEXT and not rest.startswith("//") else iri


@pytest.mark.parametrize("term", list(XZ), ids=lambda term: term.removeprefix(BASE))
def test_the_local_name_of_every_term_leads_to_its_iri(term: URIRef) -> None:
    name = term.removeprefix(BASE)
    entry = CONTEXT.get(name)
    given = entry["@id"] if isinstance(entry, dict) else entry
    assert _full(given) == str(term) if given else CONTEXT["@vocab"] + name == str(term)


@pytest.mark.parametrize("term", PROPERTIES, ids=lambda term: term.removeprefix(BASE))
def test_every_property_says_what_its_values_are(term: URIRef) -> None:
    entry = CONTEXT[term.removeprefix(BASE)]
    kind = entry.get("@type") if isinstance(entry, dict) else None
    ranges = objects(term, RDFS.range)
    if term in instances(OWL.ObjectProperty):
        assert kind in {"@id", "@vocab"}
    else:
        assert kind == (TYPED.get(ranges[0]) if ranges else None)


def test_concepts_are_written_by_their_names_alone() -> None:
    closed = {concept.removeprefix(BASE) for concept in instances(SKOS.Concept)}
    assert closed.isdisjoint(CONTEXT)


def test_prefixes_agree_with_those_of_terms() -> None:
    shared = CONTEXT.keys() & PREFIXES.keys() - {"unit", "indicator"}
    assert {name: CONTEXT[name] for name in shared} == {name: PREFIXES[name] for name in shared}
    assert {"xz", "schema", "org", "nif", "prov", "skos", "sem", "foaf"} <= shared


DATA = f"""
PREFIX xz: <{BASE}>
PREFIX schema: <https://schema.org/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX ex: <https://example.org/>
ex:article a xz:Article ; schema:author ex:person ; xz:missingHalf true ; schema:headline "春耕开始" .
ex:mention a xz:Mention ; nif:beginIndex 3 ; nif:endIndex 5 ; nif:anchorOf "县长" .
ex:person a xz:Person ; rdfs:label "甲"@zh , "Jia"@en .
ex:tenure a xz:Tenure ; org:member ex:person ; org:role xz:secretary ; xz:postStatus xz:present ;
    xz:attestedOn "2020-01-01"^^xsd:date ; xz:title "县委书记" .
ex:event a xz:Meeting ; xz:begin "2020-01"^^xsd:gYearMonth ; xz:eventStatus xz:held .
ex:figure a xz:Observation ; xz:value 0.73 ; xz:unit <{BASE}unit/percent> ; xz:qualifier xz:over ;
    xz:indicator <{BASE}indicator/povertyRate> ; xz:periodBegin "2020-01-01"^^xsd:date .
"""


def test_data_written_with_the_context_reads_back_the_same() -> None:
    graph = rdflib.Graph().parse(data=DATA, format="turtle")
    written = graph.serialize(format="json-ld", context=CONTEXT, auto_compact=False)
    assert isomorphic(graph, rdflib.Graph().parse(data=written, format="json-ld"))
    quads = list(pyoxigraph.parse(written, format=pyoxigraph.RdfFormat.JSON_LD))
    assert len(quads) == len(graph)


def test_hand_written_json_becomes_typed_triples() -> None:
    text = json.dumps(
        {
            "@context": CONTEXT,
            "id": "https://example.org/t",
            "type": "Tenure",
            "postStatus": "present",
            "attestedOn": "2020-01-01",
        }
    )
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    tenure = URIRef("https://example.org/t")
    assert graph.value(tenure, XZ.postStatus) == XZ.present
    assert graph.value(tenure, XZ.attestedOn) == Literal("2020-01-01", datatype=XSD.date)
    assert is_class(XZ.Tenure)
