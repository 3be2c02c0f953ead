"""Words that can name a province, city or county, before it is decided which one they name.

Example 例：“鼓楼区” can be five districts; “交口” in “交口称赞” and “长安” in “长安汽车” are no candidates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kg import tables
from kg.language import names as person_names
from kg.language.words import frequency
from kg.model import Span
from kg.places import Level
from loaders.places.boundaries import stands_alone
from loaders.places.lexicon import names_in
from loaders.places.lists import counted_names
from loaders.places.vocabulary import pattern, words

if TYPE_CHECKING:
    from kg.places import Gazetteer, Place

# Surnames that are mostly other words in front of a place: 和柳林, 向方山.
_NO_SURNAMES = frozenset("和于向从与同由经任到在对往自为")

_LEAD = 8
"""So many characters before a surname can hold the word and the spaces that make it one."""

_USUAL = 20
"""A longer word of this frequency is one, and no province with something behind it: 河南人, 上海滩."""

_YEAR = re.compile("[0-9０-９]年$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that name one of `places`: `short` when a part of the full name is missing (交口), `counted` in a
    list that says how many it names."""

    span: Span
    name: str
    places: tuple[Place, ...]
    short: bool
    counted: bool = False


def candidates_in(gazetteer: Gazetteer, text: str, line: Span) -> tuple[Candidate, ...]:
    """The candidates of one line, in order; of two that overlap the longer one stays, or the first."""
    counted = counted_names(gazetteer, text, line)
    found = [Candidate(span, span.of(text), places, short=False, counted=True) for span, places in counted.items()]
    for start, ends in names_in(gazetteer, text, line):
        spans = (Span(start, end) for end in ends)
        made = (_candidate(gazetteer, text, span, line) for span in spans)
        found.extend(next(([one] for one in made if one is not None), []))
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        while kept and candidate.span.start < kept[-1].span.end and _outweighs(candidate, kept[-1]):
            kept.pop()
        if not kept or candidate.span.start >= kept[-1].span.end:
            kept.append(candidate)
    return tuple(kept)


def _outweighs(candidate: Candidate, other: Candidate) -> bool:
    """Of two that overlap, one of a counted list counts, else the longer one, else the first."""
    return (candidate.counted, len(candidate.span)) > (other.counted, len(other.span))


def _candidate(gazetteer: Gazetteer, text: str, span: Span, line: Span) -> Candidate | None:
    """The words at `span` as a candidate; None when they are part of other words, or ordinary ones."""
    name = span.of(text)
    places, short = _called(gazetteer, name)
    if short:
        refused = name in words("ordinary") or _leads_on(text, span, line)
        refused = refused or _in_person_name(text, span, line)
    else:
        refused = _is_glued(text, span)
    certain = _opens(text, span, line, places) if short else len(span) == 2 and _begins_certainly(text, span, line)
    if refused or not (certain or stands_alone(text, span.start, span.end, open_end=not short)):
        return None
    return Candidate(span, name, places, short)


@lru_cache(maxsize=4096)
def _called(gazetteer: Gazetteer, name: str) -> tuple[tuple[Place, ...], bool]:
    """The provinces, cities and counties that the name may mean, and whether it is a shorter name of all of them.

    A paper prints the same few names again and again.
    """
    places = tuple(place for place in gazetteer.named(name) if place.level <= Level.COUNTY)
    return _by_the_name(gazetteer, places, name), all(_is_short(gazetteer, place, name) for place in places)


def _opens(text: str, span: Span, line: Span, places: tuple[Place, ...]) -> bool:
    """Whether a province's name stands right behind a mark: 山西晋…公司, though 西晋 is a word."""
    if len(places) != 1 or places[0].level is not Level.PROVINCE:
        return False
    before = text[max(line.start, span.start - 1) : span.start]
    return not "\u3400" <= before <= "\u9fff" and frequency(text[span.start : span.end + 1]) < _USUAL


def _begins_certainly(text: str, span: Span, line: Span) -> bool:
    """Whether a year or a word like 帮扶, 深入 stands right before a name: 帮扶道县, 2020年和县."""
    before = text[max(line.start, span.start - 3) : span.start]
    return _YEAR.search(before) is not None or any(before[-size:] in words("before") for size in (2, 3))


def _is_short(gazetteer: Gazetteer, place: Place, name: str) -> bool:
    return name != place.name and name[-1] != place.name[-1] and name in gazetteer.short_names(place)


def _by_the_name(gazetteer: Gazetteer, places: tuple[Place, ...], name: str) -> tuple[Place, ...]:
    """Of the places, those called so today, else those with this shorter name, else those once called so."""
    today = tuple(place for place in places if place.name == name)
    return today or tuple(place for place in places if name in gazetteer.short_names(place)) or places


def _leads_on(text: str, span: Span, line: Span) -> bool:
    """Whether what stands behind makes a road, a brand or a mountain of the name: 重庆路, 北京时间,
    长安汽车."""
    if pattern("not_follower").match(text, span.end, line.end) is not None:
        return False
    return pattern("follower").match(text, span.end, line.end) is not None


def _is_glued(text: str, span: Span) -> bool:
    """Whether the last character of the name belongs to what follows: 河北区域, 吉林市场."""
    return pattern("glued").match(text, span.end - 1) is not None


def _in_person_name(text: str, span: Span, line: Span) -> bool:
    """Whether a surname stands before it, and a mark or a title before that: “记者 王长治”, “、李吕梁、”."""
    before = span.start - 1
    if before < line.start or text[before] in _NO_SURNAMES:
        return False
    if text[max(line.start, before - _LEAD) : before].rstrip().endswith(tuple(words("person"))):
        return text[before] in tables.plain("kg/data/surnames.txt")
    if not _name_can_begin(text, before, line):
        return False
    spans = person_names.names_at(text, before, line.end)
    return any(found.holds(Span(before, span.end)) for found in spans)


def _name_can_begin(text: str, start: int, line: Span) -> bool:
    if start == line.start or not "\u3400" <= text[start - 1] <= "\u9fff":
        return True
    titles = tables.plain("kg/data/names_titles.txt")
    return any(text[max(line.start, start - size) : start] in titles for size in (2, 3, 4))


def chained(text: str, before: Span, after: Span, gaps: frozenset[str]) -> bool:
    """Whether `after` follows `before` directly, or with nothing but one of `gaps` between."""
    if before.end > after.start:
        return False
    return before.end == after.start or text[before.end : after.start] in gaps
