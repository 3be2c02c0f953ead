"""Pictures, rules and boxes of a PDF page, also those inside forms, as the page is seen.

Example 例：a photo cropped by its frame is as large as the frame; a line of 0.5 pt between two columns is a rule.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from loaders.zoning import Rect

if TYPE_CHECKING:
    from collections.abc import Callable

    import pypdfium2

    from loaders.sources.pdf.turning import View

_THIN = 3.5
_LONG = 18.0
_DEEPEST = 8
_SIDES = 10
"""Segments that a frame has at most: four sides, or four sides and four round corners."""
_Matrix = tuple[float, float, float, float, float, float]
_SAME: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Graphics:
    """What is drawn on a page besides text; `count` says how many objects were looked at."""

    pictures: list[Rect] = field(default_factory=list)
    rules: list[Rect] = field(default_factory=list)
    boxes: list[Rect] = field(default_factory=list)
    count: int = 0


def graphics_of(page: pypdfium2.PdfPage, view: View, most: int) -> Graphics:
    """The pictures, rules and boxes among the first `most` objects of the page."""
    found = Graphics()
    number = pdfium.FPDFPage_CountObjects(page.raw)
    _walk(found, lambda index: pdfium.FPDFPage_GetObject(page.raw, index), number, _SAME, view, most, 0)
    return found


def _walk(
    found: Graphics, get: Callable[[int], Any], number: int, matrix: _Matrix, view: View, most: int, depth: int
) -> None:
    for index in range(number):
        if found.count >= most:
            return
        found.count += 1
        one = get(index)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = _times(_matrix_of(one), matrix)
            _walk(found, _children(one), pdfium.FPDFFormObj_CountObjects(one), inner, view, most, depth + 1)
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            _add_picture(found, one, matrix, view)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(found, one, matrix, view)


def _children(form: Any) -> Callable[[int], Any]:
    return lambda index: pdfium.FPDFFormObj_GetObject(form, index)


def _add_picture(found: Graphics, one: Any, matrix: _Matrix, view: View) -> None:
    bounds = _bounds(one)
    if bounds is None or pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_SHADING:
        return
    clip = _clip_of(one)
    if clip is not None and clip.meets(bounds):
        bounds = Rect(
            max(bounds.left, clip.left),
            max(bounds.bottom, clip.bottom),
            min(bounds.right, clip.right),
            min(bounds.top, clip.top),
        )
    found.pictures.append(view.rect(*_moved(bounds, matrix)))


def _add_path(found: Graphics, one: Any, matrix: _Matrix, view: View) -> None:
    bounds = _bounds(one)
    if bounds is None or not _is_painted(one):
        return
    rect = view.rect(*_moved(bounds, matrix))
    if min(rect.width, rect.height) <= _THIN:
        if max(rect.width, rect.height) >= _LONG:
            found.rules.append(rect)
        return
    if pdfium.FPDFPath_CountSegments(one) <= _SIDES and min(rect.width, rect.height) >= 8:
        found.boxes.append(rect)


def _is_painted(one: Any) -> bool:
    """Whether it is stroked, or filled with more than white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(one, fill, stroke):
        return False
    if stroke.value:
        return True
    if not fill.value:
        return False
    colour = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(one, *colour):
        return True
    red, green, blue, alpha = (part.value for part in colour)
    return alpha > 0 and min(red, green, blue) < 250


def _bounds(one: Any) -> Rect | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(one, *sides):
        return None
    return Rect(*(side.value for side in sides))


def _clip_of(one: Any) -> Rect | None:
    """What the clip paths leave to be seen; None when nothing clips."""
    clip = pdfium.FPDFPageObj_GetClipPath(one)
    left: Rect | None = None
    for path in range(max(0, pdfium.FPDFClipPath_CountPaths(clip)) if clip else 0):
        points = _points(clip, path)
        if len(points) < 3:
            continue
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = Rect(min(xs), min(ys), max(xs), max(ys))
        if left is None or left.meets(box):
            left = box if left is None else Rect(*map(max, left[:2], box[:2]), *map(min, left[2:], box[2:]))
    return left


def _points(clip: Any, path: int) -> list[tuple[float, float]]:
    points = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(200, pdfium.FPDFClipPath_CountPathSegments(clip, path))):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
        if segment and pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            points.append((x.value, y.value))
    return points


def _matrix_of(one: Any) -> _Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(one, matrix):
        return _SAME
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(rect: Rect, matrix: _Matrix) -> Rect:
    if matrix is _SAME:
        return rect
    a, b, c, d, e, f = matrix
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (rect.left, rect.right) for y in (rect.bottom, rect.top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Rect(min(xs), min(ys), max(xs), max(ys))
