"""The gazetteer 地名录: every province, prefecture, county and township of the country, villages where we
have them.

Example 例：`Gazetteer.load().named("交口")` is (交口县,); `home_of("吕梁日报")` is 吕梁市;
`named("离石市")` is 离石区, which was called so.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from kg.places import tables
from kg.places.additions import added
from kg.places.level import Level, Place
from kg.places.names import is_zone, short_names
from kg.places.newspapers import home_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.places.tables import Designation

_PEOPLES_TOWNSHIPS = ("族乡", "族镇")
_TOWNSHIPS = ("镇", "乡", "街道", "苏木")
_LEVELS = {level.value: level for level in Level}


class Gazetteer:
    """Names and codes of places, looked up both ways. Made by `load`; never changes."""

    def __init__(
        self,
        names: dict[str, str],
        former: list[tuple[str, str]],
        designations: dict[str, tuple[Designation, ...]],
        aliases: list[tuple[str, str]],
    ) -> None:
        self._names = names
        self._designations = designations
        self._aliases_of: dict[str, list[str]] = {}
        for code, name in aliases:
            self._aliases_of.setdefault(code, []).append(name)
        self._made: dict[str, Place] = {}  # places asked for before: making one costs more than finding it
        self._index = _index(names, former, designations, aliases)

    @staticmethod
    @cache
    def load() -> Gazetteer:
        """The gazetteer of kg/data with what was added to it, read once in a process.

        Raises OSError when the tables are not there, SettingsError when what was added is damaged.
        """
        names = tables.codes("places.tsv") | tables.codes("places-villages.tsv") | dict(added().names)
        aliases = [(code, name) for code, name in tables.rows("places-aliases.tsv")]
        former = [(parent, name) for parent, name in tables.rows("places-former.tsv")]
        return Gazetteer(names, former, tables.designations(), aliases)

    def by_code(self, code: str) -> Place | None:
        """The place of today that has this code of 2, 4, 6, 9 or 12 digits."""
        name = self._names.get(code)
        if name is None:
            return None
        if code not in self._made:
            self._made[code] = Place(code, name, _LEVELS[len(code)], _parent_code(self._names, code))
        return self._made[code]

    def by_key(self, key: str) -> Place | None:
        """The place with this key (`Place.key`): one of today, or below one the local place of that name."""
        if "/" not in key:
            return self.by_code(key)
        above, _, name = key.rpartition("/")
        parent = self.by_key(above)
        return None if parent is None else Place("", name, local_level(parent, name), above)

    def has(self, name: str) -> bool:
        """Whether any place has this full, shorter or former name."""
        return name in self._index

    def named(self, name: str, level: Level | None = None, within: str | None = None) -> tuple[Place, ...]:
        """The places with this full, shorter or former name, of this level, inside the place of key `within`.

        Wider places come first, places of one level in the order of their keys.
        """
        found = self._index.get(name)
        if found is None:
            return ()
        inside = (key for key in found.split() if within is None or covers_key(within, key))
        places = (place for place in map(self.by_key, inside) if place is not None)
        fitting = (place for place in places if level is None or place.level is level)
        return tuple(sorted(fitting, key=lambda place: (place.level, place.key)))

    def parent(self, place: Place) -> Place | None:
        """The place that `place` lies in directly; None for a province."""
        return self.by_key(place.parent) if place.parent else None

    def ancestors(self, place: Place) -> Iterator[Place]:
        """The places that `place` lies in, the nearest first."""
        above = self.parent(place)
        while above is not None:
            yield above
            above = self.parent(above)

    def within(self, place: Place) -> tuple[Place, ...]:
        """The places of today that lie in `place` directly, by code."""
        inside = (self.by_code(code) for code in self._children.get(place.code, ()))
        return tuple(inner for inner in inside if inner is not None)

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        children: dict[str, list[str]] = {}
        for code in sorted(self._names):
            children.setdefault(_parent_code(self._names, code), []).append(code)
        return children

    def covers(self, outer: Place, inner: Place) -> bool:
        """Whether `inner` lies in `outer`, or is it."""
        return covers_key(outer.key, inner.key)

    def home_of(self, newspaper: str) -> Place | None:
        """The place that a newspaper serves (今日永嘉 → 永嘉县); None when its name says none, or more than
        one."""
        for name in home_names(newspaper):
            if name.isdigit():
                return self.by_code(name)
            places = [place for place in self.named(name) if place.level <= Level.COUNTY]
            if places:
                widest = [place for place in places if place.level is places[0].level]
                return widest[0] if len(widest) == 1 else None
        return None

    def designations(self, code: str) -> tuple[Designation, ...]:
        """How the place with this code was called and coded, oldest first; () when never otherwise."""
        return self._designations.get(code, ())

    def short_names(self, place: Place) -> tuple[str, ...]:
        """The shorter names of a place that `named` knows, the shortest last; () for development zones."""
        if _is_zone_code(place.code, place.name):
            return ()
        return (*self._aliases_of.get(place.code, ()), *short_names(place.name, place.level))

    def wide_names(self) -> Iterator[str]:
        """Every name of provinces, cities and counties: full, shorter and former ones, once each."""
        items = self._index.items()
        return (name for name, keys in items if any(len(key) <= Level.COUNTY for key in keys.split()))


def local_level(parent: Place, name: str) -> Level:
    """The level of a place without a code: a township when it is called so and lies in a county or city."""
    is_township = parent.level <= Level.COUNTY and name.endswith(_TOWNSHIPS)
    return Level.TOWNSHIP if is_township else Level.VILLAGE


def covers_key(outer: str, inner: str) -> bool:
    """Whether the place of key `inner` lies in that of key `outer`, or is it."""
    return inner.startswith(outer) and ("/" not in outer or inner == outer or inner[len(outer)] == "/")


def _parent_code(names: dict[str, str], code: str) -> str:
    """The code of the nearest wider place there is: below 东莞市 there are no counties."""
    wider = (code[:digits] for digits in (9, 6, 4, 2) if digits < len(code))
    return next((candidate for candidate in wider if candidate in names), "")


@cache
def _is_zone_code(code: str, name: str) -> bool:
    """Whether a county-level code is a development zone's, which is no unit of administration."""
    by_code = "71" <= code[4:] <= "80" and not name.endswith("市")
    return len(code) == Level.COUNTY and (by_code or is_zone(name))


def _index(
    names: dict[str, str],
    former: list[tuple[str, str]],
    designations: dict[str, tuple[Designation, ...]],
    aliases: list[tuple[str, str]],
) -> dict[str, str]:
    """Keys by name, with a space between: strings, because 45,000 lists would cost the collector 20 ms."""
    index: dict[str, str] = {}
    for code, name in names.items():
        index[name] = f"{index[name]} {code}" if name in index else code
    for name, key in _other_names(names, former, designations, aliases):
        known = index.get(name)
        if known is None:
            index[name] = key
        elif key not in known.split():
            index[name] = f"{known} {key}"
    return index


def _other_names(
    names: dict[str, str],
    former: list[tuple[str, str]],
    designations: dict[str, tuple[Designation, ...]],
    aliases: list[tuple[str, str]],
) -> Iterator[tuple[str, str]]:
    """Names that are not a place's full name of today, with its key."""
    for code in [code for code in names if len(code) <= Level.COUNTY]:
        if not _is_zone_code(code, names[code]):
            yield from ((short, code) for short in short_names(names[code], _LEVELS[len(code)]))
    for code, name in names.items():
        if name.endswith(_PEOPLES_TOWNSHIPS):
            yield from ((short, code) for short in short_names(name, Level.TOWNSHIP))
    yield from ((name, code) for code, name in aliases)
    for code, line in designations.items():
        yield from ((designation.name, code) for designation in line)
    yield from ((name, f"{parent}/{name}") for parent, name in former)
