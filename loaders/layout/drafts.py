"""A page as drafts: each story with its heading, pictures and jumps, before halves on other pages are joined.

Example 例：a body, its headline from the foot of the page and "李四 摄" from under the picture make one draft.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from loaders.layout.bylines import with_bylines
from loaders.layout.columns import Columns
from loaders.layout.display import told_apart
from loaders.layout.headlines import assigned, units_of
from loaders.layout.marks import Direction
from loaders.layout.paragraphs import paragraphs_of
from loaders.layout.picture_stories import with_picture_stories
from loaders.layout.pictures import pictures_of
from loaders.layout.pieces import pieces_of
from loaders.layout.pointers import cut_pointers
from loaders.layout.repeats import without_repeats
from loaders.layout.roles import with_roles
from loaders.layout.shadow import tried_as_headlines, with_shadow_headlines
from loaders.layout.side_by_side import cut_side_by_side, parted
from loaders.layout.splitting import missed_starts
from loaders.layout.stories import cut
from loaders.layout.whose_picture import story_of_picture
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

_ROUNDS = 4
TEXT = frozenset({PartRole.BODY, PartRole.CAPTION})
"""An article has one of these: a picture story has its caption for a body."""
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
        """The raw offset of the first character of its body, or of the caption of a picture story."""
        texts = [strip for strip in self.strips if strip.role in TEXT]
        bodies = [strip for strip in texts if strip.role is PartRole.BODY]
        return (bodies or texts)[0].spans[0].start

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
    printed = told_apart(rules_for(page.newspaper).mend(pieces_of(page.raw)))
    told, cutting, bodies = _cut(printed)
    loose = with_shadow_headlines(without_repeats(with_roles(cutting.loose)), bodies)
    loose = cut_side_by_side(page.raw, cut_pointers(page.raw, loose, bodies), bodies)
    columns = Columns.of(told)
    places = {piece.span.start: index for index, piece in enumerate(told)}
    pictured = {one.span.start for one, two in zip(printed, told, strict=True) if one.role is not two.role}
    strips = [
        _captioned([Strip.of(role, pieces) for role, pieces in paragraphs_of(story.pieces, columns, places)], pictured)
        for story in cutting.stories
    ]
    texts = [any(strip.role in TEXT for strip in one) for one in strips]
    rest: list[Strip] = []
    for owner, strip in _owned(loose, cutting.stories, bodies):
        (rest if owner is None else strips[owner]).append(strip)
    rest += [strip for one, has_text in zip(strips, texts, strict=True) if not has_text for strip in one]
    drafts = [draft_of(page, one) for one, has_text in zip(strips, texts, strict=True) if has_text]
    return Drafted(page, tuple(drafts), tuple(rest))


def _captioned(strips: list[Strip], pictured: set[int]) -> list[Strip]:
    """The strips of a story; what was cut as the body of a picture story is its caption."""
    return [
        replace(strip, role=PartRole.CAPTION)
        if strip.role is PartRole.BODY and strip.spans[0].start in pictured
        else strip
        for strip in strips
    ]


def _cut(told: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], Cutting, Bodies]:
    """The page cut, and once more where it shows that a body begins inside another one; with its bodies.

    The pieces are given back with the captions of picture stories as bodies.
    """
    cutting = cut(told)
    bodies = Bodies.of([story.text for story in cutting.stories])
    told, starts = with_picture_stories(told, bodies)
    for _ in range(_ROUNDS):
        if cutting.starts != starts:
            cutting = cut(told, starts)
            bodies = Bodies.of([story.text for story in cutting.stories])
        missed = missed_starts(cutting.stories, units_of(tried_as_headlines(with_roles(cutting.loose))), bodies)
        if not missed:
            break
        starts |= missed
    return told, cutting, bodies


def _owned(loose: Sequence[Loose], stories: Sequence[Story], bodies: Bodies) -> Iterator[tuple[int | None, Strip]]:
    """Every loose piece as a part, with the index of the story it belongs to."""
    units = parted(units_of(loose), bodies)
    for unit, owner in zip(units, with_bylines(units, assigned(units, bodies), stories), strict=True):
        for piece in unit.pieces:
            yield owner, Strip.of(piece.role if piece.role and owner is not None else PartRole.NOISE, (piece,))
    for picture in pictures_of(loose):
        owner = story_of_picture(picture, bodies, stories)
        for role, pieces in picture.parts:
            yield owner, Strip.of(role, pieces)
    for one in loose:
        if one.piece.role in _REST:
            yield None, Strip.of(one.piece.role, (one.piece,))


def draft_of(page: Page, strips: Sequence[Strip]) -> Draft:
    """A draft with its parts in the order of clean text."""
    ordered = [strip for roles in ORDER for strip in strips if strip.role in roles]
    return Draft(page, tuple(ordered), _number(ordered, Direction.ON), _number(ordered, Direction.BACK))


def _number(strips: Sequence[Strip], direction: Direction) -> str | None:
    """The page number of the first jump that leads there."""
    numbers = (one.jump.number for one in strips if one.jump and one.jump.direction is direction)
    return next(numbers, None)
