"""Names that end where a title or a word of address begins: 任命周明 + 为县长, 周大明 + 老人.

Example 例：before 为 in 任命周明为县长 stands 周明, because nothing but a name can stand behind 任命.
"""

from __future__ import annotations

from kg.language.foreign_names import syllables_before
from kg.language.name_odds import is_usual
from kg.language.names import is_person_name
from kg.model import Span
from loaders.officials.name_ends import EDGE, odds
from loaders.officials.named import FEW, LEFT_OUT, LIKELY_OPEN, LINKING, Named
from loaders.officials.tables import verbs

_BEFORE_SHORT = "的，。；：、！？”“（）和与"


def likely_name_before(text: str, end: int, floor: int) -> Named | None:
    """The name of three or two characters that ends at `end`, by its likelihood alone; of two only behind an edge."""
    for length in (3, 2):
        span = Span(max(floor, end - length), end)
        if len(span) < length or not is_person_name(span.of(text)):
            continue
        edge = length == 3 or span.start == floor or text[span.start - 1] in _BEFORE_SHORT
        if edge and is_usual(span.of(text)) and odds(text, span, end) >= LIKELY_OPEN:
            return Named(span.of(text), span)
    return None


def name_before(
    text: str, end: int, floor: int, known: frozenset[str] = frozenset(), *, alone: bool = False
) -> Named | None:
    """The name that ends at `end` and starts not before `floor`, with a clear edge on its left, or 的 and likely one.

    `alone`: nothing but a name can stand there (任命…为), so that it may be a word.
    """
    surnamed = [Span(end - length, end) for length in (3, 4, 2) if end - length >= floor]
    surnamed = [span for span in surnamed if _can_be_name(span.of(text), alone=alone and len(span) == 2)]
    for span in (*surnamed, *syllables_before(text, floor, end)):
        if span.of(text) in known or _is_edge(text, floor, span.start):
            return Named(span.of(text), span)
    behind_of = text[max(floor, end - 4) : max(floor, end - 3)] == "的"
    return likely_name_before(text, end, floor) if behind_of else None


def name_against(text: str, end: int, floor: int) -> Named | None:
    """The name that ends right before 总书记, 总理 and the like, whatever stands on its left."""
    for length in (3, 2):
        name = text[max(floor, end - length) : end]
        if len(name) == length and name[0] not in LINKING and _can_be_name(name):
            return Named(name, Span(end - length, end))
    return None


def _can_be_name(name: str, *, alone: bool = False) -> bool:
    unusual = name[:1] in LEFT_OUT and FEW.fullmatch(name) is not None
    return unusual or is_person_name(name, titled=True, alone=alone)


def _is_edge(text: str, floor: int, start: int) -> bool:
    before = text[max(floor, start - 4) : start]
    return not before or EDGE.match(before[-1]) is not None or before.endswith(tuple(verbs()["edge"]))
