"""Adding the villages of another city: from every form of the data set, checked, whole or not at all."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.cli import main
from kg.errors import SourceError
from kg.places import Gazetteer
from kg.places.additions import Addition, added, additions_in, folder_of, write
from kg.places.village_files import FileLimits
from kg.places.village_rows import villages_in
from loaders import places
from loaders.findings import Findings
from loaders.rules import rules_version
from tests.reading import context_of

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = "code,name,streetCode,provinceCode,cityCode,areaCode\n"
ROWS = (
    '330212001001,"柳树湾村委会",330212001,33,3302,330212\n'
    '330212001002,"东门社区居民委员会",330212001,33,3302,330212\n'
    '330212001003,"高新园区虚拟社区",330212001,33,3302,330212\n'
    '330303001001,"石坪村民委员会",330303001,33,3303,330303\n'
)
LIMITS = FileLimits(1 << 20, 1 << 20, 100, 200)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of additions of this test alone, and a gazetteer that is read anew."""
    monkeypatch.setenv("XIANZHI_GAZETTEER", str(tmp_path / "added"))
    _read_anew()
    yield tmp_path / "added"
    _read_anew()


def _read_anew() -> None:
    for looked_up in (added, Gazetteer.load, rules_version):
        looked_up.cache_clear()


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    """villages.csv of two cities."""
    path = tmp_path / "villages.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def _folder(tmp: Path, data: bytes) -> Path:
    (tmp / "china-division" / "dist").mkdir(parents=True)
    (tmp / "china-division" / "dist" / "villages.csv").write_bytes(data)
    return tmp / "china-division"


def _zip(tmp: Path, data: bytes) -> Path:
    with zipfile.ZipFile(tmp / "package.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("china-division/README.md", "readme")
        archive.writestr("china-division/dist/villages.csv", data)
    return tmp / "package.zip"


def _tgz(tmp: Path, data: bytes) -> Path:
    with tarfile.open(tmp / "package.tgz", "w:gz") as archive:
        for name, content in (("package/a.json", b"{}"), ("package/dist/villages.csv", data)):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return tmp / "package.tgz"


@pytest.mark.parametrize("form", [_folder, _zip, _tgz], ids=["folder", "zip", "tgz"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_every_form_of_the_data_set_is_read(tmp_path: Path, form: object, encoding: str) -> None:
    path = form(tmp_path, (HEAD + ROWS).encode(encoding))  # type: ignore[operator]
    found = villages_in(path, "3302", LIMITS)
    assert (found.names, found.left_out) == ({"330212001001": "柳树湾村", "330212001002": "东门社区"}, 1)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        # another table
        (b"a,b\n1,2\n", "no columns code and name"),
        # an empty file
        (b"", "no columns code and name"),
        # nothing of the area
        ((HEAD + '330303001001,"石坪村",,,,\n').encode(), "no village of 3302"),
        # a code that is too short
        ((HEAD + '33021200100,"石坪村",,,,\n').encode(), "line 2: the code '33021200100' has not 12 digits"),
        # digits that are none of ours
        ((HEAD + '3302120０1001,"石坪村",,,,\n').encode(), "has not 12 digits"),
        # one code twice, under two names
        ((HEAD + '330212001001,"甲村",,,,\n330212001001,"乙村",,,,\n').encode(), "line 3: 330212001001 has two names"),
        # mark-up and control characters are no names
        ((HEAD + '330212001001,"<b>村",,,,\n').encode(), "no name of a village"),
        ((HEAD + '330212001001,"石\t坪村",,,,\n').encode(), "no name of a village"),
        # no name at all
        ((HEAD + "330212001001,,,,,\n").encode(), "no name of a village"),
        # a name that is a story
        ((HEAD + "330212001001," + "石" * 60 + "\n").encode(), "no name of a village"),
        # an endless line, and an endless cell
        (HEAD.encode() + b"3" * 200_000, "too long"),
        ((HEAD + '330212001001,"' + "石\n" * 70_000).encode(), "line"),
        # neither encoding
        (HEAD.encode() + b"330212001001,\xff\xff\n", "neither UTF-8 nor GB 18030"),
        # more than the limit
        ((HEAD + ROWS * 20_000).encode(), "too large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_refuses_the_file_and_nothing_is_written(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str], data: bytes, message: str
) -> None:
    path = tmp_path / "villages.csv"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=message.replace("(", r"\(")):
        villages_in(path, "3302", LIMITS)
    if message != "too large":
        assert main(["gazetteer", "add", "3302", str(path)]) == 1
        assert message in capsys.readouterr().err
        assert not folder.exists()


@pytest.mark.parametrize("code", ["", "3", "330", "99", "330212001", "3302a2", "../33", "３３"])
def test_a_code_that_names_no_place_is_refused(csv: Path, folder: Path, code: str) -> None:
    assert main(["gazetteer", "add", code, str(csv)]) == 1
    assert main(["gazetteer", "remove", code]) == 1
    assert not folder.exists()


def test_damaged_archives_and_bombs_are_refused(tmp_path: Path) -> None:
    whole = _tgz(tmp_path, (HEAD + ROWS).encode())
    whole.write_bytes(whole.read_bytes()[:-60])
    (tmp_path / "no.zip").write_bytes(b"PK\x03\x04 no archive")
    bomb = tmp_path / "bomb"
    bomb.mkdir()
    bomb = _zip(bomb, HEAD.encode() + b"\n" * (8 << 20))
    for path in (whole, tmp_path / "no.zip", bomb, tmp_path / "nothing", tmp_path):
        with pytest.raises(SourceError):
            villages_in(path, "3302", LIMITS)


def test_adding_twice_is_adding_once(csv: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "add", "3302", str(csv)]) == 0
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert main(["gazetteer", "add", "3302", str(csv)]) == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first
    capsys.readouterr()
    assert main(["gazetteer", "list", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"folder": str(folder), "added": [{"code": "3302", "place": "宁波市", "villages": 2}]}


def test_an_area_takes_the_place_of_those_in_it(folder: Path, csv: Path) -> None:
    for code in ("330212", "3302", "33"):
        assert main(["gazetteer", "add", code, str(csv)]) == 0
        assert [each.code for each in additions_in(folder)] == [code]
    assert main(["gazetteer", "add", "3302", str(csv)]) == 0
    assert [each.code for each in additions_in(folder)] == ["33", "3302"]


def test_villages_have_codes_as_long_as_they_are_there(csv: Path) -> None:
    text, key = "宁波市鄞州区下应街道柳树湾村通了公交。", "330212001/柳树湾村"
    before = rules_version("rules"), _village(text)
    assert main(["gazetteer", "add", "3302", str(csv)]) == 0
    _read_anew()
    assert _village(text) == "330212001001"
    assert rules_version("rules") != before[0]
    assert main(["gazetteer", "remove", "3302"]) == 0
    _read_anew()
    assert (rules_version("rules"), _village(text)) == before
    assert before[1] == key


def _village(text: str) -> str:
    found = places.find(context_of(text, "宁波日报"), Findings()).places
    return found[-1].place.key


def test_a_damaged_addition_is_an_error_that_names_the_remedy(
    csv: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gazetteer", "add", "3302", str(csv)]) == 0
    (folder / "villages-3302.tsv").write_text("330301001001\t石坪村\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["gazetteer", "list"]) == 1
    assert "gazetteer remove 3302" in capsys.readouterr().err
    assert main(["gazetteer", "remove", "3302"]) == 0


def test_what_was_not_added_cannot_be_removed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gazetteer", "remove", "3302"]) == 1
    assert "nothing was added 尚未添加任何地方" in capsys.readouterr().err


def test_without_the_setting_the_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert folder_of("") == tmp_path / "xianzhi" / "gazetteer"
    assert folder_of("/data/names") == Path("/data/names")


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.from_regex("3302[0-9]{8}", fullmatch=True), st.text("石坪柳村社区·（）", min_size=1, max_size=9))
)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, names: dict[str, str]) -> None:
    if names:
        folder = tmp_path_factory.mktemp("additions")
        write(folder, Addition("3302", names))
        assert [dict(each.names) for each in additions_in(folder)] == [names]
