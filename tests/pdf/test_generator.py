"""The generator prints what it says: text, boxes and second strikes come back; one seed gives one file."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise

import pypdfium2
import pytest

from tests.pdf.layouts import LAYOUTS, made, sheets_of
from tests.pdf.scoring import TOLERATED
from tests.pdf.truth import TrueFile, squeezed


def _printed(truth: TrueFile, page: int | None = None) -> str:
    """The text of a page or of all pages, in the order of drawing."""
    with pypdfium2.PdfDocument(truth.data) as pdf:
        pages = range(len(pdf)) if page is None else [page - 1]
        return squeezed("".join(pdf[number].get_textpage().get_text_range() for number in pages))


def _told(truth: TrueFile) -> str:
    texts = [text for one in truth.articles for text in (*one.prose, *one.captions, *one.headline, one.byline)]
    return squeezed("".join(texts))


@pytest.mark.parametrize("name", LAYOUTS)
def test_all_that_is_told_is_printed(name: str) -> None:
    """But for hyphens: pdfium takes one at a line's end for a divided word."""
    truth = made(name)
    assert not Counter(_told(truth).replace("-", "")) - Counter(_printed(truth))


@pytest.mark.parametrize("name", ["three_columns", "busy_broadsheet"])
def test_a_seed_makes_one_file_and_another_seed_another(name: str) -> None:
    one, again = made.__wrapped__(name, 7), made.__wrapped__(name, 7)
    assert one == again
    assert one.data == again.data
    assert one.articles != made(name, 8).articles


def test_drawn_line_by_line_the_text_comes_in_reading_order() -> None:
    truth = made("single_column")
    assert squeezed("".join(truth.articles[0].prose)) in _printed(truth)


def test_drawn_in_any_order_it_does_not() -> None:
    truth = made("over_printed_shuffled")
    assert squeezed(truth.articles[0].prose[0]) not in _printed(truth)


@pytest.mark.parametrize("name", ["over_printed_shadow", "over_printed_shuffled"])
def test_over_printed_headlines_are_drawn_twice(name: str) -> None:
    truth = made(name)
    with pypdfium2.PdfDocument(truth.data) as pdf:
        shown = [obj for obj in pdf[0].get_objects() if obj.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT]
    told = len(_told(truth)) + sum(map(len, truth.furniture))
    assert len(shown) > told * 0.9 + sum(len(line) for line in truth.articles[0].headline)


@pytest.mark.parametrize("name", ["two_columns", "condensed_by_matrix", "cropped_sheet", "spaced_headline"])
def test_true_boxes_are_where_the_characters_are_drawn(name: str) -> None:
    """Cells come back as the loose boxes of pdfium; no character is compared with another of the same kind."""
    truth = made(name)
    with pypdfium2.PdfDocument(truth.data) as pdf:
        text = pdf[0].get_textpage()
        count = text.count_chars()
        cells = [(text.get_text_range(at, 1), text.get_charbox(at, loose=True)) for at in range(count)]
    for box in truth.boxes:
        near = [cell for char, cell in cells if char == box.window[box.index] and cell[1] < box.baseline < cell[3]]
        assert any(max(abs(cell[0] - box.left), abs(cell[2] - box.right)) < TOLERATED for cell in near), box


def test_no_line_begins_with_a_closing_mark() -> None:
    for name in ("three_columns", "five_narrow_gutters", "picture_wrapped"):
        with pypdfium2.PdfDocument(made(name).data) as pdf:
            lines = pdf[0].get_textpage().get_text_range().split("\r\n")
        assert not [line for line in lines if line[:1] in tuple("，。、；：？！”）》")], name


def test_page_is_turned_and_stands_upright() -> None:
    with pypdfium2.PdfDocument(made("turned_left").data) as pdf:
        assert (pdf[0].get_rotation(), pdf[0].get_size()) == (270, (595, 842))


@pytest.mark.parametrize("name", ["jump_over_two_pages"])
def test_the_two_halves_of_a_jump_make_the_told_text(name: str) -> None:
    truth = made(name)
    first, third = _printed(truth, 1), _printed(truth, 3)
    prose = squeezed("".join(truth.articles[0].prose))
    front, back = first.split("（下转3版）")[0], third.split("（上接1版）")[1]
    assert prose.startswith(prose[:200])
    assert prose[:200] in front
    assert prose[-60:] in back
    assert truth.articles[0].pages == (1, 3)


def test_articles_of_a_page_are_different_stories() -> None:
    told = [squeezed("".join(one.prose + one.captions)) for one in made("busy_broadsheet").articles]
    assert all(one[:40] != two[:40] for one, two in pairwise(told))


@pytest.mark.parametrize("seed", [1])
@pytest.mark.parametrize("name", LAYOUTS)
def test_no_line_is_set_over_another_or_off_the_sheet(name: str, seed: int) -> None:
    for sheet in sheets_of(name, seed):
        inks = [
            (one.xs[0], one.right, one.baseline, one.baseline + 0.8 * one.face.size, one.text) for one in sheet.lines
        ]
        assert all(
            0 < left < right < sheet.size[0] and 0 < low < high < sheet.size[1] for left, right, low, high, _ in inks
        )
        assert not [(one[4], two[4]) for one, two in combinations(inks, 2) if _overlap(one, two)]


def _overlap(one: tuple[float, float, float, float, str], two: tuple[float, float, float, float, str]) -> bool:
    return one[0] < two[1] - 1 and two[0] < one[1] - 1 and one[2] < two[3] and two[2] < one[3]
