"""Where the name of an organisation begins, when its last word is known.

Example 例：in 走访了河阳县清水湾生态养殖专业合作社 the name that ends in 合作社 begins at 河阳县, because a
place starts there and only a name's words follow; in 当地龙头企业和合作社 no name begins.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.officials.tables import bodies, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 30
SHORTEST_STEM = 2
"""So many characters that no other organisation of the kind has must stand in a name without a place."""

_LINKING = frozenset("和同与及")
_STOP = re.compile("[，。；：、！？（）《》“”‘’\"'\\s—…·的了□/|+＋\\d]")
_SURE = re.compile("[，。；：、（《“‘\\s的]|(?:办|立|建|册|进|访|观|察|研|据|为|入|托|与|请|给|过)了")


def name_ending_at(text: str, end: int, floor: int, places: Iterable[Span], *, ending: int = 0) -> Span | None:
    """The span of the name that ends at `end` and starts not before `floor`; None when its start is unsure.

    `ending` is the length of the organisation word at its end. A name without a place needs a stem of its own
    before that word.
    """
    start = _last_stop(text, max(floor, end - LONGEST), end)
    inside = sorted(place for place in places if start <= place.start and place.end <= end - ending)
    start, sure = _last_edge(text, start, floor, end, inside)
    chain = [place for place in inside if place.start >= start]
    if chain and _is_name(text[_chain_end(chain) : end]):
        return Span(chain[0].start, end)
    return Span(start, end) if sure and _is_name(text[start:end]) and _has_stem(text[start : end - ending]) else None


def _last_stop(text: str, floor: int, end: int) -> int:
    return max((match.end() for match in _STOP.finditer(text, floor, end)), default=floor)


def _last_edge(text: str, start: int, floor: int, end: int, inside: list[Span]) -> tuple[int, bool]:
    """Behind the last word that no name holds; and whether a name may begin there without a place."""
    begins, ends = {place.start for place in inside}, {place.end for place in inside}
    edges = [
        match.end()
        for match in _words("edge").finditer(text, start, end - 2)
        if not _in_place(match, inside) and not _in_stem(match, begins, ends)
    ]
    edges += [
        match.end() for match in _words("edge_before_place").finditer(text, start, end - 2) if match.end() in begins
    ]
    if edges:
        return max(edges), True
    sure = start == floor or any(match.end() == start for match in _SURE.finditer(text, max(floor, start - 2), start))
    return start, sure


def _in_stem(match: re.Match[str], begins: set[int], ends: set[int]) -> bool:
    """Whether 和 or the like is the first or second character behind a place: 浙江和丰食品, 河阳新和机械."""
    behind = match.start() in ends or match.start() - 1 in ends
    return match.group() in _LINKING and behind and match.end() not in begins


def _in_place(match: re.Match[str], places: list[Span]) -> bool:
    return any(place.start < match.end() and match.start() < place.end for place in places)


def _chain_end(chain: list[Span]) -> int:
    """The end of the places that stand together at the start of a name."""
    end = chain[0].end
    for place in chain[1:]:
        end = place.end if place.start <= end else end
    return end


def _is_name(rest: str) -> bool:
    return bool(rest) and len(rest) <= LONGEST and _words("not_inside").search(rest) is None


def _has_stem(stem: str) -> bool:
    return len(_general().sub("", stem)) >= SHORTEST_STEM


@cache
def _words(use: str) -> re.Pattern[str]:
    return re.compile(any_of(surroundings()[use]))


@cache
def _general() -> re.Pattern[str]:
    """Words that many organisations of a kind share."""
    return re.compile(any_of((*bodies()["field"], *bodies()["suffix"], *surroundings()["general"])))
