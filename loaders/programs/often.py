"""Undertakings that an article names in quotation marks again and again, by the house or gathering they are held in.

Example 例：“屋檐会”开了三年。…… 去年“屋檐会”调解纠纷40起 names 屋檐会; “座谈会” twice names none.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.programs.candidates import Candidate
from loaders.programs.shapes import USES, is_plain_name, may_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.programs.quotes import Quote

_HOUSE = re.compile(f"(?:{any_of(USES['often'])})$")
_ORDINARY = re.compile(f"(?:{any_of(USES['not_often'])})$")

SHORTEST, LONGEST = 3, 8
"""How many characters such a name has."""


def often_quoted(text: str, quotes: Sequence[Quote]) -> Iterator[Candidate]:
    """The mentions of names that end in a house or gathering and are quoted twice at least."""
    fitting = [(quote, name) for quote in quotes if _is_house(name := quote.inner.of(text))]
    counts = Counter(name for _, name in fitting)
    for quote, name in fitting:
        if counts[name] > 1:
            yield Candidate(quote.inner, quote.span, "programs.often")


def _is_house(name: str) -> bool:
    fits = SHORTEST <= len(name) <= LONGEST and _HOUSE.search(name) is not None
    return fits and _ORDINARY.search(name) is None and may_name(name) and is_plain_name(name)
