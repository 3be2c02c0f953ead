"""A copy of a text in which the words of events are looked for: simplified, with full-width marks.

Example 例：“縣裏舉行落成儀式,鎮長出席” is looked at as “县里举行落成仪式，镇长出席”. Every character keeps its place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.language.traditional import simplified

_MARKS = str.maketrans(",;:!?()", "，；：！？（）")
_HALF_WIDTH = re.compile("(?<![0-9])[,;:!?()]|[,;:!?()](?![0-9])")
"""Half-width marks, but those inside a number (1,200 and 8:30)."""


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """The text with simplified characters and full-width marks; offsets stay the same."""
    return _HALF_WIDTH.sub(lambda match: match[0].translate(_MARKS), simplified(text))
