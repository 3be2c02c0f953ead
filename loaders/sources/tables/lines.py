"""What files of tables share: their text in its encoding, in lines that are never too long.

Example 例：稿件.csv in GBK is read as GB18030, line by line.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources.encodings import encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from loaders.sources.files import SourceFile
    from loaders.sources.limits import Limits

_SAMPLE = 1 << 18
_CELLS = 10
"""A line may be this many times as long as a page: columns that are not read may be long."""


@contextmanager
def opened(file: SourceFile, limits: Limits) -> Iterator[tuple[TextIO, str]]:
    """The file as text without newline translation, and its encoding.

    Raises SourceError when the file is too large, of no known encoding, or damaged.
    """
    _refuse_size(file, limits)
    encoding = encoding_of(file)
    with file.open() as stream, io.TextIOWrapper(stream, encoding, newline="") as text:
        yield text, encoding


def longest(limits: Limits) -> int:
    """How many characters a line or cell may have."""
    return _CELLS * limits.page_characters


def lines_in(file: SourceFile, text: TextIO, limits: Limits) -> Iterator[str]:
    """The lines with their ends. Raises SourceError at one that is too long."""
    most = longest(limits)
    number = 0
    while line := text.readline(most + 1):
        number += 1
        if len(line) > most:
            raise SourceError(
                file.name,
                f"line {number} is longer than {most} characters 第 {number} 行过长",
                "split it, or raise XIANZHI_PAGE_MAX_CHARACTERS 请拆分，或调高该设置",
            )
        yield line


def sample_of(file: SourceFile) -> str:
    """The beginning of the file as text. Raises SourceError when its encoding is not known."""
    codec = encoding_of(file)
    with file.open() as stream, io.TextIOWrapper(stream, codec, newline="") as text:
        return text.read(_SAMPLE)


def _refuse_size(file: SourceFile, limits: Limits) -> None:
    if file.size > limits.file_mb << 20:
        raise SourceError(
            file.name,
            f"the file is larger than {limits.file_mb} MiB 文件过大",
            "split it, or raise XIANZHI_SOURCE_MAX_MB 请拆分，或调高该设置",
        )
