"""Files that are read: in a folder, inside an archive, or from standard input; opened only when they are needed.

Example 例：the member 2020/03/02-1.txt of 武陵日报.zip has the name "武陵日报.zip/2020/03/02-1.txt" in every message.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loaders.sources.limits import Limits

HEAD = 4096
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file: its `name` for messages, `size` in bytes, its first 4,096 bytes, and how it is opened from its start."""

    name: str
    size: int
    head: bytes = field(repr=False)
    opened: Callable[[], BinaryIO] = field(repr=False)

    def open(self) -> BinaryIO:
        """The file from its start, seekable. Raises SourceError when it cannot be opened."""
        try:
            return self.opened()
        except OSError as error:
            raise _unreadable(self.name, error) from error

    def bytes(self, limits: Limits) -> bytes:
        """All of it. Raises SourceError when it is larger than `limits.file_mb`."""
        self.refuse_large(limits)
        most = limits.file_mb * _MIB
        with self.open() as file:  # a read of `most` would reserve as much; a file may hold more than it said
            data = file.read(self.size + 1)
            data += file.read(most + 1 - len(data)) if len(data) > self.size else b""
        if len(data) > most:
            raise _too_large(self.name, limits)
        return data

    def refuse_large(self, limits: Limits) -> None:
        """Raise SourceError when it says that it is larger than `limits.file_mb`."""
        if self.size > limits.file_mb * _MIB:
            raise _too_large(self.name, limits)

    def sha256(self) -> str:
        """The hex digest of its bytes, read in blocks."""
        digest = hashlib.sha256()
        with self.open() as file:
            while block := file.read(_MIB):
                digest.update(block)
        return digest.hexdigest()


def file_at(path: Path) -> SourceFile:
    """A regular file on disk. Raises SourceError for anything else and for what cannot be opened."""
    name = str(path)
    try:
        if path.is_dir():
            raise SourceError(name, "this is a folder 这是文件夹", "name the files in it 请给出其中的文件")
        if path.exists() and not path.is_file():
            raise SourceError(name, "this is no regular file 不是普通文件", "name a file 请给出文件")
        with path.open("rb") as file:
            return SourceFile(name, path.stat().st_size, file.read(HEAD), lambda: path.open("rb"))
    except FileNotFoundError as error:
        raise SourceError(name, "no such file 没有这个文件", "check the path 请检查路径") from error
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error


def file_of(name: str, data: bytes) -> SourceFile:
    """A file that is in memory: a small member of an archive, standard input, a test."""
    return SourceFile(name, len(data), data[:HEAD], lambda: io.BytesIO(data))


def _too_large(name: str, limits: Limits) -> SourceError:
    return SourceError(
        name,
        f"the file is larger than {limits.file_mb} MiB 文件过大",
        "split it, or raise XIANZHI_SOURCE_MAX_MB 请拆分，或调高该设置",
    )


def _unreadable(name: str, error: Exception) -> SourceError:
    reason = getattr(error, "strerror", None) or "not a path"
    return SourceError(name, f"cannot be read ({reason}) 文件读不了", "check path and permissions 请检查路径与权限")
