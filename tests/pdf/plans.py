"""How one article is set: columns, sizes, heading, what stands in its body.

Example 例：Plan(columns=3, sections=2, onward=3): three columns, two 小标题, and （下转3版） at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.pdf.headings import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.pdf.typesetting import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How an article is set.

    `columns` is a number or the shares of the width; `head_columns` puts the heading into the first and last of
    these columns only; `short` makes columns from that index end that many points higher (an L); `hole` is kept
    free of text, relative to the body's left top corner; `sections` is a number of section heads, `table` of rows;
    `lead` sets a first paragraph over all columns in that size; `signed` is a sign-off at the right of a last line.
    """

    columns: int | Sequence[float] = 1
    gutter: float = 14
    size: float = 9.5
    leading: float = 1.45
    heading: Heading | None = field(default_factory=Heading)
    head_columns: tuple[int, int] | None = None
    opening: str = "dateline"
    signoff: bool = False
    sections: int = 0
    onward: int | None = None
    short: tuple[int, float] | None = None
    hole: Frame | None = None
    table: int = 0
    english: bool = False
    drop: bool = False
    lead: float = 0
    signed: bool = False
    rules: bool = False
