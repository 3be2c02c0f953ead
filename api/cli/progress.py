"""The progress bar of a load, rewritten in place on a terminal, never wider than the terminal.

Example 例：`载入 ████░░░░░░ 12/30 版 · 41 篇 · 陈述 9120 · 未读 6 · 武陵日报 2020-03-02`
"""

from __future__ import annotations

import logging
import os
import shutil
import time
import unicodedata
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from api.loading import Step

_CELLS = 10
_EVERY = 0.1
"""Seconds between two drawings, so that drawing costs nothing."""


class Bar:
    """Draws the steps of a load on a terminal."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self._width = 0
        self._drawn = 0.0
        self._last: tuple[str, int] | None = None

    def __call__(self, step: Step) -> None:
        """Draw a step, unless the one before was drawn just now; the last one of a phase is always drawn."""
        now = time.monotonic()
        finished = step.done == step.total
        if now - self._drawn >= _EVERY or finished:
            self._drawn = now
            self._draw(line_of(step, self._columns()))

    def end(self) -> None:
        """Leave the line: what comes next begins a new one."""
        if self._width:
            self._terminal.write("\n")
            self._terminal.flush()
            self._width = 0

    def _draw(self, line: str) -> None:
        width = columns_of(line)
        self._terminal.write("\r" + line + " " * (self._width - width))
        self._terminal.flush()
        self._width = width

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self._terminal.fileno()).columns or 80
        except OSError:
            return shutil.get_terminal_size().columns


class BelowBar(logging.StreamHandler[TextIO]):
    """Shows what is logged, a fault of ours above all, on lines of its own below the bar."""

    def __init__(self, bar: Bar, terminal: TextIO) -> None:
        super().__init__(terminal)
        self._bar = bar

    def emit(self, record: logging.LogRecord) -> None:
        """Leave the bar's line, then show the record."""
        self._bar.end()
        super().emit(record)


def line_of(step: Step, columns: int) -> str:
    """The line for a step, cut to fewer than `columns` columns."""
    filled = _CELLS * step.done // step.total if step.total else 0
    cells = "█" * filled + "░" * (_CELLS - filled)
    failed = f" · 失败 {step.failures}" if step.failures else ""
    if step.phase == "reading":
        line = f"读取 {cells} {step.done}/{step.total} 个文件 · {step.pages} 版{failed} · {step.what}"
    else:
        line = (
            f"载入 {cells} {step.done}/{step.total} 版 · {step.articles} 篇 · 陈述 {step.statements}"
            f" · 未读 {step.unread}{failed} · {step.what}"
        )
    return _cut(line.rstrip(" ·"), columns - 1)


def columns_of(text: str) -> int:
    """How many columns a terminal takes for the text: two for a Chinese character, none for a combining mark."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or not char.isprintable():
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _cut(text: str, columns: int) -> str:
    """The text, without what is not printable, as far as `columns` go."""
    kept, used = [], 0
    for char in text:
        if not char.isprintable():
            continue
        used += _columns(char)
        if used > columns:
            break
        kept.append(char)
    return "".join(kept)
