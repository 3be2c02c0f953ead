"""Whether a figure is what is, what is aimed at, a change, a running total or a share.

Example 例：力争到2025年达到30万亩 is a target, 同比增长5% a change, 累计发放3亿元 cumulative, 占40% a share.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.words import CUMULATIVE, SHARE, TARGET
from ontology.terms import XZ

if TYPE_CHECKING:
    from datetime import date

    from rdflib import URIRef

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.figures.counted import Counted

QUALIFIERS: dict[str, URIRef] = {
    "about": XZ.approximately,
    "over": XZ.over,
    "under": XZ.under,
    "nearly": XZ.nearly,
}
"""The concepts of the qualifiers that `kg.language.numerals` names."""

_SHARE_OF = re.compile(r"占[^，。；]{1,20}?(?:的|比)(?:近|约|达)?$")
_AIM = re.compile(r"目标(?!任务完成|已)")


def kind_of(text: str, clause: Span, counted: Counted, period: DateReading | None, issued: date) -> URIRef:
    """The kind of value that a clause states, a concept of `xz:valueKinds`."""
    before = text[clause.start : counted.amount.span.start]
    if counted.is_change:
        return XZ.change
    if counted.amount.is_percentage and (SHARE.search(before) or _SHARE_OF.search(before)):
        return XZ.share
    ahead = period is not None and period.earliest > issued
    if ahead or TARGET.search(before) or _AIM.search(text, clause.start, clause.end):
        return XZ.target
    return XZ.cumulative if CUMULATIVE.search(before) else XZ.actual
