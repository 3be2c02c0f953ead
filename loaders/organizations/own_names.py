"""Enterprises that stand behind the township where they are: the town is where, not what they are called.

Example 例：in 到低庄镇青禾纸业有限公司 the company is the 青禾纸业有限公司, and so is one that is named so later.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kg.places import Level
from loaders.organizations.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.identity import Names
    from loaders.findings import FoundOrganization
    from loaders.organizations.around import Around

RULE = "organizations.named"
SHORTEST, STEM = 4, 2
"""Characters of the shortest name of an enterprise, and of what must stand before its last word."""


def with_own_names(names: Names, found: Sequence[FoundOrganization], around: Around) -> list[FoundOrganization]:
    """The organisations of an article, the enterprises in towns under their own name, wherever they are named so."""
    settled = [_own(names, each, around) for each in found]
    towns = {each.name: each for each, before in zip(settled, found, strict=True) if each is not before}
    return [_tied(each, towns) for each in settled] if towns else settled


def _own(names: Names, each: FoundOrganization, around: Around) -> FoundOrganization:
    """The enterprise without the township or village before its name; itself where that is no name."""
    if each.evidence.rule != RULE or not each.name.endswith(_enterprises()):
        return each
    end = around.chain_end(each.span.start)
    last = around.ending.get(end)
    own = each.name[end - each.span.start :]
    if last is None or last.place.level < Level.TOWNSHIP or not _is_name(own):
        return each
    return replace(each, name=own, iri=names.organization(each.jurisdiction, own))


def _tied(each: FoundOrganization, towns: dict[str, FoundOrganization]) -> FoundOrganization:
    full = towns.get(each.name) if each.evidence.rule == RULE and each.jurisdiction is None else None
    return replace(each, iri=full.iri, jurisdiction=full.jurisdiction) if full is not None else each


def _is_name(own: str) -> bool:
    last = max((word for word in _enterprises() if own.endswith(word)), key=len, default="")
    return len(own) >= SHORTEST and len(own) - len(last) >= STEM


@cache
def _enterprises() -> tuple[str, ...]:
    return tuple(words("enterprise"))
