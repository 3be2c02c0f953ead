"""What a source format is: it says whether it takes a file, and reads it as sheets, one a page.

Example 例：the text format takes "本报讯 …" in UTF-8 or GB18030 and gives one sheet, with a note of the encoding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kg.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.model import PrintedLine, Zone
    from loaders.sources.files import SourceFile
    from loaders.sources.limits import Limits


@dataclass(frozen=True, slots=True)
class OwnFields:
    """What a source itself says of its newspaper, issue date and page number, as written there."""

    newspaper: str | None = None
    issued: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a source gives it, before its metadata is known.

    `text` is the raw text, untouched for plain text; `sha256` is of the file's bytes, or of the rows' own text,
    so that a table that grows renames nothing. `fragment`, `zones` and `lines` are as in `kg.model.Page`. `notes`
    say what the reader chose or left out, for the report.
    """

    text: str
    sha256: str
    fragment: str | None = None
    zones: tuple[Zone, ...] = ()
    lines: tuple[PrintedLine, ...] = ()
    own: OwnFields = OwnFields()
    notes: tuple[str, ...] = ()


Read: TypeAlias = Sheet | SourceError
"""A sheet, or why one sheet or row cannot be read; the rest goes on."""


@dataclass(frozen=True, slots=True)
class Format:
    """A source format. `read` raises SourceError when the file as a whole cannot be read."""

    name: str
    takes: Callable[[SourceFile], bool]
    read: Callable[[SourceFile, Limits], Iterator[Read]]
