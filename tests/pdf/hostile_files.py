"""PDFs that are broken, locked or too large as files: tables, trees, objects, streams.

Example 例：`truncated_in_the_middle()` is the first half of a sound file (下载中断的文件).
"""

from __future__ import annotations

import io

from reportlab.lib.pdfencrypt import StandardEncryption  # type: ignore[import-untyped]
from reportlab.pdfgen import canvas  # type: ignore[import-untyped]

from tests.pdf.hostile_words import FIRST, LAST, SECOND, SOUND
from tests.pdf.pdf_bytes import (
    A4,
    PageBytes,
    assembled,
    packed,
    page,
    pdf_of,
    spaces_packed,
    stream,
    with_packed_objects,
)
from tests.pdf.typesetting import SONG


def sound() -> bytes:
    return pdf_of([page(FIRST, SECOND), page(LAST)])


def locked_with_a_password() -> bytes:
    return _locked("open sesame")


def locked_with_an_empty_password() -> bytes:
    return _locked("")


def truncated_in_the_middle() -> bytes:
    data = sound()
    return data[: len(data) // 2]


def truncated_before_its_table() -> bytes:
    """All objects are there, only the table of objects is cut off: pdfium builds it again."""
    data = sound()
    return data[: data.rindex(b"xref\n0")]


def garbage_after_the_header() -> bytes:
    return b"%PDF-1.7\n" + bytes(range(256)) * 64


def nothing_but_a_header() -> bytes:
    return b"%PDF-1.4\n"


def wrong_table_of_objects() -> bytes:
    """Every offset is off by 7."""
    head, table = sound().rsplit(b"xref\n0", 1)
    return head + b"% 45678" + b"\nxref\n0" + table


def text_before_the_header() -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + sound()


def no_pages() -> bytes:
    return pdf_of([])


def too_many_pages() -> bytes:
    return pdf_of([page("第" + "一二三四五六七八九十"[number % 10] + "页") for number in range(501)])


def too_many_objects(count: int = 250_000) -> bytes:
    """Many objects that nothing needs, each a few bytes."""
    return pdf_of(SOUND, more=[b"null"] * count)


def too_many_packed_objects(count: int = 250_000) -> bytes:
    """The same in one packed stream of the tenth of its size."""
    return with_packed_objects(pdf_of(SOUND), count)


def page_tree_in_a_ring() -> bytes:
    tree = b"<</Type/Pages/Count 2/Kids[3 0 R]/Parent 3 0 R>>"
    return assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, b"<</Type/Pages/Count 2/Kids[2 0 R]/Parent 2 0 R>>"])


def form_that_draws_itself() -> bytes:
    form = stream(b"/Fm Do", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</Fm 15 0 R>>>>")
    first = page(FIRST)
    ring = PageBytes(first.content + b"\n/Fm Do", first.characters, drawables=b"/Fm 15 0 R")
    return pdf_of([ring, SOUND[1]], more=[form])


def deeply_nested_arrays(depth: int = 100_000) -> bytes:
    return pdf_of([page(FIRST, entries=b"/Deep " + b"[" * depth + b"]" * depth), SOUND[1]])


def deeply_nested_operators(depth: int = 100_000) -> bytes:
    first = page(FIRST)
    return pdf_of([PageBytes(b"q " * depth + first.content, first.characters), SOUND[1]])


def stream_that_bursts(megabytes: int = 256) -> bytes:
    """Spaces, packed twice: a few kilobytes of content stream that unpack to megabytes without a word."""
    bomb = PageBytes(packed(spaces_packed(megabytes)), filters=b"/Filter[/FlateDecode/FlateDecode]")
    return pdf_of([SOUND[0], bomb, SOUND[1]])


def _locked(password: str) -> bytes:
    file = io.BytesIO()
    lock = StandardEncryption(password, ownerPassword="owner", strength=128)
    pdf = canvas.Canvas(file, pagesize=A4[2:], encrypt=lock, invariant=1)
    for text in (FIRST, LAST):
        pdf.setFont(SONG, 10)
        pdf.drawString(60, 780, text)
        pdf.showPage()
    pdf.save()
    return file.getvalue()
