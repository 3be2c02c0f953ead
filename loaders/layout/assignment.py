"""The assignment problem: which rows go with which columns so that the sum of values is greatest.

Example 例：two headlines that both fit the body about 石桥镇: the one that fits nothing else gets it.
The Hungarian method with potentials (Kuhn 1955, Munkres 1957), cubic in the smaller side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def best_assignment(values: Sequence[Sequence[float]]) -> tuple[int | None, ...]:
    """For each row the column it goes with, None for none; only pairs of a value above 0 are made.

    Deterministic: of equal sums, the one found first in row order.
    """
    if not values or not values[0]:
        return tuple(None for _ in values)
    rows, columns = len(values), len(values[0])
    # One dummy column a row, of value 0: going with nothing is always allowed.
    costs = [[-max(value, 0.0) for value in row] + [0.0] * rows for row in values]
    row_of = _solve(costs, rows, columns + rows)
    chosen: list[int | None] = [None] * rows
    for column in range(columns):
        row = row_of[column + 1]
        if row and values[row - 1][column] > 0:
            chosen[row - 1] = column
    return tuple(chosen)


def _solve(costs: Sequence[Sequence[float]], rows: int, columns: int) -> list[int]:
    """For each column (from 1) the row (from 1) that takes it at least cost; 0 for none. `rows <= columns`."""
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        came_from = _augment(costs, row_of, row_potential, column_potential)
        column = came_from.pop()
        while column:
            previous = came_from[column]
            row_of[column] = row_of[previous]
            column = previous
    return row_of


def _augment(
    costs: Sequence[Sequence[float]], row_of: list[int], row_potential: list[float], column_potential: list[float]
) -> list[int]:
    """The shortest augmenting path as a list of predecessors, its last column appended."""
    count = len(column_potential)
    came_from, distance, done = [0] * count, [float("inf")] * count, [False] * count
    column = 0
    while row_of[column] or not column:
        done[column] = True
        row = row_of[column]
        for other in range(1, count):
            reduced = costs[row - 1][other - 1] - row_potential[row] - column_potential[other]
            if not done[other] and reduced < distance[other] - 1e-12:
                distance[other], came_from[other] = reduced, column
        following = min((other for other in range(1, count) if not done[other]), key=lambda one: (distance[one], one))
        step = distance[following]
        for other in range(count):
            if done[other]:
                row_potential[row_of[other]] += step
                column_potential[other] -= step
            else:
                distance[other] -= step
        column = following
    return [*came_from, column]
