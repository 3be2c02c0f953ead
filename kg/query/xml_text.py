"""Characters that XML 1.0 cannot hold, also not as references, found in a result before it is sent.

Example 例：a page torn from a PDF holds U+000C (换页符); its raw text can be asked in JSON or CSV, not in XML.
"""

from __future__ import annotations

import re
from typing import BinaryIO

_FORBIDDEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_BLOCK = 1 << 20
_LONGEST = 3


def forbidden_character(written: BinaryIO) -> str | None:
    """The first character of UTF-8 text that XML cannot hold, as "U+000C"; None when there is none."""
    written.seek(0)
    tail = b""
    while block := written.read(_BLOCK):
        found = _FORBIDDEN.search(tail + block)
        if found:
            return f"U+{ord(found.group().decode()):04X}"
        tail = block[1 - _LONGEST :]
    return None
