"""From pages to articles: joining lines, cutting bodies, finding headings, joining halves over pages.

Example 例：the raw text of page 1 and page 3 of one issue gives the articles that begin on each, every one with
clean text whose characters lead back to the raw text.

The way through: `lines` → `pieces` (cut at the marks of `marking` and `line_marks`: datelines, jumps, sign-offs,
credits) → `own_roles`, `display` (headlines or running text) → `stories` (one body each, parted by `boundaries` and
`splitting`) → `roles`, `repeats`, `side_by_side`, `headlines`, `bylines`, `pictures`, `whose_picture` (whose are they)
→ `drafts` → `jumps` → `reading`. Pages whose source shows what is what go through `zoned` instead.
"""

from __future__ import annotations

from loaders.layout.jumps import linked_groups
from loaders.layout.reading import PageReading, RawPart, read_pages

__all__ = ["PageReading", "RawPart", "linked_groups", "read_pages"]
