"""What layouts are made with: dividing a page, boxes, and the file of the sheets.

Example 例：`left, right = beside(region, (2, 3), 20)` gives two regions for articles of 2 and 3 columns (两文并排).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from tests.pdf.coded import coded
from tests.pdf.painting import Press, printed
from tests.pdf.truth import TrueBox, TrueFile
from tests.pdf.typesetting import Frame

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from tests.pdf.painting import Kind
    from tests.pdf.sheets import Sheet

    Layout: TypeAlias = "Callable[[Random], Issue]"


@dataclass(frozen=True, slots=True)
class Issue:
    """Sheets that are made up, and the press they are meant for."""

    sheets: Sequence[Sheet]
    press: Press = field(default_factory=Press)


def stacked(region: Frame, shares: Sequence[float], gap: float = 18) -> list[Frame]:
    """Regions one under the other."""
    room, top, parts = region.height - gap * (len(shares) - 1), region.top, []
    for share in shares:
        height = room * share / sum(shares)
        parts.append(Frame(region.left, top, region.width, height))
        top -= height + gap
    return parts


def beside(region: Frame, shares: Sequence[float], gap: float = 20) -> list[Frame]:
    """Regions side by side."""
    room, left, parts = region.width - gap * (len(shares) - 1), region.left, []
    for share in shares:
        width = room * share / sum(shares)
        parts.append(Frame(left, region.top, width, region.height))
        left += width + gap
    return parts


def boxed(sheet: Sheet, region: Frame, kind: Kind) -> Frame:
    """Paints a shaded or ruled box; gives the frame for its content."""
    sheet.add(kind, region)
    return region.cut(10, 10, 10, 10)


def as_file(issue: Issue, rng: Random, press: Press) -> TrueFile:
    """The issue as a PDF, printed in that way, with its truth."""
    sheets = issue.sheets
    written = coded if press.coded else printed
    data = written([sheet.painting() for sheet in sheets], press, rng)
    articles = tuple(told.truth() for sheet in sheets for told in sheet.articles)
    furniture = tuple(text for sheet in sheets for text in (*sheet.furniture, *sheet.outside))
    places = ((place, box) for place, sheet in enumerate(sheets, start=1) for box in sheet.boxes)
    boxes = () if press.turned else tuple(_moved(box, place, *press.crop) for place, box in places)
    return TrueFile(data, len(sheets), articles, furniture, boxes)


def _moved(box: TrueBox, page: int, dx: float, dy: float) -> TrueBox:
    """The box on that page of the file, which may be another one than its printed number says."""
    left, right, baseline = box.left + dx, box.right + dx, box.baseline + dy
    return replace(box, page=page, left=left, right=right, baseline=baseline)
