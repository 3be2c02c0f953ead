"""Reviews: what a careful reader says of every event, program and figure that was stated of a page.

Example 例：`right|program|3521` judges one program; `value|obs|1120|户|带动户数|武陵县` says that value and unit are
right and what they are bound to is not.

A review counts only while it judges every line that is stated: what it does not know is unreviewed, not right.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.evaluation.stated_lines import REVIEWED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.evaluation.score import Score
    from kg.evaluation.stated_lines import StatedLine

RIGHT, VALUE, WRONG = "right", "value", "wrong"
VERDICTS = (RIGHT, VALUE, WRONG)
"""All of it is right; of a figure only value and unit; it should not be stated."""

_ALSO_RIGHT = {"event": (RIGHT,), "program": (RIGHT,), "obs": (RIGHT, VALUE), "obs bound": (RIGHT,)}
"""The verdicts that count as right for each row of the table."""


@dataclass(frozen=True, slots=True)
class Review:
    """How often each line was judged in each way; one that says twice what a page states once is no fault."""

    judged: Counter[tuple[str, str]]

    def verdicts_of(self, lines: Iterable[str]) -> Counter[tuple[str, str]]:
        """(kind, verdict) → how many of `lines`; a line that is not judged has the verdict ""."""
        left, found = Counter(self.judged), Counter[tuple[str, str]]()
        for line in lines:
            verdict = next((each for each in VERDICTS if left[each, line] > 0), "")
            left[verdict, line] -= 1
            found[line.partition("|")[0], verdict] += 1
        return found


def parse_review(text: str, path: str) -> Review:
    """The judgements of a `.review` file; empty lines and lines that begin with `#` are passed over, and so is what
    stands behind ` # `.

    Raises SourceError, naming `path` and the line, for an unknown verdict or kind, and `value` for what is no figure.
    """
    judged: Counter[tuple[str, str]] = Counter()
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.partition(" # ")[0].strip()
        if said and not said.startswith("#"):
            verdict, _, fact = said.partition("|")
            kind = fact.partition("|")[0]
            if verdict not in VERDICTS or kind not in REVIEWED or (verdict == VALUE and kind != "obs"):
                what = f"line {number} 第{number}行: no judgement: {said}"
                raise SourceError(path, what, "begin it with right|, value| (of obs) or wrong| 请改正该行")
            judged[verdict, fact] += 1
    return Review(judged)


def with_review(scores: Iterable[Score], review: Review, stated: Sequence[StatedLine]) -> tuple[Score, ...]:
    """The scores, with how many of the reviewed kinds are right; unknown while one of a kind is not reviewed."""
    verdicts = review.verdicts_of(one.line for one in stated)
    return tuple(_judged(score, verdicts) for score in scores)


def _judged(score: Score, verdicts: Counter[tuple[str, str]]) -> Score:
    kind = score.kind.partition(" ")[0]
    if score.kind not in _ALSO_RIGHT or verdicts[kind, ""]:
        return score
    return replace(score, right=sum(verdicts[kind, verdict] for verdict in _ALSO_RIGHT[score.kind]))


def unreviewed(review: Review, stated: Iterable[StatedLine]) -> tuple[StatedLine, ...]:
    """What is stated and not judged, in its order."""
    left, found = Counter(review.judged), []
    for one in stated:
        verdict = next((each for each in VERDICTS if left[each, one.line] > 0), "")
        left[verdict, one.line] -= 1
        found += [] if verdict else [one]
    return tuple(found)
