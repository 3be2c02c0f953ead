"""From the print of a sheet to its text: clean, lines, stacks, roles, territories, order, text.

Example 例：`zone_print(print)` of a page with a headline over two columns gives zones HEADLINE, BODY, BODY of
article 0.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from loaders.zoning.articles import Story, stories_of
from loaders.zoning.bylines import bylines_from
from loaders.zoning.captions import joined_pictures, pictures_with_captions
from loaders.zoning.cutting import territories
from loaders.zoning.drops import with_drop_letters
from loaders.zoning.duplicates import without_duplicates
from loaders.zoning.faces import split_faces
from loaders.zoning.gutters import lines_of
from loaders.zoning.heads import heads_from
from loaders.zoning.items import Item, Kind, Piece, item_of
from loaders.zoning.labels import split_labels
from loaders.zoning.margins import split_margins
from loaders.zoning.regions import Region, body_size, regions_of, text_size
from loaders.zoning.runs import runs_of
from loaders.zoning.sections import without_section_heads
from loaders.zoning.sheet import Glyph, Print, Rect, hull
from loaders.zoning.stacks import Stack, stacks_of, usual_leading
from loaders.zoning.tables import edges_of, lattices_of, rows_across
from loaders.zoning.turned import turned_pieces
from loaders.zoning.upright import with_upright
from loaders.zoning.writing import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import PrintedLine, Zone


_MOST = 2000
"""Rules and pictures that are looked at, the longest first: a map of 100,000 lines says nothing of the columns."""


@dataclass(frozen=True, slots=True)
class Zoning:
    """The text of a sheet in reading order, its zones in order, and its lines of print."""

    text: str
    zones: tuple[Zone, ...]
    lines: tuple[PrintedLine, ...]


@dataclass(frozen=True)
class _Furniture:
    """What stands between the glyphs: pictures, rules, boxes without an article, boxes with one."""

    pictures: list[Rect]
    rules: list[Rect]
    lattices: list[Rect]
    holes: list[Rect]


def zone_print(sheet: Print) -> Zoning:
    """The text, zones and lines of a sheet. Every glyph that is printed on it once is read once."""
    glyphs = clean(sheet)
    body = body_size([glyph for glyph in glyphs if not glyph.char.isspace()])
    sheet = _within_reason(sheet)
    regions = regions_of(glyphs, sheet.boxes)
    furniture = _furniture(sheet, regions, glyphs, body)
    margins, stories = _read_root(regions[0], furniture, body)
    for region in regions[1:]:
        for story in _stories(_stacks(region, furniture, body_size(region.glyphs)), region, furniture):
            insert(stories, story)
    return _written(margins, stories, turned_pieces(sheet.turned))


def _within_reason(sheet: Print) -> Print:
    """The sheet with its largest boxes and pictures only."""
    return replace(sheet, boxes=_largest(sheet.boxes), pictures=_largest(sheet.pictures))


def _largest(rects: Sequence[Rect]) -> tuple[Rect, ...]:
    return (
        tuple(sorted(rects, key=lambda rect: -rect.width * rect.height)[:_MOST]) if len(rects) > _MOST else tuple(rects)
    )


def clean(sheet: Print) -> list[Glyph]:
    """The glyphs on the sheet, without those off it and those printed twice."""
    page = Rect(0, 0, sheet.width, sheet.height)
    on_sheet = (glyph for glyph in sheet.glyphs if page.has(glyph.box.centre, glyph.box.middle) and glyph.size > 0)
    return without_duplicates(on_sheet)


def _holds_print(box: Rect, glyphs: Sequence[Glyph]) -> bool:
    return any(box.has(glyph.box.centre, glyph.box.middle) for glyph in glyphs)


def _furniture(sheet: Print, regions: list[Region], glyphs: Sequence[Glyph], body: float) -> _Furniture:
    page = Rect(0, 0, sheet.width, sheet.height)
    holes = [region.box for region in regions if region.box is not None]
    frames = [box for box in sheet.boxes if not any(hole.holds(box, 6) and box.holds(hole, 6) for hole in holes)]
    frames = [box for box in frames if box.width * box.height < 0.85 * page.width * page.height]
    rules = [*sheet.rules, *(edge for box in frames for edge in edges_of(box))]
    empty = [box for box in frames if min(box.width, box.height) > 4 * body and not _holds_print(box, glyphs)]
    pictures = joined_pictures([*sheet.pictures, *empty], page, body)
    rules = sorted(rules, key=lambda rule: -max(rule.width, rule.height))[:_MOST]
    return _Furniture(pictures[:_MOST], rules, lattices_of(rules), holes)


def _stacks(region: Region, furniture: _Furniture, body: float) -> list[Stack]:
    holes = [hole for hole in furniture.holes if hole != region.box and (region.box is None or region.box.holds(hole))]
    upright = [
        rule
        for rule in furniture.rules
        if rule.width < 4 < rule.height and not any(area.holds(rule, 4) for area in furniture.lattices)
    ]
    text = max(body, text_size(region.glyphs, body))
    lines = lines_of(runs_of(region.glyphs, text), [*upright, *furniture.pictures, *holes], text)
    lines = with_drop_letters(rows_across(lines, furniture.lattices), body)
    return split_faces(stacks_of(lines, [rule for rule in furniture.rules if rule.height < 4 < rule.width], body))


def _read_root(region: Region, furniture: _Furniture, body: float) -> tuple[list[Piece], list[Story]]:
    stacks, margins = split_margins(_stacks(region, furniture, body), body)
    return margins, _stories(stacks, region, furniture)


def _stories(stacks: list[Stack], region: Region, furniture: _Furniture) -> list[Story]:
    labels, stacks = split_labels(stacks, region.box is not None)
    stories: list[Story] = []
    if stacks:
        items, leading = _items(stacks, region, furniture)
        parts = territories(items, furniture.rules, leading)
        stories = [story for territory in parts for story in stories_of(territory)]
    for label in labels:
        box = hull([line.box for line in label.lines])
        insert(stories, Story((label,), box, is_article=False))
    return stories


def _items(stacks: list[Stack], region: Region, furniture: _Furniture) -> tuple[list[Item], float]:
    lines = [line for stack in stacks for line in stack.lines]
    body = body_size([glyph for line in lines for glyph in line.glyphs])
    face = _body_face(stacks, body)
    area = region.box or hull([stack.box for stack in stacks])
    near = [picture for picture in furniture.pictures if picture.meets(area) or region.box is None]
    if region.box is not None:
        near = [picture for picture in near if region.box.holds(picture, 6)]
    else:
        near = [picture for picture in near if not any(hole.holds(picture, 6) for hole in furniture.holes)]
    pictures, stacks = pictures_with_captions(near, stacks, body, face)
    heads, stacks = heads_from(stacks, furniture.rules, body, face, region.box)
    heads, sections = without_section_heads(heads, stacks, furniture.rules, body)
    heads, names, stacks = with_upright(heads, stacks)
    bylines, stacks = bylines_from(stacks, heads)
    bylines += names
    bodies = [item_of(Kind.BODY, stack) for stack in stacks]
    return [*heads, *sections, *bylines, *bodies, *pictures], usual_leading(lines, body)


def _body_face(stacks: Sequence[Stack], body: float) -> str:
    """The face of most glyphs of the running text."""
    counts: dict[str, int] = {}
    for stack in stacks:
        for line in stack.lines:
            if 0.9 * body <= line.size <= 1.1 * body:
                counts[line.face] = counts.get(line.face, 0) + len(line.glyphs)
    return max(counts, key=lambda face: (counts[face], face), default="")


def insert(stories: list[Story], story: Story) -> None:
    """Puts the story of a box behind the last story that begins no lower."""
    place = 0
    for index, other in enumerate(stories):
        if other.box.top >= story.box.top - 2:
            place = index + 1
    stories.insert(place, story)


def _written(margins: list[Piece], stories: list[Story], turned: list[Piece]) -> Zoning:
    writer = Writer()
    first = max((story.box.middle for story in stories), default=0.0)
    writer.write([piece for piece in margins if piece.lines[0].box.middle >= first], None)
    number = 0
    for story in stories:
        writer.write(story.pieces, number if story.is_article else None)
        number += story.is_article
    writer.write([piece for piece in margins if piece.lines[0].box.middle < first], None)
    writer.write(turned, None)
    return Zoning(writer.text, tuple(writer.zones), tuple(writer.lines))
