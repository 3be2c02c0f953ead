"""Words that show a role, and words that look like them."""

from __future__ import annotations

import pytest

from loaders.zoning.words import (
    ends_sentence,
    is_byline,
    is_caption,
    is_continued,
    is_page_number,
    is_pointer,
    opens_story,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报记者 周明", True),
        ("□ 本报记者 周明 通讯员 李小强", True),
        ("本报记者周明通讯员李强", True),  # without spaces
        ("□ 周明", True),
        ("文/周明 图/李强", True),
        ("记者从县农业局了解到", False),  # a sentence
        ("老支书给记者算了算", False),  # the word stands inside running text
        ("记者周明来到山河县城关镇", False),  # a line of a narrow column
        ("本报讯（记者 周明）", False),
        ("周明 李强", False),  # names alone may be anything
    ],
)
def test_bylines(text: str, expected: bool) -> None:
    assert is_byline(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县春耕见2版", True),
        ("渠水流进万亩田→A3版", True),
        ("下转3版", False),
        ("（上接1版）", False),
        ("第3版", False),
    ],
)
def test_pointers(text: str, expected: bool) -> None:
    assert is_pointer(text) is expected


@pytest.mark.parametrize(
    ("read", "yes", "no"),
    [
        (opens_story, "本报讯（记者周明）今年", "本报特约评论员周明"),
        (opens_story, "新华社南川3月5日电", "记者从县里获悉"),
        (is_continued, "（上接1版）全县", "接到电话后"),
        (is_continued, "紧接第一版", "全县上接"),
        (is_caption, "图为渔民出海。", "图书馆新到三千册"),
        (is_caption, "渔民出海。周明摄", "周明正在摄影"),
        (is_page_number, "A3", "A3纸"),
        (is_page_number, "第2版", "2版见"),
        (ends_sentence, "丰收了。”", "丰收了，"),
        (ends_sentence, "（周明）", "周明"),
    ],
)
def test_words_that_show_a_role(read: object, yes: str, no: str) -> None:
    assert callable(read)
    assert read(yes)
    assert not read(no)
