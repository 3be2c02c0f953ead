"""How much likelier a name begins here than a word, and where it most likely ends.

Example 例：in 余道林领着大伙 a name of three is the likeliest reading, because 领着 are words and 林领 is none; in
来打分 behind 群众 there are two words and no name.

A reading is a name and words behind it, or words alone, up to the next mark; its likelihood is the product of
how often its words, surname and given characters stand in texts. The figures are rough: what counts is the difference.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg import tables
from kg.language import words

if TYPE_CHECKING:
    from kg.model import Span

REACH = 10
"""So many characters are read from the start of the name on."""

COMMON = 100
"""So many surnames, the first of the table, are borne by most people."""

_COMMON_SURNAME, _SURNAME, _WORDY_SURNAME = -4.2, -6.5, -9.0
_WORDY = 60_000
"""A rarer surname that is a word of its own with this frequency (来, 都, 要) seldom begins a name."""

_GIVEN, _UNUSUAL_GIVEN = -6.2, -9.2
_OF_TWO, _OF_MORE = -2.0, -0.2


def odds_of(text: str, candidates: tuple[Span, ...], limit: int) -> dict[Span, float]:
    """For each candidate, the logarithm of how much likelier it is, with the words behind it, than words alone."""
    if not candidates:
        return {}
    start = candidates[0].start
    end = end_of_run(text, start, min(limit, start + REACH))
    rests = words.likeliest_rests(text, start, end)
    inside = (span for span in candidates if span.end <= end)
    return {span: likelihood(span.of(text)) + rests[span.end - start] - rests[0] for span in inside}


def likelihood(name: str) -> float:
    """The logarithm of how likely these characters are as a name."""
    surname, given = parts(name)
    size = _OF_TWO if len(name) == 2 else _OF_MORE
    return _surname_odds(surname) + size + sum(_GIVEN if one in _given() else _UNUSUAL_GIVEN for one in given)


def is_usual(name: str, *, both: bool = False) -> bool:
    """Whether the given name has a character that given names are usually written with; with `both` only such."""
    given = parts(name)[1]
    return _given().issuperset(given) if both else not _given().isdisjoint(given)


def parts(name: str) -> tuple[str, str]:
    """Surname and given name; a compound surname only where a given name is left."""
    size = 2 if len(name) > 2 and name[:2] in _compound() else 1
    return name[:size], name[size:]


@cache
def _surname_odds(surname: str) -> float:
    if surname in common_surnames():
        return _COMMON_SURNAME
    if len(surname) == 2:
        return _SURNAME
    return _WORDY_SURNAME if words.frequency(surname) >= _WORDY else _SURNAME


def is_surname_first(surname: str) -> bool:
    """Whether it is a surname more than a word of its own (not 来, 都)."""
    return _surname_odds(surname) != _WORDY_SURNAME


@cache
def common_surnames() -> frozenset[str]:
    """The hundred most frequent surnames; behind a rarer one an ordinary word is more likely than a name."""
    return frozenset(tables.words("kg/data/surnames.txt")[:COMMON])


@cache
def _compound() -> frozenset[str]:
    return frozenset(word for word in tables.words("kg/data/surnames.txt") if len(word.split("=")[0]) == 2)


@cache
def _given() -> frozenset[str]:
    return frozenset("".join(tables.words("kg/data/names_given.txt")))


def end_of_run(text: str, start: int, limit: int) -> int:
    """The first offset behind the Chinese characters from `start` on."""
    index = start
    while index < limit and "\u3400" <= text[index] <= "\u9fff":
        index += 1
    return index
