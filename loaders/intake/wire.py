"""What the two sides say to each other: one JSON object a line, of limited length, over a socket.

Example 例：{"begin": [4], "name": "2020.zip/03-02/1.txt"}, then {"page": "…", …}, then {"done": true}

Only JSON is read, never a pickle: the other side has parsed bytes that nobody vouches for.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from kg.errors import MetadataError, SourceError
from kg.printed import page_from_json, page_to_json
from loaders.sources.limits import Limits
from loaders.sources.metadata.given import Flags, Given
from loaders.sources.metadata.name_pattern import NamePattern
from loaders.sources.metadata.page_table import Table
from loaders.sources.metadata.pages import PageRead

if TYPE_CHECKING:
    import socket

Line: TypeAlias = dict[str, Any]

_PIECE = 1 << 18
_BYTES_A_CHARACTER = 64
"""The most that a character of a page takes on the wire: itself escaped, its edge, its share of zones and lines."""


def longest_line(limits: Limits) -> int:
    """The longest line, in bytes, that a page within `limits` can need."""
    return _BYTES_A_CHARACTER * limits.page_characters + (1 << 20)


class Lines:
    """One end of a socket pair, by lines; a line that is longer than `longest` bytes is refused."""

    def __init__(self, end: socket.socket, longest: int) -> None:
        self._socket = end
        self._longest = longest
        self._read = bytearray()

    def send(self, line: Line) -> None:
        """Send one line whole; waits when the other side does not read. Raises OSError when it is gone."""
        self._socket.settimeout(None)
        self._socket.sendall(json.dumps(line).encode() + b"\n")

    def receive(self, seconds: float | None = None) -> Line:
        """The next line. Raises EOFError, TimeoutError after `seconds`, ValueError when it is none of ours."""
        deadline = None if seconds is None else time.monotonic() + seconds
        searched = 0
        while (end := self._read.find(b"\n", searched)) < 0:
            searched = len(self._read)
            if searched > self._longest:
                raise ValueError("the line is too long")
            self._read += self._piece(deadline)
        line = json.loads(self._read[:end])
        del self._read[: end + 1]
        if not isinstance(line, dict):
            raise ValueError("the line is no object")
        return line

    def close(self) -> None:
        """Close this end."""
        self._socket.close()

    def _piece(self, deadline: float | None) -> bytes:
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and left <= 0:
            raise TimeoutError("no line in time")
        self._socket.settimeout(left)
        piece = self._socket.recv(_PIECE)
        if not piece:
            raise EOFError("the other side closed the socket")
        return piece


@dataclass(frozen=True, slots=True)
class Order:
    """What the child is told once: how to read. `own_tables`: a pages.json in a folder or archive counts."""

    given: Given
    base: str
    limits: Limits
    own_tables: bool

    def as_line(self) -> Line:
        """The order as a line."""
        flags, table, pattern = self.given.flags, self.given.table, self.given.pattern
        return {
            "flags": [flags.newspaper, flags.issued, flags.page],
            "table": [table.origin, {file: dict(entry) for file, entry in table.entries.items()}],
            "pattern": pattern and pattern.text,
            "base": self.base,
            "limits": {name: getattr(self.limits, name) for name in Limits.__slots__},
            "own_tables": self.own_tables,
        }

    @classmethod
    def from_line(cls, line: Line) -> Order:
        """The order that `as_line` wrote."""
        pattern = NamePattern.parse(line["pattern"]) if line["pattern"] else None
        given = Given(Flags(*line["flags"]), Table(*line["table"]), pattern)
        return cls(given, line["base"], Limits(**line["limits"]), line["own_tables"])


def read_as_line(read: PageRead | SourceError) -> Line:
    """A page, or why there is none, as a line."""
    if isinstance(read, PageRead):
        return {"page": page_to_json(read.page), "source": read.source, "notes": list(read.notes)}
    said = [read.path, read.message.removeprefix(f"{read.path}: "), read.remedy]
    return {"error": said, "metadata": isinstance(read, MetadataError)}


def read_from_line(line: Line) -> PageRead | SourceError | None:
    """What `read_as_line` wrote; None for another line. Raises ValueError, KeyError or TypeError when malformed."""
    if "page" in line:
        return PageRead(page_from_json(line["page"]), str(line["source"]), tuple(map(str, line["notes"])))
    if "error" in line:
        path, message, remedy = map(str, line["error"])
        return (MetadataError if line["metadata"] else SourceError)(path, message, remedy)
    return None
