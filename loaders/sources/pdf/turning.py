"""The two coordinate systems of a PDF page: its user space, and the sheet as it is seen (turned and cropped).

Example 例：a page with /Rotate 90 (横放的版面) is read as it is seen; the boxes of its lines are given in user space.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.zoning import Rect


@dataclass(frozen=True, slots=True)
class View:
    """A visible area of user space, shown after `quarters` quarter turns clockwise."""

    area: Rect
    quarters: int

    @property
    def width(self) -> float:
        """The width of the sheet as it is seen, in points."""
        return self.area.height if self.quarters % 2 else self.area.width

    @property
    def height(self) -> float:
        """The height of the sheet as it is seen, in points."""
        return self.area.width if self.quarters % 2 else self.area.height

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of user space, as it is seen."""
        across, up = x - self.area.left, y - self.area.bottom
        if self.quarters == 1:
            return up, self.area.width - across
        if self.quarters == 2:
            return self.area.width - across, self.area.height - up
        if self.quarters == 3:
            return self.area.height - up, across
        return across, up

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """A direction in user space, as it is seen."""
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self.quarters]

    def rect(self, left: float, bottom: float, right: float, top: float) -> Rect:
        """A rectangle of user space, as it is seen."""
        x, y = self.point(left, bottom)
        u, v = self.point(right, top)
        return Rect(min(x, u), min(y, v), max(x, u), max(y, v))

    def back(self, rect: Rect) -> Rect:
        """A rectangle as it is seen, in user space."""
        corners = [self._back(rect.left, rect.bottom), self._back(rect.right, rect.top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Rect(min(xs), min(ys), max(xs), max(ys))

    def _back(self, x: float, y: float) -> tuple[float, float]:
        left, bottom = self.area.left, self.area.bottom
        if self.quarters == 1:
            return left + self.area.width - y, bottom + x
        if self.quarters == 2:
            return left + self.area.width - x, bottom + self.area.height - y
        if self.quarters == 3:
            return left + y, bottom + self.area.height - x
        return left + x, bottom + y
