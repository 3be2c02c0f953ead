"""Every mention of a person, and one IRI for one name in an article.

Example 例：县长周明 first, later 周明指出 and, when no other 周 is about, 周县长: three mentions of one
person.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from operator import add
from typing import TYPE_CHECKING

from kg.language.names import names_at
from kg.model import Evidence, PartRole, Span
from kg.places import place_iri
from kg.tables import any_of
from loaders.findings import FoundPerson
from loaders.officials.seats import wider_place
from loaders.officials.tables import post_words
from loaders.officials.title_pattern import MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rdflib import URIRef

    from kg.places import Place
    from loaders.findings import Context, Findings
    from loaders.officials.named import Untitled

_HAN = "\\u4e00-\\u9fff"
NO_STORY = frozenset({PartRole.BYLINE, PartRole.SIGNOFF, PartRole.CREDIT, PartRole.JUMP})
"""Parts that name authors or pages and tell nothing."""


def official_iri(context: Context, seats: Iterable[Place | None], national: bool, name: str) -> URIRef:
    """The IRI of one who holds posts with these `seats`: in the prefecture, else the province or nation."""
    wide = {wider_place(context, seat) for seat in seats if seat is not None}
    if wide:
        narrowest = max(wide, key=lambda place: (place.level, place.key))
        return context.names.person(place_iri(context.names, narrowest), name)
    if national:
        return context.names.person(None, name)
    home = wider_place(context, context.home) if context.home else None
    return context.names.person(place_iri(context.names, home) if home else context.article.iri, name)


def other_iri(context: Context, findings: Findings, name: str) -> URIRef:
    """The IRI of one without a post: within the county of the article, else the article."""
    county = findings.county
    return context.names.person(place_iri(context.names, county) if county else context.article.iri, name)


def mentions_of(
    context: Context, iris: Mapping[str, URIRef], rules: Mapping[Span, tuple[str, str, str]]
) -> tuple[FoundPerson, ...]:
    """Every mention of the names in `iris`; `rules` gives name, role and rule of the spans already read."""
    found = {
        span: FoundPerson(Evidence(span, rule), name, iris[name], role) for span, (name, role, rule) in rules.items()
    }
    taken = {offset for span in found for offset in range(span.start, span.end)}
    for span in _occurrences(context, iris):
        if span.start not in taken and span.end - 1 not in taken:
            name = span.of(context.article.text)
            found[span] = FoundPerson(Evidence(span, "officials.same_name"), name, iris[name])
    return tuple(found[span] for span in sorted(found))


def surname_mentions(
    context: Context, text: str, posts: Sequence[tuple[str, str]], iris: Mapping[str, URIRef]
) -> Iterator[FoundPerson]:
    """闫主任 where `posts` has just one pair of name and post word with that surname and post."""
    holders: dict[str, set[str]] = {}
    for name, word in posts:
        holders.setdefault(name[0] + word, set()).add(name)
    bearers = Counter(name[0] for name in iris)
    for span in _addresses(text) if holders else ():
        words = span.of(text)
        named = holders.get(words, set())
        if len(named) == 1 and bearers[words[0]] == 1 and not text.startswith(next(iter(named)), span.start):
            name = next(iter(named))
            yield FoundPerson(Evidence(span, "officials.surname_post"), name, iris[name])


def _addresses(text: str) -> Iterator[Span]:
    """One character and a post word, at the start of a run of characters; before 总书记 anywhere."""
    for match in _address_pattern().finditer(text):
        yield Span(*match.span())
    at = text.find("总书记")
    while at > 0:
        yield Span(at - 1, at + 3)
        at = text.find("总书记", at + 3)


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(f"(?<![{_HAN}])[{_HAN}](?:{MODIFIERS})?(?:{any_of(post_words())})")


def first_of(untitled: Iterable[Untitled]) -> dict[Span, tuple[str, str, str]]:
    """Name, role and rule by span; of several readings the first with a role."""
    found: dict[Span, tuple[str, str, str]] = {}
    for each in untitled:
        if each.named.span not in found or (each.role and not found[each.named.span][1]):
            found[each.named.span] = (each.named.name, each.role, each.rule)
    return found


def _occurrences(context: Context, names: Mapping[str, URIRef]) -> Iterator[Span]:
    """Where the names stand in the story, the longest of those that begin together; one pass over the text."""
    text, by_head = context.article.text, _by_head(names)
    for part in context.article.parts if by_head else ():
        words, free = "" if part.role in NO_STORY else part.span.of(text), part.span.start
        for offset, pair in enumerate(map(add, words, words[1:]), part.span.start):
            if pair not in by_head or offset < free:
                continue
            spans = (Span(offset, offset + size) for size in by_head[pair] if offset + size <= part.span.end)
            span = next((one for one in spans if one.of(text) in names and _is_whole(text, one, part.span.end)), None)
            if span is not None:
                yield span
                free = span.end


def _by_head(names: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """The lengths of the names that begin with the same two characters, the longest first."""
    sizes: dict[str, set[int]] = {}
    for name in names:
        sizes.setdefault(name[:2], set()).add(len(name))
    return {head: tuple(sorted(lengths, reverse=True)) for head, lengths in sizes.items()}


def _is_whole(text: str, span: Span, limit: int) -> bool:
    """A name of two characters counts only where a name of two can end (周明 in 周明亮 does not)."""
    return len(span) != 2 or span in names_at(text, span.start, limit)
