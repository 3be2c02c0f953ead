"""Words that stand for a place: 我市, 全县, 该镇. The place comes from the newspaper or from what was named
before.

Example 例：in 吕梁日报 “我市” is 吕梁市, inferred from the newspaper; “全县” in an article about 交口县 is
交口县, inferred from the mention of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Evidence, Unread
from kg.places import Level
from loaders.places.vocabulary import pattern, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Span
    from kg.places import Place
    from loaders.places.supports import Anchor
    from loaders.places.walk import Walk

RULE = "places.reference"
_UNCLEAR = "“{name}”指哪一个地方，上下文没有说定。What it stands for is not certain here."
_HOLDS_COUNTIES = re.compile("(?:各|所有|[0-9一二三四五六七八九十]{1,3}个)(?:县|市县|县市|区县)")
_WHOLE_WORD_BEFORE = frozenset("安完健保齐成十")  # 安全市场, 完全县级, 十全
_LEVELS = {
    "省": (Level.PROVINCE,),
    "市": (Level.PROVINCE, Level.CITY, Level.COUNTY),
    "州": (Level.CITY,),
    "盟": (Level.CITY,),
    "县": (Level.COUNTY,),
    "区": (Level.COUNTY,),
    "旗": (Level.COUNTY,),
    "镇": (Level.TOWNSHIP,),
    "乡": (Level.TOWNSHIP,),
    "街道": (Level.TOWNSHIP,),
    "村": (Level.VILLAGE,),
    "社区": (Level.VILLAGE,),
}


def reference_words() -> frozenset[str]:
    """Every such word."""
    return words("reference_last") | words("reference_home")


def read_reference(walk: Walk, span: Span) -> None:
    """Reads the word at `span`; leaves it unread when two places of the article could be meant."""
    word = span.of(walk.text)
    if pattern("glued").match(walk.text, span.end - 1) or walk.is_taken(span):
        return
    before = walk.text[max(walk.line.start, span.start - 1) : span.start]
    if word.startswith("全") and before in _WHOLE_WORD_BEFORE:
        return
    kind = word[1:]
    if word in words("reference_last"):
        reading = next(_nearest(walk, kind), None) or next(_spoken_of(walk, kind), None)
    elif word[0] in "我本":
        reading = next(_home(walk, kind), None) or next(_spoken_of(walk, kind), None)
    else:
        reading = _whole(walk, kind, span.end)
        if reading is None and _is_unclear(walk, kind):
            walk.unread.append(Unread(Evidence(span, RULE), _UNCLEAR.format(name=word)))
    if reading is not None:
        walk.add(span, reading[0], RULE, reading[1])


def _whole(walk: Walk, kind: str, end: int) -> tuple[Place, Anchor] | None:
    """全县 is the county spoken of; 全市 the home, unless the article is about a 市 of the county level.

    A 全市 that holds counties, by the words behind it, is a prefecture: 全市各县（市、区）.
    """
    if kind == "市" and _HOLDS_COUNTIES.match(walk.text, end):
        around = (*_home(walk, kind), *_nearest(walk, kind), *_spoken_of(walk, kind))
        cities = ((_city(walk, place), anchor) for place, anchor in around)
        return next(((city, anchor) for city, anchor in cities if city is not None), None)
    if _is_unclear(walk, kind):
        return None
    if kind == "市" and walk.context.home is None:  # in a paper of no known place, the city of the story
        return next(iter((*_nearest(walk, kind), *_spoken_of(walk, kind))), None)
    if kind in ("省", "市", "州", "盟"):
        return next(_home(walk, kind), None) or next(_nearest(walk, kind), None)
    near = (*_nearest(walk, kind), *_spoken_of(walk, kind), *_home(walk, kind))
    return near[0] if near else None


def _city(walk: Walk, place: Place) -> Place | None:
    """The prefecture that a place is or lies in; a 市 that is a municipality is none."""
    around = (place, *walk.context.gazetteer.ancestors(place))
    return next((one for one in around if one.level is Level.CITY and one.name.endswith("市")), None)


def _is_unclear(walk: Walk, kind: str) -> bool:
    """Whether 全市 can be the prefecture or the county-level city spoken of, 全区 a 自治区 or a district."""
    home = walk.context.home
    if kind == "区" and home is not None and home.name.endswith("自治区"):
        return any((*_nearest(walk, kind), *_spoken_of(walk, kind)))
    around = walk.county is not None and walk.county.key
    about = walk.context.gazetteer.by_key(around) if around else None
    if kind != "市" or about is None or about == home or not about.name.endswith("市"):
        return False
    return home is not None or any(mention.place.level is Level.CITY for mention in walk.recent())


def _nearest(walk: Walk, kind: str) -> Iterator[tuple[Place, Anchor]]:
    """The places of this kind named before in the line, or that hold those, the nearest first."""
    for mention in walk.recent():
        around = (mention.place, *walk.context.gazetteer.ancestors(mention.place))
        levels = _LEVELS[kind]
        if levels[0] >= Level.TOWNSHIP:
            around = around[:1]  # 该镇 is the town that was named, not the one of a village
        yield from ((place, mention.evidence) for place in _of_kind(around, kind))


def _spoken_of(walk: Walk, kind: str) -> Iterator[tuple[Place, Anchor]]:
    """The county that the article is about; of townships and villages the only one it has named."""
    if _LEVELS[kind][-1] <= Level.COUNTY:
        place = walk.context.gazetteer.by_key(walk.county.key) if walk.county is not None else None
        if place is not None and walk.county is not None:
            yield from ((one, walk.county.anchor) for one in _of_kind((place,), kind))
        return
    named = dict.fromkeys(place for place in walk.known.values() if place.level in _LEVELS[kind])
    if len(named) == 1:
        yield from ((place, None) for place in _of_kind(named, kind))


def _home(walk: Walk, kind: str) -> Iterator[tuple[Place, Anchor]]:
    """What the newspaper serves, or lies in, that is of this kind."""
    home = walk.context.home
    if home is None:
        return
    around = (home, *walk.context.gazetteer.ancestors(home))
    paper = walk.context.names.newspaper(walk.context.article.newspaper)
    if kind == "区" and home.level is Level.PROVINCE and home.name.endswith("自治区"):
        yield home, paper
    yield from ((place, paper) for place in _of_kind(around, kind))


def _of_kind(places: Iterable[Place], kind: str) -> Iterator[Place]:
    """Those that 省, 市 … can mean, by the level and by the name's last character."""
    return (place for place in places if place.level in _LEVELS[kind] and place.name.endswith(kind))
