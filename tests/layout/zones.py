"""Pages put together from zones, as a table, an HTML file or a PDF gives them.

Example 例：`zoned_page([(HEADLINE, "茶园开采", 0), (BODY, "3月1日，石桥镇万亩茶园开采。", 0)])`
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from kg.identity import Names
from kg.model import Page, PartRole, PrintedLine, Span, Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

Written: TypeAlias = tuple[PartRole, str, int | None]

NAMES = Names()
ISSUED = date(2020, 3, 2)
_SIZE = 10.0


def zoned_page(written: Sequence[Written], number: str = "1", fragment: str | None = None) -> Page:
    """A page of zones, one below the other; a page with a `fragment` has lines of print, 10 points a character."""
    zones: list[Zone] = []
    raw = ""
    for role, text, article in written:
        zones.append(Zone(role, Span(len(raw), len(raw) + len(text)), article))
        raw += text + "\n"
    lines = tuple(_line(match, order) for order, match in enumerate(re.finditer(r"[^\n]+", raw)))
    iri = NAMES.page("武陵日报", ISSUED, number, number * 64)
    return Page(iri, "武陵日报", ISSUED, number, raw, number * 64, fragment, tuple(zones), lines if fragment else ())


def _line(match: re.Match[str], order: int) -> PrintedLine:
    top = 700.0 - 12 * order
    edges = tuple(50 + _SIZE * index for index in range(len(match.group()) + 1))
    return PrintedLine(Span(*match.span()), top - _SIZE, top, edges)
