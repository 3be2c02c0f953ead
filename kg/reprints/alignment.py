"""Two texts laid side by side: the stretches that stand in both in the same order, and what lies between them.

Example 例：近日全县开工十二个项目 beside 日前全县开工十二个项目 share one stretch; 近日 and 日前 lie before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEED = 8
_LEAST = 4
"""Signs that a stretch must have: fewer are alike by chance."""
_SMALL = 160
"""Up to so many signs on both sides what lies between two stretches is compared sign by sign."""
_DEEPEST = 6
"""How often what lies between stretches is searched again for runs that stand only once there."""
_NUMERAL = re.compile(r"[\d.〇零一二三四五六七八九十百千万亿两]")


@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between two stretches: a span of the one text and one of the other; either may be empty."""

    one: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Alignment:
    """How many signs stand in both texts, and the gaps before, between and behind these stretches."""

    shared: int
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    one: int
    other: int
    size: int


def align(one: str, other: str) -> Alignment:
    """Lay two texts side by side. No number is cut: 12 beside 13 shares nothing."""
    whole = Gap(Span(0, len(one)), Span(0, len(other)))
    blocks = [block for found in _blocks(one, other, whole) for block in _uncut(one, other, found)]
    gaps, begin, begin_other = [], 0, 0
    for block in (*blocks, _Block(len(one), len(other), 0)):
        gaps.append(Gap(Span(begin, block.one), Span(begin_other, block.other)))
        begin, begin_other = block.one + block.size, block.other + block.size
    return Alignment(sum(block.size for block in blocks), tuple(gap for gap in gaps if gap.one or gap.other))


def _blocks(one: str, other: str, within: Gap, depth: int = 0) -> list[_Block]:
    """The stretches within two spans: long ones first, then what lies between them, until there is no seed."""
    seeds = _in_order(_seeds(one, other, within)) if depth < _DEEPEST else []
    if not seeds:
        return _small_blocks(one, other, within)
    found: list[_Block] = []
    begin, begin_other = within.one.start, within.other.start
    for block in (*_grown(one, other, seeds, within), _Block(within.one.end, within.other.end, 0)):
        between = Gap(Span(begin, block.one), Span(begin_other, block.other))
        found += [*_blocks(one, other, between, depth + 1), block] if between.one and between.other else [block]
        begin, begin_other = block.one + block.size, block.other + block.size
    return [block for block in found if block.size]


def _small_blocks(one: str, other: str, within: Gap) -> list[_Block]:
    if max(len(within.one), len(within.other)) > _SMALL:
        return []
    matcher = SequenceMatcher(None, within.one.of(one), within.other.of(other), autojunk=False)
    return [
        _Block(within.one.start + match.a, within.other.start + match.b, match.size)
        for match in matcher.get_matching_blocks()
        if match.size >= _LEAST
    ]


def _seeds(one: str, other: str, within: Gap) -> list[tuple[int, int]]:
    """The runs of eight signs that stand just once in either span, as pairs of offsets in the order of `one`."""
    here, there = _once(one, within.one), _once(other, within.other)
    return [(at, there[run]) for run, at in here.items() if run in there]


def _once(text: str, span: Span) -> dict[str, int]:
    found: dict[str, int] = {}
    again: set[str] = set()
    for at in range(span.start, span.end - _SEED + 1):
        run = text[at : at + _SEED]
        if found.setdefault(run, at) != at:
            again.add(run)
    for run in again:
        del found[run]
    return found


def _in_order(seeds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most seeds that come in the same order in both texts (the longest increasing subsequence)."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, other) in enumerate(seeds):
        place = bisect_left(tails, other)
        tails[place : place + 1] = [other]
        last[place : place + 1] = [index]
        before.append(last[place - 1] if place else -1)
    chain: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(seeds[index])
        index = before[index]
    return chain[::-1]


def _grown(one: str, other: str, seeds: list[tuple[int, int]], within: Gap) -> Iterator[_Block]:
    """Seeds as stretches that reach as far as both texts agree, none into another."""
    floor, floor_other = within.one.start, within.other.start
    for at, there in seeds:
        if at < floor or there < floor_other:
            continue
        size = back = 0
        while at - back > floor and there - back > floor_other and one[at - back - 1] == other[there - back - 1]:
            back += 1
        while at + size < within.one.end and there + size < within.other.end and one[at + size] == other[there + size]:
            size += 1
        yield _Block(at - back, there - back, size + back)
        floor, floor_other = at + size, there + size


def _uncut(one: str, other: str, block: _Block) -> Iterator[_Block]:
    """The stretch without the half of a number at either end; nothing when little is left."""
    start, end = 0, block.size
    while start < end and _cuts_number(one, block.one + start, other, block.other + start):
        start += 1
    while start < end and _cuts_number(one, block.one + end, other, block.other + end):
        end -= 1
    if end - start >= _LEAST:
        yield _Block(block.one + start, block.other + start, end - start)


def _cuts_number(one: str, at: int, other: str, there: int) -> bool:
    """Whether a number of either text stands on both sides of these offsets."""
    return _within_number(one, at) or _within_number(other, there)


def _within_number(text: str, at: int) -> bool:
    return 0 < at < len(text) and bool(_NUMERAL.match(text[at - 1]) and _NUMERAL.match(text[at]))
