"""The text of a web page from its bytes: byte order mark, then what the bytes are, then what the page says it is.

Example 例：a page that says charset=utf-8 and is GBK reads 本报讯, with a note that it says otherwise.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources.encodings import encoding_of

if TYPE_CHECKING:
    from loaders.sources.files import SourceFile

_SAID = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_\-]{2,20})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs"}
_LOOKED_AT = 8192
_BAD_BYTES = 0.001


def page_text(file: SourceFile, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file whose bytes are `data`, with notes. Raises SourceError when no encoding fits."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), (_note(encoding),)
    match = _SAID.search(data[:_LOOKED_AT])
    said = match[1].decode("ascii").lower() if match else ""
    text, encoding = _text(file, data, said)
    notes = [_note(encoding)]
    if said and _plain(_CHINESE.get(said, said)) != _plain(encoding):
        notes.append(f"the page says charset={said} 网页自称 {said}")
    return text, tuple(notes)


def _text(file: SourceFile, data: bytes, said: str) -> tuple[str, str]:
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        if said in _CHINESE:
            return data.decode(_CHINESE[said]), _CHINESE[said]
        encoding = encoding_of(file)
        return data.decode(encoding), encoding
    except (UnicodeDecodeError, SourceError):
        return _mended(file.name, data, _CHINESE.get(said, "utf-8"))


def _mended(path: str, data: bytes, encoding: str) -> tuple[str, str]:
    """The text with a few bad bytes replaced, as a page that was cut off has. Raises SourceError when they are many."""
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") > max(_BAD_BYTES * len(text), 2):
        raise SourceError(
            path, "the encoding is not known 编码不明", "save the page again as UTF-8 请用浏览器另存为 UTF-8 网页"
        )
    return text, encoding


def _plain(encoding: str) -> str:
    return encoding.replace("-", "").replace("_", "").replace("sig", "").lower()


def _note(encoding: str) -> str:
    return f"encoding {encoding} 编码为 {encoding}"
