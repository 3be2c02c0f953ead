"""Each competency question has its expected answer on our own sample pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import NotFoundError, RequestError
from kg.query import QueryPool
from kg.questions import question, questions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def pool(sample_store: Path) -> Iterator[QueryPool]:
    """A pool over the sample pages."""
    with QueryPool(sample_store) as started:
        yield started


def answers(pool: QueryPool, name: str, *columns: str) -> set[tuple[str, ...]]:
    return {tuple(row[c].value if c in row else "" for c in columns) for row in pool.rows(question(name).sparql)}


WHOLE = [
    # no article of our sample pages is printed twice; tests/reprints asks of pages where some are
    ("reprints", ("article", "first"), set()),
    # the holder of a post on the day that the sentence speaks of, not the day it was printed
    ("post-holder-on", ("who", "day"), {("钟维川", "2022-03-14")}),
    # companions named in the next sentence came on the same day
    ("accompanied", ("who", "day"), {("龙晓岚", "2022-03-14"), ("滕国柱", "2022-03-14")}),
    # 万 is multiplied out, the unit is not converted, the period is the year of the sentence
    ("figure", ("where", "value", "unit", "from", "until"), {("辰溪县", "286000", "亩", "2021-01-01", "2021-12-31")}),
    ("program", ("program", "place"), {("3521", "辰溪县")}),
    # a pointer names a document too; 试行 is a status; 市政府 is the city's
    (
        "documents",
        ("document", "issuer", "status"),
        {
            ("怀化市清廉乡村建设三年行动方案", "", ""),
            ("怀化市高标准农田建后管护办法（试行）", "", "试行"),
            ("怀化市山洪灾害防御责任制规定", "怀化市人民政府", ""),
            ("辰溪县油茶产业奖补办法", "", ""),
        },
    ),
    # 当天下午 and 会上 stand on the day of the sentence before
    (
        "events-between",
        ("begin", "type", "place"),
        {
            ("2022-03-11", "会议", "鹤城区"),
            ("2022-03-11", "印发", "鹤城区"),
            ("2022-03-12", "仪式", "官庄镇"),
            ("2022-03-12", "建设", "官庄镇"),  # the same: the ceremony of a building's beginning
            ("2022-03-12", "捐赠", "官庄镇"),
            ("2022-03-14", "会议", "溆浦县"),
            ("2022-03-14", "调研检查", "低庄镇"),
            ("2022-03-14", "调研检查", "桥江镇"),
        },
    ),
    ("posts-of-person", ("post", "status"), {("怀化市委常委", "现任"), ("怀化市副市长", "现任")}),
    # the county itself and what lies in it
    (
        "officials-of-place",
        ("who", "place"),
        {
            ("覃立群", "辰溪县"),
            ("舒远航", "孝坪镇"),
            ("谌海波", "大坡村"),
            ("补玉莲", "江东湾村"),
            ("舒敏", "木洲坪村"),
        },
    ),
    ("same-post", ("place", "who"), {("大坡村", "谌海波"), ("江东湾村", "补玉莲"), ("木洲坪村", "舒敏")}),
    ("meetings", ("begin", "chair"), {("2022-03-11", "宋时雨"), ("2022-03-14", "钟维川")}),
    # three names a wrap or a padding broke; a photographer; two without a printed role
    (
        "authors",
        ("author", "role"),
        {
            ("覃小舟", "记者"),
            ("田维佳", "记者"),
            ("杨志强", "通讯员"),
            ("向清浪", "摄影"),
            ("谭勇", "作者"),
            ("梁小芳", "作者"),
            ("张家驹", "通讯员"),
            ("吴秀兰", "记者"),
            ("滕小莉", "作者"),
        },
    ),
]

PARTS = [
    # a target is told from what was done
    (
        "figures-of-place",
        ("printed", "kind"),
        {("3.6万亩", "目标"), ("2.1万亩", "实际"), ("5400万元", "实际")},
    ),
    ("about-place", ("issued",), {("2022-03-15",)}),
    ("organizations-of-place", ("organization", "place"), {("怀化市丰穗种业有限公司", "怀化市")}),
    # one article's headline is not in the text; its label is made from the first sentence
    ("missing-headlines", ("article",), {("3月12日，沅陵县官庄镇举行茶旅融合示范园开工仪式",)}),
    ("planned", ("begin", "place"), {("2023-12", "官庄镇")}),
    # a number with a unit that nothing names is left unread, with the reason
    ("unread", ("rule", "words"), {("figures.unbound", "三百多单")}),
    ("unread-by-rule", ("article", "rule"), {("小油茶铺就 富民路", "figures.unbound")}),
    # a number that nothing names; one of a formula of work, which tells no year
    ("unbound-figures", ("printed", "lacks"), {("三百多单", "指标"), ("5万亩", "时期")}),
    # an article of which every sentence says something
    (
        "coverage",
        ("article", "characters", "charactersRead", "sentencesLeft", "refused"),
        {("麻阳举办冰糖橙种植技术培训", "70", "70", "0", "0")},
    ),
    ("source-of-sentence", ("words", "page"), {("米卫红", "https://w3id.org/xianzhi/id/page/怀化时报/2022-03-15/1")}),
]


@pytest.mark.parametrize(("name", "columns", "expected"), WHOLE, ids=[row[0] for row in WHOLE])
def test_a_question_has_just_this_answer(
    name: str, columns: tuple[str, ...], expected: set[tuple[str, ...]], pool: QueryPool
) -> None:
    assert answers(pool, name, *columns) == expected


@pytest.mark.parametrize(("name", "columns", "expected"), PARTS, ids=[row[0] for row in PARTS])
def test_a_question_has_this_among_its_answers(
    name: str, columns: tuple[str, ...], expected: set[tuple[str, ...]], pool: QueryPool
) -> None:
    assert expected <= answers(pool, name, *columns)


def test_every_question_has_an_expected_answer() -> None:
    assert {row[0] for row in (*WHOLE, *PARTS)} == {each.name for each in questions()}


def test_sentences_that_no_rule_read_are_counted_and_are_no_refusals(pool: QueryPool) -> None:
    by_rule = answers(pool, "unread-by-rule", "rule", "article", "times", "characters")
    left = {(article, times, int(length)) for rule, article, times, length in by_rule if rule == "coverage.sentence"}
    rows = answers(pool, "coverage", "article", "sentencesLeft", "characters", "charactersRead")
    assert left == {(article, times, int(all_) - int(read)) for article, times, all_, read in rows if times != "0"}
    assert left
    assert "coverage.sentence" not in {rule for (rule,) in answers(pool, "unread", "rule")}


def test_a_question_can_be_asked_about_another_thing(pool: QueryPool) -> None:
    other = question("accompanied").with_values({"personName": "彭国安", "placeName": "芷江侗族自治县"})
    assert {row["who"].value for row in pool.rows(other.sparql)} <= {"石建明", "宋时雨"}


def test_a_value_cannot_break_out_of_its_place_in_the_query(pool: QueryPool) -> None:
    hostile = '" } . ?s ?p ?o . VALUES ?x { "'
    assert pool.rows(question("about-place").with_values({"placeName": hostile}).sparql) == []


def test_a_value_that_a_question_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(RequestError, match="placeName"):
        question("about-place").with_values({"person": "钟维川"})


def test_an_unknown_question_is_answered_with_near_names() -> None:
    with pytest.raises(NotFoundError, match="figure"):
        question("figurs")
