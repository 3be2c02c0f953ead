"""Pages read: articles with clean text, and every part of the raw text with the article it belongs to.

Example 例：page 1 with "…茶香四溢。（下转2版）" and page 2 with "（上接1版）…" give one article over two pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Article, PartRole
from loaders.layout.drafts import ORDER, Draft, Drafted, Strip, drafted
from loaders.layout.joining import Passage, clean_text
from loaders.layout.jumps import chains_of, in_order
from loaders.layout.pointers import pointers_of
from loaders.layout.zoned import zoned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rdflib import URIRef

    from kg.identity import Names
    from kg.model import Page

_HEADING = frozenset({PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE})
_ENDS = "。！？!?…”’）)；;：:"


@dataclass(frozen=True, slots=True)
class RawPart:
    """Raw text from `start` to `end`, what it is, and its article (None for banners, pointers, noise)."""

    role: PartRole
    start: int
    end: int
    article: URIRef | None


@dataclass(frozen=True, slots=True)
class PageReading:
    """What was read on one page: the articles that begin on it, its pointers, and its parts in raw order.

    The parts hold every character of the page that is not white space, each once.
    """

    page: Page
    articles: tuple[Article, ...]
    pointers: tuple[Article, ...]
    parts: tuple[RawPart, ...]

    @property
    def texts(self) -> tuple[Article, ...]:
        """Articles and pointers: everything on the page that says something."""
        return self.articles + self.pointers


def read_pages(pages: Sequence[Page], names: Names) -> tuple[PageReading, ...]:
    """The readings of pages that are read together, ordered by page number; a function of the set of pages.

    Halves of one article are joined over pages of the same newspaper and day.
    """
    read = tuple(zoned(page) if page.zones else drafted(page) for page in in_order(pages))
    chains = chains_of([draft for one in read for draft in one.drafts])
    iris = {id(draft): _iri(chain, names) for chain in chains for draft in chain}
    return tuple(_page_reading(one, chains, iris, names) for one in read)


def _iri(chain: Sequence[Draft], names: Names) -> URIRef:
    return names.article(chain[0].page.iri, chain[0].first)


def _page_reading(
    one: Drafted, chains: Sequence[tuple[Draft, ...]], iris: dict[int, URIRef], names: Names
) -> PageReading:
    begun = [chain for chain in chains if chain[0].page.iri == one.page.iri]
    articles = (_article(chain, iris[id(chain[0])]) for chain in sorted(begun, key=lambda chain: chain[0].first))
    parts = [part for draft in one.drafts for part in _raw_parts(one.page, draft.strips, iris[id(draft)])]
    parts += _raw_parts(one.page, one.rest, None)
    pointers = tuple(pointers_of(one.page, one.rest, names))
    return PageReading(one.page, tuple(articles), pointers, tuple(sorted(parts, key=lambda part: part.start)))


def _raw_parts(page: Page, strips: Iterable[Strip], article: URIRef | None) -> Iterator[RawPart]:
    """One part for each run of a strip's raw text that only white space interrupts."""
    for strip in strips:
        start, end = strip.spans[0].start, strip.spans[0].end
        for span in strip.spans[1:]:
            if page.raw[end : span.start].strip():
                yield RawPart(strip.role, start, end, article)
                start = span.start
            end = span.end
        yield RawPart(strip.role, start, start + len(page.raw[start:end].rstrip()), article)


def _article(chain: Sequence[Draft], iri: URIRef) -> Article:
    pages = tuple(draft.page for draft in chain)
    clean, parts = clean_text(pages, _passages(chain))
    first, last = chain[0], chain[-1]
    return Article(
        iri,
        clean,
        parts,
        first.page.newspaper,
        first.page.issued,
        continued_on=first.onward,
        continued_from=first.back,
        missing_half=first.back is not None or last.onward is not None,
    )


def _passages(chain: Sequence[Draft]) -> Iterator[Passage]:
    """The parts of all halves in the order of clean text; the heading is the first half's, when it has one."""
    headed = next((index for index, draft in enumerate(chain) if _has_headline(draft)), 0)
    for roles in ORDER:
        group: list[Passage] = []
        for index, draft in enumerate(chain):
            taken = (strip for strip in draft.strips if strip.role in roles)
            if index == headed or not _HEADING.issuperset(roles):
                group = _continued(group, [_passage(strip, index) for strip in taken], chain)
        yield from group


def _has_headline(draft: Draft) -> bool:
    return any(strip.role is PartRole.HEADLINE for strip in draft.strips)


def _passage(strip: Strip, index: int) -> Passage:
    return Passage(strip.role, tuple((index, span) for span in strip.kept))


def _continued(before: list[Passage], after: list[Passage], chain: Sequence[Draft]) -> list[Passage]:
    """The passages of two halves; a sentence that the jump cuts is put together."""
    if not before or not after or {before[-1].role, after[0].role} != {PartRole.BODY}:
        return before + after
    page, span = before[-1].spans[-1]
    if span.of(chain[page].page.raw).rstrip()[-1:] in _ENDS:
        return before + after
    return [*before[:-1], Passage(PartRole.BODY, before[-1].spans + after[0].spans), *after[1:]]
