"""Which bodies are one text: tables of two prints, and whether they are."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.reprints import fingerprints, likeness, plain
from tests.reprints.texts import (
    FIELDS,
    MEETING,
    NOTICE,
    OTHER_MEETING,
    POSTS,
    PRICES,
    SHORT,
    TRADITIONAL,
    WEATHER,
)

FIRST, SECOND, THIRD, FOURTH = FIELDS.split("\n")

ONE_TEXT = [
    ("whole", FIELDS, FIELDS),
    ("other line breaks", FIELDS, FIELDS.replace("\n", "").replace("，", "，\n")),
    ("half-width marks", FIELDS, FIELDS.replace("，", ",").replace("。", ". ").replace("、", " ")),
    ("full-width figures", FIELDS, FIELDS.translate({ord("0") + i: ord("０") + i for i in range(10)})),
    ("traditional", FIELDS, TRADITIONAL),
    ("shortened at the end", FIELDS, f"{FIRST}{SECOND}"),
    ("the first paragraph alone", FIELDS, FIRST),
    ("a paragraph in the middle left out", FIELDS, f"{FIRST}{SECOND}{FOURTH}"),
    ("the first paragraph left out", FIELDS, f"{SECOND}{THIRD}{FOURTH}"),
    # a dateline that stayed in the body, on either side
    ("another dateline", FIELDS, f"据《沅江晚报》报道 {FIELDS}"),
    ("two datelines", f"新华社长沙3月14日电 {FIELDS}", f"据《沅江晚报》报道 {FIELDS}"),
    # a day for 昨日, words changed, a sentence turned round: figures and names stay
    ("edited day", FIELDS, FIELDS.replace("昨日，", "3月14日，")),
    ("edited words", FIELDS, FIELDS.replace("昨日", "近日").replace("发现问题当场交办、限期整改", "对问题立行立改")),
    ("edited sentence", FIELDS, FIELDS.replace("村民们忙着清理沟渠", "当地群众也在抓紧疏通水沟")),
    ("our county", FIELDS, FIELDS.replace("下一步，沅陵县将", "下一步，我县将")),
    ("edited and shortened", FIELDS, FIRST.replace("昨日", "日前") + SECOND.replace("可以全部实现", "将全部实现")),
]

TWO_TEXTS = [
    # the same wording every week, other figures
    ("weather, other figures", WEATHER, WEATHER.replace("14日", "21日").replace("18", "23").replace("9℃", "12℃")),
    ("weather, other day alone", WEATHER, WEATHER.replace("3月14日", "3月15日")),
    ("weather, other county", WEATHER, WEATHER.replace("沅陵", "辰溪")),
    ("prices of two weeks", PRICES, PRICES.replace("2.35", "2.40").replace("13.50", "12.80").replace("8.50", "8.80")),
    ("one price", PRICES, PRICES.replace("42.00", "41.50")),
    ("power cuts of two days", NOTICE, NOTICE.replace("3月14日8时", "4月2日7时")),
    (
        "power cuts of two places",
        NOTICE,
        NOTICE.replace("城东线教场坪支线", "城南线马家坳支线").replace("14日", "15日"),
    ),
    # the same form, other names
    ("appointments", POSTS, POSTS.replace("向长青", "周明").replace("贺小兰", "刘建新").replace("舒云生", "田家旺")),
    ("one other name", POSTS, POSTS.replace("向长青", "田家旺")),
    ("one other given name", POSTS, POSTS.replace("向长青", "向大力")),
    # formulas of official style in both
    ("two meetings", MEETING, OTHER_MEETING),
    ("one body, two days", MEETING, MEETING.replace("3月14日", "4月2日").replace("省委经济工作", "全国两会")),
    ("nothing in common", FIELDS, PRICES),
    # too short to be told from others, though the same
    ("short", SHORT, SHORT),
    ("short in a long one", SHORT, SHORT + FIELDS),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in ONE_TEXT], ids=[row[0] for row in ONE_TEXT])
def test_prints_of_one_text_are_told_and_have_a_fingerprint_in_common(one: str, other: str) -> None:
    value = likeness(plain(one), plain(other))
    assert value is not None
    assert 0.8 <= value <= 1
    marks, others = set(fingerprints(one)), set(fingerprints(other))
    assert len(marks & others) * 8 >= min(len(marks), len(others)) > 0


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in TWO_TEXTS], ids=[row[0] for row in TWO_TEXTS])
def test_two_texts_that_share_their_wording_are_two(one: str, other: str) -> None:
    assert likeness(plain(one), plain(other)) is None


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in (*ONE_TEXT, *TWO_TEXTS)])
def test_likeness_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert likeness(plain(one), plain(other)) == likeness(plain(other), plain(one))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“縣長周明說：‘開工！’”", "县长周明说开工"),  # traditional signs and marks
        ("增长３．５％，\n约1,200户", "增长3.5约1200户"),  # full width; a point in a number stays, a comma goes
        ("第1.\n第2. ABC_d", "第1第2abcd"),  # a point behind a number is a mark
        ("一 行\u3000两\n行", "一行两行"),  # white space of every kind
    ],
)
def test_signs_that_count(body: str, expected: str) -> None:
    assert plain(body) == expected


def test_fingerprints_are_few_whatever_the_length() -> None:
    assert fingerprints(SHORT) == ()
    assert len(fingerprints(FIELDS)) <= 12
    assert len(fingerprints("".join(chr(0x4E00 + i * 7919 % 20000) for i in range(200_000)))) <= 60


def test_fingerprints_are_the_same_in_another_process() -> None:
    code = "import sys; from kg.reprints import fingerprints; print(*fingerprints(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", code, FIELDS], capture_output=True, text=True, check=True)
    assert tuple(done.stdout.split()) == fingerprints(FIELDS)


def test_a_text_of_one_sign_again_and_again_is_left_alone() -> None:
    assert likeness("啊" * 3000, "啊" * 2990 + "哦" * 500) is None
    assert likeness("啊哦" * 3000, "哦哦啊" * 3000) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert likeness(plain(one), plain(other)) == likeness(plain(other), plain(one))
    assert fingerprints(one) == tuple(sorted(set(fingerprints(one))))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 200), st.integers(60, 224))
def test_any_stretch_of_a_text_is_in_it(start: int, size: int) -> None:
    text = plain(FIELDS)
    part = text[start : start + size]
    assert likeness(part, text) == (1.0 if len(part) >= 60 else None)
