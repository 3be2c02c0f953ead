"""Plain text: one page a file, or one page between form feeds, as pdftotext writes them.

Example 例："本报讯 …\\f要闻 …" is two pages, with the fragments "page=1" and "page=2".

Form feeds divide a file only where text stands on both sides of one; a file that is one page keeps them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import SourceError
from loaders.sources.encodings import decoded, encoding_of, has_chinese, is_wide
from loaders.sources.format import Format, Read, Sheet
from loaders.sources.signatures import foreign_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.sources.files import SourceFile
    from loaders.sources.limits import Limits

_MOST_BYTES = 4
"""Of a character, in any encoding that is read."""
_BLOCK = 1 << 18
_NAMES = {"utf-8-sig": "utf-8 with byte order mark", "big5hkscs": "big5"}


def read(file: SourceFile, limits: Limits) -> Iterator[Read]:
    """The pages of a text file, with a note of its encoding on the first.

    Raises SourceError when the encoding is unknown, the only page holds no Chinese, or a page is longer than
    `limits.page_characters`.
    """
    _refuse_long_runs(file, limits)
    codec = encoding_of(file)
    filled = [number for number, text in enumerate(_pages(file, codec, limits), start=1) if text.strip()]
    if len(filled) < 2:
        yield from read_undivided(file, limits)
        return
    digest, note = file.sha256(), _note(codec)
    for number, text in enumerate(_pages(file, codec, limits), start=1):
        fragment = f"page={number}"
        if text.strip() and not has_chinese(text):
            yield _no_chinese(f"{file.name}#{fragment}")
        elif text.strip():
            yield Sheet(text, digest, fragment, notes=(note,) if number == filled[0] else ())


def read_undivided(file: SourceFile, limits: Limits) -> Iterator[Read]:
    """The whole text file as one page, form feeds and all. Raises SourceError as `read`."""
    if file.size > _MOST_BYTES * limits.page_characters:
        raise _too_long(file, limits)
    codec = encoding_of(file)
    text = "".join(decoded(file, codec))
    if len(text) > limits.page_characters:
        raise _too_long(file, limits)
    if not text.strip():
        raise SourceError(
            file.name,
            "the file holds only white space 文件只有空白",
            "give a file with the text of a page 请给出有正文的文件",
        )
    if not has_chinese(text):
        raise _no_chinese(file.name)
    yield Sheet(text, file.sha256(), notes=(_note(codec),))


def _takes(file: SourceFile) -> bool:
    return is_wide(file.head) or foreign_format(file.head) is None


def _pages(file: SourceFile, codec: str, limits: Limits) -> Iterator[str]:
    """The text between form feeds, read in blocks. Raises SourceError for a page that is too long."""
    rest = ""
    for block in decoded(file, codec):
        *whole, rest = (rest + block).split("\f")
        if any(len(text) > limits.page_characters for text in (*whole, rest)):
            raise _too_long(file, limits)
        yield from whole
    yield rest


def _refuse_long_runs(file: SourceFile, limits: Limits) -> None:
    """Raise SourceError, before anything is decoded, when more bytes than a page may have hold no form feed."""
    file.refuse_large(limits)
    run = 0
    with file.open() as data:
        while block := data.read(_BLOCK):
            for position, part in enumerate(block.split(b"\f")):
                run = len(part) if position else run + len(part)
                if run > _MOST_BYTES * limits.page_characters:
                    raise _too_long(file, limits)


def _too_long(file: SourceFile, limits: Limits) -> SourceError:
    return SourceError(
        file.name,
        f"a page is longer than {limits.page_characters} characters 版面过长",
        "split the file, put form feeds between its pages, or raise XIANZHI_PAGE_MAX_CHARACTERS "
        "请拆分文件，或调高该设置",
    )


def _no_chinese(name: str) -> SourceError:
    return SourceError(name, "no Chinese text 没有中文", "give the text of a Chinese page 请给出中文报纸的文字")


def _note(codec: str) -> str:
    encoding = _NAMES.get(codec, codec)
    return f"encoding {encoding} 编码为 {encoding}"


FORMAT = Format("text", _takes, read)
