"""The encoding of a text: UTF-8, GB18030 (GBK, GB2312), UTF-16, and Big5 where nothing else is possible.

Example 例：b"\\xb1\\xbe\\xb1\\xa8\\xd1\\xb6" is no UTF-8 and reads 本报讯 in GB18030.

Nearly any bytes can be read as rare characters, so an encoding without a byte order mark is taken only when it gives
common Chinese and no other does. Files are read in blocks, never as a whole.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.language.traditional import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.files import SourceFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_BIG5 = "big5hkscs"
_BLOCK = 1 << 18
_SAMPLE = 1 << 12
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1b]")
_FREQUENT = frozenset(
    bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
)
"""The 3,755 commonest characters (GB 2312, level 1): nearly all of a Chinese text."""
_COMMON, _SURELY_NOT = 0.7, 0.5
"""Least share of common characters in the right encoding; in a wrong one there are 0.4 at most."""
_ENOUGH = 30
"""Characters that Big5 needs, since short texts of other encodings can be read as Big5."""
_SAVE = "save it as UTF-8 or GB18030 请存为 UTF-8 或 GB18030"


def encoding_of(file: SourceFile) -> str:
    """The name of Python's codec for the whole file; the codec drops the byte order mark.

    Raises SourceError when no encoding, or more than one, can be right, and when a byte is damaged.
    """
    for mark, codec in _MARKS:
        if file.head.startswith(mark):
            return _whole(file, codec)
    if b"\0" in file.head:
        return _whole(file, _of_candidates(file, 0, _WIDE) or "utf-8")
    bad = _first_bad(file, "utf-8")
    if bad is None:
        return "utf-8" if _reads_as_utf8(file) else "gb18030"
    found = _of_candidates(file, bad, ("gb18030", _BIG5, *_WIDE))
    if found is None:
        raise SourceError(file.name, _unknown(file, bad), _SAVE)
    return _whole(file, found)


def is_wide(head: bytes) -> bool:
    """Whether the first bytes are UTF-16 or UTF-32, with or without byte order mark."""
    if any(head.startswith(mark) for mark, _ in _MARKS[1:]):
        return True
    return b"\0" in head and any(_commonness(_sampled(head, codec)) >= _COMMON for codec in _WIDE)


def decoded(file: SourceFile, codec: str) -> Iterator[str]:
    """The text of the file, block by block. Raises UnicodeDecodeError, whose `start` counts from the file's."""
    decoder = codecs.getincrementaldecoder(codec)("strict")
    done = 0
    with file.open() as data:
        while block := data.read(_BLOCK):
            pending = len(decoder.getstate()[0])
            yield _decode(decoder, block, done - pending)
            done += len(block)
    yield _decode(decoder, b"", done - len(decoder.getstate()[0]))


def has_chinese(text: str) -> bool:
    """Whether there is a Chinese character."""
    return bool(_HAN.search(text))


def _decode(decoder: codecs.IncrementalDecoder, block: bytes, offset: int) -> str:
    try:
        return decoder.decode(block, final=not block)
    except UnicodeDecodeError as error:
        error.start += offset
        raise


def _first_bad(file: SourceFile, codec: str) -> int | None:
    """The offset of the first byte that the codec cannot read; None when it reads all."""
    try:
        for _ in decoded(file, codec):
            pass
    except UnicodeDecodeError as error:
        return error.start
    return None


def _whole(file: SourceFile, codec: str) -> str:
    """The codec, when it reads the whole file. Raises SourceError otherwise."""
    bad = _first_bad(file, codec)
    if bad is None:
        return codec
    raise SourceError(
        file.name, f"the encoding is {codec}, but it is damaged at byte {bad} 编码为 {codec}，但第 {bad} 字节损坏",
        "extract the text again, or " + _SAVE,
    )  # fmt: skip


def _reads_as_utf8(file: SourceFile) -> bool:
    """Whether valid UTF-8 is UTF-8: a few words in GB18030 may be valid too, but then they are not Chinese."""
    text = _sampled(file.head, "utf-8")
    if has_chinese(text) or text.isascii():
        return True
    other = _sampled(file.head, "gb18030")
    return _commonness(other) < _COMMON or 2 * len(_HAN.findall(other)) < len("".join(other.split()))


def _of_candidates(file: SourceFile, bad: int, candidates: tuple[str, ...]) -> str | None:
    """The one candidate that gives common Chinese where UTF-8 fails; None when there is none, or no sure one."""
    sample = _line_at(file, bad)
    texts = {codec: _sampled(sample, codec) for codec in candidates}
    shares = {codec: _commonness(text) for codec, text in texts.items()}
    if _BIG5 in shares and len(_HAN.findall(texts[_BIG5])) < _ENOUGH:
        shares[_BIG5] = 0.0  # a few characters of it prove nothing, neither for it nor against another
    best = max(candidates, key=lambda codec: shares[codec])
    if shares[best] < _COMMON or any(share >= _SURELY_NOT for codec, share in shares.items() if codec != best):
        return None
    return best


def _line_at(file: SourceFile, offset: int) -> bytes:
    """Up to 4 KiB from the beginning of the line at `offset`; from the first byte when it is near."""
    with file.open() as data:
        if offset < _SAMPLE // 2:
            return data.read(_SAMPLE)
        data.seek(offset - _SAMPLE // 2)
        sample = data.read(_SAMPLE)
    return sample[sample.rfind(b"\n", 0, _SAMPLE // 2) + 1 :]


def _sampled(data: bytes, codec: str) -> str:
    """The text of bytes that may be cut in a character; empty when they are no text in this encoding."""
    try:
        text = codecs.getincrementaldecoder(codec)("strict").decode(data)
    except UnicodeDecodeError:
        return ""
    return "" if _CONTROL.search(text) else text


def _commonness(text: str) -> float:
    """The share of common characters, simplified or traditional, among those that are not ASCII."""
    wide = [char for char in simplified(text) if not char.isascii() and char.isalnum()]
    return sum(1 for char in wide if char in _FREQUENT) / len(wide) if wide else 0.0


def _unknown(file: SourceFile, bad: int) -> str:
    with file.open() as data:
        data.seek(bad)
        half = data.read(2)
    if half[:1] == b"\xed" and half[1:] >= b"\xa0":
        return f"half of a surrogate pair at byte {bad}, which is no UTF-8 含有不成对的代理字符（第 {bad} 字节）"
    return f"the encoding is neither UTF-8 (byte {bad}) nor surely GB18030, UTF-16 or Big5 编码不明"
