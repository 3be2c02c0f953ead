"""Pages as they came, and what their sources show of them: zones with roles, lines of print with boxes, origins.

Example 例：row 5 of a table has cells 标题 and 正文; its page has zones HEADLINE and BODY, and the fragment "row=5".

All offsets count Unicode code points and are half open. Boxes are in points (1/72 inch) of a PDF page's own
coordinates, in which y grows upwards.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Self, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rdflib import URIRef

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class _Ends(NamedTuple):
    """Where a span begins, and where it ends."""

    start: int
    end: int


class Span(_Ends):
    """A half-open range of code points, `start <= end`. Raises ValueError when it is not.

    A page makes ten thousand of them, compares and looks them up: a tuple does that three times as fast as a dataclass.
    """

    __slots__ = ()

    def __new__(cls, start: int, end: int) -> Self:
        """Check the ends."""
        if not 0 <= start <= end:
            raise ValueError(f"no span: {start}..{end}")
        return tuple.__new__(cls, (start, end))

    def of(self, text: str) -> str:
        """The slice of `text`."""
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        """The same range `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def holds(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


class PartRole(StrEnum):
    """What a line is. `COLUMN` and `NOISE` never belong to an article's text; a `POINTER` is a text of its own."""

    KICKER = "kicker"  # 引题
    HEADLINE = "headline"  # 标题
    SUBHEADLINE = "subheadline"  # 副题
    BYLINE = "byline"  # □ 本报记者 …
    DATELINE = "dateline"  # 本报讯 / 新华社…电
    BODY = "body"  # 正文，one part a paragraph
    SECTION_HEAD = "section_head"  # 小标题
    SIGNOFF = "signoff"  # 文末署名
    CAPTION = "caption"  # 图片说明
    CREDIT = "credit"  # 图片署名
    JUMP = "jump"  # 下转3版 / 上接1版
    COLUMN = "column"  # 栏目
    POINTER = "pointer"  # 导读
    NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a page whose role the source itself shows: a cell of a table, an element of HTML, a block of print.

    `article` tells which article of the page it belongs to (0, 1, …); None for what belongs to none.
    """

    role: PartRole
    span: Span
    article: int | None


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of print: character i of `span` reaches from `edges[i]` to `edges[i + 1]`; there is one edge more."""

    span: Span
    bottom: float
    top: float
    edges: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.edges) != len(self.span) + 1:
            raise ValueError("a printed line needs one edge more than characters")

    def box(self, start: int, end: int) -> Box:
        """The box of the raw characters from `start` to `end`, which lie in this line."""
        left, right = self.edges[start - self.span.start], self.edges[end - self.span.start]
        return left, self.bottom, right, self.top


class Origin(StrEnum):
    """Where newspaper, issue date or page number of a page were found, surest first."""

    FLAG = "flag"  # 命令行
    TABLE = "table"  # pages.json
    FILE_NAME = "file-name"  # --name-pattern
    OWN_FIELD = "own-field"  # PDF、HTML 或表格自带
    MASTHEAD = "masthead"  # 报头


@dataclass(frozen=True, slots=True)
class Origins:
    """Where each value was found; None when it is not known or nobody recorded it."""

    newspaper: Origin | None = None
    issued: Origin | None = None
    number: Origin | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One newspaper page as it came: `raw` is untouched, `sha256` is of the source (a file, or rows of a table).

    `fragment` tells which part of the source it is: "page=3" of a PDF (RFC 8118), "row=5" of a table (RFC 7111).
    `zones` are in raw order and hold every character that is not white space; there are none for plain text.
    """

    iri: URIRef
    newspaper: str
    issued: date
    number: str | None
    raw: str
    sha256: str
    fragment: str | None = None
    zones: tuple[Zone, ...] = field(default=(), repr=False, compare=False)
    lines: tuple[PrintedLine, ...] = field(default=(), repr=False, compare=False)
    origins: Origins = field(default=Origins(), compare=False)

    def line_at(self, offset: int) -> PrintedLine | None:
        """The line of print that holds the raw character at `offset`; None when the source shows none."""
        index = bisect_right(self.lines, offset, key=lambda line: line.span.start) - 1
        line = self.lines[index] if index >= 0 else None
        return line if line is not None and offset < line.span.end else None


@dataclass(frozen=True, slots=True)
class RawSlice:
    """A run of one page's raw text, `start` to `end`; where the source shows print, its box and the page's fragment."""

    page: URIRef
    start: int
    end: int
    box: Box | None = None
    fragment: str | None = None


def slices_of(page: Page, offsets: Sequence[int]) -> Iterator[RawSlice]:
    """Raw offsets of one page as slices; only white space lies inside a slice unread, and no line of print ends."""
    start = last = offsets[0]
    line = page.line_at(start)
    for offset in (*offsets[1:], None):
        if offset is not None and _goes_on(page, line, last, offset):
            last = offset
            continue
        yield _slice(page, line, start, last + 1)
        if offset is not None:
            start = last = offset
            line = page.line_at(start)


def _slice(page: Page, line: PrintedLine | None, start: int, end: int) -> RawSlice:
    if line is None:
        return RawSlice(page.iri, start, end)
    return RawSlice(page.iri, start, end, line.box(start, end), page.fragment)


def _goes_on(page: Page, line: PrintedLine | None, last: int, offset: int) -> bool:
    """Whether the character at `offset` belongs to the slice that ends with `last`."""
    if offset <= last or page.raw[last + 1 : offset].strip():
        return False
    return offset < line.span.end if line else page.line_at(offset) is None
