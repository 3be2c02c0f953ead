"""The county that an article is about, and which place governs a position of it.

Example 例：an article with the headline “交口县：小蘑菇撑起大产业” is about 交口县, and so are all articles
of 今日永嘉 about 永嘉县.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import Evidence, PartRole, Span
from kg.places import Level, Place, place_iri
from loaders.findings import Findings, FoundPlace
from loaders.places.supports import Support

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.findings import Context

HEAD = (PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE)
_CITY = re.compile("[我全本][市州盟]")
_OWN = re.compile("[我全本][县市区旗]|(?<![\u4e00-\u9fff])县")
_SENTENCE_START = _PART_START = attrgetter("span.start")
_MENTION_START = attrgetter("evidence.span.start")
CLEAR_SHARE = 0.6
"""A county is what an article is about when at least this share of the mentions of counties is its own."""

MOST = 500
"""So many mentions are looked at for what governs a position; no paragraph in print has more."""

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
        about = None if _is_at_home(context, about, {county for county, _ in counted}) else about
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


def _is_at_home(context: Context, about: Place | None, counties: set[Place]) -> bool:
    """Whether a county's own paper tells of home (我县, or a place in it), though it names another county more."""
    home = context.home
    if home is None or home.level is not Level.COUNTY or about == home:
        return False
    return home in counties or _OWN.search(context.article.text) is not None


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
    code = place.key.partition("/")[0]
    return context.gazetteer.by_code(code[: Level.COUNTY]) if len(code) >= Level.COUNTY else None


def county_at(context: Context, findings: Findings, offset: int) -> FoundPlace | None:
    """The county that governs a position of the article's text.

    It is the county named last before it in its paragraph, or the one that the place named last lies in; else
    the county that the article is about; else the wider place named last in the paragraph; else None.
    """
    last: FoundPlace | None = None
    for mention in _before(findings.places, _paragraph(context, offset), offset):
        county = county_of(context, mention.place)
        if county is not None:
            return _as(context, mention, county)
        last = last or mention
    if findings.county is not None:
        return _first(context, findings, findings.county)
    return last


def place_at(context: Context, findings: Findings, offset: int) -> FoundPlace | None:
    """The most specific place that governs a position in its sentence; None when the sentence names none.

    It is the place named last before it; when none stands before it, the first one behind.
    """
    index = bisect_right(context.sentences, offset, key=_SENTENCE_START) - 1
    sentence = context.sentences[index].span if index >= 0 else None
    if sentence is None or offset >= sentence.end:
        return None
    before = next(_before(findings.places, sentence, offset), None)
    if before is not None:
        return before
    index = bisect_right(findings.places, offset, key=_MENTION_START)
    behind = findings.places[index] if index < len(findings.places) else None
    return behind if behind is not None and sentence.holds(behind.evidence.span) else None


def _paragraph(context: Context, offset: int) -> Span:
    parts = context.article.parts
    index = bisect_right(parts, offset, key=_PART_START) - 1
    span = parts[index].span if index >= 0 else Span(0, 0)
    return span if offset <= span.end else Span(0, 0)


def _before(places: Sequence[FoundPlace], span: Span, offset: int) -> Iterator[FoundPlace]:
    """Of mentions in order those in `span` that begin at `offset` or before, the last first, as far as they matter."""
    index = bisect_right(places, offset, key=_MENTION_START)
    for at in range(index - 1, max(-1, index - 1 - MOST), -1):
        if places[at].evidence.span.start < span.start:
            return
        if places[at].evidence.span.end <= span.end:
            yield places[at]


def _as(context: Context, mention: FoundPlace, county: Place) -> FoundPlace:
    """The county by the words of `mention`, which name it or something in it."""
    if county == mention.place:
        return mention
    return FoundPlace(mention.evidence, county, place_iri(context.names, county), mention.evidence)


def _first(context: Context, findings: Findings, county: Place) -> FoundPlace | None:
    """The first mention of the county that the article is about, or the newspaper's own by its dateline."""
    for mention in findings.places[:MOST]:
        if county_of(context, mention.place) == county:
            return _as(context, mention, county)
    anchor = context.names.newspaper(context.article.newspaper)
    evidence = Evidence(_opening(context), "places.home")
    return FoundPlace(evidence, county, place_iri(context.names, county), anchor)


def _opening(context: Context) -> Span:
    """The words that speak for the newspaper's own county: 本报讯, or else how the article begins."""
    datelines = context.article.parts_of(PartRole.DATELINE)
    return (datelines or context.article.parts)[0].span
