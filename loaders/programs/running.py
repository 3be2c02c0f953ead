"""Where a program runs: the one place that its sentence names before it.

Example 例：武陵县实施“春苗”工程 says 武陵县; 甲县红枣、乙县核桃等“一县一特” does not say where.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.language.sentences import clauses
from kg.model import Span
from kg.places import Level, place_iri
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import URIRef

    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace

_LED = re.compile(r"\s*(?:率先|首创|推广|领先|第一|前列|首家|唯一)")
_BEGIN = attrgetter("span.start")

FARTHEST = 240
"""So many characters before a program its place is looked for."""


def runs_at(context: Context, findings: Findings, core: Span) -> FoundPlace | None:
    """The place where the program named at `core` runs, as its sentence says before naming it; else None.

    在全省率先 measures and is no place; a clause that lists several counties does not tell which one.
    """
    before = _sentence_before(context, core)
    named = within(findings.places, before) if len(before) else []
    if not named or _LED.match(context.article.text, named[-1].span.end):
        return None
    (*_, clause) = clauses(context.article.text, before)
    listed = {county_or_above(context, place.place) for place in within(findings.places, clause)}
    return named[-1] if len(listed) <= 1 or _nested(context, listed) else None


def tells_apart(context: Context, findings: Findings, said: Iterable[FoundPlace | None]) -> URIRef:
    """What tells a program from its namesakes: its county, else the article's, else what the paper serves
    (a city or county), else the article."""
    codes = {county_or_above(context, place.place) for place in said if place is not None}
    if len(codes) == 1 and (code := codes.pop()):
        return context.names.place(code)
    if findings.county is not None and findings.county.code:
        return context.names.place(findings.county.code)
    if context.home is not None and context.home.level >= Level.CITY:
        return place_iri(context.names, context.home)
    return context.article.iri


def county_or_above(context: Context, place: Place) -> str:
    """The code of the county that a township or village lies in; a wider place's own code."""
    around = (place, *context.gazetteer.ancestors(place))
    return next((one.code for one in around if one.level <= Level.COUNTY), "")


def _sentence_before(context: Context, core: Span) -> Span:
    """The words of its sentence before `core`, as far back as `FARTHEST`."""
    at = bisect_right(context.sentences, core.start, key=_BEGIN) - 1
    begin = context.sentences[at].span.start if at >= 0 else core.start
    return Span(min(core.start, max(begin, core.start - FARTHEST)), core.start)


def _nested(context: Context, codes: set[str]) -> bool:
    """Whether one of the places lies in all the others: 甲市乙县 is one place."""
    places = [place for code in codes if (place := context.gazetteer.by_code(code)) is not None]
    inner = max(places, key=lambda place: place.level, default=None)
    return inner is not None and all(context.gazetteer.covers(outer, inner) for outer in places)
