"""Whether work grows with its input and no faster: a ratio between two sizes in one run, never a number of seconds."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 8
SLACK = 4
NOISE = 0.05
"""Work below so many processor seconds is too short to tell."""


def is_linear(run: Callable[[int], object], size: int) -> bool:
    """Whether `run(size)` costs about `TIMES` as much as `run(size // TIMES)`; a quadratic one costs 64 times."""
    return _cost(run, size) < SLACK * TIMES * max(_cost(run, size // TIMES), NOISE)


def _cost(run: Callable[[int], object], size: int) -> float:
    begun = process_time()
    run(size)
    return process_time() - begun
