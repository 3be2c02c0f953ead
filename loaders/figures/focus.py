"""The one village that a report is about, whose figures need not name it again.

Example 例：below the headline ——某县某镇李家村见闻 the sentence 合作社社员发展到67户 is of 李家村.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from kg.places import Level
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rdflib import URIRef

    from loaders.findings import Context, FoundOrganization, FoundPlace

_TEXT = frozenset({PartRole.BODY, PartRole.DATELINE})
_FIRST = 40
"""No more paragraphs are looked at."""

_WIDER = re.compile("全[县區区市旗州省]")
_CAME_TO = re.compile("(?:在|于|向|为|给|对)[^，。；]{0,10}$")
_VISITED = re.compile("[到赴访]|调研|考察|检查|督[办查导]|视察|走进")
_BULLET = re.compile(r"\W{0,4}")
_STANDS = re.compile("学|校|院|园|厂|场|站|馆|中心|所")
_GOES_TO = re.compile("(?:[在到于赴]|走进|深入)$")
_OPENING = 60
_BACK = 14
FESTIVE = re.compile(
    "[节展][^，。；在于]{0,6}(?:[在于]|将于)|旅游周|文化周|博览会|[大联]赛|庙会|集会|灯会|那达慕|马拉松|大集"
)
_OFTEN = 2
"""A village that no headline names is in so many paragraphs."""


def focus_of(context: Context, text: str, places: tuple[FoundPlace, ...]) -> FoundPlace | None:
    """The one village of the headlines, else the one of the first paragraph, if it comes again."""
    villages = [one for one in places if one.place.level is Level.VILLAGE]
    if not villages:
        return None
    head = _in_head(context, villages)
    if head:
        return _only(head)
    if _WIDER.search(text):
        return None
    paragraphs = _paragraphs(context)
    by_paragraph = [[one for one in villages if span.holds(one.span)] for span in paragraphs[:_FIRST]]
    only = _only(by_paragraph[0]) if by_paragraph else None
    if only is None:
        return None
    again = sum(any(one.iri == only.iri for one in here) for here in by_paragraph) >= _OFTEN
    return only if again or all(context.gazetteer.covers(one.place, only.place) for one in places) else None


def town_of(context: Context, text: str, places: tuple[FoundPlace, ...]) -> FoundPlace | None:
    """The township of the headlines that the report names too, else the one that it opens with and never leaves."""
    local = [one for one in places if one.place.level >= Level.TOWNSHIP]
    towns = [one for one in local if one.place.level is Level.TOWNSHIP]
    head = _only(_in_head(context, towns))
    if head is not None:
        visited = _VISITED.search(text, max(0, head.span.start - 4), head.span.start)
        again = any(one.iri == head.iri and one.span.start > head.span.start for one in towns)
        return head if not visited and (again or _is_heading(text, head.span)) else None
    paragraphs = _paragraphs(context)
    first = [one for one in towns if paragraphs[0].holds(one.span)] if paragraphs and not _WIDER.search(text) else []
    town = _only(first)
    if town is None or _is_venue(text, paragraphs[0].start, first[0].span.start):
        return None
    return town if all(context.gazetteer.covers(town.place, one.place) for one in local) else None


def _is_heading(text: str, span: Span) -> bool:
    """Whether a line is nothing but a place: △某某乡."""
    return _BULLET.fullmatch(text, text.rfind("\n", 0, span.start) + 1, span.start) is not None and (
        text[span.end : span.end + 1] in {"", "\n", " ", "："}
    )


def site_of(
    context: Context, text: str, bodies: Sequence[FoundOrganization], seats: Mapping[URIRef, FoundPlace]
) -> FoundPlace | None:
    """Where the school, hospital or works stands with which a report opens: 某镇某村小学的新楼启用."""
    if not seats:
        return None
    first = next((one.span for one in context.sentences if one.role is PartRole.BODY), None)
    opening = within(bodies, Span(first.start, min(first.end, first.start + _OPENING))) if first is not None else []
    body = opening[0] if opening else None
    if body is None or body.iri not in seats or not _STANDS.search(text, body.span.start, body.span.end):
        return None
    if _GOES_TO.search(text, max(0, body.span.start - 3), body.span.start):
        return None
    site = seats[body.iri]
    return site if all(each.iri == site.iri for each in seats.values()) else None


def _is_venue(text: str, since: int, start: int) -> bool:
    """Whether somebody only came to a place or met there; a festival is of where it is held."""
    came = _CAME_TO.search(text, max(since, start - _BACK), start)
    return came is not None and FESTIVE.search(text, since, start + 2) is None


def _in_head(context: Context, places: list[FoundPlace]) -> list[FoundPlace]:
    """Those of the places that the headlines name."""
    body = next((one.span.start for one in context.sentences if one.role in _TEXT), 0)
    return list(takewhile(lambda one: one.span.start < body, places))


def _paragraphs(context: Context) -> list[Span]:
    return sorted({one.paragraph for one in context.sentences if one.role in _TEXT}, key=lambda span: span.start)


def _only(places: Iterable[FoundPlace]) -> FoundPlace | None:
    found: dict[URIRef, FoundPlace] = {one.iri: one for one in places}
    return next(iter(found.values())) if len(found) == 1 else None
