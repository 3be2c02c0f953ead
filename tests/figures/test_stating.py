"""Figures as statements: the words of the vocabulary, known and own indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import RDF, RDFS, SKOS, XSD, Literal, URIRef

from kg.model import Evidence, Statement
from kg.tables import rows
from loaders import figures
from ontology.terms import INDICATOR, UNIT, XZ

if TYPE_CHECKING:
    from conftest import Read, Reading


def stated(reading: Reading) -> dict[URIRef, dict[URIRef, list[URIRef | Literal | Evidence]]]:
    """Subject → predicate → objects."""
    told: dict[URIRef, dict[URIRef, list[URIRef | Literal | Evidence]]] = {}
    for item in figures.state(reading.context, reading.findings):
        assert isinstance(item, Statement)
        told.setdefault(item.subject, {}).setdefault(item.predicate, []).append(item.object)
    return told


def test_an_observation_says_value_unit_words_period_and_kind(read: Read) -> None:
    reading = read("2020年，道县森林覆盖率提高到近65.30%。")
    (figure,) = reading.findings.figures
    told = stated(reading)[figure.iri]
    assert told[RDF.type] == [XZ.Observation]
    assert told[XZ.value] == [Literal("65.3", datatype=XSD.decimal)]
    assert told[XZ.valueText] == [Literal("近65.30%")]
    assert told[XZ.unit] == [UNIT.percent]
    assert told[XZ.qualifier] == [XZ.nearly]
    assert told[XZ.periodBegin] == [Literal("2020-01-01", datatype=XSD.date)]
    assert told[XZ.periodEnd] == [Literal("2020-12-31", datatype=XSD.date)]
    assert told[XZ.indicator] == [INDICATOR.forestCoverage]
    assert told[XZ.valueKind] == [XZ.actual]
    assert told[RDFS.label] == [Literal("森林覆盖率 近65.30%", lang="zh")]


def test_a_range_has_two_ends_and_no_value(read: Read) -> None:
    reading = read("每户补助3—5万元。")
    (figure,) = reading.findings.figures
    told = stated(reading)[figure.iri]
    assert XZ.value not in told
    assert told[XZ.valueMin] == [Literal("30000", datatype=XSD.decimal)]
    assert told[XZ.valueMax] == [Literal("50000", datatype=XSD.decimal)]


def test_an_indicator_of_the_article_becomes_a_concept(read: Read) -> None:
    reading = read("全县建成蓄水池86口。")
    (figure,) = reading.findings.figures
    told = stated(reading)
    (indicator,) = told[figure.iri][XZ.indicator]
    assert isinstance(indicator, URIRef)
    assert told[indicator][RDF.type] == [SKOS.Concept]
    assert told[indicator][RDFS.label] == [Literal(figure.indicator, lang="zh")]


def test_a_change_names_the_indicator_that_changed(read: Read) -> None:
    reading = read("道县粮食产量达30万吨，同比增长2%。")
    level, change = reading.findings.figures
    told = stated(reading)
    assert told[change.iri][XZ.changeOf] == told[level.iri][XZ.indicator]
    assert told[change.iri][XZ.indicator] != told[level.iri][XZ.indicator]
    assert told[change.iri][RDFS.label] == [Literal("粮食产量 同比增长 2%", lang="zh")]
    assert told[change.iri][XZ.valueKind] == [XZ.change]
    assert XZ.changeOf not in told[level.iri]


def test_who_is_found_by_name_is_the_subject_of_a_figure(read: Read) -> None:
    """A body at the head of the clause; one that is given something is not."""
    reading = read("道县红十字会发放棉被300床，给道县红十字会捐款8万元。", with_bodies=True)
    told = stated(reading)
    first, second = reading.findings.figures
    assert told[first.iri][XZ.subject] == [reading.findings.organizations[0].iri]
    assert XZ.subject not in told[second.iri]


@pytest.mark.parametrize("use", sorted({row[0] for row in rows("loaders/data/figures_words.tsv")}))
def test_a_word_stands_once_for_each_use(use: str) -> None:
    words = [row[1] for row in rows("loaders/data/figures_words.tsv") if row[0] == use]
    assert len(words) == len(set(words))
