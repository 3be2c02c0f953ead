"""The gold files that `xianzhi evaluate` is given, page by page.

Example 例：X.facts, X.segments.json and X.review belong to the page X.txt, which lies beside them or in pages/ (版面).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources import Flags, page_from, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kg.identity import Names
    from kg.model import Page

FACTS, SEGMENTS, REVIEW = ".facts", ".segments.json", ".review"


@dataclass(frozen=True, slots=True)
class Case:
    """One page and the gold files that belong to it; `facts` and `segments` are never both missing."""

    name: str
    page: Page
    facts: Path | None
    segments: Path | None
    review: Path | None


def cases_of(gold: Sequence[Path], pages: Path | None, reviews: Path | None, names: Names) -> Iterator[Case]:
    """One case a page. Raises SourceError for a gold file that has no page, and when there is no gold file."""
    files = [file for path in gold for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    stems = dict.fromkeys((file.parent, _stem(file)) for file in files if _stem(file))
    if not stems:
        raise SourceError(str(gold[0]), "holds no *.facts and no *.segments.json", "name a gold file or its folder")
    for folder, stem in stems:
        source = _page_file(folder, stem, pages)
        page = page_from(source, Flags(), read_table(source.parent / "pages.json"), names)
        given = {file for file in files if file.parent == folder}
        facts, segments = folder / f"{stem}{FACTS}", folder / f"{stem}{SEGMENTS}"
        review = (reviews or folder) / f"{stem}{REVIEW}"
        yield Case(
            stem,
            page,
            facts if facts in given else None,
            segments if segments in given else None,
            review if review.exists() else None,
        )


def _stem(file: Path) -> str:
    return next((file.name.removesuffix(end) for end in (FACTS, SEGMENTS) if file.name.endswith(end)), "")


def _page_file(folder: Path, stem: str, pages: Path | None) -> Path:
    folders = (pages,) if pages else (folder, folder.parent / "pages")
    for place in folders:
        if (place / f"{stem}.txt").exists():
            return place / f"{stem}.txt"
    raise SourceError(f"{folder / stem}{FACTS}", f"its page {stem}.txt was not found", "name its folder: --pages DIR")
