"""Whose figure it is: a person or a household, whose numbers are no place's numbers, or a body.

Example 例：她家去年收入3万元 is of her household; 全县粮食产量12万吨 is of nobody but the county.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.pointers import DEICTIC
from loaders.figures.words import WORDS
from loaders.findings import FoundPerson
from loaders.within import beginning_in, within

if TYPE_CHECKING:
    from rdflib import URIRef

    from loaders.figures.ground import Ground
    from loaders.findings import FoundOrganization

_PLACES = "市县省区州旗乡镇村校院厂盟国队组们"
_HOUSEHOLD = (
    f"[他她](?![{_PLACES}]|[^，。；：]{{0,4}}?(?:说|提到|提出|指出|强调|要求|表示|叮嘱|介绍|认为|建议|透露))|[他她]们家|(?<!自)[我俺咱](?![{_PLACES}])"
    "|(?<=[\u4e00-\u9fff])(?:女士|先生|大爷|大妈|大娘|大叔|大姐|大嫂|大哥|师傅|老汉|阿姨|奶奶)(?!们)"
    "|[0-9]后(?:姑娘|小伙|青年|新农人|女孩|返乡)|小伙子?(?!们)|姑娘(?!们)"
    "|自己|自家|家里|这个家|一家(?=人|[一二三四五六七八九十]口)|老伴|夫妻|夫妇|两口子"
)
_EACH = "(?<![平户人])每(?:户|人|亩|家|名|位|头|只|棵|株|斤|公斤|吨|张|套|个|村|枚|箱)"
_OWN = re.compile(_HOUSEHOLD)
_EACH_ONE = re.compile(_EACH)
_PLANT = re.compile(r"(?:该|这家|这个|我们)?(?:公司|企业|合作社|工厂|厂里|养殖场|农场|茶场)")
_FIRM = re.compile(r"公司|集团|合作社|厂$|农场|养殖场|家庭农场|商行|酒店|超市")
_OBJECT = re.compile(r"[向给为由被对与和把从比]$")
_POST = re.compile(r"(?:书记|主任|[县市镇乡区州盟旗局院校队组所站]长|主席|委员|经理|理事长|会长)$")
_TIME = re.compile(r"(?:[0-9至到—-]{1,5}[年月日]|[今去前昨当同][年天日]|目前|同时|随后|截至|以来){0,6}")
_FOUNDS = re.compile(
    r"(?:牵头|带头|发起|参与)?(?:成立|组建|创办|领办|创立|办起|注册)(?:了|起)?[^，。；]{0,20}?(?:公司|合作社|协会|工厂)"
)
_HEAD = 14
_APART = frozenset("；;")
_GOES_ON = frozenset("的、，等”")
_SPEAKS_FOR = frozenset(WORDS["speaks_for"])


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a clause is about. `iri` when it is found by name; `is_own`: its figures are no place's.

    `is_firm`: a firm or a co-operative, whose figures are of the county that it is in, but never of a whole city.
    `is_each`: what one acre or head gives or somebody on trial did, of a place that stands near, of no whole county.
    """

    iri: URIRef | None
    is_own: bool
    is_firm: bool = False
    is_each: bool = False


def subject_of(ground: Ground, clause: Span, offset: int, *, goes_on: bool) -> Subject | None:
    """The subject of the figure at `offset`, None where the clause speaks of a place or of nobody.

    `goes_on`: a clause before it in its sentence `speaks_of_own`.
    """
    if ground.text[offset - 1] == "的" and _is_of_place(ground, clause, offset - 1):
        return None
    named = _named(ground, clause, offset)
    if named is not None:
        is_person = isinstance(named, FoundPerson)
        is_firm = not is_person and _FIRM.search(named.span.of(ground.text)) is not None
        is_own = isinstance(named, FoundPerson) and not _holds(ground, clause, named)
        tried = is_own and ground.text[named.span.end - 1] == "某"
        return Subject(named.iri, is_own and not tried, is_firm, tried)
    if goes_on or _OWN.search(ground.text, clause.start, offset):
        return Subject(None, is_own=True)
    if _EACH_ONE.search(ground.text, clause.start, offset):
        return Subject(None, is_own=False, is_each=True)
    return Subject(None, is_own=False, is_firm=True) if _PLANT.match(ground.text, clause.start, offset) else None


def keeps_own(ground: Ground, clause: Span) -> bool:
    """Whether a clause behind one of a person or household goes on about it: it opens with no place, founds no body."""
    text = ground.text
    if text[clause.start - 1 : clause.start] in _APART or _FOUNDS.search(text, clause.start, clause.end):
        return False
    start = time_before(text, clause)
    return not beginning_in(ground.named, Span(start, start + 1)) and DEICTIC.match(text, start) is None


def speaks_of_own(ground: Ground, clause: Span) -> bool:
    """Whether a clause names a person or a household, so that those behind it go on about that."""
    own = _OWN.search(ground.text, clause.start, clause.end) is not None or _tells_own(ground, clause, clause.end)
    return own and _FOUNDS.search(ground.text, clause.start, clause.end) is None


def _is_of_place(ground: Ground, clause: Span, end: int) -> bool:
    """Whether a place or a body is named right before 的: 周明为某县人民医院的85名医护人员授课."""
    last = (*within(ground.named, Span(clause.start, end)), *within(ground.bodies, Span(clause.start, end)))
    return any(one.span.end == end for one in last)


def firm_before(ground: Ground, start: int, end: int) -> bool:
    """Whether a firm is named between two positions."""
    return any(_FIRM.search(one.span.of(ground.text)) for one in within(ground.bodies, Span(start, end)))


def time_before(text: str, clause: Span) -> int:
    """Where a clause begins behind the words of time that it opens with."""
    match = _TIME.match(text, clause.start, clause.end)
    return match.end() if match is not None else clause.start


def _named(ground: Ground, clause: Span, offset: int) -> FoundOrganization | FoundPerson | None:
    """The person or body that the clause begins with; before a person a post may stand."""
    person = _first_person(ground, clause, offset)  # 县教育局局长周明 is a person
    if person is not None:
        return person
    head = Span(clause.start, min(offset, clause.start + _HEAD + 1))
    bodies = (
        one
        for one in beginning_in(ground.bodies, head)
        if _TIME.fullmatch(ground.text, clause.start, one.span.start) and _opens(ground.text, clause, one.span, offset)
    )
    return next(bodies, None)


def _first_person(ground: Ground, clause: Span, offset: int) -> FoundPerson | None:
    """The person that a clause begins with, perhaps behind the places that they are of: 某县某镇某村村民何满生."""
    for one in beginning_in(ground.persons, Span(clause.start, offset)):
        places = within(ground.places, Span(clause.start, one.span.start))
        since = places[-1].span.end if places else clause.start
        return one if one.span.start - since <= _HEAD and _opens(ground.text, clause, one.span, offset) else None
    return None


def _tells_own(ground: Ground, clause: Span, offset: int) -> bool:
    """Whether the person that a clause begins with has no post by which figures would be a place's or a body's."""
    person = _first_person(ground, clause, offset)
    return person is not None and person.name[-1] != "某" and not _holds(ground, clause, person)


def _holds(ground: Ground, clause: Span, person: FoundPerson) -> bool:
    posted = person.iri in ground.holders or person.role in _SPEAKS_FOR
    return posted or _POST.search(ground.text, clause.start, person.span.start) is not None


def _opens(text: str, clause: Span, name: Span, offset: int) -> bool:
    return (
        name.end <= offset
        and not _OBJECT.search(text, clause.start, name.start)
        and (name.end == clause.end or text[name.end] not in _GOES_ON)
    )
