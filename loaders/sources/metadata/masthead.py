"""What the masthead (报头、版头) of a sheet says of its newspaper, issue date and page number.

Example 例："怀化时报  2022年3月15日  星期二  第3版" says all three, if the day was a Tuesday.

A date of the text is never taken: lines count that are made of masthead words alone, a date only beside others of them,
and only when one reading remains. The foot of a page may end in a notice with the day of its signing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from kg.model import Origin
from kg.places import Gazetteer, Level, tables
from kg.places.newspapers import home_names
from loaders.layout.marks import page_label
from loaders.sources.metadata.masthead_lines import Block, blocks_of
from loaders.sources.metadata.own_fields import day_of, is_number, own_newspaper
from loaders.sources.metadata.values import Said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from loaders.sources.format import Sheet

T = TypeVar("T")

_BESIDE = frozenset({"weekday", "lunar", "page", "label", "mark", "count", "code", "editor"})
"""What a masthead has beside its date and a notice has not."""
_AT_HEAD = _BESIDE | {"paper", "issue"}
_ATTACHED = frozenset({"date", "day", "weekday", "lunar", "issue", "code", "editor", "paper"})
"""What shows that a number beside it is that of the page."""
_WEEKDAYS = "一二三四五六日"


def masthead_of(sheet: Sheet) -> Said:
    """What its masthead says; a note where it contradicts itself."""
    blocks = blocks_of(sheet)
    notes: list[str] = []
    days = {day for block in blocks for day in _days(block, notes)}
    papers = {paper for block in blocks for paper in _papers(block)}
    attached = {label for block in blocks if _ATTACHED & _kinds(block) for label in _labels(block, beside=True)}
    labels = attached or {label for block in blocks if block.near for label in _labels(block, beside=False)}
    if len(days) > 1:
        listed = ", ".join(day.isoformat() for day in sorted(days))
        notes.append(f"mastheads say {listed}: none was taken 报头日期不一，未采用")
    return Said(Origin.MASTHEAD, _only(papers), _only(days), _only(labels), tuple(dict.fromkeys(notes)))


def _days(block: Block, notes: list[str]) -> Iterator[date]:
    """The dates of a masthead, unless it says another weekday or day of the month beside one."""
    days = {day for token in block.tokens if token.kind == "date" and (day := day_of(*token.value.split("-")))}
    if not days or not _is_masthead(block):
        return
    weekdays = {
        _WEEKDAYS.index(token.value[-1].replace("天", "日")) for token in block.tokens if token.kind == "weekday"
    }
    others = {token.value for token in block.tokens if token.kind == "day"}
    for day in days:
        if weekdays - {day.weekday()}:
            notes.append(f"the masthead's {day.isoformat()} is no such weekday: not taken 报头日期与星期不符，未采用")
        elif others <= {f"{day.month}-{day.day}"}:
            yield day


def _is_masthead(block: Block) -> bool:
    """Whether enough stands beside the date: one thing at the edge of the page, two further in."""
    beside = _kinds(block) & (_AT_HEAD if block.at_head else _BESIDE)
    return len(beside) > 1 or (len(beside) == 1 and block.near)


def _kinds(block: Block) -> set[str]:
    """The kinds of words that tell of a masthead: no weekday in brackets, no paper that is none."""
    return {
        token.kind
        for token in block.tokens
        if not token.value.startswith("(") and (token.kind != "paper" or _is_paper(token.value))
    }


def _papers(block: Block) -> Iterator[str]:
    """The newspapers: those that are known as such and, on a nameplate with its numbers, what calls itself one."""
    kinds = _kinds(block)
    if not kinds & (_BESIDE | {"date"} if block.at_head else _BESIDE):
        return
    is_nameplate = block.at_head and bool(kinds & {"count", "code"} or kinds >= {"issue", "weekday"})
    for token in block.tokens:
        paper = own_newspaper(token.value) if token.kind == "paper" else None
        if paper and (_is_paper(paper) or (is_nameplate and paper.endswith("报"))):
            yield paper


@lru_cache(maxsize=1024)
def _is_paper(name: str) -> bool:
    """Whether it is a newspaper by our table, or named for a place; 疫情快报 is neither."""
    title = name.strip("《》")
    if title in tables.codes("places-newspapers.tsv"):
        return True
    places = Gazetteer.load()
    return any(place.level <= Level.COUNTY for each in home_names(title) for place in places.named(each))


def _labels(block: Block, *, beside: bool) -> Iterator[str]:
    """The page numbers. `beside`: other words of a masthead stand there, so that 3版, A3 and "3 要闻" are such too;
    else only those with the name of a section, or above everything: 第3版 may be where a teaser leads.
    """
    sections = {index for index, token in enumerate(block.tokens) if token.kind == "section"}
    always = {"page", "label", "mark"} if beside else {"page", "label"} if block.first else {"page"}
    by_section = {"label", "mark"} | ({"number"} if beside and "date" in _kinds(block) else set())
    for index, token in enumerate(block.tokens):
        named = bool(sections & {index - 1, index + 1})
        label = page_label(token.value) if token.kind in (always | by_section if named else always) else ""
        if is_number(label):
            yield label


def _only(values: set[T]) -> T | None:
    """The one value; None when there is none or more than one."""
    return next(iter(values)) if len(values) == 1 else None
