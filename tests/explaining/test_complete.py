"""Nothing that was read or refused is missing from the mirror, nothing is in it twice, and it costs little."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from rdflib import RDF

from api.explaining import as_lines, as_object
from api.explaining.blocks import blocks_of
from api.explaining.labels import Labels
from api.explaining.telling import Teller
from kg.language.sentences import sentences_of
from loaders.reading import read_article
from tests.explaining.support import FILES, NAMES, lines_of, readings_in, told_in, without_colour
from tests.reading import article_of
from tests.reading_limits.steps import STEPS

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Reading

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


@each_file
def test_every_statement_and_denotation_stands_under_one_sentence(path: Path) -> None:
    for reading in readings_in(path):
        items = [item for block in blocks_of(reading) for item in block.items]
        told = Counter((item.node, predicate, value) for item in items for predicate, value in item.properties)
        stated = Counter((s.subject, s.predicate, s.object) for s in reading.statements if s.predicate != RDF.type)
        assert told == stated
        kinds = {(item.node, kind) for item in items for kind in item.kinds}
        assert {(s.subject, s.object) for s in reading.statements if s.predicate == RDF.type} <= kinds
        words = {(item.node, evidence) for item in items for evidence in item.spans}
        assert {(s.subject, s.evidence) for s in reading.statements} <= words
        denoted = [(item.node, item.evidence) for item in items if item.denoted]
        assert Counter(denoted) == Counter((one.thing, one.evidence) for one in reading.denotations)


@each_file
def test_every_refusal_stands_under_one_sentence(path: Path) -> None:
    for reading in readings_in(path):
        shown = Counter(each for block in blocks_of(reading) for each in block.unread)
        assert shown == Counter(reading.unread)


@each_file
def test_every_sentence_is_a_block_and_begins_before_what_it_holds(path: Path) -> None:
    for reading in readings_in(path):
        blocks = blocks_of(reading)
        assert tuple(block.sentence for block in blocks) == sentences_of(reading.article)
        for block in blocks:
            span = block.sentence.span
            assert all(span.start <= item.evidence.span.start < span.end for item in block.items)


@each_file
def test_the_lines_of_json_hold_slices_and_every_property(path: Path) -> None:
    for one, reading in zip(told_in(path), readings_in(path), strict=True):
        objects = [json.loads(json.dumps(as_object(block, one.teller), ensure_ascii=False)) for block in one.blocks]
        for each in objects:
            assert reading.article.text[each["start"] : each["end"]] == each["sentence"]
            for said in (*each["read"], *each["unread"], *each["gaps"], *each["unbound"]):
                assert reading.article.text[said["start"] : said["end"]] == said["words"]
        values = sum(len(said) for each in objects for item in each["read"] for said in item["properties"].values())
        assert values == sum(statement.predicate != RDF.type for statement in reading.statements)


@each_file
def test_the_text_says_the_same_with_and_without_colour(path: Path) -> None:
    for one in told_in(path):
        plain = lines_of(one, every=True)
        assert [without_colour(line) for line in lines_of(one, coloured=True, every=True)] == plain
        assert not any("\x1b" in line for line in plain)


def test_a_reading_of_nothing_has_a_block_for_what_is_said_of_the_article() -> None:
    _, reading = read_article(article_of(""), NAMES)
    assert [item.node for block in blocks_of(reading) for item in block.items] == [reading.article.iri]


def test_telling_costs_no_more_for_a_sentence_of_a_long_article() -> None:
    assert _steps(40) < 5 * _steps(10)


def _steps(times: int) -> int:
    sentence = "3月9日，沅陵县县长张国强到官庄镇调研，全县种植油茶1.2万亩。山风正凉。"
    _, reading = read_article(article_of(sentence * times, "怀化日报"), NAMES)
    return _counted(reading)


def _counted(reading: Reading) -> int:
    STEPS.begin()
    with STEPS.lines():
        blocks = blocks_of(reading)
        teller = Teller.of(blocks, Labels.of(reading, NAMES))
        for block in blocks:
            list(as_lines(block, teller, coloured=True))
            as_object(block, teller)
    return STEPS.lines_run
