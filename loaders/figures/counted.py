"""What goes into finding indicators and what comes out.

Example 例：in 36个泵站均已开工，完工20个 the second clause has one amount; `earlier` holds the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Span
    from loaders.figures.amounts import Amount

MEMBER = "figures.member"
"""The rule of a figure of one of several places, 其中某县3万亩."""

WHOLE = "figures.whole"
"""The rule of the households and the people of a whole place."""

COMPARED_VALUE = "figures.compared"
"""The rule of a value of another year that a figure is compared with."""

NO_INDICATOR = "数字前后没有说明所计何物的词。The number has a unit, and no words beside it say what it counts."
ONLY_VERB = (
    "数字旁只有动词，没有说明所计何物的名词。Beside the number stands only a verb, and no noun says what it counts."
)
NO_LEVEL = "这是变化的幅度，但没有说明什么在变化。It is a change, but no words with that unit say what changed."
POINTER = "指标只用代词指代，所指不明。The indicator is only pointed at (这一数字), and the unit fits nothing before."
BROKEN = "数字旁的词不成指标。The words beside the number are no phrase that can be an indicator."
UNPAIRED = "“分别”前后的指标与数字个数不一致。The indicators and the values of 分别 do not pair."


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount and the words that say what it counts: one indicator, several that share the value, or none.

    `topic` is the noun that a later clause can go on about; `reason` says why there is no indicator. A change
    has the indicator that changed in `base` and how it changed in `change` (同比增长). `turn` is its place in
    the values of one indicator behind 分别, which pair with dates; None without 分别. `done` is what the counted
    did, at the end of the indicator, which those coordinated with them did as well (甲5家、乙8人参加).
    """

    amount: Amount
    indicators: tuple[str, ...]
    rule: str
    is_change: bool = False
    topic: str = ""
    reason: str = NO_INDICATOR
    base: str = ""
    change: str = ""
    turn: int | None = None
    done: str = ""


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
