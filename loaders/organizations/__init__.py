"""Organisations that an article names, with their short forms.

Example 例：河阳县清水湾生态养殖专业合作社 has its jurisdiction in 河阳县; a later 清水湾合作社 is tied to it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, Literal

from kg.model import Denotation, Evidence, PartRole, Statement
from kg.places import place_iri
from loaders.findings import FoundOrganization
from loaders.officials.bodies import joined, normal_body
from loaders.officials.title_pattern import LEVELS
from loaders.officials.titles import fold
from loaders.organizations.names_in import organizations_in
from loaders.organizations.seats import seat_of_level
from loaders.organizations.short_forms import SHORTEST, short_forms
from ontology.terms import ORG, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings
    from loaders.organizations.names_in import NamedBody

__all__ = ["find", "state"]

_NO_STORY = frozenset({PartRole.BYLINE, PartRole.SIGNOFF, PartRole.CREDIT, PartRole.JUMP, PartRole.DATELINE})
_BODIES = frozenset({"organizations.body_of_place", "organizations.body_of_level"})
_LEVEL_WORDS = frozenset(LEVELS.split("|"))


def find(context: Context, findings: Findings) -> Findings:
    """The organisations of the article, added to `findings`."""
    text = fold(context.article.text)
    spans = [place.span for place in findings.places if not text.startswith(("全", "各"), place.span.start)]
    found: list[FoundOrganization] = []
    for sentence in context.sentences:
        if sentence.role not in _NO_STORY:
            bodies = organizations_in(text, sentence.span, spans)
            found.extend(each for body in bodies if (each := _organization(context, findings, sentence, body)))
    found.extend(short_forms(context.article, tuple(found), spans))
    return replace(findings, organizations=tuple(sorted(found, key=lambda each: each.span)))


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Every organisation: its type, names, jurisdiction and parent."""
    for each in findings.organizations:
        printed = each.span.of(context.article.text)
        yield Statement(each.iri, RDF.type, XZ.Organization, each.evidence)
        yield Statement(each.iri, RDFS.label, Literal(each.name, lang="zh"), each.evidence)
        if printed != each.name and (len(printed) >= SHORTEST or not each.evidence.rule.endswith("level")):
            yield Statement(each.iri, SKOS.altLabel, Literal(printed, lang="zh"), each.evidence)
        if each.jurisdiction is not None:
            yield Statement(each.iri, XZ.jurisdiction, each.jurisdiction, each.evidence)
        if each.parent is not None:
            yield Statement(each.iri, ORG.subOrganizationOf, each.parent, each.evidence)
        yield Denotation(each.iri, each.evidence)


def _organization(
    context: Context, findings: Findings, sentence: Sentence, body: NamedBody
) -> FoundOrganization | None:
    """The organisation; None for a body of a level whose place is not certain."""
    printed = body.span.of(context.article.text)
    inside = [place for place in findings.places if body.span.holds(place.span) and place.span != body.span]
    if inside:
        place: Place | None = inside[-1].place
        rest = context.article.text[inside[-1].span.end : body.span.end]
    else:
        place, rest = _of_level(context, findings, sentence, body, printed), printed
    if place is None and (body.rule.endswith("level") or printed[0] in _LEVEL_WORDS):
        return None
    whole = body.rule in _BODIES or rest == printed
    name = _full_name(place, rest) if place and whole else printed
    jurisdiction = place_iri(context.names, place) if place else None
    iri = context.names.organization(jurisdiction, name)
    return FoundOrganization(Evidence(body.span, body.rule), name, iri, jurisdiction)


def _of_level(context: Context, findings: Findings, sentence: Sentence, body: NamedBody, printed: str) -> Place | None:
    """The place of a name that begins with a level word (市委组织部, 县人民医院)."""
    if printed[0] not in _LEVEL_WORDS:
        return None
    return seat_of_level(context, findings, sentence, body.span.start, printed[0])


def _full_name(place: Place, rest: str) -> str:
    """市委组织部 in the paper of 河阳市 is 河阳市委组织部, 县政府 of 河阳县 the 河阳县人民政府."""
    level = rest[0] if rest[0] in _LEVEL_WORDS else ""
    if rest.startswith("委"):
        return place.name + rest
    return joined(place.name, normal_body(rest, level, place))
