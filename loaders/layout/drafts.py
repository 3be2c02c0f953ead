"""A page as drafts: each story with its heading, pictures and jumps, before halves on other pages are joined.

Example 例：a body, its headline from the foot of the page and "李四 摄" from under the picture make one draft.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from loaders.layout.bylines import with_bylines
from loaders.layout.columns import Columns
from loaders.layout.display import told_apart
from loaders.layout.headlines import assigned, units_of
from loaders.layout.marks import Direction
from loaders.layout.paragraphs import paragraphs_of
from loaders.layout.pictures import pictures_of, story_of_picture
from loaders.layout.pieces import pieces_of
from loaders.layout.roles import with_roles
from loaders.layout.shadow import tried_as_headlines, with_shadow_headlines
from loaders.layout.splitting import missed_starts
from loaders.layout.stories import cut
from loaders.layout.words import Bodies
from loaders.newspapers import rules_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Page
    from loaders.layout.marks import Jump
    from loaders.layout.pieces import Piece
    from loaders.layout.stories import Cutting, Loose, Story

ORDER = (
    (PartRole.KICKER,),
    (PartRole.HEADLINE,),
    (PartRole.SUBHEADLINE,),
    (PartRole.BYLINE,),
    (PartRole.DATELINE,),
    (PartRole.BODY, PartRole.SECTION_HEAD),
    (PartRole.SIGNOFF,),
    (PartRole.CAPTION,),
    (PartRole.CREDIT,),
    (PartRole.JUMP,),
)
"""The order of parts in clean text."""

_ROUNDS = 3
_REST = frozenset({PartRole.COLUMN, PartRole.POINTER, PartRole.NOISE, PartRole.JUMP, PartRole.SIGNOFF})


@dataclass(frozen=True, slots=True)
class Strip:
    """Raw text that becomes one part: `spans` cover it, `kept` is what is read of it."""

    role: PartRole
    spans: tuple[Span, ...]
    kept: tuple[Span, ...]
    jump: Jump | None = None

    @classmethod
    def of(cls, role: PartRole, pieces: Sequence[Piece]) -> Strip:
        """The pieces as one part."""
        spans = tuple(piece.span for piece in pieces)
        return cls(role, spans, tuple(span for piece in pieces for span in piece.kept), pieces[0].jump)


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as far as one page has it; `onward` and `back` are the page numbers of its jumps."""

    page: Page
    strips: tuple[Strip, ...]
    onward: str | None
    back: str | None

    @property
    def first(self) -> int:
        """The raw offset of the first character of its body."""
        return next(strip.spans[0].start for strip in self.strips if strip.role is PartRole.BODY)

    def words(self, *roles: PartRole) -> str:
        """The words of its parts of these roles, without white space."""
        kept = [span.of(self.page.raw) for strip in self.strips if strip.role in roles for span in strip.kept]
        return "".join("".join(kept).split())


@dataclass(frozen=True, slots=True)
class Drafted:
    """A page read by itself: its drafts in raw order, and what belongs to no article."""

    page: Page
    drafts: tuple[Draft, ...]
    rest: tuple[Strip, ...]


def drafted(page: Page) -> Drafted:
    """A page cut into drafts: bodies first, then headings and pictures, each given to the body it fits."""
    told = told_apart(rules_for(page.newspaper).mend(pieces_of(page.raw)))
    cutting = _cut_again(told, cut(told))
    bodies = Bodies.of([story.text for story in cutting.stories])
    loose = with_shadow_headlines(with_roles(cutting.loose), bodies)
    columns = Columns.of(told)
    places = {piece.span.start: index for index, piece in enumerate(told)}
    strips = [
        [Strip.of(role, pieces) for role, pieces in paragraphs_of(story.pieces, columns, places)]
        for story in cutting.stories
    ]
    rest: list[Strip] = []
    for owner, strip in _owned(loose, cutting.stories, bodies):
        (rest if owner is None else strips[owner]).append(strip)
    whole = [any(strip.role is PartRole.BODY for strip in one) for one in strips]
    rest += [strip for one, has_body in zip(strips, whole, strict=True) if not has_body for strip in one]
    drafts = [_draft(page, one) for one, has_body in zip(strips, whole, strict=True) if has_body]
    return Drafted(page, tuple(drafts), tuple(rest))


def _cut_again(told: Sequence[Piece], cutting: Cutting) -> Cutting:
    """The page cut once more where headings show that two bodies run into each other."""
    for _ in range(_ROUNDS):
        starts = missed_starts(cutting.stories, units_of(tried_as_headlines(with_roles(cutting.loose))))
        if not starts:
            break
        cutting = cut(told, cutting.starts | starts)
    return cutting


def _owned(loose: Sequence[Loose], stories: Sequence[Story], bodies: Bodies) -> Iterator[tuple[int | None, Strip]]:
    """Every loose piece as a part, with the index of the story it belongs to."""
    units = units_of(loose)
    for unit, owner in zip(units, with_bylines(units, assigned(units, bodies), stories), strict=True):
        for piece in unit.pieces:
            yield owner, Strip.of(piece.role if piece.role and owner is not None else PartRole.NOISE, (piece,))
    for picture in pictures_of(loose):
        owner = story_of_picture(picture, bodies)
        for role, pieces in picture.parts:
            yield owner, Strip.of(role, pieces)
    for one in loose:
        if one.piece.role in _REST:
            yield None, Strip.of(one.piece.role, (one.piece,))


def _draft(page: Page, strips: Sequence[Strip]) -> Draft:
    """A draft with its parts in the order of clean text."""
    ordered = [strip for roles in ORDER for strip in strips if strip.role in roles]
    return Draft(page, tuple(ordered), _number(ordered, Direction.ON), _number(ordered, Direction.BACK))


def _number(strips: Sequence[Strip], direction: Direction) -> str | None:
    """The page number of the first jump that leads there."""
    numbers = (one.jump.number for one in strips if one.jump and one.jump.direction is direction)
    return next(numbers, None)
