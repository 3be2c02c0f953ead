"""Standard input, kept in a temporary file, since the process that reads it may have to read it again.

Example 例：`cat 年报.zip | xianzhi load - …` is read as the archive that its first bytes say it is.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import SourceError
from loaders.sources.folders import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.limits import Limits

_PIECE = 1 << 20


@contextmanager
def kept(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Found | SourceError]:
    """All of `stream` as a file called `name`, or the error that it is larger than `limits.file_mb`."""
    with TemporaryDirectory(prefix="xianzhi-") as folder:
        path = Path(folder) / "input"
        yield (
            Found(path, name)
            if _copied(stream, path, limits)
            else SourceError(
                name,
                f"standard input is larger than {limits.file_mb} MiB 标准输入过大",
                "save it as a file and name that, or raise XIANZHI_SOURCE_MAX_MB 请存为文件，或调高该设置",
            )
        )


def _copied(stream: BinaryIO, path: Path, limits: Limits) -> bool:
    left = limits.file_mb << 20
    with path.open("wb") as file:
        while piece := stream.read(_PIECE):
            left -= len(piece)
            if left < 0:
                return False
            file.write(piece)
    return True
