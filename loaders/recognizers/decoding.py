"""The best sequence of tags, given what each character speaks for and how well tags follow one another.

Example 例：in 洪水生说 the scores leave no doubt about 说, whatever tag comes before; the other three need a search.

Viterbi's algorithm looks at every pair of tags for every character. Where a tag leads all others by more than its
neighbours could ever make up for, it is in the best sequence for certain, and the search is only for the runs between
such characters. The result is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Decoder:
    """`transitions` (tags, tags) is the gain of going from a tag (row) to another (column); `slack` (tags, tags) the
    most that two neighbours can gain when a tag (row) is replaced by another (column)."""

    transitions: Any  # numpy is loaded only by who wants it
    slack: Any

    @classmethod
    def of(cls, transitions: Any) -> Decoder:
        """The decoder of these transitions."""
        before = (transitions[:, None, :] - transitions[:, :, None]).max(axis=0)
        behind = (transitions[None, :, :] - transitions[:, None, :]).max(axis=2)
        return cls(transitions, before + behind)

    def best(self, scores: Any) -> list[int]:
        """The best tag of each character; `scores` (characters, tags), at least one character."""
        tags = scores.argmax(axis=1)
        leads = scores.max(axis=1)[:, None] - scores
        certain = (leads > self.slack[tags]).sum(axis=1) == scores.shape[1] - 1
        for start, end in _runs(certain.tolist()):
            before = self.transitions[tags[start - 1]] if start else 0
            behind = self.transitions[:, tags[end]] if end < len(tags) else 0
            tags[start:end] = self._search(scores[start:end], before, behind)
        found: list[int] = tags.tolist()
        return found

    def _search(self, scores: Any, before: Any, behind: Any) -> list[int]:
        """Viterbi's path through `scores`, with the gains `before` its first tag and `behind` its last."""
        sums, back = scores[0] + before, []
        for each in scores[1:]:
            ways = sums[:, None] + self.transitions
            back.append(ways.argmax(axis=0))
            sums = ways.max(axis=0) + each
        path = [int((sums + behind).argmax())]
        for steps in reversed(back):
            path.append(int(steps[path[-1]]))
        return path[::-1]


def _runs(certain: list[bool]) -> Iterator[tuple[int, int]]:
    """Where runs of characters begin and end that are not certain."""
    start = None
    for index, sure in enumerate([*certain, True]):
        if not sure and start is None:
            start = index
        elif sure and start is not None:
            yield start, index
            start = None
