"""Files in, text out; every file that is no page says so in one line with a remedy."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kg.errors import MetadataError, SourceError
from loaders.sources import read_source

TEXT = "本报讯 （记者 周明）3月1日，石桥镇万亩茶园开采，茶农们背着竹篓上了山。\r\n\r\n茶香四溢。\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        # what most extraction tools write
        ("utf-8", "utf-8"),
        # with the byte order mark of Windows editors, which is no part of the text
        ("utf-8-sig", "utf-8-sig"),
        # the encodings of Chinese newsrooms, GB2312 and GBK among them
        ("gb18030", "gb18030"),
        ("gb2312", "gb18030"),
    ],
)
def test_text_is_read_untouched_in_known_encodings(tmp_path: Path, encoding: str, named: str) -> None:
    path = tmp_path / "页.txt"
    path.write_bytes(TEXT.encode(encoding))
    source = read_source(path)
    assert (source.text, source.encoding) == (TEXT, named)
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_compatibility_and_composed_characters_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("鋼筋①ＡＢ\uf9dc é e\u0301", "utf-8")
    assert read_source(path).text == "鋼筋①ＡＢ\uf9dc é e\u0301"


BAD = [
    # nothing at all
    (b"", "empty"),
    # white space only, ASCII and Chinese
    (b" \r\n\t", "empty"),
    ("\u3000\n".encode(), "white space"),
    # binary files by their first bytes, whatever the name
    (b"%PDF-1.7\n...", "PDF"),
    (b"PK\x03\x04" + bytes(20), "ZIP"),
    (b"\x89PNG\r\n\x1a\n" + bytes(20), "PNG"),
    # NULs and control characters
    ("茶".encode() + b"\0\0\0", "binary data"),
    (b"\x01\x02\x03\x04" * 20, "binary data"),
    # Windows "Unicode" text, with and without its mark
    (TEXT.encode("utf-16"), "UTF-16"),
    (TEXT.encode("utf-16-le"), "UTF-16"),
    (TEXT.encode("utf-32"), "UTF-32"),
    # the encoding of Taiwan, which GB18030 would read as rare characters
    ("這是一篇關於茶葉的報導，茶園裡歌聲陣陣。".encode("big5"), "neither UTF-8"),
    # cut in the middle of a character
    (TEXT.encode()[:-5] + b"\xe8\xff\xff", "neither UTF-8"),
    # a page in another language
    (b"The tea harvest began in March.", "no Chinese"),
]


@pytest.mark.parametrize(("data", "said"), BAD, ids=[f"{row} {said}" for row, (_, said) in enumerate(BAD)])
def test_what_is_no_page_is_refused_in_one_line(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_source(path)
    message = str(caught.value)
    assert said in message
    assert str(path) in message
    assert caught.value.remedy
    assert "\n" not in message
    assert not isinstance(caught.value, MetadataError)


def test_a_missing_path_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_source(tmp_path / "absent.txt")
    with pytest.raises(SourceError, match="folder"):
        read_source(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        read_source(Path("a\0b.txt"))
