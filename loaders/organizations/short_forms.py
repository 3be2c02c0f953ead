"""Short forms of the enterprises that an article names in full.

Example 例：where 河阳青禾玻璃集团有限公司 stands in full, 青禾玻璃 elsewhere in the article denotes it too, and
惠民粮库 the 河阳县惠民粮食储备库.

A short form begins right behind the place at the name's start. It goes on as the name does, or leaves characters out
and ends as the name ends; it is at least four characters long, and taken when one organisation has it.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from operator import add
from typing import TYPE_CHECKING

from kg.language.words import frequency
from kg.model import Evidence, Span
from loaders.findings import FoundOrganization
from loaders.organizations.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from loaders.organizations.around import Around

SHORTEST = 4
"""Characters of the shortest form."""
STEM = 2
"""Characters of the name's own stem, which a short form begins with."""


def short_forms(text: str, found: Sequence[FoundOrganization], around: Around) -> Iterator[FoundOrganization]:
    """The mentions of short forms of the named enterprises in `found`, in order. One pass over the text."""
    names = _by_stem(found, around)
    taken = {at for each in found for at in range(each.span.start, each.span.end)} if names else set()
    behind = 0
    for offset, stem in enumerate(map(add, text, text[1:]) if names else ()):
        if stem not in names or offset < behind:
            continue
        own, full = names[stem]
        behind = _end(text, offset, own)
        if behind and taken.isdisjoint(range(offset, behind)):
            yield _mention(full, Span(offset, behind))


def _by_stem(found: Sequence[FoundOrganization], around: Around) -> Mapping[str, tuple[str, FoundOrganization]]:
    """The enterprises, with their names without places, by the first characters of those.

    Two enterprises that share these have no short form.
    """
    names: dict[str, dict[str, tuple[str, FoundOrganization]]] = defaultdict(dict)
    for each in found:
        own = each.name[around.chain_end(each.span.start) - each.span.start :]
        if each.evidence.rule == "organizations.named" and len(own) > SHORTEST and own.endswith(_enterprises()):
            names[own[:STEM]].setdefault(each.name, (own, each))
    return {stem: next(iter(those.values())) for stem, those in names.items() if len(those) == 1}


def _end(text: str, offset: int, own: str) -> int:
    """Where the short form of the name `own` that begins at `offset` ends; 0 when none does."""
    size = STEM
    while size < len(own) and text[offset + size : offset + size + 1] == own[size]:
        size += 1
    while size < len(own) and size >= SHORTEST and frequency(text[offset + size - 1 : offset + size + 1]):
        size -= 1  # the word that goes on is another: 青禾玻璃 + 科研 for 青禾玻璃科技
    return max(offset + size if size >= SHORTEST else 0, _abridged(text, offset, own))


def _abridged(text: str, offset: int, own: str) -> int:
    """Where a form that leaves characters out but ends as the name does ends; 0 without one."""
    at, end, best = STEM, offset + STEM, 0
    while end < len(text) and (found := own.find(text[end], at)) >= 0:
        at, end = found + 1, end + 1
        if at == len(own) and end - offset >= SHORTEST:
            best = end
    return best


def _mention(full: FoundOrganization, span: Span) -> FoundOrganization:
    evidence = Evidence(span, "organizations.short_form")
    return FoundOrganization(evidence, full.name, full.iri, full.jurisdiction, full.parent)


@cache
def _enterprises() -> tuple[str, ...]:
    return tuple(words("enterprise"))
