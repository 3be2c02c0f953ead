"""JSON with one article an object: lines, arrays and single objects, and what is wrong with some of them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from loaders.sources.files import file_of
from loaders.sources.format import OwnFields, Sheet
from loaders.sources.jsonl import FORMAT
from loaders.sources.limits import Limits

GOOD = {"标题": "茶园开采", "正文": "　　本报讯 茶农上山。"}
TEXT = "茶园开采\n　　本报讯 茶农上山。"


def read(data: str | bytes, limits: Limits | None = None) -> tuple[list[Sheet], list[str]]:
    file = file_of("稿件.jsonl", data.encode() if isinstance(data, str) else data)
    assert FORMAT.takes(file)
    reads = list(FORMAT.read(file, limits or Limits()))
    sheets = [one for one in reads if isinstance(one, Sheet)]
    return sheets, [str(one) for one in reads if isinstance(one, SourceError)]


def dumped(*objects: object, indent: int | None = None) -> str:
    return "\n".join(json.dumps(one, ensure_ascii=False, indent=indent) for one in objects)


SHAPES = [
    # one object a line, with blank lines, a byte order mark, escapes, GB18030
    (dumped(GOOD), "line=1"),
    ("\ufeff\n\n" + dumped(GOOD) + "\n\n", "line=3"),
    (json.dumps(GOOD), "line=1"),
    (dumped(GOOD).encode("gb18030"), "line=1"),
    # arrays as people save them, on one line and on many
    (dumped([GOOD]), "item=1"),
    (dumped([GOOD], indent=2), "item=1"),
    (" [\n" + dumped(GOOD) + ",\n]\n", "item=1"),
    # pretty-printed, alone
    (dumped(GOOD, indent=2), "item=1"),
]


@pytest.mark.parametrize(("data", "fragment"), SHAPES, ids=[str(row) for row in range(len(SHAPES))])
def test_json_is_read_in_every_shape_that_people_save(data: str | bytes, fragment: str) -> None:
    (sheet,), errors = read(data)
    assert (sheet.text, sheet.fragment, errors) == (TEXT, fragment, [])


def test_objects_one_behind_the_other_over_many_lines_are_all_read() -> None:
    many = [{"标题": f"题{number}", "正文": "一段。" * 9000} for number in range(20)]
    sheets, errors = read(dumped(*many, indent=1))
    assert [sheet.fragment for sheet in sheets] == [f"item={number}" for number in range(1, 21)]
    assert errors == []


BAD = [
    # malformed, with the place
    ('{"标题": ', "line 2: malformed JSON at character"),
    # no object
    ("[1]", "line 2: no object"),
    ('"正文"', "line 2: no object"),
    # a key twice with two values: nobody knows which one is meant
    ('{"正文": "甲。", "正文": "乙。"}', "line 2: key 正文 stands twice"),
    # nested where text should be
    ('{"正文": {"段": "甲。"}}', "line 2: 正文 is no text"),
    ('{"正文": ["甲。", ["乙。"]]}', "line 2: 正文 is no text"),
    ('{"正文": true}', "line 2: 正文 is no text"),
    # no text, or a text that is blank
    ('{"标题": "甲", "摘要": "乙"}', "keys found 现有：标题、摘要"),
    ('{"标题": "甲", "正文": null}', "line 2 has a headline and no text"),
    ("{}", "line 2: no key holds the text"),
    # hostile
    ('{"正文": ' + "[" * 100_000, "line 2: nested too deeply"),
    (json.dumps({f"键{number}": 1 for number in range(300)}), "300 keys"),
]


@pytest.mark.parametrize(("line", "said"), BAD, ids=[said for _, said in BAD])
def test_a_bad_line_is_named_and_the_others_are_read(line: str, said: str) -> None:
    sheets, errors = read(f"{dumped(GOOD)}\n{line}\n{dumped({**GOOD, '标题': '乙'})}\n")
    assert [sheet.fragment for sheet in sheets] == ["line=1", "line=3"]
    assert len(errors) == 1
    assert said in errors[0]


def test_an_item_that_is_malformed_ends_an_array_and_keeps_what_stands_before_it() -> None:
    sheets, errors = read(f"[{dumped(GOOD)}, {{正文}}, {dumped(GOOD)}]")
    assert [sheet.text for sheet in sheets] == [TEXT]
    assert "item 2" in errors[0]
    assert "nothing behind it was read" in errors[0]


def test_values_are_kept_as_they_are_written() -> None:
    more = '"作者": ["周明", "李红"], "权重": NaN, "号": ' + "9" * 5000
    (sheet,), errors = read('{"版次": 3, "日期": 20200302, "正文": ["一段。", "　二段。"], ' + more + "}")
    assert errors == []
    assert sheet.text == "周明 李红\n一段。\n　二段。"
    assert sheet.own == OwnFields(None, "20200302", "3")
    assert any("权重、号" in note for note in sheet.notes)


def test_a_key_twice_with_the_same_value_is_no_doubt() -> None:
    (sheet,), _ = read('{"正文": "甲。", "正文": "甲。"}')
    assert sheet.text == "甲。"


def test_lone_surrogates_are_replaced_with_a_note() -> None:
    (sheet,), _ = read('{"正文": "茶\\ud800园，\\ud83c\\udf75。"}')
    assert sheet.text == "茶\ufffd园，🍵。"
    assert any("line 1" in note and "lone surrogate" in note for note in sheet.notes)


def test_lines_of_one_page_are_one_sheet() -> None:
    lines = [{"版次": 1, "正文": "甲。"}, {"版次": 2, "正文": "乙。"}, {"版次": "01", "正文": "丙。"}]
    sheets, _ = read(dumped(*lines))
    assert [(sheet.fragment, sheet.text) for sheet in sheets] == [("line=1;3", "甲。\n\n丙。"), ("line=2", "乙。")]


def test_a_line_that_is_too_long_ends_the_reading_and_keeps_what_stands_before_it() -> None:
    sheets, errors = read(dumped(GOOD, {"正文": "字" * 5000}), Limits(page_characters=200))
    assert [sheet.text for sheet in sheets] == [TEXT]
    assert "line 2 is longer" in errors[0]


def test_a_file_without_one_article_is_given_up_after_a_hundred_errors() -> None:
    file = file_of("a.jsonl", b'{"title": "x"}\n' * 5000)
    found: list[object] = []
    with pytest.raises(SourceError, match="no row of the table is an article"):
        found.extend(FORMAT.read(file, Limits()))
    assert len(found) == 100


NAMED = [
    ("a.jsonl", b'{"a": 1}', True),
    ("-", b'\xef\xbb\xbf {"\xe6\xad\xa3\xe6\x96\x87": 1}', True),
    ("a.txt", b'[\n {"a": 1}]', True),
    # a bracket opens a text as well
    ("a.txt", "[本报讯]茶园".encode(), False),
    ("a.txt", "{茶园}".encode(), False),
    ("a.json", b"%PDF-1.7", False),
]


@pytest.mark.parametrize(("name", "data", "taken"), NAMED, ids=[str(row) for row in range(len(NAMED))])
def test_json_is_known_by_its_name_or_by_its_beginning(name: str, data: bytes, taken: bool) -> None:
    assert FORMAT.takes(file_of(name, data)) is taken


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0<>&"), max_size=80), VALUES, VALUES)
def test_any_text_comes_back_as_it_was(body: str, other: object, line: object) -> None:
    data = json.dumps({"正文": body, "其他": other}) + "\n" + json.dumps(line) + "\n" + dumped(GOOD)
    sheets, _ = read(data)
    texts = [sheet.text for sheet in sheets]
    assert (body in texts) is bool(body.strip())
    for sheet in sheets:
        if sheet.text == body:
            lines = [part.strip() for part in body.splitlines() if part.strip()]
            assert [zone.span.of(body) for zone in sheet.zones] == lines
