"""Sets small pages of glyphs by hand: lines, columns and headlines at given places, one em a character.

Example 例：`column("春耕备耕…", 100, 700, 12)` sets text in lines of twelve characters below (100, 700).
"""

from __future__ import annotations

from loaders.zoning import Glyph, Print, Rect

BODY = 10.0
LEADING = 15.0
WIDTH, HEIGHT = 800.0, 1000.0


def line(
    text: str, left: float, bottom: float, size: float = BODY, spacing: float = 0.0, face: str = "song"
) -> list[Glyph]:
    """One line of glyphs; ASCII is half as wide. `bottom` is that of its cells."""
    glyphs, x = [], left
    for char in text:
        wide = size / 2 if char.isascii() else size
        glyphs.append(Glyph(char, Rect(x, bottom, x + wide, bottom + size), size, face))
        x += wide + spacing
    return glyphs


def column(
    text: str, left: float, top: float, characters: int, size: float = BODY, face: str = "song", indent: bool = True
) -> list[Glyph]:
    """Paragraphs (one a line of `text`) in lines of that many characters, the first of each indented by two."""
    glyphs: list[Glyph] = []
    bottom = top - size
    for paragraph in text.split("\n"):
        rest, inset = paragraph, 2 if indent else 0
        while rest:
            part, rest = rest[: characters - inset], rest[characters - inset :]
            glyphs += line(part, left + inset * size, bottom, size, face=face)
            bottom -= LEADING * size / BODY
            inset = 0
    return glyphs


def prose(seed: str, length: int) -> str:
    """Invented text of that length that ends a sentence; another seed gives other text."""
    words = "山河县农技员走进大棚查看苗情春耕物资备足村民说今年墒情好合作社新添农机田间地头一派繁忙"
    turned = words[ord(seed[0]) % 30 :] + words[: ord(seed[0]) % 30]
    return (seed + turned * (length // len(turned) + 1))[: length - 1] + "。"


def sheet(
    *parts: list[Glyph], pictures: tuple[Rect, ...] = (), rules: tuple[Rect, ...] = (), boxes: tuple[Rect, ...] = ()
) -> Print:
    """A sheet of these glyphs."""
    return Print(WIDTH, HEIGHT, tuple(glyph for part in parts for glyph in part), pictures, rules, boxes)
