"""Places that stand side by side: which of them a figure behind them is of.

Example 例：甲县在乙镇、丙镇开展行动，出动80人 is of 甲县; 甲镇乙村、丙村共转移574人 of 甲镇; 甲县、乙县 gives neither.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.places import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.figures.ground import Ground
    from loaders.findings import FoundPlace

_LISTED = re.compile(r"[、和与及]|以及")
_DESTINATION = re.compile(r"(?:[在到赴往于]|深入|走进|奔赴|前往)(?:[\u4e00-\u9fff]{1,6}?[省市县区旗州])?$")


def governing(ground: Ground, before: Sequence[FoundPlace], offset: int) -> FoundPlace:
    """The last of the places, but behind a semicolon the one that holds all those named before it."""
    text, last = ground.text, before[-1]
    if "；" not in text[last.span.end : offset] and ";" not in text[last.span.end : offset]:
        return last
    covers = ground.context.gazetteer.covers
    opening = [
        one for index, one in enumerate(before[:3]) if index == 0 or before[index - 1].span.end == one.span.start
    ]
    return next(
        (one for one in reversed(opening) if all(covers(one.place, each.place) for each in before[len(opening) :])),
        last,
    )


def is_chain(ground: Ground, places: Sequence[FoundPlace]) -> bool:
    """Whether the places name one, from the wider to the narrower: 甲县乙镇."""
    covers = ground.context.gazetteer.covers
    return all(one.span.end == two.span.start and covers(one.place, two.place) for one, two in pairwise(places))


def is_destination(ground: Ground, listed: Sequence[FoundPlace]) -> bool:
    """Whether the places of a list are where somebody went or did something: 在甲镇、乙镇开展行动."""
    first = listed[-1].span.start
    for one, two in pairwise(reversed(listed[-4:])):
        if not (_LISTED.fullmatch(ground.text, two.span.end, one.span.start) or two.span.end == one.span.start):
            break
        first = two.span.start
    return _DESTINATION.search(ground.text, max(0, first - 12), first) is not None


def before_destinations(ground: Ground, listed: Sequence[FoundPlace]) -> FoundPlace | None:
    """The county that did something in several of its towns: 甲县在乙镇、丙镇开展行动; None when none did."""
    covers = ground.context.gazetteer.covers
    around = [one for one in listed[:-1] if one.place.level < listed[-1].place.level]
    town = next((one for one in reversed(around) if one.place.level is Level.TOWNSHIP), None)
    if town is not None and all(covers(town.place, one.place) for one in listed[listed.index(town) :]):
        return town
    first = listed[0]
    holds = all(covers(first.place, one.place) for one in listed) and first.place.level < listed[-1].place.level
    apart = len(listed) > 1 and first.span.end != listed[1].span.start
    return first if holds and (apart or is_destination(ground, listed)) else None


def alone_of_level(before: Sequence[FoundPlace]) -> FoundPlace | None:
    """The last place that is the only one of its level: not one of three villages whose heads were listed."""
    for place in reversed(before):
        if len({one.iri for one in before if one.place.level is place.place.level}) == 1:
            return place
    return None


def is_list(ground: Ground, before: Sequence[FoundPlace]) -> bool:
    """Whether the last place stands side by side with one before it: 甲县、乙县, 甲镇、乙县丙镇."""
    for one, two in pairwise(reversed(before[-3:])):
        if _LISTED.fullmatch(ground.text, two.span.end, one.span.start):
            return True
        if two.span.end != one.span.start:
            return False
    return False
