"""Folding: the copy of a text in which words are looked for, and the table of traditional characters behind it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.folding import fold
from kg.language.traditional import TABLE, simplified
from kg.tables import rows


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("原則同意,採取措施", "原则同意，采取措施"),  # signs that official papers use every day
        ("嚴懲惡勢力,整治髒亂差", "严惩恶势力，整治脏乱差"),
        ("網絡畫廊與劇團", "网络画廊与剧团"),
        ("脫貧戶種三畝藥材", "脱贫户种三亩药材"),
        ("籌備會(第二次)", "筹备会（第二次）"),  # half-width brackets
        ("投資1,200萬元,8:30開工", "投资1,200万元，8:30开工"),  # marks inside a number stay
        ("乾县、瞭望塔、氾水镇", "乾县、瞭望塔、氾水镇"),  # signs that simplified text uses too
        ("著名的林場", "著名的林场"),  # 著 has two simplified forms
    ],
)
def test_a_text_is_looked_at_simplified_with_full_width_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_each_traditional_sign_has_one_simplified_form_that_is_itself_simplified() -> None:
    pairs = [pair for olds, news in rows(TABLE) for pair in zip(olds, news, strict=True)]
    assert len({old for old, _ in pairs}) == len(pairs)
    assert all(old != new and simplified(new) == new for old, new in pairs)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="縣乡,，(（1 9:：發发", max_size=40))
def test_folding_keeps_every_place_and_changes_nothing_twice(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
