"""Which role each line of display print has: banner, pointer, kicker, headline, sub-headline, byline or caption.

Example 例：above "石桥镇春耕忙" the line "周明调研时强调" is a kicker, and a line "——河口镇春耕见闻" a sub-headline.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.banners import is_banner
from loaders.layout.display import DISPLAY
from loaders.layout.headings import begins_sub_headline, is_attendance, is_kicker, is_visit
from loaders.layout.marks import Direction
from loaders.layout.reporters import is_names_only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Loose


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
    if is_banner(piece.text):
        return PartRole.COLUMN
    if begins_sub_headline(piece.text):
        return PartRole.SUBHEADLINE
    beside = [one for one in (before, following) if one is not None and one.role is DISPLAY]
    close = following is not None and following in beside and following.gap <= 0 and not is_visit(following.text)
    if beside and (is_kicker(piece.text) or (close and is_visit(piece.text))):
        return PartRole.KICKER
    if piece.doubled and not _is_headed(loose, index, following):
        return PartRole.CAPTION
    if before in beside and is_names_only(piece.text):
        return PartRole.BYLINE
    attends = before in beside and is_attendance(piece.text)
    return PartRole.SUBHEADLINE if attends else PartRole.HEADLINE


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
