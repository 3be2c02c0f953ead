"""Who holds which post: persons and tenures of an article.

Example 例：in 市委常委、组织部长周明，副市长李红等一同调研 周明 holds two posts and 李红 one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import PartRole
from loaders.officials.holders import certain_name_at
from loaders.officials.holdings import Holding, holdings_in
from loaders.officials.persons import (
    NO_STORY,
    first_of,
    mentions_of,
    official_iri,
    other_iri,
    surname_mentions,
)
from loaders.officials.statements import state, tenure_iri
from loaders.officials.tenures import Office, office_of, tenure_of
from loaders.officials.titles import Title, fold
from loaders.officials.untitled import Untitled, untitled_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.model import Span
    from loaders.findings import Context, Findings, FoundTenure

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
    known: frozenset[str] = frozenset()
    for _ in range(2):  # the second time, names read once decide where a name ends
        holdings = [(s, h) for s in sentences for h in holdings_in(text, s.span, findings.places, known)]
        known = frozenset(holding.holder.name for _, holding in holdings)
    printed = context.article.text
    holdings = [(sentence, replace(each, holder=each.holder.printed(printed))) for sentence, each in holdings]
    held = _settled(tuple(_offices(context, findings, holdings)))
    holdings = [pair for pair in holdings if _is_certain(text, pair[1], held)]
    read = (each for sentence in sentences for each in untitled_in(text, sentence.span, known))
    others = [replace(each, named=each.named.printed(printed)) for each in read]
    iris = _iris(context, findings, held, holdings, others)
    tenures = _tenures(context, held, iris)
    rules = _rules(holdings, others)
    posts = [(one.holding.holder.name, one.title.modifier + one.title.post.word) for one in held]
    posts += [(one.holding.holder.name, one.title.post.word) for one in held if one.title.modifier]
    persons = mentions_of(context, iris, rules)
    more = tuple(surname_mentions(context, text, posts, iris))
    return replace(findings, persons=tuple(sorted(persons + more, key=lambda p: p.span)), tenures=tenures)


def _settled(held: Sequence[_Held]) -> tuple[_Held, ...]:
    """Without the offices of no known place that their holder has in a known one elsewhere in the article."""
    seated = {(one.holding.holder.name, one.office.key) for one in held if one.office.seat}
    return tuple(
        one
        for one in held
        if one.office.seat or one.title.national or (one.holding.holder.name, one.office.key) not in seated
    )


def _is_certain(text: str, holding: Holding, held: Sequence[_Held]) -> bool:
    """Whether the holder is a person for sure: a bare 书记 before it, of no known body, is not enough."""
    if any(one.holding is holding for one in held):
        return True
    span = holding.holder.span
    return certain_name_at(text, span.start, len(text)) is not None


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
    iris: dict[str, URIRef] = {}
    for name in dict.fromkeys(one.holding.holder.name for one in held):
        own = [one for one in held if one.holding.holder.name == name]
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
    for one in sorted(held, key=lambda one: one.sentence.role is not PartRole.BODY):
        person = iris[one.holding.holder.name]
        tenure = tenure_of(context, one.sentence, one.holding, one.title, one.office, person)
        found.setdefault((tenure.person, tenure.post, tenure.status), tenure)
    return tuple(found.values())


def _rules(
    holdings: Sequence[tuple[Sentence, Holding]], others: Sequence[Untitled]
) -> dict[Span, tuple[str, str, str]]:
    rules = first_of(others)
    for _, holding in holdings:
        rules[holding.holder.span] = (holding.holder.name, "", holding.rule)
    return rules
