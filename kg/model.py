"""What flows from page to graph: pages, clean text with its way back, articles, statements with evidence.

Example 例：a page holds "本报讯 （记者 周\\n\\n明）"; the clean text is "本报讯（记者 周明）", and the span of
周明 leads back to the two raw characters on their two lines.

All offsets count Unicode code points and are half open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from kg.pages import Box, Origin, Origins, Page, PartRole, PrintedLine, RawSlice, Span, Zone, slices_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rdflib import Literal, URIRef


__all__ = [
    "INSERTED",
    "Article",
    "Box",
    "CleanText",
    "Denotation",
    "Evidence",
    "Origin",
    "Origins",
    "Page",
    "Part",
    "PartRole",
    "PrintedLine",
    "RawSlice",
    "Reading",
    "Span",
    "Statement",
    "Unread",
    "Zone",
]

INSERTED = -1
"""Raw offset of a clean character that no raw character stands behind (a line end between two parts)."""


@dataclass(frozen=True, slots=True)
class CleanText:
    """Readable text and, for each character, where it stands on which page.

    `page_of[i]` indexes `pages`, `raw_at[i]` is the offset in that page's raw text; both are `INSERTED` for
    characters that we put in. Only white space is ever put in.
    """

    text: str
    pages: tuple[Page, ...]
    page_of: tuple[int, ...]
    raw_at: tuple[int, ...]

    def __post_init__(self) -> None:
        if not len(self.text) == len(self.page_of) == len(self.raw_at):
            raise ValueError("a clean text needs one origin for each character")

    def sources(self, span: Span) -> tuple[RawSlice, ...]:
        """The raw slices behind `span`, in reading order; only white space lies inside a slice unread."""
        slices: list[RawSlice] = []
        for index, origins in groupby(self._origins(span), key=lambda origin: origin[0]):
            slices.extend(slices_of(self.pages[index], [raw for _, raw in origins]))
        return tuple(slices)

    def _origins(self, span: Span) -> Iterator[tuple[int, int]]:
        for index in range(span.start, span.end):
            if self.raw_at[index] != INSERTED and not self.text[index].isspace():
                yield self.page_of[index], self.raw_at[index]


@dataclass(frozen=True, slots=True)
class Part:
    """One line of an article's clean text and what it is."""

    role: PartRole
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its clean text, one part a line, in the order of `xz:Article` in the vocabulary.

    `headline` is None when the page lacks it. `continued_on` and `continued_from` are page numbers as a jump
    prints them (下转3版 → "3"); `missing_half` says that the other half has not been loaded.
    """

    iri: URIRef
    clean: CleanText
    parts: tuple[Part, ...]
    newspaper: str
    issued: date
    continued_on: str | None = None
    continued_from: str | None = None
    missing_half: bool = False

    @property
    def text(self) -> str:
        """The clean text, `nif:isString`."""
        return self.clean.text

    @property
    def is_pointer(self) -> bool:
        """Whether it is a line that points to an article on another page (`continued_on`), and no article."""
        return any(part.role is PartRole.POINTER for part in self.parts)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages it stands on, the first one first."""
        return self.clean.pages

    @property
    def headline(self) -> str | None:
        """The headline, its lines joined by a space; None when the page lacks it."""
        lines = [part.span.of(self.text) for part in self.parts if part.role is PartRole.HEADLINE]
        return " ".join(lines) if lines else None

    @property
    def body(self) -> str:
        """The paragraphs of the body, one a line; a picture story has its captions for a body."""
        texts = self.parts_of(PartRole.BODY) or self.parts_of(PartRole.CAPTION)
        return "\n".join(part.span.of(self.text) for part in texts)

    def parts_of(self, *roles: PartRole) -> tuple[Part, ...]:
        """The parts that have one of `roles`, in order."""
        return tuple(part for part in self.parts if part.role in roles)


class Evidence(NamedTuple):
    """The words of an article that say something (`span` in the clean text) and the rule that read them."""

    span: Span
    rule: str


class Statement(NamedTuple):
    """One triple and its evidence.

    The subject is a node of the article (`kg.identity.node`) or a thing that several articles can name.
    An `Evidence` as object stands for the mention of those words (`xz:inferredFrom`).
    """

    subject: URIRef
    predicate: URIRef
    object: URIRef | Literal | Evidence
    evidence: Evidence


class Denotation(NamedTuple):
    """These words name this thing: becomes a mention with `xz:denotes`."""

    thing: URIRef
    evidence: Evidence


class Unread(NamedTuple):
    """Something met and not read, and why (`reason` is a full sentence, Chinese then English)."""

    evidence: Evidence
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one article."""

    article: Article
    statements: tuple[Statement, ...] = field(default=())
    denotations: tuple[Denotation, ...] = field(default=())
    unread: tuple[Unread, ...] = field(default=())
