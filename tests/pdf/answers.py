"""What the program reads in a made file, by the public way: `read_source`, then `read_pages`.

Example 例：`answer_to("made.pdf", data)` gives the articles of a PDF: headline, running text, captions (图片说明).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.identity import Names
from kg.model import Page, PartRole
from loaders.layout.reading import read_pages
from loaders.sources import Limits, file_of, read_source
from tests.pdf.truth import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rdflib import URIRef

    from kg.model import PrintedLine
    from loaders.layout.reading import PageReading, RawPart
    from loaders.sources import Sheet

NEWSPAPER, ISSUED = "丹霞日报", date(2016, 7, 22)
_NAMES = Names()
_PROSE = frozenset({PartRole.DATELINE, PartRole.BODY, PartRole.SECTION_HEAD, PartRole.SIGNOFF})
_CAPTION = frozenset({PartRole.CAPTION, PartRole.CREDIT})


@dataclass(frozen=True, slots=True)
class AnswerArticle:
    """An article as read; all text without white space. `paragraphs` are the parts of its body."""

    headline: str
    prose: str
    captions: str
    byline: str = ""
    paragraphs: tuple[str, ...] = ()
    everything: str = ""
    kicker: str = ""
    subheadline: str = ""


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """The raw text of a page and where its lines stand."""

    number: int
    raw: str
    lines: tuple[PrintedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """All that was read, what was noted about the sheets, and what was refused."""

    articles: tuple[AnswerArticle, ...]
    pages: tuple[AnswerPage, ...] = ()
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def answer_to(name: str, data: bytes, limits: Limits | None = None) -> Answer:
    """Reads a file. Raises SourceError when the file as a whole is refused."""
    read = tuple(read_source(file_of(name, data), limits or Limits()))
    sheets = [one for one in read if not isinstance(one, SourceError)]
    refused = tuple(str(one) for one in read if isinstance(one, SourceError))
    pages = [_page(sheet) for sheet in sheets]
    shown = tuple(AnswerPage(int(page.number or 0), page.raw, page.lines) for page in pages)
    notes = tuple(note for sheet in sheets for note in sheet.notes)
    return Answer(_articles(read_pages(pages, _NAMES)), shown, notes, refused)


def page_number(fragment: str | None) -> int:
    """The page that a fragment names: 3 for "page=3"."""
    kind, _, number = (fragment or "").partition("=")
    assert kind == "page", f"a sheet of a PDF has a fragment page=N, not {fragment!r}"
    return int(number)


def _page(sheet: Sheet) -> Page:
    number = str(page_number(sheet.fragment))
    iri = _NAMES.page(NEWSPAPER, ISSUED, number, sheet.sha256)
    return Page(
        iri,
        NEWSPAPER,
        ISSUED,
        number,
        sheet.text,
        sheet.sha256,
        fragment=sheet.fragment,
        zones=sheet.zones,
        lines=sheet.lines,
    )


def _articles(readings: Sequence[PageReading]) -> tuple[AnswerArticle, ...]:
    """The articles of all pages, with the parts that they have on each."""
    heads = {article.iri: article.headline or "" for reading in readings for article in reading.articles}
    bodies = {article.iri: article.body for reading in readings for article in reading.articles}
    parts: dict[URIRef, list[tuple[PartRole, str]]] = {}
    for reading in readings:
        for part in reading.parts:
            if part.article is not None:
                parts.setdefault(part.article, []).append((part.role, _text(reading, part)))
    return tuple(
        AnswerArticle(
            squeezed(heads.get(iri, "")),
            _joined(mine, _PROSE),
            _joined(mine, _CAPTION),
            _joined(mine, {PartRole.BYLINE}),
            tuple(squeezed(line) for line in bodies.get(iri, "").split("\n")),
            _joined(mine, set(PartRole)),
            _joined(mine, {PartRole.KICKER}),
            _joined(mine, {PartRole.SUBHEADLINE}),
        )
        for iri, mine in parts.items()
    )


def _text(reading: PageReading, part: RawPart) -> str:
    return squeezed(reading.page.raw[part.start : part.end])


def _joined(parts: Iterable[tuple[PartRole, str]], roles: Iterable[PartRole]) -> str:
    wanted = frozenset(roles)
    return "".join(text for role, text in parts if role in wanted)
