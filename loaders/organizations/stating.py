"""Organisations as statements: kind, names, jurisdiction, and what they are parts of.

Example 例：河阳县公安局交警大队 is said to be an xz:Organization and org:subOrganizationOf the 公安局.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, Literal

from kg.model import Denotation, Evidence, Span, Statement
from loaders.organizations.kinds import kind_of
from loaders.organizations.making import BY_LEVEL_ALONE
from ontology.terms import ORG, XZ

SHORTEST = 3
"""Characters of the shortest name by a level alone that is another name of its body: 市妇联, but not 市委."""

_LAST = 2
"""So many last characters tell where the name of the whole ends in that of the part."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from loaders.findings import Context, Findings, FoundOrganization


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Every organisation: its class and kind, names, jurisdiction and parent."""
    for each in findings.organizations:
        printed = each.span.of(context.article.text)
        yield Statement(each.iri, RDF.type, XZ.Organization, each.evidence)
        yield Statement(each.iri, RDFS.label, Literal(each.name, lang="zh"), each.evidence)
        yield from _kind(each.iri, each.name, each)
        if printed != each.name and (len(printed) >= SHORTEST or each.evidence.rule not in BY_LEVEL_ALONE):
            yield Statement(each.iri, SKOS.altLabel, Literal(printed, lang="zh"), each.evidence)
        if each.jurisdiction is not None:
            yield Statement(each.iri, XZ.jurisdiction, each.jurisdiction, each.evidence)
        yield from _whole(each, printed)
        yield Denotation(each.iri, each.evidence)


def _kind(organization: URIRef, name: str, said: FoundOrganization) -> Iterator[Statement]:
    """What kind of organisation it is, where its name says so."""
    kind = kind_of(name)
    if kind is not None:
        yield Statement(organization, ORG.classification, kind, said.evidence)


def _whole(part: FoundOrganization, printed: str) -> Iterator[Statement | Denotation]:
    """What the organisation is a part of, by its name, whose first words denote that."""
    if part.parent is None:
        return
    yield Statement(part.iri, ORG.subOrganizationOf, part.parent, part.evidence)
    yield Statement(part.parent, RDF.type, XZ.Organization, part.evidence)
    yield Statement(part.parent, RDFS.label, Literal(part.parent_name, lang="zh"), part.evidence)
    last = printed.find(part.parent_name[-_LAST:])
    if last >= 0:
        start = part.span.start
        yield Denotation(part.parent, Evidence(Span(start, start + last + _LAST), part.evidence.rule))
    yield from _kind(part.parent, part.parent_name, part)
