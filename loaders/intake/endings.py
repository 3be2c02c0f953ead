"""Why a file was not read to its end, as an error that names the limit and the remedy.

Example 例：年鉴.pdf: reading took more than 120 s after 3 pages, which were read 读取超时（前 3 版已读）
"""

from __future__ import annotations

import logging
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.query.limits import MEMORY_EXIT

if TYPE_CHECKING:
    from loaders.intake.wire import Line
    from loaders.sources.archive import Position
    from loaders.sources.limits import Limits

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class At:
    """What is being read: a file or a member, its position in the archive, and how many of its pages have come."""

    name: str
    position: Position = ()
    pages: int = 0

    def error(self, english: str, chinese: str, remedy: str) -> SourceError:
        """The error for this file; it says how many pages came before, since they are kept."""
        if self.pages:
            english += f" after {self.pages} pages, which were read"
            chinese += f"（前 {self.pages} 版已读）"
        _log.warning("source=%r ended=%r pages=%d", self.name, english, self.pages)
        return SourceError(self.name, f"{english} {chinese}", remedy)


def too_slow(at: At, limits: Limits) -> SourceError:
    """The next page did not come in time."""
    return at.error(
        f"reading took more than {limits.seconds:g} s",
        "读取超时",
        "split the file, or raise XIANZHI_SOURCE_TIMEOUT 请拆分文件，或调高该设置",
    )


def too_long(at: At, limits: Limits) -> SourceError:
    """A page that is longer on the wire than a page can be, or that is none."""
    return at.error(
        f"its reader gave no page of at most {limits.page_characters} characters",
        "读出的版面过大或有误",
        "split the file 请拆分文件，或另存为文本",
    )


def crashed(at: At, limits: Limits, status: int) -> SourceError:
    """The process ended by itself, with this exit status."""
    if status == MEMORY_EXIT:
        return at.error(
            f"reading needs more than {limits.memory_mb} MiB of memory",
            "读取所需内存过大",
            "split the file, or raise XIANZHI_SOURCE_MEMORY_MB 请拆分文件，或调高该设置",
        )
    how = f"by {signal.Signals(-status).name}" if status < 0 else f"with status {status}"
    return at.error(
        f"the file ended its reader {how}: it is damaged, or needs more than {limits.memory_mb} MiB",
        "读取程序崩溃，文件可能已损坏",
        "save it anew with another program, or as text 请用其他软件另存，或存为文本",
    )


def bug(at: At, line: Line) -> SourceError:
    """A fault of our own while reading. Raises KeyError, TypeError or ValueError for a line that tells of none."""
    name, kind, place = map(str, line["bug"])
    _log.error("source=%r bug=%s place=%s\n%s", name, kind, place, str(line["trace"]))
    return At(name, at.position, at.pages).error(
        f"our reader failed, {kind} at {place}", "程序出错", "report it as a bug, with the file 请报告此错误并附上文件"
    )
