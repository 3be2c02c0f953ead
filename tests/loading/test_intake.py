"""Sources are read in a process that can be killed: what hangs, crashes or grows is told, and the rest is read."""

from __future__ import annotations

import os
import zipfile
from typing import TYPE_CHECKING

import pytest

from kg.errors import SourceError
from kg.identity import Names
from loaders.intake import Intake
from loaders.intake import intake as module
from loaders.sources import Flags, Given, Limits, PageRead, Table
from loaders.sources.folders import Found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = "本报讯 昨日，全县茶园管护现场会在茶叶合作社召开。"
ODD = "tests.loading.odd_child"
SMALL = Limits(seconds=0.5, memory_mb=128, file_mb=4, page_characters=20_000)
GIVEN = Given(Flags("武陵日报", "2020-03-02"))


@pytest.fixture(scope="module")
def intake() -> Iterator[Intake]:
    with Intake(GIVEN, Names(), SMALL, child=ODD) as one:
        yield one


def process_of(intake: Intake) -> int:
    assert intake._process is not None
    return intake._process.process.pid


def found(folder: Path, name: str, text: str) -> Found:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return Found(path, name)


def split(taken: list[PageRead | SourceError]) -> tuple[list[str], list[str]]:
    pages = [one.source for one in taken if isinstance(one, PageRead)]
    return pages, [str(one) for one in taken if isinstance(one, SourceError)]


ENDED = [
    # no page in time: in a loop that holds the interpreter; one that sleeps stands below
    ("loop", "more than 0.5 s", "XIANZHI_SOURCE_TIMEOUT"),
    # what a fault in a C library does
    ("crash", "SIGSEGV", "another program"),
    # more memory than allowed
    ("grow", "128 MiB", "XIANZHI_SOURCE_MEMORY_MB"),
    # a line that is no page of ours, or a line without end
    ("babble", "no page", "split"),
    ("false", "no page", "split"),
    ("flood", "no page", "split"),
]


@pytest.mark.parametrize(("order", "said", "remedy"), ENDED, ids=[row[0] for row in ENDED])
def test_a_file_that_ends_its_reader_is_told_and_the_next_is_read(
    order: str, said: str, remedy: str, tmp_path: Path, intake: Intake
) -> None:
    pages, told = split(list(intake.read(found(tmp_path, "bad.odd", f"ODD {order}"))))
    assert pages == []
    assert len(told) == 1
    assert told[0].startswith("bad.odd: ")
    assert said in told[0]
    assert remedy in told[0]
    assert split(list(intake.read(found(tmp_path, "good.txt", PAGE)))) == (["good.txt"], [])


@pytest.mark.parametrize("order", ["hang", "fault", "refuse"])
def test_pages_that_came_before_are_kept_and_counted(order: str, tmp_path: Path, intake: Intake) -> None:
    pages, told = split(list(intake.read(found(tmp_path, "a.odd", f"ODD {order} 3"))))
    assert pages == ["a.odd#page=1", "a.odd#page=2"] or pages == [f"a.odd#page={number}" for number in (1, 2, 3)]
    assert len(told) == 1
    assert f"after {len(pages)} pages" in told[0] or order == "refuse"


def test_a_fault_of_our_own_is_told_as_one_and_logged(
    tmp_path: Path, intake: Intake, caplog: pytest.LogCaptureFixture
) -> None:
    before = process_of(intake)
    _, told = split(list(intake.read(found(tmp_path, "a.odd", "ODD fault"))))
    assert "ZeroDivisionError at loading/odd_child.py:" in told[0]
    assert "report it as a bug" in told[0]
    assert "Traceback" in caplog.text
    assert process_of(intake) == before  # a fault needs no new process


@pytest.mark.parametrize("order", ["hang", "crash", "fault"])
def test_the_other_members_of_an_archive_are_read(order: str, tmp_path: Path, intake: Intake) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("1.txt", PAGE + "一")
        archive.writestr("2.txt", f"ODD {order}")
        archive.writestr("3.txt", PAGE + "三")
    pages, told = split(list(intake.read(Found(tmp_path / "a.zip", "a.zip"))))
    assert pages == ["a.zip/1.txt", "a.zip/3.txt"]
    assert len(told) == 1
    assert told[0].startswith("a.zip/2.txt: ")


def test_an_archive_that_ends_its_reader_again_and_again_is_given_up(
    tmp_path: Path, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_ENDED", 2)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(4):
            archive.writestr(f"{number}.txt", "ODD exit")
    pages, told = split(list(intake.read(Found(tmp_path / "a.zip", "a.zip"))))
    assert pages == []
    assert [line.split(":")[0] for line in told] == ["a.zip/0.txt", "a.zip/1.txt", "a.zip"]
    assert "the rest was not read" in told[2]


def test_no_process_and_no_dump_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Intake(GIVEN, Names(), SMALL, child=ODD) as intake:
        reads = intake.read(found(tmp_path, "a.odd", "ODD hang 2"))
        next(reads)
        process = process_of(intake)
        reads.close()  # as when the load is stopped in the middle
        list(intake.read(found(tmp_path, "b.odd", "ODD abort")))
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert not list(tmp_path.glob("core*"))


def test_one_process_reads_many_files_and_then_is_renewed(
    tmp_path: Path, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RENEWED_AFTER", 2)
    processes = []
    for number in range(4):
        assert split(list(intake.read(found(tmp_path, f"{number}.txt", PAGE))))[1] == []
        processes.append(process_of(intake))
    assert processes[0] == processes[1] != processes[2] == processes[3]


def test_a_process_that_died_while_it_was_idle_is_blamed_on_no_file(tmp_path: Path, intake: Intake) -> None:
    list(intake.read(found(tmp_path, "1.txt", PAGE)))
    assert intake._process is not None
    intake._process.process.kill()
    intake._process.process.wait()
    assert split(list(intake.read(found(tmp_path, "2.txt", PAGE)))) == (["2.txt"], [])


def test_what_is_given_reaches_the_reader(tmp_path: Path) -> None:
    table = Table("pages.json", {"1.txt": {"newspaper": "酉水时报", "issued": "2020-03-02", "page": 3}})
    with Intake(Given(Flags(issued="2021-04-05"), table), Names("https://example.org/id/"), SMALL) as intake:
        (read,) = intake.read(found(tmp_path, "1.txt", PAGE))
    assert isinstance(read, PageRead)
    assert str(read.page.iri) == "https://example.org/id/page/酉水时报/2021-04-05/3"
    assert read.page.raw == PAGE


@pytest.mark.parametrize(
    "name",
    # bytes that are no UTF-8, a line end, an escape: names of files may hold them
    [os.fsdecode(b"\xff\xfe.txt"), "a\nb.txt", "\x1b[2J.txt", "引\u202e号.txt"],
    ids=["bytes", "line end", "escape", "direction"],
)
def test_a_file_with_a_hostile_name_is_read(name: str, tmp_path: Path, intake: Intake) -> None:
    assert split(list(intake.read(found(tmp_path, name, PAGE)))) == ([name], [])
