"""Which titles of a line are documents, which are something else, and which nobody can tell.

Example 例：in 县里印发《…方案》，排演话剧《…》 the first is a document and the second is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.documents import surroundings
from loaders.documents.kinds import Kind, kind_of
from loaders.documents.surroundings import Lead
from loaders.documents.titles import Title, families, titles_in

if TYPE_CHECKING:
    from collections.abc import Iterator


class Verdict(Enum):
    """What a title is where it stands: its own words and those around it taken together."""

    DOCUMENT = auto()
    BARE = auto()
    OTHER = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class ReadTitle:
    """A title with its verdict and the clause that leads to it (that of the first title of a chain)."""

    title: Title
    verdict: Verdict
    lead: Lead

    def is_bracketed(self, text: str) -> bool:
        """Whether it stands in 《》 or 〈〉."""
        return text[self.title.span.start] in "《〈"


def read_line(text: str, line: Span) -> tuple[tuple[ReadTitle, ...], tuple[Span, ...]]:
    """Every title of one line in order, the nested ones behind the one that holds them; and lost brackets."""
    titles, lost = titles_in(text, line)
    read: list[ReadTitle] = []
    before: ReadTitle | None = None
    for title, inside in families(titles):
        before = _read(text, line, title, before)
        read.append(before)
        read.extend(_nested(text, inside))
    return tuple(read), lost


def _read(text: str, line: Span, title: Title, before: ReadTitle | None) -> ReadTitle:
    floor = before.title.span.end if before else line.start
    if before and surroundings.links(text[floor : title.span.start]):
        lead = before.lead
        inherited = before.verdict if before.verdict is Verdict.OTHER else None
    else:
        lead, inherited = surroundings.lead_of(text, floor, title.span.start), None
    return ReadTitle(title, _verdict(text, line, title, lead, inherited), lead)


def _verdict(text: str, line: Span, title: Title, lead: Lead, inherited: Verdict | None) -> Verdict:
    name, said, behind = title.inner.of(text), lead.span.of(text), text[title.span.end : line.end][:24]
    kind = kind_of(name)
    if surroundings.is_other_work(said, behind) or surroundings.is_form(name, behind) or kind is Kind.OTHER:
        return Verdict.OTHER
    if kind is Kind.DOCUMENT:
        return Verdict.DOCUMENT
    if kind is Kind.BARE:
        return Verdict.BARE
    if inherited is not None:
        return inherited
    if kind is Kind.WEAK and (surroundings.applies(said) or surroundings.is_law(name, behind)):
        return Verdict.DOCUMENT
    return Verdict.DOCUMENT if surroundings.issues(said, behind) else Verdict.UNKNOWN


def _nested(text: str, titles: tuple[Title, ...]) -> Iterator[ReadTitle]:
    """The titles inside a title that are documents by their own words."""
    for title in titles:
        if kind_of(title.inner.of(text)) is Kind.DOCUMENT:
            yield ReadTitle(title, Verdict.DOCUMENT, Lead(Span(title.span.start, title.span.start), None))
