"""Headings of sections among the lines of a body: in another face, or short lines in the middle of the column.

Example 例：难在哪里 in 黑体 between two paragraphs in 宋体 is a heading, in the middle of its column or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.faces import own_faces
from loaders.zoning.items import Piece
from loaders.zoning.placing import HEADING_LINES
from loaders.zoning.runs import CLOSING
from loaders.zoning.words import ends_clause, ends_sentence, is_bulleted, is_byline, is_numbered
from loaders.zoning.writing import names_in

if TYPE_CHECKING:
    from loaders.zoning.lines import Line
    from loaders.zoning.placing import Placed

_LEAST, _MOST = 1.2, 4.6
"""Of the size: how far the first line of a paragraph is indented."""
_HEADING = 22
_WHITE = 0.9
"""Of the size: white below a line that is more than leading."""


def heading_role(placed: Placed, before: Placed | None, face: str) -> PartRole | None:
    """SECTION_HEAD when a short line alone between paragraphs differs in face or size, or stands in the middle."""
    line = placed.line
    if not _may_head(placed, before, face):
        return None
    if is_byline(names_in(line)):
        return PartRole.BYLINE
    return PartRole.SECTION_HEAD if _is_set_apart(placed, face) or _stands_out(placed, face) else None


def _may_head(placed: Placed, before: Placed | None, face: str) -> bool:
    """Whether it is as long as a heading, ends as one, and follows the end of a sentence."""
    text = placed.line.text
    if not 2 <= len(text) <= _HEADING or ends_clause(text) or placed.line.row:
        return False
    if ends_sentence(text) and not (text[-1] in "？！?!…）" and _is_set_apart(placed, face)):
        return False
    if placed.below is not None and placed.below.text[0] in CLOSING:
        return False
    return before is None or ends_sentence(before.line.text)


def _stands_out(placed: Placed, face: str) -> bool:
    """Whether it is a short line over an indented one, in another face, numbered or in the middle of its column."""
    line, below = placed.line, placed.below
    if not _is_balanced(line.text) or not placed.is_short or ("，" in line.text and len(line.text) > 16):
        return False
    if below is not None and not _is_indented(below, placed) and not (_middle(placed) and _is_apart(line, below, face)):
        return False
    distinct = line.face != face and len({glyph.face for glyph in line.glyphs if glyph.char > "\u2e7f"}) == 1
    return distinct or _middle(placed) or ((is_numbered(line.text) or is_bulleted(line.text)) and below is not None)


def _is_apart(line: Line, below: Line, face: str) -> bool:
    """Whether a line is in another face or larger than the text, or has white below it: else the text runs on."""
    white = (line.box.bottom - below.box.top) / line.size
    return line.face != face or line.size > 1.03 * below.size or white > _WHITE


def _is_set_apart(placed: Placed, face: str) -> bool:
    """Whether one line or two of another face stand between paragraphs: the next one, in the usual face, is
    indented, or the column ends with them and they stand in its middle."""
    lines = [placed.line]
    for line in placed.next:
        if not _is_distinct(line, face):
            break
        lines.append(line)
    if not _is_distinct(placed.line, face) or len(lines) > HEADING_LINES or ends_clause(lines[-1].text):
        return False
    if len(lines) == len(placed.next) + 1:
        return all(_off_middle(line, placed) < 0.6 * line.size for line in lines) and placed.indent > 0.2
    return _is_indented(placed.next[len(lines) - 1], placed)


def _is_distinct(line: Line, face: str) -> bool:
    """Whether none of its Chinese characters is in the usual face."""
    faces = own_faces(line)
    return bool(faces) and face not in faces


def _is_balanced(text: str) -> bool:
    """Whether no quotation or parenthesis is left open: a line that opens one goes on."""
    return all(text.count(one) == text.count(other) for one, other in ("“”", "《》", "（）", "「」", "『』"))


def _off_middle(line: Line, placed: Placed) -> float:
    return abs((line.box.left - placed.left) - (placed.right - line.box.right))


def _middle(placed: Placed) -> bool:
    left = placed.line.box.left - placed.left
    right = placed.right - placed.line.box.right
    size = placed.line.size
    return left > 1.2 * size and right > 1.2 * size and abs(left - right) < 1.2 * size and placed.below is not None


def joined_headings(pieces: list[Piece]) -> list[Piece]:
    """Headings of two lines as one piece."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if last and last.role is piece.role is PartRole.SECTION_HEAD and not is_numbered(piece.text):
            gap = last.lines[-1].box.bottom - piece.lines[0].box.top
            if gap + piece.lines[0].size >= 0 and gap < piece.lines[0].size:
                out[-1] = Piece(piece.role, last.lines + piece.lines)
                continue
        out.append(piece)
    return out


def _is_indented(line: Line, placed: Placed) -> bool:
    return _LEAST <= (line.box.left - placed.left) / placed.line.size <= _MOST
