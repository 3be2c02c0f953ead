"""What may be a program: a name read, before it is known which program it is.

Example 例：in 实施“春苗”工程 the core is 春苗 and the printed name “春苗”工程.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from loaders.programs.shapes import NUMERAL, is_formula

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Span

_NUMERAL = re.compile(NUMERAL)

MOST_FORMULAS = 40
"""The first so many formulas of an article are compared with each other."""


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


def without_pieces(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without the numbered formulas that are pieces of a longer one: of “一支队伍”守好“两条防线” neither
    is a name where 一支队伍守好两条防线 is one. Both 四清 and 四建 stay beside 四清四建."""
    names = list(dict.fromkeys(candidate.core.of(text) for candidate in candidates))
    counted = [name for name in names if len(name) > 2 and _NUMERAL.match(name)][:MOST_FORMULAS]
    wholes = [name for name in counted if is_formula(name)]
    pieces = {piece for piece in counted for whole in wholes if _is_piece(piece, whole, names)}
    return [candidate for candidate in candidates if candidate.core.of(text) not in pieces] if pieces else candidates


def _is_piece(piece: str, whole: str, names: list[str]) -> bool:
    if piece == whole or not (whole.startswith(piece) or whole.endswith(piece)):
        return False
    return not {whole.removeprefix(piece), whole.removesuffix(piece)} & set(names) - {whole}
