"""Newspaper, date and page number from flags and pages.json; what is missing or wrong names file and remedy."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kg.errors import MetadataError
from kg.identity import Names
from loaders.sources import Flags, Metadata, Table, metadata_for, page_from, read_table

FILE = Path("pages/a.txt")
GOOD = {"file": "a.txt", "newspaper": "武陵日报", "issued": "2020-03-02", "page": 3, "estimated": True}


def table(tmp_path: Path, *entries: object, **more: object) -> Table:
    path = tmp_path / "pages.json"
    path.write_text(json.dumps({"about": "invented", "pages": list(entries), **more}, ensure_ascii=False), "utf-8")
    return read_table(path)


def test_flags_win_over_the_table(tmp_path: Path) -> None:
    known = metadata_for(FILE, Flags(issued="2021-12-31", page="A04"), table(tmp_path, GOOD))
    assert known == Metadata("武陵日报", date(2021, 12, 31), "A4")


def test_entries_of_other_files_are_ignored_however_wrong(tmp_path: Path) -> None:
    other = {"file": "b.txt", "issued": "yesterday", "page": [1]}
    assert metadata_for(FILE, Flags(), table(tmp_path, other, GOOD)) == Metadata("武陵日报", date(2020, 3, 2), "3")


def test_the_entry_with_the_longest_matching_path_is_taken(tmp_path: Path) -> None:
    near = GOOD | {"file": "./pages/a.txt", "page": "7"}
    assert metadata_for(FILE, Flags(), table(tmp_path, GOOD, near)).number == "7"


@pytest.mark.parametrize(
    ("page", "number"),
    # numbers as people write them; null and nothing are unknown
    [
        (None, None),
        ("", None),
        (1, "1"),
        ("01", "1"),
        ("第3版", "3"),
        ("二", "2"),
        ("a1", "A1"),
        ("头版", "1"),
        ("1-4", "1-4"),
        ("要闻版", "要闻版"),
    ],
)
def test_page_numbers_are_brought_to_one_form(tmp_path: Path, page: object, number: str | None) -> None:
    assert metadata_for(FILE, Flags(), table(tmp_path, GOOD | {"page": page})).number == number


@pytest.mark.parametrize(
    ("change", "said"),
    [
        # missing: the message says which flag or line to add
        ({"newspaper": None}, "--newspaper"),
        ({"newspaper": " 《》 "}, "--newspaper"),
        ({"issued": None}, "--issued"),
        # not as YYYY-MM-DD
        ({"issued": "2020年3月2日"}, "YYYY-MM-DD"),
        ({"issued": "2020-3-2"}, "YYYY-MM-DD"),
        ({"issued": 20200302}, "YYYY-MM-DD"),
        # a day that no calendar has, and one before there were local papers
        ({"issued": "2021-02-29"}, "no such day"),
        ({"issued": "1066-10-14"}, "before 1900"),
        ({"issued": "9999-01-01"}, "after 2100"),
        # values that are no text or number
        ({"newspaper": ["武陵日报"]}, "no name"),
        ({"page": True}, "no page number"),
        ({"page": 1.5}, "no page number"),
        ({"page": -1}, "no page number"),
        ({"page": "0"}, "no page number"),
        # what no page is labelled with: it would stand in the page's name
        ({"page": "1/2"}, "no page number"),
        ({"page": "abc"}, "no page number"),
        ({"page": "1.5"}, "no page number"),
        ({"page": "第一百二十三个不是版次的长文字版"}, "no page number"),
    ],
)
def test_missing_and_wrong_values_name_file_and_remedy(tmp_path: Path, change: dict[str, object], said: str) -> None:
    with pytest.raises(MetadataError) as caught:
        metadata_for(FILE, Flags(), table(tmp_path, GOOD | change))
    assert said in str(caught.value)
    assert str(FILE) in str(caught.value)
    assert "\n" not in str(caught.value)


MALFORMED = [
    # a comma too many
    ('{"pages": [\n  {"file": "a.txt",}\n]}', "line 2, column"),
    # not the shape
    ("[]", '"pages"'),
    ('{"pages": {}}', '"pages"'),
    ('{"pages": ["a.txt"]}', "entry 1"),
    ('{"pages": [{"file": ""}]}', "entry 1"),
    # the same file twice, written in two ways
    ('{"pages": [{"file": "a.txt"}, {"file": "./a.txt"}]}', "two entries"),
    # deeper than any table
    ("[" * 100_000, "nested"),
]


@pytest.mark.parametrize(
    ("content", "said"), MALFORMED, ids=[f"{row} {said}" for row, (_, said) in enumerate(MALFORMED)]
)
def test_a_malformed_table_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "pages.json"
    path.write_text(content, "utf-8")
    with pytest.raises(MetadataError, match=said):
        read_table(path)


def test_a_missing_table_and_one_in_another_encoding_are_refused(tmp_path: Path) -> None:
    with pytest.raises(MetadataError, match="cannot be read"):
        read_table(tmp_path / "absent.json")
    (tmp_path / "pages.json").write_bytes('{"pages": "石桥镇"}'.encode("gb18030"))
    with pytest.raises(MetadataError, match="UTF-8"):
        read_table(tmp_path / "pages.json")


def test_a_page_is_text_and_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("茶山春早。\r\n", "utf-8", newline="")
    page = page_from(path, Flags(), table(tmp_path, GOOD), Names())
    assert str(page.iri).endswith("/page/武陵日报/2020-03-02/3")
    assert page.raw == "茶山春早。\r\n"
