"""Pairing gold lines with stated things so that each is used once and as many lines as possible are found.

Example 例：two lines that both fit the only meeting of a page: one of them is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def most_pairs(fitting: Sequence[Sequence[int]]) -> Mapping[int, int]:
    """A largest pairing: line → thing, where `fitting[line]` lists the things that satisfy the line.

    Augmenting paths, lines times pairs steps. Lines that come first keep a partner once they have one.
    """
    line_of: dict[int, int] = {}
    for line in range(len(fitting)):
        _augment(line, fitting, line_of)
    return {line: thing for thing, line in line_of.items()}


def _augment(line: int, fitting: Sequence[Sequence[int]], line_of: dict[int, int]) -> None:
    """Give `line` a partner, moving others to their alternatives along a shortest path when need be."""
    came_from: dict[int, int] = {}
    waiting = [line]
    for current in waiting:
        for thing in fitting[current]:
            if thing in came_from:
                continue
            came_from[thing] = current
            if thing not in line_of:
                _shift(thing, line, came_from, line_of)
                return
            waiting.append(line_of[thing])


def _shift(thing: int, line: int, came_from: Mapping[int, int], line_of: dict[int, int]) -> None:
    """Hand each thing of the path on to the line that reached it, back to `line`."""
    current = thing
    while True:
        taker = came_from[current]
        given_up = next((other for other, owner in line_of.items() if owner == taker), None)
        line_of[current] = taker
        if taker == line or given_up is None:
            return
        current = given_up
