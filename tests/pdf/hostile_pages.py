"""PDFs with one page that is too large, empty, a scan, or whose text is hidden, unmapped or not on the paper.

Example 例：`sheet_of_ten_metres()` has a sound page, a page of 10 m × 10 m (十米见方) and another sound page.
"""

from __future__ import annotations

from tests.pdf.hostile_words import FIRST, HIDDEN, SECOND, SOUND
from tests.pdf.pdf_bytes import FLATE, PageBytes, packed, page, pdf_of, shown, stream

_METRE = 72 / 0.0254


def sheet_of_ten_metres() -> bytes:
    side = 10 * _METRE
    return pdf_of([SOUND[0], page(SECOND, box=(0, 0, side, side)), SOUND[1]])


def sheet_of_ten_metres_by_its_unit() -> bytes:
    """A small box whose unit is fifty times as large."""
    return pdf_of([SOUND[0], page(SECOND, entries=b"/UserUnit 50"), SOUND[1]])


def sheet_without_area() -> bytes:
    return pdf_of([SOUND[0], page(SECOND, box=(0, 0, 0, 0)), SOUND[1]])


def sheet_with_its_corners_swapped() -> bytes:
    return pdf_of([page(FIRST, box=(595, 842, 0, 0)), SOUND[1]])


def scan_between_pages() -> bytes:
    """A page that is one picture."""
    image = stream(bytes(64), b"/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8")
    scan = PageBytes(b"q 595 0 0 842 0 0 cm /Im Do Q", drawables=b"/Im 21 0 R")
    return pdf_of([SOUND[0], scan, SOUND[1]], more=[image])


def empty_page_between_pages() -> bytes:
    return pdf_of([SOUND[0], PageBytes(b""), SOUND[1]])


def characters_without_unicode() -> bytes:
    """No table to Unicode: the codes mean nothing."""
    return pdf_of([page(FIRST, SECOND, mapped=False), SOUND[1]])


def characters_of_private_use() -> bytes:
    """A table that leads to U+E000 and following."""
    return pdf_of([page("".join(chr(0xE000 + place) for place in range(60))), SOUND[1]])


def characters_replaced() -> bytes:
    return pdf_of([page("\ufffd" * 40), SOUND[1]])


def nulls_and_lone_surrogates() -> bytes:
    return pdf_of([page(FIRST, "村里\0把旧粮仓改成\ud800书屋\udfff"), SOUND[1]])


def right_to_left_marks() -> bytes:
    return pdf_of([page(FIRST, "水库\u202e大坝\u202c加固\u200f工程\u2066完工\u2069"), SOUND[1]])


def invisible_text() -> bytes:
    """As programs for OCR put it under a scan."""
    return pdf_of([page(FIRST, SECOND, mode=3), SOUND[1]])


def white_text_on_black() -> bytes:
    first = page(FIRST, SECOND)
    return pdf_of([PageBytes(b"0 g 40 740 500 70 re f 1 g\n" + first.content, first.characters), SOUND[1]])


def text_outside_the_sheet() -> bytes:
    known = "".join(dict.fromkeys(FIRST + HIDDEN))
    far = shown([HIDDEN], known, at=(900, 780)) + shown([HIDDEN], known, at=(60, -200))
    return pdf_of([PageBytes(shown([FIRST], known) + far, known), SOUND[1]])


def text_outside_the_crop_box() -> bytes:
    known = "".join(dict.fromkeys(FIRST + HIDDEN))
    content = shown([FIRST], known, at=(60, 700)) + shown([HIDDEN], known, at=(60, 820))
    return pdf_of([PageBytes(content, known, entries=b"/CropBox[30 30 565 800]"), SOUND[1]])


def line_printed_a_thousand_times() -> bytes:
    """All at the same place."""
    known = "".join(dict.fromkeys(FIRST))
    return pdf_of([PageBytes(b"\n".join([shown([FIRST], known)] * 1000), known), SOUND[1]])


def notes_over_the_text() -> bytes:
    """Annotations with words of their own over the print."""
    words = HIDDEN.encode("utf-16-be").hex().encode()
    notes = b" ".join(
        b"<</Type/Annot/Subtype/%s/Rect[50 %d 560 800]/Contents<feff%s>>>" % (kind, 700 - place, words)
        for place, kind in enumerate([b"Text", b"Highlight", b"FreeText", b"Popup", b"Widget"] * 20)
    )
    return pdf_of([page(FIRST, entries=b"/Annots[" + notes + b"]"), SOUND[1]])


def scripts_and_attachments() -> bytes:
    action = b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a)<</F(a)>>]>>>>"
    return pdf_of(SOUND, catalog=action)


def type_of_no_size() -> bytes:
    return pdf_of([page(FIRST, size=0), SOUND[1]])


def type_without_measure() -> bytes:
    """Sizes and places that no number of a page can hold."""
    known = "".join(dict.fromkeys(FIRST))
    wild = b"BT /F 1 Tf 1e30 0 0 1e30 1e30 -1e30 Tm <00010002> Tj 99999999999999999999 0 0 1 0 0 Tm <0003> Tj ET\n"
    return pdf_of([PageBytes(wild + shown([FIRST], known), known), SOUND[1]])


def too_many_strokes(count: int = 400_000) -> bytes:
    """Very many tiny filled areas on one page."""
    strokes = packed(b"0 0 1 1 re f\n" * count + page(FIRST).content)
    return pdf_of([PageBytes(strokes, page(FIRST).characters, filters=FLATE), SOUND[1]])


def too_many_characters(count: int = 210_000) -> bytes:
    """More tiny characters than a page may have."""
    known = "田野来风吹过麦浪千重"
    lines = [known[row % 10 :] + known * 99 + known[: row % 10] for row in range(count // 1000)]
    tiny = shown(lines, known, size=0.5, at=(10, 830))
    return pdf_of([SOUND[0], PageBytes(packed(tiny), known, filters=FLATE), SOUND[1]])
