"""Who issued a document, and which place tells it from its namesakes.

Example 例：in 县委、县政府印发《养蜂办法》 the 县委 leads; in 听取县政府关于养老工作的报告 the report is that of the
县政府; in 武陵县出台《养蜂办法》 the place is said and no body is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from kg.language.folding import fold
from kg.model import Span
from kg.places import place_iri
from loaders.documents.surroundings import ADVERBS
from loaders.findings import FoundOrganization, FoundPlace
from loaders.places import county_at
from loaders.within import beginning_in, within

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.documents.reading import ReadTitle
    from loaders.findings import Context, Findings

Found = TypeVar("Found", FoundOrganization, FoundPlace)

NATIONAL = (
    "中国", "中共中央", "中华人民共和国", "国务院", "全国", "国家", "党委（党组）", "党委(党组)",
    "民法典", "宪法",
)  # fmt: skip
"""A title that begins so is the nation's, whoever quotes it."""

FARTHEST = 160
"""So many characters before a title its issuer is looked for."""


def places_by_title(
    context: Context, findings: Findings, items: list[ReadTitle], names: list[str]
) -> dict[str, URIRef]:
    """Which place each of `names` belongs to, where exactly one is said anywhere in the article."""
    said: dict[str, set[URIRef]] = {}
    for item, name in zip(items, names, strict=True):
        place = _place(context, findings, item)
        if place is not None:
            said.setdefault(name, set()).add(place)
    return {name: places.pop() for name, places in said.items() if len(places) == 1}


def _place(context: Context, findings: Findings, item: ReadTitle) -> URIRef | None:
    text, inner = fold(context.article.text), item.title.inner
    if text.startswith(NATIONAL, inner.start):
        return None
    for found in beginning_in(findings.places, Span(inner.start, inner.start + 1)):
        if inner.holds(found.span):
            return found.iri
    issuer = issuer_of(text, findings, item)
    if issuer is not None:
        return issuer.jurisdiction
    place = _subject(text, item, findings.places)
    if place is None and not item.is_bracketed(text):
        return spoken_of(context, findings, item.title.span.start)
    return place.iri if place else None


def spoken_of(context: Context, findings: Findings, offset: int) -> URIRef | None:
    """The place that governs `offset`, else the newspaper's: 每个县都有关于财政决算的报告."""
    governing = county_at(context, findings, offset)
    if governing is not None:
        return governing.iri
    return place_iri(context.names, context.home) if context.home is not None else None


def issuer_of(text: str, findings: Findings, item: ReadTitle) -> FoundOrganization | None:
    """The body right before the issuing verb: the first of several that issue together (it leads)."""
    last = _subject(text, item, findings.organizations)
    if last is None:
        return None
    first = last
    for earlier in reversed(_led_by(item, findings.organizations, first.span.start)):
        joined = text[earlier.span.end : first.span.start] in {"、", "和", "与", "会同", "联合"}
        if earlier.span.end <= first.span.start and joined:
            first = earlier
    return first


def _led_by(item: ReadTitle, candidates: tuple[Found, ...], edge: int) -> list[Found]:
    """The candidates in the words before a title, up to `edge`."""
    begin = max(item.lead.span.start, edge - FARTHEST)
    return within(candidates, Span(min(begin, edge), edge))


def _subject(text: str, item: ReadTitle, candidates: tuple[Found, ...]) -> Found | None:
    """Of `candidates` the longest one that ends right before the issuing verb, but for adverbs and a date."""
    edge = _edge(text, item)
    if edge is None:
        return None
    ending = [found for found in _led_by(item, candidates, edge) if ADVERBS.fullmatch(text, found.span.end, edge)]
    return max(ending, key=lambda found: (found.span.end, len(found.span)), default=None)


def _edge(text: str, item: ReadTitle) -> int | None:
    """Where the words for the issuer end: before its verb, or before 关于 (县政府关于…的报告), also inside a title."""
    if item.lead.span.end > item.title.span.start:
        return item.lead.span.end
    if item.lead.verb is not None:
        return item.lead.verb.start
    return item.lead.span.end if text.startswith("关于", item.title.inner.start) else None
