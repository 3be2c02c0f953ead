"""Headings that share no words with any body: they go to the one neighbour that has none.

Example 例：between the body about tea, which has its headline, and a body without one, "一路向前" goes to the latter;
"春风专页" beside a headline that has found its body belongs to neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.banners import is_short_name
from loaders.layout.traces import is_whole, trace_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.headlines import Unit
    from loaders.layout.words import Bodies

SEVERAL = 4
"""So many headings beside their bodies, and none elsewhere, tell how a page is printed."""
_ROUNDS = 3
_SHORT = 6
"""A line of so few characters that shares nothing with a body is the name of a column, where others stand beside it."""


def all_beside(units: Sequence[Unit], chosen: Sequence[int | None]) -> bool:
    """Whether several headings have found a body, and all of them one beside them."""
    found = [story in beside(unit) for unit, story in zip(units, chosen, strict=True) if story is not None]
    return len(found) >= SEVERAL and all(found)


def beside(unit: Unit) -> tuple[int, int]:
    """The indexes of the stories before and behind a unit; either may be no story."""
    return unit.position - 1, unit.position


def with_neighbours(units: Sequence[Unit], chosen: list[int | None], bodies: Bodies) -> list[int | None]:
    """The choice, completed for headings that matched nothing, as long as exactly one story remains for one.

    A heading among headings of a single story beside it belongs to that; so does the last line under a
    matched headline; otherwise it goes to the one neighbour that has no heading.
    """
    count = len(bodies.bodies)
    here: dict[int, set[int]] = {}
    for unit, story in zip(units, chosen, strict=True):
        if story is not None and unit.has_words:
            here.setdefault(unit.position, set()).add(story)
    headed = {story for stories in here.values() for story in stories}
    for _ in range(_ROUNDS):
        for index, unit in enumerate(units):
            if chosen[index] is not None or not unit.has_words or is_short_name(unit.words):
                continue
            around = {one for one in beside(unit) if 0 <= one < count}
            company = here.get(unit.position, set())
            alone = company if len(company) == 1 and company <= around else _under(units, chosen, index)
            if is_whole(units, index):
                alone = set()
            candidates = alone or around - headed
            named = bool(company) and _names_a_column(unit.words, candidates, bodies)
            if len(candidates) == 1 and not named:
                chosen[index] = min(candidates)
                here.setdefault(unit.position, set()).update(candidates)
                headed |= candidates
    return chosen


def _names_a_column(words: str, candidates: set[int], bodies: Bodies) -> bool:
    """Whether a short line shares nothing with the stories it could belong to."""
    return len(words) <= _SHORT and not any(trace_of(words, one, bodies) for one in candidates)


def _under(units: Sequence[Unit], chosen: Sequence[int | None], index: int) -> set[int]:
    """The story of the headline right above the last heading at its place, when that has no line below it yet."""
    if index == 0 or units[index - 1].position != units[index].position:
        return set()
    last = index + 1 == len(units) or units[index + 1].position != units[index].position
    bare = units[index - 1].pieces[-1].role is PartRole.HEADLINE and units[index].pieces[0].role is PartRole.HEADLINE
    above = chosen[index - 1]
    return {above} if last and bare and above is not None else set()
