"""Which heading belongs to which story: headings may stand before, behind or far from their bodies.

Example 例：three headings at the end of a page, in reverse order, find their three bodies by the pairs of
characters they share; a heading that shares nothing goes to the one neighbour that has none, or to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.assignment import best_assignment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Loose
    from loaders.layout.words import Bodies

_HEADING = frozenset({PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE, PartRole.BYLINE})
_EVIDENCE = 0.3
_SHADOW = 0.3
"""Shadow print may be a caption: a headline in plain print that fits as well is the headline."""
_ROUNDS = 3
_LINES = 8
"""A heading never has more lines."""
_WINDOW = 40
"""So many headings are assigned together: more never stand on one printed page."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines of one heading that stand together; `position` counts the stories that begin before it."""

    position: int
    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """What is compared with bodies: every line but bylines."""
        return " ".join(piece.text for piece in self.pieces if piece.role is not PartRole.BYLINE)

    @property
    def has_words(self) -> bool:
        """Whether it is more than a byline."""
        return any(piece.role is not PartRole.BYLINE for piece in self.pieces)

    @property
    def has_byline(self) -> bool:
        """Whether one of its lines is a byline."""
        return any(piece.role is PartRole.BYLINE for piece in self.pieces)


def units_of(loose: Sequence[Loose]) -> tuple[Unit, ...]:
    """The headings and bylines as units: a kicker goes with the line below, a sub-headline with the one above.

    Where nothing is below or above, it is the other way round: headings are printed in reverse order, too.
    """
    lines = [one for one in loose if one.piece.role in _HEADING]
    units: list[Unit] = []
    for index, one in enumerate(lines):
        last = index + 1 == len(lines) or lines[index + 1].position != one.position
        if units and units[-1].position == one.position and _belongs(units[-1].pieces, one.piece, last=last):
            units[-1] = replace(units[-1], pieces=(*units[-1].pieces, one.piece))
        else:
            units.append(Unit(one.position, (one.piece,)))
    return tuple(units)


def _belongs(pieces: Sequence[Piece], piece: Piece, *, last: bool) -> bool:
    """Whether a line goes with the lines of a heading before it; `last`: no other line follows at its place."""
    if len(pieces) >= _LINES:
        return False
    roles = {one.role for one in pieces}
    if piece.role is PartRole.BYLINE:
        return PartRole.BYLINE not in roles or piece.gap == 0
    if piece.role is PartRole.HEADLINE and PartRole.SUBHEADLINE in roles and PartRole.HEADLINE not in roles:
        return True
    if PartRole.BYLINE in roles:
        return False
    if piece.role is PartRole.KICKER:
        return last and PartRole.HEADLINE in roles and PartRole.KICKER not in roles
    if piece.role is PartRole.SUBHEADLINE or pieces[-1].role is PartRole.KICKER:
        return True
    if pieces[-1].doubled is not piece.doubled:
        return False
    return piece.gap <= 0 and pieces[-1].role is PartRole.HEADLINE and piece.role is PartRole.HEADLINE


def assigned(units: Sequence[Unit], bodies: Bodies) -> tuple[int | None, ...]:
    """For each unit the story it belongs to; None where nothing says so."""
    chosen = with_leftovers(units, owners_by_words(units, bodies), bodies)
    return tuple(_with_neighbours(units, chosen, len(bodies.bodies)))


def with_leftovers(units: Sequence[Unit], chosen: list[int | None], bodies: Bodies) -> list[int | None]:
    """The choice, completed for headings with words that a single body of the page has, when that body has none.

    Unmatched lines that stand together in the same print are one heading: 风雨无情人有情 / 石桥企业捐款助学.
    """
    headed = {story for unit, story in zip(units, chosen, strict=True) if unit.has_words and story is not None}
    if len(headed) == len(bodies.bodies) or len(units) > _WINDOW:
        return chosen
    completed = list(chosen)
    for group in _leftover_groups(units, chosen):
        single = len(bodies.bodies) - len(headed) == 1
        least = 2 if units[group[0]].pieces[0].doubled and not single else 1
        owner = bodies.only_with(" ".join(units[index].words for index in group), least)
        if owner is not None and owner not in headed:
            headed.add(owner)
            for index in group:
                completed[index] = owner
    return completed


def _leftover_groups(units: Sequence[Unit], chosen: Sequence[int | None]) -> Iterator[list[int]]:
    """Unmatched units, those side by side in the same print together."""
    group: list[int] = []
    for index, unit in enumerate(units):
        if chosen[index] is not None or not unit.has_words:
            continue
        last = units[group[-1]] if group else None
        joined = last is not None and group[-1] + 1 == index and last.position == unit.position
        if last is not None and not (joined and unit.pieces[0].doubled and last.pieces[-1].doubled):
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def owners_by_words(units: Sequence[Unit], bodies: Bodies) -> list[int | None]:
    """For each unit the story whose words it has; None where no words say so."""
    matches = [tuple(_matches(unit, bodies)) for unit in units]
    groups = tuple(_grouped(units, matches))
    values = [_summed(matches[index] for index in group) for group in groups]
    chosen: list[int | None] = [None] * len(units)
    for group, story in zip(groups, _chunked(values), strict=True):
        for index in group:
            chosen[index] = story
    return chosen


def _matches(unit: Unit, bodies: Bodies) -> Iterator[tuple[int, float]]:
    """The stories that a unit has evidence for, each with its value."""
    if not unit.has_words:
        return
    weight = _SHADOW if all(piece.doubled for piece in unit.pieces) else 1.0
    found = bodies.matches_near(unit.words, unit.position)
    yield from ((story, weight * value) for story, value in found if value > _EVIDENCE)


def _grouped(units: Sequence[Unit], matches: Sequence[tuple[tuple[int, float], ...]]) -> Iterator[list[int]]:
    """Units side by side that fit the same story best are one heading of two lines."""
    group: list[int] = []
    for index in range(len(units)):
        if group and not _joins(units, matches, group[-1], index):
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _joins(units: Sequence[Unit], matches: Sequence[tuple[tuple[int, float], ...]], first: int, second: int) -> bool:
    if units[first].position != units[second].position or not (matches[first] and matches[second]):
        return False
    if any(piece.role is PartRole.BYLINE for piece in units[first].pieces):
        return False
    return _best(matches[first]) == _best(matches[second])


def _best(matches: Sequence[tuple[int, float]]) -> int:
    return max(matches, key=lambda match: (match[1], -match[0]))[0]


def _summed(matches: Iterable[Sequence[tuple[int, float]]]) -> dict[int, float]:
    """The values of a group by story, summed over its units."""
    values: dict[int, float] = {}
    for one in matches:
        for story, value in one:
            values[story] = values.get(story, 0.0) + value
    return values


def _chunked(values: Sequence[dict[int, float]]) -> Iterator[int | None]:
    """The assignment; in turns where a page has more headings than any printed page."""
    taken: set[int] = set()
    for start in range(0, len(values), _WINDOW):
        rows = values[start : start + _WINDOW]
        columns = sorted({story for row in rows for story in row} - taken)
        for column in best_assignment([[row.get(story, 0.0) for story in columns] for row in rows]):
            yield None if column is None else columns[column]
            taken |= set() if column is None else {columns[column]}


def _with_neighbours(units: Sequence[Unit], chosen: list[int | None], count: int) -> list[int | None]:
    """The choice, completed for headings that matched nothing, as long as exactly one story remains for one.

    A heading among headings of a single story beside it belongs to that; so does the last line under a
    matched headline; otherwise it goes to the one neighbour that has no heading.
    """
    here: dict[int, set[int]] = {}
    for unit, story in zip(units, chosen, strict=True):
        if story is not None and unit.has_words:
            here.setdefault(unit.position, set()).add(story)
    headed = {story for stories in here.values() for story in stories}
    for _ in range(_ROUNDS):
        for index, unit in enumerate(units):
            if chosen[index] is not None or not unit.has_words:
                continue
            beside = {one for one in (unit.position - 1, unit.position) if 0 <= one < count}
            company = here.get(unit.position, set())
            alone = company if len(company) == 1 and company <= beside else _under(units, chosen, index)
            candidates = alone or beside - headed
            if len(candidates) == 1:
                chosen[index] = min(candidates)
                here.setdefault(unit.position, set()).update(candidates)
                headed |= candidates
    return chosen


def _under(units: Sequence[Unit], chosen: Sequence[int | None], index: int) -> set[int]:
    """The story of the headline right above the last heading at its place, when that has no line below it yet."""
    if index == 0 or units[index - 1].position != units[index].position:
        return set()
    last = index + 1 == len(units) or units[index + 1].position != units[index].position
    bare = units[index - 1].pieces[-1].role is PartRole.HEADLINE and units[index].pieces[0].role is PartRole.HEADLINE
    above = chosen[index - 1]
    return {above} if last and bare and above is not None else set()
