"""Tables in text with one article a row: .csv, .tsv and what spreadsheets save, whatever divides their cells.

Example 例：标题;版次;正文⏎茶园开采;1;"　　本报讯 …" is divided by semicolons and holds one article of page 1.

Rows are counted from 1 without the header, blank ones too, as RFC 7111 and spreadsheets do. Quotes follow RFC 4180.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources.format import Format, Read
from loaders.sources.signatures import foreign_format
from loaders.sources.tables.columns import Column, Columns, body_names, columns_of, listed, shown
from loaders.sources.tables.grouping import Gathering, sheets_of
from loaders.sources.tables.lines import lines_in, longest, opened, sample_of
from loaders.sources.tables.rows import Row

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Iterator, Mapping, Sequence

    from loaders.sources.files import SourceFile
    from loaders.sources.limits import Limits

_NAMES = (".csv", ".tsv", ".tab")
_DELIMITERS = ",\t;，|"
_SEPARATOR = re.compile(r"\ufeff?sep=(.)\r?\n?", re.IGNORECASE)
_ENDLESS = re.compile("limit|unexpected end")
_NO_END = "a quoted cell does not end; nothing behind it was read 引号没有闭合，其后未读"
_MOST_NOTES = 30
_BEFORE_HEADER = 10
"""A title of the table and blank rows may stand above the header."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is divided, how many records stand before its first row, its header and what that says."""

    delimiter: str
    before: int
    header: tuple[str, ...]
    columns: Columns
    separator: bool = False


def _takes(file: SourceFile) -> bool:
    kind = foreign_format(file.head)
    if kind is not None and not kind.startswith("binary data"):
        return False
    return file.name.lower().endswith(_NAMES) or (kind is None and _looks_like_table(file))


def _looks_like_table(file: SourceFile) -> bool:
    """Whether the first line is a header with a column for the text and another known one."""
    line = re.split(rb"[\r\n]", file.head, maxsplit=1)[0]
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return _is_header(_shape(line.decode(encoding)))
        except UnicodeDecodeError:
            continue
    return False


def _is_header(shape: Shape | None) -> bool:
    return shape is not None and Column.BODY in shape.columns.at and len(shape.columns.at) > 1


def _read(file: SourceFile, limits: Limits) -> Iterator[Read]:
    return read_table(file, limits)


def read_table(file: SourceFile, limits: Limits, names: Mapping[str, Column] | None = None) -> Iterator[Read]:
    """The sheets of a table; `names` maps folded names of columns, in place of the known ones.

    Raises SourceError when no column holds the text, when there are too many, and when no row is an article.
    """
    shape = _usable(file.name, _shape(sample_of(file), names), limits)
    with opened(file, limits) as (text, encoding):
        notes = [f"encoding {encoding} 编码为 {encoding}", *_notes(shape)]
        rows = _rows(file.name, lines_in(file, text, limits), shape, limits, notes)
        yield from sheets_of(rows, Gathering(file.name, "row", limits, notes))


def _shape(sample: str, names: Mapping[str, Column] | None = None) -> Shape | None:
    """The division of the sample that makes the most known columns; None of a table without a cell."""
    said = _SEPARATOR.match(sample)
    sample = sample[said.end() :] if said else sample.removeprefix("\ufeff")
    tried = [_divided(sample, mark, names, bool(said)) for mark in (said[1] if said else _DELIMITERS)]
    shapes = [shape for shape in tried if shape is not None]
    return max(shapes, key=_quality, default=None)


def _quality(shape: Shape) -> tuple[bool, int, int]:
    return Column.BODY in shape.columns.at, len(shape.columns.at), len(shape.header)


def _divided(sample: str, delimiter: str, names: Mapping[str, Column] | None, separator: bool) -> Shape | None:
    """The sample divided by one mark: its header is the first record that names a body, else the first of all."""
    records = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    shapes = []
    try:
        for before, record in zip(range(1, _BEFORE_HEADER + 1), records, strict=False):
            if any(cell.strip() for cell in record):
                shapes.append(Shape(delimiter, before, tuple(record), columns_of(record, names), separator))
    except csv.Error:
        pass
    with_body = [shape for shape in shapes if Column.BODY in shape.columns.at]
    return next(iter((*with_body, *shapes)), None)


def _usable(name: str, shape: Shape | None, limits: Limits) -> Shape:
    """The shape of a table that can be read. Raises SourceError without a text column or with too many columns."""
    header = shape.header if shape else ()
    if len(header) > limits.columns:
        raise SourceError(
            name,
            f"the table has {len(header)} columns, more than {limits.columns} 列数过多",
            "leave the others out, or raise XIANZHI_TABLE_MAX_COLUMNS 请删去多余的列，或调高该设置",
        )
    if shape is None or not {Column.BODY, Column.CAPTION}.intersection(shape.columns.at):
        found = listed(shown(cell) for cell in header if cell.strip()) or "none 无"
        raise SourceError(
            name,
            f"no column holds the text of articles 没有正文列; columns found 现有列：{found}",
            f"name the column of the text one of 正文列请命名为：{body_names()}",
        )
    return shape


def _notes(shape: Shape) -> Iterator[str]:
    if shape.delimiter != ",":
        mark = "tab" if shape.delimiter == "\t" else shape.delimiter
        yield f"cells divided by {mark} 分隔符为 {mark}"
    if shape.before > 1:
        yield f"header in row {shape.before} 表头在第 {shape.before} 行"
    if shape.columns.unknown:
        yield f"columns not read 未读的列：{listed(shape.columns.unknown)}"
    yield from shape.columns.notes


def _rows(
    name: str, lines: Iterator[str], shape: Shape, limits: Limits, notes: list[str]
) -> Iterator[Row | SourceError]:
    """The rows under the header by number, those that are not divided as it is as errors."""
    if shape.separator:
        next(lines, None)
    before = csv.field_size_limit(longest(limits))
    try:
        for number, record in _records(name, csv.reader(lines, delimiter=shape.delimiter, strict=True), shape.before):
            if isinstance(record, SourceError):
                yield record
            elif tuple(record) == shape.header:
                notes += [f"row {number} repeats the header 第 {number} 行重复表头，未读"][
                    : max(_MOST_NOTES - len(notes), 0)
                ]
            elif any(cell.strip() for cell in record):
                yield _row(name, number, record, shape)
    finally:
        csv.field_size_limit(before)


def _records(name: str, reader: Reader, before: int) -> Iterator[tuple[int, list[str] | SourceError]]:
    """The records after the header by number; the reading ends at one whose end, and so the next number, is unsure."""
    number = -before
    while True:
        number += 1
        line = reader.line_num
        try:
            record = next(reader)
        except StopIteration:
            return
        except SourceError as error:
            yield number, error
            return
        except csv.Error as error:
            goes_on = reader.line_num <= line + 1 and not _ENDLESS.search(str(error))
            yield number, _bad(name, number, str(error) if goes_on else _NO_END)
            if not goes_on:
                return
            continue
        if number > 0:
            yield number, record


def _bad(name: str, number: int, reason: str) -> SourceError:
    remedy = 'write a quote inside a cell twice ("") 单元格内的引号请写两个'
    return SourceError(name, f"row {number}: {reason} 第 {number} 行有误", remedy)


def _row(name: str, number: int, record: Sequence[str], shape: Shape) -> Row | SourceError:
    width = len(shape.header)
    if len(record) < width or any(cell.strip() for cell in record[width:]):
        return SourceError(
            name,
            f"row {number} has {len(record)} cells and the header {width} 第 {number} 行列数不符",
            "put quotes around cells that hold the dividing mark 含分隔符的单元格请加引号",
        )
    return Row(number, shape.columns.cells(record))


FORMAT = Format("csv", _takes, _read)
