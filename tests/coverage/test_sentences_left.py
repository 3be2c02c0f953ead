"""Which sentences of a body no rule read, and which words of a sentence."""

from __future__ import annotations

import pytest
from rdflib import RDF, Literal

from kg.language.sentences import sentences_of
from kg.model import Denotation, Evidence, PartRole, Reading, Span, Statement, Unread
from kg.triples import article_triples
from loaders.coverage import RULE, gaps, joined, sentences_left
from loaders.reading import read_article
from ontology.terms import SCHEMA, XZ
from tests.reading import NAMES, Lines, article_of

LEFT = [
    # nothing is named, nothing happens
    ("县长周明讲话。山风正凉。", ["山风正凉。"]),
    # a sentence in which something was refused was met by a rule
    ("直播间里一晚上能卖三百多单。", []),
    # a headline is stated of the article; it is no sentence that a rule should read
    ([(PartRole.HEADLINE, "山风正凉"), (PartRole.BODY, "沅陵县春耕忙。")], []),
    # what is said of the article as a whole, such as that it has no headline, reads no sentence
    ("山风正凉。\n沅陵县春耕忙。", ["山风正凉。"]),
    # the caption of a picture story is its body
    ([(PartRole.CAPTION, "山风正凉。")], ["山风正凉。"]),
    # half-width marks and traditional characters
    ("山風正涼!沅陵县春耕忙.", ["山風正涼!"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "left"), LEFT)
def test_sentences_that_no_rule_read_are_left_with_a_reason(text: str | Lines, left: list[str]) -> None:
    article = article_of(text)
    _, reading = read_article(article, NAMES)
    ours = [each for each in reading.unread if each.evidence.rule == RULE]
    assert [each.evidence.span.of(article.text) for each in ours] == left
    assert all(each.reason for each in ours)


def test_any_word_read_named_or_refused_takes_the_sentence() -> None:
    article = article_of("甲乙丙。丁戊己。庚辛壬。癸子丑。寅卯辰。")
    node, word = article.iri + "/event/0", lambda start: Evidence(Span(start, start + 1), "tests.rule")
    reading = Reading(
        article,
        statements=(
            Statement(node, RDF.type, XZ.Event, word(1)),
            Statement(node, XZ.inferredFrom, word(5), word(1)),
            Statement(article.iri, SCHEMA.headline, Literal("寅"), word(16)),
        ),
        denotations=(Denotation(NAMES.place("431222"), word(9)),),
        unread=(Unread(word(13), "why"),),
    )
    left = sentences_left(sentences_of(article), reading)
    assert [each.evidence.span.of(article.text) for each in left] == ["寅卯辰。"]


def test_what_is_left_stands_in_the_graph_and_is_no_coverage_itself() -> None:
    article = article_of("沅陵县春耕忙。山风正凉。")
    _, reading = read_article(article, NAMES)
    rules = [value for _, predicate, value in article_triples(reading) if predicate == XZ.rule]
    assert Literal(RULE) in rules
    assert [each.evidence.span for each in sentences_left(sentences_of(article), reading)] == [Span(7, 12)]


SPANS = [
    # apart, touching, nested, empty
    ([(0, 2), (4, 6)], [(0, 2), (4, 6)]),
    ([(0, 2), (2, 4)], [(0, 4)]),
    ([(1, 9), (2, 3), (8, 10)], [(1, 10)]),
    ([(3, 3)], []),
]


@pytest.mark.parametrize(("spans", "whole"), SPANS)
def test_spans_are_joined(spans: list[tuple[int, int]], whole: list[tuple[int, int]]) -> None:
    assert joined(Span(*each) for each in spans) == tuple(Span(*each) for each in whole)


GAPS = [
    # nothing told, all told, told at an end, in the middle, across the edges
    ([], (2, 5), [(2, 5)]),
    ([(0, 9)], (2, 5), []),
    ([(0, 3)], (2, 5), [(3, 5)]),
    ([(3, 4)], (2, 6), [(2, 3), (4, 6)]),
    ([(0, 2), (5, 7)], (2, 5), [(2, 5)]),
]


@pytest.mark.parametrize(("told", "span", "left"), GAPS)
def test_gaps_are_the_rest_of_a_span(
    told: list[tuple[int, int]], span: tuple[int, int], left: list[tuple[int, int]]
) -> None:
    assert list(gaps([Span(*each) for each in told], Span(*span))) == [Span(*each) for each in left]
