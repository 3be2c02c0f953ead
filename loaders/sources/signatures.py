"""Files that are no text, told by their first bytes or by their control characters.

Example 例：a file that begins with "%PDF-" is a PDF, whatever its name ends in (年报.txt).
"""

from __future__ import annotations

_FIRST_BYTES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (.docx, .xlsx, .epub or .zip)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc or .xls)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"{\\rtf", "a rich text file (.rtf)"),
)
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x1a\x1c\x1d\x1e")
_TOLERATED = 0.01
"""Extracted text holds a stray control character now and then."""


def foreign_format(data: bytes) -> str | None:
    """What the file is when it is no text, in English with its article; None when it may be text."""
    for signature, name in _FIRST_BYTES:
        if data.startswith(signature):
            return name
    if b"\0" in data:
        return "binary data, with NULs"
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return "binary data" if controls > _TOLERATED * len(data) else None
