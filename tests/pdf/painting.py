"""Prints lines, pictures, boxes and rules as a PDF: line by line or character by character, in any order.

Example 例：Press(runs="character", shuffled=True) draws 本报讯 as three strings that may stand anywhere in the stream.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from PIL import Image
from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]
from reportlab.pdfgen import canvas  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from tests.pdf.typesetting import Frame, Line

Runs: TypeAlias = Literal["line", "pieces", "character"]
Kind: TypeAlias = Literal["shade", "rule", "box", "picture", "grey"]


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled area, a rule, a frame of lines or a picture, where `frame` says."""

    kind: Kind
    frame: Frame


@dataclass(frozen=True, slots=True)
class Press:
    """How a page is written down: nothing of it changes what a reader of the printed page sees.

    `matrix` sets the size of type by the text matrix; `bold` prints heads twice, 0.3 points apart, or with an
    outline; `turned` rotates the page by so many degrees with content that stands upright then; `crop` moves the
    visible page into a larger sheet by so many points; `coded` is another way of writing, see `tests.pdf.coded`.
    `zoom` is the scale of the page's own coordinates, all numbers are so many times smaller.
    `jitter` moves every run up or down by up to so many points, as numbers in another font stand.
    """

    runs: Runs = "line"
    shuffled: bool = False
    matrix: bool = False
    bold: Literal["no", "strike", "outline"] = "strike"
    turned: Literal[0, 90, 270] = 0
    crop: tuple[float, float] = (0, 0)
    coded: bool = False
    zoom: float = 1.0
    jitter: float = 0.0


@dataclass(frozen=True, slots=True)
class Painting:
    """All that one page shows; `outside` are lines in the margin that the crop box hides."""

    width: float
    height: float
    lines: Sequence[Line]
    shapes: Sequence[Shape]
    outside: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters that one operator draws: all in one font, `gap` points further apart than they are wide."""

    text: str
    x: float
    y: float
    gap: float
    line: Line
    grey: float


def printed(paintings: Sequence[Painting], press: Press, rng: Random) -> bytes:
    """The pages as the bytes of a PDF, the same ones for the same arguments."""
    file = io.BytesIO()
    pdf = canvas.Canvas(file, invariant=1, pageCompression=1)
    for painting in paintings:
        _begin(pdf, painting, press)
        pdf.scale(press.zoom, press.zoom)
        for shape in painting.shapes:
            _draw_shape(pdf, shape, press.zoom, rng)
        runs = [run for line in painting.lines for run in _runs_of(line, press, rng)]
        if press.shuffled:
            rng.shuffle(runs)
        for run in runs:
            _draw_run(pdf, run, press)
        pdf.showPage()
    pdf.save()
    return file.getvalue()


def _begin(pdf: canvas.Canvas, painting: Painting, press: Press) -> None:
    """Sheet size, crop box and rotation, so that the painting stands upright when it is looked at."""
    width, height, (dx, dy) = painting.width, painting.height, press.crop
    if press.turned:
        pdf.setPageSize((width, height))  # reportlab changes the two of a turned page
        pdf.setPageRotation(press.turned)
        pdf.transform(*((0, 1, -1, 0, height, 0) if press.turned == 90 else (0, -1, 1, 0, 0, width)))
        return
    pdf.setPageRotation(0)
    pdf.setPageSize((width + 2 * dx, height + 2 * dy))
    if press.crop != (0, 0):
        pdf.setCropBox((dx, dy, width + dx, height + dy))
        pdf.setFont("Helvetica", 7)
        for row, text in enumerate(painting.outside):
            pdf.drawString(dx + 40, dy / 2 - 9 * row, text)
        pdf.translate(dx, dy)


def _draw_shape(pdf: canvas.Canvas, shape: Shape, zoom: float, rng: Random) -> None:
    frame = shape.frame.scaled(1 / zoom)
    if shape.kind == "picture":
        pdf.drawImage(_picture(rng), frame.left, frame.bottom, frame.width, frame.height)
        return
    pdf.setFillGray({"shade": 0.9, "grey": 0.6}.get(shape.kind, 0))
    pdf.setLineWidth(0.5 / zoom)
    if shape.kind == "rule":
        pdf.line(frame.left, frame.top, frame.right, frame.bottom)
    else:
        pdf.rect(
            frame.left, frame.bottom, frame.width, frame.height, stroke=shape.kind == "box", fill=shape.kind != "box"
        )


def _picture(rng: Random) -> ImageReader:
    """A picture of patches of grey."""
    image = Image.new("L", (12, 8))
    image.putdata([rng.randint(60, 220) for _ in range(96)])
    return ImageReader(image)


def _runs_of(line: Line, press: Press, rng: Random) -> Iterator[_Run]:
    """The runs of a line, printed once for each strike; a shadow is printed first and lighter."""
    strikes = line.strikes if press.bold == "strike" or line.shadow else ()
    prints = [(dx, dy, 0.65 if line.shadow else 0.0) for dx, dy in strikes]
    for dx, dy, grey in [*prints, (0.0, 0.0, 0.0)]:
        for start, end in _pieces(line, press, rng):
            gap = line.xs[start + 1] - line.xs[start] - line.face.width(line.text[start]) if end > start + 1 else 0.0
            lift = rng.uniform(-press.jitter, press.jitter) if press.jitter else 0.0
            yield _Run(line.text[start:end], line.xs[start] + dx, line.baseline + dy + lift, gap, line, grey)


def _pieces(line: Line, press: Press, rng: Random) -> Iterator[tuple[int, int]]:
    """Where the runs of a line begin and end: never over a change of font."""
    start = 0
    for end in range(1, len(line.text) + 1):
        change = end == len(line.text) or line.face.font_of(line.text[end]) != line.face.font_of(line.text[start])
        broken = press.runs == "character" or (press.runs == "pieces" and rng.random() < 0.3)
        if change or broken:
            yield start, end
            start = end


def _draw_run(pdf: canvas.Canvas, run: _Run, press: Press) -> None:
    face = run.line.face
    text = pdf.beginText()
    outline = press.bold == "outline" and run.line.strikes and not run.line.shadow
    pdf.setFillGray(run.grey)
    pdf.setLineWidth(0.3 / press.zoom)
    text.setTextRenderMode(2 if outline else 0)
    unit = face.size if press.matrix else 1.0
    text.setFont(face.font_of(run.text[0]), face.size / unit)
    scale = unit / press.zoom
    text.setTextTransform(scale * face.narrow, 0, 0, scale, run.x / press.zoom, run.y / press.zoom)
    text.setCharSpace(run.gap / unit / face.narrow)
    text.textOut(run.text)
    pdf.drawText(text)
