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
from loaders.organizations.national import usual_name
from loaders.organizations.seats import seat_of_level
from loaders.organizations.short_forms import SHORTEST, short_forms
from loaders.organizations.stems import stems
from ontology.terms import ORG, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings
    from loaders.organizations.names_in import NamedBody

__all__ = ["find", "state"]

_NO_STORY = frozenset({PartRole.BYLINE, PartRole.SIGNOFF, PartRole.CREDIT, PartRole.JUMP, PartRole.DATELINE})
_BODIES = frozenset({"organizations.body_of_place", "organizations.body_of_level", "organizations.body_beside"})
_LEVEL_WORDS = frozenset(LEVELS.split("|"))


def find(context: Context, findings: Findings) -> Findings:
    """The organisations of the article, added to `findings`."""
    given, text = findings, fold(context.article.text)
    findings = replace(findings, places=(*findings.places, *stems(text, findings.places)))
    spans = [place.span for place in findings.places if not text.startswith(("全", "各"), place.span.start)]
    found: list[FoundOrganization] = []
    for sentence in context.sentences:
        if sentence.role not in _NO_STORY:
            bodies = organizations_in(text, sentence.span, spans)
            found.extend(each for body in bodies if (each := _organization(context, findings, sentence, body)))
    found = [each for each in found if not _begins_with_person(context, findings, each)]
    found.extend(short_forms(context.article, tuple(found), spans))
    return replace(given, organizations=tuple(sorted(found, key=lambda each: each.span)))


def _begins_with_person(context: Context, findings: Findings, found: FoundOrganization) -> bool:
    """Whether a name without a place begins with a person's: 周明大学毕业 names no 周明大学."""
    unplaced = found.evidence.rule == "organizations.named" and found.jurisdiction is None
    printed = found.span.of(context.article.text)
    return unplaced and any(printed.startswith(person.name) for person in findings.persons)


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Every organisation: its type, names, jurisdiction and parent."""
    for each in findings.organizations:
        printed = each.span.of(context.article.text)
        yield Statement(each.iri, RDF.type, XZ.Organization, each.evidence)
        yield Statement(each.iri, RDFS.label, Literal(each.name, lang="zh"), each.evidence)
        if printed != each.name and (len(printed) >= SHORTEST or not each.evidence.rule.endswith(("level", "beside"))):
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
    if place is None and (body.rule.endswith(("level", "beside")) or printed[0] in _LEVEL_WORDS):
        return None
    whole = body.rule in _BODIES or rest == printed
    name = _full_name(place, rest) if place and whole else usual_name(printed)
    jurisdiction = place_iri(context.names, place) if place else None
    iri = context.names.organization(jurisdiction, name)
    return FoundOrganization(Evidence(body.span, body.rule), name, iri, jurisdiction)


def _of_level(context: Context, findings: Findings, sentence: Sentence, body: NamedBody, printed: str) -> Place | None:
    """The place of a name that begins with a level word (市委组织部, 县人民医院)."""
    if body.rule == "organizations.body_beside":
        return _of_committee(context, findings, sentence, body)
    if printed[0] not in _LEVEL_WORDS:
        return None
    return seat_of_level(context, findings, sentence, body.span.start, printed[0])


def _of_committee(context: Context, findings: Findings, sentence: Sentence, body: NamedBody) -> Place | None:
    """甲县委政府: the government is that of the committee's place."""
    edges = {body.span.start - 1, body.span.start - 2}
    named = [place.place for place in findings.places if place.span.end in edges]
    level = context.article.text[body.span.start - 2]
    return named[-1] if named else seat_of_level(context, findings, sentence, body.span.start, level)


def _full_name(place: Place, rest: str) -> str:
    """市委组织部 in the paper of 河阳市 is 河阳市委组织部, 县政府 of 河阳县 the 河阳县人民政府."""
    level = rest[0] if rest[0] in _LEVEL_WORDS else ""
    if rest.startswith("委"):
        return place.name + rest
    return joined(place.name, normal_body(rest, level, place))
