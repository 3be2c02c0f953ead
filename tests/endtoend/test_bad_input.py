"""Bad files: one clear line that names the file and the remedy, the others load, nothing is half written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from api.cli import main
from kg.store.dump import sorted_quads
from kg.store.generations import Generations
from tests.conftest import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

GOOD = SAMPLES / "huaihua-times-2022-06-20.txt"
ISSUE = ["--newspaper", "怀化时报", "--issued", "2022-06-20"]

BAD = [
    # a path that is not there
    ("absent.txt", None),
    # nothing in it
    ("empty.txt", b""),
    # only white space
    ("blank.txt", " \n\u3000\n".encode()),
    # a picture that was renamed
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    # a PDF that was renamed
    ("print.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
    # NULs, which no graph can hold
    ("nul.txt", "今天是个好日子，\0全县干部下乡帮扶。".encode()),
    # UTF-8 that was cut in the middle of a character and is no GB18030 either
    ("cut.txt", "全县干部下乡帮扶。".encode() + b"\xff\xff\xe5"),
]


@pytest.mark.parametrize(("name", "content"), BAD, ids=[name for name, _ in BAD])
def test_a_bad_file_is_named_with_a_remedy_and_the_others_load(
    name: str, content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert main(["load", str(path), str(GOOD), "--store", str(tmp_path / "store"), *ISSUE]) == 3
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1
    assert name in lines[0]
    assert ";" in lines[0]  # what is wrong; what to do
    assert len(sorted_quads(Generations(tmp_path / "store").current())) > 100


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        # no date at all
        (["--newspaper", "怀化时报"], "issue date"),
        # a date that people write but that is no ISO date
        (["--newspaper", "怀化时报", "--issued", "2022年6月20日"], "YYYY-MM-DD"),
        # a day that does not exist
        (["--newspaper", "怀化时报", "--issued", "2022-02-30"], "2022-02-30"),
        # no newspaper
        (["--issued", "2022-06-20"], "newspaper"),
    ],
)
def test_missing_or_wrong_metadata_loads_nothing_and_says_what_to_give(
    metadata: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["load", str(GOOD), "--store", str(tmp_path / "store"), *metadata]) == 2
    error = capsys.readouterr().err
    assert GOOD.name in error
    assert said in error
    assert not (tmp_path / "store" / "current").exists()


def test_two_files_that_claim_one_page_are_both_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.txt"
    other.write_text("本报讯 昨天，全县春耕现场会召开。", encoding="utf-8")
    code = main(["load", str(GOOD), str(other), "--store", str(tmp_path / "store"), *ISSUE, "--page", "1"])
    assert code == 2
    assert capsys.readouterr().err.count("claims the same page") == 2


def test_gb18030_reads_as_utf8_does(tmp_path: Path) -> None:
    old = tmp_path / GOOD.name
    old.write_bytes(GOOD.read_text(encoding="utf-8").encode("gb18030"))
    stores = []
    for number, path in enumerate((GOOD, old)):
        stores.append(tmp_path / str(number))
        assert main(["load", str(path), "--store", str(stores[-1]), *ISSUE, "--page", "1"]) == 0
    one, other = (sorted_quads(Generations(store).current()) for store in stores)
    assert [line for line in one if b"sha256" not in line] == [line for line in other if b"sha256" not in line]


def test_the_report_as_json_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["load", str(GOOD), "--store", str(tmp_path / "store"), *ISSUE, "--json"])
    report = json.loads(capsys.readouterr().out)
    assert report["failures"] == []
    assert report["generation"] == 1
    assert report["articles"] == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        # a store that is not there
        (["query", "ASK {}", "--store", "nowhere"], "load pages first"),
        # a question that is misspelt
        (["questions", "figur", "--store", "nowhere"], "figure"),
        # a store that is not there must not be made by taking pages out of it
        (["withdraw", "怀化时报/1999-01-01/1", "--store", "nowhere"], "load pages first"),
        # an export to a folder that is not there
        (["export", "nowhere/graph.nq", "--store", "STORE"], "nowhere/graph.nq"),
        # a page that was never loaded
        (["withdraw", "怀化时报/1999-01-01/1", "--store", "STORE"], "1999-01-01"),
        # SPARQL that does not parse: line, column, what was expected
        (["query", "SELECT ?a WHERE { ?a ?b }", "--store", "STORE"], "line 1"),
    ],
)
def test_commands_say_what_is_wrong_and_what_to_do(
    arguments: list[str], said: str, sample_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(sample_store) if each == "STORE" else each for each in arguments]
    assert main(given) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("newspaper", "number"),
    [
        # signs that no IRI holds
        ('<怀 化>"时%报"', "1"),
        # a step of a path
        ("..", "."),
        # line ends and quotes in the number are refused or made safe
        ("怀化时报", 'A"1\n'),
        ("怀化时报", "第<3>版"),
        # half a surrogate pair, as a shell with another encoding gives it
        ("怀化\udce5", "1"),
    ],
    ids=["signs", "steps", "quotes", "brackets", "surrogate"],
)
def test_hostile_metadata_gives_a_safe_iri_or_one_clear_line(
    newspaper: str, number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--newspaper", newspaper, "--issued", "2022-06-20", "--page", number]
    code = main(["load", str(GOOD), "--store", str(tmp_path / "s"), *given])
    captured = capsys.readouterr()
    if code == 0:
        assert len(sorted_quads(Generations(tmp_path / "s").current())) > 100
    else:
        assert code == 2
        assert captured.err.count("\n") == 1
        assert GOOD.name in captured.err
        assert not (tmp_path / "s").exists()
