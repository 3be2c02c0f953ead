"""Where sentences and clauses end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.sentences import clauses, sentences_of, split
from kg.model import PartRole, Span
from tests.reading import article_of


def pieces(text: str) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)))]


SENTENCES = [
    ("会议召开。鼓掌！好不好？好。", ["会议召开。", "鼓掌！", "好不好？", "好。"]),  # the three end marks
    ("他说：“水退了。”大家回家。", ["他说：“水退了。”", "大家回家。"]),  # a quotation that ends so
    ("他说：“水退了。路通了。”大家回家。", ["他说：“水退了。路通了。”", "大家回家。"]),  # speech stays whole
    ("“水退了！”的消息传开。", ["“水退了！”的消息传开。"]),  # the sentence goes on with 的
    ("喊着“加油！”“快跑！”，他冲过终点。", ["喊着“加油！”“快跑！”，他冲过终点。"]),  # quotations in a row
    ("大坝（高3米。宽2米。）建成。完。", ["大坝（高3米。宽2米。）建成。", "完。"]),  # brackets are never cut
    ("他说：“水退了。没有说完。", ["他说：“水退了。", "没有说完。"]),  # a quotation never closed is none
    ("真的？！是的。", ["真的？！", "是的。"]),  # two end marks
    ("Is it? 是!好", ["Is it?", " 是!", "好"]),  # half-width marks
    ("增长3.5%,达到1,200元;完成。", ["增长3.5%,达到1,200元;完成。"]),  # no end marks at all
    ("他问：“好吗？”“好。”", ["他问：“好吗？”“好。”"]),  # the next quotation goes on
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_a_very_long_quotation_is_cut_into_its_sentences() -> None:
    assert len(pieces("他说：“" + "水退了。" * 60 + "”")) == 60


CLAUSES = [
    ("县长讲话，书记主持；大家听：好。", ["县长讲话", "书记主持", "大家听", "好"]),  # the marks
    ("他说：“水退了，路通了。”大家回家。", ["他说", "“水退了，路通了。”大家回家"]),  # not inside a quotation
    ("大坝（高，宽）建成，通水。", ["大坝（高，宽）建成", "通水"]),  # not inside brackets
    ("投资1,200元,8:30开工", ["投资1,200元", "8:30开工"]),  # not inside a number
    ("，，", []),  # nothing but marks
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_clauses_end_at_commas_outside_of_quotations(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in clauses(text, Span(0, len(text)))] == expected


def test_a_headline_is_one_sentence_and_no_sentence_crosses_a_line() -> None:
    lines = [
        (PartRole.HEADLINE, "大坝建成！通水！"),
        (PartRole.BODY, "大坝建成。通水"),
        (PartRole.BODY, " 人人高兴。"),
    ]
    read = article_of(lines)
    shown = [(one.role, one.span.of(read.text)) for one in sentences_of(read)]
    assert shown == [
        (PartRole.HEADLINE, "大坝建成！通水！"),
        (PartRole.BODY, "大坝建成。"),
        (PartRole.BODY, "通水"),
        (PartRole.BODY, "人人高兴。"),
    ]


MARKS = st.text(alphabet="水退了。！？，“”‘’（）《》 的1,;", max_size=60)


@given(MARKS)
def test_sentences_hold_every_character_once(text: str) -> None:
    assert "".join(pieces(text)) == text


@given(MARKS)
def test_clauses_are_in_order_and_inside(text: str) -> None:
    found = clauses(text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)
