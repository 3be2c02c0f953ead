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
from loaders.places.bare import read_again, read_behind, villages_again
from loaders.places.county import article_county
from loaders.places.narrow import read_unit
from loaders.places.once import one_each
from loaders.places.references import read_reference, reference_words
from loaders.places.traditional import read_as_simplified
from loaders.places.walk import Walk
from loaders.places.wide import wide_places
from loaders.within import in_order, within

if TYPE_CHECKING:
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace


def find(context: Context, findings: Findings) -> Findings:
    """The places of the article added to the findings, in the order of the text, and the county it is
    about."""
    context = read_as_simplified(context)
    wide, unread = wide_places(context)
    county = article_county(context, wide)
    known: dict[str, Place] = {}
    strange: set[str] = set()
    walks = [
        _walk(Walk(context, county, part.span, known, strange), list(within(wide, part.span)))
        for part in context.article.parts
        if part.role is not PartRole.JUMP
    ]
    villages = villages_again(known)
    for walk in walks if villages else ():
        read_again(walk, villages)
    places = one_each(context, in_order([one for walk in walks for one in walk.here]))
    county = article_county(context, places)
    return replace(
        findings,
        county=context.gazetteer.by_key(county.key) if county is not None else None,
        places=in_order(findings.places + places),
        unread=findings.unread + unread + tuple(item for walk in walks for item in walk.unread),
    )


def _walk(walk: Walk, wide: list[FoundPlace]) -> Walk:
    """Reads one line from left to right: units and references, with the `wide` places as they come."""
    passed, references = 0, reference_words()
    for match in _words().finditer(walk.text, walk.line.start, walk.line.end):
        passed = _pass(walk, wide, passed, match.end())
        span = Span(match.start(), match.end())
        if match.group() in references:
            read_reference(walk, span)
        else:
            read_unit(walk, span)
    _pass(walk, wide, passed, walk.line.end)
    for mention in tuple(walk.here):
        read_behind(walk, mention)
    return walk


def _pass(walk: Walk, wide: list[FoundPlace], passed: int, end: int) -> int:
    """Takes the wide mentions that end by `end` into the walk; gives how many have passed now."""
    while passed < len(wide) and wide[passed].span.end <= end:
        walk.here.append(wide[passed])
        passed += 1
    return passed


@cache
def _words() -> re.Pattern[str]:
    """One flat alternation, whose first characters the engine looks for by themselves."""
    return re.compile("|".join((*sorted(reference_words(), key=len, reverse=True), *units.ALTERNATIVES)))
