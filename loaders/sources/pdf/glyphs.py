"""The glyphs of a PDF page, by pdfium: character, cell, size and face, as the page is seen.

Example 例：县 at 10 pt with its origin at (100, 701.4) has the cell (100, 700, 110, 710), whatever
its font says of itself.

Calls into pdfium cost 0.4 µs each, six a character; the face is asked for once a text object.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from loaders.zoning import Glyph, Rect

if TYPE_CHECKING:
    import pypdfium2

    from loaders.sources.pdf.turning import View

_DESCENT = 0.14
"""Of the size: how far a cell reaches below the base line, so that all faces on one line have level cells."""
_UPRIGHT = 0.985
_VERTICAL = 0.6
_OUTSIDE = 0.1
"""Of all glyphs: more than this outside the trim are no marks of the printer."""


@dataclass(frozen=True, slots=True)
class PageGlyphs:
    """Glyphs from left to right, glyphs that are turned, how many have no Unicode, and whether print is vertical."""

    upright: tuple[Glyph, ...]
    turned: tuple[Glyph, ...]
    unmapped: int
    is_vertical: bool


def glyphs_of(text: pypdfium2.PdfTextPage, view: View) -> PageGlyphs:
    """All glyphs of a page in the order of its content."""
    reader = _Reader(text, view)
    upright: list[Glyph] = []
    turned: list[Glyph] = []
    for index in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text.raw, index) == 1:
            continue
        found = reader.glyph(index)
        if found is not None:
            glyph, is_upright = found
            (upright if is_upright else turned).append(glyph)
    return PageGlyphs(tuple(upright), tuple(turned), reader.unmapped, _is_vertical(upright))


def trimmed(glyphs: PageGlyphs, trim: Rect) -> PageGlyphs:
    """The glyphs, those outside the trim (file name and date of the plate beside the crop marks) put with the turned
    ones; all as they are when more than a few stand there, since then the trim is not to be believed."""
    outside = [glyph for glyph in glyphs.upright if not trim.has(glyph.box.centre, glyph.box.middle)]
    if not outside or len(outside) > _OUTSIDE * len(glyphs.upright):
        return glyphs
    inside = tuple(glyph for glyph in glyphs.upright if trim.has(glyph.box.centre, glyph.box.middle))
    return replace(glyphs, upright=inside, turned=(*glyphs.turned, *outside))


class _Reader:
    """Reads one glyph after the other into the same C structures."""

    def __init__(self, text: pypdfium2.PdfTextPage, view: View) -> None:
        self.raw = text.raw
        self.view = view
        self.unmapped = 0
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._placed: tuple[float, ...] = ()
        self._name = ""
        self._high = 0

    def glyph(self, index: int) -> tuple[Glyph, bool] | None:
        """The glyph and whether it stands upright; None for what is not printed or has no Unicode."""
        char = self._char(index)
        if char is None:
            return None
        pdfium.FPDFText_GetLooseCharBox(self.raw, index, self._box)
        pdfium.FPDFText_GetMatrix(self.raw, index, self._matrix)
        pdfium.FPDFText_GetCharOrigin(self.raw, index, self._x, self._y)
        box, matrix = self._box, self._matrix
        cell = self.view.rect(box.left, box.bottom, box.right, box.top)
        if not all(map(math.isfinite, cell)):
            return None
        across, up = self.view.direction(matrix.a, matrix.b)
        is_upright = across > _UPRIGHT * math.hypot(across, up)
        size = pdfium.FPDFText_GetFontSize(self.raw, index) * math.hypot(matrix.c, matrix.d)
        extent = max(cell.width, cell.height)  # of the ink alone in some fonts, and 一 has hardly any height
        if not 0.3 * extent <= size <= 4 * extent:
            size = extent
        if size <= 0:
            return None
        size = round(size, 2)
        if is_upright:
            cell = self._levelled(cell, size)
        return Glyph(char, cell, size, self._face(index)), is_upright

    def _levelled(self, cell: Rect, size: float) -> Rect:
        """The cell, one em high on the base line; as it is where the origin is no base line (vertical fonts)."""
        _, line = self.view.point(self._x.value, self._y.value)
        if not cell.bottom - 0.8 * size <= line <= cell.top + 0.1 * size:
            return cell
        return Rect(cell.left, line - _DESCENT * size, cell.right, line + (1 - _DESCENT) * size)

    def _char(self, index: int) -> str | None:
        code = pdfium.FPDFText_GetUnicode(self.raw, index)
        high, self._high = self._high, 0
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return None
        if 0xDC00 <= code < 0xE000:
            return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else None
        if _is_unmapped(code) or pdfium.FPDFText_HasUnicodeMapError(self.raw, index) == 1:
            self.unmapped += 1
            return None
        return _printable(chr(code))

    def _face(self, index: int) -> str:
        """The face; asked for once a text object, which is known by its matrix."""
        matrix = self._matrix
        key = (matrix.a, matrix.b, matrix.e, matrix.f)
        if key != self._placed:
            self._placed, self._name = key, self._face_name(index)
        return self._name

    def _face_name(self, index: int) -> str:
        flags = ctypes.c_int()
        buffer = ctypes.create_string_buffer(128)
        length = pdfium.FPDFText_GetFontInfo(self.raw, index, buffer, 128, flags)
        name = buffer.value.decode("utf-8", "replace") if 0 < length <= 128 else ""
        return name.split("+", 1)[-1]


def _is_unmapped(code: int) -> bool:
    return code == 0 or 0xE000 <= code < 0xF900 or code >= 0xF0000 or code in (0xFFFD, 0xFFFE, 0xFFFF)


def _printable(char: str) -> str | None:
    """The character; None for controls and marks of direction; the ideograph itself for a Kangxi radical."""
    if char.isspace():
        return char if char in " \u3000\xa0\t" or unicodedata.category(char) == "Zs" else None
    if "\u2e80" <= char <= "\u2fdf":
        return unicodedata.normalize("NFKC", char)[0]
    if not char.isascii() and unicodedata.category(char) == "Cf":
        return None
    return char if char.isprintable() else None


def _is_vertical(glyphs: list[Glyph]) -> bool:
    """Whether most glyphs stand under the one before: vertical print."""
    down = side = 0
    for last, glyph in pairwise(glyphs):
        drop = last.box.bottom - glyph.box.bottom
        if abs(drop) < 0.2 * glyph.size:
            side += 1
        elif 0.8 * glyph.size < drop < 1.6 * glyph.size and abs(last.box.left - glyph.box.left) < 0.3 * glyph.size:
            down += 1
    return down >= 20 and down > _VERTICAL * (down + side)
