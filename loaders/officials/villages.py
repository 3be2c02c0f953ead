"""Villages that a post names and the gazetteer lacks: what stands before 村党支部书记 is the name of a village.

Example 例：in 向荣村党支部书记周明说 the place is 向荣村, though 向荣 is an ordinary word, and though no table has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import frequency
from kg.model import Evidence, Span
from kg.places import Level, Place, place_iri
from loaders.findings import FoundPlace
from loaders.places.vocabulary import words
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.language.sentences import Sentence
    from loaders.findings import Context, Findings
    from loaders.officials.nearby import Nearby
    from loaders.officials.title import Title

COMMON_WORD = 1500
"""A word of this frequency in the dictionary is seldom a village, whose name no gazetteer has."""

VILLAGES = frozenset({"村", "社区", "嘎查"})
FAR = 4000
"""So many characters back in its paragraph is looked for the place that a village lies in."""

_STEM = re.compile("(?:^|(?<=[，。；：、（“”！？\\s在据]))[\\u4e00-\\u9fff]{2,4}$")
_GENERAL = re.compile(
    "[各全本该原驻每某两几个名位的了和与及]|^[这那一二三四五六七八九十是有]|[任派管联任]$|行政|移民|贫困|社区$"
)


def villages_of_posts(
    context: Context, findings: Findings, nearby: Nearby, titled: Iterable[tuple[Sentence, tuple[Title, ...]]]
) -> tuple[FoundPlace, ...]:
    """The villages before the titles of village posts that no place was read for, and where else they are named."""
    found: dict[str, Place] = {}
    for sentence, titles in titled:
        for title in titles:
            stem = _stem(context.article.text, sentence.span, title, nearby)
            parent = stem and _parent(findings, sentence, stem.start)
            if stem and parent:
                name = stem.of(context.article.text) + title.level
                found.setdefault(name, _known(findings, name) or Place("", name, Level.VILLAGE, parent.key))
    return tuple(mention for name, place in found.items() for mention in _mentions(context, nearby, name, place))


def _stem(text: str, sentence: Span, title: Title, nearby: Nearby) -> Span | None:
    """The name right before the level word of a village's post, from a mark or a place on."""
    if title.level not in VILLAGES or title.places or title.owner or not text.startswith(title.level, title.full.start):
        return None
    end = title.full.start
    inside = nearby.inside(Span(max(sentence.start, end - 8), end))
    floor = max((place.span.end for place in inside), default=sentence.start)
    match = _STEM.search(text[max(floor, end - 8) : end])
    begin = match and end - len(match.group())
    if match is None or begin is None or (begin > floor and begin == end - 8):
        return None
    name = match.group()
    if frequency(name) >= COMMON_WORD:
        return None  # 得知村支书病了
    return None if _GENERAL.search(name) or name in words("stem") else Span(begin, end)


def _parent(findings: Findings, sentence: Sentence, offset: int) -> Place | None:
    """The nearest county or township before it in its paragraph, else the county of the article."""
    near = within(findings.places, Span(max(sentence.paragraph.start, offset - FAR), offset))
    local = (one.place for one in reversed(near) if Level.CITY < one.place.level < Level.VILLAGE)
    return next(local, findings.county)


def _known(findings: Findings, name: str) -> Place | None:
    named = (one.place for one in findings.places if one.place.level is Level.VILLAGE and one.place.name == name)
    return next(named, None)


def _mentions(context: Context, nearby: Nearby, name: str, place: Place) -> Iterator[FoundPlace]:
    text, iri = context.article.text, place_iri(context.names, place)
    at = text.find(name)
    while at >= 0:
        span = Span(at, at + len(name))
        if not nearby.meeting(span):
            yield FoundPlace(Evidence(span, "officials.village_of_post"), place, iri)
        at = text.find(name, span.end)
