"""The unit right behind a numeral: a unit of the vocabulary or another word that counts.

Example 例：behind 0.3 in 0.3元/千瓦时 stands the unit 元/千瓦时, behind 120 in 120支义诊队 the unit 支.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.figures.words import WORDS
from ontology.terms import unit_of, units

if TYPE_CHECKING:
    from rdflib import URIRef

_PEOPLE = re.compile(r"人(?=口(?![罩粮才]))")
_BOUND = re.compile(r"[ ]?(?P<word>以上|以下|以内|左右|上下)")
_MORE = re.compile(r"[多余](?![样元个种])")
_HALF = re.compile(r"半(?![年月天数径价夜夏山成导岛坡截自机工小个])")
_WITH_NOUN = frozenset({"张床位", "个床位", "个班"})
"""Symbols that hold the noun that is counted, which is the indicator: 76个班, 2300张床位."""


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A unit as printed: `start` to `end` of the text; `iri` is None when the vocabulary has no such unit.

    `bound` is the word behind it that qualifies the value (以上, 多), or ""; `end` is behind it.
    """

    text: str
    iri: URIRef | None
    start: int
    end: int
    bound: str = ""
    half: bool = False


def unit_at(text: str, offset: int) -> UnitWord | None:
    """The unit that starts at `offset` or behind one space; None when a noun or nothing follows."""
    start = offset + 1 if text[offset : offset + 1] in {" ", "　"} else offset
    if _not_units().match(text, start):
        return None
    match = _PEOPLE.match(text, start) or _symbols().match(text, start)
    return _with_bound(text, match) if match else None


def _with_bound(text: str, match: re.Match[str]) -> UnitWord:
    words, end = match.group(), match.end()
    half = _HALF.match(text, end) is not None
    behind = _MORE.match(text, end + half) if not words.endswith(("个", "种")) else None
    end = behind.end() if behind else end + half
    bound = _BOUND.match(text, end)
    word = bound["word"] if bound else behind.group() if behind else ""
    unit = unit_of(words.replace("％", "%"))
    return UnitWord(words, unit.iri if unit else None, match.start(), bound.end() if bound else end, word, half)


@cache
def _symbols() -> re.Pattern[str]:
    """Every unit and counter, longest first; one in letters ends where the letters end."""
    simple = {symbol for unit in units() for symbol in unit.symbols} | WORDS["counter"]
    simple -= _WITH_NOUN
    letters = {symbol for symbol in simple if symbol[-1].isascii() and symbol[-1].isalpha()}
    plain = any_of(simple - letters)
    latin = any_of(letters)
    one = f"(?:(?:{latin})(?![A-Za-z])|{plain})"
    return re.compile(f"{one}(?:/{one})?")


@cache
def _not_units() -> re.Pattern[str]:
    return re.compile(any_of(WORDS["not_unit"]))
