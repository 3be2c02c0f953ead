"""Source files become sheets, one a page, and with their metadata pages.

Example 例：武陵日报-2020-03-02.txt with the flags newspaper 武陵日报, issued 2020-03-02, page 1 gives the page
`…/id/page/武陵日报/2020-03-02/1`.

One file a format. A new format is a module with a `Format`, added to `FORMATS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources import archive, csv, html, jsonl, pdf, text
from loaders.sources.files import SourceFile, file_at, file_of
from loaders.sources.format import Format, OwnFields, Read, Sheet
from loaders.sources.limits import Limits
from loaders.sources.metadata.given import Flags, Given
from loaders.sources.metadata.name_pattern import NamePattern
from loaders.sources.metadata.page_table import Table, read_table
from loaders.sources.metadata.pages import PageRead, is_one_page, pages_of
from loaders.sources.signatures import foreign_format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.identity import Names
    from kg.model import Page

__all__ = [
    "Flags",
    "Format",
    "Given",
    "Limits",
    "NamePattern",
    "OwnFields",
    "PageRead",
    "Read",
    "Sheet",
    "SourceFile",
    "Table",
    "file_at",
    "file_of",
    "page_from",
    "pages_from",
    "read_source",
    "read_table",
]

FORMATS = (pdf.FORMAT, archive.FORMAT, html.FORMAT, jsonl.FORMAT, csv.FORMAT, text.FORMAT)


def read_source(file: SourceFile, limits: Limits) -> Iterator[Read]:
    """The sheets of a file, in the format that takes it, and why some of them cannot be read.

    Raises SourceError when the file is empty, of no known format, or cannot be read as a whole.
    """
    yield from format_of(file).read(file, limits)


def pages_from(file: SourceFile, given: Given, names: Names, limits: Limits) -> Iterator[PageRead | SourceError]:
    """The pages of a file with their metadata, one after the other, and what is wrong with one sheet or row.

    A text file to which one page number is given is one page, form feeds and all. Raises SourceError as
    `read_source`, and MetadataError when one number is given to another file of several pages.
    """
    whole = is_one_page(file.name, given) and format_of(file) is text.FORMAT
    reads = text.read_undivided(file, limits) if whole else read_source(file, limits)
    yield from pages_of(file.name, reads, given, names)


def page_from(path: Path, flags: Flags, table: Table, names: Names) -> Page:
    """The page in a text file on disk, which is one page, form feeds and all.

    Raises SourceError as `read_source`, MetadataError when newspaper or issue date are missing or wrong.
    """
    file = file_at(path)
    if format_of(file) is not text.FORMAT:
        raise SourceError(file.name, "this is no text file 不是文本文件", "give the text of the page 请给出版面文字")
    (read,) = pages_of(file.name, text.read_undivided(file, Limits()), Given(flags, table), names)
    if isinstance(read, SourceError):
        raise read
    return read.page


def format_of(file: SourceFile) -> Format:
    """The format that takes the file. Raises SourceError when it is empty or of no known format."""
    if not file.head.strip() and file.size <= len(file.head):
        raise SourceError(file.name, "the file is empty 文件是空的", "give a file with text 请给出有正文的文件")
    for one in FORMATS:
        if one.takes(file):
            return one
    kind = foreign_format(file.head) or "binary data"
    raise SourceError(
        file.name,
        f"this is {kind}, which is not read 不能读这种文件",
        "extract the text and save it as UTF-8 请提取文字并存为 UTF-8",
    )
