"""How the words of a story spread over it: what two halves share wherever it is cut, worked out once.

Example 例：pairs of characters such as 茶园 that come first and last in the first half are not shared.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.words import neighbours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece


@dataclass(frozen=True, slots=True)
class Spread:
    """Where each pair of characters comes first and last, in order; `begins` has the offset of each piece."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    begins: tuple[int, ...]

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Spread:
        """The spread of the body's words over `pieces`."""
        texts = ["".join(piece.text.split()) if piece.role is PartRole.BODY else "" for piece in pieces]
        pairs = neighbours("".join(texts))
        last = {pair: offset for offset, pair in enumerate(pairs)}
        first = {pair: offset for offset, pair in zip(range(len(pairs) - 1, -1, -1), reversed(pairs), strict=True)}
        known = [pair for pair in last if " " not in pair]
        begins = tuple(accumulate(map(len, texts), initial=0))
        return cls(tuple(sorted(first[pair] for pair in known)), tuple(sorted(last[pair] for pair in known)), begins)

    def halves(self, index: int) -> tuple[int, int, int]:
        """How many different pairs the pieces before `index` have, how many the others, and how many both."""
        cut = self.begins[index]
        first = bisect_left(self.firsts, cut - 1)
        second = len(self.lasts) - bisect_left(self.lasts, cut)
        return first, second, max(first + second - len(self.firsts), 0)
