"""Documents of an article: titles that are documents, their issuer, their place, and later short titles.

Example 例：武陵县政府办公室印发《河道管理办法（试行）》 gives a document with its issuer, on trial;
a later 《办法》 names it again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from kg.identity import normalise_name
from kg.model import Evidence, Span, Unread
from loaders.documents.kinds import status_of, without_notes
from loaders.documents.reading import ReadTitle, Verdict, read_line
from loaders.documents.surroundings import ADVERBS
from loaders.findings import FoundDocument, FoundOrganization, FoundPlace
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from loaders.findings import Context, Findings

Found = TypeVar("Found", FoundOrganization, FoundPlace)

NATIONAL = (
    "中国", "中共中央", "中华人民共和国", "国务院", "全国", "国家", "党委（党组）", "党委(党组)",
    "民法典", "宪法",
)  # fmt: skip
"""A title that begins so is the nation's, whoever quotes it."""

LOST = "书名号不成对，读不出标题。 A title bracket has no partner, so the title cannot be read."
UNKNOWN = "看不出这个书名号里是不是文件。 Nothing says whether this title is a document."
BARE = "简称指哪个文件不清楚。 It is not clear which document this short title stands for."


def find(context: Context, findings: Findings) -> Findings:
    """Add the documents that the article names in 《》, and what could not be told."""
    text = context.article.text
    read: list[ReadTitle] = []
    unread: list[Unread] = []
    for part in context.article.parts:
        titles, lost = read_line(text, part.span)
        read.extend(titles)
        unread.extend(Unread(Evidence(span, "documents.unmatched_bracket"), LOST) for span in lost)
    named = _named(context, findings, read)
    found, unclear = _short_titles(context, read, named)
    unread.extend(unclear)
    unread.extend(_unknown(read))
    documents = tuple(sorted((*named, *found), key=lambda document: document.span))
    return replace(findings, documents=findings.documents + documents, unread=findings.unread + tuple(unread))


def _unknown(read: list[ReadTitle]) -> Iterator[Unread]:
    for item in read:
        if item.verdict is Verdict.UNKNOWN:
            yield Unread(Evidence(item.title.span, "documents.no_document_word"), UNKNOWN)


def _named(context: Context, findings: Findings, read: list[ReadTitle]) -> tuple[FoundDocument, ...]:
    """The documents named in full; one title is one document throughout the article."""
    items = [item for item in read if item.verdict is Verdict.DOCUMENT]
    places = _places_by_title(context, findings, items)
    text = context.article.text
    found = []
    for item in items:
        name = item.title.inner.of(text)
        issuer = _issuer(text, findings, item)
        rule = "documents.issued_title" if item.lead.verb else "documents.title"
        found.append(
            FoundDocument(
                evidence=Evidence(item.title.span, rule),
                title=name,
                iri=context.names.document(places.get(normalise_name(name)), name),
                issuer=issuer.iri if issuer else None,
                status=_status(name, text[item.title.span.end :][:16]),
            )
        )
    return tuple(found)


def _status(title: str, behind: str) -> URIRef | None:
    status = status_of(title, behind)
    return XZ[status] if status else None


def _places_by_title(context: Context, findings: Findings, items: list[ReadTitle]) -> dict[str, URIRef]:
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
    issuer = _issuer(text, findings, item)
    if issuer is not None:
        return issuer.jurisdiction
    place = _subject(text, item, findings.places)
    return place.iri if place else None


def _issuer(text: str, findings: Findings, item: ReadTitle) -> FoundOrganization | None:
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
    verb = item.lead.verb
    if verb is None:
        return None
    ending = [
        found
        for found in candidates
        if found.span.start >= item.lead.span.start
        and found.span.end <= verb.start
        and ADVERBS.fullmatch(text, found.span.end, verb.start)
    ]
    return max(ending, key=lambda found: (found.span.end, len(found.span)), default=None)


def _short_titles(
    context: Context, read: list[ReadTitle], named: tuple[FoundDocument, ...]
) -> tuple[list[FoundDocument], list[Unread]]:
    """What 《条例》 stands for: the one document before it whose title ends so."""
    found: list[FoundDocument] = []
    unread: list[Unread] = []
    for item in read:
        if item.verdict is not Verdict.BARE:
            continue
        span = item.title.span
        meant = _meant(item.title.inner.of(context.article.text), span, named)
        if meant is None:
            unread.append(Unread(Evidence(span, "documents.short_title"), BARE))
        else:
            found.append(replace(meant, evidence=Evidence(span, "documents.short_title")))
    return found, unread


def _meant(short: str, span: Span, named: tuple[FoundDocument, ...]) -> FoundDocument | None:
    fitting = {
        document.iri: document
        for document in named
        if document.span.end <= span.start and without_notes(document.title).endswith(without_notes(short))
    }
    return fitting.popitem()[1] if len(fitting) == 1 else None
