"""Whose figure it is: a person or a household, whose numbers are no place's numbers, or a body.

Example 例：她家去年收入3万元 is of her household; 全县粮食产量12万吨 is of nobody but the county.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.findings import FoundPerson
from loaders.within import beginning_in

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.figures.ground import Ground
    from loaders.findings import FoundOrganization

_PLACES = "市县省区州旗乡镇村校院厂盟国队组们"
_HOUSEHOLD = (
    f"[他她](?![{_PLACES}])|[他她]们(?!村|县|乡|镇)|(?<!自)我(?![{_PLACES}])"
    "|自己|自家|家里|这个家|一家|老伴|夫妻|夫妇|两口子"
)
_EACH = "(?<![平户人])每(?:户|人|亩|家|名|位|头|只|棵|株|斤|公斤|吨|张|套|个|村|枚|箱)"
_OWN = re.compile(f"{_HOUSEHOLD}|{_EACH}")
_PLANT = re.compile(r"(?:该|这家|这个|我们)?(?:公司|企业|合作社|工厂|厂里|养殖场|农场|茶场)")
_FIRM = re.compile(r"公司|集团|合作社|厂$|农场|养殖场|家庭农场|商行|酒店|超市")
_OBJECT = re.compile(r"[向给为由被对与和把从比]$")
_POST = re.compile(r"(?:书记|主任|[县市镇乡区州盟旗局院校队组所站]长|主席|委员|经理|理事长|会长)$")
_TIME = re.compile(r"(?:[0-9至到—-]{1,5}[年月日]|[今去前昨当同][年天日]|目前|同时|随后|截至|以来){0,6}")
_HEAD = 14


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a clause is about. `iri` when it is found by name; `is_own`: its figures are no place's.

    `is_firm`: a firm or a co-operative, whose figures are of the county that it is in, but never of a whole city.
    """

    iri: URIRef | None
    is_own: bool
    is_firm: bool = False


def subject_of(ground: Ground, clause: Span, offset: int, *, goes_on: bool) -> Subject | None:
    """The subject of the figure at `offset`, None where the clause speaks of a place or of nobody.

    `goes_on`: a clause before it in its sentence `speaks_of_own`.
    """
    named = _named(ground, clause, offset)
    if named is not None:
        is_person = isinstance(named, FoundPerson)
        is_firm = not is_person and _FIRM.search(named.span.of(ground.text)) is not None
        holds = named.iri in ground.holders or _POST.search(ground.text, clause.start, named.span.start) is not None
        return Subject(named.iri, is_person and not holds, is_firm)
    if goes_on or _OWN.search(ground.text, clause.start, offset):
        return Subject(None, is_own=True)
    return Subject(None, is_own=False, is_firm=True) if _PLANT.match(ground.text, clause.start, offset) else None


def speaks_of_own(text: str, clause: Span) -> bool:
    """Whether a clause names a household or the like, so that those behind it go on about that."""
    return _OWN.search(text, clause.start, clause.end) is not None


def _named(ground: Ground, clause: Span, offset: int) -> FoundOrganization | FoundPerson | None:
    """The person or body that the clause begins with; before a person a post may stand."""
    head = Span(clause.start, min(offset, clause.start + _HEAD + 1))
    people = (one for one in beginning_in(ground.persons, head) if _opens(ground.text, clause, one.span, offset))
    person = next(people, None)  # 县教育局局长周明 is a person
    if person is not None:
        return person
    bodies = (
        one
        for one in beginning_in(ground.bodies, head)
        if _TIME.fullmatch(ground.text, clause.start, one.span.start) and _opens(ground.text, clause, one.span, offset)
    )
    return next(bodies, None)


def _opens(text: str, clause: Span, name: Span, offset: int) -> bool:
    return (
        name.end <= offset
        and not _OBJECT.search(text, clause.start, name.start)
        and text[name.end : name.end + 1] not in {"的", "、", "，", "等"}
    )
