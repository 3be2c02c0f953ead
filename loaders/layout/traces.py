"""Headings that no words gave to a body: all of them and all bodies without a heading are matched at once.

Example 例：two headlines stand together and both were given to the body about tea; one of them has 大桥, which only the
body about a bridge has, too, and that body has no headline: it is given there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.assignment import best_assignment
from loaders.layout.banners import is_short_name
from loaders.layout.words import pairs_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.headlines import Unit
    from loaders.layout.words import Bodies

_NEAR_TRACE, _FAR_TRACE = 0.05, 0.25
"""The least share of a heading's pairs that tell of one body beside it, or of one elsewhere on the page."""
_SHADOW = 0.12
_NEAR = 0.06
_WINDOW = 40
_SHORT = 6
"""A line of so few characters may be the name of a column, 专栏."""


def with_traces(units: Sequence[Unit], chosen: Sequence[int | None], bodies: Bodies) -> list[int | None]:
    """The choice, completed by what few words and the places say of headings and bodies that are left over."""
    completed = list(chosen)
    if len(units) > _WINDOW or len(bodies.bodies) > _WINDOW:
        return completed
    movable = [index for index in range(len(units)) if _may_move(units, chosen, index)]
    held = {chosen[index] for index, unit in enumerate(units) if unit.has_words and index not in movable}
    bare = [story for story in range(len(bodies.bodies)) if story not in held]
    values = [[_value(units[index], chosen[index], story, bodies) for story in bare] for index in movable]
    for index, column in zip(movable, best_assignment(values), strict=True):
        completed[index] = chosen[index] if column is None else bare[column]
    return completed


def with_sub_headlines(units: Sequence[Unit], chosen: Sequence[int | None]) -> list[int | None]:
    """The choice; a headline that nothing holds goes with the sub-headline beside it that lacks one."""
    completed = list(chosen)
    for index, unit in enumerate(units):
        if completed[index] is not None or not is_headline(unit):
            continue
        for other in (_next(units, index, 1), _next(units, index, -1)):
            if other is not None and units[other].lacks_headline and completed[other] is not None:
                completed[index] = completed[other]
                break
    return completed


def is_whole(units: Sequence[Unit], index: int) -> bool:
    """Whether a heading lacks nothing: it has a kicker, or a byline stands below it."""
    following = units[index + 1] if index + 1 < len(units) else None
    signed = following is not None and following.position == units[index].position and not following.has_words
    return is_headline(units[index]) and (signed or units[index].pieces[0].role is PartRole.KICKER)


def is_headline(unit: Unit) -> bool:
    """Whether one of its lines is a headline."""
    return any(piece.role is PartRole.HEADLINE for piece in unit.pieces)


def is_with_sub_headline(unit: Unit) -> bool:
    """Whether it has a headline and a sub-headline."""
    return is_headline(unit) and any(piece.role is PartRole.SUBHEADLINE for piece in unit.pieces)


def _next(units: Sequence[Unit], index: int, step: int) -> int | None:
    """The next unit with words at the same place, in that direction."""
    for other in (index + step, index + 2 * step):
        if not 0 <= other < len(units) or units[other].position != units[index].position:
            return None
        if units[other].has_words:
            return other
    return None


def _may_move(units: Sequence[Unit], chosen: Sequence[int | None], index: int) -> bool:
    """Whether a unit is a headline that nothing holds: no owner, or one that has a longer headline beside it."""
    if not is_headline(units[index]) or is_short_name(units[index].words):
        return False
    owner = chosen[index]
    if owner is None:
        return True
    others = [one for one in range(len(units)) if one != index and chosen[one] == owner and is_headline(units[one])]
    return len(units[index].words) > _SHORT and bool(others)


def _value(unit: Unit, owner: int | None, story: int, bodies: Bodies) -> float:
    """How much speaks for a story, beyond what speaks for the present owner; 0 for too little."""
    near = story in (unit.position - 1, unit.position)
    trace = trace_of(unit.words, story, bodies)
    least = _NEAR_TRACE if near else _FAR_TRACE
    if all(piece.doubled for piece in unit.pieces):
        least = max(least, _SHADOW)
    held = trace_of(unit.words, owner, bodies) if owner is not None else 0.0
    return trace + _NEAR * near if trace >= max(least, held) else 0.0


def trace_of(words: str, story: int, bodies: Bodies) -> float:
    """The share of a heading's pairs that a story has, each divided by the number of stories that have it."""
    pairs = pairs_of(words)
    around = bodies.bodies[max(story - _WINDOW, 0) : story + _WINDOW]
    shared = (pair for pair in pairs if pair in bodies.bodies[story])
    return sum(1 / sum(pair in body for body in around) for pair in shared) / max(len(pairs), 1)
