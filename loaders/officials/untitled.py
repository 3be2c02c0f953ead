"""Persons who hold no post in the sentence: villagers, workers, experts, and officials under a group label.

Example 例：村民周明, 贫困户李红说, 70岁的王海, 县领导赵立, 河阳县联通公司孙梅 name a person by role or
employer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.language.name_odds import common_surnames, is_usual
from kg.language.names import is_person_name
from kg.language.words import frequency
from kg.model import Span
from kg.tables import any_of
from loaders.officials.holders import Named, called_name_at, certain_name_at, labelled_name_at, likely_name_before
from loaders.officials.name_ends import COMMON_WORD
from loaders.officials.tables import bodies, roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loaders.officials.nearby import Nearby

    Reader = Callable[[str, int, int, frozenset[str]], Named | None]

SPEAKS_WITHIN = 14
"""So many characters behind the name at the start of a clause a word of speaking may stand (周明拍着树干说)."""

_HAN = "\\u4e00-\\u9fff"
_NEXT = re.compile("[、和与及]")
_AGED = re.compile(f"[0-9]{{2,3}}(?:多|余)?岁的(?:[{_HAN}]{{1,6}}的)?|[{_HAN}]岁的")
_SOMEONE = re.compile(f"[{_HAN}]某(?:某|甲|乙|丙)?")
_BRACKET = re.compile("（[^（）]{1,8}）")
_PLACED = re.compile("的|：")
_OF_PLACES = "县市区镇乡村局厅办院站校厂"
_OF_NATURE = "山河湖水路桥气声"
_KIN = frozenset({"儿子", "女儿", "妻子", "丈夫", "母亲", "父亲", "老伴"})
"""Between such a word and a mark or a verb nothing but a name stands, so that one of two characters is enough."""

_COINED = re.compile(f"[{_HAN}]农$|[养种贩烤编](?:[{_HAN}]{{1,2}})户$")
"""Words for people that no dictionary has: 菇农, 养蜂户."""

_OPENING = re.compile("[，。；：！？”」\\s]")


@dataclass(frozen=True, slots=True)
class Untitled:
    """A person by name and the word for what they are, "" when none is said."""

    named: Named
    role: str
    rule: str


def untitled_in(text: str, sentence: Span, known: frozenset[str], nearby: Nearby) -> Iterator[Untitled]:
    """The persons that `sentence` names with a role, an age, an employer, a home or as speaker."""
    for each in _untitled(text, sentence, known, nearby):
        if each.named.name[-1] not in _OF_PLACES and not nearby.meeting(each.named.span):
            yield each


def _untitled(text: str, sentence: Span, known: frozenset[str], nearby: Nearby) -> Iterator[Untitled]:
    for match in _role_pattern().finditer(text, sentence.start, sentence.end):
        yield from _with_role(text, match, sentence.end, known)
    for match in _trade_pattern().finditer(text, sentence.start, sentence.end):
        yield from _with_trade(text, sentence, match, known)
    if text.find("岁的", sentence.start, sentence.end) >= 0:
        for match in _AGED.finditer(text, sentence.start, sentence.end):
            for named in _listed(text, match.end(), sentence.end, known, called_name_at):
                yield Untitled(named, "", "officials.person_with_age")
    for match in _employer_pattern().finditer(text, sentence.start, sentence.end):
        member = certain_name_at(text, match.end(), sentence.end, known)
        if member and len(member.name) == 3:
            yield Untitled(member, "", "officials.person_of_organization")
    for place in nearby.inside(sentence):
        behind = _PLACED.match(text, place.span.end, sentence.end)
        member = certain_name_at(text, behind.end(), sentence.end, known) if behind else None
        if member and len(member.name) == 3:
            yield Untitled(member, "", "officials.person_of_place")
    yield from _addressed(text, sentence)
    yield from _speakers(text, sentence)
    yield from _described(text, sentence)
    yield from _withheld(text, sentence)


def _with_role(text: str, match: re.Match[str], end: int, known: frozenset[str]) -> Iterator[Untitled]:
    word = match["role"]
    role = word if word in roles()["role"] else ""
    reader = labelled_name_at if word in roles()["group"] else called_name_at
    for named in _listed(text, match.end(), end, known, reader):
        yield Untitled(named, role, "officials.person_with_role")


def _with_trade(text: str, sentence: Span, match: re.Match[str], known: frozenset[str]) -> Iterator[Untitled]:
    """A word for people by its last character, as no table holds them all: 监测员, 柚农, 磨刀匠."""
    role = _word_ending_at(text, match.end(), sentence.start)
    goes_on = frequency(text[match.end() - 1 : match.end() + 1]) >= COMMON_WORD  # 工程师, 人员
    if role and not goes_on:
        for named in _listed(text, match.end(), sentence.end, known, certain_name_at):
            if len(named.name) > 2 or role in _KIN:
                yield Untitled(named, role, "officials.person_with_trade")


def _word_ending_at(text: str, end: int, floor: int) -> str:
    """The longest word of the dictionary that ends at `end`; two characters that are none when it may be coined."""
    words = (text[end - size : end] for size in (4, 3, 2) if end - size >= floor)
    found = next((word for word in words if frequency(word)), "")
    coined = _COINED.search(text, max(floor, end - 4), end)
    return found if len(found) > 1 or not coined else coined.group()


def _listed(text: str, start: int, end: int, known: frozenset[str], reader: Reader) -> Iterator[Named]:
    named = reader(text, start, end, known)
    while named is not None:
        yield named
        bracket = _BRACKET.match(text, named.span.end, end)
        link = _NEXT.match(text, bracket.end() if bracket else named.span.end, end)
        named = reader(text, link.end(), end, known) if link else None


def _withheld(text: str, sentence: Span) -> Iterator[Untitled]:
    """被告人周某、李某某: persons whose given name the paper withholds."""
    if text.find("某", sentence.start, sentence.end) < 0:
        return
    for match in _withheld_pattern().finditer(text, sentence.start, sentence.end):
        for name in _SOMEONE.finditer(text, *match.span("names")):
            yield Untitled(Named(name.group(), Span(*name.span())), match["role"], "officials.person_withheld")


def _addressed(text: str, sentence: Span) -> Iterator[Untitled]:
    """周大明老人, 李红女士: a name before the word by which people are addressed."""
    for match in _address_pattern().finditer(text, sentence.start, sentence.end):
        named = likely_name_before(text, match.start(), sentence.start)
        if named:
            yield Untitled(named, "", "officials.person_addressed")


def _speakers(text: str, sentence: Span) -> Iterator[Untitled]:
    """A name at the start of a clause with a word of speaking right behind it, or behind what they do meanwhile."""
    last = sentence.start - 1
    for match in _speech().finditer(text, sentence.start, sentence.end):
        start = _clause_start(text, max(sentence.start, match.start() - SPEAKS_WITHIN), match.start(), sentence.start)
        if start is None or start <= last or not is_person_name(text[start : start + 3]):
            continue
        last = start
        named = certain_name_at(text, start, sentence.end)
        right_behind = named is not None and named.span.end == match.start()
        speaks = match.group() in roles()["speech"]
        if named and named.span.end <= match.start() and _is_told(named, speaks=speaks, right_behind=right_behind):
            yield Untitled(named, "", "officials.speaker" if speaks else "officials.person_acts")


def _is_told(named: Named, *, speaks: bool, right_behind: bool) -> bool:
    """A name of two characters must be followed by a word of speaking, an act must follow at once."""
    return (right_behind and speaks) or (len(named.name) > 2 and (speaks or right_behind))


def _described(text: str, sentence: Span) -> Iterator[Untitled]:
    """返乡创业的周建明在村里…: a name of three that is very likely one, behind 的."""
    at = text.find("的", sentence.start, sentence.end)
    while at >= 0:
        if is_person_name(text[at + 1 : at + 4]):
            named = certain_name_at(text, at + 1, sentence.end)
            if named and len(named.name) > 2 and _is_plain(named.name):
                yield Untitled(named, "", "officials.person_described")
        at = text.find("的", at + 1, sentence.end)


def _is_plain(name: str) -> bool:
    """Whether surname and given name are such as most people have, and it is no mountain or river."""
    return name[0] in common_surnames() and name[-1] not in _OF_NATURE and is_usual(name, both=True)


def _clause_start(text: str, floor: int, end: int, start: int) -> int | None:
    """Behind the last mark from `floor` to `end`, or the start of the sentence; None when neither is near."""
    marks = [mark.end() for mark in _OPENING.finditer(text, floor, end)]
    return marks[-1] if marks else (start if floor == start else None)


@cache
def _role_pattern() -> re.Pattern[str]:
    return re.compile(f"(?P<role>{any_of((*roles()['role'], *roles()['group'], *roles()['called']))})(?:代表)?[：:]?")


@cache
def _trade_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(roles()['trade'])})(?=[{_HAN}])")


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(any_of(roles()["address"]))


@cache
def _withheld_pattern() -> re.Pattern[str]:
    someone = _SOMEONE.pattern
    return re.compile(f"(?P<role>{any_of(roles()['withheld'])})(?P<names>{someone}(?:[、和]{someone}){{0,6}})")


@cache
def _employer_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(word for word in bodies()['open'] if len(word) > 1)})(?=[\\u4e00-\\u9fff])")


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(any_of((*roles()["speech"], *roles()["acts"])))
