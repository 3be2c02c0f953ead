"""Plain text in UTF-8 (with or without byte order mark) or GB18030, the encodings of Chinese newsrooms.

Example 例：b"\\xb1\\xbe\\xb1\\xa8\\xd1\\xb6" is no UTF-8 and reads 本报讯 in GB18030.
"""

from __future__ import annotations

import codecs
import re

from kg.errors import SourceError
from loaders.sources.format import Format
from loaders.sources.signatures import foreign_format

_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_SAVE = "save it as UTF-8 or GB18030 请存为 UTF-8 或 GB18030"
_COMMON_ROWS = range(0xB0, 0xD8)
"""First bytes of the 3,755 commonest characters (GB 2312, level 1): nearly all of a Chinese text."""
_USUALLY_COMMON = 0.7
_SAMPLE = 4000


def _takes(data: bytes) -> bool:
    return data.startswith(tuple(mark for mark, _ in _WIDE)) or _looks_wide(data) or foreign_format(data) is None


def read(path: str, data: bytes) -> tuple[str, str]:
    """The text and its encoding: "utf-8", "utf-8-sig" (with byte order mark) or "gb18030".

    Raises SourceError for another encoding, for white space only, and for text without Chinese.
    """
    text, encoding = _decoded(path, data)
    if not text.strip():
        raise SourceError(
            path,
            "the file holds only white space 文件只有空白",
            "give a file with the text of a page 请给出有正文的文件",
        )
    if not _HAN.search(text):
        raise SourceError(
            path, "no Chinese text in the file 没有中文", "give the text of a Chinese page 请给出中文报纸的文字"
        )
    return text, encoding


def _decoded(path: str, data: bytes) -> tuple[str, str]:
    for mark, name in _WIDE:
        if data.startswith(mark):
            raise SourceError(path, f"the encoding is {name} 编码是 {name}", _SAVE)
    if _looks_wide(data):
        raise SourceError(path, "the encoding looks like UTF-16 编码像是 UTF-16", _SAVE)
    try:
        if data.startswith(codecs.BOM_UTF8):
            return data.decode("utf-8-sig"), "utf-8-sig"
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _gb18030(path, data, error.start)


def _gb18030(path: str, data: bytes, bad_byte: int) -> tuple[str, str]:
    """The bytes as GB18030, if that gives common characters: nearly any bytes can be read as rare ones."""
    unknown = SourceError(path, f"the encoding is neither UTF-8 (byte {bad_byte}) nor GB18030 编码不明", _SAVE)
    try:
        text = data.decode("gb18030").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise unknown from error
    if not _is_common(text):
        raise unknown
    return text, "gb18030"


def _is_common(text: str) -> bool:
    """Whether the first few thousand characters that are not ASCII are mostly common ones."""
    wide = [char for char in text[: 4 * _SAMPLE] if not char.isascii() and char.isalnum()][:_SAMPLE]
    encoded = [char.encode("gb2312", "ignore") for char in wide]
    common = sum(1 for one in encoded if one and one[0] in _COMMON_ROWS)
    return common >= _USUALLY_COMMON * len(wide)


def _looks_wide(data: bytes) -> bool:
    """Whether the bytes are UTF-16 without a byte order mark: read so, they are common Chinese."""
    head = data[:_SAMPLE]
    if b"\0" not in head or len(data) % 2:
        return False
    for encoding in ("utf-16-le", "utf-16-be"):
        text = head.decode(encoding, "replace")
        if 3 * len(_HAN.findall(text)) >= len(text) and _is_common(text):
            return True
    return False


FORMAT = Format("text", _takes, read)
