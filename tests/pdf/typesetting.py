"""Sets lines as a newspaper does: full-width characters, justified columns, indents, no closing mark at a line's start.

Example 例：`set_text("　　…", slots, face)` gives lines of 13 characters each of which ends at the column's edge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SONG, MING = "STSong-Light", "MSung-Light"
for _name in (SONG, MING):
    pdfmetrics.registerFont(UnicodeCIDFont(_name))

_CLOSING = frozenset("，。、；：？！”’）》」』】…—％%,.;:?!)")
_OPENING = frozenset("“‘（《「『【(")
_TOKEN = re.compile(r"[!-~]{1,14}|.", re.DOTALL)
"""English words and numbers stay whole; a long address may break."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle that text flows into, by its left and top edge, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top - self.height

    def cut(self, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Frame:
        """The frame made smaller on these sides."""
        return Frame(self.left + left, self.top - top, self.width - left - right, self.height - top - bottom)

    def scaled(self, by: float) -> Frame:
        """The frame in other units."""
        return Frame(self.left * by, self.top * by, self.width * by, self.height * by)


@dataclass(frozen=True, slots=True)
class Face:
    """How characters look: `latin` is another font for ASCII, `narrow` the width of a glyph to its height."""

    size: float
    font: str = SONG
    latin: str | None = None
    narrow: float = 1.0

    def font_of(self, char: str) -> str:
        """The font that a character is set in."""
        return self.latin if self.latin and "!" <= char <= "~" else self.font

    def width(self, char: str) -> float:
        """How far a character reaches, in points."""
        return float(pdfmetrics.stringWidth(char, self.font_of(char), self.size)) * self.narrow


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for one line: its left edge, its baseline and its width."""

    left: float
    baseline: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line as printed: `xs[i]` is where character i begins. `strikes` are further prints of it, dx and dy away."""

    text: str
    xs: tuple[float, ...]
    baseline: float
    face: Face
    strikes: tuple[tuple[float, float], ...] = ()
    shadow: bool = False

    @property
    def right(self) -> float:
        """Where the last character ends."""
        return self.xs[-1] + self.face.width(self.text[-1])


def slots_of(frames: Sequence[Frame], size: float, leading: float) -> list[Slot]:
    """The slots of frames that are filled one after the other."""
    slots: list[Slot] = []
    for frame in frames:
        count = int((frame.height - size + leading + 0.01) // leading)
        slots += [Slot(frame.left, frame.top - 0.88 * size - row * leading, frame.width) for row in range(count)]
    return slots


def set_text(text: str, slots: Iterator[Slot], face: Face, indent: float = 2.0) -> tuple[list[Line], str]:
    """The lines of a paragraph, indented by `indent` characters, and what found no slot any more."""
    lines: list[Line] = []
    start, inset = 0, indent * face.size * face.narrow
    while start < len(text):
        slot = next(slots, None)
        if slot is None:
            break
        end = _line_end(text, start, slot.width - inset, face)
        last = end == len(text)
        lines.append(set_line(text[start:end], slot.left + inset, slot.width - inset, slot.baseline, face, last=last))
        start, inset = end, 0.0
    return lines, text[start:]


def set_line(
    text: str, left: float, width: float, baseline: float, face: Face, last: bool = True, spacing: float = 0.0
) -> Line:
    """One line; justified to `width` unless it is the `last` one of its paragraph."""
    shown = text.strip(" ")
    widths = [face.width(char) for char in shown]
    gap = spacing if last or len(shown) < 2 else (width - sum(widths)) / (len(shown) - 1)
    xs, x = [], left
    for one in widths:
        xs.append(round(x, 3))
        x += one + gap
    return Line(shown, tuple(xs), round(baseline, 3), face)


def centred(text: str, frame_left: float, width: float, baseline: float, face: Face, spacing: float = 0.0) -> Line:
    """A line in the middle of its column."""
    long = natural_width(text, face) + spacing * (len(text) - 1)
    return set_line(text, frame_left + (width - long) / 2, long, baseline, face, spacing=spacing)


def natural_width(text: str, face: Face) -> float:
    """How wide the text is when it is not justified."""
    return sum(face.width(char) for char in text)


def _line_end(text: str, start: int, room: float, face: Face) -> int:
    """Where the line that begins at `start` ends: as many whole words as fit, and marks where they may stand."""
    end, used = start, 0.0
    for token in _TOKEN.finditer(text, start):
        used += natural_width(token[0], face)
        if used > room + 0.01:
            break
        end = token.end()
    if end == len(text):
        return end
    best = end
    while best > start + 1 and (text[best] in _CLOSING or text[best - 1] in _OPENING):
        best -= 1
    return best if best > start + 1 else max(end, start + 1)
