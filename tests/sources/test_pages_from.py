"""Files in, pages out: several in a file, their numbers, what is noted of their text and what refuses them."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Literal

from kg.errors import MetadataError, SourceError
from kg.identity import Names
from kg.model import Origin, Page, PartRole, Span, Zone
from kg.terms import iri_to_store, term_from_store, term_to_store
from loaders.sources import (
    Flags,
    Given,
    Limits,
    NamePattern,
    OwnFields,
    PageRead,
    Sheet,
    Table,
    file_at,
    file_of,
    page_from,
    pages_from,
    read_table,
)
from loaders.sources.metadata.pages import pages_of

if TYPE_CHECKING:
    from pathlib import Path

TWO = "茶山春早。\f油菜花开。\n".encode()
KNOWN = Flags("武陵日报", "2020-03-02")


def entries(tmp_path: Path, *pages: dict[str, object]) -> Table:
    (tmp_path / "pages.json").write_text(json.dumps({"pages": pages}), "utf-8")
    return read_table(tmp_path / "pages.json")


def read(data: bytes | str, given: Given, name: str = "a.txt") -> list[PageRead | SourceError]:
    file = file_of(name, data.encode() if isinstance(data, str) else data)
    return list(pages_from(file, given, Names(), Limits()))


def pages(data: bytes | str, given: Given, name: str = "a.txt") -> list[Page]:
    found = read(data, given, name)
    assert all(isinstance(one, PageRead) for one in found), found
    return [one.page for one in found if isinstance(one, PageRead)]


def test_a_page_is_text_and_metadata_and_says_where_each_came_from() -> None:
    (one,) = read("茶山春早。\r\n", Given(Flags("武陵日报", "2020-03-02", "3")))
    assert isinstance(one, PageRead)
    assert str(one.page.iri).endswith("/page/武陵日报/2020-03-02/3")
    assert (one.page.raw, one.page.issued, one.source) == ("茶山春早。\r\n", date(2020, 3, 2), "a.txt")
    assert one.page.origins.number is Origin.FLAG
    assert one.notes == ("encoding utf-8 编码为 utf-8",)


def test_pages_of_a_file_without_numbers_have_iris_of_their_own() -> None:
    first, second = pages(TWO, Given(KNOWN))
    assert str(first.iri).endswith(f"/sha256-{first.sha256[:12]}-1")
    assert str(second.iri).endswith(f"/sha256-{second.sha256[:12]}-2")
    assert (first.fragment, second.fragment) == ("page=1", "page=2")
    assert first.sha256 == second.sha256


def test_rows_of_a_table_are_named_by_their_own_digest_so_that_it_can_grow() -> None:
    rows = [Sheet("茶山春早。", "a" * 64, "row=7"), Sheet("油菜花开。", "b" * 64, "line=8")]
    found = list(pages_of("a.csv", rows, Given(KNOWN), Names()))
    assert [str(one.page.iri).rpartition("/")[2] for one in found if isinstance(one, PageRead)] == [
        "sha256-aaaaaaaaaaaa", "sha256-bbbbbbbbbbbb",
    ]  # fmt: skip
    assert [one.source for one in found if isinstance(one, PageRead)] == ["a.csv#row=7", "a.csv#line=8"]


@pytest.mark.parametrize(
    ("flag", "entry", "numbers"),
    [
        # one number for each page, by flag and in the table, in whatever writing
        ("A1,A2", {}, ["A1", "A2"]),
        ("01、02", {}, ["1", "2"]),
        ("3，", {}, ["3", None]),
        (None, {"file": "a.txt", "page": ["3", None]}, ["3", None]),
        (None, {"file": "a.txt", "page": [3, "A4", 5]}, ["3", "A4"]),
        (None, {"file": "a.txt#page=2", "page": "7"}, [None, "7"]),
        # the flag is surer
        ("A1,A2", {"file": "a.txt", "page": ["3", "4"]}, ["A1", "A2"]),
        ("A1,", {"file": "a.txt#page=2", "page": "7"}, ["A1", "7"]),
    ],
)
def test_each_page_of_a_file_gets_its_number(
    tmp_path: Path, flag: str | None, entry: dict[str, object], numbers: list[str | None]
) -> None:
    table = entries(tmp_path, entry) if entry else Table()
    given = Given(Flags("武陵日报", "2020-03-02", flag), table)
    assert [page.number for page in pages(TWO, given)] == numbers


def test_a_text_with_one_number_is_one_page_form_feeds_and_all(tmp_path: Path) -> None:
    for said in (
        Given(Flags("武陵日报", "2020-03-02", "3")),
        Given(KNOWN, entries(tmp_path, {"file": "x-3.txt", "page": 3})),
        Given(KNOWN, pattern=NamePattern.parse("{_}-{page}")),
    ):
        (page,) = pages(TWO, said, "x-3.txt")
        assert (page.raw, page.number, page.fragment) == (TWO.decode(), "3", None)
    both = Given(Flags("武陵日报", "2020-03-02", "1,2"), pattern=NamePattern.parse("{_}-{page}"))
    assert [page.number for page in pages(TWO, both, "x-3.txt")] == ["1", "2"]


PDF = [Sheet("茶山春早。", "a" * 64, "page=1"), Sheet("油菜花开。", "a" * 64, "page=2")]


def test_one_number_for_a_pdf_of_several_pages_is_refused(tmp_path: Path) -> None:
    by_table = Given(KNOWN, entries(tmp_path, {"file": "a.pdf", "page": 3}))
    for said in (Given(Flags("武陵日报", "2020-03-02", "3")), by_table):
        with pytest.raises(MetadataError, match="several pages") as caught:
            list(pages_of("a.pdf", PDF, said, Names()))
        assert "--page A1,A2,A3" in caught.value.remedy
        (one,) = pages_of("a.pdf", PDF[:1], said, Names())
        assert isinstance(one, PageRead)
        assert one.page.number == "3"


def test_a_number_in_the_name_of_a_pdf_of_several_pages_is_not_used() -> None:
    found = list(pages_of("x-3.pdf", PDF, Given(KNOWN, pattern=NamePattern.parse("{_}-{page}")), Names()))
    assert [one.page.number for one in found if isinstance(one, PageRead)] == [None, None]
    assert all("is not used" in one.notes[-1] for one in found if isinstance(one, PageRead))


@pytest.mark.parametrize(
    ("fragment", "said"),
    [("page=3", "page 3 of the file has no number"), ("row=3", "could count")],
)
def test_a_list_of_numbers_that_does_not_reach_a_page_refuses_that_page(fragment: str, said: str) -> None:
    sheets = [Sheet("茶山春早。", "a" * 64, "page=1"), Sheet("油菜花开。", "a" * 64, fragment)]
    first, second = pages_of("a.pdf", sheets, Given(Flags("武陵日报", "2020-03-02", "1,2")), Names())
    assert isinstance(first, PageRead)
    assert isinstance(second, MetadataError)
    assert said in str(second)


def test_what_is_wrong_with_one_page_leaves_the_others() -> None:
    sheets: list[Sheet | SourceError] = [
        Sheet("茶山春早。", "a" * 64, "row=1", own=OwnFields("武陵日报", "2020-03-02")),
        SourceError("a.csv#row=2", "no body", "give one"),
        Sheet("油菜花开。", "b" * 64, "row=3", own=OwnFields("武陵日报", "昨天")),
        Sheet("稻谷金黄。", "c" * 64, "row=4", own=OwnFields("武陵日报", "2020-03-03")),
    ]
    found = list(pages_of("a.csv", sheets, Given(), Names()))
    assert sorted(type(one).__name__ for one in found) == ["MetadataError", "PageRead", "PageRead", "SourceError"]
    assert next(str(one) for one in found if isinstance(one, MetadataError)).startswith("a.csv#row=3: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # characters that no store can hold
        ("茶\0山", "a NUL at character 1"),
        ("茶山\ud800", "half of a surrogate pair at character 2"),
    ],
    ids=["NUL", "surrogate"],
)
def test_text_that_cannot_be_stored_is_refused(text: str, said: str) -> None:
    (error,) = pages_of("a.html", [Sheet(text, "a" * 64)], Given(KNOWN), Names())
    assert isinstance(error, SourceError)
    assert said in str(error)
    assert error.remedy


ODD = [
    # shown reversed: 周明 for 明周
    ("记者\u202e明周\u202c报道", "than read: 2 (U+202C、U+202E; the first is character 2)"),
    ("记者\u200f周明", "U+200F"),
    # not shown at all
    ("茶\u200b山\ufeff春\u00ad早", "invisible characters: 3 (U+00AD、U+200B、U+FEFF; the first is character 1)"),
    # lost by an earlier program, or known to one font alone
    ("茶\ufffd春早", "signs for characters that were lost before: 1"),
    ("茶\ue5e5春早", "private font"),
    ("茶\x01春早，油菜花开，稻谷金黄。" + "春" * 200, "control characters"),
]


@given(st.text(st.characters(), min_size=1))
@settings(max_examples=60, deadline=None)
def test_any_text_is_refused_or_can_be_stored(text: str) -> None:
    (one,) = pages_of("a.html", [Sheet(text, "a" * 64)], Given(KNOWN), Names())
    if isinstance(one, PageRead):
        assert term_from_store(term_to_store(Literal(one.page.raw))) == Literal(text)
    else:
        assert "\0" in text or any("\ud800" <= char <= "\udfff" for char in text)


@pytest.mark.parametrize(("text", "said"), ODD, ids=[row[1] for row in ODD])
def test_characters_that_a_reader_does_not_see_are_kept_and_noted(text: str, said: str) -> None:
    (one,) = read(text, Given(KNOWN))
    assert isinstance(one, PageRead)
    assert one.page.raw == text
    assert any(said in note for note in one.notes)


def test_a_page_without_them_has_no_note_but_its_encoding() -> None:
    (one,) = read("茶山“春早”——（记者\u3000周明）…①②℃ ㎡\r\n\t", Given(KNOWN))
    assert isinstance(one, PageRead)
    assert len(one.notes) == 1


@pytest.mark.parametrize(
    "name",
    ["武陵\n日报-3.txt", "武陵\udce9-3.txt", '<>"{}-3.txt', "..-3.txt"],
    ids=["line end", "surrogate", "brackets", "dots"],
)
def test_no_file_name_makes_a_broken_iri(name: str) -> None:
    given = Given(Flags(issued="2020-03-02"), pattern=NamePattern.parse("{newspaper}-{page}"))
    for one in read("茶山春早。", given, name):
        if isinstance(one, PageRead):
            iri_to_store(one.page.iri)
        else:
            assert "newspaper is not known" in str(one)


def test_the_only_page_of_a_file_is_given_by_page_from(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TWO)
    assert page_from(path, KNOWN, Table(), Names()).raw == TWO.decode()
    with pytest.raises(MetadataError, match="--newspaper"):
        page_from(path, Flags(issued="2020-03-02", page="3"), Table(), Names())


def test_a_file_on_disk_is_named_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TWO)
    found = [one for one in pages_from(file_at(path), Given(KNOWN), Names(), Limits()) if isinstance(one, PageRead)]
    assert [one.source for one in found] == [f"{path}#page=1", f"{path}#page=2"]


def test_zones_and_lines_of_a_sheet_are_those_of_its_page() -> None:
    zones = (Zone(PartRole.BODY, Span(0, 5), 0),)
    (one,) = pages_of("a.html", [Sheet("茶山春早。", "a" * 64, zones=zones)], Given(KNOWN), Names())
    assert isinstance(one, PageRead)
    assert one.page.zones == zones
