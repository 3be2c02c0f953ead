"""Villages and townships that a post names and the gazetteer lacks: what stands before 村党支部书记 names a village.

Example 例：in 向荣村党支部书记周明说 the place is 向荣村, though 向荣 is an ordinary word, and though no table has it;
in 沙港镇党委书记李红、石塘镇镇长王海 the first place is a town of the county, since merged into another.
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

VILLAGES, TOWNSHIPS = frozenset({"村", "社区", "嘎查"}), frozenset({"镇", "乡", "苏木", "街道"})
COMMON_VILLAGE, COMMON_TOWNSHIP = 1500, 50
"""A word of this frequency in the dictionary is seldom a village or township that no gazetteer has."""

FAR, LONGEST = 4000, 8
"""So many characters back in its paragraph is looked for the place that one lies in; no name is longer."""

_EDGE = "(?:^|(?<=[，。；：、（“”！？\\s在据]))"
_OF_VILLAGE = re.compile(f"{_EDGE}[\\u4e00-\\u9fff]{{2,6}}$")
_OF_TOWNSHIP = re.compile(f"{_EDGE}[\\u4e00-\\u9fff]{{2,3}}$")
_GENERAL = re.compile(
    "[各全本该原驻每某两几个名位的了和与及]|^[这那一二三四五六七八九十是有]|[任派管联任到请对让]$|当选|[任兼]职|行政|移民|贫困|社区$"
)


def places_of_posts(
    context: Context, findings: Findings, nearby: Nearby, titled: Iterable[tuple[Sentence, tuple[Title, ...]]]
) -> tuple[FoundPlace, ...]:
    """The villages and townships before the titles of their posts that no place was read for, and where else they are
    named."""
    found: dict[str, Place] = {}
    for sentence, titles in titled:
        for index, title in enumerate(titles):
            stem = _stem(context.article.text, sentence.span, title, nearby, listed=index > 0)
            level = Level.VILLAGE if title.level in VILLAGES else Level.TOWNSHIP
            parent = stem and _parent(findings, sentence, stem.start, level)
            if stem and parent:
                name = stem.of(context.article.text) + title.level
                found.setdefault(name, _known(findings, name, level) or Place("", name, level, parent.key))
    return tuple(mention for name, place in found.items() for mention in _mentions(context, nearby, name, place))


def _stem(text: str, sentence: Span, title: Title, nearby: Nearby, *, listed: bool) -> Span | None:
    """The name right before the level word of such a post, from a mark or a place on; in a list of posts it may be
    any word (…书记周明、团结村党支部书记李红)."""
    if title.level not in VILLAGES | TOWNSHIPS or title.places or title.owner:
        return None
    end = title.full.start
    if title.post.kind == "head" and text.endswith(title.level, sentence.start, end):
        end -= len(title.level)  # 石塘镇镇长
    elif not text.startswith(title.level, end):
        return None
    inside = nearby.inside(Span(max(sentence.start, end - LONGEST), end))
    floor = max((place.span.end for place in inside), default=sentence.start)
    pattern, common = (_OF_VILLAGE, COMMON_VILLAGE) if title.level in VILLAGES else (_OF_TOWNSHIP, COMMON_TOWNSHIP)
    match = pattern.search(text[max(floor, end - LONGEST) : end])
    begin = match and end - len(match.group())
    if match is None or begin is None or (begin > floor and begin == end - LONGEST):
        return None
    name = match.group()
    lies_in_place = bool(inside) and begin == floor  # 威宁县 + 石门乡
    told = lies_in_place or (listed and text[begin - 1 : begin] == "、")
    if (frequency(name) >= common and not told) or _GENERAL.search(name) or name in words("stem"):
        return None  # 得知村支书病了
    return Span(begin, end)


def _parent(findings: Findings, sentence: Sentence, offset: int, level: Level) -> Place | None:
    """The nearest county or township before it in its paragraph, else the county of the article."""
    near = within(findings.places, Span(max(sentence.paragraph.start, offset - FAR), offset))
    local = (one.place for one in reversed(near) if Level.CITY < one.place.level < level)
    return next(local, findings.county)


def _known(findings: Findings, name: str, level: Level) -> Place | None:
    named = (one.place for one in findings.places if one.place.level is level and one.place.name == name)
    return next(named, None)


def _mentions(context: Context, nearby: Nearby, name: str, place: Place) -> Iterator[FoundPlace]:
    text, iri = context.article.text, place_iri(context.names, place)
    at = text.find(name)
    while at >= 0:
        span = Span(at, at + len(name))
        if not nearby.meeting(span):
            yield FoundPlace(Evidence(span, "officials.place_of_post"), place, iri)
        at = text.find(name, span.end)
