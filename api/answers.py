"""The shapes of whole JSON answers: lists, one thing and what is said of it, a slice of a page, an error.

Example 例：a list of 官员 is `{"data": […], "total": 3, "next": null, "sparql": "…"}`.
"""

from typing import Generic, TypeVar

from pydantic import BaseModel, Field

from api.schemas import Article, Event, Evidence, Observation, Official

T = TypeVar("T")


class PageText(BaseModel):
    """A slice of the untouched text of a page, with what stands around it."""

    page: str
    start: int
    end: int
    text: str
    before: str
    after: str
    length: int = Field(description="the length of the whole page, in code points")


class Saying(BaseModel):
    """What an article says of a thing, with the words that say it."""

    property: str
    value: str = Field(description="an IRI, or text")
    label: str | None = None
    evidence: list[Evidence] = []


class Part(BaseModel, Generic[T]):
    """The first of something's related facts; `url` lists them all."""

    total: int
    url: str
    data: list[T]


class About(BaseModel):
    """What the pages say of a thing: its own description, and the first facts that name it."""

    said: list[Saying] = []
    mentions: list[Evidence] = Field(default=[], description="the first mentions")
    mentioned: int = Field(default=0, description="how many mentions there are")
    articles: Part[Article] | None = None
    events: Part[Event] | None = None
    observations: Part[Observation] | None = None
    officials: Part[Official] | None = None


class ListOf(BaseModel, Generic[T]):
    """One page of a list; `next` is given as `?next=` to get the following one; `sparql` is what ran."""

    data: list[T]
    total: int
    next: str | None
    sparql: str


class One(BaseModel, Generic[T]):
    """One thing, and the query that found what is said of it."""

    data: T
    sparql: str


class OneNamed(One[T], Generic[T]):
    """One thing that articles name, and what they say of it."""

    about: About


class Problem(BaseModel):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    remedy: str | None = None
    near: list[str] | None = None
    line: int | None = None
    column: int | None = None
    expected: str | None = None
