"""Amounts that go on about the figure before them, and why an amount has no indicator.

Example 例：in 去年产值4亿元，今年达5亿元 the second is 产值 too; 每户补贴7400元，最高不超过2万元 goes on about none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.counted import NO_INDICATOR, ONLY_VERB, Clause, Counted, last_of
from loaders.figures.tokens import ACTS, tokens
from loaders.figures.words import LINK_END

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount

_EXTREME = re.compile("最[高低多少大小](?:只有|可达|达|为|的)?$")


def carried(clause: Clause, amount: Amount, reason: str = "") -> Counted:
    """去年达到5亿元: the indicator of the last figure of the sentence with that unit."""
    known = last_of([one for one in clause.earlier if one.rule != "figures.rate"], amount.unit_text)
    if known and (amount.span.start == clause.span.start or _goes_on(clause, known, amount)):
        return Counted(amount, (known.base or known.indicators[0],), "figures.carried", topic=known.topic)
    return Counted(amount, (), "figures.unbound", reason=reason or reason_of(clause, amount))


def reason_of(clause: Clause, amount: Amount) -> str:
    """Why an amount has no indicator: only a verb stands before it, or nothing."""
    before = list(tokens(clause.text, max(clause.span.start, amount.span.start - 8), amount.span.start))
    words = [word.of(clause.text) for word in before if word.of(clause.text) not in {"了", "过", "到"}]
    return ONLY_VERB if words and words[-1] in ACTS else NO_INDICATOR


def _goes_on(clause: Clause, known: Counted, amount: Amount) -> bool:
    """Whether nothing but 达, 增加到 or the like parts two figures, or no semicolon does: 去年5亿元；今年达到6亿元."""
    between = clause.text[known.amount.span.end : amount.span.start]
    if _EXTREME.search(between[-12:]):  # 每户补贴7400元，最高不超过2万元
        return False
    return "；" not in between[-80:] or LINK_END.search(between[-6:]) is not None
