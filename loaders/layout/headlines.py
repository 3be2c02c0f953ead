"""Which heading belongs to which story: headings may stand before, behind or far from their bodies.

Example 例：three headings at the end of a page, in reverse order, find their three bodies by the pairs of
characters they share; a heading that shares nothing goes to the one neighbour that has none, or to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.assignment import best_assignment
from loaders.layout.banners import is_banner
from loaders.layout.display import DISPLAY
from loaders.layout.headings import begins_sub_headline, is_attendance, is_kicker
from loaders.layout.marks import Direction
from loaders.layout.reporters import is_names_only
from loaders.layout.words import pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Loose
    from loaders.layout.words import Bodies, Match

_HEADING = frozenset({PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE, PartRole.BYLINE})
_EVIDENCE = 0.3
_COVERED = 0.25
_ADJACENT = 0.15
_ROUNDS = 3
_LINES = 8
"""A heading never has more lines."""
_WINDOW = 40
"""A heading is compared with so many bodies around it: more never stand on one printed page."""


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


def with_roles(loose: Sequence[Loose]) -> tuple[Loose, ...]:
    """The loose pieces with headings told apart: banner, pointer, kicker, headline, sub-headline, caption."""
    return tuple(_with_role(loose, index) for index in range(len(loose)))


def _with_role(loose: Sequence[Loose], index: int) -> Loose:
    one = loose[index]
    if one.piece.role is not DISPLAY:
        return one
    return replace(one, piece=replace(one.piece, role=_role(loose, index)))


def _neighbour(loose: Sequence[Loose], index: int, step: int) -> Piece | None:
    other = index + step
    same = 0 <= other < len(loose) and loose[other].position == loose[index].position
    return loose[other].piece if same else None


def _role(loose: Sequence[Loose], index: int) -> PartRole:
    piece, before, following = loose[index].piece, _neighbour(loose, index, -1), _neighbour(loose, index, 1)
    if following and following.jump and following.jump.direction is Direction.ELSEWHERE:
        return PartRole.POINTER
    if is_banner(piece.text):
        return PartRole.COLUMN
    if begins_sub_headline(piece.text):
        return PartRole.SUBHEADLINE
    beside = [one for one in (before, following) if one is not None and one.role is DISPLAY]
    if beside and is_kicker(piece.text):
        return PartRole.KICKER
    if piece.doubled and not _is_headed(loose, index, following):
        return PartRole.CAPTION
    if before in beside and is_names_only(piece.text):
        return PartRole.BYLINE
    attends = before in beside and is_attendance(piece.text)
    return PartRole.SUBHEADLINE if attends else PartRole.HEADLINE


def _is_headed(loose: Sequence[Loose], index: int, following: Piece | None) -> bool:
    """Whether shadow print is a headline: a sub-headline follows, or one without a headline stands above."""
    if following is not None and following.role is DISPLAY and begins_sub_headline(following.text):
        return True
    before = _neighbour(loose, index, -1)
    if before is not None and before.role is PartRole.BYLINE:
        index -= 1
        before = _neighbour(loose, index, -1)
    if before is None or not begins_sub_headline(before.text):
        return False
    above = _neighbour(loose, index - 1, -1)
    return above is None or above.role is not DISPLAY


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
    return piece.gap <= 0 and pieces[-1].role is PartRole.HEADLINE and piece.role is PartRole.HEADLINE


def assigned(units: Sequence[Unit], bodies: Bodies) -> tuple[int | None, ...]:
    """For each unit the story it belongs to; None where nothing says so."""
    matches = [tuple(_matches(unit, bodies)) for unit in units]
    groups = tuple(_grouped(units, matches))
    values = [_summed(matches[index] for index in group) for group in groups]
    chosen: list[int | None] = [None] * len(units)
    for group, story in zip(groups, _chunked(values), strict=True):
        for index in group:
            chosen[index] = story
    return tuple(_with_neighbours(units, chosen, len(bodies.bodies)))


def _matches(unit: Unit, bodies: Bodies) -> Iterator[tuple[int, float]]:
    """The stories that a unit has evidence for, each with its value."""
    if not unit.has_words:
        return
    count, pairs = len(bodies.bodies), pairs_of(unit.words)
    for story in range(max(unit.position - _WINDOW, 0), min(unit.position + _WINDOW, count)):
        match = bodies.match(pairs, story)
        near = _ADJACENT if story in (unit.position - 1, unit.position) else 0.0
        if _is_evidence(match) and match.value + near > _EVIDENCE:
            yield story, match.value + near


def _is_evidence(match: Match) -> bool:
    return match.coverage >= _COVERED and match.shared >= 2


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
