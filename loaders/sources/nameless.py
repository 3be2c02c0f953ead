"""A temporary file without a name that can be opened again and again, each time from its start.

Example 例：a member of 300 MB of 年报.zip is unpacked there; nothing is left of it when the process is killed.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class _View(io.RawIOBase):
    """The file behind a descriptor, with a position of its own; the descriptor stays its owner's."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: os.fstat(self._descriptor).st_size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        data = os.pread(self._descriptor, len(view), self._at)
        view[: len(data)] = data
        self._at += len(data)
        return len(data)


def view_of(file: BinaryIO) -> BinaryIO:
    """The file from its start, with a position of its own; valid as long as `file` is open."""
    return cast("BinaryIO", io.BufferedReader(_View(file.fileno())))
