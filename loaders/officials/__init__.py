"""Who holds which post: persons and tenures of an article.

Example 例：in 市委常委、组织部长周明，副市长李红等一同调研 周明 holds two posts and 李红 one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import PartRole
from loaders.officials.days import Days
from loaders.officials.holders import certain_name_at
from loaders.officials.holdings import Holding, holdings_of
from loaders.officials.nearby import Nearby
from loaders.officials.persons import (
    NO_STORY,
    first_of,
    mentions_of,
    official_iri,
    other_iri,
    surname_mentions,
)
from loaders.officials.refusals import unread_posts
from loaders.officials.statements import state, tenure_iri
from loaders.officials.tenures import Office, office_of, tenure_of
from loaders.officials.titles import fold, titles_in
from loaders.officials.untitled import Untitled, untitled_in
from loaders.officials.villages import villages_of_posts
from loaders.within import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.model import Span
    from loaders.findings import Context, Findings, FoundTenure
    from loaders.officials.title import Title

__all__ = ["find", "state", "tenure_iri"]


@dataclass(frozen=True, slots=True)
class _Held:
    """A title of a holding, with the office that it is."""

    sentence: Sentence
    holding: Holding
    title: Title
    office: Office


def find(context: Context, findings: Findings) -> Findings:
    """Persons and tenures of the article, added to `findings`."""
    text = simplified(fold(context.article.text))
    sentences = tuple(sentence for sentence in context.sentences if sentence.role not in NO_STORY)
    nearby = Nearby.of(findings.places)
    titled = tuple(_titled(text, sentences, nearby))
    villages = villages_of_posts(context, findings, nearby, titled)
    if villages:
        findings = replace(findings, places=in_order((*findings.places, *villages)))
        nearby = Nearby.of(findings.places)
        titled = tuple(_titled(text, sentences, nearby))
    holdings, known = _holdings(text, titled)
    printed = context.article.text
    holdings = [(sentence, replace(each, holder=each.holder.printed(printed))) for sentence, each in holdings]
    offices = tuple(_offices(context, findings, holdings))
    held = _settled(offices)
    holdings = list(_certain(text, holdings, held))
    unread = tuple(unread_posts((each for _, each in holdings), ((one.holding, one.title) for one in offices)))
    read = (each for sentence in sentences for each in untitled_in(text, sentence.span, known, nearby))
    others = [replace(each, named=each.named.printed(printed)) for each in read]
    iris = _iris(context, findings, held, holdings, others)
    tenures = _tenures(context, held, iris)
    posts = [(one.holding.holder.name, one.title.modifier + one.title.post.word) for one in held]
    posts += [(one.holding.holder.name, one.title.post.word) for one in held if one.title.modifier]
    persons = mentions_of(context, iris, _rules(holdings, others, held))
    more = tuple(surname_mentions(context, text, posts, iris))
    return replace(
        findings,
        persons=tuple(sorted(persons + more, key=lambda person: person.span)),
        tenures=tenures,
        unread=findings.unread + unread,
    )


def _titled(text: str, sentences: Sequence[Sentence], nearby: Nearby) -> Iterator[tuple[Sentence, tuple[Title, ...]]]:
    """The sentences that name posts, with them."""
    for sentence in sentences:
        titles = titles_in(text, sentence.span, nearby)
        if titles:
            yield sentence, titles


def _holdings(
    text: str, titled: Sequence[tuple[Sentence, tuple[Title, ...]]]
) -> tuple[list[tuple[Sentence, Holding]], frozenset[str]]:
    """Every holding of the article, and the names of their holders."""
    known: frozenset[str] = frozenset()
    holdings: list[tuple[Sentence, Holding]] = []
    for _ in range(2):  # the second time, names read once decide where a name ends
        holdings = [(s, h) for s, titles in titled for h in holdings_of(text, s.span, titles, known)]
        known = frozenset(holding.holder.name for _, holding in holdings)
    return holdings, known


def _settled(held: Sequence[_Held]) -> tuple[_Held, ...]:
    """Without the offices of no known place that their holder has in a known one elsewhere in the article."""
    seated = {(one.holding.holder.name, one.office.key) for one in held if one.office.seat}
    return tuple(
        one
        for one in held
        if one.office.seat or one.title.national or (one.holding.holder.name, one.office.key) not in seated
    )


def _certain(
    text: str, holdings: Sequence[tuple[Sentence, Holding]], held: Sequence[_Held]
) -> Iterator[tuple[Sentence, Holding]]:
    """Those whose holder is a person for sure: a bare 书记 before a name, of no known body, is not enough."""
    offices = {id(one.holding) for one in held}
    for sentence, holding in holdings:
        start = holding.holder.span.start
        if id(holding) in offices or certain_name_at(text, start, len(text)) is not None:
            yield sentence, holding


def _offices(context: Context, findings: Findings, holdings: Sequence[tuple[Sentence, Holding]]) -> Iterator[_Held]:
    for sentence, holding in holdings:
        for index, title in enumerate(holding.titles):
            before = holding.before + holding.titles[:index]
            office = office_of(context, findings, sentence, title, before)
            if office is not None:
                yield _Held(sentence, holding, title, office)


def _iris(
    context: Context,
    findings: Findings,
    held: Sequence[_Held],
    holdings: Sequence[tuple[Sentence, Holding]],
    others: Sequence[Untitled],
) -> dict[str, URIRef]:
    """One IRI for each name; a name that holds a post anywhere is that official everywhere."""
    by_name: dict[str, list[_Held]] = {}
    for one in held:
        by_name.setdefault(one.holding.holder.name, []).append(one)
    iris: dict[str, URIRef] = {}
    for name, own in by_name.items():
        seats = [one.office.seat.place if one.office.seat else None for one in own]
        iris[name] = official_iri(context, seats, any(one.title.national for one in own), name)
    rest = [holding.holder.name for _, holding in holdings] + [other.named.name for other in others]
    for name in rest:
        iris.setdefault(name, other_iri(context, findings, name))
    return iris


def _tenures(context: Context, held: Sequence[_Held], iris: dict[str, URIRef]) -> tuple[FoundTenure, ...]:
    """One tenure for each person, post and standing; the first mention in the body says it, else in the headline,
    which shortens titles."""
    found: dict[tuple[URIRef, URIRef, URIRef], FoundTenure] = {}
    days = Days(context)
    for one in sorted(held, key=lambda one: one.sentence.role is not PartRole.BODY):
        person = iris[one.holding.holder.name]
        tenure = tenure_of(context, days, one.sentence, one.holding, one.title, one.office, person)
        found.setdefault((tenure.person, tenure.post, tenure.status), tenure)
    return tuple(found.values())


def _rules(
    holdings: Sequence[tuple[Sentence, Holding]], others: Sequence[Untitled], officials: Iterable[_Held]
) -> dict[Span, tuple[str, str, str]]:
    """Name, role and rule by span; a word for what an official is, is a part of the title (总工程师)."""
    rules, named = first_of(others), {one.holding.holder.name for one in officials}
    for _, holding in holdings:
        name, span = holding.holder.name, holding.holder.span
        role = rules[span][1] if span in rules and name not in named else ""
        rules[span] = (name, role, holding.rule)
    return rules
