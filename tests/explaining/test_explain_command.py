"""`xianzhi explain` on standard input, on several files, in JSON and in colour."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from api.cli import main

if TYPE_CHECKING:
    from pathlib import Path

SAID = ["--newspaper", "怀化日报", "--issued", "2020-03-12"]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Standard input with a sentence."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("沅陵县召开防汛会议。".encode())))
    return monkeypatch


def test_a_sentence_is_tried_on_standard_input(typed: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "-", *SAID]) == 0
    out = capsys.readouterr().out
    assert "■■ -" in out
    assert "沅陵县 → 沅陵县 · 431222" in out


def test_standard_input_without_a_newspaper_says_what_to_add(typed: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "-"]) == 1
    assert "--newspaper" in capsys.readouterr().err


def test_a_clause_that_looks_like_no_article_is_read_as_a_body(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("沅陵县召开防汛会议".encode())))
    assert main(["explain", "-", *SAID]) == 0
    assert "[正文] 沅陵县召开防汛会议" in capsys.readouterr().out


def test_json_is_one_complete_object_a_line(typed: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "-", "--json", *SAID]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert (told["role"], told["sentence"], told["start"], told["end"]) == ("body", "沅陵县召开防汛会议。", 0, 10)
    (place,) = [each for each in told["read"] if each["kind"] == "xz:County"]
    assert place["rule"] == "places.full"
    assert place["evidence"] == [{"words": "沅陵县", "start": 0, "end": 3, "rule": "places.full"}]


def test_colour_can_be_forced(typed: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed.setenv("FORCE_COLOR", "1")
    typed.delenv("NO_COLOR", raising=False)
    assert main(["explain", "-", *SAID]) == 0
    assert "\x1b[32m沅陵县\x1b[0m" in capsys.readouterr().out


def test_only_what_is_asked_for(typed: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "-", "--kind", "tenure", *SAID]) == 0
    assert "防汛" not in capsys.readouterr().out


def test_a_story_that_jumps_is_read_with_its_other_half(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = tmp_path / "1.txt", tmp_path / "2.txt"
    first.write_text("沅陵县防汛有备\n本报讯 3月9日，沅陵县召开防汛会议。县长张国强要求，（下转2版）\n", "utf-8")
    second.write_text("沅陵县防汛有备\n（上接1版）各乡镇要落实责任。会后，大家到官庄镇察看。\n", "utf-8")
    table = {"pages": [
        {"file": f"{page}.txt", "newspaper": "怀化日报", "issued": "2020-03-12", "page": page} for page in "12"
    ]}  # fmt: skip
    (tmp_path / "pages.json").write_text(json.dumps(table), "utf-8")
    assert main(["explain", str(first), str(second)]) == 0
    out = capsys.readouterr().out
    assert out.index("县长张国强要求，各乡镇要落实责任。") < out.index("■■ ", out.index("■■ ") + 1)


def test_a_file_that_cannot_be_read_hinders_no_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "a.txt"
    good.write_text("沅陵县召开防汛会议。\n", "utf-8")
    assert main(["explain", str(tmp_path / "none.txt"), str(good), *SAID]) == 1
    shown = capsys.readouterr()
    assert "no such file" in shown.err
    assert "防汛会议" in shown.out
