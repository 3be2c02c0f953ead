"""A name as it stands in the text, and what the readers of names on either side of a title share.

Example 例：a padded name (徐 峰) has the name 徐峰 and the span of all three characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Span

LIKELY_FIRM, LIKELY_OPEN = 0.0, 3.5
"""Without a title a name must be so much likelier than words: before a mark or a word that follows names, and else."""

LINKING = "和与及同"
LEFT_OUT = "习洪木保"
"""Surnames that begin or end common words, and so are none of the general table."""

FEW = re.compile("[\u4e00-\u9fff]{2,3}")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in the text; a padded name (徐 峰) is joined in `name`."""

    name: str
    span: Span

    def printed(self, text: str) -> Named:
        """The same name in the characters of `text`, where it was read in a folded copy."""
        return Named("".join(self.span.of(text).split()), self.span)


@dataclass(frozen=True, slots=True)
class Untitled:
    """A person by name and the word for what they are, "" when none is said."""

    named: Named
    role: str
    rule: str
