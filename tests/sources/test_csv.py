"""Tables with one article a row: every cell comes back as it was, and what cannot be read is named by its row."""

from __future__ import annotations

import csv
import io
import tracemalloc
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import PartRole
from loaders.sources.csv import FORMAT, read_table
from loaders.sources.files import SourceFile, file_of
from loaders.sources.format import OwnFields, Sheet
from loaders.sources.limits import Limits
from loaders.sources.tables.columns import Column, columns_of

if TYPE_CHECKING:
    from collections.abc import Iterable

BODY = "　　本报讯 （记者 周明）3月1日，石桥镇万亩茶园开采。"


def table(*rows: Iterable[str], delimiter: str = ",") -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue()


def read(data: str | bytes, limits: Limits | None = None) -> tuple[list[Sheet], list[str]]:
    file = file_of("稿件.csv", data.encode() if isinstance(data, str) else data)
    assert FORMAT.takes(file)
    reads = list(FORMAT.read(file, limits or Limits()))
    sheets = [one for one in reads if isinstance(one, Sheet)]
    return sheets, [str(one) for one in reads if isinstance(one, SourceError)]


def zones(sheet: Sheet) -> list[tuple[str, str, int | None]]:
    return [(zone.role.value, zone.span.of(sheet.text), zone.article) for zone in sheet.zones]


def assert_partition(sheet: Sheet) -> None:
    """Zones are in order, apart, and hold every character that is not white space."""
    last = 0
    for zone in sheet.zones:
        assert not sheet.text[last : zone.span.start].strip()
        assert zone.span.of(sheet.text) == zone.span.of(sheet.text).strip() != ""
        last = zone.span.end
    assert not sheet.text[last:].strip()


def test_a_row_is_an_article_with_its_cells_as_they_are() -> None:
    header = ("版次", "标题", "引题", "副题", "作者", "正文", "图片说明", "日期", "报纸")
    row = (
        "3",
        "茶园开采",
        "春来早",
        "农户增收",
        "周明",
        f"{BODY}\r\n\r\n　　茶香四溢。",
        "图为茶园。李红 摄",
        "2020/3/2",
        "《武陵日报》",
    )
    (sheet,), errors = read(table(header, row))
    assert errors == []
    assert sheet.text == f"春来早\n茶园开采\n农户增收\n周明\n{BODY}\r\n\r\n　　茶香四溢。\n图为茶园。李红 摄"
    assert zones(sheet) == [
        ("kicker", "春来早", 0),
        ("headline", "茶园开采", 0),
        ("subheadline", "农户增收", 0),
        ("byline", "周明", 0),
        ("body", BODY.strip(), 0),
        ("body", "茶香四溢。", 0),
        ("caption", "图为茶园。李红 摄", 0),
    ]
    assert sheet.own == OwnFields("《武陵日报》", "2020/3/2", "3")
    assert sheet.fragment == "row=1"


NAMES = [
    # case, blanks, full width, brackets and a byte order mark do not count
    ("\ufeff正 文", Column.BODY),
    ("【标题】", Column.HEADLINE),
    ("ＴＩＴＬＥ", Column.HEADLINE),
    ("Pub_Date", Column.ISSUED),
    ("日期（年-月-日）", Column.ISSUED),
    ("肩题", Column.KICKER),
    ("Sub-Title", Column.SUBHEADLINE),
    ("通讯员", Column.CORRESPONDENT),
    ("摄影", Column.PHOTOGRAPHER),
    ("来源报纸", Column.NEWSPAPER),
    # may name an agency: a column of its own
    ("来源", Column.SOURCE),
    ("版面", Column.PAGE),
    # what nobody knows
    ("点击量", None),
    ("摘要", None),
]


@pytest.mark.parametrize(("name", "column"), NAMES, ids=[name for name, _ in NAMES])
def test_columns_are_known_by_the_names_that_people_give_them(name: str, column: Column | None) -> None:
    columns = columns_of([name])
    assert dict(columns.at) == ({column: 0} if column else {})
    assert bool(columns.unknown) == (column is None)


def test_of_two_columns_for_the_same_the_surer_name_is_read_and_the_report_says_so() -> None:
    (sheet,), _ = read(table(("内容", "正文", "标题", "点击量", "网址"), ("甲一。", "乙二。", "题", "7", "a")))
    assert sheet.text == "题\n乙二。"
    assert any("正文 (2) is read, not 内容 (1)" in note for note in sheet.notes)
    assert any("点击量、网址" in note for note in sheet.notes)


def test_a_mapping_of_ones_own_takes_the_place_of_the_known_names() -> None:
    file = file_of("a.csv", table(("稿", "题"), ("一段。", "甲")).encode())
    (sheet,) = read_table(file, Limits(), {"稿": Column.BODY, "题": Column.HEADLINE})
    assert isinstance(sheet, Sheet)
    assert sheet.text == "甲\n一段。"


@pytest.mark.parametrize(
    ("header", "cell", "written"),
    [
        # the column says who it is, the cell does not
        ("记者", "周明", "记者 周明"),
        ("通讯员", "李红", "通讯员 李红"),
        ("摄影", "王海", "摄影：王海"),
        # the cell says it itself
        ("记者", "本报记者 周明", "本报记者 周明"),
        ("摄影", "王海 摄", "王海 摄"),
        ("作者", "周明", "周明"),
    ],
)
def test_a_column_of_reporters_or_photographers_keeps_their_role(header: str, cell: str, written: str) -> None:
    (sheet,), _ = read(table((header, "正文"), (cell, BODY)))
    assert written in [text for _, text, _ in zones(sheet)]


@pytest.mark.parametrize(
    ("source", "newspaper"),
    [
        ("武陵日报", "武陵日报"),
        ("《洮河晚报》", "《洮河晚报》"),
        ("新华社", None),
        ("据武陵日报", None),
        ("网络", None),
    ],
)
def test_a_source_is_a_newspaper_only_when_it_names_one(source: str, newspaper: str | None) -> None:
    (sheet,), _ = read(table(("来源", "正文"), (source, BODY)))
    assert sheet.own.newspaper == newspaper
    assert any("names no newspaper" in note for note in sheet.notes) == (newspaper is None)


@pytest.mark.parametrize(
    "delimiter", [",", ";", "\t", "，", "|"], ids=["comma", "semicolon", "tab", "full width", "bar"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_delimiters_and_encodings_are_found(delimiter: str, encoding: str) -> None:
    rows = table(("标题", "版次", "正文"), ("茶园开采，农户增收", "1", BODY), delimiter=delimiter)
    (sheet,), errors = read(rows.encode(encoding))
    assert sheet.text == f"茶园开采，农户增收\n{BODY}"
    assert errors == []


def test_a_separator_line_and_a_title_above_the_header_are_passed_over() -> None:
    (sheet,), errors = read("sep=;\r\n三月稿件;\r\n\r\n标题;正文\r\n甲;一段。\r\n")
    assert (sheet.text, sheet.fragment, errors) == ("甲\n一段。", "row=1", [])
    assert any("header in row 3" in note for note in sheet.notes)


def test_rows_of_one_page_are_one_sheet_wherever_they_stand() -> None:
    rows = table(
        ("报纸", "日期", "版次", "正文"),
        ("武陵日报", "2020-3-2", "10", "甲。"),
        ("武陵日报", "2020-03-02", "2", "乙。"),
        ("", "", "", ""),
        ("洮河晚报", "2020-03-02", "2", "丙。"),
        ("《武陵日报》", "2020年3月2日", "第10版", "丁。"),
        ("武陵日报", "2020-03-02", "", "戊。"),
        ("武陵日报", "2020-03-02", "", "己。"),
        ("武陵日报", "2020-03-02", "１０", "庚。"),
    )
    sheets, errors = read(rows)
    found = [(sheet.fragment, sheet.text) for sheet in sheets]
    assert found == [
        ("row=6", "戊。"),
        ("row=7", "己。"),
        ("row=2", "乙。"),
        ("row=1;5;8", "甲。\n\n丁。\n\n庚。"),
        ("row=4", "丙。"),
    ]
    assert [zone.article for zone in sheets[3].zones] == [0, 1, 2]
    assert errors == []


def test_a_row_that_stands_twice_is_read_once_with_a_note() -> None:
    sheets, _ = read(table(("版次", "正文"), ("1", "甲。"), ("1", "甲。"), ("", "乙。"), ("", "乙。"), ("2", "甲。")))
    assert [sheet.text for sheet in sheets] == ["乙。", "甲。", "甲。"]
    assert any("2 = 1、4 = 3" in note for sheet in sheets for note in sheet.notes)


def test_a_table_that_grows_leaves_the_digests_of_its_other_pages() -> None:
    rows = [("版次", "正文"), ("", "甲。"), ("2", "乙。")]
    before, _ = read(table(*rows))
    after, _ = read(table(*rows, ("3", "丙。"), ("", "丁。")))
    assert {one.sha256 for one in before} < {one.sha256 for one in after}


BAD_ROWS = [
    # too few cells, too many cells
    ("甲,", "row 1 has 2 cells and the header 3"),
    ("甲,乙,丙,丁", "row 1 has 4 cells"),
    # a headline that has lost its text, and a text column that is blank
    ("甲,1,", "row 1 has a headline and no text"),
    (",1, 　", "row 1 has no text"),
    # a quote that is not written twice
    ('甲,1,"他说"好"了"', "row 1: ',' expected"),
    # longer than a page may be
    ("甲,1," + "字" * 300, "row 1 holds more than 200"),
]


@pytest.mark.parametrize(("row", "said"), BAD_ROWS, ids=[said for _, said in BAD_ROWS])
def test_a_bad_row_is_named_and_the_others_are_read(row: str, said: str) -> None:
    sheets, errors = read(f"标题,版次,正文\n{row}\n乙,1,一段。\n", Limits(page_characters=200))
    assert [sheet.text for sheet in sheets] == ["乙\n一段。"]
    assert [sheet.fragment for sheet in sheets] == ["row=2"]
    assert len(errors) == 1
    assert said in errors[0]


def test_a_quote_that_never_closes_ends_the_reading_and_keeps_what_stands_before_it() -> None:
    for cell in ('"没有闭合', '"没有闭合' + "字" * 5000, '"没有\n丙,"闭合"'):
        sheets, errors = read(f"标题,正文\n甲,一段。\n乙,{cell}\n丁,二段。\n", Limits(page_characters=200))
        assert [sheet.text for sheet in sheets] == ["甲\n一段。"]
        assert "row 2" in errors[0] or "line 3" in errors[0]
        assert len(errors) == 1


def test_trailing_blank_cells_and_a_repeated_header_are_no_rows() -> None:
    (sheet,), errors = read("标题,正文\n甲,一段。,,,\n标题,正文\n,\n\n")
    assert (sheet.text, errors) == ("甲\n一段。", [])
    assert any("row 2 repeats the header" in note for note in sheet.notes)


CELLS = [
    # formulas are words
    ('=HYPERLINK("http://x.example","茶园")', '=HYPERLINK("http://x.example","茶园")', "formula"),
    ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "formula"),
    ("@SUM(1,2)茶", "@SUM(1,2)茶", "formula"),
    # HTML becomes paragraphs
    ("<p>　　第一段。</p><p>第二&nbsp;段。<br/>第三段。</p>", "第一段。\n第二 段。\n第三段。", "HTML"),
    ("<script>alert(1)</script><div>茶&lt;园&gt;。</div>", "茶<园>。", "HTML"),
    # no characters
    ("茶\x00园。", "茶\ufffd园。", "NUL"),
    # what only looks like HTML, a formula or a quote stays
    ("a<b，b>c，AT&T", "a<b，b>c，AT&T", ""),
    ("——茶园，-3度", "——茶园，-3度", ""),
    ('他说"好"', '他说"好"', ""),
]


@pytest.mark.parametrize(("cell", "text", "note"), CELLS, ids=[cell[:12] for cell, _, _ in CELLS])
def test_cells_are_text_whatever_they_hold(cell: str, text: str, note: str) -> None:
    (sheet,), errors = read(table(("标题", "正文"), ("茶", cell)))
    assert (sheet.text, errors) == (f"茶\n{text}", [])
    assert any(note in one for one in sheet.notes if one.startswith("row=") or one.startswith("row ")) == bool(note)


REFUSED = [
    # no column for the text: the columns are listed, and what they could be called
    ("标题,摘要\n甲,乙\n", ("标题、摘要", "正文")),
    # a header alone
    ("标题,正文\n", ("no row of the table is an article",)),
    # a spreadsheet that lost itself
    (",".join(f"列{number}" for number in range(10_000)) + "\n", ("10000 columns",)),
]


@pytest.mark.parametrize(("data", "said"), REFUSED, ids=[said[0] for _, said in REFUSED])
def test_a_table_without_articles_is_refused_with_a_remedy(data: str, said: tuple[str, ...]) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert all(part in str(caught.value) for part in said)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data", "taken"),
    [
        ("a.csv", "标题,正文\n", True),
        ("a.txt", "标题\t正文\n甲\t乙\n", True),
        ("-", "title,content\n", True),
        # a page of text that begins with such words
        ("a.txt", "标题\n正文\n", False),
        ("a.txt", "本报讯，正文内容\n", False),
        # a spreadsheet renamed
        ("a.csv", "PK\x03\x04", False),
    ],
)
def test_a_table_is_known_by_its_name_or_by_its_header(name: str, data: str, taken: bool) -> None:
    assert FORMAT.takes(file_of(name, data.encode())) is taken


def test_memory_does_not_grow_with_the_number_of_rows() -> None:
    def peak(rows: int) -> int:
        data = ("标题,版次,正文\n" + "".join(f"题{row},{row % 50},{BODY}{row}\n" for row in range(rows))).encode()
        file = SourceFile("a.csv", len(data), data[:4096], lambda: io.BytesIO(data))
        tracemalloc.start()
        for _ in FORMAT.read(file, Limits()):
            pass
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(1600) < 2 * peak(400) + 1_000_000


TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0<>&"), max_size=60)
ARTICLES = st.lists(st.tuples(TEXTS, TEXTS, st.sampled_from(["", "1", "2"])), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@example([("甲", "一\r\n　二\u2028三", "1"), ("=乙", '"引"，', "1")])
@given(ARTICLES)
def test_any_cells_come_back_as_they_were(articles: list[tuple[str, str, str]]) -> None:
    rows = [("标题", "正文", "版次"), *articles]
    try:
        sheets, _ = read(table(*rows))
    except SourceError:
        sheets = []
    found = [
        (sheet.own.page or "", tuple(zone.span.of(sheet.text) for zone in sheet.zones if zone.article == number))
        for sheet in sheets
        for number in range(max((zone.article or 0) for zone in sheet.zones) + 1)
    ]
    told = {
        (page, tuple(part for part in (title.strip(), *map(str.strip, body.splitlines())) if part))
        for title, body, page in articles
        if body.strip() and (title, body, page) != rows[0]
    }
    assert set(found) == told
    for sheet in sheets:
        assert_partition(sheet)
        assert all(zone.role in (PartRole.HEADLINE, PartRole.BODY) for zone in sheet.zones)
