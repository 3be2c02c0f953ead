"""Person names: validity, where they end, and lists of them. All names are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.names import is_person_name, names_at, split_names
from kg.model import Span
from tests.growth import is_linear

NAMES = ["周明", "李小红", "欧阳雪", "司马文山", "徐 峰", "买买提·艾力", "单雄飞", "陈和平", "赵为民", "王和"]
NO_NAMES = [
    "高度",
    "方面",
    "全面",
    "安全",
    "和谐",
    "于是",
    "时任",
    "成立",
    "金额",
    "常委",
    "党委",
    "马上",
    "万元",  # words
    "李书记",
    "王某",
    "陈老师",
    "刘某某",
    "张总",
    "赵县长",  # addresses
    "周",
    "一周",
    "我明",
    "周明同志",
    "周的明",
    "ABC",
    "",
    "周1",  # no surname, too short, other signs
]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_known_by_its_surname(text: str) -> None:
    assert is_person_name(text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_words_and_addresses_are_no_names(text: str) -> None:
    assert not is_person_name(text)


def test_a_word_is_a_name_only_behind_a_title() -> None:
    assert not is_person_name("边疆")
    assert is_person_name("边疆", titled=True)


def test_a_frequent_word_is_a_name_only_where_nothing_else_can_stand() -> None:
    assert not is_person_name("温暖", titled=True)
    assert is_person_name("温暖", alone=True)
    assert not is_person_name("任期", alone=True)


ENDS = [
    ("县长|周明等一同调研", ["周明"]),  # 等 is in no name
    ("书记|李小红介绍说", ["李小红"]),  # the verb glued on
    ("书记|周明介绍了情况", ["周明"]),  # two characters and the verb
    ("市长|王为民主持会议", ["王为民"]),  # 为 belongs to the name
    ("市长|王为全市人民", []),  # 为 behind a surname is no name without a mark
    ("镇长|陈和、李四", ["陈和"]),  # a mark ends it
    ("镇长|陈永和、李四海", ["陈永和"]),  # 和 inside a name before a mark
    ("镇长|陈永和李四海到村", ["陈永"]),  # 和 joins two names
    ("局长|边疆，副局长", ["边疆"]),  # a word behind a title
    ("县长|温暖，副县长", ["温暖"]),  # a frequent word between a title and a mark
    ("县长|温暖人心的话", []),  # the same word in a phrase
    ("县长|高度重视", []),  # a word, never a name
    ("主任|成立专班", []),  # a verb
    ("村民|徐 峰，种田", ["徐 峰"]),  # padded
    ("阿訇|买买提·艾力说", ["买买提·艾力"]),  # a minority name
    ("教授|欧阳文山指出", ["欧阳文山"]),  # a compound surname
    ("教授|欧阳雪指出", ["欧阳雪"]),  # a compound surname and one character
    ("县长|李志刚主持", ["李志刚"]),  # 刚 may follow a name, but the longer one is firmer
    ("县长|周明", ["周明"]),  # the limit ends it
    ("县长|周明石桥镇", ["周明"]),  # a word of the dictionary starts there
    ("县长|周明𠀀𠀁", []),  # nothing tells
    ("记者|周明3月5日", ["周明"]),  # a digit ends it
    ("县长|周明同志到会", ["周明"]),  # 同志
]


@pytest.mark.parametrize(("marked", "expected"), ENDS)
def test_what_follows_tells_where_a_name_ends(marked: str, expected: list[str]) -> None:
    start, text = marked.index("|"), marked.replace("|", "")
    assert [span.of(text) for span in names_at(text, start, len(text))] == expected


LISTS = [
    ("王永 陈小容", ["王永", "陈小容"]),  # blanks
    ("王永、陈小容、赵雪", ["王永", "陈小容", "赵雪"]),  # 、
    ("王永陈小容", ["王永", "陈小容"]),  # glued, one cut
    ("徐 峰 李小红", ["徐 峰", "李小红"]),  # padded beside a full one
    ("李小红 徐 峰", ["李小红", "徐 峰"]),  # the other order
    ("王林高山", []),  # 王林/高山 or a word: no single cut
    ("欧阳雪、司马文山", ["欧阳雪", "司马文山"]),  # compound surnames
    ("本报记者 王永", ["王永"]),  # what is no name is left out
    ("", []),  # nothing
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_of_names_is_cut(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split_names(text, Span(0, len(text)))] == expected


@given(st.text(alphabet="王李陈欧阳周明小红和等、 ，·主持介绍说一1A", max_size=40), st.integers(0, 40))
def test_names_lie_inside_and_begin_where_asked(text: str, start: int) -> None:
    start = min(start, len(text))
    assert all(span.start == start and span.end <= len(text) for span in names_at(text, start, len(text)))
    assert all(is_person_name(span.of(text), titled=True) for span in split_names(text, Span(0, len(text))))


@pytest.mark.parametrize("piece", ["王", "王 ", "王·", "王永", "、"])
def test_long_lists_take_linear_time(piece: str) -> None:
    def run(size: int) -> None:
        text = piece * size
        split_names(text, Span(0, len(text)))
        names_at(text, 0, len(text))

    assert is_linear(run, 20_000)
