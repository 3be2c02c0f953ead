"""Which column of a table holds what, by the names that people give to columns.

Example 例：the header 标题, 版次, 日期, 正文, 点击量 gives headline, page, issued and body; 点击量 is named in a note.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Column(StrEnum):
    """What a column of a table of articles holds."""

    NEWSPAPER = "newspaper"  # 报纸
    SOURCE = "source"  # 来源，报纸或通讯社
    ISSUED = "issued"  # 出版日期
    PAGE = "page"  # 版次
    KICKER = "kicker"  # 引题
    HEADLINE = "headline"  # 标题
    SUBHEADLINE = "subheadline"  # 副题
    BYLINE = "byline"  # 作者
    REPORTER = "reporter"  # 记者
    CORRESPONDENT = "correspondent"  # 通讯员
    BODY = "body"  # 正文
    CAPTION = "caption"  # 图片说明
    PHOTOGRAPHER = "photographer"  # 摄影


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each known column stands in a header; `unknown` are the names that mean nothing here, in order.

    `notes` tell of columns that hold the same as another one and are not read.
    """

    at: Mapping[Column, int]
    unknown: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def cells(self, row: Sequence[str]) -> dict[Column, str]:
        """The known cells of a row that are not blank."""
        found = {column: row[index] for column, index in self.at.items()}
        return {column: cell for column, cell in found.items() if cell.strip()}


_MARKS = re.compile(r"[\s_\-.:*·/\\'\"“”‘’\[\]【】()<>《》〈〉「」『』\u200b-\u200f\u2060\ufeff]")
_BRACKETED = re.compile(r"\([^()]{0,40}\)\s*$")
_LONGEST = 200


def known_names() -> Mapping[str, Column]:
    """The names of columns that are known, folded; of two for the same column the first one counts more."""
    return _known()


def columns_of(header: Sequence[str], names: Mapping[str, Column] | None = None) -> Columns:
    """The columns that a header names; `names` maps more (or other) folded names to columns, the best name first."""
    known = known_names() if names is None else names
    rank = {name: index for index, name in enumerate(known)}
    found: dict[Column, list[tuple[int, int]]] = {}
    unknown = []
    for index, cell in enumerate(header):
        name = next((name for name in _readings(cell) if name in known), None)
        if name is not None:
            found.setdefault(known[name], []).append((rank[name], index))
        elif cell.strip():
            unknown.append(shown(cell))
    at = {column: min(places)[1] for column, places in found.items()}
    doubled = [(column, sorted(places)) for column, places in found.items() if len(places) > 1]
    return Columns(at, tuple(unknown), tuple(_doubled(header, places) for _, places in doubled))


def folded(name: str) -> str:
    """A column's name without case, width, spaces, brackets and marks."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", name[:_LONGEST]).casefold())


def shown(cell: str) -> str:
    """A cell for messages: one line, short."""
    line = " ".join(cell[:_LONGEST].split())
    return line if len(line) <= 20 else line[:20] + "…"


def listed(names: Iterable[str], most: int = 12) -> str:
    """Names for messages, the first `most` of them."""
    every = tuple(names)
    more = f" … (+{len(every) - most})" if len(every) > most else ""
    return "、".join(every[:most]) + more


def body_names() -> str:
    """The best known names of the column that holds the text, for messages."""
    return listed((name for name, column in known_names().items() if column is Column.BODY), 6)


def _readings(cell: str) -> tuple[str, str]:
    """The name with what stands in brackets, and without: 日期(年月日) is 日期, (正文) is 正文."""
    plain = unicodedata.normalize("NFKC", cell[:_LONGEST])
    return folded(plain), folded(_BRACKETED.sub("", plain))


def _doubled(header: Sequence[str], places: Sequence[tuple[int, int]]) -> str:
    taken, *others = (f"{shown(header[index])} ({index + 1})" for _, index in places)
    return f"column {taken} is read, not {listed(others)}, which holds the same 同类的列只读“{taken}”"


@cache
def _known() -> Mapping[str, Column]:
    return {name: Column(column) for column, name in rows("loaders/data/column_names.tsv")}
