"""Bylines: whose are they? All bylines of a page are given out at once, each to one body.

Example 例：after "（下转3版）" and before "本报讯（记者 李四）" the line "□ 王五" belongs to the body before it, since
the one after it names its own reporter; below the headline of a report that its reporter has signed, to the unsigned
feature beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.assignment import best_assignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.headlines import Unit
    from loaders.layout.stories import Story

_BELOW, _ABOVE = 3.0, 1.6
"""A byline below the last line of a heading, or above its first one."""
_BEHIND, _BEFORE = 1.2, 1.0
"""A byline behind a body, or before one."""
_FAR, _FEATURE, _STEP = 0.1, 0.5, 0.01
"""An unsigned body elsewhere; one without a dateline, which is a feature; less for every body between."""
_WINDOW = 40
_SIGNED, _NEWS = 0.14, 0.8
"""A body that somebody else has signed hardly has a byline, too."""


def with_bylines(units: Sequence[Unit], owners: Sequence[int | None], stories: Sequence[Story]) -> Iterator[int | None]:
    """The owners of all units, with those of bylines worked out."""
    alone = [index for index, unit in enumerate(units) if not unit.has_words]
    if len(alone) > _WINDOW or len(stories) > _WINDOW:
        yield from (_by_place(unit, owner, stories) for unit, owner in zip(units, owners, strict=True))
        return
    values = [_values(index, units, owners, stories) for index in alone]
    best = dict(zip(alone, best_assignment(values), strict=True))
    for row, index in enumerate(alone):
        if best[index] is None and values[row]:
            best[index] = max(range(len(stories)), key=lambda story: (values[row][story], -story))
    for index, owner in enumerate(owners):
        yield best.get(index, owner)


def _values(index: int, units: Sequence[Unit], owners: Sequence[int | None], stories: Sequence[Story]) -> list[float]:
    """How well a byline fits each story: its heading, its place, and whether anybody has signed the story."""
    unit = units[index]
    values = [_elsewhere(story, abs(number - unit.position)) for number, story in enumerate(stories)]
    for story, value in ((unit.position - 1, _BEHIND), (unit.position, _BEFORE)):
        if 0 <= story < len(values):
            values[story] = value
    for step, value in ((1, _ABOVE), (-1, _BELOW)):
        owner = _beside(index + step, unit.position, units, owners)
        if owner is not None:
            values[owner] = max(values[owner], value)
    return [value * _share(story) for value, story in zip(values, stories, strict=True)]


def _share(story: Story) -> float:
    """How likely a story has a byline: less when it opens like news, hardly when somebody has signed it."""
    return _SIGNED if story.has_reporter else _NEWS if story.pieces[0].role is PartRole.DATELINE else 1.0


def _elsewhere(story: Story, distance: int) -> float:
    """How much speaks for a story that may be anywhere on the page."""
    if story.has_reporter:
        return 0.0
    opened = story.pieces[0].role is PartRole.DATELINE
    return max(_FAR if opened else _FEATURE - _STEP * distance, _STEP)


def _by_place(unit: Unit, owner: int | None, stories: Sequence[Story]) -> int | None:
    """The story before a byline unless somebody has signed it, else the one after it: for more than a page has."""
    beside = [story for story in (unit.position - 1, unit.position) if 0 <= story < len(stories)]
    unsigned = [story for story in beside if not stories[story].has_reporter]
    return owner if unit.has_words else next(iter(unsigned or beside[:1]), None)


def _beside(index: int, position: int, units: Sequence[Unit], owners: Sequence[int | None]) -> int | None:
    """The owner of the heading at `index`, when it stands at that position."""
    return owners[index] if 0 <= index < len(units) and units[index].position == position else None
