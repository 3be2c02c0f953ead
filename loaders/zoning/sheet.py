"""What is printed on a sheet, as any reader gives it: glyphs, pictures, rules and boxes, all measured in points.

Example 例：a PDF page and a scan after OCR both give glyphs such as 县 at (100, 700, 110, 710); zoning knows no more.

Coordinates are those of the sheet as a reader holds it: x grows to the right, y grows upwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Rect(NamedTuple):
    """Left, bottom, right, top in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is, in points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is, in points."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """The y of its middle."""
        return (self.bottom + self.top) / 2

    @property
    def centre(self) -> float:
        """The x of its middle."""
        return (self.left + self.right) / 2

    def beside(self, other: Rect) -> float:
        """How much of y the two share, in points; negative when they are apart."""
        return min(self.top, other.top) - max(self.bottom, other.bottom)

    def over(self, other: Rect) -> float:
        """How much of x the two share, in points; negative when they are apart."""
        return min(self.right, other.right) - max(self.left, other.left)

    def meets(self, other: Rect) -> bool:
        """Whether they share an area."""
        return self.over(other) > 0 and self.beside(other) > 0

    def holds(self, other: Rect, slack: float = 0.0) -> bool:
        """Whether `other` lies inside, `slack` points allowed."""
        return (
            self.left - slack <= other.left
            and other.right <= self.right + slack
            and self.bottom - slack <= other.bottom
            and other.top <= self.top + slack
        )

    def has(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def hull(rects: list[Rect]) -> Rect:
    """The smallest rectangle that holds all of them, of which there is at least one."""
    return Rect(
        min(rect.left for rect in rects),
        min(rect.bottom for rect in rects),
        max(rect.right for rect in rects),
        max(rect.top for rect in rects),
    )


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character: its cell (advance wide, one em high), its size in points, the name of its face.

    A white-space character is a glyph too: it tells that a gap was meant; the glyph behind it is `spaced` then.
    """

    char: str
    box: Rect
    size: float
    face: str = ""
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Print:
    """All that stands on a sheet of `width` by `height` points. `rules` are thin lines, `boxes` frames and shades.

    `turned` are glyphs that do not run from left to right (a credit up the side of a picture), in the order of the
    source.
    """

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    pictures: tuple[Rect, ...] = ()
    rules: tuple[Rect, ...] = ()
    boxes: tuple[Rect, ...] = ()
    turned: tuple[Glyph, ...] = field(default=())
