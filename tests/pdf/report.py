"""A table of how well each layout is read: `python -m tests.pdf.report 3` for three seeds of each.

Odd seeds draw everything in any order.

Example 例：| head_in_the_middle 眉心题 | 1936 | 1.0000 | … a row a layout, and all together.
"""

from __future__ import annotations

import sys
from functools import cache, reduce
from operator import add

from tests.pdf.answers import answer_to
from tests.pdf.layouts import LAYOUTS, made
from tests.pdf.scoring import Score, score

_HEAD = (
    "layout", "characters", "right", "strange", "headlines", "kickers, sub-headlines", "captions", "bylines",
    "paragraphs", "furniture", "boxes",
)  # fmt: skip


@cache
def score_of(name: str, seed: int) -> Score:
    """How well a layout of a seed is read, in any order of drawing for odd seeds; kept, as several tests ask."""
    truth = made(name, seed, shuffled=True if seed % 2 else None)
    return score(truth, answer_to(f"{name}-{seed}.pdf", truth.data))


def total_of(name: str, seeds: range) -> Score:
    """The score of a layout over seeds."""
    return reduce(add, (score_of(name, seed) for seed in seeds), Score())


def table(seeds: range) -> str:
    """The table in Markdown."""
    scores = {name: total_of(name, seeds) for name in LAYOUTS}
    return rows_of({**scores, "**all**": reduce(add, scores.values(), Score())})


def rows_of(scores: dict[str, Score]) -> str:
    """A table in Markdown with a row for each name."""
    rows = [_row(name, one) for name, one in scores.items()]
    lines = [_HEAD, tuple("---" if index == 0 else "---:" for index in range(len(_HEAD))), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def _row(name: str, one: Score) -> tuple[str, ...]:
    pairs = (
        (one.headlines_right, one.headlines),
        (one.smaller_right, one.smaller),
        (one.captions_right, one.captions),
        (one.bylines_right, one.bylines),
        (one.paragraphs_right, one.paragraphs),
        (one.furniture_right, one.furniture),
        (one.boxes_right, one.boxes),
    )
    shown = tuple(f"{right}/{of}" if of else "" for right, of in pairs)
    return name, str(one.characters), f"{one.rate:.4f}", str(one.strange), *shown


if __name__ == "__main__":
    sys.stdout.write(table(range(int(sys.argv[1]) if len(sys.argv) > 1 else 1)))
