"""An article out of lines of our own, read for its places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest
from rdflib import URIRef

from kg.identity import Names
from kg.language.sentences import sentences_of
from kg.model import Article, CleanText, Page, Part, PartRole, Span
from kg.places import Gazetteer
from loaders.findings import Context, Findings
from loaders.places import find

Read: TypeAlias = Callable[..., tuple[Context, Findings]]

ISSUED = date(2020, 3, 2)


def article(text: str, newspaper: str, headline: str = "") -> Article:
    """An article of one page: a headline when there is one, then a paragraph a line."""
    lines = [headline, *text.split("\n")] if headline else text.split("\n")
    whole = "\n".join(lines)
    iri = URIRef("https://example.org/id/page/sample/2020-03-02/1")
    page = Page(iri, newspaper, ISSUED, "1", whole, "0" * 64)
    clean = CleanText(whole, (page,), (0,) * len(whole), tuple(range(len(whole))))
    parts, start = [], 0
    for index, line in enumerate(lines):
        role = PartRole.HEADLINE if headline and index == 0 else PartRole.BODY
        parts.append(Part(role, Span(start, start + len(line))))
        start += len(line) + 1
    return Article(URIRef(f"{iri}/0".replace("page", "article")), clean, tuple(parts), newspaper, ISSUED)


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads `read(text, newspaper, headline)`; gives the context and the findings."""

    def reading(text: str, newspaper: str = "武陵晚报", headline: str = "") -> tuple[Context, Findings]:
        gazetteer = Gazetteer.load()
        one = article(text, newspaper, headline)
        context = Context(one, Names(), gazetteer, gazetteer.home_of(newspaper), sentences_of(one))
        return context, find(context, Findings())

    return reading
