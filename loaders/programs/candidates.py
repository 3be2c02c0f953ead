"""What may be a program: a name read, before it is known which program it is.

Example 例：in 实施“春苗”工程 the core is 春苗 and the printed name “春苗”工程.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name read: `core` without marks and kind word, `printed` the whole designation, and the rule."""

    core: Span
    printed: Span
    rule: str


def without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of candidates whose names overlap, the longer name; in the order of the text."""
    starts: list[int] = []
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda item: (-len(item.core), item.core.start, -len(item.printed))):
        at = bisect_right(starts, candidate.core.start)
        before = kept[at - 1].core.end if at else 0
        behind = kept[at].core.start if at < len(kept) else candidate.core.end
        if before <= candidate.core.start and candidate.core.end <= behind:
            starts.insert(at, candidate.core.start)
            kept.insert(at, candidate)
    return sorted(kept, key=attrgetter("core.start"))
