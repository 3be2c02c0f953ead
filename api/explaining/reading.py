"""Pages read as a load would read them, and told sentence by sentence.

Example 例：two pages of one file are read together where 下转3版 leads from one to the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from api.explaining.blocks import blocks_of
from api.explaining.labels import Labels
from api.explaining.telling import Teller
from kg.model import PartRole, Span, Zone
from loaders.layout import linked_groups, read_pages
from loaders.reading import read_article
from loaders.recognizers import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

    from api.explaining.blocks import Block
    from api.explaining.choosing import Choice
    from kg.identity import Names
    from kg.model import Article, Page
    from loaders.recognizers import Recognizer
    from loaders.sources import PageRead


@dataclass(frozen=True, slots=True)
class Told:
    """An article with the blocks that were chosen, and what tells their items."""

    article: Article
    blocks: tuple[Block, ...]
    teller: Teller


def explained(
    reads: Sequence[PageRead], names: Names, choice: Choice, recognizer: Recognizer = RULES
) -> Iterator[tuple[PageRead, Iterator[Told]]]:
    """Each page and what is told of its articles, which are read one by one as they are asked for."""
    for page, articles in articles_of(reads, names):
        yield page, (told(article, names, choice, recognizer) for article in articles)


def told(article: Article, names: Names, choice: Choice, recognizer: Recognizer = RULES) -> Told:
    """One article, read and told."""
    _, reading = read_article(article, names, recognizer)
    blocks = blocks_of(reading)
    return Told(article, tuple(choice.of(blocks)), Teller.of(blocks, Labels.of(reading, names)))


def articles_of(reads: Sequence[PageRead], names: Names) -> Iterator[tuple[PageRead, tuple[Article, ...]]]:
    """Each page as it came, with the articles and pointers that begin on it; in the order of `reads`, but that pages
    which belong together follow one another."""
    for group in _groups(reads):
        found = {reading.page.iri: reading.texts for reading in read_pages([one.page for one in group], names)}
        for one in group:
            texts = found[one.page.iri]
            yield one, texts if any(found.values()) else _as_body(one.page, names)


def _groups(reads: Sequence[PageRead]) -> Iterator[list[PageRead]]:
    """The pages that are read together; of two pages with one IRI, which a load would take for one, each is alone."""
    first = {one.page.iri: one for one in reversed(reads)}
    groups = linked_groups([one.page for one in first.values()])
    group_of = {page.iri: group for group in groups for page in group}
    done: set[URIRef] = set()
    for one in reads:
        if first[one.page.iri] is not one:
            yield [one]
        elif one.page.iri not in done:
            group = [first[page.iri] for page in group_of[one.page.iri]]
            done.update(each.page.iri for each in group)
            yield group


def _as_body(page: Page, names: Names) -> tuple[Article, ...]:
    """A page of which no part looks like an article, such as one clause that is tried out, as a body of its own."""
    whole = Zone(PartRole.BODY, Span(0, len(page.raw)), 0)
    (reading,) = read_pages((replace(page, zones=(whole,)),), names)
    return reading.texts
