"""Zip archives: what is in them is read by name, and what is hostile in them is told and never unpacked."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from kg.errors import SourceError
from loaders.sources.archive import Member, is_archive, members
from loaders.sources.files import file_of
from loaders.sources.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = "本报讯 昨日，全县茶园管护现场会在茶叶合作社召开。".encode()
FEW = Limits(archive_members=5, archive_mb=1, file_mb=1, archive_ratio=20)


def packed(*files: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive with these members, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data, method)
    return out.getvalue()


def read(data: bytes, limits: Limits = FEW, after: tuple[int, ...] = ()) -> tuple[list[str], list[str]]:
    """The names of the members that can be read, and the messages about those that cannot."""
    names, said = [], []
    for one in members(file_of("a.zip", data), limits, after):
        if isinstance(one, Member):
            names.append(one.file.name)
            assert one.file.bytes(limits)
        else:
            said.append(str(one))
    return names, said


def entry(name: str, **fields: int) -> zipfile.ZipInfo:
    """An entry with fields of the directory as given."""
    info = zipfile.ZipInfo(name)
    for field, value in fields.items():
        setattr(info, field, value)
    return info


def patched(data: bytes, offset: int, fmt: str, value: int, signature: bytes = b"PK\x01\x02") -> bytes:
    """An archive with one field of its (last) directory entry changed."""
    at = data.rindex(signature) + offset
    return data[:at] + struct.pack(fmt, value) + data[at + struct.calcsize(fmt) :]


def raw_named(name: bytes, data: bytes = PAGE) -> bytes:
    """An archive whose only name is written in bytes, without the flag for UTF-8."""
    letters = packed(("x" * len(name), data))
    return letters.replace(b"x" * len(name), name)


def test_members_come_in_the_order_of_their_names() -> None:
    data = packed(("b/2.txt", PAGE), ("b/10.txt", PAGE), ("a.txt", PAGE), ("b/", b""))
    assert read(data) == (["a.zip/a.txt", "a.zip/b/10.txt", "a.zip/b/2.txt"], [])


@pytest.mark.parametrize(
    ("name", "decoded"),
    [
        # what Windows in China writes
        ("武陵日报/一版.txt".encode("gbk"), "武陵日报/一版.txt"),
        # a character that only GB18030 holds
        ("㐀版.txt".encode("gb18030"), "㐀版.txt"),
        # UTF-8 without its flag, as many programs write
        ("武陵日报/一版.txt".encode(), "武陵日报/一版.txt"),
        # a decomposed accent, as macOS writes, is composed
        ("cafe\u0301.txt".encode(), "café.txt"),
        # backslashes of Windows divide parts
        (b"2020\\1.txt", "2020/1.txt"),
        # neither: kept as the old standard reads it, and told apart
        (b"\xff\xff.txt", "\u00a0\u00a0.txt"),
    ],
    ids=["gbk", "gb18030", "utf-8", "nfc", "backslash", "neither"],
)
def test_names_without_the_flag_are_read_as_chinese_systems_write_them(name: bytes, decoded: str) -> None:
    assert read(raw_named(name)) == ([f"a.zip/{decoded}"], [])


@pytest.mark.parametrize(
    "name",
    [".hidden.txt", "__MACOSX/._1.txt", "a/.git/1.txt", ".DS_Store", "a/Thumbs.db", "pages.json"],
)
def test_what_systems_leave_behind_is_no_page(name: str) -> None:
    data = packed((name, b'{"pages": []}'), ("1.txt", PAGE))
    assert read(data) == (["a.zip/1.txt"], [])


REFUSED: list[tuple[str, zipfile.ZipInfo, str]] = [
    ("climbs", entry("../1.txt"), "leads out"),
    ("climbs inside", entry("a/../../1.txt"), "leads out"),
    ("climbs to a hidden file", entry("../.ssh/1.txt"), "leads out"),
    ("absolute", entry("/etc/1.txt"), "leads out"),
    ("drive", entry("C:/1.txt"), "leads out"),
    ("drive with backslash", entry("c:\\1.txt"), "leads out"),
    ("share", entry("\\\\server\\1.txt"), "leads out"),
    ("link", entry("1.txt", create_system=3, external_attr=(stat.S_IFLNK | 0o777) << 16), "a link"),
    ("device", entry("1.txt", create_system=3, external_attr=(stat.S_IFBLK | 0o600) << 16), "a link or device"),
    ("pipe", entry("1.txt", create_system=3, external_attr=(stat.S_IFIFO | 0o600) << 16), "a link or device"),
]


@pytest.mark.parametrize(("info", "said"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_a_hostile_member_is_told_and_the_others_are_read(info: zipfile.ZipInfo, said: str) -> None:
    names, told = read(packed((info, PAGE), ("good.txt", PAGE)))
    assert names == ["a.zip/good.txt"]
    assert len(told) == 1
    assert said in told[0]
    assert ";" in told[0]  # what is wrong; what to do


def broken(change: Callable[[bytes], bytes]) -> bytes:
    """A good member, and one last in the directory that `change` makes bad."""
    return change(packed(("good.txt", PAGE), ("z.txt", PAGE * 40)))


BROKEN: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("encrypted", lambda data: patched(data, 8, "<H", 1), "encrypted"),
    ("strongly encrypted", lambda data: patched(data, 8, "<H", 0x2041), "encrypted"),
    ("checksum", lambda data: patched(data, 16, "<I", 1), "damaged"),
    ("unknown method", lambda data: patched(data, 10, "<H", 97), "damaged"),
    ("says it is smaller than it is", lambda data: patched(data, 24, "<I", 100), "damaged"),
    ("says it is larger than it is", lambda data: patched(data, 24, "<I", 3000), "damaged"),
    ("says it is far larger", lambda data: patched(data, 24, "<I", 1 << 19), "damaged"),
]


@pytest.mark.parametrize(("change", "said"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_member_that_cannot_be_unpacked_is_told_and_the_others_are_read(
    change: Callable[[bytes], bytes], said: str
) -> None:
    names, told = read(broken(change))
    assert names == ["a.zip/good.txt"]
    assert len(told) == 1
    assert "z.txt" in told[0]
    assert said in told[0]


def overlapping() -> bytes:
    """A bomb as David Fifield makes them, in small: many directory entries for the same packed bytes."""
    data = packed(("1.txt", PAGE))
    directory = data[data.index(b"PK\x01\x02") : data.index(b"PK\x05\x06")]
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 3, 3, 3 * len(directory), data.index(b"PK\x01\x02"), 0)
    return data[: data.index(b"PK\x01\x02")] + 3 * directory + end


def zip64_lie() -> bytes:
    """A member that says in its zip64 field that it holds 2^60 bytes."""
    data = packed(("1.txt", PAGE))
    data = patched(patched(data, 24, "<I", 0xFFFFFFFF), 30, "<H", 12)
    at = data.index(b"PK\x01\x02") + 46 + len("1.txt")
    data = data[:at] + struct.pack("<HHQ", 1, 8, 1 << 60) + data[at:]
    return patched(data, 12, "<I", len(data) - 22 - data.index(b"PK\x01\x02"), b"PK\x05\x06")


WHOLE: list[tuple[str, bytes, str]] = [
    ("no archive", b"PK\x03\x04" + b"x" * 100, "damaged"),
    ("cut off", packed(("1.txt", PAGE))[:-30], "damaged"),
    ("directory cut", patched(packed(("1.txt", PAGE)), 12, "<I", 20, b"PK\x05\x06"), "damaged"),
    ("overlapping entries", overlapping(), "overlap"),
    ("entry behind the directory", patched(packed(("1.txt", PAGE)), 42, "<I", 5000), "overlap"),
    ("more members than allowed", packed(*((f"{number}.txt", PAGE) for number in range(6))), "more than 5 members"),
    ("more bytes than allowed", packed(*((f"{n}.txt", bytes(400_000)) for n in range(3))), "larger than 1 MiB"),
    ("zip64 that lies", zip64_lie(), "larger than 1 MiB"),
    ("a Word document", packed(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")), "office"),
    ("an e-book", packed(("mimetype", b"application/epub+zip")), "office"),
]


@pytest.mark.parametrize(("data", "said"), [row[1:] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_an_archive_that_is_hostile_or_damaged_is_refused_as_a_whole(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        read(data)
    assert str(caught.value).startswith("a.zip: ")
    assert caught.value.remedy


def test_a_bomb_is_refused_by_its_ratio_and_a_small_dense_file_is_read() -> None:
    limits = Limits(archive_ratio=20)
    data = packed(("bomb.txt", bytes(2 << 20)), ("dense.txt", PAGE * 200))
    names, told = read(data, limits)
    assert names == ["a.zip/dense.txt"]
    assert "more than 20 times" in told[0]


def test_two_members_of_one_name_are_both_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(("1.txt", PAGE), ("2.txt", PAGE), ("1.txt", PAGE + PAGE))
    names, told = read(data)
    assert names == ["a.zip/2.txt"]
    assert len(told) == 2
    assert all("2 members have this name" in line for line in told)


def test_an_archive_in_an_archive_is_read_and_one_inside_that_is_refused() -> None:
    third = packed(("deep.txt", PAGE))
    second = packed(("c.zip", third), ("b.txt", PAGE))
    names, told = read(packed(("inner.dat", second), ("a.txt", PAGE)))
    assert names == ["a.zip/a.txt", "a.zip/inner.dat/b.txt"]
    assert len(told) == 1
    assert "a.zip/inner.dat/c.zip" in told[0]


def test_archives_inside_share_the_limits_of_the_outer_one() -> None:
    inner = packed(*((f"{number}.txt", PAGE) for number in range(3)))
    _, told = read(packed(*((f"{number}.zip", inner) for number in range(3))), FEW)
    assert told
    assert all("more than 5 members" in line for line in told)


def test_a_damaged_archive_inside_does_not_end_the_outer_one() -> None:
    names, told = read(packed(("b.zip", packed(("1.txt", PAGE))[:-10]), ("c.txt", PAGE)))
    assert names == ["a.zip/c.txt"]
    assert len(told) == 1


@pytest.mark.parametrize("after", [(0,), (1,), (1, 0), (1, 1), (2,)])
def test_reading_goes_on_behind_any_member(after: tuple[int, ...]) -> None:
    inner = packed(("1.txt", PAGE), ("2.txt", PAGE))
    data = packed(("a.txt", PAGE), ("b.zip", inner), ("c.txt", PAGE))
    places = {(0,): "a.txt", (1, 0): "b.zip/1.txt", (1, 1): "b.zip/2.txt", (2,): "c.txt"}
    behind = [f"a.zip/{name}" for place, name in places.items() if place > after and place[: len(after)] != after]
    assert read(data, after=after)[0] == behind


def test_a_large_member_can_be_opened_again_and_again() -> None:
    data = packed(("large.txt", bytes(9 << 20) + PAGE), method=zipfile.ZIP_STORED)
    (one,) = members(file_of("a.zip", data), Limits())
    # the archive is read through by now, so the member is closed; inside the loop it is open
    for one in members(file_of("a.zip", data), Limits()):
        assert isinstance(one, Member)
        with one.file.open() as first, one.file.open() as second:
            first.seek(-len(PAGE), io.SEEK_END)
            assert second.read(3) == bytes(3)
            assert first.read() == PAGE
        assert one.file.size == (9 << 20) + len(PAGE)


def test_the_nearest_table_holds_for_a_member() -> None:
    table = '{"pages": [{"file": "1.txt", "newspaper": "%s"}]}'
    data = packed(
        ("pages.json", (table % "武陵日报").encode()), ("1.txt", PAGE),
        ("b/pages.json", (table % "酉水时报").encode()), ("b/c/1.txt", PAGE),
    )  # fmt: skip
    found = {}
    for one in members(file_of("a.zip", data), FEW):
        assert isinstance(one, Member)
        assert one.table is not None
        found[one.file.name] = one.table.entry_for("1.txt")["newspaper"]
    assert found == {"a.zip/1.txt": "武陵日报", "a.zip/b/c/1.txt": "酉水时报"}


def test_a_malformed_table_is_told_once_and_its_members_are_not_read() -> None:
    data = packed(("b/pages.json", b"{"), ("b/1.txt", PAGE), ("b/c/2.txt", PAGE), ("a.txt", PAGE))
    names, told = read(data)
    assert names == ["a.zip/a.txt"]
    assert len(told) == 1
    assert "a.zip/b/pages.json" in told[0]
    assert "were not read" in told[0]


@pytest.mark.parametrize("cut", range(4, 140, 9))
def test_an_archive_cut_anywhere_gives_members_or_one_error(cut: int) -> None:
    data = packed(("1.txt", PAGE), ("2.txt", PAGE))
    with suppress(SourceError):
        read(data[:-cut])


@pytest.mark.parametrize("at", range(0, 330, 7))
def test_an_archive_with_one_wrong_byte_gives_members_or_errors_of_ours(at: int) -> None:
    data = bytearray(packed(("1.txt", PAGE), ("2.txt", PAGE)))
    data[at % len(data)] ^= 0xFF
    with suppress(SourceError):
        read(bytes(data))


def test_archives_are_told_by_their_first_bytes() -> None:
    assert is_archive(file_of("年报.txt", packed(("1.txt", PAGE))))
    assert is_archive(file_of("空.zip", packed()))
    assert not is_archive(file_of("a.zip", zlib.compress(PAGE)))
