"""An article made of a few paragraphs, and the figures read in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote

import pytest

from kg.places import Gazetteer
from loaders import figures, organizations, places
from loaders.findings import Context, Findings
from tests.reading import context_of

if TYPE_CHECKING:
    from loaders.findings import FoundFigure


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

    def __call__(self, text: str, newspaper: str = ..., issued: date = ..., *, with_bodies: bool = ...) -> Reading: ...


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


def read_text(
    text: str, newspaper: str = "永州日报", issued: date = date(2021, 3, 15), *, with_bodies: bool = False
) -> Reading:
    """The figures of an article with one paragraph a line; `with_bodies`: organisations are found before."""
    context = context_of(text, newspaper, issued)
    findings = places.find(context, Findings())
    if with_bodies:
        findings = organizations.find(context, findings)
    return Reading(context, figures.find(context, findings))


@pytest.fixture
def read() -> Read:
    """Reads the figures of a text."""
    return read_text
