"""Which role each line of display print has: banner, pointer, kicker, headline, sub-headline, byline or caption.

Example 例：above "石桥镇春耕忙" the line "周明调研时强调" is a kicker, and a line "——河口镇春耕见闻" a sub-headline.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.banners import is_banner, is_short_name
from loaders.layout.headings import begins_sub_headline, is_attendance, is_visit, leads_over, tells_more
from loaders.layout.marks import Direction
from loaders.layout.own_roles import DISPLAY
from loaders.layout.reporters import is_names_only, is_pen_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Loose

_HAN = re.compile(r"[\u3400-\u9fff]")
_CELLS, _CELL = 3, 8
"""A row of a table has so many cells of so few characters."""
_CELL_FIGURE = re.compile(r"[0-9０-９]|[—-]$")
_FIGURES = 3
"""A line of which less than a third are Chinese characters is a row of a table."""


def with_roles(loose: Sequence[Loose]) -> tuple[Loose, ...]:
    """The loose pieces with headings told apart: banner, pointer, kicker, headline, sub-headline, caption."""
    return tuple(_with_role(loose, index) for index in range(len(loose)))


def _with_role(loose: Sequence[Loose], index: int) -> Loose:
    one = loose[index]
    if one.piece.role is not DISPLAY:
        return one
    return replace(one, piece=replace(one.piece, role=_role(loose, index)))


def _neighbour(loose: Sequence[Loose], index: int, step: int) -> Piece | None:
    other = index + step
    same = 0 <= other < len(loose) and loose[other].position == loose[index].position
    return loose[other].piece if same else None


def _role(loose: Sequence[Loose], index: int) -> PartRole:
    piece, before, following = loose[index].piece, _neighbour(loose, index, -1), _neighbour(loose, index, 1)
    if following and following.jump and following.jump.direction is Direction.ELSEWHERE:
        return PartRole.POINTER
    if is_banner(piece.text) or _is_name_above(piece, following):
        return PartRole.COLUMN
    if _is_row(loose, index) or _FIGURES * len(_HAN.findall(piece.text)) < len("".join(piece.text.split())):
        return PartRole.NOISE
    if begins_sub_headline(piece.text):
        return PartRole.SUBHEADLINE
    beside = [one for one in (before, following) if one is not None and one.role is DISPLAY]
    close = following is not None and following in beside and following.gap <= 0 and not is_visit(following.text)
    if beside and (leads_over(piece.text) or (close and is_visit(piece.text))):
        return PartRole.KICKER
    if piece.doubled and not _is_headed(loose, index, following):
        return PartRole.CAPTION
    return _role_in_heading(piece, before if before in beside else None, following, bool(beside))


def _role_in_heading(piece: Piece, above: Piece | None, following: Piece | None, beside: bool) -> PartRole:
    """The role of a line that nothing marks: names, who attended, what tells more than the slogan `above`."""
    last = following is None or following.role is not DISPLAY or following.gap > 0
    if above is not None and (is_names_only(piece.text) or (last and is_pen_name(piece.text))):
        return PartRole.BYLINE
    if above is not None and last and _is_close(piece, above) and tells_more(piece.text, above.text):
        return PartRole.SUBHEADLINE
    return PartRole.SUBHEADLINE if beside and is_attendance(piece.text) else PartRole.HEADLINE


def _is_name_above(piece: Piece, following: Piece | None) -> bool:
    """Whether a line is the short name of a column, 石桥茶座, with a headline below it."""
    headed = following is not None and following.role is DISPLAY and not is_banner(following.text)
    return headed and is_short_name(piece.text)


def _is_close(piece: Piece, before: Piece | None) -> bool:
    """Whether a line is set right below a headline that is in the same print."""
    return before is not None and piece.gap <= 0 and before.doubled is piece.doubled


def _is_row(loose: Sequence[Loose], index: int) -> bool:
    """Whether a line is a row of a table: three words or more, as many as in the line above or below it."""
    words = loose[index].piece.text.split()
    if len(words) < _CELLS or max(map(len, words)) > _CELL:
        return False
    rows = [one for step in (-2, -1, 1, 2) if (one := _neighbour(loose, index, step)) is not None]
    alike = [one.text for one in rows if len(one.text.split()) == len(words)]
    return len(alike) > 1 or any(map(_CELL_FIGURE.search, alike))


def _is_headed(loose: Sequence[Loose], index: int, following: Piece | None) -> bool:
    """Whether shadow print is a headline: a sub-headline follows, or one without a headline stands above."""
    if following is not None and following.role is DISPLAY and begins_sub_headline(following.text):
        return True
    before = _neighbour(loose, index, -1)
    if before is not None and before.role is PartRole.BYLINE:
        index -= 1
        before = _neighbour(loose, index, -1)
    if before is None or not begins_sub_headline(before.text):
        return False
    above = _neighbour(loose, index - 1, -1)
    return above is None or above.role is not DISPLAY
