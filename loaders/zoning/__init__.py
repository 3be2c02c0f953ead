"""Zoning: the print of a sheet becomes text in reading order, with zones (role, paragraph, article) and lines.

Example 例：glyphs of a page with two stories side by side give the text of the left story, then that of the right one.

The terms are those of METS/ALTO: a page has blocks of print, a block lines, a line glyphs. Nothing here knows PDF:
any reader that has glyphs with boxes (OCR, for one) gives a `Print`.
"""

from __future__ import annotations

from loaders.zoning.sheet import Glyph, Print, Rect
from loaders.zoning.zoning import Zoning, zone_print

__all__ = ["Glyph", "Print", "Rect", "Zoning", "zone_print"]
