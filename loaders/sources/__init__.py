"""Source files become raw text, untouched: `read_source` picks the format, `page_from` adds the metadata.

Example 例：武陵日报-2020-03-02.txt with the flags newspaper 武陵日报, issued 2020-03-02, page 1 gives the page
`…/id/page/武陵日报/2020-03-02/1`.

One file a format. A new format is a module with a `Format`, added to `FORMATS`.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.model import Page
from loaders.sources import text
from loaders.sources.format import Format, SourceText
from loaders.sources.metadata import Flags, Metadata, Table, metadata_for, read_table
from loaders.sources.signatures import foreign_format

if TYPE_CHECKING:
    from pathlib import Path

    from kg.identity import Names

__all__ = [
    "Flags",
    "Format",
    "Metadata",
    "SourceText",
    "Table",
    "metadata_for",
    "page_from",
    "read_source",
    "read_table",
]

FORMATS: tuple[Format, ...] = (text.FORMAT,)
"""Tried in order; the first one that takes the bytes reads them."""


def read_source(path: Path) -> SourceText:
    """The text of a source file, untouched, with the SHA-256 of its bytes and the encoding that was read.

    Raises SourceError when the path is missing, a folder, empty, no text, in an unknown encoding, or without
    a Chinese character; the message is one line and names file and remedy.
    """
    data = _bytes_of(path)
    if not data.strip():
        raise SourceError(
            str(path), "the file is empty 文件是空的", "give a file with the text of a page 请给出有正文的文件"
        )
    for one in FORMATS:
        if one.takes(data):
            read, encoding = one.read(str(path), data)
            return SourceText(read, hashlib.sha256(data).hexdigest(), encoding)
    kind = foreign_format(data) or "binary data"
    raise SourceError(
        str(path),
        f"this is {kind}, not text 不是文本文件",
        "extract the text and save it as UTF-8 请提取文字并存为 UTF-8",
    )


def page_from(path: Path, flags: Flags, table: Table, names: Names) -> Page:
    """The page in a source file, with its metadata from `flags` and `table`.

    Raises SourceError as `read_source` and MetadataError as `metadata_for`.
    """
    source = read_source(path)
    known = metadata_for(path, flags, table)
    iri = names.page(known.newspaper, known.issued, known.number, source.sha256)
    return Page(iri, known.newspaper, known.issued, known.number, source.text, source.sha256)


def _bytes_of(path: Path) -> bytes:
    """The bytes of a regular file. Raises SourceError for anything else."""
    name = str(path)
    try:
        if path.is_dir():
            raise SourceError(name, "this is a folder 这是文件夹", "name the files in it 请给出其中的文件")
        if path.exists() and not path.is_file():
            raise SourceError(name, "this is no regular file 不是普通文件", "name a text file 请给出文本文件")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(name, "no such file 没有这个文件", "check the path 请检查路径") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path"
        raise SourceError(
            name, f"cannot be read ({reason}) 文件读不了", "check path and permissions 请检查路径与权限"
        ) from error
