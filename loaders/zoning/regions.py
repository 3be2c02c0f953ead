"""Boxes that hold an article of their own, and what stands inside each and outside all of them.

Example 例：a shaded box with its own headline is a region; a grey bar behind a headline and a cell of a table are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.zoning.words import is_page_reference, opens_story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.sheet import Glyph, Rect

_LEAST = 24
"""Glyphs of running text that make a box an article."""
_LARGER = 1.12
_LITTLE_LARGER = 1.06
_POINTER = 60
_BAR_WIDTH, _BAR_HEIGHT = 0.85, 0.08
"""Of the print: how wide a bar behind the head of a page is at least, and how high at most."""
_TEXT_GLYPHS = 100
_TEXT_SHARE = 0.06


@dataclass(frozen=True)
class Region:
    """Glyphs that stand in one box, or (`box` None) outside all boxes."""

    box: Rect | None
    glyphs: tuple[Glyph, ...]


def body_size(glyphs: Sequence[Glyph]) -> float:
    """The size of most glyphs, in points, to a quarter; 10 when there are none."""
    counts: dict[float, int] = {}
    for glyph in glyphs:
        size = round(glyph.size * 4) / 4
        counts[size] = counts.get(size, 0) + 1
    return max(counts, key=lambda size: (counts[size], -size), default=10.0) or 1.0


def text_size(glyphs: Sequence[Glyph], body: float) -> float:
    """The largest size in which a good part of the running text is set: an editorial larger than the rest."""
    counts: dict[float, int] = {}
    for glyph in glyphs:
        counts[glyph.size] = counts.get(glyph.size, 0) + 1
    least = max(_TEXT_GLYPHS, _TEXT_SHARE * len(glyphs))
    return max((size for size, count in counts.items() if count >= least and size <= 1.8 * body), default=body)


def regions_of(glyphs: Sequence[Glyph], boxes: Sequence[Rect]) -> list[Region]:
    """What stands outside all boxes first, then what stands in each box that holds an article."""
    left = list(glyphs)
    inside: list[Region] = []
    boxes = [box for box in boxes if not _is_bar(box, glyphs)]
    for box in sorted(_apart(boxes), key=lambda one: one.width * one.height):
        held = [glyph for glyph in left if box.has(glyph.box.centre, glyph.box.middle)]
        if len(held) > 0.85 * len(glyphs) or not _is_article(held, box):
            continue
        inside.append(Region(box, tuple(held)))
        left = [glyph for glyph in left if not box.has(glyph.box.centre, glyph.box.middle)]
    return [Region(None, tuple(left)), *inside]


def _is_bar(box: Rect, glyphs: Sequence[Glyph]) -> bool:
    """Whether it is the bar behind the running head or foot: low, over the whole print, with nothing beyond it."""
    left = min((glyph.box.left for glyph in glyphs), default=0.0)
    right = max((glyph.box.right for glyph in glyphs), default=0.0)
    bottom = min((glyph.box.bottom for glyph in glyphs), default=0.0)
    top = max((glyph.box.top for glyph in glyphs), default=0.0)
    wide = min(box.right, right) - max(box.left, left) > _BAR_WIDTH * (right - left)
    low = box.height < _BAR_HEIGHT * (top - bottom)
    return wide and low and (box.top >= top - 2 or box.bottom <= bottom + 2)


def _apart(boxes: Sequence[Rect]) -> list[Rect]:
    """Boxes that are no copies of each other (a shade and its frame)."""
    apart: list[Rect] = []
    for box in boxes:
        if not any(box.holds(other, 6) and other.holds(box, 6) for other in apart):
            apart.append(box)
    return apart


def _is_article(held: Sequence[Glyph], box: Rect) -> bool:
    """Whether the box holds running text below larger type or a line in another face."""
    marks = [glyph for glyph in held if not glyph.char.isspace()]
    if _names_page(marks):
        return True
    if len(marks) < _LEAST:
        return False
    body = body_size(marks)
    text = [glyph for glyph in marks if glyph.size < _LARGER * body]
    large = [glyph for glyph in marks if glyph.size >= _LARGER * body]
    if len(text) < _LEAST or box.height < 4 * body:
        return False
    if _is_headed(marks, body) or _is_news(marks):
        return True
    return len(large) >= 2 and max(glyph.box.top for glyph in large) >= max(glyph.box.top for glyph in text) - 2 * body


def _names_page(marks: Sequence[Glyph]) -> bool:
    """Whether a few lines end in the page where a story is: a pointer in a frame."""
    if not 6 <= len(marks) <= _POINTER:
        return False
    low = min(marks, key=lambda glyph: glyph.box.middle).box.middle
    row = sorted((glyph for glyph in marks if glyph.box.has(glyph.box.centre, low)), key=lambda one: one.box.left)
    return is_page_reference("".join(glyph.char for glyph in row)) and len(row) < len(marks)


def _is_news(marks: Sequence[Glyph]) -> bool:
    """Whether the second line begins as news does: the first one is its headline, whatever its type."""
    first = max(marks, key=lambda glyph: glyph.box.middle)
    below = [glyph for glyph in marks if glyph.box.top <= first.box.middle]
    second = max(below, key=lambda glyph: glyph.box.middle, default=first)
    row = sorted((one for one in below if one.box.top > second.box.middle), key=lambda one: one.box.left)
    return opens_story("".join(glyph.char for glyph in row))


def _is_headed(marks: Sequence[Glyph], body: float) -> bool:
    """Whether the uppermost line is wholly in another face than the print below it, or a little larger."""
    first = max(marks, key=lambda glyph: glyph.box.middle)
    row = [glyph for glyph in marks if glyph.box.top > first.box.middle and _is_chinese(glyph)]
    rest = [glyph.face for glyph in marks if glyph.box.top <= first.box.middle and _is_chinese(glyph)]
    if not row or len(rest) < _LEAST:
        return False
    if min(glyph.size for glyph in row) >= _LITTLE_LARGER * body:
        return True
    return max(sorted(set(rest)), key=rest.count) not in {glyph.face for glyph in row}


def _is_chinese(glyph: Glyph) -> bool:
    return "\u3400" <= glyph.char <= "\u9fff"
