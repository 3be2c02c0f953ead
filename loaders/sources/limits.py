"""What reading a source may cost; each limit is a setting of the same meaning.

Example 例：a PDF with a sheet of 10 m is refused, since `sheet_mm` is 2500 (一张报纸不过 600 毫米).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.settings import Settings


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits; `file_mb`, `archive_mb` and `memory_mb` in MiB, `seconds` until a source gives its next page."""

    file_mb: int = 512
    page_characters: int = 200_000
    pdf_pages: int = 500
    pdf_objects: int = 200_000
    sheet_mm: int = 2500
    columns: int = 200
    archive_members: int = 100_000
    archive_mb: int = 8192
    archive_ratio: int = 200
    seconds: float = 120.0
    memory_mb: int = 1024

    @classmethod
    def of(cls, settings: Settings) -> Limits:
        """The limits that the settings give."""
        return cls(
            file_mb=settings.source_max_mb,
            page_characters=settings.page_max_characters,
            pdf_pages=settings.pdf_max_pages,
            pdf_objects=settings.pdf_max_objects,
            sheet_mm=settings.sheet_max_mm,
            columns=settings.table_max_columns,
            archive_members=settings.archive_max_members,
            archive_mb=settings.archive_max_mb,
            archive_ratio=settings.archive_max_ratio,
            seconds=settings.source_timeout,
            memory_mb=settings.source_memory_mb,
        )
