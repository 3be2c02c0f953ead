"""A copy of a text in which words are looked for: simplified, with full-width marks.

Example 例：印發《養蜂辦法(試行)》,各村照辦 is looked at as 印发《养蜂办法（试行）》，各村照办. Every character
keeps its place, and names are taken from the text itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.language.traditional import simplified

_MARKS = str.maketrans(",;:!?()", "，；：！？（）")
_HALF_WIDTH = re.compile("[,;:!?()](?:(?<![0-9].)|(?![0-9]))", re.DOTALL)
"""Half-width marks, but those inside a number (1,200 and 8:30)."""


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """The text with simplified characters and full-width marks; offsets stay the same."""
    return _HALF_WIDTH.sub(lambda match: match[0].translate(_MARKS), simplified(text))
