"""Undertakings whose printed name has words before a quotation: behind a verb, with a strong ending.

Example 例：开展燃气安全“回头看”专项检查 is a name as a whole; in 开展医疗领域“清风”专项整治 the name is 清风 and the
printed designation the whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.programs.candidates import Candidate
from loaders.programs.plain import NO_BEGINNING, NO_NAME
from loaders.programs.shapes import USES, may_stand_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.programs.quotes import Quote

_VERB = re.compile(f"(?:{any_of(USES['start'] | {'推进', '进行'})})(?:了|好|起)?")
_TAIL = re.compile(rf"(?:问题)?[一-鿿]{{0,6}}?(?:{any_of(USES['strong'])})(?:行动|活动)?")
_CLAUSE = re.compile(r"[，。；：！？、“”‘’「」『』\"（）()《》\s,;:!?]")
_FAULT = re.compile("[黑假伪乱违]")
_NO_PLACE = re.compile("^(?:全|我|本|该|各)|[省市县区乡镇村]$")

SHORTEST, LONGEST = 2, 12
"""So many characters stand between the verb and the quotation; none before one that names a problem."""


def mixed_programs(text: str, line: Span, quotes: tuple[Quote, ...]) -> Iterator[Candidate]:
    """The names with words before a quotation and a strong ending behind it."""
    for quote in quotes:
        tail = _TAIL.match(text, quote.span.end, line.end)
        if tail is None or len(quote.inner) > LONGEST or NO_NAME.search(text, quote.span.end, tail.end()):
            continue
        problem = tail.group().startswith("问题")
        begin = _begin(text, line, quote.span.start, 0 if problem else SHORTEST)
        if begin is not None:
            whole = Span(begin, tail.end())
            named = not problem and _is_name(quote.inner.of(text))
            yield Candidate(quote.inner if named else whole, whole, "programs.mixed")


def _begin(text: str, line: Span, end: int, shortest: int) -> int | None:
    """Where the words between the last verb of the clause and the quotation begin; None when none fit."""
    floor = max(line.start, end - LONGEST - 6)
    clause = _CLAUSE.split(text[floor:end])[-1]
    verbs = list(_VERB.finditer(clause))
    if not verbs:
        return None
    words = clause[verbs[-1].end() :]
    unfit = NO_NAME.search(words) or NO_BEGINNING.match(words) or _NO_PLACE.search(words)
    return end - len(words) if shortest <= len(words) <= LONGEST and unfit is None else None


def _is_name(quoted: str) -> bool:
    """Whether the quotation names the undertaking itself, and neither a fault (黑车) nor an image (回头看)."""
    if _FAULT.match(quoted):
        return False
    return may_stand_alone(quoted) and quoted not in USES["stop"] and quoted not in USES["image"]
