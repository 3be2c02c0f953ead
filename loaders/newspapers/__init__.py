"""What one newspaper does differently: one file a paper, for what holds for that paper alone.

Example 例：a paper that prints ◎ in front of every headline has a module here with

    NEWSPAPER = Newspaper("武陵日报", mend=without_circles)

where `without_circles` takes the pieces of a page and gives them mended. No paper needs that today.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from loaders.layout.pieces import Piece


def as_printed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces as they are: what most papers need."""
    return tuple(pieces)


@dataclass(frozen=True, slots=True)
class Newspaper:
    """The peculiarities of the paper of that name.

    `mend` is given the pieces of a page and may change their roles and `kept` spans; it must not drop a piece.
    """

    name: str
    mend: Callable[[Sequence[Piece]], tuple[Piece, ...]] = as_printed


def rules_for(name: str) -> Newspaper:
    """The peculiarities of the paper of that name; none when it has no file here."""
    return _known().get(name, Newspaper(name))


@cache
def _known() -> dict[str, Newspaper]:
    """The papers that have a module in this folder, by name."""
    modules = (importlib.import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__))
    return {paper.name: paper for paper in (module.NEWSPAPER for module in modules)}
