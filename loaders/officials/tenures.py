"""Holdings become tenures: jurisdiction, organisation and post of each title, and the day it is attested on.

Example 例：市委常委、组织部长周明 in the paper of 河阳市 gives two tenures: 河阳市委常委 and
河阳市委组织部部长.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from kg.model import Evidence, Span
from kg.places import place_iri
from loaders.findings import FoundTenure
from loaders.officials.bodies import body_name, body_of, joined, normal_title, owner_before
from loaders.officials.implied import is_part, of_body_before
from loaders.officials.jurisdiction import place_of_level, seat_of
from loaders.officials.post_roles import role_of
from loaders.officials.seats import LEVEL_OF, Seat
from loaders.officials.status import of_title
from loaders.within import within
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from loaders.findings import Context, Findings
    from loaders.officials.days import Days
    from loaders.officials.holdings import Holding
    from loaders.officials.implied import Implied
    from loaders.officials.title import Title


_ASSOCIATION = re.compile("(?:协会|学会|商会|联合会|研究会|促进会|联谊会)$")


@dataclass(frozen=True, slots=True)
class Office:
    """What a title stands for: `key` is the normal title, `label` the post's full name.

    `open_name` is the name of an enterprise, school or the like that stands before the title.
    """

    seat: Seat | None
    key: str
    label: str
    organization: str
    open_name: Span | None = None

    @property
    def is_open(self) -> bool:
        """Whether the organisation, and not a place, identifies the post."""
        return self.open_name is not None


class _OfficeIris(NamedTuple):
    """What an office is called in the graph."""

    post: URIRef
    organization: URIRef | None
    jurisdiction: URIRef | None


def office_of(
    context: Context, findings: Findings, sentence: Sentence, title: Title, before: Sequence[Title]
) -> Office | None:
    """The office that a title names; None when nobody can say of what body it is."""
    owner = title.owner or owner_before(title, before, context.article.text)
    if owner is not None:
        office = _owned_office(context, findings, sentence, title, owner)
        return _of_earlier(context, findings, sentence, office, owner, before) if office.seat is None else office
    if title.attached:
        return None
    body = body_of(title, before)
    if body in {"", title.post.body, title.body}:
        implied = of_body_before(context, findings, sentence, title)
        if implied is not None:
            return _implied_office(context, findings, sentence, implied)
        if is_part(title) and body == title.body and not (title.level or title.places):
            return None
    if not body and title.post.kind not in {"head", "national"} and not title.modifier.endswith("第一"):
        return None
    seat = seat_of(context, findings, sentence, title, before, body)
    key = normal_title(title, body, seat.place if seat else None)
    name = body_name(title, body, seat.place if seat else None)
    place = seat.place.name if seat else ""
    label = joined(place, key, "" if title.post.kind == "head" else title.level)
    return Office(seat, key, label, joined(place, name, title.level) if name else "")


def _implied_office(context: Context, findings: Findings, sentence: Sentence, implied: Implied) -> Office | None:
    """The office of a title that got its body from what stands before; the seat is inferred from there too."""
    office = office_of(context, findings, sentence, implied.title, ())
    if office is None or office.seat is None:
        return office
    return replace(office, seat=replace(office.seat, inferred_from=office.seat.inferred_from or implied.evidence))


def tenure_of(
    context: Context,
    days: Days,
    sentence: Sentence,
    holding: Holding,
    title: Title,
    office: Office,
    person: URIRef,
) -> FoundTenure:
    """The tenure of `holding`'s holder in `office`; `person` is the holder's IRI."""
    standing, name = of_title(title, holding.standing), holding.holder
    office_iris = _iris_of(context, title, office)
    attested = days.attested_on(sentence, title) if standing.status == "present" else None
    return FoundTenure(
        evidence=Evidence(_said(holding, title), holding.rule),
        person=person,
        person_name=name.name,
        person_span=name.span,
        title=title.printed.of(context.article.text),
        title_span=title.printed,
        post=office_iris.post,
        post_label=office.label,
        role=role_of(office.key),
        organization=office_iris.organization,
        organization_label=office.organization,
        jurisdiction=office_iris.jurisdiction,
        status=XZ[standing.status],
        appointment=XZ[standing.appointment],
        attested_on=attested.day if attested else None,
        inferred_from=office.seat.inferred_from if office.seat else None,
        dated_by=attested.inferred_from if attested else None,
    )


def _iris_of(context: Context, title: Title, office: Office) -> _OfficeIris:
    """A post of no known place is that of its article only, unless it is one of the nation; it names no body, as 市委
    of nowhere is none."""
    jurisdiction = place_iri(context.names, office.seat.place) if office.seat else None
    scope = context.article.iri if jurisdiction is None and not title.national else jurisdiction
    owner_scope = jurisdiction if office.is_open else scope
    known = office.organization and (jurisdiction is not None or office.is_open or title.national)
    organization = context.names.organization(owner_scope, office.organization) if known else None
    post = context.names.post(organization if office.is_open else scope, office.key)
    return _OfficeIris(post, organization, jurisdiction)


def _said(holding: Holding, title: Title) -> Span:
    """The words from the first of stack and name to the last of title and name."""
    start = min(holding.titles[0].full.start, holding.holder.span.start)
    return Span(start, max(title.span.end, holding.holder.span.end))


def _of_earlier(
    context: Context, findings: Findings, sentence: Sentence, office: Office, owner: Span, before: Sequence[Title]
) -> Office:
    """县农业局副局长、养蜂协会会长: the association is of the place of the post that stands right before it."""
    text = context.article.text
    stacked = before and before[-1].span.end + 1 == owner.start and text[owner.start - 1] in "、兼"
    if not stacked or before[-1].owner or not _ASSOCIATION.search(owner.of(text)):
        return office
    seat = seat_of(context, findings, sentence, before[-1], before[:-1])
    if seat is None:
        return office
    organization = joined(seat.place.name, office.organization)
    label = joined(seat.place.name, office.label)
    return replace(office, seat=seat, label=label, organization=organization)


def _owned_office(context: Context, findings: Findings, sentence: Sentence, title: Title, owner: Span) -> Office:
    """A post of an enterprise, a school and the like; 县医院 is that of the county of the story."""
    words, key = owner.of(context.article.text), title.body + title.modifier + title.post.word
    inside = within(findings.places, owner)
    seat = Seat(inside[-1].place) if inside else None
    if not inside and words[0] in LEVEL_OF:
        seat = place_of_level(context, findings, sentence, owner.start, words[0])
        words = joined(seat.place.name, words) if seat else words
    return Office(seat, key, words + key, words, owner)
