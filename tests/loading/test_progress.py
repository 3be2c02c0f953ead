"""The progress bar: one line, in place, no wider than the terminal, with Chinese characters of two columns."""

from __future__ import annotations

import io

import pytest

from api.cli.progress import Bar, columns_of, line_of
from api.loading import Step

LOADING = Step("loading", 12, 30, "武陵日报 2020-03-02", pages=11, articles=41, statements=9120, unread=6, failures=1)


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (LOADING, "载入 ████░░░░░░ 12/30 版 · 41 篇 · 陈述 9120 · 未读 6 · 失败 1 · 武陵日报 2020-03-02"),
        (Step("reading", 3, 4, "a.zip/1.txt", pages=9), "读取 ███████░░░ 3/4 个文件 · 9 版 · a.zip/1.txt"),
        # nothing to do is no division by zero
        (Step("reading", 0, 0, ""), "读取 ░░░░░░░░░░ 0/0 个文件 · 0 版"),
        # a name that would move the cursor
        (Step("reading", 0, 1, "\x1b[2J\r一.txt"), "读取 ░░░░░░░░░░ 0/1 个文件 · 0 版 · [2J一.txt"),
    ],
    ids=["loading", "reading", "nothing", "escapes"],
)
def test_a_step_as_a_line(step: Step, line: str) -> None:
    assert line_of(step, 200) == line


@pytest.mark.parametrize("columns", [1, 2, 9, 10, 11, 40, 41, 200])
def test_a_line_is_never_as_wide_as_the_terminal(columns: int) -> None:
    assert columns_of(line_of(LOADING, columns)) < columns


@pytest.mark.parametrize(
    ("text", "columns"), [("载入", 4), ("abc", 3), ("，", 2), ("e\u0301", 1), ("", 0), ("\x1b", 0)]
)
def test_columns_are_those_of_a_terminal(text: str, columns: int) -> None:
    assert columns_of(text) == columns


def test_a_shorter_line_covers_the_longer_one_before_it() -> None:
    terminal = io.StringIO()
    bar = Bar(terminal)
    bar(Step("reading", 1, 1, "很长很长的文件名.txt"))
    bar(Step("reading", 1, 1, "短"))
    bar.end()
    _, first, second = terminal.getvalue().split("\r")
    assert columns_of(second.rstrip("\n")) == columns_of(first)
    assert terminal.getvalue().endswith("\n")
