"""What the loaders find in one article and hand to one another, before it becomes statements.

Example 例：in "县长周明到石桥镇调研", places finds 石桥镇, officials the tenure of 周明 as 县长, events the
inspection with both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.recognizers import RULES

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from rdflib import URIRef

    from kg.identity import Names
    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from kg.model import Article, Evidence, Span, Unread
    from kg.places import Gazetteer, Place
    from loaders.authors import Author
    from loaders.recognizers import Recognizer


@dataclass(frozen=True, slots=True)
class Context:
    """What every loader may look at: the article, its sentences, and what the paper is about.

    `home` is the place that the newspaper serves (我市, 全市). `sentences` covers every part, in order. `recognizer` is
    asked for names that no rule knows a place for.
    """

    article: Article
    names: Names
    gazetteer: Gazetteer
    home: Place | None
    sentences: tuple[Sentence, ...]
    recognizer: Recognizer = RULES


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the article that name a thing, and the rule that read them."""

    evidence: Evidence

    @property
    def span(self) -> Span:
        """Where it stands in the clean text."""
        return self.evidence.span


@dataclass(frozen=True, slots=True)
class FoundPlace(Mention):
    """A mention of a place. `inferred_from` is the anchor when the words alone do not name it (全县, 我市)."""

    place: Place
    iri: URIRef
    inferred_from: Evidence | URIRef | None = None


@dataclass(frozen=True, slots=True)
class FoundPerson(Mention):
    """A mention of a person by name; `role` is a word for what they are (村民, 记者), "" when none is said."""

    name: str
    iri: URIRef
    role: str = ""


@dataclass(frozen=True, slots=True)
class FoundTenure:
    """A person in a post, as one clause says. `title` is as printed (市委书记); `status` and `appointment`
    are names of concepts in ontology/schemes.ttl; `dated_by` are the words before its sentence that give the day."""

    evidence: Evidence
    person: URIRef
    person_name: str
    person_span: Span
    title: str
    title_span: Span
    post: URIRef
    post_label: str
    role: URIRef
    organization: URIRef | None
    organization_label: str
    jurisdiction: URIRef | None
    status: URIRef
    appointment: URIRef
    attested_on: date | None
    inferred_from: Evidence | URIRef | None = None
    dated_by: Evidence | None = None


@dataclass(frozen=True, slots=True)
class FoundOrganization(Mention):
    """A mention of an organisation. `name` is the full name as the article gives it; `parent` is what it is a part of,
    and `parent_name` the full name of that."""

    name: str
    iri: URIRef
    jurisdiction: URIRef | None = None
    parent: URIRef | None = None
    parent_name: str = ""


@dataclass(frozen=True, slots=True)
class FoundProgram(Mention):
    """A mention of a program by name (without quotation marks) or by an alias of it."""

    name: str
    iri: URIRef
    place: URIRef | None = None


@dataclass(frozen=True, slots=True)
class FoundDocument(Mention):
    """A mention of a document; `title` without 《》, `status` the concept of 试行 and the like, `kind` its word of
    kind (办法, 意见), `verb` what the mention says is done with it (印发, 学习); both "" when nothing is said."""

    title: str
    iri: URIRef
    issuer: URIRef | None = None
    status: URIRef | None = None
    kind: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Participation:
    """A person's part in an event: `role` is a concept (主持, 陪同, 出席)."""

    person: URIRef
    role: URIRef
    evidence: Evidence
    tenure: URIRef | None = None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event: `type` is its class, `trigger` the words that name it, `evidence` the clause that says it.

    `more_places` are the others when it was in several (到石桥镇、河口镇调研), `part_of` is the tour that it was a stop
    of, `more_types` are its further classes (文化节开幕 is an exhibition and a ceremony).
    """

    evidence: Evidence
    trigger: Span
    type: URIRef
    iri: URIRef
    when: DateReading | None
    place: URIRef | None
    participations: tuple[Participation, ...]
    organizers: tuple[URIRef, ...]
    about: tuple[URIRef, ...]
    status: URIRef
    inferred_from: tuple[Evidence | URIRef, ...] = ()
    more_places: tuple[URIRef, ...] = ()
    part_of: URIRef | None = None
    more_types: tuple[URIRef, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure bound as far as the text binds it; see `xz:Observation` for every field.

    `change_of` is the indicator that changed and `change_words` how (同比增长), both "" when it is no change.
    """

    evidence: Evidence
    iri: URIRef
    value: Decimal | None
    value_min: Decimal | None
    value_max: Decimal | None
    unit: URIRef | None
    unit_text: str
    value_text: str
    indicator: str
    place: URIRef | None
    period: DateReading | None
    qualifier: URIRef | None
    kind: URIRef
    inferred_from: tuple[Evidence | URIRef, ...] = ()
    subject: URIRef | None = None
    change_of: str = ""
    change_words: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found so far in an article; a loader sees what the loaders before it found.

    `county` is the one county that the article is about (我县, 全县, 该县), None when there is not exactly one.
    """

    county: Place | None = None
    places: tuple[FoundPlace, ...] = ()
    persons: tuple[FoundPerson, ...] = ()
    tenures: tuple[FoundTenure, ...] = ()
    organizations: tuple[FoundOrganization, ...] = ()
    programs: tuple[FoundProgram, ...] = ()
    documents: tuple[FoundDocument, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    figures: tuple[FoundFigure, ...] = ()
    authors: tuple[Author, ...] = ()
    unread: tuple[Unread, ...] = ()
