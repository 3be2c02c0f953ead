"""Opening a PDF, after what can be seen from its bytes: how many objects it claims, whether it was cut short.

Example 例：a download of 春耕特刊.pdf that broke off has no %%EOF at its end: it is refused, and the message says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium

from kg.errors import SourceError

if TYPE_CHECKING:
    from loaders.sources.files import SourceFile
    from loaders.sources.limits import Limits

_BLOCK = 1 << 20
_OVERLAP = 64
_TAIL = 1 << 16
_OBJECT = re.compile(rb"\d[ \r\n]{1,3}obj\b")
_CLAIM = re.compile(rb"/(?:Size|N)\s{0,4}(\d{1,12})")
_LINEAR = re.compile(rb"/Linearized.{0,80}?/L\s{0,4}(\d{1,12})", re.DOTALL)
_AGAIN = "get the file again 请重新取得该文件"


def open_document(file: SourceFile, stream: BinaryIO, limits: Limits) -> pypdfium2.PdfDocument:
    """The open document. Raises SourceError when it is too large, cut short, encrypted or damaged."""
    if file.size > limits.file_mb << 20:
        raise SourceError(
            file.name,
            f"the file is larger than {limits.file_mb} MiB 文件过大",
            "split it, or raise XIANZHI_SOURCE_MAX_MB 请拆分，或调高该设置",
        )
    objects = claimed_objects(stream)
    if objects > limits.pdf_objects:
        raise SourceError(
            file.name,
            f"the PDF has {objects} objects, more than {limits.pdf_objects} PDF 对象过多",
            "split it, or raise XIANZHI_PDF_MAX_OBJECTS 请拆分，或调高该设置",
        )
    if is_cut_short(file, stream):
        raise SourceError(file.name, "the PDF is cut short: its end is missing PDF 不完整，缺少结尾", _AGAIN)
    stream.seek(0)
    return _opened(file.name, stream, limits)


def _opened(name: str, stream: BinaryIO, limits: Limits) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(stream)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY) and _mentions(stream, b"/Encrypt"):
            raise SourceError(
                name, "the PDF is encrypted PDF 已加密", "save it without a password 请另存为无密码的文件"
            ) from error
        raise SourceError(name, "the PDF is damaged PDF 已损坏", _AGAIN) from error
    if len(document) > limits.pdf_pages:
        pages = len(document)
        document.close()
        raise SourceError(
            name,
            f"the PDF has {pages} pages, more than {limits.pdf_pages} PDF 页数过多",
            "split it, or raise XIANZHI_PDF_MAX_PAGES 请拆分，或调高该设置",
        )
    return document


def _mentions(stream: BinaryIO, word: bytes) -> bool:
    """Whether a word stands anywhere in the file: pdfium's last error may be that of another file."""
    stream.seek(0)
    before = b""
    while block := stream.read(_BLOCK):
        if word in before + block:
            return True
        before = block[-_OVERLAP:]
    return False


def claimed_objects(stream: BinaryIO) -> int:
    """How many objects the file has or says that it has, whichever is more; read in blocks."""
    stream.seek(0)
    found, claimed, packed = 0, 0, 0
    before = b""
    while block := stream.read(_BLOCK):
        data = before + block
        end = len(data) if len(block) < _BLOCK else len(data) - _OVERLAP
        found += sum(1 for match in _OBJECT.finditer(data) if match.start() < end)
        for match in _CLAIM.finditer(data):
            if match.start() < end:
                if match.group()[1:2] == b"S":
                    claimed = max(claimed, int(match.group(1)))
                elif b"/ObjStm" in data[max(0, match.start() - 200) : match.end() + 200]:
                    packed += int(match.group(1))
        before = data[end:]
    return max(found + packed, claimed)


def is_cut_short(file: SourceFile, stream: BinaryIO) -> bool:
    """Whether the end is missing: no %%EOF in the last 64 KiB, or fewer bytes than a linearized file says it has."""
    linear = _LINEAR.search(file.head[:1024])
    if linear and int(linear.group(1)) > file.size:
        return True
    stream.seek(max(0, file.size - _TAIL))
    return b"%%EOF" not in stream.read(_TAIL)
