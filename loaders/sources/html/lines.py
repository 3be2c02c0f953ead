"""Lines of a run put together as paragraphs, where a page breaks its lines itself.

Example 例：　　茶农们背着竹篓<br>上了山。<br>　　茶香四溢。 is two paragraphs, the first of two lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INDENT = re.compile(r"[ \u2002-\u200a]{0,8}(?:\u3000|\u00a0{2}|[\u2002\u2003]{2})")
_SPACES = re.compile("[ \u00a0]+")
_ENDS = re.compile("[。！？!?…：:；;][”’」』）)]{0,2}$")
_OPEN = re.compile(r"[\w，、]$")
_NEVER_FIRST = re.compile(r"\s{0,4}[”’」』）》〉】，。；：、！？…]")
_PRINTED = 15
"""A line of this many characters that ends inside a sentence was broken by the width of a column."""


@dataclass(slots=True)
class Line:
    """A line that is being read: its pieces, its characters without white space, how many are link or bold."""

    pieces: list[str] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    bold: int = 0

    def add(self, text: str, *, linked: bool, bold: bool) -> None:
        """Go on with the line."""
        size = len("".join(text.split()))
        self.pieces.append(text)
        self.size += size
        self.linked += size * linked
        self.bold += size * bold

    def is_blank(self) -> bool:
        """Whether there is only white space."""
        return not self.size

    @property
    def raw(self) -> str:
        """The line with its indent."""
        return "".join(self.pieces)

    @property
    def said(self) -> str:
        """The line without indent, runs of blanks as one."""
        return _SPACES.sub(" ", self.raw).strip()


def paragraphs_of(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The paragraphs; where some are indented, a line without indent goes on, else only one broken in a sentence."""
    indented = any(_INDENT.match(line.raw) for line in lines)
    held: list[Line] = []
    for line in lines:
        if held and (line.is_blank() or not _goes_on(held[-1].said, line.raw, indented=indented)):
            yield tuple(held)
            held = []
        if not line.is_blank():
            held.append(line)
    if held:
        yield tuple(held)


def _goes_on(before: str, line: str, *, indented: bool) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if _INDENT.match(line):
        return False
    if _NEVER_FIRST.match(line):
        return True
    return not _ENDS.search(before) if indented else len(before) >= _PRINTED and bool(_OPEN.search(before))
