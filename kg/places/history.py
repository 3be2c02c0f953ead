"""How the counties and townships of today were called before: their designations.

Example 例：离石区 was 离石县 under two codes and 离石市 from 1996 to 2002; 洪相镇 was 洪相乡.

A county is followed through the years by its stem (离石 of 离石县, 离石市, 离石区) inside its province, and
only where each year has one county of that stem: the ids of the source are wrong for many.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from kg.places.level import Level
from kg.places.names import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.places.sources import Change, Divisions, Year

Designation: TypeAlias = tuple[str, str, str, str, str]
"""Place, code ("" where it had none or is not known), name, first year, last year ("" where not known)."""

FIRST_YEAR = 1980
"""The sources begin here, so it is no year in which anything began."""

OLDER_TABLE = "2020"
"""The last year for which a former township is attested: its table was made before the mergers of 2021."""

_UNIT = re.compile(r"(?P<stem>.{2,8}?)(?:[\u4e00-\u9fff]{1,4}族)?(?P<kind>镇|乡|街道|苏木)")


def county_designations(
    divisions: Divisions, years: Iterable[Year], changes: Iterable[Change]
) -> Iterator[Designation]:
    """What each county of `divisions` was called and coded before, and since when it is as it is."""
    by_stem: dict[tuple[str, str], list[Year]] = defaultdict(list)
    for year in years:
        by_stem[year.province, stem(year.name, Level.COUNTY)].append(year)
    renamed = _renamed(divisions, changes)
    for code in divisions.inside("", 6):
        name = divisions.names[code]
        line = _one_a_year(by_stem.get((code[:2], stem(name, Level.COUNTY)), []), code)
        for old, last in renamed.get(code, ()):
            line = [y for y in _one_a_year(by_stem.get((code[:2], old), []), "") if y.year <= last] + line
        yield from _runs(code, name, line)


def city_designations(divisions: Divisions, years: Iterable[Year]) -> Iterator[Designation]:
    """The same for prefectures (吕梁地区, then 吕梁市), by the source's ids: those of cities were checked
    there."""
    by_city: dict[str, list[Year]] = defaultdict(list)
    for year in years:
        by_city[year.lasting].append(year)
    for code in divisions.inside("", 4):
        line = sorted(by_city.get(code, []), key=lambda y: y.year)
        if line and line[-1].name == divisions.names[code]:
            yield from _runs(code, divisions.names[code], line)


def _renamed(divisions: Divisions, changes: Iterable[Change]) -> dict[str, list[tuple[str, int]]]:
    """Counties whose stem changed, with the old stem and its last year; where two were merged, none of
    them."""
    provinces = {divisions.names[code]: code for code in divisions.inside("", 2)}
    dated = {(provinces[c.province], c.old, c.new): c.year for c in changes if c.province in provinces}
    into = Counter((province, new) for province, _, new in dated)
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (province, old, new), year in dated.items():
        codes = [code for code in divisions.inside(province, 6) if divisions.names[code] == new]
        stems = stem(old, Level.COUNTY), stem(new, Level.COUNTY)
        if len(codes) == 1 and into[province, new] == 1 and stems[0] != stems[1]:
            found[codes[0]].append((stems[0], year))
    return found


def _one_a_year(years: list[Year], code: str) -> list[Year]:
    """`years` in order, or those of `code` alone where a year has two counties of that stem (伊宁县 and
    伊宁市)."""
    counts = Counter(year.year for year in years)
    clear = all(count == 1 for count in counts.values())
    return sorted((y for y in years if clear or y.code == code), key=lambda y: y.year)


def _runs(place: str, name: str, line: list[Year]) -> Iterator[Designation]:
    """One designation for each run of years under one code and name; the present one has no last year."""
    runs = [(key, list(run)) for key, run in groupby(line, key=lambda y: (y.code, y.name))]
    if len(runs) < 2:
        return
    for (code, called), run in runs:
        first = str(run[0].year) if run[0].year > FIRST_YEAR else ""
        present = (code, called) == (place, name)
        yield place, code, called, first, "" if present else str(run[-1].year)


def township_designations(
    divisions: Divisions, towns: Iterable[tuple[str, str]]
) -> tuple[list[Designation], list[tuple[str, str]]]:
    """The older townships that are still there under another kind (乡 → 镇), and those that are gone.

    Gone ones are pairs of county code and name. A township of another county's code is left out.
    """
    present = _units(divisions)
    older = {(county, name.removeprefix(divisions.names.get(county, "?"))) for county, name in towns}
    renamed: list[Designation] = []
    gone: list[tuple[str, str]] = []
    for county, name in sorted(older):
        here = present.get(county)
        if here is None or not _stem_of(name) or name in here.values():
            continue
        alike = {code: other for code, other in here.items() if _stem_of(other) == _stem_of(name)}
        same = [code for code, other in alike.items() if (county, other) not in older]
        if len(same) == 1:
            renamed.append((same[0], "", name, "", OLDER_TABLE))
        elif not alike or (not same and len(alike) == 1):  # 城关镇 beside an older 城关街道 went into it
            gone.append((county, name))
    return renamed, gone


def _units(divisions: Divisions) -> dict[str, dict[str, str]]:
    """The townships of each county, name by code."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for code, name in divisions.names.items():
        if len(code) == 9:
            found[code[:6]][code] = name
    return found


def _stem_of(name: str) -> str:
    unit = _UNIT.fullmatch(name)
    return unit["stem"] if unit is not None else ""
