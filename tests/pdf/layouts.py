"""All layouts by name, and the file that a name and a seed make.

Example 例：`made("head_in_the_middle", 3)` is a page with 眉心题, always the same one for the seed 3.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from tests.pdf.layouts_columns import COLUMN_LAYOUTS
from tests.pdf.layouts_pages import PAGE_LAYOUTS
from tests.pdf.layouts_pictures import PICTURE_LAYOUTS
from tests.pdf.making import as_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.pdf.making import Issue, Layout
    from tests.pdf.sheets import Sheet
    from tests.pdf.truth import TrueFile

LAYOUTS: dict[str, Layout] = {**COLUMN_LAYOUTS, **PICTURE_LAYOUTS, **PAGE_LAYOUTS}


@cache
def made(name: str, seed: int = 0, shuffled: bool | None = None) -> TrueFile:
    """The file of a layout, the same one for the same name and seed; `shuffled` overrules the order of drawing."""
    issue, rng = _issue(name, seed)
    press = issue.press if shuffled is None else replace(issue.press, shuffled=shuffled)
    return as_file(issue, rng, press)


def sheets_of(name: str, seed: int = 0) -> Sequence[Sheet]:
    """The sheets before they are printed."""
    return _issue(name, seed)[0].sheets


def _issue(name: str, seed: int) -> tuple[Issue, Random]:
    rng = Random(f"{name} {seed}")
    return LAYOUTS[name](rng), rng
