"""Figures as observations of the graph.

Example 例：a figure 贫困发生率 0.3% becomes an `xz:Observation` with `xz:value` 0.3, `xz:unit` percent,
`xz:valueText` "0.3%" and the indicator 贫困发生率.
"""

from __future__ import annotations

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
        indicator = concept_named(XZ.indicators, figure.indicator)
        if indicator is None:
            indicator = own_indicator(context.names, figure.indicator)
            yield Statement(indicator, RDF.type, SKOS.Concept, figure.evidence)
            yield Statement(indicator, RDFS.label, Literal(figure.indicator, lang="zh"), figure.evidence)
        for predicate, value in _facts(figure, indicator):
            yield Statement(figure.iri, predicate, value, figure.evidence)


def own_indicator(names: Names, label: str) -> URIRef:
    """The concept of an indicator that is made of an article's own words."""
    return URIRef(f"{names.base}indicator/{segment(normalise_name(label))}")


def _facts(figure: FoundFigure, indicator: URIRef) -> Iterator[tuple[URIRef, URIRef | Literal | Evidence]]:
    yield RDF.type, XZ.Observation
    yield RDFS.label, Literal(f"{figure.indicator} {figure.value_text}", lang="zh")
    yield XZ.indicator, indicator
    yield XZ.valueKind, figure.kind
    if figure.kind == XZ.change:
        yield XZ.changeOf, indicator
    yield from _value(figure)
    yield from _circumstances(figure)


def _value(figure: FoundFigure) -> Iterator[tuple[URIRef, URIRef | Literal]]:
    yield XZ.valueText, Literal(figure.value_text)
    numbers = ((XZ.value, figure.value), (XZ.valueMin, figure.value_min), (XZ.valueMax, figure.value_max))
    yield from ((predicate, _decimal(number)) for predicate, number in numbers if number is not None)
    if figure.unit is not None:
        yield XZ.unit, figure.unit
    if figure.unit_text:
        yield XZ.unitText, Literal(figure.unit_text)
    if figure.qualifier is not None:
        yield XZ.qualifier, figure.qualifier


def _circumstances(figure: FoundFigure) -> Iterator[tuple[URIRef, URIRef | Literal | Evidence]]:
    if figure.place is not None:
        yield XZ.place, figure.place
    if figure.period is not None:
        yield XZ.periodBegin, _day(figure.period.earliest)
        yield XZ.periodEnd, _day(figure.period.latest)
    for anchor in figure.inferred_from:
        yield XZ.inferredFrom, anchor


def _decimal(number: Decimal) -> Literal:
    return Literal(f"{number:f}", datatype=XSD.decimal)


def _day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)
