"""One line of an evaluation: what was counted, and the measures that follow from it.

Example 例：of 4 documents 3 are found, and of 5 stated documents 3 are right: 召回 0.75, 精确 0.60.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Score:
    """How many of one kind the gold has, were found, were stated and are right.

    `right` is None where the gold is not complete. `missed` are gold lines (as printed) that were not found,
    `beyond` what is stated beyond a complete gold.
    """

    kind: str
    gold: int
    found: int
    stated: int
    right: int | None = None
    missed: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()

    @property
    def recall(self) -> float | None:
        """Found of gold; None when the gold has none."""
        return self.found / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """Right of stated; None when nothing is stated or the gold is not complete."""
        return self.right / self.stated if self.right is not None and self.stated else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both, None when either is."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __add__(self, other: Score) -> Score:
        """The same kind over both."""
        known = self.right is not None and other.right is not None
        return Score(
            kind=self.kind,
            gold=self.gold + other.gold,
            found=self.found + other.found,
            stated=self.stated + other.stated,
            right=(self.right or 0) + (other.right or 0) if known else None,
            missed=self.missed + other.missed,
            beyond=self.beyond + other.beyond,
        )


def total(pages: Iterable[Iterable[Score]]) -> tuple[Score, ...]:
    """The scores of several pages added up, kind by kind, in the order in which the kinds first come."""
    added: dict[str, Score] = {}
    for score in (score for page in pages for score in page):
        added[score.kind] = added[score.kind] + score if score.kind in added else score
    return tuple(added.values())
