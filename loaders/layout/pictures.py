"""Captions and photo credits: which lines belong to one picture.

Example 例："图为石桥镇的茶园。 李四 摄" is a caption and a credit of one picture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import PartRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Loose

_PICTURE = (PartRole.CAPTION, PartRole.CREDIT)
_LONG_TOKEN = 6
_LINES = 24


@dataclass(frozen=True, slots=True)
class Picture:
    """Captions and credits that stand together; `position` counts the stories that begin before them.

    `company`: the captions that stand right before its own, and its own.
    """

    position: int
    pieces: tuple[Piece, ...]
    company: tuple[Piece, ...] = ()

    @property
    def words(self) -> str:
        """The words of the caption."""
        return " ".join(piece.text for piece in self.pieces if piece.role is PartRole.CAPTION)

    @property
    def words_beside(self) -> str:
        """The words of the captions that stand with it."""
        return " ".join(piece.text for piece in self.company)

    @property
    def parts(self) -> Iterator[tuple[PartRole, tuple[Piece, ...]]]:
        """The captions and credits as parts, in order: the lines of one caption together."""
        caption: list[Piece] = []
        for piece in self.pieces:
            if caption and (piece.role is not PartRole.CAPTION or not _goes_on(caption[-1], piece)):
                yield PartRole.CAPTION, tuple(caption)
                caption = []
            if piece.role is PartRole.CREDIT:
                yield PartRole.CREDIT, (piece,)
            else:
                caption.append(piece)
        if caption:
            yield PartRole.CAPTION, tuple(caption)


def pictures_of(loose: Sequence[Loose]) -> tuple[Picture, ...]:
    """The pictures among loose pieces; a credit belongs to the caption before it."""
    pictures: list[Picture] = []
    last: Loose | None = None
    for one in loose:
        if one.piece.role in _PICTURE:
            joined = last is not None and _same_picture(last, one) and len(pictures[-1].pieces) < _LINES
            for piece in _side_by_side(one.piece) if one.piece.role is PartRole.CAPTION else (one.piece,):
                if joined and not _is_set_apart(piece):
                    pictures[-1] = replace(pictures[-1], pieces=(*pictures[-1].pieces, piece))
                else:
                    company = (*pictures[-1].company, piece) if joined else (piece,)
                    pictures.append(Picture(one.position, (piece,), company))
                joined = True
        last = one
    return tuple(pictures)


def _is_set_apart(piece: Piece) -> bool:
    """Whether a line in shadow print is a caption of its own, of another picture than the one before it."""
    return piece.doubled and piece.role is PartRole.CAPTION


def _same_picture(last: Loose, one: Loose) -> bool:
    """Whether a piece stands with the captions of the piece before it; a credit closes a picture."""
    return last.position == one.position and last.piece.role is PartRole.CAPTION


def _goes_on(last: Piece, piece: Piece) -> bool:
    """Whether a line goes on with the caption of the line before it."""
    return not (last.closed or last.doubled or piece.doubled)


def _side_by_side(piece: Piece) -> Iterator[Piece]:
    """The captions that stand side by side on one line of doubled print, each long enough to be one."""
    tokens = piece.text.split()
    if not piece.doubled or len(tokens) != len(piece.kept) or min(map(len, tokens)) < _LONG_TOKEN:
        yield piece
        return
    starts = [span.start for span in piece.kept]
    for index, token in enumerate(tokens):
        end = starts[index + 1] if index + 1 < len(starts) else piece.span.end
        kept = piece.kept[index]
        yield replace(piece, span=type(kept)(kept.start, end), kept=(kept,), text=token)
