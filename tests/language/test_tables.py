"""Word tables: their one format, and what every one of them says about itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import tables

ROOT = Path(__file__).resolve().parents[2]
TABLES = sorted(
    path
    for folder in ("kg/data", "loaders/data")
    for path in (ROOT / folder).iterdir()
    if path.suffix in {".tsv", ".txt"}
)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_every_table_names_its_origin_and_licence_above_its_rows(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = "\n".join(lines[: next(index for index, line in enumerate(lines) if not line.startswith("#"))]).lower()
    assert "origin:" in head
    assert "licence:" in head or re.search(r"\((?:MIT|Apache-2\.0)\)", head, re.IGNORECASE)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_every_row_of_a_table_has_its_cells(path: Path) -> None:
    rows = tables.rows(path.relative_to(ROOT).as_posix())
    assert rows
    assert all(row[0] for row in rows)


def test_the_words_of_a_use_come_from_all_its_rows() -> None:
    spoken = tables.by_use("loaders/data/posts_roles.tsv")["speech"]
    assert {"说", "介绍说"} <= spoken  # a cell may hold many words
    assert {"印发", "出台"} <= tables.by_use("loaders/data/documents_words.tsv")["issue"]  # a use may have many rows


def test_marked_words_stand_apart_from_plain_ones() -> None:
    plain, marked = tables.plain("kg/data/names_words.txt"), tables.marked("kg/data/names_words.txt")
    assert plain
    assert marked
    assert not any(word.startswith("~") for word in plain | marked)


def test_a_table_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        tables.rows("loaders/data/no-such.tsv")


@given(st.sets(st.text(alphabet="市县长.+(|书记", min_size=1, max_size=4), min_size=1, max_size=8))
def test_the_longest_alternative_wins_and_no_word_is_read_as_a_pattern(words: set[str]) -> None:
    pattern = re.compile(tables.any_of(words))
    assert all((match := pattern.match(word)) is not None and match.group() == word for word in words)
