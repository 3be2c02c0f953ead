"""Gifts: who gave what to whom makes a single act, even of no known day.

Example 例：“县红十字会向石桥镇捐赠棉被200床。” tells of one gift; 累计捐赠棉被200床 and 号召捐款 of none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from ontology.terms import XZ

if TYPE_CHECKING:
    from loaders.events.candidate import Candidate

RECIPIENT_WITHIN = 30
"""So far before 捐赠 stands 向 with who is given to."""

_TO = re.compile("(?<![方风走动趋意倾])[向给为对](?=[^，。；、]{2,28}$)")
_GIVEN_TO = re.compile("[^，。；、]{2,28}")
_GIFT = re.compile("了?[^，。；]{0,24}?[0-9一二三四五六七八九十百千万两]")
_TOTALS = re.compile("累计|先后|共接受|已接受|陆续|多次|以来|截至|截止|每年|每人|纷纷|总计|号召|倡议|踊跃")


def recipient(text: str, start: int, trigger: Span) -> Span | None:
    """The words behind 向, 给, 为 or 捐给 that say who is given to; None without any."""
    if text.endswith("给", trigger.start, trigger.end):
        behind = _GIVEN_TO.match(text, trigger.end)
        return Span(*behind.span()) if behind else None
    near = max(start, trigger.start - RECIPIENT_WITHIN)
    match = _TO.search(text[near : trigger.start])
    return Span(near + match.end(), trigger.start) if match else None


def is_given(one: Candidate) -> bool:
    """Whether somebody named gives a number of things to somebody named."""
    text, trigger = one.scene.text, one.trigger
    if trigger.type != XZ.Donation or trigger.weak or one.planned:
        return False
    given_to = recipient(text, one.clause.start, trigger.span)
    if (
        given_to is None
        or given_to.start >= trigger.span.end
        or not one.has_agent(Span(one.scene.span.start, given_to.start))
    ):
        return False
    single = _TOTALS.search(text, one.scene.span.start, trigger.span.end) is None
    return single and _GIFT.match(text, trigger.span.end, one.clause.end) is not None
