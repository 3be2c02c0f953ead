"""What the graph is told of a document: type, label, short titles, issuer, kind, status, number, what is done with it.

Example 例：《武陵县河道管理办法》（武政发〔2021〕3号） gives the label 武陵县河道管理办法 and that number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, Literal, URIRef

from kg.language.folding import fold
from kg.model import Denotation, Evidence, Statement
from loaders.documents.numbers import NUMBER, number_beside
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.findings import Context, Findings, FoundDocument

_IS_NUMBER = re.compile(NUMBER)


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """The documents of the article as statements, and each mention of one."""
    for document in findings.documents:
        yield Denotation(document.iri, document.evidence)
        yield from _described(context.article.text, document)


def _described(text: str, document: FoundDocument) -> Iterator[Statement]:
    printed = Literal(document.span.of(text).strip("《》〈〉“” \u3000"), lang="zh")

    def said(predicate: URIRef, value: URIRef | Literal) -> Statement:
        return Statement(document.iri, predicate, value, document.evidence)

    yield said(RDF.type, XZ.Document)
    yield said(RDFS.label, Literal(document.title, lang="zh"))
    if str(printed) != document.title and document.evidence.rule != "documents.reference":
        yield said(SKOS.altLabel, printed)
    if document.issuer is not None:
        yield said(XZ.issuer, document.issuer)
    if document.status is not None:
        yield said(XZ.documentStatus, document.status)
    if document.kind:
        yield said(XZ.documentKind, Literal(document.kind))
    if document.verb:
        yield said(XZ.documentVerb, Literal(document.verb))
    number = document.span if _IS_NUMBER.fullmatch(document.title) else number_beside(fold(text), document.span)
    if number is not None:
        evidence = Evidence(number, "documents.number")
        yield Statement(document.iri, XZ.documentNumber, Literal(number.of(text)), evidence)
