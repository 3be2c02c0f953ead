"""Persons who hold no post in the sentence: villagers, workers, experts, and officials under a group label.

Example 例：村民周明, 贫困户李红说, 70岁的王海, 县领导赵立, 河阳县联通公司孙梅 name a person by role or
employer.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.language.foreign_names import strangers
from kg.language.name_odds import common_surnames, is_usual
from kg.language.names import is_person_name
from kg.language.words import frequency
from kg.model import Span
from kg.tables import any_of
from loaders.officials.holders import (
    called_name_at,
    certain_name_at,
    labelled_name_at,
    next_name_at,
    traded_name_at,
)
from loaders.officials.name_ends import COMMON_WORD, ends_at_mark
from loaders.officials.named import Named, Untitled
from loaders.officials.names_before import likely_name_before
from loaders.officials.slots import may_begin
from loaders.officials.tables import bodies, roles
from loaders.officials.unannounced import described, opening, opens_again, speakers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loaders.officials.nearby import Nearby

    Reader = Callable[[str, int, int, frozenset[str]], Named | None]

_HAN = "\\u4e00-\\u9fff"
_NEXT = re.compile("[、和与及]")
_AGED = re.compile(f"(?:[0-9]{{2,3}}(?:多|余)?|[{_HAN}])岁的(?P<told>(?:[{_HAN}]{{1,6}}的)?)")
_TWO = re.compile(
    f"(?:^|(?<=[，。；：“”\\s]))(?P<one>[{_HAN}]{{2,4}})[和与](?P<other>[{_HAN}]{{2,4}})(?:两[家户人口]|二人|俩)"
)
_SOMEONE = re.compile(f"[{_HAN}]某(?:某|甲|乙|丙)?")
_BRACKET = re.compile("（[^（）]{1,8}）")
_PLACED = re.compile("的|：")
_NO_TRADES = frozenset({"记者", "或者", "前者", "后者", "再者", "作者"})
_OF_PLACES = "县市区镇乡村局厅办院站校厂"


_COINED = re.compile(f"[{_HAN}]农$|[养种贩烤编](?:[{_HAN}]{{1,2}})户$|[{_HAN}][手匠娘]$")
"""Words for people that no dictionary has: 菇农, 养蜂户, 搏克手."""

_MADE_DO = re.compile(f"(?:带领|组织|动员|发动|引导|号召|激励|鼓励|要求|教育|方便|调动)(?:[{_HAN}]{{1,4}})?$")
"""Behind such a verb a word for people is its object, and what follows them is what they do (带领群众修水渠)."""


def untitled_in(
    text: str, sentence: Span, known: frozenset[str], nearby: Nearby, again: frozenset[str] = frozenset()
) -> Iterator[Untitled]:
    """The persons that `sentence` names with a role, an age, an employer, a home, as speaker or, being `again` the
    subject, by name alone."""
    for each in (*_untitled(text, sentence, known, nearby), *opens_again(text, sentence, again)):
        if each.named.name[-1] not in _OF_PLACES and not nearby.meeting(each.named.span):
            yield each


def _untitled(text: str, sentence: Span, known: frozenset[str], nearby: Nearby) -> Iterator[Untitled]:
    for match in _role_pattern().finditer(text, sentence.start, sentence.end):
        yield from _with_role(text, match, sentence.end, known)
    for match in _trade_pattern().finditer(text, sentence.start, sentence.end):
        yield from _with_trade(text, sentence, match, known)
    if text.find("岁的", sentence.start, sentence.end) >= 0:
        for match in _AGED.finditer(text, sentence.start, sentence.end):
            for named in _aged(text, match, sentence.end, known):
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
    yield from speakers(text, sentence)
    yield from described(text, sentence)
    yield from _withheld(text, sentence)
    yield from _two(text, sentence)
    yield from opening(text, sentence)


def _aged(text: str, match: re.Match[str], end: int, known: frozenset[str]) -> Iterator[Named]:
    """71岁的杜明, 71岁的养蜂人杜明, 71岁的河口村的杜明."""
    found = list(_listed(text, match.start("told"), end, known, called_name_at))
    yield from found or _listed(text, match.end(), end, known, called_name_at)


def _with_role(text: str, match: re.Match[str], end: int, known: frozenset[str]) -> Iterator[Untitled]:
    word = match["role"]
    if _MADE_DO.search(text, max(0, match.start() - 6), match.start()):
        return
    role = word if word in roles()["role"] else ""
    reader = labelled_name_at if word in roles()["group"] else called_name_at
    for named in _listed(text, match.end(), end, known, reader):
        yield Untitled(named, role, "officials.person_with_role")


def _with_trade(text: str, sentence: Span, match: re.Match[str], known: frozenset[str]) -> Iterator[Untitled]:
    """A word for people by its last character, as no table holds them all: 监测员, 柚农, 磨刀匠."""
    role = _word_ending_at(text, match.end(), sentence.start) if may_begin(text, match.end()) else ""
    goes_on = frequency(text[match.end() - 1 : match.end() + 1]) >= COMMON_WORD  # 工程师, 人员
    if role and not goes_on and role not in _NO_TRADES:
        for named in _listed(text, match.end(), sentence.end, known, traded_name_at):
            if len(named.name) > 2 or role in roles()["kin"] or _is_told_age(text, match.end() - len(role)):
                yield Untitled(named, role, "officials.person_with_trade")


def _is_told_age(text: str, start: int) -> bool:
    """Whether an age stands before the word for people: 16岁的少年巴图."""
    return text[max(0, start - 2) : start] == "岁的"


def _word_ending_at(text: str, end: int, floor: int) -> str:
    """The longest word of the dictionary that ends at `end`; two characters that are none when it may be coined."""
    words = (text[end - size : end] for size in (4, 3, 2) if end - size >= floor)
    found = next((word for word in words if frequency(word)), "")
    coined = _COINED.search(text, max(floor, end - 4), end)
    return found if len(found) > 1 or not coined else coined.group()


def _listed(text: str, start: int, end: int, known: frozenset[str], reader: Reader) -> Iterator[Named]:
    named = reader(text, start, end, known) if may_begin(text, start) else None
    while named is not None and not _is_wordy(text, named, end):
        yield named
        bracket = _BRACKET.match(text, named.span.end, end)
        link = _NEXT.match(text, bracket.end() if bracket else named.span.end, end)
        named = (reader(text, link.end(), end, known) or next_name_at(text, link.end(), end)) if link else None


def _is_wordy(text: str, named: Named, end: int) -> bool:
    """Whether words stand there that begin with a rare surname: 人员向宪法宣誓, 农民种地盼的是."""
    name = named.name
    if len(name) != 3 or (name[0] in common_surnames() and name[0] != "向") or ends_at_mark(text, named.span.end, end):
        return False
    wordy = frequency(name[1:]) >= COMMON_WORD * 20 and (name[0] == "向" or not is_usual(name, both=True))
    return wordy or frequency(name[:2]) >= COMMON_WORD


def _withheld(text: str, sentence: Span) -> Iterator[Untitled]:
    """被告人周某、李某某: persons whose given name the paper withholds."""
    if text.find("某", sentence.start, sentence.end) < 0:
        return
    for match in _withheld_pattern().finditer(text, sentence.start, sentence.end):
        for name in _SOMEONE.finditer(text, *match.span("names")):
            yield Untitled(Named(name.group(), Span(*name.span())), match["role"], "officials.person_withheld")


def _two(text: str, sentence: Span) -> Iterator[Untitled]:
    """周明和李红两家, 才仁和多吉二人: two names at the start of a clause before the number of both."""
    for match in _TWO.finditer(text, sentence.start, sentence.end):
        names = [Named(match[use], Span(*match.span(use))) for use in ("one", "other")]
        if all(is_person_name(each.name) or not strangers(each.name) for each in names):
            yield from (Untitled(each, "", "officials.person_with_other") for each in names)


def _addressed(text: str, sentence: Span) -> Iterator[Untitled]:
    """周大明老人, 李红女士: a name before the word by which people are addressed."""
    for match in _address_pattern().finditer(text, sentence.start, sentence.end):
        named = likely_name_before(text, match.start(), sentence.start)
        if named:
            yield Untitled(named, "", "officials.person_addressed")


@cache
def _role_pattern() -> re.Pattern[str]:
    words = any_of((*roles()["role"], *roles()["group"], *roles()["called"]))
    return re.compile(f"(?P<role>{words})(?:代表)?[：: ]?(?=[{_HAN}])")


@cache
def _trade_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(roles()['trade'])})(?=[{_HAN}])")


@cache
def _address_pattern() -> re.Pattern[str]:
    return re.compile(any_of(roles()["address"]))


@cache
def _withheld_pattern() -> re.Pattern[str]:
    someone = _SOMEONE.pattern
    return re.compile(
        f"(?P<role>{any_of((*roles()['withheld'], *roles()['role']))})(?P<names>{someone}(?:[、和]{someone}){{0,6}})"
    )


@cache
def _employer_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(word for word in bodies()['open'] if len(word) > 1)})(?=[\\u4e00-\\u9fff])")
