"""Cells of a table as text: HTML becomes paragraphs, what no text can hold is replaced, formulas stay words.

Example 例："<p>　　本报讯 …</p><p>茶农…</p>" is two lines; "=HYPERLINK(…)" is the text "=HYPERLINK(…)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.sources.html.runs import has_markup, plain_lines

_FORMULA = re.compile(r"\s{0,20}[=@+\-][A-Za-z0-9(|!'\"]")
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
HTML = "HTML in a cell became text 单元格内的 HTML 已转为文字"
FORMULA = "a cell that looks like a formula was read as plain text 形似公式的单元格按普通文字读入"
NO_TEXT = "a NUL or lone surrogate became U+FFFD 无效字符以 U+FFFD 代替"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text and what was done to it."""

    text: str
    notes: tuple[str, ...] = ()


def read_cell(raw: str) -> Cell:
    """The text of a cell: the cell itself unless it holds HTML or what is no character."""
    notes = []
    text = raw
    if _NO_TEXT.search(text):
        text = _NO_TEXT.sub("\ufffd", text)
        notes.append(NO_TEXT)
    if _FORMULA.match(text):
        notes.append(FORMULA)
    if has_markup(text):
        text = "\n".join(plain_lines(text))
        notes.append(HTML)
    return Cell(text, tuple(notes))
