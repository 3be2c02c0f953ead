"""`xianzhi load` as a user meets it: files, folders, archives, standard input; what is told, and how it ends."""

from __future__ import annotations

import io
import json
import re
import signal
import subprocess
import sys
import time
import zipfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from api.cli import main
from api.loading import group_reading, paths
from kg.store.dump import sorted_quads
from kg.store.generations import Generations
from loaders.intake import Intake

if TYPE_CHECKING:
    from kg.model import Article

ROOT = Path(__file__).resolve().parents[2]
ISSUE = ["--newspaper", "武陵日报", "--issued", "2020-03-02"]
STORIES = {
    "1": "本报讯 县档案馆收藏的旧报纸共有三千册。",
    "2": "本报讯 张家坪村举行插秧比赛，六十名村民参加。",
    "3": "本报讯 县图书馆新馆对读者开放，藏书十二万册。",
}
TABLE = {
    "pages": [
        {"file": f"{number}.txt", "newspaper": "武陵日报", "issued": "2020-03-02", "page": int(number)}
        for number in STORIES
    ]
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three pages and their table."""
    root = tmp_path / "页"
    root.mkdir()
    for number, text in STORIES.items():
        (root / f"{number}.txt").write_text(text, encoding="utf-8")
    (root / "pages.json").write_text(json.dumps(TABLE, ensure_ascii=False), encoding="utf-8")
    return root


@pytest.fixture
def archive(folder: Path) -> Path:
    """The same as an archive."""
    path = folder.parent / "页.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for one in sorted(folder.iterdir()):
            packed.write(one, f"里/{one.name}")
    return path


def run(capsys: pytest.CaptureFixture[str], store: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    """Exit code and report of a load."""
    code = main(["load", *arguments, "--store", str(store), "--json"])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, report


def graph(store: Path) -> list[bytes]:
    return sorted_quads(Generations(store).current())


def test_files_a_folder_and_an_archive_of_the_same_pages_give_the_same_graph(
    folder: Path, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(folder / f"{number}.txt") for number in reversed(STORIES)]
    ways = {
        "files": [*files, "--metadata", str(folder / "pages.json")],
        "folder": [str(folder)],
        "archive": [str(archive)],
    }
    for way, arguments in ways.items():
        code, report = run(capsys, tmp_path / way, *arguments)
        assert code == 0, report
        assert len(report["pages"]) == 3
    graphs = [graph(tmp_path / way) for way in ways]
    assert graphs.count(graphs[0]) == len(graphs)


def test_a_table_on_the_command_line_stands_before_the_folders_own(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.json"
    other.write_text(json.dumps(TABLE).replace("2020-03-02", "2021-04-05"), encoding="utf-8")
    code, report = run(capsys, tmp_path / "store", str(folder), "--metadata", str(other))
    assert code == 0
    assert all("2021-04-05" in page for page in report["pages"])


def test_a_malformed_table_is_told_once_and_what_it_is_for_is_not_read(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "pages.json").write_text('{"pages": [', encoding="utf-8")
    code, report = run(capsys, tmp_path / "store", str(folder), *ISSUE)
    assert code == 2
    assert len(report["failures"]) == 1
    assert "pages.json" in report["failures"][0]["path"]
    assert "were not read" in report["failures"][0]["message"]


@pytest.mark.parametrize("packed", [False, True], ids=["text", "archive"])
def test_standard_input_is_read_by_its_content(
    packed: bool, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = archive.read_bytes() if packed else STORIES["1"].encode("gb18030")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    code, report = run(capsys, tmp_path / "store", "-", *ISSUE, *([] if packed else ["--page", "1"]))
    assert code == 0, report
    assert len(report["pages"]) == (3 if packed else 1)


def test_standard_input_can_be_given_a_name_and_a_limit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XIANZHI_SOURCE_MAX_MB", "1")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * (1 << 21))))
    code, report = run(capsys, tmp_path / "store", "-", "--name", "年报.txt", *ISSUE)
    assert code == 2
    assert report["failures"][0]["message"].startswith("年报.txt: standard input is larger than 1 MiB")


def test_a_file_that_hangs_costs_only_itself(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "2.txt").write_text("ODD hang", encoding="utf-8")
    monkeypatch.setenv("XIANZHI_SOURCE_TIMEOUT", "0.5")
    monkeypatch.setattr(paths, "Intake", partial(Intake, child="tests.loading.odd_child"))
    code, report = run(capsys, tmp_path / "store", str(folder))
    assert code == 3
    assert len(report["pages"]) == 2
    assert [failure["path"] for failure in report["failures"]] == [str(folder / "2.txt")]


def test_a_fault_while_articles_are_read_costs_only_that_page(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    usual = group_reading.read_article

    def faulty(article: Article, *others: Any) -> Any:
        if "插秧" in article.text:
            raise ZeroDivisionError("a fault of a reader")
        return usual(article, *others)

    monkeypatch.setattr(group_reading, "read_article", faulty)
    code, report = run(capsys, tmp_path / "store", str(folder))
    assert code == 3
    assert len(report["pages"]) == 2
    (failure,) = report["failures"]
    assert failure["path"] == str(folder / "2.txt")
    assert "ZeroDivisionError at loading/test_load_command.py:" in failure["message"]
    assert "report it as a bug" in failure["message"]
    assert "Traceback" in caplog.text


def test_a_page_whose_articles_take_too_long_costs_only_itself(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = group_reading.read_article

    def slow(article: Article, *others: Any) -> Any:
        if "插秧" in article.text:
            re.fullmatch(r"(x+x+)+y", "x" * 64)  # would take longer than the sun shines
        return usual(article, *others)

    code, _ = run(capsys, tmp_path / "warm", str(folder))  # the first page loads the gazetteer, which takes its time
    assert code == 0
    monkeypatch.setattr(group_reading, "read_article", slow)
    monkeypatch.setenv("XIANZHI_SOURCE_TIMEOUT", "2")
    code, report = run(capsys, tmp_path / "store", str(folder))
    assert code == 3
    assert len(report["pages"]) == 2
    assert "took more than 2 s" in report["failures"][0]["message"]


def test_losses_are_always_told_and_mere_choices_when_asked_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["load", str(folder), "--issued", "2021-04-05", "--store", str(tmp_path / "store")]
    assert main(arguments) == 0
    short = capsys.readouterr().out
    assert short.count("issue date:") == 1
    assert "另有 2 处" in short
    assert "encoding" not in short
    assert main([*arguments, "--verbose"]) == 0
    long = capsys.readouterr().out
    assert long.count("issue date:") == 3
    assert long.count("encoding utf-8") == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        # a store in a folder with other things in it is refused before anything is read
        (["PAGES", "--store", "PAGES"], "is not empty and no store"),
        # a pattern that cannot be used
        (["PAGES", "--store", "new", "--name-pattern", "{newspaper"], "newspaper"),
        # a table that is not there
        (["PAGES", "--store", "new", "--metadata", "absent.json"], "absent.json"),
    ],
    ids=["store", "pattern", "table"],
)
def test_a_load_that_cannot_run_says_so_in_one_line(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert main(["load", *(str(folder) if one == "PAGES" else one for one in arguments), *ISSUE]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not (folder.parent / "new").exists()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for children in /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "kill"])
def test_a_load_that_is_stopped_leaves_no_process_and_publishes_nothing(
    number: signal.Signals, folder: Path, tmp_path: Path
) -> None:
    (folder / "0.txt").write_text("ODD hang", encoding="utf-8")
    code = (
        "import sys; from functools import partial; from api.cli import main; from api.loading import paths; "
        "from loaders.intake import Intake; paths.Intake = partial(Intake, child='tests.loading.odd_child'); "
        "sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "load", str(folder), "--store", str(tmp_path / "store")]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as load:
        child = _child_of(load.pid)
        load.send_signal(number)
        _, error = load.communicate(timeout=30)
    assert load.returncode == (130 if number is signal.SIGINT else -signal.SIGKILL)
    assert ("nothing is half written" in error) == (number is signal.SIGINT)
    _wait_until_gone(child)
    assert not (tmp_path / "store" / "current").exists()


def _child_of(process: int) -> int:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        if children:
            return int(children[0])
        time.sleep(0.01)
    raise AssertionError("no child was started")


def _wait_until_gone(process: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        stat = Path(f"/proc/{process}/stat")
        if not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return
        time.sleep(0.01)
    raise AssertionError(f"{process} still runs")
