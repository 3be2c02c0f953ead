"""The text of a sheet with its zones and lines: one line of text a line of print, a blank line between articles.

Example 例：春耕备耕⏎ headline, 本报讯 今年⏎粮食丰收。 one paragraph of two lines: two zones and three lines of print.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import PartRole, PrintedLine, Span, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loaders.zoning.items import Piece
    from loaders.zoning.lines import Line
    from loaders.zoning.sheet import Glyph

_WORDS = 0.16
_SPACE = 0.55
_NAMES = 0.17
"""Of the size: the narrowest space between names; in running text so much may be justification."""


@dataclass
class Writer:
    """Text, zones and lines while they are written."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    zones: list[Zone] = field(default_factory=list)
    lines: list[PrintedLine] = field(default_factory=list)

    def write(self, pieces: Iterable[Piece], article: int | None) -> None:
        """Adds the pieces of one article or of a margin, a blank line before them."""
        gap = "\n\n"
        for piece in pieces:
            if self.length:
                self._add(gap)
            gap = "\n"
            start = self.length
            for index, line in enumerate(piece.lines):
                if index:
                    self._add("\n")
                self._line(line, _NAMES if piece.role is PartRole.BYLINE else _SPACE)
            self.zones.append(Zone(piece.role, Span(start, self.length), article))

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _line(self, line: Line, least: float) -> None:
        text, edges = printed(line, least)
        span = Span(self.length, self.length + len(text))
        self.lines.append(PrintedLine(span, line.box.bottom, line.box.top, edges))
        self._add(text)


def names_in(line: Line) -> str:
    """The text of a line that may hold names, the narrow spaces between them kept."""
    return printed(line, _NAMES)[0]


def printed(line: Line, least: float = _SPACE) -> tuple[str, tuple[float, ...]]:
    """The text of a line with the spaces that its gaps stand for, and the x where each character begins and the last
    ends; justified space between two characters is halved. `least` is what makes a space, of the size."""
    text: list[str] = []
    edges: list[float] = []
    usual = max(0.0, line.gap)
    spaced = 2 * sum(glyph.spaced for glyph in line.glyphs) <= len(line.glyphs)
    last: Glyph | None = None
    for glyph in line.glyphs:
        left = glyph.box.left
        if last is not None and ((spaced and glyph.spaced) or _is_spaced(last, glyph, usual, least)):
            text.append(" ")
            edges.append(max(last.box.right, edges[-1]))
        elif last is not None:
            left = (left + last.box.right) / 2
        text.append(glyph.char)
        edges.append(max(left, edges[-1] if edges else left))
        last = glyph
    edges.append(max(line.box.right, edges[-1]))
    return "".join(text), tuple(edges)


def _is_spaced(last: Glyph, glyph: Glyph, usual: float, least: float) -> bool:
    gap = glyph.box.left - last.box.right
    size = min(last.size, glyph.size)
    if last.char.isascii() and glyph.char.isascii():
        return gap > usual + _WORDS * size
    return gap > usual + least * size
