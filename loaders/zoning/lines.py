"""Lines of print: glyphs side by side on one base line.

Example 例：今年 and 全县粮食 on one base line of one column are the line 今年全县粮食, however the setter
stretched them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from loaders.zoning.sheet import Rect, hull

if TYPE_CHECKING:
    from loaders.zoning.sheet import Glyph


@dataclass(frozen=True)
class Line:
    """Glyphs from left to right, no white space among them. `row` says that it is a row of a table."""

    glyphs: tuple[Glyph, ...]
    row: bool = False
    trail: float = field(default=0.0, compare=False)
    """How far white space that was set reaches behind the last glyph (an x)."""

    @cached_property
    def box(self) -> Rect:
        """The box around its glyphs; as high as those of its size, so that a drop letter does not count."""
        whole = hull([glyph.box for glyph in self.glyphs])
        usual = hull([glyph.box for glyph in self.glyphs if glyph.size == self.size])
        return Rect(whole.left, usual.bottom, whole.right, usual.top)

    @cached_property
    def size(self) -> float:
        """The size of most of its glyphs, in points."""
        sizes: dict[float, int] = {}
        for glyph in self.glyphs:
            sizes[glyph.size] = sizes.get(glyph.size, 0) + 1
        return max(sizes, key=lambda size: (sizes[size], size))

    @cached_property
    def face(self) -> str:
        """The face of most of its Chinese glyphs (of all, where it has none)."""
        faces: dict[str, int] = {}
        for glyph in self.glyphs:
            weight = 100 if glyph.char > "\u2e7f" else 1
            faces[glyph.face] = faces.get(glyph.face, 0) + weight
        return max(faces, key=lambda face: (faces[face], face))

    @cached_property
    def text(self) -> str:
        """Its characters, without the spaces that the gaps stand for."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def gap(self) -> float:
        """The usual gap between its glyphs, in points (0 for one glyph)."""
        if len(self.glyphs) < 2:
            return 0.0
        gaps = sorted(b.box.left - a.box.right for a, b in zip(self.glyphs, self.glyphs[1:], strict=False))
        return gaps[(len(gaps) - 1) // 2]


def joined(lines: list[Line], row: bool = False) -> Line:
    """Pieces of one line as one line."""
    glyphs = sorted((glyph for line in lines for glyph in line.glyphs), key=lambda glyph: glyph.box.left)
    return Line(tuple(glyphs), row or any(line.row for line in lines), max(line.trail for line in lines))
