"""What the directory of a zip archive lists, and why some of it is refused before anything is unpacked.

Example 例：the members ../一版.txt, C:\\一版.txt, a link, an encrypted one and two of one name are refused,
each with a line; entries that overlap, as those of a bomb do, refuse the archive.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources.folders import TABLE, is_left_out

if TYPE_CHECKING:
    import zipfile

    from loaders.sources.limits import Limits

_MIB = 1 << 20
_SMALL = _MIB
"""Bytes up to which no member is a bomb."""
_LOCAL_HEADER = 30
_UTF8, _ENCRYPTED, _MASKED = 0x800, 0x1, 0x2000
_DRIVE = re.compile(r"[A-Za-z]:")
_OFFICE = ("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF")
"""Members by which an Office document, an OpenDocument or EPUB, and a Java archive are told from archives of pages."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A member that may be unpacked: its name with `/` between the parts, decoded, and its entry."""

    name: str
    entry: zipfile.ZipInfo

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of its name."""
        return tuple(self.name.split("/"))


@dataclass(slots=True)
class Budget:
    """What may still be unpacked of an archive and of those inside it."""

    members: int
    bytes: int

    @classmethod
    def of(cls, limits: Limits) -> Budget:
        """The whole budget that `limits` give."""
        return cls(limits.archive_members, limits.archive_mb * _MIB)

    def take(self, name: str, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
        """Count the entries of one archive. Raises SourceError when they are too many or too large together."""
        self.members -= len(entries)
        self.bytes -= sum(entry.file_size for entry in entries)
        if self.members < 0:
            raise SourceError(
                name,
                f"more than {limits.archive_members} members 成员过多",
                "split it, or raise XIANZHI_ARCHIVE_MAX_MEMBERS 请拆分，或调高该设置",
            )
        if self.bytes < 0:
            raise SourceError(
                name,
                f"larger than {limits.archive_mb} MiB when unpacked 解压后过大",
                "split it, or raise XIANZHI_ARCHIVE_MAX_MB 请拆分，或调高该设置",
            )


def damaged(name: str, error: object) -> SourceError:
    """The error for an archive or member that cannot be unpacked."""
    return SourceError(name, f"the archive is damaged ({error}) 压缩包已损坏", "pack or copy it again 请重新打包或拷贝")


def listed(archive: zipfile.ZipFile, name: str, budget: Budget, limits: Limits) -> tuple[Listed | SourceError, ...]:
    """The members of the archive called `name` by name, tables too, and why some are refused; what hides is left out.

    Raises SourceError for the archive as a whole.
    """
    entries = archive.infolist()
    _refuse_office(name, entries)
    budget.take(name, entries, limits)
    _refuse_overlap(name, entries, archive.start_dir)
    files = [(_name_of(entry), entry) for entry in entries if not entry.is_dir()]
    times = Counter(own for own, _ in files)
    return tuple(
        _checked(name, Listed(own, entry), times[own], limits)
        for own, entry in sorted(files, key=lambda file: (file[0], file[1].header_offset))
        if not _is_left_out(own)
    )


def _is_left_out(own: str) -> bool:
    *folders, last = own.split("/")
    return ".." not in folders and (is_left_out(folders) or (last != TABLE and is_left_out([last])))


def _checked(archive: str, member: Listed, times: int, limits: Limits) -> Listed | SourceError:
    """The member, or why it is refused."""
    path = f"{archive}/{member.name}"
    why = _unsafe(member) or _unreadable(member.entry) or _too_large(member.entry, limits)
    if why is None and times > 1:
        why = (f"{times} members have this name {times} 个成员同名", "give each a name of its own 请分别命名")
    return member if why is None else SourceError(path, *why)


def _unsafe(member: Listed) -> tuple[str, str] | None:
    name, mode = member.name, member.entry.external_attr >> 16
    remedy = "pack it again from inside the folder 请在文件夹内重新打包"
    if "\0" in member.entry.orig_filename:
        return "the name holds a NUL 文件名含空字符", remedy
    if name.startswith("/") or _DRIVE.match(name) or ".." in member.parts:
        return "the name leads out of the archive 文件名指向压缩包之外", remedy
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "a link or device, no file 是链接或设备，不是文件", "pack the file itself 请打包文件本身"
    return None


def _unreadable(entry: zipfile.ZipInfo) -> tuple[str, str] | None:
    if entry.flag_bits & (_ENCRYPTED | _MASKED):
        return "encrypted 已加密", "unpack it with its password first 请先用密码解压"
    return None


def _too_large(entry: zipfile.ZipInfo, limits: Limits) -> tuple[str, str] | None:
    if entry.file_size > limits.file_mb * _MIB:
        return (
            f"larger than {limits.file_mb} MiB 文件过大",
            "split it, or raise XIANZHI_SOURCE_MAX_MB 请拆分，或调高该设置",
        )
    if entry.file_size > max(_SMALL, limits.archive_ratio * entry.compress_size):
        return (
            f"unpacks to more than {limits.archive_ratio} times its size 解压倍数过大",
            "unpack it yourself, or raise XIANZHI_ARCHIVE_MAX_RATIO 请自行解压，或调高该设置",
        )
    return None


def _refuse_office(name: str, entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.filename in _OFFICE for entry in entries):
        raise SourceError(
            name,
            "an office document, e-book or program in zip form, which is not read 不能读这种文件",
            "save it as text or PDF 请另存为文本或 PDF",
        )


def _refuse_overlap(name: str, entries: list[zipfile.ZipInfo], end: int) -> None:
    """Each entry has bytes of its own: entries that share them unpack the same bytes again and again."""
    starts = sorted((entry.header_offset, _least_size(entry)) for entry in entries)
    for (start, size), (following, _) in pairwise([*starts, (end, 0)]):
        if start < 0 or start + size > following:
            raise SourceError(
                name,
                "entries that overlap or leave the file: a bomb or a damaged archive 条目重叠，疑为压缩炸弹或已损坏",
                "pack it again 请重新打包",
            )


def _least_size(entry: zipfile.ZipInfo) -> int:
    return _LOCAL_HEADER + len(_raw_name(entry)) + entry.compress_size


def _raw_name(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8 else "cp437", "replace")


def _name_of(entry: zipfile.ZipInfo) -> str:
    """The name in NFC: without the flag for UTF-8, what Chinese systems wrote is UTF-8 all the same, or GB18030."""
    name = entry.orig_filename
    if not entry.flag_bits & _UTF8 and not name.isascii():
        name = _decoded(_raw_name(entry)) or name
    return unicodedata.normalize("NFC", name.replace("\\", "/"))


def _decoded(raw: bytes) -> str | None:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
