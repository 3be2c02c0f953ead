"""The shapes of the things in JSON answers, as OpenAPI shows them.

Example 例：a 官员 is `{"id": …, "label": …, "tenures": [{"title": "县长", "evidence": […]}]}`.

Dates are as precise as the text: 2021-01-10, 2021-01 or 2021. Offsets count code points, half open.
"""

from __future__ import annotations

from pydantic import BaseModel, Field


class Link(BaseModel):
    """A thing by its IRI, its Chinese name, and the route that tells of it."""

    id: str
    label: str | None = None
    url: str | None = None


class Source(BaseModel):
    """A run of the untouched text of a page; `url` opens it there.

    From a PDF: `fragment` is its page in the file (page=3), `box` left, bottom, right and top in points.
    """

    page: str
    start: int
    end: int
    url: str | None = None
    fragment: str | None = None
    box: tuple[float, float, float, float] | None = None


class Evidence(BaseModel):
    """The sentence (`quote`) and its words that say something; `start`, `end` count in the article's text."""

    mention: str
    article: str
    url: str | None = None
    headline: str | None = None
    issued: str | None = None
    quote: str | None = None
    words: str | None = None
    start: int
    end: int
    rules: list[str] = []
    source: list[Source] = []


class Thing(BaseModel):
    """What all things have."""

    id: str
    url: str | None = None
    type: list[str] = Field(default=[], description="its most specific classes in the vocabulary")
    label: str | None = None


class Fact(Thing):
    """A thing that one article says, with the words that say it."""

    evidence: list[Evidence] = []


class Participation(BaseModel):
    """Who took part in an event, how, and in which post."""

    person: Link | None = None
    role: Link | None = None
    title: str | None = Field(default=None, description="the post as printed")
    evidence: list[Evidence] = []


class Event(Fact):
    """What happened, when, where and with whom."""

    begin: str | None = None
    end: str | None = None
    earliest: str | None = None
    latest: str | None = None
    status: Link | None = None
    places: list[Link] = []
    participants: list[Link] = []
    participations: list[Participation] = []
    organizers: list[Link] = []
    about: list[Link] = []
    sub_events: list[Link] = Field(default=[], serialization_alias="subEvents")
    inferred_from: list[Link] = Field(default=[], serialization_alias="inferredFrom")


class Observation(Fact):
    """A figure, with what it measures, of where, of when, and as printed."""

    indicator: Link | None = None
    value: int | float | None = None
    value_min: int | float | None = Field(default=None, serialization_alias="valueMin")
    value_max: int | float | None = Field(default=None, serialization_alias="valueMax")
    value_text: str | None = Field(default=None, serialization_alias="valueText")
    unit: Link | None = None
    unit_text: str | None = Field(default=None, serialization_alias="unitText")
    qualifier: Link | None = None
    kind: Link | None = None
    places: list[Link] = []
    period_begin: str | None = Field(default=None, serialization_alias="periodBegin")
    period_end: str | None = Field(default=None, serialization_alias="periodEnd")
    subjects: list[Link] = []
    change_of: list[Link] = Field(default=[], serialization_alias="changeOf")
    inferred_from: list[Link] = Field(default=[], serialization_alias="inferredFrom")


class Tenure(Fact):
    """A post held, as one article attests it; never a span between dates."""

    person: Link | None = None
    post: Link | None = None
    title: str | None = Field(default=None, description="the post as printed")
    roles: list[Link] = []
    organization: Link | None = None
    status: Link | None = None
    appointment: Link | None = None
    attested_on: str | None = Field(default=None, serialization_alias="attestedOn")
    printed_on: str | None = Field(default=None, serialization_alias="printedOn")


class Official(Thing):
    """A person in a post; in a list, the tenures that the filters let through."""

    aliases: list[str] = []
    tenures: list[Tenure] = []


class Author(BaseModel):
    """Who signed an article, and as what."""

    person: Link | None = None
    role: Link | None = None
    evidence: list[Evidence] = []


class Article(Thing):
    """An article: headline (null when the page lacks it), date, pages and authors."""

    headline: str | None = None
    label_made: bool = Field(default=False, serialization_alias="labelMade")
    headline_status: Link | None = Field(default=None, serialization_alias="headlineStatus")
    alternative_headlines: list[str] = Field(default=[], serialization_alias="alternativeHeadlines")
    issued: str | None = None
    pages: list[Link] = []
    authors: list[Author] = []
    continued_on: str | None = Field(default=None, serialization_alias="continuedOn")
    continued_from: str | None = Field(default=None, serialization_alias="continuedFrom")
    missing_half: bool = Field(default=False, serialization_alias="missingHalf")


class Reprint(BaseModel):
    """Another print of an article's text: earlier (`reprintOf`), later (`reprintedBy`) or of the same day."""

    article: str
    url: str | None = None
    label: str | None = None
    headline: str | None = None
    issued: str | None = None
    newspaper: Link | None = None
    relation: str = Field(description="what the article is to it: reprintOf, reprintedBy or sameTextAs")
    similarity: float = Field(description="how much of the shorter body stands in the longer, 0.8 to 1")


class ArticleInFull(Article):
    """An article with its text and all that was read in it."""

    text: str | None = Field(default=None, description="the whole clean text; evidence offsets count in it")
    body: str | None = None
    events: list[Event] = []
    tenures: list[Tenure] = []
    observations: list[Observation] = []
    mentions: list[Link] = []
    reprints: list[Reprint] = []


class Named(Thing):
    """A thing that several articles can name; its evidence in a list is one mention of it."""

    aliases: list[str] = []
    evidence: list[Evidence] = []


class Place(Named):
    """A place, its code and what it lies in."""

    code: str | None = None
    within: list[Link] = []


class Program(Named):
    """A named undertaking."""

    places: list[Link] = []
    defined_by: list[Link] = Field(default=[], serialization_alias="definedBy")
    part_of: list[Link] = Field(default=[], serialization_alias="partOf")
    expansions: list[str] = []


class Document(Named):
    """A document by its title, who issued it, its status and kind, and what was done with it, in the paper's words."""

    issuers: list[Link] = []
    status: Link | None = None
    number: str | None = None
    kind: str | None = None
    verbs: list[str] = []


class Organization(Named):
    """An organisation, what kind it is, the place it is of and the body it belongs to."""

    kind: Link | None = None
    jurisdiction: Link | None = None
    part_of: list[Link] = Field(default=[], serialization_alias="partOf")


class Indicator(Named):
    """What figures measure."""


class Page(Thing):
    """A newspaper page."""

    issued: str | None = None
    number: str | None = None
    issue: Link | None = None
    sha256: str | None = None
    fragment: str | None = Field(default=None, description="which part of the source file it is: page=3 of a PDF")
    newspaper_origin: Link | None = Field(default=None, serialization_alias="newspaperOrigin")
    issued_origin: Link | None = Field(default=None, serialization_alias="issuedOrigin")
    number_origin: Link | None = Field(default=None, serialization_alias="numberOrigin")
