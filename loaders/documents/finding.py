"""Documents of an article: titles that are documents, their issuer, their place, and later short titles.

Example 例：武陵县政府办公室印发《河道管理办法（试行）》 gives a document with its issuer, on trial;
a later 《办法》 names it again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.identity import normalise_name
from kg.model import Evidence, PartRole, Span, Unread
from loaders.documents.issuing import issuer_of, places_by_title
from loaders.documents.kinds import status_of, without_notes
from loaders.documents.numbers import numbered
from loaders.documents.plain import plain_titles
from loaders.documents.reading import ReadTitle, Verdict, read_line
from loaders.findings import FoundDocument
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from loaders.findings import Context, Findings

TOLD = (PartRole.BODY, PartRole.SECTION_HEAD, PartRole.CAPTION)
"""The parts in which a title may stand without brackets."""

LOST = "书名号不成对，读不出标题。 A title bracket has no partner, so the title cannot be read."
UNKNOWN = "看不出这个书名号里是不是文件。 Nothing says whether this title is a document."
BARE = "简称指哪个文件不清楚。 It is not clear which document this short title stands for."


def find(context: Context, findings: Findings) -> Findings:
    """Add the documents that the article names, and what could not be told."""
    text = context.article.text
    read: list[ReadTitle] = []
    unread: list[Unread] = []
    for part in context.article.parts:
        titles, lost = read_line(text, part.span)
        read.extend(titles)
        if part.role in TOLD:
            taken, named_places = [item.title.span for item in titles], [place.span for place in findings.places]
            read.extend(plain_titles(text, part.span, taken, named_places))
        unread.extend(Unread(Evidence(span, "documents.unmatched_bracket"), LOST) for span in lost)
    named = _named(context, findings, read)
    found, unclear = _short_titles(context, read, named)
    unread.extend(unclear)
    unread.extend(_unknown(read))
    found.extend(numbered(context, findings, named))
    documents = tuple(sorted((*named, *found), key=lambda document: document.span))
    return replace(findings, documents=findings.documents + documents, unread=findings.unread + tuple(unread))


def _unknown(read: list[ReadTitle]) -> Iterator[Unread]:
    for item in read:
        if item.verdict is Verdict.UNKNOWN:
            yield Unread(Evidence(item.title.span, "documents.no_document_word"), UNKNOWN)


def _named(context: Context, findings: Findings, read: list[ReadTitle]) -> tuple[FoundDocument, ...]:
    """The documents named in full; one title is one document throughout the article."""
    items = [item for item in read if item.verdict is Verdict.DOCUMENT]
    places = places_by_title(context, findings, items)
    text = context.article.text
    found = []
    for item in items:
        name = item.title.inner.of(text)
        issuer = issuer_of(text, findings, item)
        rule = "documents.issued_title" if item.lead.verb else "documents.title"
        rule = rule if item.is_bracketed(text) else "documents.told_title"
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
