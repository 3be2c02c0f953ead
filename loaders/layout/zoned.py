"""Pages whose source shows what is what: cells of a table, elements of HTML, blocks of print.

Example 例：a row with the cells 标题, 作者 and 正文 is one draft; in its 正文 "本报讯（记者 周明）" is cut out as
dateline, "（下转3版）" as jump, and "李四 摄" behind a caption as credit.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from kg.model import PartRole, Zone
from loaders.layout.drafts import TEXT, Draft, Drafted, Strip, draft_of
from loaders.layout.lines import lines_of
from loaders.layout.marking import marks_of
from loaders.layout.marks import Direction
from loaders.layout.pieces import cut_at_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.model import Page
    from loaders.layout.pieces import Piece

_HEADING = frozenset({PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE})
_NOBODYS = frozenset({PartRole.COLUMN, PartRole.POINTER, PartRole.NOISE})
_FURNITURE = _NOBODYS | {PartRole.JUMP}
_WHOLE = frozenset({PartRole.BYLINE, PartRole.NOISE, PartRole.CAPTION})
"""In running text these are a paragraph of their own; a line in the middle of one only looks like them."""
_AT_END = frozenset({PartRole.SIGNOFF, PartRole.CREDIT})


def zoned(page: Page) -> Drafted:
    """A page with zones as drafts: its articles as the source gives them, formulas cut out of their text."""
    rest: list[Strip] = []
    drafts: list[Draft] = []
    for article, zones in _by_article(page.zones).items():
        strips = [strip for zone in zones for strip in _strips(page, zone)]
        if article is not None and any(strip.role in TEXT for strip in strips):
            drafts.append(draft_of(page, strips))
            strips = [strip for strip in strips if strip.role in _NOBODYS]
        rest += _furniture(strips)
    drafts.sort(key=lambda draft: draft.first)
    return Drafted(page, tuple(drafts), tuple(rest))


def _by_article(zones: Iterable[Zone]) -> dict[int | None, list[Zone]]:
    found: dict[int | None, list[Zone]] = {}
    for zone in zones:
        found.setdefault(zone.article, []).append(zone)
    return found


def _strips(page: Page, zone: Zone) -> Iterator[Strip]:
    """The parts in a zone: a heading has one a line, anything else one for each run of a role."""
    pieces = [replace(piece, role=_role(zone, piece)) for piece in _pieces(page.raw, zone)]
    if zone.role in _HEADING:
        yield from (Strip.of(piece.role or zone.role, (piece,)) for piece in pieces)
        return
    for role, run in groupby(pieces, key=lambda piece: piece.role):
        yield Strip.of(role or zone.role, tuple(run))


def _pieces(raw: str, zone: Zone) -> Iterator[Piece]:
    """The pieces of a zone, offsets in the page. Print that looks doubled is text here: sources drop over-printing."""
    text = zone.span.of(raw)
    lines = tuple(replace(line, kept=(line.span,)) for line in lines_of(text))
    for piece in cut_at_marks(text, lines, marks_of(text, lines)):
        kept = tuple(span.shift(zone.span.start) for span in piece.kept)
        yield replace(piece, span=piece.span.shift(zone.span.start), kept=kept)


def _role(zone: Zone, piece: Piece) -> PartRole:
    """What a piece is, by its zone and by its words."""
    if zone.role in _HEADING or zone.role is PartRole.POINTER:
        leads = piece.jump is not None and piece.jump.direction is Direction.ELSEWHERE
        return PartRole.JUMP if leads else zone.role
    if zone.role is PartRole.BODY and piece.role is not None:
        return piece.role if _stands_right(zone, piece) else PartRole.BODY
    if zone.role is PartRole.CAPTION and piece.role is PartRole.CREDIT:
        return PartRole.CREDIT
    if zone.role is PartRole.JUMP and piece.jump is None:
        return PartRole.NOISE
    return zone.role


def _stands_right(zone: Zone, piece: Piece) -> bool:
    """Whether what the words look like stands where print has it: a dateline begins, a sign-off ends a paragraph."""
    begins, ends = piece.span.start == zone.span.start, piece.span.end == zone.span.end
    if piece.role in _WHOLE:
        return begins and ends
    if piece.role in _AT_END:
        return ends or piece.role is PartRole.SIGNOFF
    return begins or piece.role is not PartRole.DATELINE


def _furniture(strips: Sequence[Strip]) -> Iterator[Strip]:
    """What belongs to no article: a heading that sends the reader to another page is a pointer, else nothing."""
    leads = any(strip.jump and strip.jump.direction is Direction.ELSEWHERE for strip in strips)
    for strip in strips:
        if strip.role in _HEADING and leads:
            yield replace(strip, role=PartRole.POINTER)
        else:
            yield strip if strip.role in _FURNITURE else replace(strip, role=PartRole.NOISE)
