"""What is said of files from outside: on the command line, in pages.json, by a pattern of their names.

Example 例：Given(Flags(newspaper="武陵日报"), pattern=NamePattern.parse("{issued}-{page}")) leaves to the flag what
the names of the files do not say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loaders.sources.metadata.page_table import Table

if TYPE_CHECKING:
    from loaders.sources.metadata.name_pattern import NamePattern


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says of every file it loads, as typed; None where a flag is not given."""

    newspaper: str | None = None
    issued: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """All of it; `pattern` is None when there is no --name-pattern."""

    flags: Flags = Flags()
    table: Table = field(default_factory=Table)
    pattern: NamePattern | None = None
