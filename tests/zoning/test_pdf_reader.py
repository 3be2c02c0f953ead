"""PDF files, whole and broken, as sheets: text, fragments, boxes in user space, clear refusals."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from kg.errors import SourceError
from loaders.sources.files import file_of
from loaders.sources.limits import Limits
from loaders.sources.pdf import FORMAT, read
from tests.pdf.pdf_bytes import assembled, stream

if TYPE_CHECKING:
    from collections.abc import Callable

    from loaders.sources.format import Read, Sheet

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
TEXT = "山河县今年夏粮丰收在望"


def _pdf(*pages: Callable[[Canvas], None], size: tuple[float, float] = (400, 600), **options: object) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, **options)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _text(canvas: Canvas) -> None:
    canvas.setFont("STSong-Light", 10)
    canvas.drawString(100, 500, TEXT)


def _blank(canvas: Canvas) -> None:
    canvas.setFont("STSong-Light", 10)


def _turned(canvas: Canvas) -> None:
    """Set so that it is read from left to right once the viewer turns the page by a quarter."""
    canvas.setPageRotation(90)
    canvas.setFont("STSong-Light", 10)
    canvas.translate(300, 50)
    canvas.rotate(90)
    canvas.drawString(0, 0, TEXT)


def _upright(canvas: Canvas) -> None:
    canvas.setFont("STSong-Light", 10)
    for column in range(3):
        for row in range(20):
            canvas.drawString(300 - 20 * column, 500 - 12 * row, "县")


def _read(data: bytes, limits: Limits | None = None) -> list[Read]:
    return list(read(file_of("a.pdf", data), limits or Limits()))


def _sheet(data: bytes) -> Sheet:
    (one,) = _read(data)
    assert not isinstance(one, SourceError), one
    return one


def test_a_pdf_is_told_by_its_mark() -> None:
    assert FORMAT.takes(file_of("a.txt", _pdf(_text)))
    assert not FORMAT.takes(file_of("a.pdf", b"text"))


def test_pages_count_from_one_and_a_blank_page_stops_none() -> None:
    read_ = _read(_pdf(_text, _blank, _text))
    assert [getattr(one, "fragment", None) for one in read_] == ["page=1", None, "page=3"]
    assert "page=2" in str(read_[1])


def test_boxes_are_those_of_the_print() -> None:
    (line,) = _sheet(_pdf(_text)).lines
    assert line.edges[0] == pytest.approx(100, abs=0.1)
    assert line.edges[-1] == pytest.approx(100 + 10 * len(TEXT), abs=0.1)
    assert line.bottom < 500 < line.top <= 510


def test_boxes_of_a_turned_page_are_in_its_own_user_space() -> None:
    sheet = _sheet(_pdf(_turned))
    assert sheet.text == TEXT
    first = sheet.lines[0]
    assert len(sheet.lines) == len(TEXT)
    assert (first.bottom, first.top) == pytest.approx((50, 60), abs=0.1)
    assert first.edges == pytest.approx((291.4, 301.4), abs=0.5)


def test_a_crop_box_moves_nothing() -> None:
    whole, cropped = _pdf(_text), _pdf(_text, cropBox=(50, 50, 380, 580))
    assert _sheet(cropped).lines[0].edges == _sheet(whole).lines[0].edges


def _form(canvas: Canvas) -> None:
    """Text in a Form XObject that is moved."""
    canvas.beginForm("story")
    canvas.setFont("STSong-Light", 10)
    canvas.drawString(0, 0, TEXT)
    canvas.endForm()
    canvas.translate(100, 500)
    canvas.doForm("story")


def _sign_by_sign(canvas: Canvas) -> None:
    """Every glyph a text object of its own, in no order."""
    for index in sorted(range(len(TEXT)), key=lambda one: TEXT[one]):
        text = canvas.beginText(100 + 10 * index, 500)
        text.setFont("STSong-Light", 10)
        text.textOut(TEXT[index])
        canvas.drawText(text)


def _stroked(canvas: Canvas) -> None:
    """Bold by a stroke around each glyph, in a second colour on top of the first."""
    for mode in (0, 2):
        text = canvas.beginText(100, 500)
        text.setFont("STSong-Light", 10)
        text.setTextRenderMode(mode)
        text.textOut(TEXT)
        canvas.drawText(text)


def _spaced(canvas: Canvas) -> None:
    text = canvas.beginText(100, 500)
    text.setFont("STSong-Light", 10)
    text.setCharSpace(1.5)
    text.textOut(TEXT)
    canvas.drawText(text)


def _white_on_dark(canvas: Canvas) -> None:
    canvas.rect(90, 495, 200, 20, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    _text(canvas)


@pytest.mark.parametrize("page", [_form, _sign_by_sign, _stroked, _spaced, _white_on_dark])
def test_text_is_read_however_it_is_drawn(page: Callable[[Canvas], None]) -> None:
    assert _sheet(_pdf(page)).text == TEXT


@pytest.mark.parametrize("size", [9, 24])
def test_a_flat_character_of_a_font_that_tells_only_its_ink_stands_in_its_line(size: int) -> None:
    """Type 3, in which 一 is a bar of a tenth of its em."""
    line = "田一田一一田"
    assert _sheet(_drawn(line, size)).text == line
    assert {round(one.top - one.bottom) for one in _sheet(_drawn(line, size)).lines} == {size}


def _drawn(text: str, size: int) -> bytes:
    """A page whose two characters are drawn: 田 as a square, 一 as a bar."""
    codes = "".join("a" if char == "田" else "b" for char in text).encode()
    table = b"1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <61> <7530> <62> <4e00> endbfchar"
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 97/LastChar 98"
        b"/Widths[1000 1000]/CharProcs<</a 5 0 R/b 6 0 R>>/Encoding<</Differences[97/a/b]>>/ToUnicode 7 0 R>>"
    )
    square, bar = (b"1000 0 50 %d 950 %d d1 50 %d 900 %d re f" % (y, y + h, y, h) for y, h in ((-90, 900), (330, 90)))
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 8 0 R/Resources<</Font<</F 4 0 R>>>>>>",
            font,
            stream(square),
            stream(bar),
            stream(table),
            stream(b"BT /F %d Tf 100 500 Td (%s) Tj ET" % (size, codes)),
        ]
    )


def test_marks_of_the_printer_outside_the_trim_belong_to_no_article() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 10)
        for row in range(12):
            canvas.drawString(100, 500 - 15 * row, TEXT)
        canvas.drawString(100, 585, "A1-17点")

    data = _pdf(page, trimBox=(20, 20, 380, 580))
    noise = [zone for zone in _sheet(data).zones if zone.article is None]
    assert ["".join(zone.span.of(_sheet(data).text).split()) for zone in noise] == ["A1-17点"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (lambda: _pdf(_text, encrypt="secret"), "encrypted"),
        (lambda: _pdf(*[_text] * 5)[:-900], "cut short"),
        (lambda: b"%PDF-1.4\n" + b"x" * 500 + b"\n%%EOF", "damaged"),
        (lambda: b"%PDF-1.4\n" + b"1 0 obj\n" * 300_000 + b"%%EOF", "300000 objects"),
        (lambda: b"%PDF-1.4\ntrailer << /Size 999999999 >>\n%%EOF", "999999999 objects"),
        (lambda: _pdf(*[_text] * 6), "6 pages"),
    ],
    ids=["encrypted", "cut short", "damaged", "many objects", "claims many objects", "many pages"],
)
def test_a_file_that_cannot_be_read_says_why(data: Callable[[], bytes], said: str) -> None:
    with pytest.raises(SourceError, match=said):
        _read(data(), Limits(pdf_pages=5))


@pytest.mark.parametrize(
    ("data", "limits", "said"),
    [
        (lambda: _pdf(_text, size=(30_000, 600)), Limits(), "mm"),
        (lambda: _pdf(_text), Limits(page_characters=5), "characters"),
        (lambda: _pdf(_blank), Limits(), "blank"),
        (lambda: _pdf(_upright), Limits(), "竖排"),
    ],
    ids=["ten metres", "too many characters", "blank", "vertical print"],
)
def test_a_page_that_cannot_be_read_says_why(data: Callable[[], bytes], limits: Limits, said: str) -> None:
    (one,) = _read(data(), limits)
    assert isinstance(one, SourceError)
    assert said in str(one)


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("山河日报2020年3月2日第3版", ("山河日报", "2020-03-02", "3")),
        ("山河晚报 2020-03-02", ("山河晚报", "2020-03-02", None)),
        ("20200302A03版", (None, "2020-03-02", "A03")),
        ("未命名-1.indd", (None, None, None)),
        ("关于征订山河日报的通知", (None, None, None)),
        ("2020-03-02 改于 2020-03-05", (None, None, None)),
    ],
)
def test_own_fields_come_from_the_title_only_where_it_is_plain(title: str, own: tuple[str | None, ...]) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setTitle(title)
        _text(canvas)

    fields = _sheet(_pdf(page)).own
    assert (fields.newspaper, fields.issued, fields.page) == own
