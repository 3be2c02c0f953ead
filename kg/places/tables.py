"""The tables of the gazetteer as they lie in kg/data, read into plain values.

Example 例：places.tsv has the line "141130<tab>交口县"; `codes("places.tsv")` maps "141130" to "交口县".
"""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple


class Designation(NamedTuple):
    """What a place is or was called and coded; years as text, "" where not known or still so."""

    code: str
    name: str
    begin: str
    end: str


def rows(name: str) -> list[list[str]]:
    """The cells of a table of kg/data, line by line, without its head."""
    text = (files("kg") / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def codes(name: str) -> dict[str, str]:
    """A table of two columns as a mapping; quick, for the large ones (no cell holds white space)."""
    text = (files("kg") / "data" / name).read_text(encoding="utf-8")
    while text.startswith("#"):
        text = text.partition("\n")[2]
    cells = text.split()
    return dict(zip(cells[::2], cells[1::2], strict=True))


def designations() -> dict[str, tuple[Designation, ...]]:
    """The designations of each code that has had others than today's, oldest first."""
    found: dict[str, list[Designation]] = {}
    for place, code, name, begin, end in rows("places-designations.tsv"):
        found.setdefault(place, []).append(Designation(code, name, begin, end))
    return {place: tuple(sorted(line, key=_age)) for place, line in found.items()}


def _age(designation: Designation) -> tuple[str, str]:
    return designation.begin or "0", designation.end or "9999"
