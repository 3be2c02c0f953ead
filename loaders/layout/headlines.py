"""Which heading belongs to which story: headings may stand before, behind or far from their bodies.

Example 例：three headings at the end of a page, in reverse order, find their three bodies by the pairs of
characters they share; a heading that shares nothing goes to the one neighbour that has none, or to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.assignment import best_assignment
from loaders.layout.banners import is_short_name
from loaders.layout.neighbours import SEVERAL, all_beside, beside, with_neighbours
from loaders.layout.traces import is_with_sub_headline, trace_of, with_sub_headlines, with_traces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Loose
    from loaders.layout.words import Bodies

_HEADING = frozenset({PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE, PartRole.BYLINE})
_EVIDENCE = 0.3
_SHADOW = 0.3
"""Shadow print may be a caption: a headline in plain print that fits as well is the headline."""
_NAMED = 0.4
"""A line that could be the name of a column is a headline where a body alone has so much of it."""
_SURE = 0.8
_GAIN = 0.3
"""How well a line fits a body counts less than what it shares with that body alone: short bodies fit too well."""
_FEW = 3
_LINES = 16
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
        """What is compared with bodies: every line but bylines; a vertical headline has a character a line."""
        lines = [piece.text for piece in self.pieces if piece.role is not PartRole.BYLINE]
        return ("" if all(len(line) == 1 for line in lines) else " ").join(lines)

    @property
    def has_words(self) -> bool:
        """Whether it is more than a byline."""
        return any(piece.role is not PartRole.BYLINE for piece in self.pieces)

    @property
    def lacks_headline(self) -> bool:
        """Whether it is a sub-headline that waits for its headline."""
        roles = {piece.role for piece in self.pieces}
        return PartRole.SUBHEADLINE in roles and PartRole.HEADLINE not in roles


def units_of(loose: Sequence[Loose]) -> tuple[Unit, ...]:
    """The headings and bylines as units: a kicker goes with the line below, a sub-headline with the one above.

    Where nothing is below or above, it is the other way round: headings are printed in reverse order, too.
    """
    lines = [one for one in loose if one.piece.role in _HEADING]
    close = any(one.piece.gap > 0 for one in loose) or len(lines) < _FEW
    units: list[Unit] = []
    for index, one in enumerate(lines):
        last = index + 1 == len(lines) or lines[index + 1].position != one.position
        at = _unit_for(units, one, last, close)
        if at is None:
            units.append(Unit(one.position, (one.piece,)))
        else:
            units[at] = replace(units[at], pieces=(*units[at].pieces, one.piece))
    return tuple(units)


def _unit_for(units: Sequence[Unit], one: Loose, last: bool, close: bool) -> int | None:
    """The index of the unit that a line goes with; a byline is a unit of its own."""
    if not units or units[-1].position != one.position:
        return None
    if units[-1].has_words:
        alone = one.piece.role is PartRole.BYLINE
        return None if alone or not _belongs(units[-1].pieces, one.piece, last, close) else len(units) - 1
    if one.piece.role is PartRole.BYLINE:
        return len(units) - 1 if one.piece.gap == 0 and len(units[-1].pieces) < _LINES else None
    waits = len(units) > 1 and units[-2].position == one.position and units[-2].lacks_headline
    return len(units) - 2 if waits and one.piece.role is PartRole.HEADLINE else None


def _belongs(pieces: Sequence[Piece], piece: Piece, last: bool, close: bool) -> bool:
    """Whether a line goes with the lines of a heading before it.

    `last`: no other line follows at its place; `close`: lines of one heading stand closer than others on this page.
    """
    if len(pieces) >= _LINES:
        return False
    roles = {one.role for one in pieces}
    if piece.role is PartRole.HEADLINE and len(piece.text) == len(pieces[-1].text) == 1:
        return True
    if piece.role is PartRole.HEADLINE and PartRole.SUBHEADLINE in roles and PartRole.HEADLINE not in roles:
        return True
    if piece.role is PartRole.KICKER:
        return last and PartRole.HEADLINE in roles and PartRole.KICKER not in roles
    if piece.role is PartRole.SUBHEADLINE or pieces[-1].role is PartRole.KICKER:
        return True
    if pieces[-1].doubled is not piece.doubled:
        return False
    return close and piece.gap <= 0 and pieces[-1].role is PartRole.HEADLINE and piece.role is PartRole.HEADLINE


def assigned(units: Sequence[Unit], bodies: Bodies) -> tuple[int | None, ...]:
    """For each unit the story it belongs to; None where nothing says so."""
    chosen = with_leftovers(units, owners_by_words(units, bodies), bodies)
    chosen = with_traces(units, with_sub_headlines(units, chosen), bodies)
    return tuple(with_neighbours(units, chosen, bodies))


def with_leftovers(units: Sequence[Unit], chosen: list[int | None], bodies: Bodies) -> list[int | None]:
    """The choice, completed for headings with words that a single body of the page has, when that body has none.

    Unmatched lines that stand together in the same print are one heading: 风雨无情人有情 / 石桥企业捐款助学.
    """
    headed = {story for unit, story in zip(units, chosen, strict=True) if unit.has_words and story is not None}
    if len(headed) == len(bodies.bodies) or len(units) > _WINDOW:
        return chosen
    completed = list(chosen)
    together = all_beside(units, chosen)
    for group in _leftover_groups(units, chosen):
        single = len(bodies.bodies) - len(headed) == 1
        least = 2 if units[group[0]].pieces[0].doubled and not single else 1
        owner = bodies.only_with(" ".join(units[index].words for index in group), least)
        if owner is not None and owner not in headed and not (together and owner not in beside(units[group[0]])):
            headed.add(owner)
            for index in group:
                completed[index] = owner
    return completed


def _leftover_groups(units: Sequence[Unit], chosen: Sequence[int | None]) -> Iterator[list[int]]:
    """Unmatched units, those side by side in the same print together."""
    group: list[int] = []
    for index, unit in enumerate(units):
        if chosen[index] is not None or not unit.has_words or is_short_name(unit.words):
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
    if _keeps_together(units, matches):
        matches = [tuple(_near_or_sure(unit, found)) for unit, found in zip(units, matches, strict=True)]
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
    named = is_short_name(unit.words)
    for story, value in bodies.matches_near(unit.words, unit.position):
        trace = trace_of(unit.words, story, bodies) if value > _EVIDENCE else 0.0
        if value > _EVIDENCE and not (named and trace < _NAMED):
            yield story, weight * (_GAIN * value + 2 * trace)


def _keeps_together(units: Sequence[Unit], matches: Sequence[Sequence[tuple[int, float]]]) -> bool:
    """Whether all headings of a page that surely belong to a body stand right before or behind it."""
    best = [(unit, *max(found, key=lambda one: one[1])) for unit, found in zip(units, matches, strict=True) if found]
    sure = [story in beside(unit) for unit, story, value in best if value >= _SURE]
    return len(sure) >= SEVERAL and all(sure)


def _near_or_sure(unit: Unit, found: Sequence[tuple[int, float]]) -> Iterator[tuple[int, float]]:
    """The stories beside a unit, and those elsewhere that it surely belongs to."""
    yield from (one for one in found if one[0] in beside(unit) or one[1] >= _SURE)


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
    if units[first].pieces[-1].doubled is not units[second].pieces[0].doubled:
        return False
    if units[second].pieces[0].gap > 0 and any(map(is_with_sub_headline, (units[first], units[second]))):
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
