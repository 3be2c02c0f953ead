"""Glyphs become lines: copies are dropped, marks and letters stay apart, spaces come from gaps."""

from __future__ import annotations

import pytest

from loaders.zoning import Glyph, Rect
from loaders.zoning.duplicates import STRUCK, without_duplicates
from loaders.zoning.gutters import lines_of
from loaders.zoning.runs import runs_of
from loaders.zoning.stacks import stacks_of
from loaders.zoning.tables import lattices_of
from loaders.zoning.writing import printed
from tests.zoning.setting import column, line, prose


@pytest.mark.parametrize(
    ("dx", "dy", "size", "kept"),
    [
        (0.0, 0.0, 10, 2),  # struck twice at one place
        (0.4, 0.0, 10, 2),  # bold by double strike
        (1.5, -1.5, 30, 2),  # a drop shadow
        (2.0, -2.0, 24, 2),  # a wide drop shadow
        (10.0, 0.0, 10, 4),  # the same word twice, side by side
        (0.0, -15.0, 10, 4),  # the same word one line lower
    ],
)
def test_copies_are_dropped(dx: float, dy: float, size: float, kept: int) -> None:
    first = line("备耕", 100, 500, size)
    second = [
        Glyph(g.char, Rect(g.box[0] + dx, g.box[1] + dy, g.box[2] + dx, g.box[3] + dy), size, g.face) for g in first
    ]
    assert len(without_duplicates([*first, *second])) == (kept if kept == 2 or dx != 10 else 4)


def test_narrow_letters_in_a_row_are_no_copies() -> None:
    letters = [Glyph("l", Rect(100 + 2.2 * i, 500, 102.2 + 2.2 * i, 508), 8) for i in range(3)]
    assert len(without_duplicates(letters)) == 3


def test_a_glyph_printed_twice_is_marked_as_bold() -> None:
    first = line("备", 100, 500)
    assert without_duplicates([*first, *line("备", 100.3, 500)])[0].face.endswith(STRUCK)
    assert not first[0].face.endswith(STRUCK)


@pytest.mark.parametrize(
    ("text", "spacing", "shown"),
    [
        ("春耕备耕", 0.0, "春耕备耕"),
        ("春耕备耕", 2.5, "春耕备耕"),  # justified
        ("GDP 12", 0.0, "GDP 12"),  # a space between words
        ("王 涛摄", 0.0, "王 涛摄"),  # a padded name keeps its space
    ],
)
def test_spaces_come_from_gaps(text: str, spacing: float, shown: str) -> None:
    glyphs = line(text.replace(" ", "\u3000"), 100, 500, spacing=spacing)
    (one,) = lines_of(runs_of(glyphs, 10), [], 10)
    assert printed(one)[0] == shown


def test_columns_on_one_base_line_are_two_lines_each() -> None:
    glyphs = [
        *column(prose("甲", 120), 100, 800, 12, indent=False),
        *column(prose("乙", 120), 230, 800, 12, indent=False),
    ]
    lines = lines_of(runs_of(glyphs, 10), [], 10)
    assert len(lines) == 20
    assert len(stacks_of(lines, [], 10)) == 2


@pytest.mark.parametrize("heading", ["【路怎么走】", "（路怎么走）"])
def test_a_heading_that_fills_its_column_is_no_part_of_the_one_at_its_left(heading: str) -> None:
    left, right = (column(prose(seed, 84), x, 800, 12, indent=False) for seed, x in (("甲", 100), ("乙", 228)))
    wide = line(heading, 221.5, 800 - 10 - 15 * 7, face="hei", spacing=3)
    lines = lines_of(runs_of([*left, *line("春耕备耕春耕备耕春耕备耕", 100, 685), *right, *wide], 10), [], 10)
    assert len(lines) == 16


def test_a_rule_parts_what_stands_close() -> None:
    glyphs = [*line("春耕备耕", 100, 500), *line("冬修水利", 150, 500)]
    rule = Rect(145, 400, 145.5, 600)
    assert len(lines_of(runs_of(glyphs, 10), [rule], 10)) == 2
    assert len(lines_of(runs_of(glyphs, 10), [], 10)) == 1


def test_crossing_rules_are_a_table() -> None:
    level = [Rect(100, y, 400, y + 0.5) for y in (500, 520, 540, 560)]
    upright = [Rect(x, 500, x + 0.5, 560) for x in (100, 200, 300, 400)]
    (area,) = lattices_of([*level, *upright])
    assert (area.left, area.bottom) == (100, 500)
    assert lattices_of([*upright, level[0]]) == []
