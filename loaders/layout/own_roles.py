"""What lines show by themselves, before the widths of their neighbours are asked: shadow print, banners, captions.

Example 例："春耕忙春耕忙" is display print, "【民生关注】" a banner, "3" between two texts a page number;
"图为茶农在云雾" and "里采茶。" are two lines of one caption.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.banners import is_bracketed
from loaders.layout.pieces import SAME_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece

DISPLAY = PartRole.HEADLINE
"""The role of display print until it is known whether it is a section head or which article's headline."""
INTERRUPTS = frozenset({PartRole.CAPTION, PartRole.CREDIT, PartRole.NOISE})
"""What may stand in the middle of running text and says nothing about it."""

_CAPTION_LINES = 6
_PAGE_NUMBER = re.compile(r"[-—–·•\s]{0,3}[A-D]?[0-9０-９]{1,2}[-—–·•\s]{0,3}")
_CIRCLED = re.compile(r"[①-⑳➀-➉]|图[①-⑳]|[（(][1-9][）)]")
_COUNTED = re.compile(r"[年月日时点分个名元人户亩万亿余多%％.．,，、~～-]")
_TAIL = re.compile(r"[。！]\s+\S[^。]{0,14}$")
"""A few words behind the sentence of a caption: it ends here, whoever they name."""


def own_role(pieces: Sequence[Piece], index: int) -> PartRole | None:
    """What a piece shows by itself: shadow print is display print, 【民生】 a banner, 3 between texts a page number."""
    piece = pieces[index]
    if piece.role is not None:
        return piece.role
    if piece.doubled:
        return DISPLAY
    if is_bracketed(piece.text):
        return PartRole.COLUMN
    return PartRole.NOISE if _PAGE_NUMBER.fullmatch(piece.text) and _stands_free(pieces, index) else None


def _stands_free(pieces: Sequence[Piece], index: int) -> bool:
    """Whether no sentence runs into a line, nor, as in 11 / 月12日, out of it."""
    before, after = pieces[index - 1] if index else None, pieces[index + 1] if index + 1 < len(pieces) else None
    if pieces[index].gap == SAME_LINE or (before and not before.closed and before.role not in INTERRUPTS):
        return False
    return after is None or not _COUNTED.match(after.text)


def with_captions(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with every line of a caption marked, not only the one that begins with 图为."""
    told = list(pieces)
    for index, piece in enumerate(pieces):
        if _is_credited(pieces, index):
            for one in range(_first_numbered(pieces, index), index + 1):
                told[one] = told[one].told(PartRole.CAPTION)
        if piece.role is PartRole.CAPTION and not (piece.closed or piece.doubled or _TAIL.search(piece.text)):
            for following in range(index + 1, _caption_end(pieces, index)):
                told[following] = told[following].told(PartRole.CAPTION)
    return tuple(told)


def _is_credited(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a line is a caption because its photographer stands behind it and no sentence runs into it."""
    piece, following = pieces[index], pieces[index + 1 : index + 2]
    if piece.role not in (None, DISPLAY) or not following or following[0].role is not PartRole.CREDIT:
        return False
    before = pieces[index - 1] if index else None
    free = piece.doubled or before is None or before.closed or before.role not in (None, PartRole.DATELINE)
    return following[0].gap == SAME_LINE and piece.gap != SAME_LINE and free


def _first_numbered(pieces: Sequence[Piece], index: int) -> int:
    """The first of the captions ①②③ that share the credit behind the last of them; `index` itself without numbers."""
    start = index
    if _CIRCLED.match(pieces[index].text):
        while start and index - start < _CAPTION_LINES and _CIRCLED.match(pieces[start - 1].text):
            start -= 1
    return start


def _caption_end(pieces: Sequence[Piece], start: int) -> int:
    """The end of the caption that begins at `start`: its sentence or a photo credit ends it."""
    for index in range(start + 1, min(start + _CAPTION_LINES, len(pieces))):
        if pieces[index].role is not None:
            return index if pieces[index].role is PartRole.CREDIT else start + 1
        if pieces[index].closed or _TAIL.search(pieces[index].text):
            return index + 1
    return start + 1
