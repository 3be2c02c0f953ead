"""The table of an evaluation, as Markdown for people and as JSON for programs.

Example 例：`| document | 14 | 14 | 15 | 0.93 | 1.00 | 0.97 |` is 14 of 14 documents found, 15 stated.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.evaluation.score import Score
    from kg.evaluation.stated_lines import StatedLine

HEADINGS = ("kind", "gold", "found", "stated", "precision", "recall", "F1")
SEGMENT_HEADINGS = ("layout", "gold", "found", "stated", "precision", "recall", "F1")


@dataclass(frozen=True, slots=True)
class Table:
    """The scores of one page, or of all pages together; `name` is the gold file's or "all".

    `unreviewed` is what is stated and no review judges.
    """

    name: str
    scores: tuple[Score, ...]
    segments: tuple[Score, ...] = ()
    unreviewed: tuple[StatedLine, ...] = ()


def render(table: Table) -> str:
    """The table in Markdown, columns aligned; – stands where there is nothing to measure."""
    parts = []
    if table.scores:
        parts.append(_aligned(HEADINGS, [_cells(score) for score in table.scores]))
    if table.segments:
        parts.append(_aligned(SEGMENT_HEADINGS, [_cells(score) for score in table.segments]))
    return f"{table.name}\n\n" + "\n\n".join(parts) + "\n"


def as_json(tables: Sequence[Table]) -> str:
    """The tables as one JSON object: name → kind → counts, measures (or null), missed, beyond."""
    whole = {
        table.name: {
            "kinds": {score.kind: _object(score) for score in table.scores},
            "layout": {score.kind: _object(score) for score in table.segments},
            "unreviewed": [one.line for one in table.unreviewed],
        }
        for table in tables
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _object(score: Score) -> dict[str, object]:
    return {
        "gold": score.gold,
        "found": score.found,
        "stated": score.stated,
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "missed": list(score.missed),
        "beyond": list(score.beyond),
    }


def _cells(score: Score) -> tuple[str, ...]:
    counts = (str(score.gold), str(score.found), str(score.stated))
    measures = (score.precision, score.recall, score.f1)
    return (score.kind, *counts, *("–" if m is None else f"{m:.2f}" for m in measures))


def _aligned(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(cells[column]) for cells in (headings, *rows)) for column in range(len(headings))]
    rule = [("-" * width if column == 0 else "-" * (width - 1) + ":") for column, width in enumerate(widths)]
    return "\n".join(_line(cells, widths) for cells in (headings, rule, *rows))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if column == 0 else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"| {' | '.join((first, *others))} |"
