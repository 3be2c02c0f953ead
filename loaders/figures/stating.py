"""Figures as observations of the graph.

Example 例：a figure 贫困发生率 0.3% becomes an `xz:Observation` with `xz:value` 0.3, `xz:unit` percent,
`xz:valueText` "0.3%" and the indicator 贫困发生率.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, XSD, Literal, URIRef

from kg.identity import normalise_name, segment
from kg.model import Evidence, Statement
from ontology.terms import SKOS, XZ, concept_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from kg.identity import Names
    from kg.model import Denotation
    from loaders.findings import Context, Findings, FoundFigure


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """The observations of the article, and the indicators that the ontology does not have."""
    for figure in findings.figures:
        for label in dict.fromkeys((figure.indicator, figure.change_of or figure.indicator)):
            if concept_named(XZ.indicators, label) is None:
                own = own_indicator(context.names, label)
                yield Statement(own, RDF.type, SKOS.Concept, figure.evidence)
                yield Statement(own, RDFS.label, Literal(label, lang="zh"), figure.evidence)
        for predicate, value in _facts(context.names, figure):
            yield Statement(figure.iri, predicate, value, figure.evidence)


def own_indicator(names: Names, label: str) -> URIRef:
    """The concept of an indicator that is made of an article's own words."""
    return URIRef(f"{names.base}indicator/{segment(normalise_name(label))}")


def _concept(names: Names, label: str) -> URIRef:
    return concept_named(XZ.indicators, label) or own_indicator(names, label)


def _label(figure: FoundFigure) -> str:
    """粮食产量 12.7万吨; of a change what changed and how: 粮食产量 同比增长 3.5%."""
    words = (figure.change_of, figure.change_words) if figure.change_of else (figure.indicator,)
    return " ".join(word for word in (*words, figure.value_text) if word)


def _facts(names: Names, figure: FoundFigure) -> Iterator[tuple[URIRef, URIRef | Literal | Evidence]]:
    yield RDF.type, XZ.Observation
    yield RDFS.label, Literal(_label(figure), lang="zh")
    yield XZ.indicator, _concept(names, figure.indicator)
    yield XZ.valueKind, figure.kind
    if figure.change_of:
        yield XZ.changeOf, _concept(names, figure.change_of)
    yield from _value(figure)
    yield from _circumstances(figure)


def _value(figure: FoundFigure) -> Iterator[tuple[URIRef, URIRef | Literal]]:
    yield XZ.valueText, Literal(figure.value_text)
    numbers = ((XZ.value, figure.value), (XZ.valueMin, figure.value_min), (XZ.valueMax, figure.value_max))
    yield from ((predicate, _decimal(number)) for predicate, number in numbers if number is not None)
    if figure.unit is not None:
        yield XZ.unit, figure.unit
    if figure.unit_text:
        yield XZ.unitText, _plain(figure.unit_text)
    if figure.qualifier is not None:
        yield XZ.qualifier, figure.qualifier


def _circumstances(figure: FoundFigure) -> Iterator[tuple[URIRef, URIRef | Literal | Evidence]]:
    if figure.place is not None:
        yield XZ.place, figure.place
    if figure.subject is not None:
        yield XZ.subject, figure.subject
    if figure.period is not None:
        yield XZ.periodBegin, _day(figure.period.earliest)
        yield XZ.periodEnd, _day(figure.period.latest)
    for anchor in figure.inferred_from:
        yield XZ.inferredFrom, anchor


@lru_cache(maxsize=512)
def _decimal(number: Decimal) -> Literal:
    return Literal(f"{number:f}", datatype=XSD.decimal)


@lru_cache(maxsize=512)
def _plain(text: str) -> Literal:
    return Literal(text)


@lru_cache(maxsize=512)
def _day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)
