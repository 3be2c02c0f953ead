"""pages.json: what its entries name, what they leave to wider ones, and how a malformed one is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from kg.errors import MetadataError
from loaders.sources import Table, read_table

if TYPE_CHECKING:
    from pathlib import Path

GOOD = {"file": "a.txt", "newspaper": "武陵日报", "issued": "2020-03-02", "page": 3}


def table(tmp_path: Path, *entries: object) -> Table:
    path = tmp_path / "pages.json"
    path.write_text(json.dumps({"about": "invented", "pages": list(entries)}, ensure_ascii=False), "utf-8")
    return read_table(path)


@pytest.mark.parametrize(
    ("file", "name", "fragment", "named"),
    [
        # a path, its last parts, and what is no part of it
        ("a.txt", "a.txt", None, True),
        ("a.txt", "/home/pages/a.txt", None, True),
        ("./pages//a.txt", "/home/pages/a.txt", None, True),
        ("pages\\a.txt", "C:\\pages\\a.txt", None, True),
        ("b.txt", "a.txt", None, False),
        ("a.txt", "ba.txt", None, False),
        ("../a.txt", "pages/a.txt", None, False),
        ("other/a.txt", "pages/a.txt", None, False),
        # composed and decomposed characters: file systems differ
        (normalize("NFD", "é报.txt"), normalize("NFC", "é报.txt"), None, True),
        (normalize("NFC", "é报.txt"), normalize("NFD", "é报.txt"), None, True),
        # one page of a file; all pages of it
        ("issue.pdf#page=3", "in/issue.pdf", "page=3", True),
        ("issue.pdf#page=3", "in/issue.pdf", "page=4", False),
        ("issue.pdf", "in/issue.pdf", "page=4", True),
        # a file whose name holds a #
        ("a#page=3.txt", "a#page=3.txt", None, True),
        # a member of an archive; all of its members; all files in a folder
        ("2020.zip/03/1.txt", "in/2020.zip/03/1.txt", None, True),
        ("03/1.txt", "in/2020.zip/03/1.txt", None, True),
        ("2020.zip/1.pdf#page=2", "in/2020.zip/1.pdf", "page=2", True),
        ("2020.zip", "in/2020.zip/03/1.txt", None, True),
        ("武陵日报/2020/", "武陵日报/2020/03/1.txt", None, True),
        ("武陵日报/2021/", "武陵日报/2020/03/1.txt", None, False),
    ],
)
def test_an_entry_holds_for_what_it_names_and_all_inside(
    tmp_path: Path, file: str, name: str, fragment: str | None, named: bool
) -> None:
    found = table(tmp_path, {"file": "else.txt", "page": 9}, GOOD | {"file": file}).entry_for(name, fragment)
    assert found.get("page") == (3 if named else None)


def test_the_nearest_entry_wins_value_by_value(tmp_path: Path) -> None:
    entries = [
        {"file": "2020.zip", "newspaper": "武陵日报", "issued": "2020-01-01", "page": "9"},
        {"file": "issue.pdf", "issued": "2020-03-02", "page": None},
        {"file": "03/issue.pdf", "issued": "2020-03-03"},
        {"file": "issue.pdf#page=2", "page": "A2"},
    ]
    found = table(tmp_path, *entries).entry_for("in/2020.zip/03/issue.pdf", "page=2")
    assert (found["newspaper"], found["issued"], found["page"]) == ("武陵日报", "2020-03-03", "A2")


def test_entries_of_other_files_are_ignored_however_wrong(tmp_path: Path) -> None:
    other = {"file": "b.txt", "issued": "yesterday", "page": [1]}
    assert dict(table(tmp_path, other, GOOD).entry_for("a.txt")) == GOOD


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
