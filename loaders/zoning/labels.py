"""Names of columns over several stories, and pointers to stories on other pages.

Example 例：简讯 over four small items is a COLUMN; 全县春耕全面展开 见2版 is a POINTER.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.zoning.items import Piece
from loaders.zoning.words import is_page_reference, is_pointer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.zoning.stacks import Stack

_LABEL = re.compile(
    r"^[■●◆▲★【〖\[]?(?:(?:今日|本期|本版)?(?:导读|导览|提要|要目|看点)|(?:图片|一句话|一周|每日|今日|农业|经济|社会|科技|教育)?"
    r"(?:简讯|短讯|快讯|要闻|速递|速览|简报|集锦|短波|新闻)|简明新闻|新闻(?:简报|速递|速览|集装箱|链接)|各地短波)[】〗\]]?$"
)
"""Matches 简讯, 今日导读, 新闻速览; not 我市召开新闻发布会."""


_GUIDE = re.compile(r"导读|导览|提要|要目|看点")
_PAGE = re.compile(r"(?:第[0-9０-９一二三四五六七八九十]{1,3}|[A-Z]{0,2}[0-9０-９]{1,3})版[）)]?$")
_SHORT = 60
_TEXT = 30


def split_labels(stacks: Sequence[Stack], is_boxed: bool = False) -> tuple[list[Piece], list[Stack]]:
    """Names of columns and pointers, and the stacks that are neither. `is_boxed`: they have a frame of their own."""
    lowest = min(stacks, key=lambda one: one.box.bottom, default=None)
    if is_boxed and lowest is not None and is_page_reference(lowest.lines[-1].text) and _is_short(stacks):
        return [Piece(PartRole.POINTER, tuple(line for stack in stacks for line in stack.lines))], []
    pieces: list[Piece] = []
    rest: list[Stack] = []
    for stack in stacks:
        below = _below(stack, stacks)
        if len(stack.lines) == 1 and _LABEL.search(stack.text) and not _is_text(below, stack, is_boxed):
            pieces.append(Piece(PartRole.COLUMN, stack.lines))
        elif _is_pointers(stack) or _is_guide(stack, stacks):
            pieces += _pointers(stack)
        else:
            rest.append(stack)
    return pieces, rest


def _is_short(stacks: Sequence[Stack]) -> bool:
    text = "".join(stack.text for stack in stacks)
    return len(text) <= _SHORT and "。" not in text


def _below(stack: Stack, stacks: Sequence[Stack]) -> Stack | None:
    """The stack next below, over it in part."""
    near = [one for one in stacks if one.box.top <= stack.box.middle and one.box.over(stack.box) > 0]
    return max(near, key=lambda one: one.box.top, default=None)


def _is_text(below: Stack | None, label: Stack, is_boxed: bool) -> bool:
    """Whether running text stands right under a label, or in one box with it: then it is the headline of that text,
    and no name of stories that have headlines themselves."""
    if below is None or _is_guide_text(below) or _is_pointers(below):
        return False
    near = is_boxed or label.box.bottom - below.box.top < 1.5 * label.size
    return near and below.size < 0.87 * label.size and len(below.lines) > 2 and len(below.text) >= _TEXT


def _is_guide(stack: Stack, stacks: Sequence[Stack]) -> bool:
    """Whether it lists stories with their pages under 导读."""
    above = [one for one in stacks if one.box.bottom >= stack.box.middle and one.box.over(stack.box) > 0]
    label = min(above, key=lambda one: one.box.bottom, default=None)
    return label is not None and bool(_GUIDE.search(label.text)) and _is_guide_text(stack)


def _is_guide_text(stack: Stack) -> bool:
    named = [bool(_PAGE.search(line.text)) for line in stack.lines]
    return named[-1] and 3 * sum(named) >= len(named) and "。" not in stack.text


def _is_pointers(stack: Stack) -> bool:
    """Whether its last line names a page, and so do a third of its lines."""
    named = [is_pointer(line.text) for line in stack.lines]
    return named[-1] and 3 * sum(named) >= len(named) and len(stack.lines) <= 24


def _pointers(stack: Stack) -> list[Piece]:
    pieces, start = [], 0
    for index, line in enumerate(stack.lines, start=1):
        if is_pointer(line.text) or _PAGE.search(line.text):
            pieces.append(Piece(PartRole.POINTER, stack.lines[start:index]))
            start = index
    return pieces
