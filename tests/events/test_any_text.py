"""Any text at all: spans inside, nodes apart, and time that grows with the length only."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import events
from tests.events.support import context_of, read
from tests.growth import is_linear

SIGNS = "，。“”《》、将要在的\n"
WORDS = "3月9日， 昨天 市委 召开 会议 调研 ［周明］ 〈榆中县〉 一同 举行 培训 仪式 2019年 精神 启动 分别 9月 会上"
PIECES = st.sampled_from([*SIGNS, *WORDS.split()])


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_event_lies_in_the_text_and_has_its_own_node(text: str) -> None:
    context, findings = context_of(text)
    found = events.find(context, findings)
    iris = [event.iri for event in found.events]
    assert len(set(iris)) == len(iris)
    for event in found.events:
        assert event.evidence.span.holds(event.trigger)
        assert event.evidence.span.end <= len(context.article.text)
    assert list(events.state(context, found)) == list(events.state(context, found))


PIECES_OF_LONG_TEXTS = [
    *("召开", "会议", "3月9日", "“", "调研，", "召开会议。", "［周明］、", "来自", "第1届", "成立公司，"),
    "3月9日〈榆中县〉召开会议，",
    "3月9日，市长［周明］到〈榆中县〉调研。在〈夏官营镇〉，［周明］察看茶园。",
]


@pytest.mark.parametrize("piece", PIECES_OF_LONG_TEXTS)
def test_long_texts_are_read_in_linear_time(piece: str) -> None:
    assert is_linear(lambda size: read(piece * (size // len(piece))), 12_000)
