"""From wrapped lines to readable text: what of the white space between raw characters stays.

Example 例："2018 年 12 月\\n\\n29日" reads "2018年12月29日"; "（记者 周\\n\\n明）" reads "（记者 周明）".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import INSERTED, CleanText, Part, PartRole, Span
from loaders.layout.repair import is_letter_spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.model import Page

_RUN = re.compile(r"\S+")
_WHITE = re.compile(r"\s")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_NAME_TAIL = re.compile(r"[\u3400-\u9fff]{2,}$")
_NAME_HEAD = re.compile(r"[\u3400-\u9fff]{2,}")
_DISPLAY = frozenset(
    {PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE, PartRole.SECTION_HEAD, PartRole.CAPTION}
)
_NAMES = frozenset({PartRole.BYLINE, PartRole.DATELINE, PartRole.SIGNOFF, PartRole.CREDIT})
_SPACED = _DISPLAY | _NAMES
"""The parts in which a blank between Chinese characters may mean something."""
_LINE_ENDS = frozenset("\n\r\f\v\x85\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Passage:
    """What will be one part of an article: a role and the raw spans to read, on the page with that index."""

    role: PartRole
    spans: tuple[tuple[int, Span], ...]


@dataclass(slots=True)
class _Writer:
    """Clean text in the making: characters and where each comes from."""

    pages: Sequence[Page]
    chars: list[str]
    page_of: list[int]
    raw_at: list[int]

    def put(self, text: str, page: int, start: int) -> None:
        self.chars.append(text)
        self.page_of.extend([page] * len(text))
        self.raw_at.extend(range(start, start + len(text)))

    def put_in(self, white: str) -> None:
        self.chars.append(white)
        self.page_of.extend([INSERTED] * len(white))
        self.raw_at.extend([INSERTED] * len(white))


def clean_text(pages: Sequence[Page], passages: Iterable[Passage]) -> tuple[CleanText, tuple[Part, ...]]:
    """The passages as one clean text, a part a line, and the parts."""
    writer = _Writer(pages, [], [], [])
    parts: list[Part] = []
    for passage in passages:
        if parts:
            writer.put_in("\n")
        start = len(writer.raw_at)
        _write(writer, passage)
        parts.append(Part(passage.role, Span(start, len(writer.raw_at))))
    clean = CleanText("".join(writer.chars), tuple(pages), tuple(writer.page_of), tuple(writer.raw_at))
    return clean, tuple(parts)


def _write(writer: _Writer, passage: Passage) -> None:
    before, last_page, last_end = "", -1, 0
    for page, start, run, spaced in _runs(writer.pages, passage):
        if before:
            same_page = last_page == page and last_end <= start
            white = writer.pages[page].raw[last_end:start] if same_page else "\n"
            if _WHITE.search(white) and (kind := _kept_space(passage.role, before, run, white, spaced)):
                writer.put_in(kind)
        writer.put(run, page, start)
        before, last_page, last_end = run, page, start + len(run)


def _runs(pages: Sequence[Page], passage: Passage) -> Iterator[tuple[int, int, str, bool]]:
    """The runs of characters without white space: page, raw offset, the run, and whether its line is letter-spaced."""
    for page, span in passage.spans:
        text = span.of(pages[page].raw)
        spaced = is_letter_spaced(text)
        for match in _RUN.finditer(text):
            yield page, span.start + match.start(), match.group(), spaced


def _kept_space(role: PartRole, before: str, after: str, white: str, spaced: bool) -> str:
    """A space or nothing between two runs that white space divides in the raw text."""
    left, right = before[-1], after[0]
    if left.isascii() and right.isascii():
        return " " if left.isalnum() and right.isalnum() else ""
    if role not in _SPACED:
        return ""
    wrapped = not _LINE_ENDS.isdisjoint(white)
    if not (_HAN.match(left) or left in "”》）") or not (_HAN.match(right) or right in "“《"):
        return ""
    if role in _NAMES:
        return _between_names(before, after, wrapped, spaced and len(white) < 2)
    if wrapped or (spaced and len(white) < 2):
        return ""
    return " "


def _between_names(before: str, after: str, wrapped: bool, spaced: bool) -> str:
    """Spaces divide names; a line end divides two names only where neither side is a single character."""
    if spaced or before[-1] in "”》）" or after[0] in "“《":
        return ""
    if not wrapped:
        return " "
    return " " if _NAME_TAIL.search(before) and _NAME_HEAD.match(after) else ""
