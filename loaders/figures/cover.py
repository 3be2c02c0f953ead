"""Spans that hold others: the names of bodies and documents, whose numbers are no figures.

Example 例：the 3 in 第3小学 is held by the name of the school.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Span


@dataclass(frozen=True, slots=True)
class Cover:
    """Spans by their starts, and how far those up to each reach: whether one of them holds a span is one look-up."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Cover:
        """The cover that the spans make."""
        ordered = sorted(spans, key=lambda span: span.start)
        return cls(tuple(span.start for span in ordered), tuple(accumulate((span.end for span in ordered), max)))

    def holds(self, span: Span) -> bool:
        """Whether one of the spans holds this one."""
        index = bisect_right(self.starts, span.start) - 1
        return index >= 0 and self.reach[index] >= span.end
