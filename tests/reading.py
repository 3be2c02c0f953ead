"""Articles of our own sentences, and what a loader may look at in them.

Example 例：`context_of("县长周明到石桥镇调研。", "武陵日报")` is an article of one paragraph with its sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from kg.identity import Names
from kg.language.sentences import sentences_of
from kg.model import Article, CleanText, Page, Part, PartRole, Span
from kg.places import Gazetteer
from loaders.findings import Context
from loaders.places.home import home_of

Lines: TypeAlias = Sequence[tuple[PartRole, str]]

NAMES = Names()
ISSUED = date(2020, 3, 2)


def article_of(text: str | Lines, newspaper: str = "武陵日报", issued: date = ISSUED) -> Article:
    """An article that is all of its page, a part a line; the lines of a text are its body."""
    lines = [(PartRole.BODY, line) for line in text.split("\n")] if isinstance(text, str) else text
    whole = "\n".join(line for _, line in lines)
    page = Page(NAMES.page(newspaper, issued, "1", "0" * 64), newspaper, issued, "1", whole, "0" * 64)
    clean = CleanText(whole, (page,), (0,) * len(whole), tuple(range(len(whole))))
    parts: list[Part] = []
    for role, line in lines:
        start = parts[-1].span.end + 1 if parts else 0
        parts.append(Part(role, Span(start, start + len(line))))
    return Article(NAMES.article(page.iri, 0), clean, tuple(parts), newspaper, issued)


def context_of(text: str | Lines, newspaper: str = "武陵日报", issued: date = ISSUED) -> Context:
    """Such an article with the gazetteer, the home of its newspaper and its sentences."""
    article, gazetteer = article_of(text, newspaper, issued), Gazetteer.load()
    return Context(article, NAMES, gazetteer, home_of(gazetteer, article), sentences_of(article))
