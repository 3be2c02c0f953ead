"""JSON with one article an object: lines of objects, one object, or an array of them, on one line or on many.

Example 例：{"标题": "茶园开采", "版次": 1, "正文": ["第一段", "第二段"]} is an article of two paragraphs on page 1.

Numbers are kept as they are written. A key that an object has twice with two values is an error of that object.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.errors import SourceError
from loaders.sources.format import Format, Read
from loaders.sources.tables.columns import Column, Columns, body_names, columns_of, listed, shown
from loaders.sources.tables.grouping import Gathering, sheets_of
from loaders.sources.tables.lines import lines_in, longest, opened, sample_of
from loaders.sources.tables.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TextIO

    from loaders.sources.files import SourceFile
    from loaders.sources.limits import Limits

_NAMES = (".jsonl", ".ndjson", ".json")
_STARTS = re.compile(rb'(?:\[\s{0,99})?\{\s{0,99}["}]')
_BETWEEN = re.compile(r"[\s,\ufeff]*")
_BY_LINE = frozenset({Column.BODY, Column.CAPTION})
_BLOCK = 1 << 16
_HEADERS = 1000
_REMEDY = "write one object a line, as json.dumps gives it 请每行写一个 JSON 对象"


class _TwiceError(ValueError):
    """A key that an object has twice."""


def _takes(file: SourceFile) -> bool:
    head = file.head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(_STARTS.match(head)) or (file.name.lower().endswith(_NAMES) and not head.startswith((b"%PDF", b"PK")))


def _read(file: SourceFile, limits: Limits) -> Iterator[Read]:
    return read_objects(file, limits)


def read_objects(file: SourceFile, limits: Limits, names: Mapping[str, Column] | None = None) -> Iterator[Read]:
    """The sheets of a file of JSON; `names` maps folded names of keys, in place of the known ones.

    Raises SourceError when no object is an article.
    """
    by_line = _is_by_line(sample_of(file))
    with opened(file, limits) as (text, encoding):
        notes = [f"encoding {encoding} 编码为 {encoding}"]
        objects = _Objects(file.name, "line" if by_line else "item", limits, notes, names)
        values = _from_lines(objects, lines_in(file, text, limits)) if by_line else _from_stream(objects, text)
        yield from sheets_of(values, Gathering(file.name, objects.unit, limits, notes))


def _is_by_line(sample: str) -> bool:
    """Whether the file is one object a line: not when it is an array, or when its first line is a beginning only."""
    line = next((line for line in sample.lstrip("\ufeff \t\r\n").splitlines() if line.strip()), "")
    if line.startswith("["):
        return False
    try:
        json.loads(line)
    except json.JSONDecodeError as error:
        return error.pos < len(line.rstrip())
    except (ValueError, RecursionError):
        pass
    return True


@dataclass(slots=True)
class _Objects:
    """How values become rows: the header of each set of keys is worked out once."""

    name: str
    unit: str
    limits: Limits
    notes: list[str]
    names: Mapping[str, Column] | None
    headers: dict[tuple[str, ...], Columns] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    def row(self, number: int, value: object) -> Row | SourceError:
        """The row of an object. What cannot be an article is an error."""
        try:
            return Row(number, self._cells(number, value))
        except SourceError as error:
            return error

    def bad(self, number: int, reason: str) -> SourceError:
        """The error of a line or item."""
        return SourceError(self.name, f"{self.unit} {number}: {reason}", _REMEDY)

    def _cells(self, number: int, value: object) -> dict[Column, str]:
        if not isinstance(value, dict):
            raise self.bad(number, "no object 不是对象")
        keys = tuple(value)
        columns = self._columns(number, keys)
        cells = [self._cell(number, keys, value, column, columns.at.get(column)) for column in Column]
        return {column: cell for column, cell in zip(Column, cells, strict=True) if cell.strip()}

    def _columns(self, number: int, keys: tuple[str, ...]) -> Columns:
        if len(keys) > self.limits.columns:
            raise self.bad(number, f"{len(keys)} keys, more than {self.limits.columns} 键过多")
        columns = self.headers.get(keys)
        if columns is None:
            columns = columns_of(keys, self.names)
            if len(self.headers) < _HEADERS:
                self.headers[keys] = columns
            self._tell(columns)
        if not _BY_LINE.intersection(columns.at):
            found = listed(map(shown, keys)) or "none 无"
            known = f"known names 正文键名可为：{body_names()}"
            raise self.bad(number, f"no key holds the text 没有正文; keys found 现有：{found}; {known}")
        return columns

    def _tell(self, columns: Columns) -> None:
        """Keys that are not read, each told once."""
        new = [name for name in columns.unknown if name not in self.told]
        new = new if len(self.told) < self.limits.columns else []
        self.told.update(new)
        if new:
            self.notes.append(f"keys not read 未读的键：{listed(new)}")
        self.notes += (note for note in columns.notes if note not in self.notes)

    def _cell(
        self, number: int, keys: Sequence[str], value: Mapping[str, Any], column: Column, index: int | None
    ) -> str:
        cell = value[keys[index]] if index is not None else None
        if cell is None:
            return ""
        parts = cell if isinstance(cell, list) else [cell]
        if not all(isinstance(part, str) for part in parts):
            raise self.bad(number, f"{shown(keys[index or 0])} is no text 不是文字")
        return ("\n" if column in _BY_LINE else " ").join(parts)


def _from_lines(objects: _Objects, lines: Iterator[str]) -> Iterator[Row | SourceError]:
    """The objects of lines; blank ones count and hold none. The reading ends at a line that is too long."""
    try:
        for number, line in enumerate(lines, start=1):
            if line.strip("\ufeff \t\r\n"):
                yield _from_line(objects, number, line)
    except SourceError as error:
        yield error


def _from_line(objects: _Objects, number: int, line: str) -> Row | SourceError:
    try:
        return objects.row(number, _DECODER.decode(line.lstrip("\ufeff")))
    except (ValueError, RecursionError) as error:
        return objects.bad(number, _reason(error))


def _from_stream(objects: _Objects, text: TextIO) -> Iterator[Row | SourceError]:
    """The objects of an array, or one after the other, over many lines; the reading ends at one that is malformed."""
    buffer, at, number, ended = "", 0, 0, False
    most = longest(objects.limits)
    while True:
        at = _start(buffer, at, number)
        if (at >= len(buffer) or buffer[at] == "]") and ended:
            return
        try:
            value, end = _DECODER.raw_decode(buffer, at)
            whole = end < len(buffer) or ended
        except (ValueError, RecursionError) as error:
            whole, reason = False, _reason(error)
            hopeless = not isinstance(error, json.JSONDecodeError) or ended or len(buffer) - at > most
            if hopeless:
                yield objects.bad(number + 1, f"{reason}; nothing behind it was read 其后未读")
                return
        if whole:
            number += 1
            yield objects.row(number, value)
            at = end
        else:
            more = text.read(max(_BLOCK, len(buffer) - at))
            buffer, at, ended = buffer[at:] + more, 0, not more


def _start(buffer: str, at: int, number: int) -> int:
    """Where the next value begins: behind white space, commas, and the bracket that opens the array."""
    match = _BETWEEN.match(buffer, at)
    at = match.end() if match else at
    if number == 0 and buffer[at : at + 1] == "[":
        match = _BETWEEN.match(buffer, at + 1)
        at = match.end() if match else at + 1
    return at


def _reason(error: Exception) -> str:
    if isinstance(error, _TwiceError):
        return f"key {shown(str(error))} stands twice 键重复"
    if isinstance(error, json.JSONDecodeError):
        return f"malformed JSON at character {error.pos + 1}: {error.msg} JSON 有误"
    return "nested too deeply JSON 嵌套过深" if isinstance(error, RecursionError) else "malformed JSON JSON 有误"


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found and found[key] != value:
            raise _TwiceError(key)
        found[key] = value
    return found


def _nothing(_: str) -> None:
    """NaN and Infinity, which are no JSON and say that a value is missing."""


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=str, parse_float=str, parse_constant=_nothing, strict=False
)
FORMAT = Format("jsonl", _takes, _read)
