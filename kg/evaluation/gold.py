"""Gold facts: what a careful reader finds on a page, one fact a line, columns separated by `|`.

Example 例：`official|周明|县长|武陵县` says that the page shows 周明 as 县长 of 武陵县.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from kg.errors import SourceError

COLUMNS = {
    "official": (3, 4),
    "person": (2, 3),
    "reporter": (2, 3),
    "event": (4, 5),
    "program": (2, 2),
    "document": (2, 2),
    "org": (2, 2),
    "place": (3, 3),
    "obs": (7, 7),
}
"""The kinds, and the smallest and largest number of columns of each, the kind itself counted."""

LEVELS = frozenset({"province", "city", "county", "township", "village"})


@dataclass(frozen=True, slots=True)
class GoldFact:
    """One line: its kind, its other columns (empty ones ""), and the line's number and text."""

    kind: str
    columns: tuple[str, ...]
    number: int
    line: str

    @property
    def name(self) -> str:
        """The first column: a name, an event's type or a figure's value."""
        return self.columns[0]

    def column(self, index: int) -> str:
        """A column, "" when the line ends before it."""
        return self.columns[index] if index < len(self.columns) else ""


def parse_facts(text: str, path: str) -> tuple[GoldFact, ...]:
    """The facts of a `.facts` file; empty lines and lines that begin with `#` are passed over.

    Raises SourceError, naming `path` and the line, for an unknown kind, a wrong number of columns, an empty
    first column, a place of no known level, or a figure whose value is no number.
    """
    facts = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            facts.append(_parsed(line.strip(), number, path))
    return tuple(facts)


def _parsed(line: str, number: int, path: str) -> GoldFact:
    kind, *rest = (column.strip() for column in line.split("|"))
    fault = _fault(kind, rest)
    if fault is not None:
        message = f"line {number} 第{number}行: {fault}: {line}"
        raise SourceError(path, message, "correct that line 请改正该行")
    return GoldFact(kind, tuple(rest), number, line)


def _fault(kind: str, rest: list[str]) -> str | None:
    if kind not in COLUMNS:
        return f"unknown kind {kind!r}, known are {', '.join(COLUMNS)}"
    fewest, most = COLUMNS[kind]
    if not fewest <= len(rest) + 1 <= most:
        wanted = str(most) if fewest == most else f"{fewest} to {most}"
        return f"{len(rest) + 1} columns where {kind} has {wanted}"
    if not rest[0]:
        return "the first column is empty"
    if kind == "place" and rest[1] not in LEVELS:
        return f"unknown level {rest[1]!r}, known are {', '.join(sorted(LEVELS))}"
    return None if kind != "obs" or _is_number(rest[0]) else f"{rest[0]!r} is no number"


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False
