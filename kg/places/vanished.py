"""Townships and villages of the older table that are no more: local places, without a code.

Example 例：西河乡 lay in 141182 and is gone; a village of it that is gone too lies in `141182/西河乡`. A
village that only moved to another township of its county is not here: it keeps its code of today.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.places.history import township_designations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.places.sources import Divisions, Town, Village


def vanished(divisions: Divisions, gone: Iterable[Town], villages: Iterable[Village]) -> Iterator[tuple[str, str]]:
    """Parent key and name of every township in `gone`, and of every older village that 2023 does not have."""
    lost = set(gone)
    yield from lost
    towns = {(code[:6], name): code for code, name in divisions.names.items() if len(code) == 9}
    here: dict[str, set[str]] = defaultdict(set)
    for code in divisions.inside("", 12):
        here[code[:6]].add(divisions.names[code])
        here[code[:9]].add(divisions.names[code])
    for county, town, village in villages:
        parent = _parent(divisions, towns, lost, county, town)
        if parent is not None and village not in here[county if "/" in parent else parent]:
            yield parent, village


def _parent(divisions: Divisions, towns: dict[Town, str], lost: set[Town], county: str, town: str) -> str | None:
    """The key of an older township: its code of today, or county and name when it is gone."""
    if (county, town) in towns:
        return towns[county, town]
    if (county, town) in lost:
        return f"{county}/{town}"
    renamed, _ = township_designations(divisions, [(county, town)])
    return renamed[0][0] if renamed else None
