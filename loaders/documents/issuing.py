"""Who issued a document, and which place tells it from its namesakes.

Example 例：in 县委、县政府印发《养蜂办法》 the 县委 leads; in 听取县政府关于养老工作的报告 the report is that of the
县政府; in 武陵县出台《养蜂办法》 the place is said and no body is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from kg.identity import normalise_name
from kg.places import place_iri
from loaders.documents.surroundings import ADVERBS
from loaders.findings import FoundOrganization, FoundPlace
from loaders.places import county_at

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


def places_by_title(context: Context, findings: Findings, items: list[ReadTitle]) -> dict[str, URIRef]:
    """Which place each title belongs to, where exactly one is said anywhere in the article."""
    said: dict[str, set[URIRef]] = {}
    for item in items:
        name = item.title.inner.of(context.article.text)
        place = _place(context, findings, item)
        if place is not None:
            said.setdefault(normalise_name(name), set()).add(place)
    return {name: places.pop() for name, places in said.items() if len(places) == 1}


def _place(context: Context, findings: Findings, item: ReadTitle) -> URIRef | None:
    text = context.article.text
    if item.title.inner.of(text).startswith(NATIONAL):
        return None
    for found in findings.places:
        if found.span.start == item.title.inner.start and item.title.inner.holds(found.span):
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
    for earlier in sorted(findings.organizations, key=lambda found: found.span, reverse=True):
        joined = text[earlier.span.end : first.span.start] in {"、", "和", "与", "会同", "联合"}
        if earlier.span.start >= item.lead.span.start and earlier.span.end <= first.span.start and joined:
            first = earlier
    return first


def _subject(text: str, item: ReadTitle, candidates: tuple[Found, ...]) -> Found | None:
    """Of `candidates` the longest one that ends right before the issuing verb, but for adverbs and a date."""
    edge = _edge(text, item)
    if edge is None:
        return None
    ending = [
        found
        for found in candidates
        if found.span.start >= item.lead.span.start
        and found.span.end <= edge
        and ADVERBS.fullmatch(text, found.span.end, edge)
    ]
    return max(ending, key=lambda found: (found.span.end, len(found.span)), default=None)


def _edge(text: str, item: ReadTitle) -> int | None:
    """Where the words for the issuer end: before its verb, or before 关于 (县政府关于…的报告)."""
    if item.lead.verb is not None:
        return item.lead.verb.start
    return item.lead.span.end if text.startswith("关于", item.title.inner.start) else None
