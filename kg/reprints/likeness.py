"""Whether two texts are one, and how much of the shorter one stands in the longer.

Example 例：a text without its last paragraph is wholly in the other: 1.0. Two notices with the same wording and other
figures, two appointments with other names, two meetings with the same phrases: None.
"""

from __future__ import annotations

from functools import lru_cache

from kg.reprints.alignment import Gap, align
from kg.reprints.fingerprints import SHORTEST
from kg.reprints.replaced import is_contradiction

RULE = "reprints.body"
LEAST_SHARED = 0.8
"""The part of the shorter text that must stand in the longer one, in the same order."""
_LONGEST = 20_000
"""Signs of a text that are compared; a newspaper page has 5,000 to 15,000."""
_RUN = 5
_LEAST_RUNS = 0.5
"""The part of the shorter text's runs of five signs that the longer must have to be laid beside it at all."""
_SIGNS_A_MISPRINT = 1000
"""One figure or name may differ in so many signs: a misprint, or a correction."""
_SIGNS_AN_EDIT = 60
"""One wording may be replaced in so many signs."""
_MOST_REPLACED = 0.1
"""The part of what is shared that may stand in other words."""


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float | None:
    """The part of the shorter text that the longer one has, 0.8 to 1; None when they are two texts.

    Both as `plain` gives them. The same whichever comes first.
    """
    shorter, longer = sorted((one[:_LONGEST], other[:_LONGEST]), key=lambda text: (len(text), text))
    if len(shorter) < SHORTEST:
        return None
    if shorter in longer:
        return 1.0
    if not _runs_shared(shorter, longer):
        return None
    found = align(shorter, longer)
    if found.shared < LEAST_SHARED * len(shorter):
        return None
    replaced = [gap for gap in found.gaps if gap.one and gap.other]
    return found.shared / len(shorter) if _edited(shorter, longer, replaced, found.shared) else None


def _runs_shared(shorter: str, longer: str) -> bool:
    runs = {shorter[at : at + _RUN] for at in range(len(shorter) - _RUN + 1)}
    there = {longer[at : at + _RUN] for at in range(len(longer) - _RUN + 1)}
    return len(runs & there) >= _LEAST_RUNS * len(runs)


def _edited(shorter: str, longer: str, replaced: list[Gap], shared: int) -> bool:
    """Whether what was replaced is what editing replaces: few wordings, and no figures or names."""
    if len(replaced) > shared // _SIGNS_AN_EDIT + 1:
        return False
    if sum(min(len(gap.one), len(gap.other)) for gap in replaced) > _MOST_REPLACED * shared:
        return False
    return sum(is_contradiction(shorter, longer, gap) for gap in replaced) <= shared // _SIGNS_A_MISPRINT
