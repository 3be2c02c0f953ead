"""Reading the places of an article: the wide ones, the county it is about, then line by line the narrow
ones.

Example 例：“浙江温州永嘉县岩头镇苍坡村” is five mentions, each lying in the one before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from loaders.places import units
from loaders.places.bare import read_again, read_behind
from loaders.places.county import article_county
from loaders.places.narrow import Walk, read_unit
from loaders.places.once import one_each
from loaders.places.references import read_reference, reference_pattern
from loaders.places.traditional import read_as_simplified
from loaders.places.wide import wide_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace
    from loaders.places.supports import Support


def find(context: Context, findings: Findings) -> Findings:
    """The places of the article added to the findings, in the order of the text, and the county it is
    about."""
    context = read_as_simplified(context)
    wide, unread = wide_places(context)
    county = article_county(context, wide)
    known: dict[str, Place] = {}
    walks = [
        _walk(context, county, part.span, wide, known)
        for part in context.article.parts
        if part.role is not PartRole.JUMP
    ]
    for walk in walks:
        read_again(walk)
    places = one_each(context, sorted((one for walk in walks for one in walk.here), key=lambda one: one.span))
    county = article_county(context, places)
    return replace(
        findings,
        county=context.gazetteer.by_key(county.key) if county is not None else None,
        places=findings.places + places,
        unread=findings.unread + unread + tuple(item for walk in walks for item in walk.unread),
    )


def _walk(
    context: Context, county: Support | None, line: Span, wide: Sequence[FoundPlace], known: dict[str, Place]
) -> Walk:
    """Reads one line from left to right: units and references, with the wide places as they come."""
    walk = Walk(context, county, line, known)
    waiting = [mention for mention in wide if line.holds(mention.span)]
    for match in _words().finditer(context.article.text, line.start, line.end):
        waiting = _pass(walk, waiting, match.end())
        span = Span(match.start(), match.end())
        if match["unit"] is not None:
            read_unit(walk, span)
        else:
            read_reference(walk, span)
    _pass(walk, waiting, line.end)
    for mention in tuple(walk.here):
        read_behind(walk, mention)
    walk.here.sort(key=lambda mention: mention.span)
    return walk


def _pass(walk: Walk, waiting: list[FoundPlace], end: int) -> list[FoundPlace]:
    """Takes the wide mentions that end by `end` into the walk; gives the rest."""
    walk.here.extend(mention for mention in waiting if mention.span.end <= end)
    return [mention for mention in waiting if mention.span.end > end]


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?P<reference>{reference_pattern().pattern})|(?P<unit>{units.UNIT.pattern})")
