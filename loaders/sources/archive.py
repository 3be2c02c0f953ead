"""Zip archives: members in the order of their names, in memory or in a nameless file, never under their own name.

Example 例：2020.zip with 03-02/一版.txt, its name in GBK without the flag for UTF-8, has 2020.zip/03-02/一版.txt.

An archive in an archive is opened, one inside that is refused. A pages.json tells the metadata of the members beside
and below it. What `archive_members` refuses by the directory alone is never unpacked.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from kg.errors import MetadataError, SourceError
from loaders.sources.archive_members import Budget, Listed, damaged, listed
from loaders.sources.files import HEAD, SourceFile, file_of
from loaders.sources.folders import TABLE
from loaders.sources.format import Format, Read
from loaders.sources.metadata.page_table import Table, read_table
from loaders.sources.nameless import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from loaders.sources.limits import Limits

Position: TypeAlias = tuple[int, ...]
"""Where a member stands: its index in the archive, and in the archive inside that."""
Begin: TypeAlias = "Callable[[Position, str], None]"

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
_IN_MEMORY = 8 << 20
"""Bytes up to which a member is unpacked in memory."""
_BLOCK = 1 << 16
_TABLE_BYTES = 16 << 20
_DEEPEST = 2
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError)
"""What the standard library raises for damaged members; NotImplementedError (an unknown method) is a RuntimeError."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member that is open until the next one is asked for, and the table that holds for it."""

    file: SourceFile
    table: Table | None


def is_archive(file: SourceFile) -> bool:
    """Whether the file begins as zip archives do."""
    return file.head.startswith(_SIGNATURES)


def members(
    file: SourceFile,
    limits: Limits,
    after: Position = (),
    begin: Begin = lambda _position, _name: None,
) -> Iterator[Member | SourceError]:
    """The members of an archive that stand behind the position `after`, and why some of them cannot be read.

    `begin` is told position and name of each before it is unpacked. Raises SourceError for the whole archive.
    """
    yield from _Walk(limits, Budget.of(limits), begin).members(file, (), after, None)


@dataclass(frozen=True, slots=True)
class _Walk:
    limits: Limits
    budget: Budget
    begin: Begin

    def members(
        self, file: SourceFile, at: Position, after: Position, above: Table | None
    ) -> Iterator[Member | SourceError]:
        with _opened(file) as archive:
            found = listed(archive, file.name, self.budget, self.limits)
            tables = _Tables(archive, file.name, found, above)
            for index, one in enumerate(found):
                if index < (after[0] if after else 0) or (index,) == after:
                    continue
                inner = after[1:] if (index,) == after[:1] else ()
                yield from self._member(archive, file.name, one, (*at, index), inner, tables)

    def _member(
        self,
        archive: zipfile.ZipFile,
        outer: str,
        one: Listed | SourceError,
        position: Position,
        inner: Position,
        tables: _Tables,
    ) -> Iterator[Member | SourceError]:
        if isinstance(one, SourceError):
            yield one
            return
        name = f"{outer}/{one.name}"
        self.begin(position, name)
        try:
            if one.parts[-1] == TABLE:
                tables.of((*one.parts[:-1], ""))  # told here when it is malformed, also when nothing needs it
            elif not tables.is_broken(one.parts):
                with _unpacked(archive, name, one) as file:
                    yield from self._read(file, position, inner, tables.of(one.parts))
        except SourceError as error:
            yield error

    def _read(
        self, file: SourceFile, position: Position, inner: Position, table: Table | None
    ) -> Iterator[Member | SourceError]:
        if not is_archive(file):
            yield Member(file, table)
        elif len(position) < _DEEPEST:
            yield from self.members(file, position, inner, table)
        else:
            raise SourceError(
                file.name, "an archive in an archive in an archive 压缩包嵌套过深", "unpack it first 请先解压"
            )


class _Tables:
    """The tables of an archive, read when a member needs one; the nearest one counts, then `above`."""

    def __init__(
        self, archive: zipfile.ZipFile, name: str, found: Sequence[Listed | SourceError], above: Table | None
    ) -> None:
        self._archive, self._name, self._above = archive, name, above
        self._listed = {one.parts[:-1]: one for one in found if isinstance(one, Listed) and one.parts[-1] == TABLE}
        self._read: dict[tuple[str, ...], Table | MetadataError] = {}

    def of(self, parts: tuple[str, ...]) -> Table | None:
        """The table for the member with these parts. Raises SourceError when it is malformed."""
        home = self._home(parts)
        if home is None:
            return self._above
        if home not in self._read:
            self._read[home] = self._table(self._listed[home])
        table = self._read[home]
        if isinstance(table, MetadataError):
            raise table
        return table

    def is_broken(self, parts: tuple[str, ...]) -> bool:
        """Whether the table for this member is malformed, which is told once, at the table itself."""
        try:
            self.of(parts)
        except SourceError:
            return True
        return False

    def _home(self, parts: tuple[str, ...]) -> tuple[str, ...] | None:
        folders = (parts[:length] for length in range(len(parts) - 1, -1, -1))
        return next((folder for folder in folders if folder in self._listed), None)

    def _table(self, one: Listed) -> Table | MetadataError:
        name = f"{self._name}/{one.name}"
        try:
            with _unpacked(self._archive, name, one) as file, TemporaryDirectory() as folder, file.open() as opened:
                path = Path(folder) / TABLE
                path.write_bytes(opened.read(_TABLE_BYTES))
                return replace(read_table(path), origin=name)
        except SourceError as error:
            message = f"{error.message.removeprefix(f'{error.path}: ')}; the files it is for were not read 其文件未读"
            return MetadataError(name, message, error.remedy)


@contextmanager
def _opened(file: SourceFile) -> Iterator[zipfile.ZipFile]:
    with file.open() as raw:
        try:
            archive = zipfile.ZipFile(raw)
        except _BROKEN as error:
            raise damaged(file.name, error) from error
        with archive:
            yield archive


@contextmanager
def _unpacked(archive: zipfile.ZipFile, name: str, one: Listed) -> Iterator[SourceFile]:
    """One member, unpacked whole and its checksum compared. Raises SourceError when it is damaged."""
    if one.entry.file_size <= _IN_MEMORY:
        memory = io.BytesIO()
        _copy(archive, name, one, memory)
        yield file_of(name, memory.getvalue())
        return
    with TemporaryFile() as spool:
        _copy(archive, name, one, spool)
        spool.seek(0)
        yield SourceFile(name, one.entry.file_size, spool.read(HEAD), lambda: view_of(spool))


def _copy(archive: zipfile.ZipFile, name: str, one: Listed, spool: BinaryIO) -> None:
    """Unpack a member. Raises SourceError when its checksum is wrong, or its size is not what the directory says."""
    try:
        with archive.open(one.entry) as packed:
            while block := packed.read(_BLOCK):
                spool.write(block)
        spool.flush()
    except _BROKEN as error:
        raise damaged(name, error) from error
    if spool.tell() != one.entry.file_size:
        raise damaged(name, "its size is not what the directory says")


def _read(file: SourceFile, limits: Limits) -> Iterator[Read]:
    """The sheets of all members, without the members' names: loading goes by `members`."""
    from loaders.sources import read_source

    for one in members(file, limits):
        if isinstance(one, SourceError):
            yield one
            continue
        try:
            yield from read_source(one.file, limits)
        except SourceError as error:
            yield error


FORMAT = Format("zip", is_archive, _read)
