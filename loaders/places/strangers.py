"""Counties that the gazetteer lacks, today's and former ones: noted as unread, so that nothing is laid into another.

Example 例：in “走进芦港县白鹭湖镇” no county is read and 芦港县 is unread; 贫困县 and 全县 are no names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import frequency
from kg.model import Evidence, Span, Unread
from loaders.places import units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.places.walk import Walk

RULE = "places.unknown_county"
_SIZES = (3, 2)
_HAN = re.compile("[\u3400-\u9fff]+")
_REASON = "地名录里没有“{name}”，不知在何处。The gazetteer has no such county."


def unknown_county(walk: Walk, end: int) -> Iterator[Unread]:
    """The county whose name ends at `end`, where it certainly begins and is no ordinary word; nothing otherwise."""
    if walk.text[end - 1] != "县":
        return
    for size in _SIZES:
        start = end - 1 - size
        if (
            start < walk.line.start
            or not _HAN.fullmatch(walk.text, start, end)
            or not units.is_firm(walk.text, walk.line, start)
        ):
            continue
        span = Span(start, end)
        name = span.of(walk.text)
        if units.can_be_name(name[:-1], "县", units.LOOSE) and not frequency(name):
            yield Unread(Evidence(span, RULE), _REASON.format(name=name))
            return
