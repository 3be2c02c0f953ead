"""Files in, sheets out; every file that is no page says so in one line with a remedy."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import MetadataError, SourceError
from loaders.sources import Limits, Sheet, SourceFile, file_at, file_of, read_source
from loaders.sources.encodings import encoding_of

TEXT = "本报讯 （记者 周明）3月1日，石桥镇万亩茶园开采，茶农们背着竹篓上了山。\r\n\r\n茶香四溢。\n"
TRADITIONAL = (
    "本報訊（記者 周明）三月一日，石橋鎮萬畝茶園開採，茶農們背著竹簍上了山。縣長說，這裡的產業發展很快。\n茶香四溢。"
)
LIMITS = Limits()


def sheets(data: bytes, limits: Limits = LIMITS) -> list[Sheet]:
    read = list(read_source(file_of("页.txt", data), limits))
    assert all(isinstance(one, Sheet) for one in read)
    return [one for one in read if isinstance(one, Sheet)]


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        # what most extraction tools write
        ("utf-8", "utf-8"),
        # with the byte order mark of Windows editors, which is no part of the text
        ("utf-8-sig", "utf-8 with byte order mark"),
        # the encodings of Chinese newsrooms, GB2312 and GBK among them
        ("gb18030", "gb18030"),
        ("gb2312", "gb18030"),
        # Windows "Unicode" text, with and without its mark, either way round
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_text_is_read_untouched_and_its_encoding_is_said(tmp_path: Path, encoding: str, named: str) -> None:
    path = tmp_path / "页.txt"
    path.write_bytes(TEXT.encode(encoding))
    (sheet,) = read_source(file_at(path), LIMITS)
    assert isinstance(sheet, Sheet)
    assert sheet.text == TEXT
    assert sheet.notes == (f"encoding {named} 编码为 {named}",)
    assert sheet.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert sheet.fragment is None


@pytest.mark.parametrize(("encoding", "named"), [("big5", "big5"), ("gbk", "gb18030"), ("utf-16-be", "utf-16-be")])
def test_a_traditional_page_is_read_in_the_encoding_it_has(encoding: str, named: str) -> None:
    (sheet,) = sheets(TRADITIONAL.encode(encoding))
    assert sheet.text == TRADITIONAL
    assert sheet.notes == (f"encoding {named} 编码为 {named}",)


LETTERS = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民"
    "得经三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还，。、：（）\n 12"
)
COMMON = st.text(st.sampled_from(LETTERS), max_size=80)
OPENING = "本报讯（记者 周明）三月一日，全县春耕备耕工作会议在石桥镇召开，县长作了讲话。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@given(text=COMMON)
@settings(max_examples=30, deadline=None)
def test_what_is_encoded_is_decoded_again(encoding: str, text: str) -> None:
    (sheet,) = sheets((OPENING + text).encode(encoding))
    assert sheet.text == OPENING + text


@given(st.binary(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_a_sheet_or_one_line_with_a_remedy(data: bytes) -> None:
    for one in _read_or_refused(data):
        if isinstance(one, SourceError):
            assert "a.txt" in str(one)
            assert "\n" not in str(one)
            assert one.remedy


def _read_or_refused(data: bytes) -> list[Sheet | SourceError]:
    try:
        return list(read_source(file_of("a.txt", data), LIMITS))
    except SourceError as error:
        return [error]


def test_compatibility_and_composed_characters_stay_as_they_are() -> None:
    (sheet,) = sheets("鋼筋①ＡＢ\uf9dc é e\u0301\ufeff".encode())
    assert sheet.text == "鋼筋①ＡＢ\uf9dc é e\u0301\ufeff"


def test_a_few_words_of_gb18030_that_are_valid_utf8_are_chinese() -> None:
    (sheet,) = sheets("联通".encode("gb18030"))  # the two bytes of each are a letter of another script in UTF-8
    assert sheet.text == "联通"


def test_a_sign_of_another_encoding_far_behind_is_found() -> None:
    head = b"a line of ASCII\n" * 3000
    (sheet,) = sheets(head + TEXT.encode("gb18030"))
    assert sheet.text.endswith(TEXT)


BAD = [
    # nothing at all
    (b"", "empty"),
    # white space only, ASCII and Chinese
    (b" \r\n\t", "empty"),
    ("\u3000\n".encode(), "white space"),
    (" \n".encode("utf-16"), "white space"),
    # other files by their first bytes, whatever the name
    (b"\x89PNG\r\n\x1a\n" + bytes(20), "PNG"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20), "Office"),
    # NULs and control characters
    ("茶".encode() + b"\0\0\0", "binary data"),
    (b"\x01\x02\x03\x04" * 20, "binary data"),
    # a few words in the encoding of Taiwan: GB18030 would read them as rare characters, and too few to be sure
    ("茶園裡歌聲陣陣。".encode("big5"), "neither UTF-8"),
    # bytes that cannot be in UTF-8 or GB18030
    (TEXT.encode()[:-5] + b"\xe8\xff\xff", "neither UTF-8 (byte"),
    # halves of surrogate pairs, as broken converters write them
    (TEXT.encode() + b"\xed\xa0\x80" + TEXT.encode(), "half of a surrogate pair at byte"),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"\x00\xd8" + TEXT.encode("utf-16-le"), "damaged at byte"),
    # cut in the middle of a character
    (TEXT.encode("utf-16")[:-1], "damaged at byte"),
    # a page in another language
    (b"The tea harvest began in March.", "no Chinese"),
    ("Der Tee wird im März gepflückt.".encode(), "no Chinese"),
]


@pytest.mark.parametrize(("data", "said"), BAD, ids=[f"{row} {said}" for row, (_, said) in enumerate(BAD)])
def test_what_is_no_page_is_refused_in_one_line(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        list(read_source(file_at(path), LIMITS))
    message = str(caught.value)
    assert said in message
    assert str(path) in message
    assert caught.value.remedy
    assert "\n" not in message
    assert not isinstance(caught.value, MetadataError)


def test_a_missing_path_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        file_at(tmp_path / "absent.txt")
    with pytest.raises(SourceError, match="folder"):
        file_at(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        file_at(Path("a\0b.txt"))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-be"])
def test_form_feeds_divide_pages(encoding: str) -> None:
    read = sheets(f"{TEXT}\f茶山春早。\f\f 　\n\f第五页，茶香四溢。\n".encode(encoding))
    assert [(one.text, one.fragment) for one in read] == [
        (TEXT, "page=1"), ("茶山春早。", "page=2"), ("第五页，茶香四溢。\n", "page=5"),
    ]  # fmt: skip
    assert len({one.sha256 for one in read}) == 1
    assert [len(one.notes) for one in read] == [1, 0, 0]


@pytest.mark.parametrize("text", [f"{TEXT}\f", f"\f\f{TEXT}", f"\f{TEXT}\f \n\f"])
def test_form_feeds_with_text_on_one_side_only_divide_nothing(text: str) -> None:
    (sheet,) = sheets(text.encode())
    assert (sheet.text, sheet.fragment) == (text, None)


def test_a_page_without_chinese_between_others_is_refused_alone() -> None:
    first, second, third = read_source(file_of("a.txt", f"{TEXT}\fOpen Day\f{TEXT}".encode()), LIMITS)
    assert isinstance(first, Sheet)
    assert isinstance(second, SourceError)
    assert "a.txt#page=2: no Chinese" in str(second)
    assert isinstance(third, Sheet)


SMALL = Limits(page_characters=100, file_mb=1)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        # more characters than a page has, though few enough bytes to be decoded
        (("茶" * 101).encode(), "longer than 100 characters"),
        ("\f".join(["茶" * 50, "茶" * 101]).encode("gb18030"), "longer than 100 characters"),
        # one page of blanks
        (("茶" + " " * 100 + "\f\f").encode(), "longer than 100 characters"),
        # more than a file may have
        (b"\xe8\x8c\xb6\f" * 300_000, "larger than 1 MiB"),
    ],
)
def test_long_pages_and_large_files_are_refused_with_the_setting_to_raise(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        list(read_source(file_of("a.txt", data), SMALL))
    assert "XIANZHI_" in caught.value.remedy


def test_many_short_pages_are_no_long_page() -> None:
    assert len(sheets("\f".join(["茶" * 100] * 50).encode(), SMALL)) == 50


def test_a_huge_text_is_refused_without_being_decoded() -> None:
    head = "茶\n".encode() * 1000
    read: list[int] = []

    class Counted:
        """200 MB of text, of which it counts what is read."""

        def __enter__(self) -> Counted:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def read(self, size: int) -> bytes:
            read.append(size)
            return (head * (size // len(head) + 1))[:size]

    huge = SourceFile("a.txt", 200 << 20, head[:4096], Counted)  # type: ignore[arg-type]
    with pytest.raises(SourceError, match="longer than 200000 characters"):
        list(read_source(huge, LIMITS))
    assert sum(read) < 2 << 20


def test_the_encoding_is_known_to_other_formats_too() -> None:
    assert encoding_of(file_of("a.csv", f"标题,正文\n{TEXT}".encode("gb18030"))) == "gb18030"
