"""An article made of a few paragraphs, and the figures read in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote

import pytest

from kg.identity import Names
from kg.language.sentences import sentences_of
from kg.model import Article, CleanText, Page, Part, PartRole, Span
from kg.places import Gazetteer
from loaders import figures, places
from loaders.findings import Context, Findings

if TYPE_CHECKING:
    from loaders.findings import FoundFigure

NAMES = Names()


@dataclass(frozen=True)
class Reading:
    """An article and what was found in it."""

    context: Context
    findings: Findings

    @property
    def text(self) -> str:
        return self.context.article.text

    def lines(self) -> list[str]:
        """Each figure in a line: value and unit, indicator, @place, period, kind unless actual, qualifier."""
        return [line_of(figure) for figure in self.findings.figures]

    def unread(self) -> list[str]:
        """The words of the numbers that were left unread."""
        ours = (one for one in self.findings.unread if one.evidence.rule.startswith("figures."))
        return [one.evidence.span.of(self.text) for one in ours]


class Read(Protocol):
    """How the fixture is called."""

    def __call__(self, text: str, newspaper: str = ..., issued: date = ...) -> Reading: ...


def line_of(figure: FoundFigure) -> str:
    """A figure as `Reading.lines` has it."""
    value = figure.value if figure.value is not None else f"{figure.value_min}~{figure.value_max}"
    line = f"{value}{figure.unit_text} {figure.indicator}"
    if figure.place:
        known = Gazetteer.load().by_code(figure.place.rsplit("/", 1)[-1])
        line += f" @{known.name if known else unquote(figure.place.rsplit('/', 1)[-1])}"
    if figure.period:
        line += f" {figure.period.earliest}/{figure.period.latest}"
    kind = figure.kind.rsplit("/", 1)[-1]
    line += f" {kind}" if kind != "actual" else ""
    return line + (f" {figure.qualifier.rsplit('/', 1)[-1]}" if figure.qualifier else "")


def read_text(text: str, newspaper: str = "永州日报", issued: date = date(2021, 3, 15)) -> Reading:
    """The figures of an article with one paragraph a line."""
    page = Page(NAMES.page(newspaper, issued, "1", "0" * 64), newspaper, issued, "1", text, "0" * 64)
    clean = CleanText(text, (page,), (0,) * len(text), tuple(range(len(text))))
    parts, start = [], 0
    for line in text.split("\n"):
        parts.append(Part(PartRole.BODY, Span(start, start + len(line))))
        start += len(line) + 1
    article = Article(NAMES.article(page.iri, 0), clean, tuple(parts), newspaper, issued)
    gazetteer = Gazetteer.load()
    context = Context(article, NAMES, gazetteer, gazetteer.home_of(newspaper), sentences_of(article))
    return Reading(context, figures.find(context, places.find(context, Findings())))


@pytest.fixture
def read() -> Read:
    """Reads the figures of a text."""
    return read_text
