"""Tenures and persons as statements.

Example 例：县长周明 gives a tenure node with member, post, title and status, the post 河阳县长, its
organisation, and the person as an official.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, XSD, Literal

from kg import identity
from kg.model import Denotation, Evidence, Statement
from ontology.terms import ORG, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from loaders.findings import Context, Findings, FoundTenure


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Every tenure, its post and organisation, and every person with each mention of them."""
    for tenure in findings.tenures:
        yield from _tenure(context.article.iri, tenure)
        yield from _post(tenure)
        yield from _organization(tenure)
    officials = {tenure.person for tenure in findings.tenures if tenure.status == XZ.present}
    for person in findings.persons:
        kind = XZ.Official if person.iri in officials else XZ.Person
        yield Statement(person.iri, RDF.type, kind, person.evidence)
        yield Statement(person.iri, RDFS.label, Literal(person.name, lang="zh"), person.evidence)
        yield Denotation(person.iri, person.evidence)


def tenure_iri(article: URIRef, tenure: FoundTenure) -> URIRef:
    """The node of a tenure: the offset of its title, and the name, as one title may have several holders."""
    return identity.node(article, "tenure", tenure.title_span.start, tenure.person_name)


def _tenure(article: URIRef, tenure: FoundTenure) -> Iterator[Statement]:
    node = tenure_iri(article, tenure)
    title = Evidence(tenure.title_span, tenure.evidence.rule)
    yield Statement(node, RDF.type, XZ.Tenure, tenure.evidence)
    yield Statement(node, ORG.member, tenure.person, Evidence(tenure.person_span, tenure.evidence.rule))
    yield Statement(node, ORG.role, tenure.role, title)
    yield Statement(node, XZ.post, tenure.post, title)
    yield Statement(node, XZ.title, Literal(tenure.title), title)
    yield Statement(node, XZ.postStatus, tenure.status, tenure.evidence)
    yield Statement(node, XZ.appointment, tenure.appointment, tenure.evidence)
    if tenure.organization is not None:
        yield Statement(node, ORG.organization, tenure.organization, title)
    if tenure.attested_on is not None:
        attested = Literal(tenure.attested_on.isoformat(), datatype=XSD.date)
        yield Statement(node, XZ.attestedOn, attested, tenure.evidence)
    for anchor in (tenure.inferred_from, tenure.dated_by):
        if anchor is not None:
            yield Statement(node, XZ.inferredFrom, anchor, tenure.evidence)


def _post(tenure: FoundTenure) -> Iterator[Statement | Denotation]:
    title = Evidence(tenure.title_span, tenure.evidence.rule)
    yield Statement(tenure.post, RDF.type, XZ.Post, title)
    yield Statement(tenure.post, RDFS.label, Literal(tenure.post_label, lang="zh"), title)
    yield Statement(tenure.post, ORG.role, tenure.role, title)
    if tenure.organization is not None:
        yield Statement(tenure.post, ORG.postIn, tenure.organization, title)
    if tenure.jurisdiction is not None:
        yield Statement(tenure.post, XZ.jurisdiction, tenure.jurisdiction, title)
    yield Denotation(tenure.post, title)


def _organization(tenure: FoundTenure) -> Iterator[Statement]:
    if tenure.organization is None:
        return
    title = Evidence(tenure.title_span, tenure.evidence.rule)
    yield Statement(tenure.organization, RDF.type, XZ.Organization, title)
    yield Statement(tenure.organization, RDFS.label, Literal(tenure.organization_label, lang="zh"), title)
    if tenure.jurisdiction is not None:
        yield Statement(tenure.organization, XZ.jurisdiction, tenure.jurisdiction, title)
