"""Items: what an article is put together from, each one block of print with its role.

Example 例：a headline with its kicker 引题 is one HEAD; a column of text is one BODY; a photo with its caption
one PICTURE.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.sheet import Rect, hull
from loaders.zoning.words import ends_sentence

if TYPE_CHECKING:
    from loaders.zoning.lines import Line
    from loaders.zoning.stacks import Stack


class Kind(StrEnum):
    """What an item is."""

    HEAD = "head"  # 标题组
    BODY = "body"  # 正文
    SECTION = "section"  # 小标题
    BYLINE = "byline"  # 署名
    PICTURE = "picture"  # 图片及说明


@dataclass(frozen=True)
class Piece:
    """Lines of one role, from top to bottom."""

    role: PartRole
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its characters without spaces."""
        return "".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Item:
    """A block of print, the pieces it holds in reading order, and the area that it covers."""

    kind: Kind
    box: Rect
    size: float
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Its characters without spaces."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_upright(self) -> bool:
        """Whether it is a headline set from top to bottom: three lines or more of one character each."""
        lines = [line for piece in self.pieces if piece.role is PartRole.HEADLINE for line in piece.lines]
        return self.kind is Kind.HEAD and len(lines) >= _UPRIGHT and all(len(line.glyphs) == 1 for line in lines)

    @property
    def runs_on(self) -> bool:
        """Whether its last line is full and ends in the middle of a sentence: the text goes on in the next column."""
        last = self.pieces[-1].lines[-1]
        return not (last.row or ends_sentence(last.text)) and last.box.right > self.box.right - last.size


_UPRIGHT = 3
_ROLES = {
    Kind.HEAD: PartRole.HEADLINE,
    Kind.BODY: PartRole.BODY,
    Kind.SECTION: PartRole.SECTION_HEAD,
    Kind.BYLINE: PartRole.BYLINE,
    Kind.PICTURE: PartRole.CAPTION,
}


def item_of(kind: Kind, stack: Stack) -> Item:
    """An item of one stack."""
    return Item(kind, stack.box, stack.size, (Piece(_ROLES[kind], stack.lines),))


def picture_of(picture: Rect, captions: list[Stack]) -> Item:
    """A picture with its captions; it may have none."""
    ordered = sorted(captions, key=lambda stack: (-stack.box.top, stack.box.left))
    pieces: list[Piece] = []
    for stack in ordered:
        if pieces and _goes_on(pieces[-1], stack):
            pieces[-1] = Piece(PartRole.CAPTION, pieces[-1].lines + stack.lines)
        else:
            pieces.append(Piece(PartRole.CAPTION, stack.lines))
    size = ordered[0].size if ordered else 0.0
    return Item(Kind.PICTURE, hull([picture, *(stack.box for stack in ordered)]), size, tuple(pieces))


def _goes_on(caption: Piece, stack: Stack) -> bool:
    """Whether a caption that ends in the middle of a sentence goes on with the lines right below it."""
    last = caption.lines[-1].box
    below = -0.3 * stack.size <= last.bottom - stack.box.top <= stack.size
    return below and not ends_sentence(caption.text) and stack.box.over(last) > 0
