"""A name as a recogniser gives it: its words and what it names.

Example 例：(洪水生, PERSON), (石桥镇, PLACE).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Span


class NameKind(Enum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Words that are a name of this kind, in the clean text."""

    span: Span
    kind: NameKind
