"""A sentence with what its figures are read by: its dates, its amounts and its names, clause by clause.

Example 例：2018年培训7期，就业820人 has two clauses; the first holds the date and 7期, the second 820人.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from loaders.figures.amounts import amounts_in
from loaders.figures.clauses import figure_clauses
from loaders.figures.counted import Clause, Counted
from loaders.figures.cover import Cover
from loaders.figures.dating import dated
from loaders.figures.indicators import counted_in
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.figures.amounts import Amount
    from loaders.figures.ground import Ground

_BEGINS = attrgetter("span.start")
_START = attrgetter("start")
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its dates, its amounts, and the places and dates whose names are no part of an indicator."""

    ground: Ground
    dates: tuple[DateReading, ...]
    amounts: tuple[Amount, ...]
    names: tuple[Span, ...]

    @classmethod
    def of(cls, ground: Ground, sentence: Span, dates: tuple[DateReading, ...]) -> Line:
        """The line that a sentence is."""
        times = tuple(one.span for one in dates)
        told = Cover.of(times)
        amounts = tuple(
            one
            for one in amounts_in(ground.text, sentence)
            if not ground.taken.holds(one.span) and not told.holds(one.span)
        )
        found = (*within(ground.places, sentence), *within(ground.persons, sentence)) if amounts else ()
        return cls(ground, dates, amounts, tuple(sorted((*(one.span for one in found), *times))))


def clauses_of(line: Line, sentence: Span) -> Iterator[tuple[Span, tuple[Amount, ...], tuple[DateReading, ...]]]:
    """The clauses of a sentence with the amounts and the dates of each."""
    text, at = line.ground.text, 0
    for span in figure_clauses(text, sentence):
        start, at = at, _end(line.amounts, at, span)
        amounts = tuple(one for one in line.amounts[start:at] if one.span.start >= span.start)
        yield span, amounts, dated(text, span, _part(line.dates, span, _BEGINS)) if line.dates else ()


def counted_of(
    line: Line, span: Span, amounts: tuple[Amount, ...], earlier: tuple[Counted, ...]
) -> tuple[Counted, ...]:
    """What the amounts of a clause count; `earlier` are the figures before it in its sentence."""
    if not amounts:
        return ()
    names = tuple(one for one in _part(line.names, span, _START) if one.end <= span.end)
    return tuple(counted_in(Clause(line.ground.text, span, amounts, names, earlier)))


def _part(items: Sequence[_Item], clause: Span, start: Callable[[_Item], int]) -> Sequence[_Item]:
    """Those of the items, which are in order, that begin in a clause."""
    first = bisect_left(items, clause.start, key=start)
    return items[first : bisect_left(items, clause.end, key=start, lo=first)]


def _end(amounts: Sequence[Amount], at: int, clause: Span) -> int:
    """The index behind the last amount of a clause."""
    while at < len(amounts) and amounts[at].span.end <= clause.end:
        at += 1
    return at
