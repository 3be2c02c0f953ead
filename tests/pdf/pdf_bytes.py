"""Writes small PDFs by hand, so that anything in them can be wrong.

Example 例：`pdf_of([page("本报讯")])` is a sound PDF of one page; its characters have codes of their own and a table
to Unicode, as most PDFs of newspapers do.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

A4 = (0.0, 0.0, 595.0, 842.0)
FLATE = b"/Filter/FlateDecode"
_SHOWN_PER_BLOCK = 90
_OBJECT = re.compile(rb"(?<=\n)(\d{1,7}) 0 obj\n")


@dataclass(frozen=True, slots=True)
class PageBytes:
    """A page: its content stream, its box, further entries of its dictionary, and the characters of its font.

    Character i of `characters` has the code i + 1; `mapped` False leaves out the table to Unicode. `drawables` are
    entries of its resources for pictures and forms; `widths` are of the characters, in thousandths of the size, 1000
    where none are given.
    """

    content: bytes
    characters: str = ""
    box: Sequence[float] = A4
    entries: bytes = b""
    mapped: bool = True
    filters: bytes = b""
    drawables: bytes = b""
    widths: Sequence[float] = ()


def page(
    *lines: str, size: float = 10, mode: int = 0, at: tuple[float, float] = (60, 780), **more: object
) -> PageBytes:
    """A page with these lines, one under the other; `mode` is the way of rendering (3 is invisible)."""
    known = "".join(dict.fromkeys("".join(lines)))
    content = shown(lines, known, size, mode, at)
    return PageBytes(content, known, **more)  # type: ignore[arg-type]


def shown(
    lines: Sequence[str], characters: str, size: float = 10, mode: int = 0, at: tuple[float, float] = (60, 780)
) -> bytes:
    """The operators that show lines in font /F."""
    ops = [b"BT /F %g Tf %d Tr" % (size, mode)]
    for row, text in enumerate(lines):
        codes = "".join(f"{characters.index(char) + 1:04x}" for char in text)
        ops.append(b"1 0 0 1 %g %g Tm <%s> Tj" % (at[0], at[1] - 1.5 * size * row, codes.encode()))
    return b"\n".join([*ops, b"ET"])


def pdf_of(pages: Sequence[PageBytes], catalog: bytes = b"", more: Sequence[bytes] = ()) -> bytes:
    """A PDF of these pages. Objects 1 and 2 are catalog and page tree, `more` come last in the file."""
    objects = [b"<</Type/Catalog/Pages 2 0 R %s>>" % catalog, b""]
    kids = []
    for one in pages:
        first = len(objects) + 1
        kids.append(b"%d 0 R" % first)
        objects += _page_objects(one, first)
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return assembled([*objects, *more])


def assembled(objects: Sequence[bytes]) -> bytes:
    """The file of objects 1, 2, …, with a right table of where they are."""
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def with_packed_objects(data: bytes, count: int) -> bytes:
    """The file with `count` more objects in one packed stream, and a table that knows them all; packed too."""
    head = data[: data.rindex(b"xref\n0")]
    places = {int(found[1]): found.start() for found in _OBJECT.finditer(head)}
    holder, table = len(places) + 1, len(places) + 2
    numbers = range(table + 1, table + 1 + count)
    index = b"".join(b"%d %d " % (number, 2 * at) for at, number in enumerate(numbers))
    body = stream(packed(index + b"0 " * count), b"/Type/ObjStm/N %d/First %d" % (count, len(index)), FLATE)
    places |= {holder: len(head), table: len(head) + len(body) + len(b"%d 0 obj\n\nendobj\n" % holder)}
    rows = [b"\0" * 9, *(b"\1" + struct.pack(">II", places[number], 0) for number in sorted(places))]
    rows += [b"\2" + struct.pack(">II", holder, at) for at in range(count)]
    entries = b"/Type/XRef/Size %d/W[1 4 4]/Root 1 0 R" % (len(rows))
    known = stream(packed(b"".join(rows)), entries, FLATE)
    parts = (head, b"%d 0 obj\n%s\nendobj\n" % (holder, body), b"%d 0 obj\n%s\nendobj\n" % (table, known))
    return b"".join(parts) + b"startxref\n%d\n%%%%EOF\n" % places[table]


def spaces_packed(megabytes: int) -> bytes:
    """So many MiB of spaces as /FlateDecode reads them; made without ever holding them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    count = megabytes << 20
    low, high = (1 + 32 * count) % 65521, (count + 16 * count * (count + 1)) % 65521
    return b"\x78\x9c" + block * megabytes + b"\x03\x00" + struct.pack(">HH", high, low)


def stream(data: bytes, entries: bytes = b"", filters: bytes = b"") -> bytes:
    """A stream; `data` is already packed when `filters` are given."""
    return b"<</Length %d%s%s>>\nstream\n%s\nendstream" % (len(data), filters, entries, data)


def packed(data: bytes) -> bytes:
    """The data as /FlateDecode reads it."""
    return zlib.compress(data, 4)


def unicode_table(characters: str) -> bytes:
    """The table from codes to Unicode, UTF-16; lone surrogates stay what they are."""
    rows = [
        b"<%04x> <%s>" % (code, char.encode("utf-16-be", "surrogatepass").hex().encode())
        for code, char in enumerate(characters, start=1)
    ]
    blocks = (rows[at : at + _SHOWN_PER_BLOCK] for at in range(0, len(rows), _SHOWN_PER_BLOCK))
    body = b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks)
    head = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def"
    return b"%s\n1 begincodespacerange <0000> <ffff> endcodespacerange\n%s\nendcmap end end" % (head, body)


def _page_objects(one: PageBytes, first: int) -> list[bytes]:
    """Page, content, font, its descendant, its descriptor and its table to Unicode, numbered from `first`."""
    box = b" ".join(b"%g" % edge for edge in one.box)
    table = b"/ToUnicode %d 0 R" % (first + 5) if one.mapped else b""
    return [
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents %d 0 R/Resources<</Font<</F %d 0 R>>/XObject<<%s>>>>%s>>"
        % (box, first + 1, first + 2, one.drawables, one.entries),
        stream(one.content, filters=one.filters),
        b"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Song/Encoding/Identity-H/DescendantFonts[%d 0 R]%s>>"
        % (first + 3, table),
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 1000/W[1[%s]]/CIDToGIDMap/Identity/FontDescriptor %d 0 R>>"
        % (b" ".join(b"%g" % width for width in one.widths), first + 4),
        b"<</Type/FontDescriptor/FontName/AAAAAA+Song/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880"
        b"/Descent -120/CapHeight 700/StemV 80>>",
        stream(unicode_table(one.characters)),
    ]
