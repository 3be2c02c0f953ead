"""Villages without the word 村: right behind the place that they lie in, and where the article has named
them.

Example 例：“在马栏镇的前马栏” when the gazetteer has 前马栏村 in 马栏镇; “甲县李家湾搬迁点” by the shape of
the name; behind “李家湾村” also “李家湾通过合作社…”. 第一 and 幸福 alone are never places.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from kg import tables
from kg.model import Span
from kg.places import Level, Place
from loaders.places import units
from loaders.places.boundaries import stands_alone
from loaders.places.governing import is_local
from loaders.places.vocabulary import pattern, words

if TYPE_CHECKING:
    from loaders.findings import FoundPlace
    from loaders.places.walk import Walk

MOST = 200
"""More villages than this are in no article."""

LEAST = 3
"""A village of fewer characters is not read without 村."""

_NO_FAMILY = "一二三四五六七八九十两几百千万全各大人多每某本自回国老专行农公这那哪"
"""Characters before 家 that count or describe and are no family: 一家店, 农家院."""


def read_behind(walk: Walk, parent: FoundPlace) -> None:
    """Reads a village that stands without 村 right behind the county or township `parent`."""
    if not is_local(walk.context, parent.place) or parent.place.level is Level.VILLAGE:
        return
    start = parent.span.end + (walk.text[parent.span.end : parent.span.end + 1] == "的")
    for size in (5, 4, LEAST):
        span = Span(start, start + size)
        if span.end > walk.line.end or walk.is_taken(span):
            continue
        place = _village(walk, span, parent.place)
        if place is not None and not _goes_on(walk, span):
            walk.add(span, place, "places.bare", None)
            return


def _village(walk: Walk, span: Span, parent: Place) -> Place | None:
    """The village of this name inside `parent`: known, in the gazetteer, or a local one by its shape
    (李家湾)."""
    name = span.of(walk.text)
    known = walk.known.get(f"{name}村")
    if known is not None:
        return known if walk.context.gazetteer.covers(parent, known) else None
    if units.is_word(name):
        return None
    listed = walk.context.gazetteer.named(f"{name}村", Level.VILLAGE, within=parent.key)
    if listed:
        return listed[0] if len(listed) == 1 else None
    return Place("", f"{name}村", Level.VILLAGE, parent.key) if _shape().fullmatch(name) else None


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(rf"(?![{_NO_FAMILY}])[\u4e00-\u9fff]家(?:{tables.any_of(words('village_end'))})")


def _goes_on(walk: Walk, span: Span) -> bool:
    """Whether the name is longer than `span`: a 村 or another unit follows, or a likelier word begins in
    it."""
    if units.UNIT.match(walk.text, span.end) or pattern("works").match(walk.text, span.end):
        return True
    return not stands_alone(walk.text, span.start, span.end, open_end=False)


def villages_again(known: dict[str, Place]) -> dict[str, Place]:
    """The villages that an article named with 村 and may name without it, by that name; not more than `MOST`."""
    villages = ((name.removesuffix("村"), place) for name, place in known.items() if place.level is Level.VILLAGE)
    fitting = ((stem, place) for stem, place in villages if len(stem) >= LEAST and not units.is_word(stem))
    return dict(islice(fitting, MOST))


def read_again(walk: Walk, villages: dict[str, Place]) -> None:
    """Reads the `villages` that the article named with 村, where they stand without it."""
    for stem, place in villages.items():
        at = walk.text.find(stem, walk.line.start, walk.line.end)
        while at >= 0:
            span = Span(at, at + len(stem))
            if not walk.is_taken(span) and not _goes_on(walk, span):
                walk.add(span, place, "places.bare_again", None)
            at = walk.text.find(stem, span.end, walk.line.end)
