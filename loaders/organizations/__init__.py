"""Organisations that an article names, with their places, what they are parts of, and their short forms.

Example 例：河阳县清水湾生态养殖专业合作社 has its jurisdiction in 河阳县, a later 清水湾合作社 is tied to it;
河阳县公安局交警大队 is a part of the 河阳县公安局.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.officials.titles import fold
from loaders.organizations.around import Around
from loaders.organizations.making import Making
from loaders.organizations.names_in import organizations_in
from loaders.organizations.own_names import with_own_names
from loaders.organizations.short_forms import short_forms
from loaders.organizations.stating import state
from loaders.organizations.stems import home_stems, stems
from loaders.places.traditional import read_as_simplified
from loaders.within import beginning_in, in_order

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.findings import Context, Findings, FoundOrganization

__all__ = ["find", "state"]

_NO_STORY = frozenset({PartRole.BYLINE, PartRole.SIGNOFF, PartRole.CREDIT, PartRole.JUMP, PartRole.DATELINE})


def find(context: Context, findings: Findings) -> Findings:
    """The organisations of the article, added to `findings`."""
    context = read_as_simplified(context)
    text, gazetteer = fold(context.article.text), context.gazetteer
    places = in_order(findings.places)
    named = Around.of(places, gazetteer)
    with_stems = in_order((*places, *stems(text, places, named)))
    own = home_stems(context, text, Around.of(with_stems, gazetteer))
    with_stems = in_order((*with_stems, *own))
    around = Around.of([place for place in with_stems if text[place.span.start] not in "全各"], gazetteer)
    making = Making(context, replace(findings, places=with_stems), around)
    parts = [part.span for part in context.article.parts]
    found: list[FoundOrganization] = []
    for body in organizations_in(text, parts, around):
        sentence = making.sentence_of(body.span)
        told = sentence is not None and (sentence.role not in _NO_STORY or _is_of_author(text, body.span))
        made = making.organization(sentence, body) if sentence and told else None
        if made is not None and not _begins_with_person(context, findings, made):
            found.append(made)
    found = with_own_names(context.names, found, around)
    found.extend(short_forms(context.article.text, found, around))
    return replace(findings, organizations=in_order(found))


def _is_of_author(text: str, span: Span) -> bool:
    """Whether a byline says where its author works: 作者系市委党校副教授."""
    return text[max(0, span.start - 3) : span.start] in {"作者系", "作者为", "作者是"}


def _begins_with_person(context: Context, findings: Findings, found: FoundOrganization) -> bool:
    """Whether a name without a place begins with a person's: 周明大学毕业 names no 周明大学."""
    if found.evidence.rule != "organizations.named" or found.jurisdiction is not None:
        return False
    printed = found.span.of(context.article.text)
    return any(printed.startswith(person.name) for person in beginning_in(findings.persons, found.span))
