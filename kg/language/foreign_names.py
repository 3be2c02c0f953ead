"""Names without a Chinese surname: with a dot, or of the syllables that Mongolian, Tibetan, Uyghur and Yi names have.

Example 例：behind 旗长 in 旗长乌云其木格致辞 stands 乌云其木格, because all its characters write such syllables and
致辞 follows names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import by_use

if TYPE_CHECKING:
    from collections.abc import Callable

    Ends = Callable[[str, int, int], bool]

_DOTS = frozenset("·•・‧")
_DOTTED = re.compile(
    "(?P<first>[\\u3400-\\u9fff]{1,8})[·•・‧](?:[\\u3400-\\u9fff]{1,8}[·•・‧]){0,3}(?P<last>[\\u3400-\\u9fff]{1,8})"
)
_USES = {use: "".join(sorted(lines)) for use, lines in by_use("kg/data/names_syllables.tsv").items()}
_CHARACTERS = _USES["often"]
_ALL = frozenset(_CHARACTERS + _USES["also"])
_IN_DOTTED = _ALL | frozenset(_USES["dotted"])
_SYLLABLES = re.compile(f"(?:[孟布苏]和|才让|索南|南[加杰拉]|[{_CHARACTERS}]){{2,8}}")
_LAST = re.compile(f"(?:[孟布苏]和|才让|索南|南[加杰拉]|[{_CHARACTERS}]){{2,7}}$")
_HE = re.compile("(?<=[孟布苏])和|(?<=索)南|南(?=[加杰拉])")
SHORTEST, LONGEST = 3, 8


def strangers(name: str) -> int:
    """How many of its characters do not write such syllables; 和 does in 苏和巴特尔, 孟和, 布和, and 南 in 索南."""
    if "和" in name[1:] or "南" in name:
        name = _HE.sub("", name)
    return sum(one not in _ALL for one in name)


def dotted_at(text: str, start: int, limit: int, ends: Ends) -> Span | None:
    """A name with · up to where `ends` says that one can end, or to the last of its syllables (木拉提 before 赶着)."""
    match = None if _DOTS.isdisjoint(text[start : start + 9]) else _DOTTED.match(text, start, limit)
    if match is None or strangers(match["first"]) > 1:
        return None
    last, stop = match.start("last"), match.end()
    syllabic = next((at for at in range(last, stop) if text[at] not in _IN_DOTTED), stop)
    told = (end for end in range(last + 2, stop + 1) if ends(text, end, limit))
    end = next(told, stop)
    return Span(start, min(end, syllabic) if syllabic - last >= 2 else end)


def syllables_at(text: str, start: int, limit: int, ends: Ends, shortest: int = SHORTEST) -> Span | None:
    """The longest run of such syllables from `start` on that ends where `ends` says that a name can end."""
    match = _SYLLABLES.match(text, start, limit)
    if match is None:
        return None
    sizes = (end for end in range(match.end(), start + shortest - 1, -1) if ends(text, end, limit))
    return next((Span(start, end) for end in sizes), None)


def syllables_before(text: str, floor: int, end: int) -> tuple[Span, ...]:
    """The runs of such syllables that end at `end`, the longest first."""
    match = _LAST.search(text, max(floor, end - 8), end)
    return tuple(Span(start, end) for start in range(match.start(), end - 1)) if match else ()


def is_foreign_name(text: str) -> bool:
    """Whether `text` consists of such syllables, three to eight of them (特木尔, 才让卓玛)."""
    return SHORTEST <= len(text) <= LONGEST and _SYLLABLES.fullmatch(text) is not None
