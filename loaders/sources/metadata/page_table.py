"""The table pages.json: newspaper, issue date and page number of many files.

Example 例：{"pages": [{"file": "a.txt", "newspaper": "武陵日报", "issued": "2020-03-02", "page": 1}]}

A "file" is a path or the last parts of one. It may also name one page of a file ("issue.pdf#page=3") or a member of
an archive ("2020.zip/03-02/1.txt"). An entry holds for all that lies inside what it names, value by value: what the
entry of a page leaves out is taken from that of its file, then from those of archive and folder ("武陵日报/2020").
The "page" of a file with several pages is a list in their order: ["A1", "A2", null]. Other keys ("about",
"estimated") are allowed and not read, and so are entries of files that are not loaded.
"""

from __future__ import annotations

import json
import unicodedata
from collections import ChainMap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import MetadataError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_SHAPE = 'write {"pages": [{"file": …, "newspaper": …, "issued": …, "page": …}]}'


@dataclass(frozen=True, slots=True)
class Table:
    """The entries of a pages.json by file, as written there; `origin` is its path for messages."""

    origin: str = "pages.json"
    entries: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def entry_for(self, name: str, fragment: str | None = None) -> Mapping[str, object]:
        """What the table says of a file or of one page in it, nearest entry first; empty when it says nothing."""
        return ChainMap(*(dict(entry) for entry in self._entries_for(name, fragment)))

    def _entries_for(self, name: str, fragment: str | None) -> Iterator[Mapping[str, object]]:
        if not self.entries:
            return
        parts = tuple(_key(name).split("/"))
        for ending in ([f"#{fragment}"] if fragment else []) + [""]:
            yield from self._longest(parts, ending)
        for length in range(len(parts) - 1, 0, -1):
            yield from self._longest(parts[:length], "")

    def _longest(self, parts: tuple[str, ...], ending: str) -> Iterator[Mapping[str, object]]:
        """The entry whose file is the last `parts`, as many as there are in any."""
        for start in range(len(parts)):
            entry = self.entries.get("/".join(parts[start:]) + ending)
            if entry is not None:
                yield {key: value for key, value in entry.items() if value is not None}
                return


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


def _entries(origin: str, data: object) -> dict[str, Mapping[str, object]]:
    """The entries by normalised file. Raises MetadataError when one has no file or two have the same."""
    pages = data.get("pages") if isinstance(data, dict) else None
    if not isinstance(pages, list):
        raise MetadataError(origin, 'no list "pages" 缺少 "pages" 列表', _SHAPE)
    entries: dict[str, Mapping[str, object]] = {}
    for position, entry in enumerate(pages, start=1):
        file = entry.get("file") if isinstance(entry, dict) else None
        if not isinstance(file, str) or not file.strip():
            raise MetadataError(origin, f'entry {position} names no "file" 第 {position} 条缺少 "file"', _SHAPE)
        key = _key(file)
        if key in entries:
            raise MetadataError(origin, f"two entries for {file!r} 同一文件有两条", "keep one of them 请只留一条")
        entries[key] = entry
    return entries


def _key(file: str) -> str:
    parts = unicodedata.normalize("NFC", file.strip()).replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", "."))
