"""Display lines between two running texts: are they section heads of one article, or does a new article begin?

Example 例：between a report on tea, signed by its reporter, and a text that somebody else signs, "望江大桥封顶" is a
headline; "二、修好进田的渠" is a section head wherever it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.columns import usual_width
from loaders.layout.marks import Direction
from loaders.layout.sections import Kin
from loaders.layout.words import coverage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Story

_LEAD = 240
_TOLD, _MOSTLY_TOLD = 0.5, 0.4
"""A display line of which so much stands in the first sentences of a body is its headline, not a section head."""
_FOREIGN = 0.2
_HINTED = 0.25
HARDLY_RELATED = 0.05
UNRELATED = 0.03
"""Two stretches of one article nearly always share more of their pairs of characters."""
_RECENT = 800
_ENOUGH = 80
_LENGTHY = 160
_AHEAD = 10
_FULL = 4
_CHANGE = 1.4
_SIGNED_TWICE = 2.0
_NEVER = -9.0
_RECURS = 1.0
_STRANGE = 2.0
"""A section head speaks of what comes as a headline does: only with another sign is that one."""
_BESIDE = frozenset({PartRole.CAPTION, PartRole.CREDIT, PartRole.NOISE})
_NUMBERED = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[0-9０-９]{1,2}[、．]|第[一二三四五六七八九十]{1,2}[，、\s])"
)
_NEWS_LEAD = re.compile(
    r"(?:[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[昨今]([天日晚晨]|年)|近日|日前|近期|连日来|前不久|[前当]天|记者从)"
)


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes at a place of the page: the next lines of running text up to a formula or a display line.

    `signed`: the text there is signed at its end.
    """

    pieces: tuple[Piece, ...]
    signed: bool

    @property
    def words(self) -> str:
        """The words of these lines."""
        return "".join("".join(piece.text.split()) for piece in self.pieces)


def aheads_of(pieces: Sequence[Piece]) -> tuple[Ahead, ...]:
    """What comes at each place of a page."""
    aheads: list[Ahead] = []
    signed = False
    run: tuple[Piece, ...] = ()
    for piece in reversed(pieces):
        signed = piece.role is PartRole.SIGNOFF or (signed and not _opens_text(piece))
        run = (piece, *run[: _AHEAD - 1]) if piece.role is PartRole.BODY else run if piece.role in _BESIDE else ()
        aheads.append(Ahead(run, signed))
    return tuple(reversed(aheads))


def _opens_text(piece: Piece) -> bool:
    """Whether what stands before a piece is not signed by what stands behind it."""
    left = piece.jump is not None and piece.jump.direction is not Direction.ELSEWHERE
    return left or piece.role in (PartRole.DATELINE, PartRole.BYLINE)


def boundary(story: Story, lines: Sequence[Piece], ahead: Ahead, kin: Kin = Kin.NONE) -> float:
    """How much speaks for two stories where only display lines stand between two running texts.

    `kin`: how alike they are to other display lines around; heads of one feature may divide unlike subjects.
    """
    if is_numbered(lines[0].text):
        return _NEVER
    words, coming = "".join(line.text for line in lines), ahead.words
    told = coverage(words, story.beginning(_LEAD))
    if kin is Kin.BALANCED and told < _TOLD:
        return _NEVER
    ahead_only = coverage(words, coming) if told < _FOREIGN else 0.0
    hinted = (ahead_only >= _HINTED) + (ahead_only >= _TOLD)
    strange = _strangeness(story.ending(_RECENT), coming) - _RECURS * (kin is Kin.ALIKE)
    form = (1.0 + (told >= _FOREIGN)) * (story.pieces[0].role is PartRole.DATELINE)
    form += _SIGNED_TWICE * (ahead.signed and story.has_reporter)
    form += _changes_column(story, ahead) + begins_like_news(coming)
    form += len(lines) > 1 and any(line.gap > 0 for line in lines[1:])
    if not form and strange < _STRANGE:
        hinted = min(hinted, 1)
    return (told >= _MOSTLY_TOLD) + (told >= _TOLD) + hinted + strange + form


def _strangeness(told: str, coming: str) -> float:
    """How much speaks for two subjects: two, or three behind a longer text, when hardly a pair of characters recurs."""
    if len(coming) < _ENOUGH:
        return 0.0
    common = coverage(coming, told)
    return (common < HARDLY_RELATED) + (common < UNRELATED) * (2.0 if len(told) >= _LENGTHY else 1.0)


def is_numbered(text: str) -> bool:
    """Whether a display line is a numbered section head: 一、…, （二）…."""
    return bool(_NUMBERED.match(text))


def begins_like_news(text: str) -> bool:
    """Whether a text opens as news do, with a day: 近日，…, 3月1日，…."""
    return bool(_NEWS_LEAD.match(text))


def _changes_column(story: Story, ahead: Ahead) -> bool:
    """Whether the lines ahead are set in another width than the last ones of the story."""
    before, after = _width(story.pieces[-2 * _FULL :]), _width(ahead.pieces)
    return before is not None and after is not None and abs(before - after) >= _CHANGE


def _width(pieces: Sequence[Piece]) -> float | None:
    full = [piece for piece in pieces if piece.role is PartRole.BODY and not piece.closed]
    return usual_width(full) if len(full) > 1 else None
