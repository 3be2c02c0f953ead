"""What a source format is: it says whether it takes a file's bytes, and reads them.

Example 例：the text format takes "本报讯 …" in UTF-8 or GB18030 and gives the text with the encoding's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source file: `text` untouched (line ends too), `sha256` of the bytes, `encoding` as read."""

    text: str
    sha256: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Format:
    """A source format: `takes` looks at the bytes, `read` gives text and encoding from the path and the bytes."""

    name: str
    takes: Callable[[bytes], bool]
    read: Callable[[str, bytes], tuple[str, str]]
