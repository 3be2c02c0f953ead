"""From pieces to stories: where one body ends and the next begins, and which display lines are section heads.

Example 例：a body, "（李四）", "本报讯" and a body are two stories; a body, "小苹果铺就致富路" and a body are one,
with a section head, unless the line says what the first body has just reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.banners import is_bracketed, is_column_name
from loaders.layout.boundaries import aheads_of, boundary
from loaders.layout.headings import begins_sub_headline, is_kicker
from loaders.layout.marks import Direction
from loaders.layout.own_roles import DISPLAY
from loaders.layout.pieces import SAME_LINE
from loaders.layout.sections import Kin, kin_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from loaders.layout.boundaries import Ahead
    from loaders.layout.pieces import Piece

_BOUNDARY = 3.0
_FEW = 3
_EDITOR = re.compile(r"[【\[]?(?:编者按|编者的话|编前|开栏的?话|开栏语|开篇语)[】\]:：]?")
"""Words of the editor before an article: 编者按."""
_COMMA = re.compile(r"[，、,]$")


@dataclass(slots=True)
class Story:
    """A body with what belongs to it by position: dateline, section heads, sign-off, jumps, in raw order."""

    pieces: list[Piece] = field(default_factory=list)
    ended: bool = False

    @property
    def text(self) -> str:
        """The words of dateline and body, without the breaks of lines."""
        roles = (PartRole.BODY, PartRole.SECTION_HEAD)
        return "".join("".join(piece.text.split()) for piece in self.pieces if piece.role in roles)

    def beginning(self, length: int) -> str:
        """Its first words, at least `length` characters when it has so many."""
        return _joined(self.pieces, length)

    def ending(self, length: int) -> str:
        """Its last words; for comparing pairs of characters, so lines may stand in any order."""
        return _joined(reversed(self.pieces), length)

    @property
    def signatures(self) -> str:
        """The words of datelines and sign-offs, where its reporters are named."""
        return " ".join(one.text for one in self.pieces if one.role in (PartRole.DATELINE, PartRole.SIGNOFF))

    @property
    def has_reporter(self) -> bool:
        """Whether its dateline or sign-off names somebody."""
        return has_reporter(self.pieces)


@dataclass(frozen=True, slots=True)
class Loose:
    """A piece that stands between stories; `position` counts the stories that begin before it."""

    position: int
    piece: Piece


@dataclass(slots=True)
class Cutting:
    """A page cut into stories and what stands between them; `boxed`: a blank before a line begins a text box.

    `starts`: raw offsets where a story is known to begin; `kin`: which display lines recur in form.
    """

    boxed: bool = False
    starts: frozenset[int] = frozenset()
    kin: Mapping[int, Kin] = field(default_factory=dict)
    stories: list[Story] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    pending: list[Piece] = field(default_factory=list)
    last: Piece | None = None

    def add(self, piece: Piece, ahead: Ahead) -> None:
        """Take the next piece of the page; `ahead` tells of it and the pieces after it."""
        if piece.role in (PartRole.BODY, PartRole.DATELINE):
            self._run(piece, ahead)
        elif piece.role is PartRole.JUMP:
            self._jump(piece)
        elif piece.role is PartRole.SIGNOFF and self.stories and not self._awaits_headline():
            self._close(piece)
        else:
            self.pending.append(piece)
        self.last = piece

    def release(self) -> None:
        """What is pending belongs to no body at its place."""
        self.loose.extend(Loose(len(self.stories), piece) for piece in self.pending)
        self.pending.clear()

    def _run(self, piece: Piece, ahead: Ahead) -> None:
        if not self.stories or piece.span.start in self.starts or self._begins_story(piece, ahead):
            self.release()
            self.stories.append(Story())
        else:
            self._take_section_heads()
        self.stories[-1].pieces.append(piece)

    def _take_section_heads(self) -> None:
        for one in self.pending:
            if (one.role is DISPLAY and not one.doubled) or (one.role is PartRole.COLUMN and is_bracketed(one.text)):
                self.stories[-1].pieces.append(replace(one, role=PartRole.SECTION_HEAD))
            else:
                self.loose.append(Loose(len(self.stories), one))
        self.pending.clear()

    def _jump(self, piece: Piece) -> None:
        direction = piece.jump.direction if piece.jump else Direction.ELSEWHERE
        if direction is Direction.BACK:
            self.release()
            self.stories.append(Story([piece]))
        elif direction is Direction.ON and self.stories:
            self._close(piece)
        elif self.stories and not self.pending and self.last and self.last.role is not PartRole.JUMP:
            self.stories[-1].pieces.append(piece)
        else:
            self.pending.append(piece)

    def _close(self, piece: Piece) -> None:
        self.release()
        self.stories[-1].pieces.append(piece)
        self.stories[-1].ended = True

    def _awaits_headline(self) -> bool:
        return any(piece.role is DISPLAY for piece in self.pending)

    def _opens(self) -> bool:
        """Whether what is pending stands only between stories; what is balanced with section heads does not."""
        return any(
            _opens_story(one) and self.kin.get(one.span.start, Kin.NONE) is not Kin.BALANCED for one in self.pending
        )

    def _begins_story(self, piece: Piece, ahead: Ahead) -> bool:
        """Whether running text after what is pending belongs to a new story."""
        story = self.stories[-1]
        runs_on = not self.pending and piece.role is PartRole.BODY and piece.indent == 0 and piece.gap != SAME_LINE
        if runs_on and not story.ended:
            return False
        if piece.role is PartRole.BODY and not story.ended and _breaks_off(story.pieces[-1]):
            return False
        if not any(one.role is PartRole.BODY for one in story.pieces):
            return piece.role is PartRole.DATELINE and story.pieces[-1].role is PartRole.DATELINE
        if story.ended or piece.role is PartRole.DATELINE or self._opens():
            return True
        in_box = (self.boxed and piece.indent == 1) or piece.gap == SAME_LINE
        lines = [one for one in self.pending if one.role is DISPLAY and not one.doubled]
        if lines:
            return boundary(story, lines, ahead, self.kin.get(lines[0].span.start, Kin.NONE)) + in_box >= _BOUNDARY
        return in_box and piece.gap != SAME_LINE and story.pieces[-1].closed


def has_reporter(pieces: Iterable[Piece]) -> bool:
    """Whether a dateline or sign-off among the pieces names somebody."""
    return any(
        piece.role is PartRole.SIGNOFF or (piece.role is PartRole.DATELINE and piece.text[-1] in "）)")
        for piece in pieces
    )


def cut(pieces: Sequence[Piece], starts: frozenset[int] = frozenset()) -> Cutting:
    """The stories of a page and the loose pieces between them, in raw order; at `starts` a story begins anyway."""
    cutting = Cutting(boxed=_has_boxes(pieces), starts=starts, kin=kin_of(pieces))
    for piece, ahead in zip(pieces, aheads_of(pieces), strict=True):
        cutting.add(piece, ahead)
    cutting.release()
    return cutting


def _joined(pieces: Iterable[Piece], length: int) -> str:
    """The words of the first body pieces, up to about `length` characters."""
    words: list[str] = []
    for piece in pieces:
        if length <= 0:
            break
        if piece.role is PartRole.BODY:
            words.append("".join(piece.text.split()))
            length -= len(words[-1])
    return "".join(words)


def _has_boxes(pieces: Sequence[Piece]) -> bool:
    """Whether a blank before a line is rare enough to mean a text box and not a paragraph."""
    after_sentences = [two for one, two in pairwise(pieces) if two.role is PartRole.BODY and one.closed]
    return _FEW * sum(piece.indent == 1 for piece in after_sentences) <= len(after_sentences)


def _breaks_off(piece: Piece) -> bool:
    """Whether a text stops at a comma: what interrupts it there belongs to others, and it runs on behind."""
    return piece.role is PartRole.BODY and bool(_COMMA.search(piece.text))


def _opens_story(piece: Piece) -> bool:
    """Whether a pending piece stands only between two stories: byline, sub-headline, kicker, pointer, editor's note."""
    if piece.role in (PartRole.BYLINE, PartRole.JUMP):
        return True
    if piece.role is not DISPLAY:
        return False
    if _EDITOR.fullmatch("".join(piece.text.split())):
        return True
    return begins_sub_headline(piece.text) or is_kicker(piece.text) or is_column_name(piece.text)
