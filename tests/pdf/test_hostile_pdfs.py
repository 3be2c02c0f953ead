"""Broken, locked, oversized and lying PDFs: each is refused with a clear line or read; sound pages beside are read."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

import pytest

from kg.errors import SourceError
from loaders.sources import Limits, Sheet, file_of, read_source
from tests.pdf.answers import page_number
from tests.pdf.hostile import OFFENDERS
from tests.pdf.hostile_words import FIRST, HIDDEN, LAST, SECOND
from tests.pdf.truth import squeezed


class Outcome(Enum):
    """What must happen; every refusal is one line in two languages and names the file."""

    READ = auto()  # all pages are read
    REFUSED = auto()  # the file is refused
    PAGE_REFUSED = auto()  # the second page is refused, the first and the last are read
    TOLD = auto()  # of one page, a refusal or a note says what is wrong; the last page is read
    EITHER = auto()  # refused or read, it only must end


@dataclass(frozen=True, slots=True)
class Happened:
    """What reading a file gave; `error` is the refusal of the whole file."""

    sheets: tuple[Sheet, ...]
    refused: tuple[str, ...]
    error: str | None

    @property
    def text(self) -> str:
        return squeezed("".join(sheet.text for sheet in self.sheets))

    @property
    def told(self) -> str:
        """Notes and refusals, without the names of files."""
        notes = (note for sheet in self.sheets for note in sheet.notes)
        refusals = (line.partition(": ")[2] for line in (*self.refused, self.error or ""))
        return "\n".join((*notes, *refusals))


@cache
def happened(name: str) -> Happened:
    """Reads one of the offenders."""
    sheets: list[Sheet] = []
    refused: list[str] = []
    error = None
    try:
        for one in read_source(file_of(f"{name}.pdf", OFFENDERS[name]()), Limits()):
            if isinstance(one, SourceError):
                refused.append(str(one))
            else:
                sheets.append(one)
    except SourceError as why:
        error = str(why)
    return Happened(tuple(sheets), tuple(refused), error)


_DAMAGED = "cut short|damaged|broken|corrupt|truncat|malformed|cannot be (read|opened)|not a (sound|valid)"
_LARGE = "mm|large|big|size"
_UNMAPPED = "unicode|character|font|text layer|OCR"

# The comment on each row says what it protects.
TABLE = {
    "sound": (Outcome.READ, ""),  # the measure of all the others
    "locked_with_a_password": (Outcome.REFUSED, "password|encrypt|locked"),  # no guessing, the remedy is to unlock it
    "locked_with_an_empty_password": (Outcome.READ, ""),  # many e-papers: printing is forbidden, reading is not
    "truncated_in_the_middle": (Outcome.REFUSED, _DAMAGED),  # a download that stopped
    "truncated_before_its_table": (Outcome.REFUSED, _DAMAGED),  # the same, a little later; pdfium gives it up
    "garbage_after_the_header": (Outcome.REFUSED, _DAMAGED),  # %PDF- alone proves nothing
    "nothing_but_a_header": (Outcome.REFUSED, _DAMAGED),  # nine bytes
    "wrong_table_of_objects": (Outcome.READ, ""),  # a mended file: pdfium builds the table again
    "text_before_the_header": (Outcome.EITHER, ""),  # a saved answer of a server; taken for text it would be nonsense
    "no_pages": (Outcome.REFUSED, f"page|{_DAMAGED}"),  # no page, no silence
    "too_many_pages": (Outcome.REFUSED, "page"),  # pdf_pages
    "too_many_objects": (Outcome.REFUSED, "object"),  # pdf_objects
    "too_many_packed_objects": (Outcome.REFUSED, "object"),  # the same, told by the table only
    "too_many_strokes": (Outcome.EITHER, ""),  # a map drawn as areas is slow, not wrong
    "too_many_characters": (Outcome.PAGE_REFUSED, "character"),  # page_characters
    "sheet_of_ten_metres": (Outcome.PAGE_REFUSED, _LARGE),  # sheet_mm
    "sheet_of_ten_metres_by_its_unit": (Outcome.EITHER, ""),  # pdfium knows no UserUnit, so no harm comes of it
    "sheet_without_area": (Outcome.EITHER, ""),  # pdfium takes the letter format instead
    "sheet_with_its_corners_swapped": (Outcome.READ, ""),  # allowed by the standard
    "scan_between_pages": (Outcome.PAGE_REFUSED, "OCR"),  # says what the page needs
    "empty_page_between_pages": (Outcome.EITHER, ""),  # nothing to say about an empty page
    "page_tree_in_a_ring": (Outcome.EITHER, ""),  # ends, and its pages are none
    "form_that_draws_itself": (Outcome.READ, ""),  # ends
    "deeply_nested_arrays": (Outcome.EITHER, ""),  # no stack overflow of ours
    "deeply_nested_operators": (Outcome.READ, ""),  # 100,000 states saved
    "stream_that_bursts": (Outcome.EITHER, ""),  # kilobytes that become 256 MB
    "characters_without_unicode": (Outcome.TOLD, _UNMAPPED),  # codes are no text: never into the graph
    "characters_of_private_use": (Outcome.TOLD, _UNMAPPED),  # the same by a table that means nothing
    "characters_replaced": (Outcome.TOLD, _UNMAPPED),  # the same, U+FFFD
    "nulls_and_lone_surrogates": (Outcome.READ, ""),  # the rest of the page is text
    "right_to_left_marks": (Outcome.READ, ""),  # a mark turns nothing round
    "invisible_text": (Outcome.READ, ""),  # the layer of OCR under a scan
    "white_text_on_black": (Outcome.READ, ""),  # print in reverse
    "text_outside_the_sheet": (Outcome.READ, ""),  # nobody has read it on paper
    "text_outside_the_crop_box": (Outcome.READ, ""),  # printer's marks
    "line_printed_a_thousand_times": (Outcome.READ, ""),  # over-printing has no end but one line
    "notes_over_the_text": (Outcome.READ, ""),  # a reader's notes are not the newspaper
    "scripts_and_attachments": (Outcome.READ, ""),  # nothing is run
    "type_of_no_size": (Outcome.EITHER, ""),  # no division by it
    "type_without_measure": (Outcome.EITHER, ""),  # no overflow, the last page is read
}


def test_every_offender_has_its_row() -> None:
    assert list(TABLE) == list(OFFENDERS)


@pytest.mark.parametrize("name", TABLE)
def test_offender_is_refused_or_read(name: str) -> None:
    outcome, pattern = TABLE[name]
    got = happened(name)
    if outcome is Outcome.REFUSED:
        assert not got.sheets
        assert got.error is not None
        assert re.search(pattern, got.told, re.IGNORECASE)
    if outcome in (Outcome.READ, Outcome.PAGE_REFUSED, Outcome.TOLD):
        assert got.error is None
        assert squeezed(LAST) in got.text
    if outcome in (Outcome.READ, Outcome.PAGE_REFUSED):
        assert squeezed(FIRST) in got.text
        assert len(got.refused) == (outcome is Outcome.PAGE_REFUSED)
    if outcome in (Outcome.PAGE_REFUSED, Outcome.TOLD):
        assert re.search(pattern, got.told, re.IGNORECASE)


@pytest.mark.parametrize("name", TABLE)
def test_refusals_are_one_clear_line_in_two_languages(name: str) -> None:
    got = happened(name)
    for line in (*got.refused, *filter(None, [got.error])):
        assert f"{name}.pdf" in line
        assert "\n" not in line
        assert re.search("[a-z]{3}", line)
        assert re.search("[\u4e00-\u9fff]{2}", line)


@pytest.mark.parametrize("name", TABLE)
def test_whatever_is_read_can_be_written_and_measured(name: str) -> None:
    """Text without NUL and lone surrogates, lines whose edges are numbers in order, pages with their fragments."""
    for sheet in happened(name).sheets:
        assert "\0" not in sheet.text
        assert sheet.text.encode("utf-8").decode("utf-8") == sheet.text
        assert page_number(sheet.fragment) >= 1
        for line in sheet.lines:
            assert len(line.edges) == len(line.span) + 1
            assert list(line.edges) == sorted(line.edges)
            assert all(map(math.isfinite, (line.bottom, line.top, *line.edges)))


@pytest.mark.parametrize("name", ["text_outside_the_sheet", "text_outside_the_crop_box", "notes_over_the_text"])
def test_what_is_not_on_paper_is_not_read(name: str) -> None:
    assert HIDDEN not in happened(name).text


def test_a_line_printed_a_thousand_times_is_read_once() -> None:
    assert happened("line_printed_a_thousand_times").text.count(squeezed(FIRST)) == 1


@pytest.mark.parametrize("name", ["sound", "invisible_text", "white_text_on_black"])
def test_the_second_line_is_read_too(name: str) -> None:
    assert squeezed(SECOND) in happened(name).text


def test_marks_of_direction_change_no_order() -> None:
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", happened("right_to_left_marks").text)
    assert "水库大坝加固工程完工" in text
