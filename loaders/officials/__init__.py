"""Who holds which post: persons and tenures of an article.

Example 例：in 市委常委、组织部长周明，副市长李红等一同调研 周明 holds two posts and 李红 one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import PartRole
from loaders.officials.bodies import joined
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
from loaders.officials.unannounced import recurring
from loaders.officials.unknown_places import places_of_posts
from loaders.officials.untitled import untitled_in
from loaders.within import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.model import Span
    from loaders.findings import Context, Findings, FoundTenure
    from loaders.officials.named import Untitled
    from loaders.officials.title import Title

_OFFICE = ("办公室", "办")

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
    unknown = places_of_posts(context, findings, nearby, titled)
    if unknown:
        findings = replace(findings, places=in_order((*findings.places, *unknown)))
        nearby = Nearby.of(findings.places)
        titled = tuple(_titled(text, sentences, nearby))
    holdings, known = _holdings(text, titled)
    findings = _without_places_in_names(findings, holdings)
    printed = context.article.text
    holdings = [(sentence, replace(each, holder=each.holder.printed(printed))) for sentence, each in holdings]
    offices = tuple(_offices(context, findings, holdings))
    held = _settled(_seated_together(offices))
    holdings = list(_certain(text, holdings, held))
    unread = tuple(unread_posts((each for _, each in holdings), ((one.holding, one.title) for one in offices)))
    again = recurring(text)
    read = (each for sentence in sentences for each in untitled_in(text, sentence.span, known, nearby, again))
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
    read = [(sentence, titles, holdings_of(text, sentence.span, titles)) for sentence, titles in titled]
    known = frozenset(one.holder.name for _, _, found in read for one in found)
    holdings: list[tuple[Sentence, Holding]] = []
    for sentence, titles, found in read:  # names that another sentence has decide where a name ends
        own = {one.holder.name for one in found}
        words = sentence.span.of(text)
        if any(name in words for name in known if name not in own):
            found = holdings_of(text, sentence.span, titles, known)
        holdings.extend((sentence, one) for one in found)
    return holdings, frozenset(holding.holder.name for _, holding in holdings)


def _without_places_in_names(findings: Findings, holdings: Sequence[tuple[Sentence, Holding]]) -> Findings:
    """Without the places that a part of a holder's name seems to be: 古蔺 in 乡长古蔺平."""
    spans = {holding.holder.span.start: holding.holder.span for _, holding in holdings}
    inside = {
        place.span
        for place in findings.places
        if (name := spans.get(place.span.start)) is not None and place.span.end < name.end
    }
    if not inside:
        return findings
    return replace(findings, places=tuple(place for place in findings.places if place.span not in inside))


def _seated_together(held: Sequence[_Held]) -> tuple[_Held, ...]:
    """An office of no known place that stands in one stack before one of a known place is of that place too:
    指挥部办公室主任、市政府副秘书长周明."""
    return tuple(_seated(one, held[index + 1 : index + 2]) for index, one in enumerate(held))


def _seated(one: _Held, following: Sequence[_Held]) -> _Held:
    bare = one.office.seat is None and not one.office.is_open and not (one.title.national or one.title.places)
    if (
        not bare
        or not one.title.body.endswith(_OFFICE)
        or one.title.level
        or not following
        or following[0].holding is not one.holding
    ):
        return one
    seat, office = following[0].office.seat, one.office
    if seat is None or following[0].office.is_open:
        return one
    place = seat.place.name
    organization = joined(place, office.organization) if office.organization else ""
    office = replace(office, seat=seat, label=joined(place, office.label), organization=organization)
    return replace(one, office=office)


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
