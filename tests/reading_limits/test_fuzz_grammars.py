"""Any text at all is read: without an error, from words that are there, and twice the same."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF

from kg.language.dates import dates_in
from kg.language.numerals import numerals_in
from kg.language.sentences import clauses, sentences_of
from kg.model import Evidence, PartRole, Span
from kg.nodes import is_own
from kg.triples import article_triples, graph_of
from loaders.coverage import gaps, joined, spans_of
from loaders.reading import read_article
from ontology.terms import XZ
from tests.reading import NAMES, article_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Reading

OFTEN = settings(max_examples=60, deadline=None)

WORDS = tuple(
    """
    沅陵县 怀化市 我市 该县 全县 官庄镇 石桥村 湖南 县长 副主任 市委书记 党委书记、 第一书记 局长 原 代 时任 拟任
    当选 张国强 欧阳娜 李红 周明（女） 买买提·艾山 同志 记者 通讯员 村民 等 任命 为 免去 职务 召开 会议 调研 举行
    开工仪式 培训 出席 主持 陪同 讲话 捐赠 签订 评为 《防汛预案》 《 》 印发 “ ” “6133”工程 “两个责任” 行动
    活动 机制 有限公司 公安局 法院 粮食产量 达 同比增长 由 增加到 下降 分别为 近 余 多 以上 万 亿 千 元 亩 户 人
    人次 个 % 百分点 吨 MW 2019年 3月9日 去年 今年 上午 昨天 当天 会上 近日 “十三五”期间 截至 1—6月 二〇二〇年
    到2025年 12日 至 縣長 鄉鎮 調研 召開 張國強 2018. 1,435 3.5 第三 一 两 三百 六七千 半
    """.split()  # noqa: SIM905 a table of words reads better than a list of strings
)
MARKS = '，。、；：！？,.;:!?（）()【】〔〕《》〈〉“”‘’"「」—-…·%‰/ \u3000'
ANY = st.characters(exclude_categories=["Cs", "Zl", "Zp"], exclude_characters="\n\r")
LINE = st.lists(st.sampled_from([*WORDS, *WORDS, *MARKS, *"0123456789"]) | ANY, max_size=40).map("".join)
OTHER_ROLES = [role for role in PartRole if role not in {PartRole.NOISE, PartRole.COLUMN}]
ROLES = st.sampled_from([PartRole.BODY] * 6 + OTHER_ROLES)
LINES = st.lists(st.tuples(ROLES, LINE), min_size=1, max_size=5)
ISSUED = st.dates(date(1950, 1, 1), date(2060, 12, 31))


@OFTEN
@given(LINES, st.sampled_from(["怀化日报", "沅陵新闻", "甲乙报"]), ISSUED)
def test_an_article_is_read_from_words_that_are_there(
    lines: list[tuple[PartRole, str]], newspaper: str, issued: date
) -> None:
    article = article_of(lines, newspaper, issued)
    _, reading = read_article(article, NAMES)
    whole = Span(0, len(article.text))
    assert all(whole.holds(evidence.span) for evidence in evidence_of(reading))
    assert all(one.evidence.rule and one.reason for one in reading.unread)
    assert read_article(article, NAMES)[1] == reading


@OFTEN
@given(LINES, ISSUED)
def test_what_is_read_becomes_a_graph_in_which_every_fact_has_its_evidence(
    lines: list[tuple[PartRole, str]], issued: date
) -> None:
    article = article_of(lines, "怀化日报", issued)
    _, reading = read_article(article, NAMES)
    triples = set(graph_of(article_triples(reading)))
    mentions = {node for node, predicate, value in triples if (predicate, value) == (RDF.type, XZ.Mention)}
    told = {node for node, predicate, value in triples if predicate == XZ.evidence and value in mentions}
    facts = {
        one.subject for one in reading.statements if is_own(article.iri, one.subject) and one.predicate == RDF.type
    }
    assert facts <= told


@OFTEN
@given(LINES)
def test_sentences_and_clauses_hold_every_word_once(lines: list[tuple[PartRole, str]]) -> None:
    article = article_of(lines)
    sentences = sentences_of(article)
    held = [index for sentence in sentences for index in range(sentence.span.start, sentence.span.end)]
    assert len(held) == len(set(held))
    assert not [c for index, c in enumerate(article.text) if index not in set(held) and not c.isspace()]
    for sentence in sentences:
        assert all(sentence.span.holds(clause) for clause in clauses(article.text, sentence.span))


@OFTEN
@given(LINES)
def test_what_no_rule_read_is_just_the_rest(lines: list[tuple[PartRole, str]]) -> None:
    _, reading = read_article(article_of(lines, "怀化日报"), NAMES)
    told = joined(spans_of(reading))
    assert all(a.end < b.start for a, b in pairwise(told))
    for sentence in sentences_of(reading.article):
        left = {index for gap in gaps(told, sentence.span) for index in range(gap.start, gap.end)}
        read = {index for span in told for index in range(span.start, span.end)}
        assert left == set(range(sentence.span.start, sentence.span.end)) - read


@OFTEN
@given(LINE, LINE, ISSUED)
def test_dates_are_slices_of_the_text_in_order(before: str, text: str, issued: date) -> None:
    readings = dates_in(before + text, Span(len(before), len(before + text)), issued)
    for one in readings:
        assert one.span.of(before + text) == one.text
        assert one.span.start >= len(before)
        assert one.earliest <= one.latest
        assert one.earliest.isoformat().startswith(one.begin)
    assert all(a.span.end <= b.span.start for a, b in pairwise(readings))


@OFTEN
@given(LINE, LINE)
def test_numerals_are_slices_of_the_text_in_order(before: str, text: str) -> None:
    numerals = numerals_in(before + text, Span(len(before), len(before + text)))
    for one in numerals:
        assert one.span.of(before + text) == one.text
        assert one.span.start >= len(before)
        assert (one.value is None) == (one.minimum is not None and one.maximum is not None)
        assert one.minimum is None or one.maximum is None or one.minimum <= one.maximum
    assert all(a.span.end <= b.span.start for a, b in pairwise(numerals))


def evidence_of(reading: Reading) -> Iterator[Evidence]:
    """Everything that a reading names words for."""
    for statement in reading.statements:
        yield statement.evidence
        if isinstance(statement.object, Evidence):
            yield statement.object
    yield from (denotation.evidence for denotation in reading.denotations)
    yield from (unread.evidence for unread in reading.unread)
