"""What a load or a withdrawal did, and how far it is.

Example 例：载入 3 版、7 篇，陈述 1788 条，未读 1 处 is `Report(pages=[…], articles=7, statements=1788, unread=1)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from kg.errors import SourceError
    from loaders.sources import PageRead

Failure: TypeAlias = tuple[str, str]
"""The file or page, and a message with the remedy."""
Note: TypeAlias = tuple[str, str]
"""The file and fragment of a page, and what its reader chose, left out or found to disagree."""


@dataclass(slots=True)
class Report:
    """What was done. `replaced` are pages that went because the same file came again with other metadata."""

    pages: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    articles: int = 0
    statements: int = 0
    unread: int = 0
    removed: int = 0
    added: int = 0
    generation: int | None = None
    failures: list[Failure] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0 when everything went in, 2 when nothing did, 3 when some did."""
        if not self.failures:
            return 0
        return 3 if self.pages else 2

    def take(self, read: PageRead) -> None:
        """Keep the notes of a page that was read."""
        self.notes += [(printable(read.source), printable(note)) for note in read.notes]

    def refuse(self, error: SourceError) -> None:
        """Keep why something was not read, once: a table that many files need fails but once."""
        failure = (printable(error.path), printable(str(error)))
        if failure not in self.failures[-1:]:
            self.failures.append(failure)


@dataclass(frozen=True, slots=True)
class Step:
    """How far a load is: `done` of `total` files while it reads, pages while it loads, and what came of them."""

    phase: Literal["reading", "loading"]
    done: int
    total: int
    what: str
    pages: int = 0
    articles: int = 0
    statements: int = 0
    unread: int = 0
    failures: int = 0


Progress: TypeAlias = Callable[[Step], None]


def silent(_: Step) -> None:
    """Tell nobody."""


def printable(text: str) -> str:
    """The text on one line that a terminal can show: controls, marks of direction and half characters are escaped."""
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return char if char == "\u3000" else char.encode("unicode_escape").decode("ascii")
