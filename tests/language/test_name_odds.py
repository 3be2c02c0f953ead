"""How much likelier a name is than words: where it ends, and what is none."""

from __future__ import annotations

import pytest

from kg.language.name_odds import is_usual, odds_of, parts
from kg.language.names import names_at
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a verb that no table of followers has
        ("余道山领着大伙", "余道山"),
        ("佟玉兰算过一笔账", "佟玉兰"),
        ("吴小妹扳着指头", "吴小妹"),
        # a compound surname before a character that a name may hold
        ("呼延保国有三本账", "呼延保国"),
        ("欧阳秀兰一边缝制", "欧阳秀兰"),
        # the given name is a word
        ("王爱国按照书上的法子", "王爱国"),
        # two characters before a common word
        ("周明负责巡河", "周明"),
        # 和 joins the next name
        ("李红和王伟负责", "李红"),
    ],
)
def test_the_likeliest_name_is_taken_where_nothing_firm_follows(text: str, name: str) -> None:
    assert [span.of(text) for span in names_at(text, 0, len(text))] == [name]


@pytest.mark.parametrize(
    "text", ["常年在外打工", "高度重视安全", "全部入学读书", "万人空巷庆丰年", "单位负责同志", "代表参加座谈"]
)
def test_words_that_begin_with_a_surname_are_no_names(text: str) -> None:
    assert names_at(text, 0, len(text), titled=False) == ()


def test_the_odds_of_words_are_low_and_of_names_high() -> None:
    text = "都要站到台上"
    assert odds_of(text, (Span(0, 3),), len(text))[Span(0, 3)] < -5
    text = "武晋伟说"
    assert odds_of(text, (Span(0, 3),), len(text))[Span(0, 3)] > 5
    assert odds_of(text, (), len(text)) == {}


def test_a_name_has_a_surname_and_a_given_name() -> None:
    assert parts("欧阳海") == ("欧阳", "海")
    assert parts("欧阳") == ("欧", "阳")
    assert parts("周小明") == ("周", "小明")


def test_a_given_name_is_usual_by_its_characters() -> None:
    assert is_usual("周小鳜")
    assert not is_usual("周小鳜", both=True)
    assert not is_usual("周鬻鳜")
