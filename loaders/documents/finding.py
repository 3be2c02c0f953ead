"""Documents of an article: titles that are documents, their issuer, their place, and later short titles.

Example 例：武陵县政府办公室印发《河道管理办法（试行）》 gives a document with its issuer, on trial;
a later 《办法》 names it again.
"""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.identity import normalise_name
from kg.language.folding import fold
from kg.model import Evidence, PartRole, Span, Unread
from loaders.documents.issuing import issuer_of, places_by_title
from loaders.documents.kinds import kind_word, status_of, without_notes
from loaders.documents.notices import notices
from loaders.documents.numbers import numbered
from loaders.documents.plain import plain_titles
from loaders.documents.reading import ReadTitle, Verdict, read_line
from loaders.documents.reports import outside, reports
from loaders.documents.same import Ends, one_name_each, references, short_names
from loaders.documents.surroundings import verb_beside
from loaders.findings import FoundDocument
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from loaders.findings import Context, Findings

TOLD = (
    PartRole.KICKER,
    PartRole.HEADLINE,
    PartRole.SUBHEADLINE,
    PartRole.BODY,
    PartRole.SECTION_HEAD,
    PartRole.CAPTION,
)
"""The parts in which a title may stand without brackets."""

MOST_SHORT_NAMES = 20
"""So many short names of an article are looked for in quotation marks."""

LONGEST_NOTICE = 120
"""No line that is a title of a notice as a whole has more characters."""

_BEGIN = attrgetter("span.start")

LOST = "书名号不成对，读不出标题。 A title bracket has no partner, so the title cannot be read."
UNKNOWN = "看不出这个书名号里是不是文件。 Nothing says whether this title is a document."
BARE = "简称指哪个文件不清楚。 It is not clear which document this short title stands for."


def find(context: Context, findings: Findings) -> Findings:
    """Add the documents that the article names, and what could not be told."""
    text = fold(context.article.text)
    read, lost = _titles(context, findings)
    named = _named(context, findings, [item for item in read if item.verdict is Verdict.DOCUMENT])
    shorts = short_names(text, named)
    named = tuple(_by_short_name(text, document, shorts) for document in named)
    bare, unclear = _short_titles(text, read, named, shorts)
    again = [*bare, *_pointed_at(text, named), *_quoted_short_names(text, shorts), *numbered(context, findings, named)]
    documents = tuple(sorted((*named, *again), key=_BEGIN))
    unread = (*lost, *unclear, *_unknown(read, shorts, text))
    return replace(findings, documents=findings.documents + documents, unread=findings.unread + unread)


def _titles(context: Context, findings: Findings) -> tuple[list[ReadTitle], list[Unread]]:
    """Every title of the article with its verdict, and the brackets that have no partner."""
    text = fold(context.article.text)
    starts = frozenset(place.span.start for place in findings.places)
    read: list[ReadTitle] = []
    unread: list[Unread] = []
    for part in context.article.parts:
        titles, lost = read_line(text, part.span)
        read.extend(titles)
        if part.role in TOLD:
            plain = list(plain_titles(text, part.span, titles, starts))
            read.extend(plain)
            read.extend(outside(reports(text, part.span), (*titles, *plain)))
            if len(part.span) <= LONGEST_NOTICE:
                read.extend(outside(notices(text, part.span), (*titles, *plain)))
        unread.extend(Unread(Evidence(span, "documents.unmatched_bracket"), LOST) for span in lost)
    return read, unread


def _unknown(read: list[ReadTitle], shorts: dict[str, FoundDocument], text: str) -> Iterator[Unread]:
    for item in read:
        if item.verdict is Verdict.UNKNOWN and item.title.inner.of(text) not in shorts:
            yield Unread(Evidence(item.title.span, "documents.no_document_word"), UNKNOWN)


def _named(context: Context, findings: Findings, items: list[ReadTitle]) -> tuple[FoundDocument, ...]:
    """The documents named in full; one title is one document throughout the article."""
    text = context.article.text
    names = one_name_each(text, fold(text), items, findings.places)
    places = places_by_title(context, findings, items, [normalise_name(name) for name in names])
    found = [
        _document(context, findings, item, name, places.get(normalise_name(name)))
        for item, name in zip(items, names, strict=True)
    ]
    return tuple(sorted(found, key=_BEGIN))


def _document(context: Context, findings: Findings, item: ReadTitle, name: str, place: URIRef | None) -> FoundDocument:
    text, span = fold(context.article.text), item.title.span
    issuer = issuer_of(text, findings, item)
    rule = "documents.issued_title" if item.lead.verb else "documents.title"
    printed = item.title.inner.of(text)
    status = status_of(name, text[span.end : span.end + 16])
    return FoundDocument(
        evidence=Evidence(span, rule if item.is_bracketed(text) else "documents.told_title"),
        title=name,
        iri=context.names.document(place, name),
        issuer=issuer.iri if issuer else None,
        status=XZ[status] if status else None,
        kind=kind_word(printed),
        verb=verb_beside(text, item.lead, span, bracketed=item.is_bracketed(text)),
    )


def _by_short_name(text: str, document: FoundDocument, shorts: dict[str, FoundDocument]) -> FoundDocument:
    """A title that the article calls a short name of another (《十条》) denotes that other."""
    meant = shorts.get(document.span.of(text).strip("《》〈〉"))
    return _again(meant, document.span, "documents.short_name") if meant is not None else document


def _short_titles(
    text: str, read: list[ReadTitle], named: tuple[FoundDocument, ...], shorts: dict[str, FoundDocument]
) -> tuple[list[FoundDocument], list[Unread]]:
    """What 《条例》 stands for: the one document before it whose title ends so."""
    found: list[FoundDocument] = []
    unread: list[Unread] = []
    ends = Ends(named)
    for item in read:
        span, name = item.title.span, item.title.inner.of(text)
        if item.verdict is Verdict.BARE or (item.verdict is Verdict.UNKNOWN and name in shorts):
            meant = shorts.get(name) or ends.before(span.start, without_notes(name))
            if meant is None:
                unread.append(Unread(Evidence(span, "documents.short_title"), BARE))
            else:
                found.append(_again(meant, span, "documents.short_title"))
    return found, unread


def _pointed_at(text: str, named: tuple[FoundDocument, ...]) -> Iterator[FoundDocument]:
    for span, meant in references(text, named):
        yield _again(meant, span, "documents.reference")


def _quoted_short_names(text: str, shorts: dict[str, FoundDocument]) -> Iterator[FoundDocument]:
    """Mentions of “双十条”, which the article calls a short name of a document."""
    for short, meant in list(shorts.items())[:MOST_SHORT_NAMES]:
        start = text.find(f"“{short}”", meant.span.end)
        while start >= 0:
            span = Span(start, start + len(short) + 2)
            yield _again(meant, span, "documents.short_name")
            start = text.find(f"“{short}”", span.end)


def _again(meant: FoundDocument, span: Span, rule: str) -> FoundDocument:
    """Another mention of a document, of which nothing is said but that it is the same."""
    return FoundDocument(Evidence(span, rule), meant.title, meant.iri, meant.issuer, meant.status, meant.kind)
