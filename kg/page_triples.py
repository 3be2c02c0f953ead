"""A page as RDF: its untouched text, its print, its issue and newspaper, where these were found, and its reading.

Example 例：武陵日报 2020-03-02 第1版 holds its raw text, its SHA-256, and xz:issuedOrigin xz:fromTable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal, URIRef

from kg.model import Origin
from kg.nodes import claim, day, typed
from kg.printed import print_to_json
from ontology.terms import PROV, SCHEMA, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.identity import Names
    from kg.model import Page
    from kg.terms import Triple

ORIGIN_CONCEPTS = {
    Origin.FLAG: XZ.fromFlag,
    Origin.TABLE: XZ.fromTable,
    Origin.FILE_NAME: XZ.fromFileName,
    Origin.OWN_FIELD: XZ.fromOwnField,
    Origin.MASTHEAD: XZ.fromMasthead,
}


def reading_iri(page: URIRef) -> URIRef:
    """The activity that read a page."""
    return URIRef(f"{page}/reading")


def page_triples(page: Page, names: Names, rules: str) -> Iterator[Triple]:
    """The graph of a page: its text, its issue and newspaper (as claims), and how it was read."""
    issue, newspaper = names.issue(page.newspaper, page.issued), names.newspaper(page.newspaper)
    issued = day(page.issued)
    number = f" 第{page.number}版" if page.number else ""
    yield from typed(page.iri, XZ.Page)
    yield page.iri, RDFS.label, Literal(f"{page.newspaper} {issued}{number}", lang="zh")
    yield page.iri, SCHEMA.datePublished, issued
    yield page.iri, SCHEMA.isPartOf, issue
    yield page.iri, XZ.rawText, Literal(page.raw)
    yield page.iri, XZ.sha256, Literal(page.sha256)
    if page.number:
        yield page.iri, XZ.pageNumber, Literal(page.number)
    if page.fragment:
        yield page.iri, XZ.sourceFragment, Literal(page.fragment)
    if page.zones or page.lines:
        yield page.iri, XZ.print, Literal(print_to_json(page.zones, page.lines))
    yield from _origins(page)
    yield from typed(reading_iri(page.iri), XZ.Reading)
    yield reading_iri(page.iri), PROV.used, page.iri
    yield reading_iri(page.iri), XZ.rulesVersion, Literal(rules)
    yield from _issue_claims(page, issue, newspaper)


def _origins(page: Page) -> Iterator[Triple]:
    """Where newspaper, issue date and page number were found."""
    origins = page.origins
    for predicate, origin in (
        (XZ.newspaperOrigin, origins.newspaper),
        (XZ.issuedOrigin, origins.issued),
        (XZ.pageNumberOrigin, origins.number),
    ):
        if origin is not None:
            yield page.iri, predicate, ORIGIN_CONCEPTS[origin]


def _issue_claims(page: Page, issue: URIRef, newspaper: URIRef) -> Iterator[Triple]:
    """What a page says of its issue and newspaper; its metadata is the source, so no words are quoted."""
    issued = day(page.issued)
    for subject, predicate, value in (
        (newspaper, RDF.type, XZ.Newspaper),
        (newspaper, RDFS.label, Literal(page.newspaper, lang="zh")),
        (issue, RDF.type, XZ.Issue),
        (issue, RDFS.label, Literal(f"{page.newspaper} {issued}", lang="zh")),
        (issue, SCHEMA.datePublished, issued),
        (issue, SCHEMA.isPartOf, newspaper),
    ):
        node, triples = claim(page.iri, subject, predicate, value)
        yield from triples
        yield node, PROV.wasDerivedFrom, page.iri
