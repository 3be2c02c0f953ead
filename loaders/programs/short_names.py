"""Short names that the article itself ties to a full one.

Example 例：“千村整治、万村示范”工程（简称“双千”工程） makes 双千 a name of the former; so does （以下简称“双千”）.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from loaders.programs.national import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.programs.candidates import Candidate

SHORT = "programs.short_name"
"""The rule of a quotation that is only called a short name, and is a program when a program stands before it."""

CALLED = re.compile(r"(?:简称|统称|又称|又叫|俗称|也称|下称)(?:为|叫|作)?[：:]?$")
_BETWEEN = re.compile(r"[（(，,]?(?:以下)?(?:简称|统称|又称|又叫|俗称|也称|下称)(?:为|叫|作)?[：:]?|(?P<bare>[（(])")


def full_names(text: str, candidates: Sequence[Candidate]) -> dict[str, str]:
    """The key of each short name and that of the full name right before it; `candidates` are in order."""
    found: dict[str, str] = {}
    for full, short in pairwise(candidates):
        called = _BETWEEN.fullmatch(text, full.printed.end, max(full.printed.end, short.printed.start))
        if called and (called["bare"] is None or text.startswith(("）", ")"), short.printed.end)):
            key = key_of(full.core.of(text))
            found.setdefault(key_of(short.core.of(text)), found.get(key, key))
    return {short: full for short, full in found.items() if short != full}


def tied(text: str, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without the short names that stand behind something else than a program."""
    short = full_names(text, candidates)
    return [item for item in candidates if item.rule != SHORT or key_of(item.core.of(text)) in short]
