"""Names in a list that is counted behind it: 方山、中阳、交口3个县, 曲峪、碛口两个镇, 晋陕两省.

The count says how many names there are, so that each may be short, and where the first one begins.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from kg.tables import pairs
from loaders.places.lexicon import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.places import Gazetteer, Place

_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_COUNT = re.compile(
    r"(?P<n>[两二三四五六七八九十]|[0-9０-９]{1,2})个?(?:[\u4e00-\u9fff]{2,4})?(?P<unit>[县市区旗州盟省])"
)
_INITIALS = re.compile(r"(?P<n>[两二三四五])(?P<unit>[省地县市区州旗])")
_BEFORE_UNIT = re.compile(r"(?:[两二三四五六七八九十]|[0-9０-９]{1,2})个?(?:[\u4e00-\u9fff]{2})?$")
_SEPARATORS = frozenset("、和与及")
_LONGEST, _SHORTEST, _MOST = 8, 2, 20
_LEVELS = {
    "省": (Level.PROVINCE,),
    "州": (Level.CITY,),
    "盟": (Level.CITY,),
    "市": (Level.CITY, Level.COUNTY),
    "县": (Level.COUNTY,),
    "区": (Level.COUNTY,),
    "旗": (Level.COUNTY,),
}


def counted_names(gazetteer: Gazetteer, text: str, line: Span) -> Mapping[Span, tuple[Place, ...]]:
    """The names of the counted lists in `line` with the places that each can be, those of one area where there are."""
    found: dict[Span, tuple[Place, ...]] = {}
    for match in _COUNT.finditer(text, line.start, line.end):
        number = _number(match["n"])
        spans = _names_before(gazetteer, text, line.start, match.start(), number)
        if len(spans) == number > 1:
            named = [_places(gazetteer, span.of(text), match["unit"]) for span in spans]
            if all(named):
                found |= zip(spans, _of_one_area(named), strict=True)
    return found


def initials(text: str, line: Span, named: Mapping[str, Place]) -> Iterator[tuple[Span, Place | str]]:
    """Single characters for provinces, whose code is given, or for the `named` counties: 晋陕两省, 来舒两县."""
    for match in _INITIALS.finditer(text, line.start + _SHORTEST, line.end):
        number = _number(match["n"])
        start = match.start() - number
        known: Mapping[str, Place | str] = named if match["unit"] in "县市区州旗" else _provinces()
        signs = text[start : match.start()]
        if start >= line.start and len(set(signs)) == number and all(sign in known for sign in signs):
            yield from ((Span(start + at, start + at + 1), known[sign]) for at, sign in enumerate(signs))


def items_before(text: str, floor: int, unit: int) -> tuple[tuple[Span, ...], int]:
    """The items of a list that is counted before the unit at `unit`, and how many it counts.

    The first item may begin before its name.
    """
    count = _BEFORE_UNIT.search(text, max(floor, unit - 6), unit)
    if count is None:
        return (), 0
    number, end = _number(count.group()), count.start()
    items: list[Span] = []
    while len(items) < number <= _MOST:
        start = end
        while (
            start > max(floor, end - _LONGEST)
            and "\u3400" <= text[start - 1] <= "\u9fff"
            and text[start - 1] not in _SEPARATORS
        ):
            start -= 1
        if end - start < _SHORTEST:
            break
        items.append(Span(start, end))
        if start <= floor or text[start - 1] not in _SEPARATORS:
            break
        end = start - 1
    return tuple(items) if len(items) == number else (), number


def _number(words: str) -> int:
    digits = re.match("[0-9０-９]+", words)
    return int(digits.group()) if digits is not None else _NUMBERS[words[0]]


def _names_before(gazetteer: Gazetteer, text: str, floor: int, end: int, number: int) -> list[Span]:
    """Up to `number` names with 、 between them that end at `end`."""
    found: list[Span] = []
    while len(found) < min(number, _MOST):
        starts = range(max(floor, end - _LONGEST), end - _SHORTEST + 1)
        start = next((start for start in starts if is_name(gazetteer, text[start:end])), None)
        if start is None:
            break
        found.insert(0, Span(start, end))
        if start <= floor or text[start - 1] not in _SEPARATORS:
            break
        end = start - 1
    return found


def _places(gazetteer: Gazetteer, name: str, unit: str) -> tuple[Place, ...]:
    """The places of that name that the unit can count; 县（市）counts cities of the county level too."""
    fitting = (place for place in gazetteer.named(name) if place.level in _LEVELS[unit])
    return tuple(place for place in fitting if unit != "市" or place.name.endswith("市"))


def _of_one_area(named: list[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """Of each name's places those in the one prefecture, else the one province, in which every name has some."""
    for digits in (Level.CITY, Level.PROVINCE):
        areas = set.intersection(*({place.code[:digits] for place in places} for places in named))
        if len(areas) == 1:
            (area,) = areas
            return [tuple(place for place in places if place.code.startswith(area)) for places in named]
    return named


@cache
def _provinces() -> Mapping[str, str]:
    return pairs("loaders/data/places_initials.tsv")
