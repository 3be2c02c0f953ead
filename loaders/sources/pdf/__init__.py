"""PDF with a text layer: one sheet a page, its text laid out by `loaders.zoning`, with zones and lines of print.

Example 例：武陵日报.pdf of four pages gives four sheets, fragments "page=1" to "page=4"; a page that is a scan gives a
SourceError that says so, and the others are read.
"""

from __future__ import annotations

from loaders.sources.pdf.reading import FORMAT, read

__all__ = ["FORMAT", "read"]
