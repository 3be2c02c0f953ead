"""Organisations as statements: kind, names, jurisdiction, and what they are parts of.

Example 例：河阳县公安局交警大队 is said to be an xz:Organization and org:subOrganizationOf the 公安局.
"""

from __future__ import annotations

import re
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

_NAMED = "organizations.named"
_OWN_NAMED = re.compile("[\\u4e00-\\u9fff]{2,8}?(?:派出所|人民法庭|[工税司财供国][商务法政电土]所|海事处|检察室|分局)")
"""Parts that are known by their own name: 嘉川派出所, a part of the 县公安局."""

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib import URIRef

    from loaders.findings import Context, Findings, FoundOrganization


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Every organisation: its class and kind, names, jurisdiction and parent."""
    ends = {place.span.start: place.span.end for place in findings.places}
    for each in findings.organizations:
        printed = each.span.of(context.article.text)
        yield Statement(each.iri, RDF.type, XZ.Organization, each.evidence)
        yield Statement(each.iri, RDFS.label, Literal(each.name, lang="zh"), each.evidence)
        yield from _kind(each.iri, each.name, each)
        if printed != each.name and (len(printed) >= SHORTEST or each.evidence.rule not in BY_LEVEL_ALONE):
            yield Statement(each.iri, SKOS.altLabel, Literal(printed, lang="zh"), each.evidence)
        nearest = _nearest(each.span, ends) if each.evidence.rule == _NAMED and each.name == printed else 0
        if nearest:
            yield Statement(each.iri, SKOS.altLabel, Literal(printed[nearest:], lang="zh"), each.evidence)
        if each.jurisdiction is not None:
            yield Statement(each.iri, XZ.jurisdiction, each.jurisdiction, each.evidence)
        yield from _whole(each, printed)
        yield Denotation(each.iri, each.evidence)


def _nearest(span: Span, ends: Mapping[int, int]) -> int:
    """Where in a name behind several places the last of them begins (丰河县石桥镇 + 小学); 0 behind fewer."""
    start, last = span.start, span.start
    while (end := ends.get(start)) is not None and end < span.end:
        start, last = end, start
    return last - span.start


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
    own = part.name.removeprefix(part.parent_name)
    whole = printed[: printed.find(part.parent_name[-_LAST:]) + _LAST]
    if SHORTEST <= len(whole) < len(printed) and whole != part.parent_name:
        yield Statement(part.parent, SKOS.altLabel, Literal(whole, lang="zh"), part.evidence)
    if _OWN_NAMED.fullmatch(own):
        yield Statement(part.iri, SKOS.altLabel, Literal(own, lang="zh"), part.evidence)
    last = printed.find(part.parent_name[-_LAST:])
    if last >= 0:
        start = part.span.start
        yield Denotation(part.parent, Evidence(Span(start, start + last + _LAST), part.evidence.rule))
    yield from _kind(part.parent, part.parent_name, part)
