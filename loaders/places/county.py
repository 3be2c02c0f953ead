"""The county that an article is about, and which place governs a position of it.

Example 例：an article with the headline “交口县：小蘑菇撑起大产业” is about 交口县, and so are all articles
of 今日永嘉 about 永嘉县.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.model import Evidence, PartRole, Span
from kg.places import Level, Place, place_iri
from loaders.findings import Findings, FoundPlace
from loaders.places.supports import Support

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loaders.findings import Context

HEAD = (PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE)
_CITY = re.compile("[我全本][市州盟]")
CLEAR_SHARE = 0.6
"""A county is what an article is about when at least this share of the mentions of counties is its own."""

SHORT_ARTICLE = 400
"""In an article of fewer characters one mention is enough."""


def article_county(context: Context, found: Sequence[FoundPlace]) -> Support | None:
    """The one county that the article is about, with what says so; None when there is not exactly one."""
    counties = ((county_of(context, mention.place), mention) for mention in found)
    counted = [(county, mention) for county, mention in counties if county is not None]
    heads = [part.span for part in context.article.parts_of(*HEAD)]
    in_head = {county for county, mention in counted if any(head.holds(mention.span) for head in heads)}
    wider = sum(m.place.level is Level.CITY and m.evidence.rule != "places.reference" for m in found)
    wider += len(_CITY.findall(context.article.text))
    about = next(iter(in_head), None) if len(in_head) == 1 else None
    if about is None and not in_head and not _is_of_city(found, heads):
        about = _clear_majority(context, [county for county, _ in counted], wider)
    if about is not None:
        first = next(mention for county, mention in counted if county == about)
        return Support(about.key, first.evidence)
    if context.home is not None and context.home.level is Level.COUNTY and not in_head:
        return Support(context.home.key, context.names.newspaper(context.article.newspaper))
    return None


def _is_of_city(found: Sequence[FoundPlace], heads: list[Span]) -> bool:
    """Whether the headline names a prefecture and no county: 吕梁市人大常委会任免名单."""
    cities = (mention.span for mention in found if mention.place.level is Level.CITY)
    return any(head.holds(span) for span in cities for head in heads)


def _clear_majority(context: Context, counties: list[Place], wider: int) -> Place | None:
    """The county with most mentions, when it has enough of them and no fewer than the cities, `wider`."""
    ranked = Counter(counties).most_common(1)
    if not ranked:
        return None
    county, count = ranked[0]
    enough = count >= wider and (count > 1 or len(context.article.text) < SHORT_ARTICLE)
    return county if enough and count >= CLEAR_SHARE * len(counties) else None


def county_of(context: Context, place: Place) -> Place | None:
    """The county that `place` is or lies in; None for wider places."""
    around = (place, *context.gazetteer.ancestors(place))
    return next((one for one in around if one.level is Level.COUNTY), None)


def county_at(context: Context, findings: Findings, offset: int) -> FoundPlace | None:
    """The county that governs a position of the article's text.

    It is the county named last before it in its paragraph, or the one that the place named last lies in; else
    the county that the article is about; else the wider place named last in the paragraph; else None.
    """
    before = _before(findings.places, _paragraph(context, offset), offset)
    for mention in reversed(before):
        county = county_of(context, mention.place)
        if county is not None:
            return _as(context, mention, county)
    if findings.county is not None:
        return _first(context, findings, findings.county)
    return before[-1] if before else None


def place_at(context: Context, findings: Findings, offset: int) -> FoundPlace | None:
    """The most specific place that governs a position in its sentence; None when the sentence names none.

    It is the place named last before it; when none stands before it, the first one behind.
    """
    sentence = next((s.span for s in context.sentences if s.span.start <= offset < s.span.end), None)
    if sentence is None:
        return None
    before = _before(findings.places, sentence, offset)
    if before:
        return before[-1]
    behind = (mention for mention in findings.places if sentence.holds(mention.span))
    return next(behind, None)


def _paragraph(context: Context, offset: int) -> Span:
    parts = (part.span for part in context.article.parts)
    return next((span for span in parts if span.start <= offset <= span.end), Span(0, 0))


def _before(places: Iterable[FoundPlace], span: Span, offset: int) -> list[FoundPlace]:
    """The mentions inside `span` that begin at `offset` or before, in order."""
    return [mention for mention in places if span.holds(mention.span) and mention.span.start <= offset]


def _as(context: Context, mention: FoundPlace, county: Place) -> FoundPlace:
    """The county by the words of `mention`, which name it or something in it."""
    if county == mention.place:
        return mention
    return FoundPlace(mention.evidence, county, place_iri(context.names, county), mention.evidence)


def _first(context: Context, findings: Findings, county: Place) -> FoundPlace | None:
    """The first mention of the county that the article is about, or the newspaper's own by its dateline."""
    for mention in findings.places:
        if county_of(context, mention.place) == county:
            return _as(context, mention, county)
    anchor = context.names.newspaper(context.article.newspaper)
    evidence = Evidence(_opening(context), "places.home")
    return FoundPlace(evidence, county, place_iri(context.names, county), anchor)


def _opening(context: Context) -> Span:
    """The words that speak for the newspaper's own county: 本报讯, or else how the article begins."""
    datelines = context.article.parts_of(PartRole.DATELINE)
    return (datelines or context.article.parts)[0].span
