"""Query results as a table for a terminal, in which Chinese characters take two columns.

Example 例：a column 县 with 沅陵县 and 新晃侗族自治县 is as wide as the latter, 14 columns.
"""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from kg.query.terms import rows_of, variables_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.query.terms import Term

_ZERO_WIDTH = {"Mn", "Me", "Cf"}


def table(results: bytes) -> str:
    """SPARQL JSON results as aligned columns, one row a line; yes or no for an ASK."""
    variables = variables_of(results)
    if not variables and "boolean" in json.loads(results):
        return "yes 是\n" if json.loads(results)["boolean"] else "no 否\n"
    rows = [[_cell(row.get(name)) for name in variables] for row in rows_of(results)]
    return aligned(variables, rows)


def aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A head, a rule and rows, each column as wide as its widest cell."""
    lines = [head, *rows]
    widths = [max(width(line[column]) for line in lines) for column in range(len(head))]
    rule = ["─" * each for each in widths]
    padded = ["  ".join(_pad(cell, to) for cell, to in zip(line, widths, strict=True)) for line in (head, rule, *rows)]
    return "".join(f"{line.rstrip()}\n" for line in padded)


def width(text: str) -> int:
    """The columns that `text` takes on a terminal."""
    return sum(_width_of(character) for character in text)


def _width_of(character: str) -> int:
    if unicodedata.category(character) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pad(cell: str, to: int) -> str:
    return cell + " " * (to - width(cell))


def _cell(term: Term | None) -> str:
    return "" if term is None else " ".join(term.value.split())
