"""Newspaper, issue date and page number in the one form in which pages carry them.

Example 例："《武陵日报》" is the newspaper 武陵日报, "2020-03-02" the day, "第03版" and "3" are page 3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import MetadataError
from kg.identity import normalise_name
from kg.model import Origins
from loaders.layout.marks import page_label
from loaders.sources.metadata.claims import Claim, surest
from loaders.sources.metadata.own_fields import EARLIEST, LATEST, is_number, own_newspaper

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Origin

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER_REMEDY = 'write 3, "A3", "1-4" or null 请写 3、"A3"、"1-4" 或 null'
_DATE_REMEDY = "write the day as YYYY-MM-DD, from 1900 to 2100, as 2020-03-02 日期请写成 YYYY-MM-DD"
_ADD = (
    "add --newspaper, --issued and --page, or to pages.json a line "
    '{{"file": "{file}", "newspaper": …, "issued": "YYYY-MM-DD", "page": …}}, '
    "or --name-pattern '{{newspaper}}-{{issued}}-{{page}}' where the file names say it "
    "请加命令行参数，或写入 pages.json，或用 --name-pattern 说明文件名的写法"
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page besides its text: `number` is None when nobody knows it; `origins` says from where."""

    newspaper: str
    issued: date
    number: str | None
    origins: Origins


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says of a page, each value in its one form, None where it says nothing; notes for the report."""

    origin: Origin
    newspaper: str | None = None
    issued: date | None = None
    number: str | None = None
    notes: tuple[str, ...] = ()


def metadata_for(source: str, said: Iterable[Said]) -> tuple[Metadata, tuple[str, ...]]:
    """The metadata of one page, each value from the surest that says it, and the notes.

    `source` names the page in messages. Raises MetadataError when nobody says newspaper or issue date.
    """
    said = tuple(said)
    newspaper, of_name = surest(
        (Claim(s.origin, s.newspaper) for s in said if s.newspaper), "newspaper", normalise_name
    )
    issued, of_day = surest((Claim(s.origin, s.issued) for s in said if s.issued), "issue date")
    number, of_number = surest((Claim(s.origin, s.number) for s in said if s.number), "page number")
    notes = tuple(note for each in (*(s.notes for s in said), of_name, of_day, of_number) for note in each)
    if newspaper is None:
        raise MetadataError(source, _with("the newspaper is not known 不知是哪家报纸", notes), remedy_for(source))
    if issued is None:
        raise MetadataError(source, _with("the issue date is not known 不知出版日期", notes), remedy_for(source))
    origins = Origins(newspaper.origin, issued.origin, number.origin if number else None)
    return Metadata(newspaper.value, issued.value, number.value if number else None, origins), notes


def newspaper_of(name: str, value: object) -> str | None:
    """A newspaper's name without 《》, in NFC; None when there is none. Raises MetadataError when it is no text."""
    if value is None or (isinstance(value, str) and not value.strip("《》 \t\r\n\u3000")):
        return None
    newspaper = own_newspaper(value) if isinstance(value, str) else None
    if newspaper is None:
        raise MetadataError(name, f"newspaper {value!r} is no name 报名有误", remedy_for(name))
    return newspaper


def issued_of(name: str, value: object) -> date | None:
    """The day written YYYY-MM-DD; None when there is none. Raises MetadataError for anything else."""
    if value is None or value == "":
        return None
    if not isinstance(value, str) or not _DATE.fullmatch(value.strip()):
        raise MetadataError(name, f"issue date {value!r} is not YYYY-MM-DD 日期格式有误", _DATE_REMEDY)
    try:
        issued = date.fromisoformat(value.strip())
    except ValueError as error:
        raise MetadataError(name, f"issue date {value!r}: there is no such day 没有这一天", _DATE_REMEDY) from error
    if issued.year < EARLIEST:
        raise MetadataError(name, f"issue date {value!r} is before {EARLIEST} 日期过早", _DATE_REMEDY)
    if issued.year > LATEST:
        raise MetadataError(name, f"issue date {value!r} is after {LATEST} 日期过晚", _DATE_REMEDY)
    return issued


def number_of(name: str, value: object) -> str | None:
    """The page number as jumps print it: 3 for "03" and "第3版"; None when there is none.

    Raises MetadataError for what no page is numbered with.
    """
    if value is None or value == "":
        return None
    known = isinstance(value, int | str) and not isinstance(value, bool)
    label = page_label(str(value)) if known else ""
    if not is_number(label):
        raise MetadataError(name, f"page {value!r} is no page number 版次有误", _NUMBER_REMEDY)
    return label


def remedy_for(name: str) -> str:
    """All ways in which the metadata of the file can be given."""
    return _ADD.format(file=name.replace("\\", "/").rsplit("/", 1)[-1])


def _with(message: str, notes: tuple[str, ...]) -> str:
    """The message, and in brackets what was seen and not taken."""
    return f"{message} ({'; '.join(notes)})" if notes else message
