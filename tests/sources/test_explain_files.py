"""`xianzhi explain` on files: every page of one, and what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TWO = "本报讯 石桥镇召开春耕会议。\f本报讯 柳林镇召开防汛会议。\n"
SAID = ["--newspaper", "武陵日报", "--issued", "2020-03-02"]


def test_every_page_of_a_file_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TWO.encode("gb18030"))
    assert main(["explain", str(path), *SAID, "--page", "1,2"]) == 0
    out = capsys.readouterr().out
    assert out.index("a.txt#page=1") < out.index("石桥镇") < out.index("a.txt#page=2") < out.index("柳林镇")
    assert "※ encoding gb18030 编码为 gb18030" in out


def test_file_names_are_read_by_a_pattern(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "武陵日报-20200302-3.txt"
    path.write_text("本报讯 石桥镇召开春耕会议。\n", "utf-8")
    assert main(["explain", str(path), "--name-pattern", "{newspaper}-{issued}-{page}"]) == 0
    assert "/article/武陵日报/2020-03-02/3/" in capsys.readouterr().out


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TWO + "\fOpen Day", "utf-8")
    assert main(["explain", str(path), *SAID]) == 1
    shown = capsys.readouterr()
    assert "a.txt#page=3: no Chinese" in shown.err
    assert "柳林镇" in shown.out
