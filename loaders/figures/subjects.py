"""Whose figure it is: a person, a household or a plant, whose numbers are no place's numbers.

Example 例：她家去年收入3万元 is of her household; 全县粮食产量12万吨 is of nobody but the county.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.figures.clauses import figure_clauses
from loaders.figures.periods import is_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdflib import URIRef

    from kg.model import Span
    from loaders.findings import Context, Findings, FoundOrganization, FoundPerson

_PLACES = "市县省区州旗乡镇村校院厂盟国队组们"
_HOUSEHOLD = (
    f"[他她](?![{_PLACES}])|[他她]们(?!村|县|乡|镇)|(?<!自)我(?![{_PLACES}])"
    "|自己|自家|家里|这个家|一家|老伴|夫妻|夫妇|两口子"
)
_EACH = "(?<![平户人])每(?:户|人|亩|家|名|位|头|只|棵|株|斤|公斤|吨|张|套|个|村|枚|箱)"
_OWN = re.compile(f"{_HOUSEHOLD}|{_EACH}")
_PLANT = re.compile(
    r"(?:该|这家|这个|我们)?(?:公司|企业|合作社|工厂|厂里|养殖场|农场|茶场|产业园|园区|基地|项目(?!签约|资金))"
)
_FIRM = re.compile(r"公司|集团|合作社|厂$|农场|养殖场|家庭农场|商行|酒店|超市")
_OBJECT = re.compile(r"[向给为由被对与和把从比]$")
_TIME = re.compile(r"(?:[0-9至到—-]{1,5}[年月日]|[今去前昨当同][年天日]|目前|同时|随后|截至|以来){0,6}")
_HEAD = 14


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a clause is about. `iri` when it is found by name; `is_own`: its figures are no place's."""

    iri: URIRef | None
    is_own: bool


def subject_of(context: Context, findings: Findings, clause: Span, offset: int) -> Subject | None:
    """The subject of the figure at `offset`, None where the clause speaks of a place or of nobody."""
    text = context.article.text
    named = _named(text, findings, clause, offset)
    if named is not None:
        is_person = any(one is named for one in findings.persons)
        return Subject(named.iri, is_person or _FIRM.search(named.span.of(text)) is not None)
    sentence = next(one.span for one in context.sentences if one.span.start <= offset < one.span.end)
    before = [one for one in figure_clauses(text, sentence) if one.end <= clause.start and not is_told(text, one)]
    is_own = _is_own(text[clause.start : offset]) or any(_OWN.search(one.of(text)) for one in before)
    return Subject(None, is_own=True) if is_own else None


def _is_own(words: str) -> bool:
    return _OWN.search(words) is not None or _PLANT.match(words) is not None


def _named(text: str, findings: Findings, clause: Span, offset: int) -> FoundOrganization | FoundPerson | None:
    """The person or body that the clause begins with; before a person a post may stand."""
    every: Sequence[FoundOrganization | FoundPerson] = (*findings.persons, *findings.organizations)
    here = [
        one
        for one in every
        if clause.start <= one.span.start <= clause.start + _HEAD
        and (one in findings.persons or _TIME.fullmatch(text, clause.start, one.span.start))
        and one.span.end <= offset
        and not _OBJECT.search(text, clause.start, one.span.start)
        and text[one.span.end : one.span.end + 1] not in {"的", "、", "，", "等"}
    ]
    people = [one for one in here if one in findings.persons]  # 县教育局局长周明 is a person
    return min(people or here, key=lambda one: one.span.start) if here else None
