"""Prints set lines with a font of codes and a table to Unicode, as programs that lay out newspapers write them.

Example 例：the first character that is printed, say 本, has the code 1; only /ToUnicode says that it is 本.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pdf.pdf_bytes import FLATE, PageBytes, packed, pdf_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tests.pdf.painting import Painting, Press, Shape
    from tests.pdf.typesetting import Line


def coded(paintings: Sequence[Painting], press: Press, rng: Random) -> bytes:
    """The pages as a PDF; of `press`, only the order of drawing counts. Pictures are grey areas."""
    return pdf_of([_page(painting, press, rng) for painting in paintings])


def _page(painting: Painting, press: Press, rng: Random) -> PageBytes:
    known = "".join(dict.fromkeys("".join(line.text for line in painting.lines)))
    faces = {char: line.face for line in painting.lines for char in line.text}
    lines = [_line(line, known, dx, dy) for line in painting.lines for dx, dy in (*line.strikes, (0.0, 0.0))]
    if press.shuffled:
        rng.shuffle(lines)
    content = b"\n".join([*map(_shape, painting.shapes), b"0 g", *lines])
    widths = tuple(round(faces[char].width(char) / faces[char].size / faces[char].narrow * 1000) for char in known)
    box = (0, 0, painting.width, painting.height)
    return PageBytes(packed(content), known, box, filters=FLATE, widths=widths)


def _line(line: Line, known: str, dx: float, dy: float) -> bytes:
    """A line with each character set back or forth from where the last one ends, as TJ has it."""
    size, narrow = line.face.size, line.face.narrow
    pieces, end = [], line.xs[0]
    for char, x in zip(line.text, line.xs, strict=True):
        back = (end - x) / size / narrow * 1000
        pieces.append(b"%.1f <%04x>" % (back, known.index(char) + 1))
        end = x + line.face.width(char)
    at = (narrow * size, size, line.xs[0] + dx, line.baseline + dy)
    return b"BT /F 1 Tf %.3f 0 0 %.3f %.3f %.3f Tm [%s] TJ ET" % (*at, b" ".join(pieces))


def _shape(shape: Shape) -> bytes:
    frame, grey = shape.frame, {"shade": 0.9, "picture": 0.5, "grey": 0.6}.get(shape.kind, 0)
    if shape.kind == "rule":
        return b"0.5 w %.2f %.2f m %.2f %.2f l S" % (frame.left, frame.top, frame.right, frame.bottom)
    draw = b"S" if shape.kind == "box" else b"f"
    return b"%g g %.2f %.2f %.2f %.2f re %s" % (grey, frame.left, frame.bottom, frame.width, frame.height, draw)
