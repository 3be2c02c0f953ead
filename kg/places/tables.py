"""The tables of the gazetteer as they lie in kg/data, read into plain values.

Example 例：places.tsv has the line "141130<tab>交口县"; `codes("places.tsv")` maps "141130" to "交口县".
"""

from __future__ import annotations

from typing import NamedTuple

from kg import tables


class Designation(NamedTuple):
    """What a place is or was called and coded; years as text, "" where not known or still so."""

    code: str
    name: str
    begin: str
    end: str


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a table of kg/data, row by row."""
    return tables.rows(f"kg/data/{name}")


def codes(name: str) -> dict[str, str]:
    """A table of kg/data with two columns as a mapping."""
    return tables.pairs(f"kg/data/{name}")


def designations() -> dict[str, tuple[Designation, ...]]:
    """The designations of each code that has had others than today's, oldest first."""
    found: dict[str, list[Designation]] = {}
    for place, code, name, begin, end in (*rows("places-designations.tsv"), *rows("places-renamed.tsv")):
        found.setdefault(place, []).append(Designation(code, name, begin, end))
    return {place: tuple(sorted(line, key=_age)) for place, line in found.items()}


def _age(designation: Designation) -> tuple[str, str]:
    return designation.begin or "0", designation.end or "9999"
