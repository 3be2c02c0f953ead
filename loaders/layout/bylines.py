"""Bylines that stand alone: whose are they?

Example 例：after "（下转3版）" and before "本报讯（记者 李四）" the line "□ 王五" belongs to the body before it, since
the one after it names its own reporter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.headlines import Unit
    from loaders.layout.stories import Story


def with_bylines(units: Sequence[Unit], owners: Sequence[int | None], stories: Sequence[Story]) -> Iterator[int | None]:
    """The owners of all units, with those of bylines that stand alone worked out."""
    signed = {index for index, story in enumerate(stories) if story.has_reporter}
    signed |= {owner for unit, owner in zip(units, owners, strict=True) if owner is not None and unit.has_byline}
    for unit, owner in zip(units, owners, strict=True):
        yield owner if unit.has_words else _owner(unit.position, signed, len(stories))


def _owner(position: int, signed: set[int], count: int) -> int | None:
    """The story before the byline unless somebody has signed it, else the one after it; None for neither."""
    beside = [story for story in (position - 1, position) if 0 <= story < count]
    unsigned = [story for story in beside if story not in signed]
    return next(iter(unsigned or beside[:1]), None)
