"""The SPARQL that takes what a graph states of one page, one query a kind.

A fact stands on a page when its evidence does: mention → raw slice → page. Every query asks for `?sha256`;
`on_page` binds it by a VALUES block at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

Rows: TypeAlias = Callable[[str], Iterable[Mapping[str, str]]]
"""Runs a SELECT query; a row maps a variable to the text of its value, an unbound one to "" or not at all."""

PREFIXES = """
PREFIX xz: <https://w3id.org/xianzhi/ontology/>
PREFIX schema: <https://schema.org/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
"""

TENURES = """
SELECT DISTINCT ?node ?title ?person ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Tenure ; xz:postStatus xz:present ; xz:title ?title ; org:member ?person .
  ?person rdfs:label|skos:altLabel ?name .
}
"""

BODIES = """
SELECT DISTINCT ?node ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Tenure ; xz:post ?post .
  ?post xz:jurisdiction|org:postIn ?body . ?body rdfs:label|skos:altLabel ?name .
}
"""
"""The jurisdiction and the organisation of each tenure's post."""

THINGS = """
SELECT DISTINCT ?node ?type ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?mention xz:denotes ?node . ?node a ?type ; rdfs:label|skos:altLabel ?name .
}
"""

AUTHORS = """
SELECT DISTINCT ?node ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?mention xz:denotes ?node ; nif:referenceContext ?article . ?article schema:author ?node .
  ?node rdfs:label|skos:altLabel ?name .
}
"""

EVENTS = """
SELECT DISTINCT ?node ?type ?begin WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Event , ?type . OPTIONAL { ?node xz:begin ?begin }
}
"""

EVENT_PLACES = """
SELECT DISTINCT ?node ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Event ; xz:place/xz:within* ?place .
  ?place rdfs:label|skos:altLabel ?name .
}
"""

PARTICIPANTS = """
SELECT DISTINCT ?node ?person ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Event ; xz:participant ?person .
  ?person rdfs:label|skos:altLabel ?name .
}
"""

OBSERVATIONS = """
SELECT DISTINCT ?node ?value ?unitText ?begin ?end WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Observation .
  OPTIONAL { ?node xz:value ?value } OPTIONAL { ?node xz:unitText ?unitText }
  OPTIONAL { ?node xz:periodBegin ?begin } OPTIONAL { ?node xz:periodEnd ?end }
}
"""

UNITS = """
SELECT DISTINCT ?node ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Observation ; xz:unit ?unit .
  ?unit rdfs:label|skos:altLabel|skos:notation|xz:unitText ?name .
}
"""

INDICATORS = """
SELECT DISTINCT ?node ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Observation ; xz:indicator ?indicator .
  ?indicator rdfs:label|skos:altLabel ?name .
}
"""

OBSERVATION_PLACES = """
SELECT DISTINCT ?node ?name WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Observation ; xz:place ?place .
  ?place rdfs:label|skos:altLabel ?name .
}
"""

QUOTES = """
SELECT DISTINCT ?node ?article ?start ?stop WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?node xz:evidence ?mention ; a xz:Observation .
  ?mention nif:referenceContext ?article ; nif:beginIndex ?start ; nif:endIndex ?stop .
}
"""

TEXTS = """
SELECT DISTINCT ?article ?text WHERE {
  ?page xz:sha256 ?sha256 . ?slice xz:onPage ?page . ?mention xz:source ?slice .
  ?mention nif:referenceContext ?article . ?article nif:isString ?text .
}
"""


def on_page(query: str, sha256: str) -> str:
    """`query` with its prefixes, for the page of that digest. Raises ValueError when it is no hex digest."""
    if not sha256 or set(sha256) - set("0123456789abcdef"):
        raise ValueError(f"no digest: {sha256!r}")
    return f'{PREFIXES}{query}VALUES ?sha256 {{ "{sha256}" }}\n'
