"""What goes into finding indicators and what comes out.

Example 例：in 36个泵站全部开工，竣工20个 the second clause has one amount; `earlier` holds the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Span
    from loaders.figures.amounts import Amount

NO_INDICATOR = "数字有单位，但没有说明所计何物的词。The number has a unit, but no words say what it counts."
UNPAIRED = "“分别”前后的指标与数字个数不一致。The indicators and the values of 分别 do not pair."


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount and the words that say what it counts: one indicator, several that share the value, or none.

    `topic` is the noun that a later clause can go on about; `reason` says why there is no indicator.
    """

    amount: Amount
    indicators: tuple[str, ...]
    rule: str
    is_change: bool = False
    topic: str = ""
    reason: str = NO_INDICATOR


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its amounts, the places and dates in its sentence, and the figures before it there."""

    text: str
    span: Span
    amounts: Sequence[Amount]
    names: tuple[Span, ...]
    earlier: tuple[Counted, ...]


def last_of(earlier: Sequence[Counted], unit_text: str | None) -> Counted | None:
    """The last of the figures that has an indicator and this unit; None: of any, rather no change."""
    named = [one for one in reversed(earlier) if one.indicators]
    if unit_text is not None:
        return next((one for one in named if one.amount.unit_text == unit_text), None)
    return next((one for one in named if not one.is_change), named[0] if named else None)
