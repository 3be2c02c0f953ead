"""The pages of a PDF as sheets, one after the other: nothing of a page is kept once its sheet is given.

Example 例：page 2 of 山河日报.pdf gives a sheet with fragment "page=2", text, zones and lines in the page's user space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from kg.errors import SourceError
from kg.model import PrintedLine, Span
from loaders.sources.format import Format, Sheet
from loaders.sources.pdf.fields import own_fields
from loaders.sources.pdf.glyphs import PageGlyphs, glyphs_of, trimmed
from loaders.sources.pdf.graphics import Graphics, graphics_of
from loaders.sources.pdf.opening import open_document
from loaders.sources.pdf.turning import View
from loaders.zoning import Print, Rect, zone_print

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.files import SourceFile
    from loaders.sources.format import OwnFields, Read
    from loaders.sources.limits import Limits

_POINTS_PER_MM = 72 / 25.4
_MARK = b"%PDF-"


def takes(file: SourceFile) -> bool:
    """Whether the file is a PDF: its mark stands in the first 1,024 bytes."""
    return _MARK in file.head[:1024]


def read(file: SourceFile, limits: Limits) -> Iterator[Read]:
    """The sheets of a PDF, or for a page that cannot be read a SourceError.

    Raises SourceError when the file is too large, cut short, encrypted or damaged.
    """
    sha256 = file.sha256()
    with file.open() as stream:
        document = open_document(file, stream, limits)
        try:
            own = own_fields(document)
            for index in range(len(document)):
                yield _read_page(document, index, file.name, sha256, own, limits)
        finally:
            document.close()


def _read_page(
    document: pypdfium2.PdfDocument, index: int, name: str, sha256: str, own: OwnFields, limits: Limits
) -> Read:
    where = f"{name}#page={index + 1}"
    try:
        width, height = document.get_page_size(index)
        _check_size(where, width, height, limits)
        page = document.get_page(index)
    except pypdfium2.PdfiumError as error:
        return _damaged(where, error)
    except SourceError as error:
        return error
    try:
        return _sheet(page, where, f"page={index + 1}", sha256, own, limits)
    except pypdfium2.PdfiumError as error:
        return _damaged(where, error)
    except SourceError as error:
        return error
    finally:
        page.close()


def _check_size(where: str, width: float, height: float, limits: Limits) -> None:
    most = limits.sheet_mm * _POINTS_PER_MM
    if not (0 < width <= most and 0 < height <= most):
        across, up = width / _POINTS_PER_MM, height / _POINTS_PER_MM
        raise SourceError(
            where,
            f"the sheet is {across:.0f} by {up:.0f} mm, beyond {limits.sheet_mm} mm 版面尺寸过大",
            "check the file, or raise XIANZHI_SHEET_MAX_MM 请检查文件，或调高该设置",
        )


def _damaged(where: str, error: Exception) -> SourceError:
    return SourceError(where, f"the page is damaged ({error}) 此页已损坏", "get the file again 请重新取得该文件")


def _sheet(page: pypdfium2.PdfPage, where: str, fragment: str, sha256: str, own: OwnFields, limits: Limits) -> Sheet:
    view = View(Rect(*page.get_bbox()), pdfium.FPDFPage_GetRotation(page.raw) % 4)
    _check_count(where, "objects", "对象", pdfium.FPDFPage_CountObjects(page.raw), limits.pdf_objects)
    glyphs = trimmed(_glyphs(page, view, where, limits), view.rect(*page.get_trimbox()))
    graphics = graphics_of(page, view, limits.pdf_objects)
    _check_text(where, glyphs, graphics)
    zoning = zone_print(_print(view, glyphs, graphics))
    if not zoning.text:
        raise _no_text(where, graphics)
    lines = tuple(one for line in zoning.lines for one in _in_user_space(line, view))
    return Sheet(zoning.text, sha256, fragment, zoning.zones, lines, own, _notes(glyphs))


def _glyphs(page: pypdfium2.PdfPage, view: View, where: str, limits: Limits) -> PageGlyphs:
    text = page.get_textpage()
    try:
        _check_count(where, "characters", "字数", text.count_chars(), limits.page_characters)
        return glyphs_of(text, view)
    finally:
        text.close()


def _check_count(where: str, things: str, chinese: str, count: int, most: int) -> None:
    """Raises SourceError when a page has more objects or characters than the setting allows."""
    if count > most:
        setting = "XIANZHI_PDF_MAX_OBJECTS" if things == "objects" else "XIANZHI_PAGE_MAX_CHARACTERS"
        raise SourceError(
            where, f"the page has {count} {things}, more than {most} 此页{chinese}过多", f"raise {setting} 请调高该设置"
        )


def _print(view: View, glyphs: PageGlyphs, graphics: Graphics) -> Print:
    return Print(
        view.width,
        view.height,
        glyphs.upright,
        tuple(graphics.pictures),
        tuple(graphics.rules),
        tuple(graphics.boxes),
        glyphs.turned,
    )


def _check_text(where: str, glyphs: PageGlyphs, graphics: Graphics) -> None:
    """Raises SourceError when there is no text to be read on the page."""
    mapped = sum(1 for glyph in glyphs.upright if not glyph.char.isspace()) + len(glyphs.turned)
    if glyphs.unmapped > mapped:
        raise SourceError(
            where,
            f"{glyphs.unmapped} characters have no Unicode map in their fonts 字体缺少 Unicode 对照表",
            "read the page with OCR 请用文字识别（OCR）",
        )
    if not mapped:
        raise _no_text(where, graphics)
    if glyphs.is_vertical or len(glyphs.turned) > len(glyphs.upright):
        raise SourceError(
            where,
            "most lines run from top to bottom; vertical print is not read yet 竖排版面暂不能读",
            "give its text as a file 请改用文本文件",
        )


def _no_text(where: str, graphics: Graphics) -> SourceError:
    if graphics.pictures:
        return SourceError(
            where,
            "the page is a scan without a text layer 此页是扫描图，没有文字层",
            "read it with OCR 请用文字识别（OCR）",
        )
    return SourceError(
        where,
        "the page is blank or its text is drawn 此页空白，或文字已转为曲线",
        "read it with OCR 请用文字识别（OCR）",
    )


def _notes(glyphs: PageGlyphs) -> tuple[str, ...]:
    if not glyphs.unmapped:
        return ()
    return (
        f"{glyphs.unmapped} characters without a Unicode map left out {glyphs.unmapped} 个字没有 Unicode 对照，已略去",
    )


def _in_user_space(line: PrintedLine, view: View) -> Iterator[PrintedLine]:
    """The line in user space; a line of a turned page becomes one line a character, since lines run along x there."""
    if view.quarters == 0:
        left, bottom = view.area.left, view.area.bottom
        edges = tuple(round(edge + left, 2) for edge in line.edges)
        yield PrintedLine(line.span, round(line.bottom + bottom, 2), round(line.top + bottom, 2), edges)
        return
    for index, (start, end) in enumerate(zip(line.edges, line.edges[1:], strict=False)):
        box = view.back(Rect(start, line.bottom, end, line.top))
        at = line.span.start + index
        edges = (round(box.left, 2), round(box.right, 2))
        yield PrintedLine(Span(at, at + 1), round(box.bottom, 2), round(box.top, 2), edges)


FORMAT = Format("pdf", takes, read)
