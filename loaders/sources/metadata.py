"""Newspaper, issue date and page number: page text does not hold them, so they come from flags or a table.

Example 例：pages.json with {"pages": [{"file": "a.txt", "newspaper": "武陵日报", "issued": "2020-03-02", "page": 1}]};
flags win over the table. Other keys ("about", "estimated") are allowed and not read.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import MetadataError
from loaders.layout.marks import page_label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EARLIEST, _LATEST = 1900, 2100
_NUMBER = re.compile(r"[A-Z]{0,2}[1-9][0-9]{0,3}(?:-[A-Z]{0,2}[0-9]{1,4})?|[\u3400-\u9fff]{1,8}版")
"""A page number as `page_label` gives it: 3, A1, 1-4, 要闻版; 头版 and 二 have become 1 and 2."""
_LONGEST = 12
_NUMBER_REMEDY = 'write 3, "A3", "1-4" or null 请写 3、"A3"、"1-4" 或 null'
_ADD = (
    "add --newspaper, --issued and --page, or to pages.json a line "
    '{{"file": "{file}", "newspaper": …, "issued": "YYYY-MM-DD", "page": …}}'
)
_DATE_REMEDY = "write the day as YYYY-MM-DD, from 1900 to 2100, as 2020-03-02 日期请写成 YYYY-MM-DD"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page from outside: `number` is None when nobody knows it."""

    newspaper: str
    issued: date
    number: str | None


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says of every file it loads, as typed; None where a flag is not given."""

    newspaper: str | None = None
    issued: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The entries of a pages.json by file, as written there; `origin` is its path for messages."""

    origin: str = "pages.json"
    entries: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def entry_for(self, path: Path) -> Mapping[str, object]:
        """The entry whose file is `path` or its last parts, the longest one; empty when there is none."""
        parts = tuple(unicodedata.normalize("NFC", part) for part in path.parts)
        for length in range(len(parts), 0, -1):
            entry = self.entries.get("/".join(parts[-length:]))
            if entry is not None:
                return entry
        return {}


def read_table(path: Path) -> Table:
    """The table in a pages.json. Raises MetadataError with line and column when it is malformed."""
    origin = str(path)
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise MetadataError(origin, f"malformed JSON at {where} JSON 有误", "correct it there 请在该处改正") from error
    except RecursionError as error:
        raise MetadataError(origin, "nested too deeply JSON 嵌套过深", 'write {"pages": [{"file": …}]}') from error
    except UnicodeDecodeError as error:
        raise MetadataError(
            origin, f"not UTF-8 at byte {error.start} 不是 UTF-8", "save it as UTF-8 请存为 UTF-8"
        ) from error
    except OSError as error:
        raise MetadataError(
            origin, f"cannot be read ({error.strerror}) 文件读不了", "check the path 请检查路径"
        ) from error
    return Table(origin, _entries(origin, data))


def metadata_for(path: Path, flags: Flags, table: Table) -> Metadata:
    """The metadata of one file: each value from the flags, else from the table.

    Raises MetadataError when newspaper or issue date are missing, or a value cannot be used.
    """
    entry = table.entry_for(path)
    newspaper = _first(flags.newspaper, entry.get("newspaper"))
    issued = _first(flags.issued, entry.get("issued"))
    number = _first(flags.page, entry.get("page"))
    name = str(path)
    return Metadata(_newspaper(name, newspaper), _issued(name, issued), _number(name, number))


def _first(flag: str | None, entry: object) -> object:
    return entry if flag is None else flag


def _newspaper(path: str, value: object) -> str:
    if value is None or (isinstance(value, str) and not value.strip("《》 \t\r\n\u3000")):
        raise MetadataError(path, "the newspaper is not known 不知是哪家报纸", _remedy(path))
    if not isinstance(value, str):
        raise MetadataError(path, f"newspaper {value!r} is no name 报名有误", _remedy(path))
    return " ".join(unicodedata.normalize("NFC", value).strip("《》 \t\r\n\u3000").split())


def _issued(path: str, value: object) -> date:
    if value is None or value == "":
        raise MetadataError(path, "the issue date is not known 不知出版日期", _remedy(path))
    if not isinstance(value, str) or not _DATE.fullmatch(value.strip()):
        raise MetadataError(path, f"issue date {value!r} is not YYYY-MM-DD 日期格式有误", _DATE_REMEDY)
    try:
        issued = date.fromisoformat(value.strip())
    except ValueError as error:
        raise MetadataError(path, f"issue date {value!r}: there is no such day 没有这一天", _DATE_REMEDY) from error
    if issued.year < _EARLIEST:
        raise MetadataError(path, f"issue date {value!r} is before {_EARLIEST} 日期过早", _DATE_REMEDY)
    if issued.year > _LATEST:
        raise MetadataError(path, f"issue date {value!r} is after {_LATEST} 日期过晚", _DATE_REMEDY)
    return issued


def _number(path: str, value: object) -> str | None:
    """The page number as jumps print it: 3 for "03" and "第3版"."""
    if value is None or value == "":
        return None
    known = isinstance(value, int | str) and not isinstance(value, bool)
    label = page_label(str(value)) if known else ""
    if len(label) > _LONGEST or not _NUMBER.fullmatch(label):
        raise MetadataError(path, f"page {value!r} is no page number 版次有误", _NUMBER_REMEDY)
    return label


def _remedy(path: str) -> str:
    return _ADD.format(file=path.replace("\\", "/").rsplit("/", 1)[-1])


def _entries(origin: str, data: object) -> dict[str, Mapping[str, object]]:
    """The entries by normalised file. Raises MetadataError when one has no file or two have the same."""
    shape = 'write {"pages": [{"file": …, "newspaper": …, "issued": …, "page": …}]}'
    pages = data.get("pages") if isinstance(data, dict) else None
    if not isinstance(pages, list):
        raise MetadataError(origin, 'no list "pages" 缺少 "pages" 列表', shape)
    entries: dict[str, Mapping[str, object]] = {}
    for position, entry in enumerate(pages, start=1):
        file = entry.get("file") if isinstance(entry, dict) else None
        if not isinstance(file, str) or not file.strip():
            raise MetadataError(origin, f'entry {position} names no "file" 第 {position} 条缺少 "file"', shape)
        key = _key(file)
        if key in entries:
            raise MetadataError(origin, f"two entries for {file!r} 同一文件有两条", "keep one of them 请只留一条")
        entries[key] = entry
    return entries


def _key(file: str) -> str:
    parts = unicodedata.normalize("NFC", file.strip()).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", "."))
