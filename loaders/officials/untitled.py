"""Persons who hold no post in the sentence: villagers, workers, experts, and officials under a group label.

Example 例：村民周明, 贫困户李红说, 70岁的王海, 县领导赵立, 河阳县联通公司孙梅 name a person by role or
employer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.language.names import is_person_name
from kg.model import Span
from kg.tables import any_of
from loaders.officials.holders import Named, certain_name_at, labelled_name_at
from loaders.officials.tables import bodies, roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Reader = Callable[[str, int, int, frozenset[str]], Named | None]

_NEXT = re.compile("[、和与及]")
_AGED = re.compile("[0-9]{2,3}(?:多|余)?岁的(?:[\\u4e00-\\u9fff]{1,6}的)?|[\\u4e00-\\u9fff]岁的")
_SOMEONE = re.compile("[\\u4e00-\\u9fff]某(?:某|甲|乙|丙)?")
_OPENING = re.compile("[，。；：！？”\\s]")


@dataclass(frozen=True, slots=True)
class Untitled:
    """A person by name and the word for what they are, "" when none is said."""

    named: Named
    role: str
    rule: str


def untitled_in(text: str, sentence: Span, known: frozenset[str]) -> Iterator[Untitled]:
    """The persons that `sentence` names with a role, an age, an employer or as speaker."""
    for match in _role_pattern().finditer(text, sentence.start, sentence.end):
        reader = certain_name_at if match["role"] else labelled_name_at
        for named in _listed(text, match.end(), sentence.end, known, reader):
            yield Untitled(named, match["role"] or "", "officials.person_with_role")
    for match in _AGED.finditer(text, sentence.start, sentence.end):
        for named in _listed(text, match.end(), sentence.end, known, certain_name_at):
            yield Untitled(named, "", "officials.person_with_age")
    for match in _employer_pattern().finditer(text, sentence.start, sentence.end):
        member = certain_name_at(text, match.end(), sentence.end, known)
        if member and len(member.name) == 3:
            yield Untitled(member, "", "officials.person_of_organization")
    yield from _speakers(text, sentence)
    yield from _withheld(text, sentence)


def _listed(text: str, start: int, end: int, known: frozenset[str], reader: Reader) -> Iterator[Named]:
    named = reader(text, start, end, known)
    while named is not None:
        yield named
        link = _NEXT.match(text, named.span.end, end)
        named = reader(text, link.end(), end, known) if link else None


def _withheld(text: str, sentence: Span) -> Iterator[Untitled]:
    """被告人周某、李某某: persons whose given name the paper withholds."""
    for match in _withheld_pattern().finditer(text, sentence.start, sentence.end):
        for name in _SOMEONE.finditer(text, *match.span("names")):
            yield Untitled(Named(name.group(), Span(*name.span())), match["role"], "officials.person_withheld")


def _speakers(text: str, sentence: Span) -> Iterator[Untitled]:
    """A name of three characters at the start of a clause with a verb of speaking right behind it."""
    openings = (match.end() for match in _OPENING.finditer(text, sentence.start, sentence.end))
    for start in (sentence.start, *openings):
        name = text[start : start + 3]
        if is_person_name(name) and _speech().match(text, start + 3, sentence.end):
            named = certain_name_at(text, start, sentence.end)
            if named and named.name == name:
                yield Untitled(named, "", "officials.speaker")


@cache
def _role_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:(?P<role>{any_of(roles()['role'])})|{any_of(roles()['group'])})(?:代表)?[：:]?")


@cache
def _withheld_pattern() -> re.Pattern[str]:
    someone = _SOMEONE.pattern
    return re.compile(f"(?P<role>{any_of(roles()['withheld'])})(?P<names>{someone}(?:[、和]{someone}){{0,6}})")


@cache
def _employer_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(word for word in bodies()['open'] if len(word) > 1)})(?=[\\u4e00-\\u9fff])")


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(any_of(roles()["speech"]))
