"""The place that a newspaper serves, where its name says none: told by the page itself.

Example 例：柴达木时报 names no place; its page says 我州 and tells of 德令哈市, 都兰县 and 海西州: it is 海西州's.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from kg.places.gazetteer import covers_key
from kg.places.newspapers import serves_no_place
from loaders.places.candidates import candidates_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import Article
    from kg.places import Gazetteer, Place

_OWN = re.compile("[我全](?P<kind>[县市州盟旗区])(?![际场])")
_LEAST = 3
"""A place told of more seldom is no paper's home."""
_AHEAD = 2
"""So many times as often as the next is it told of."""
_MOSTLY = 0.6
"""A county-level city with this share of what is told of its prefecture has the paper to itself."""


def home_of(gazetteer: Gazetteer, article: Article) -> Place | None:
    """The place that the newspaper's name names, else the one that its page is about; None when neither is sure."""
    named = gazetteer.home_of(article.newspaper)
    if named is not None or serves_no_place(article.newspaper):
        return named
    return told_by(gazetteer, "\n".join(page.raw for page in article.pages))


@lru_cache(maxsize=8)
def told_by(gazetteer: Gazetteer, raw: str) -> Place | None:
    """The county, city or prefecture that a page calls its own (我县, 全市) and tells of most."""
    text = "".join(raw.split())
    kinds = Counter(match["kind"] for match in _OWN.finditer(text))
    if not kinds:
        return None
    candidates = candidates_in(gazetteer, text, Span(0, len(text)))
    told = Counter(one.places[0].key for one in candidates if len(one.places) == 1)
    return _most_told(gazetteer, told, kinds.most_common(1)[0][0])


def _most_told(gazetteer: Gazetteer, told: Mapping[str, int], kind: str) -> Place | None:
    """The place called a `kind` that the page tells of most, when no other comes near."""
    scores = {place: _told_of(told, place) for place in _areas(gazetteer, told) if place.name.endswith(kind)}
    ranked = sorted(scores, key=lambda place: (-scores[place], place.key))
    best = ranked[0] if ranked else None
    if best is None or scores[best] < _LEAST:
        return None
    own = next((one for one in ranked[1:] if _fills(scores, one, best)), best)
    others = (scores[one] for one in ranked if one != own and not covers_key(best.key, one.key))
    return own if scores[own] >= _AHEAD * max(others, default=0) else None


def _areas(gazetteer: Gazetteer, told: Mapping[str, int]) -> set[Place]:
    """The counties and cities told of, and what they lie in, without provinces."""
    places = {place for key in told if (place := gazetteer.by_key(key)) is not None}
    around = {above for place in places for above in gazetteer.ancestors(place)}
    return {place for place in places | around if place.level is not Level.PROVINCE}


def _told_of(told: Mapping[str, int], place: Place) -> int:
    return sum(count for key, count in told.items() if covers_key(place.key, key))


def _fills(scores: Mapping[Place, int], inner: Place, outer: Place) -> bool:
    return covers_key(outer.key, inner.key) and scores[inner] >= _MOSTLY * scores[outer]
