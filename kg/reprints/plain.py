"""The signs of a body that count when it is compared: letters and digits, simplified, in half width, in one line.

Example 例：“縣長周明說：‘開工！’” is 县长周明说开工; ３．５％ is 3.5.
"""

from __future__ import annotations

import re

from kg.language.traditional import simplified

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_NOT_COUNTED = re.compile(r"[^\w.]+|_+|(?<!\d)\.|\.(?!\d)")


def plain(body: str) -> str:
    """`body` without white space and marks, simplified and in lower case; a point within a number stays."""
    joined = "".join(simplified(body).split()).translate(_HALF_WIDTH)
    return _NOT_COUNTED.sub("", joined).lower()
