"""What a path on the command line stands for: a file, or the files of a folder in the order of their names.

Example 例：武陵日报/ with 2020-03-02/1.txt, 2020-03-02/pages.json and .DS_Store is one file, 1.txt, and its table.

A pages.json in a folder tells the metadata of the files in it and below it, the nearest one counts. Hidden files and
what systems leave behind are no sources. Links are followed to files of the same folder only.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

TABLE = "pages.json"
_LEFT_BEHIND = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini", TABLE})


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read, its name for messages, and the pages.json that stands beside or above it in its folder."""

    path: Path
    name: str
    table: Path | None = None


def is_left_out(parts: Iterable[str]) -> bool:
    """Whether a path with these parts is hidden, a table of metadata, or something that a system left behind."""
    return any(part.startswith(".") or part in _LEFT_BEHIND for part in parts)


def files_of(path: Path) -> Iterator[Found | SourceError]:
    """The file at `path`, or the files of the folder and those below it; and why something there is not read."""
    if _holds(path.is_dir):
        yield from _files_in(path)
    elif path.name == TABLE:
        yield SourceError(
            str(path),
            "this is a table of metadata, no page 这是版面信息表，不是版面",
            f"give its folder, or --metadata {TABLE} 请给出所在文件夹，或用 --metadata",
        )
    else:
        yield Found(path, str(path))


def _files_in(root: Path) -> Iterator[Found | SourceError]:
    inside = root.resolve()
    waiting: list[tuple[Path, Path | None]] = [(root, None)]
    empty = True
    while waiting:
        folder, above = waiting.pop()
        table = folder / TABLE if _holds((folder / TABLE).is_file) else above
        entries = _entries(folder)
        folders = [one for one in entries if isinstance(one, Path) and _is_folder(one)]
        for entry in entries:
            one = entry if isinstance(entry, SourceError) else _file(entry, inside, table)
            if one is not None:
                empty = False
                yield one
        waiting += [(one, table) for one in reversed(folders)]
    if empty:
        yield SourceError(
            str(root), "no file to read in this folder 文件夹里没有可读的文件", "check the path 请检查路径"
        )


def _holds(question: Callable[[], bool]) -> bool:
    """Whether it is so; what may not be looked at is told when it is read."""
    try:
        return question()
    except OSError:
        return False


def _is_folder(path: Path) -> bool:
    return _holds(path.is_dir) and not path.is_symlink()


def _entries(folder: Path) -> list[Path | SourceError]:
    """What lies in a folder, by name, without what is left out."""
    try:
        return [path for path in sorted(folder.iterdir()) if not is_left_out([path.name])]
    except OSError as error:
        what = f"the folder cannot be read ({error.strerror}) 文件夹读不了"
        return [SourceError(str(folder), what, "check its permissions 请检查权限")]


def _file(path: Path, inside: Path, table: Path | None) -> Found | SourceError | None:
    """A file of a folder; None for a folder, and for a link to one inside, whose files are found at their own place."""
    name = str(path)
    try:
        target = path.resolve(strict=True)
    except (FileNotFoundError, RuntimeError):  # RuntimeError: a link that leads to itself
        return SourceError(name, "a link that leads nowhere 链接失效", "mend or remove it 请修复或删除")
    except OSError as error:
        return SourceError(
            name, f"cannot be read ({error.strerror}) 文件读不了", "check link and permissions 请检查权限"
        )
    if not target.is_relative_to(inside):
        what = "a link that leads out of the folder 链接指向文件夹之外"
        return SourceError(name, what, "name its target yourself 请直接给出目标文件")
    if target.is_dir():
        return None
    if not target.is_file():
        what = "no regular file (a pipe, socket or device) 不是普通文件"
        return SourceError(name, what, "remove it from the folder 请移出文件夹")
    return Found(path, name, table)
