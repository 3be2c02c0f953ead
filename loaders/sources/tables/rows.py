"""Rows of a table as articles: their cells laid out, and what they say of newspaper, day and page.

Example 例：a row with 标题 茶园开采, 通讯员 李红 and 正文 本报讯 … has the lines 茶园开采, 通讯员 李红, 本报讯 ….
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.model import PartRole
from loaders.layout.reporters import names_a_role
from loaders.sources.blocks import Block, by_line, laid_out, whole
from loaders.sources.format import OwnFields
from loaders.sources.tables.cells import read_cell
from loaders.sources.tables.columns import Column, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ORDER = (
    (Column.KICKER, PartRole.KICKER),
    (Column.HEADLINE, PartRole.HEADLINE),
    (Column.SUBHEADLINE, PartRole.SUBHEADLINE),
    (Column.BYLINE, PartRole.BYLINE),
    (Column.REPORTER, PartRole.BYLINE),
    (Column.CORRESPONDENT, PartRole.BYLINE),
    (Column.BODY, PartRole.BODY),
    (Column.CAPTION, PartRole.CAPTION),
    (Column.PHOTOGRAPHER, PartRole.CREDIT),
)
"""The cells of an article as a page has them."""
_BY_LINE = frozenset({PartRole.BODY, PartRole.CAPTION})
_ROLE_WORDS = {Column.REPORTER: "记者 ", Column.CORRESPONDENT: "通讯员 ", Column.PHOTOGRAPHER: "摄影："}
_PHOTO = re.compile("[摄图]")
_PAPER = re.compile(r"《?(?!据|转自|摘自|原载|综合|本报)[\u3400-\u9fff·]{1,12}报》?")
_NO_BODY = "give it a text, or leave the row out 请补上正文，或删去此行"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table by its number, counted from 1, and its known cells that are not blank, as they came."""

    number: int
    cells: Mapping[Column, str]


@dataclass(frozen=True, slots=True)
class RowArticle:
    """An article in a row: its blocks, what the row says of its page as written there, and what was done to it."""

    number: int
    blocks: tuple[Block, ...]
    own: OwnFields
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The article laid out."""
        return laid_out([self.blocks])[0]


def article_in(name: str, unit: str, row: Row) -> RowArticle:
    """The article in a row; `unit` is what rows are called ("row", "line"). Raises SourceError without a text."""
    notes: list[str] = []
    read = {column: _text(row, column, notes) for column in row.cells}
    blocks = tuple(_blocks(read))
    if not any(block.role in _BY_LINE and block.spans for block in blocks):
        has = "has a headline and no text 有标题而无正文" if Column.HEADLINE in read else "has no text 没有正文"
        raise SourceError(name, f"{unit} {row.number} {has}", _NO_BODY)
    own = OwnFields(_newspaper(read, notes), _line(read, Column.ISSUED), _line(read, Column.PAGE))
    return RowArticle(row.number, blocks, own, tuple(notes))


def _text(row: Row, column: Column, notes: list[str]) -> str:
    cell = read_cell(row.cells[column])
    notes += (f"{note} ({column})" for note in cell.notes)
    return cell.text


def _blocks(read: Mapping[Column, str]) -> Iterator[Block]:
    """The cells in the order of a page; who is named in two columns is named once."""
    said: set[str] = set()
    for column, role in _ORDER:
        text = read.get(column, "")
        if not text.strip() or (role is PartRole.BYLINE and text.strip() in said):
            continue
        said.add(text.strip())
        yield by_line(role, text) if role in _BY_LINE else whole(role, _with_role(column, text))


def _with_role(column: Column, text: str) -> str:
    """Names under a role's own heading, with the role in front where the cell does not say it."""
    says_it = _PHOTO.search(text) if column is Column.PHOTOGRAPHER else names_a_role(text)
    return text if column not in _ROLE_WORDS or says_it else _ROLE_WORDS[column] + text


def _newspaper(read: Mapping[Column, str], notes: list[str]) -> str | None:
    """The paper's name; a column 来源 may name an agency, so only what ends in 报 is taken from it."""
    name, source = _line(read, Column.NEWSPAPER), _line(read, Column.SOURCE)
    if name or not source:
        return name
    if not _PAPER.fullmatch(source):
        notes.append(f"source {shown(source)} names no newspaper and is not read “来源”不是报名，未读")
        return None
    return source


def _line(read: Mapping[Column, str], column: Column) -> str | None:
    return " ".join(read.get(column, "").split()) or None
