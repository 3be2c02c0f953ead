"""Where the fields of a name pattern stand in a name: all places that any reading of the whole name gives them.

Example 例：in 怀化-时报-3, '{newspaper}-{page}' finds the newspaper 怀化-时报 and the page 3, and no other reading.

Instead of trying readings one after the other, the places that each step can reach from the left are kept, then those
that lead to the end: the time grows with the length of the name, whatever the pattern.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.sources.metadata.own_fields import own_day, own_newspaper, own_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ANYTHING = "_"
_DAY = re.compile(
    r"[0-9]{4}(?:[0-9]{4}|(?P<sep>[-_.])[0-9]{2}(?P=sep)[0-9]{2}|年[0-9]{1,2}月[0-9]{1,2}日)",
)
_PAGE = re.compile(
    r"第?[A-Za-z]{0,2}[0-9]{1,4}(?:-[A-Za-z]{0,2}[0-9]{1,4})?[版页]?|第?[一二三四五六七八九十]{1,3}[版页]?"
    r"|[\u3400-\u9fff]{1,8}版"
)
FIELDS = {"newspaper": 40, "issued": 11, "page": 12}
"""The most characters that a field takes; what `{_}` takes is not limited."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a pattern: the literal `text`, or the field of that name."""

    text: str
    is_field: bool

    def ends(self, name: str, starts: Iterable[int]) -> Iterator[tuple[int, int]]:
        """From where to where this step can go in `name`, from any of `starts`."""
        if not self.is_field:
            yield from ((at, at + len(self.text)) for at in starts if name.startswith(self.text, at))
            return
        for start in starts:
            for end in range(start + 1, min(len(name), start + FIELDS[self.text]) + 1):
                if _is_value(self.text, name[start:end]):
                    yield start, end


def found_in(name: str, steps: Sequence[Step], found: dict[str, set[str]]) -> bool:
    """Whether `name` fits the steps as a whole; what each field can stand for is added to `found`."""
    reached = [{0}]
    for step in steps:
        reached.append(_onward(name, step, reached[-1]))
    leading = reached[-1] & {len(name)}
    if not leading:
        return False
    for step, starts in zip(reversed(steps), reversed(reached[:-1]), strict=True):
        if step.is_field and step.text == ANYTHING:
            leading = {start for start in starts if start <= max(leading)}
            continue
        ways = [(start, end) for start, end in step.ends(name, starts) if end in leading]
        leading = {start for start, _ in ways}
        if step.is_field:
            found.setdefault(step.text, set()).update(name[start:end] for start, end in ways)
    return True


def _onward(name: str, step: Step, starts: set[int]) -> set[int]:
    if step.is_field and step.text == ANYTHING:
        return set(range(min(starts), len(name) + 1)) if starts else set()
    return {end for _, end in step.ends(name, starts)}


def _is_value(field: str, text: str) -> bool:
    if field == "issued":
        return bool(_DAY.fullmatch(text)) and own_day(text) is not None
    if field == "page":
        return bool(_PAGE.fullmatch(text)) and own_number(text) is not None
    return text == text.strip() and own_newspaper(text) is not None
