"""Every mention of a person, and one IRI for one name in an article.

Example 例：县长周明 first, later 周明指出 and, when no other 周 is about, 周县长: three mentions of one
person.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.names import names_at
from kg.model import Evidence, PartRole, Span
from kg.places import place_iri
from loaders.findings import FoundPerson
from loaders.officials.jurisdiction import wider_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rdflib import URIRef

    from kg.places import Place
    from loaders.findings import Context, Findings
    from loaders.officials.untitled import Untitled

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
    for name, iri in iris.items():
        for span in _occurrences(context, name, iris):
            if not any(span.meets(other) for other in found):
                found[span] = FoundPerson(Evidence(span, "officials.same_name"), name, iri)
    return tuple(found[span] for span in sorted(found))


def surname_mentions(
    context: Context, text: str, posts: Sequence[tuple[str, str]], iris: Mapping[str, URIRef]
) -> Iterator[FoundPerson]:
    """闫主任 where `posts` has just one pair of name and post word with that surname and post."""
    for surname, word in sorted({(name[0], word) for name, word in posts}):
        holders = {name for name, other in posts if name[0] == surname and other == word}
        same = {name for name in iris if name[0] == surname}
        if len(holders) != 1 or len(same) != 1:
            continue
        name = next(iter(holders))
        edge = "" if word == "总书记" else "(?<![\\u4e00-\\u9fff])"
        for match in re.finditer(f"{edge}{surname}{word}", text):
            if not text.startswith(name, match.start()):
                evidence = Evidence(Span(*match.span()), "officials.surname_post")
                yield FoundPerson(evidence, name, iris[name])


def first_of(untitled: Iterable[Untitled]) -> dict[Span, tuple[str, str, str]]:
    """Name, role and rule by span; a mention with a role goes before one without."""
    found: dict[Span, tuple[str, str, str]] = {}
    for each in untitled:
        if each.role or each.named.span not in found:
            found[each.named.span] = (each.named.name, each.role, each.rule)
    return found


def _occurrences(context: Context, name: str, names: Mapping[str, URIRef]) -> Iterator[Span]:
    text = context.article.text
    longer = [other for other in names if name in other and other != name]
    for part in context.article.parts:
        if part.role in NO_STORY:
            continue
        for match in re.finditer(re.escape(name), text[part.span.start : part.span.end]):
            span = Span(*match.span()).shift(part.span.start)
            if not any(_inside(text, span, other) for other in longer) and _is_whole(text, span, part.span.end):
                yield span


def _inside(text: str, span: Span, longer: str) -> bool:
    start = text.find(longer, max(0, span.start - len(longer)), span.end + len(longer))
    return start != -1 and start <= span.start and span.end <= start + len(longer)


def _is_whole(text: str, span: Span, limit: int) -> bool:
    """A name of two characters counts only where a name of two can end (周明 in 周明亮 does not)."""
    return len(span) != 2 or span in names_at(text, span.start, limit)
