"""What the figures of an article are read against: its sentences, and the places, persons and bodies named in it.

Example 例：in “县农业局统计，道县早稻21万亩” the name 道县 stands for itself, one inside 道县农业局 would not.

All is worked out once an article, so that reading a figure costs the same in a long text as in a short one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import Span
from kg.places import Level
from loaders.figures.agents import without_scenes
from loaders.figures.cover import Cover
from loaders.figures.focus import focus_of, site_of, town_of
from loaders.figures.naming import named_in, told_in, with_repeated
from loaders.figures.pointers import DEICTIC
from loaders.within import in_order, within

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundOrganization, FoundPerson, FoundPlace

LONGEST_SENTENCE = 400
"""No sentence of print is longer, in characters."""
WINDOW = 1000
"""What governs a figure stands within so many characters before it, however long its sentence is."""

_OF_HOME = re.compile(r"我市|(?:^|[，。；：、！？\n“（(])(?:市[委长]|副市长|市人大|市政协|市政府)", re.MULTILINE)
_LEVEL = attrgetter("place.level")
_BEGIN, _END = methodcaller("start"), methodcaller("end")


@dataclass(frozen=True, slots=True)
class Ground:
    """An article as its figures need it, everything in order.

    `text` is the clean text in simplified characters, of the same length, so that an indicator is one in both scripts.
    `named` are the places that are named for themselves; `taken` holds names whose numbers are no figures;
    `seats` are the townships and villages in the names of bodies; `at_home`: it speaks of what the paper serves.
    `starts` are where its sentences begin, `pointers` the words for a place that was named (全镇, 村里).
    `focus` is the one village that a report is about, `town` the one township, `site` where the school or works
    stands that it opens with; `own_city` the city of a county's rank that 全市 stands for.
    """

    context: Context
    findings: Findings
    text: str
    places: tuple[FoundPlace, ...]
    named: tuple[FoundPlace, ...]
    persons: tuple[FoundPerson, ...]
    bodies: tuple[FoundOrganization, ...]
    holders: frozenset[URIRef]
    seats: Mapping[URIRef, FoundPlace]
    taken: Cover
    at_home: bool
    starts: tuple[int, ...]
    pointers: tuple[re.Match[str], ...] = ()
    focus: FoundPlace | None = None
    town: FoundPlace | None = None
    site: FoundPlace | None = None
    own_city: Place | None = None

    @classmethod
    def of(cls, context: Context, findings: Findings) -> Ground:
        """The ground of an article."""
        text = simplified(context.article.text)
        places, bodies = with_repeated(text, in_order(findings.places)), in_order(findings.organizations)
        told = told_in(context, text, findings, places)
        named = without_scenes(text, named_in(context, text, findings, told), bodies)
        own_city = _own_city(context, findings, text)
        seats = _seats(places, bodies)
        pointers = tuple(DEICTIC.finditer(text))
        every = (places, findings.persons, bodies, findings.programs, findings.documents)
        return cls(
            context=context,
            findings=replace(findings, places=told, county=_county_of(context, findings, told)),
            text=text,
            places=places,
            named=named,
            persons=in_order(findings.persons),
            bodies=bodies,
            holders=frozenset(one.person for one in findings.tenures),
            seats=seats,
            taken=Cover.of(one.span for kind in every for one in kind),
            at_home=own_city is None and _is_at_home(context, places, pointers),
            starts=tuple(one.span.start for one in context.sentences),
            pointers=pointers,
            focus=focus_of(context, text, told),
            town=town_of(context, text, named),
            site=site_of(context, text, bodies, seats),
            own_city=own_city,
        )

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a position."""
        return self.context.sentences[bisect_right(self.starts, offset) - 1]

    def sentence_from(self, offset: int) -> int:
        """Where the sentence that holds a position begins, as far back as a sentence of print is long."""
        return max(self.sentence_at(offset).span.start, offset - LONGEST_SENTENCE)

    def pointers_in(self, start: int, end: int) -> Sequence[re.Match[str]]:
        """The words that point at a place between two positions."""
        if not self.pointers:
            return ()
        first = bisect_left(self.pointers, start, key=_BEGIN)
        return self.pointers[first : bisect_right(self.pointers, end, lo=first, key=_END)]

    def before(self, places: tuple[FoundPlace, ...], start: int, end: int) -> list[FoundPlace]:
        """Those of the places that lie between two positions, as far back as is looked."""
        return within(places, Span(max(start, end - WINDOW), end)) if start < end else []


def _is_at_home(context: Context, places: tuple[FoundPlace, ...], pointers: tuple[re.Match[str], ...]) -> bool:
    """Whether an article speaks of what the paper serves, by its name or by its offices: 市慈善总会."""
    home = context.home
    if home is None:
        return False
    offices = home.level in {Level.CITY, Level.COUNTY} and any(one["head"] == home.name[-1] for one in pointers)
    return offices or any(one.place == home for one in places)


def _county_of(context: Context, findings: Findings, told: tuple[FoundPlace, ...]) -> Place | None:
    """The county that the article is about, if it speaks of that or a place in it, and not only of who came from it."""
    county = findings.county
    if county is None or len(told) == len(findings.places):
        return county
    return county if any(context.gazetteer.covers(county, one.place) for one in told) else None


def _own_city(context: Context, findings: Findings, text: str) -> Place | None:
    """The city of a county's rank that an article is about, where nothing speaks of the wider one of the paper."""
    county, home = findings.county, context.home
    if county is None or home is None or county == home or county.name[-1] not in "市区":
        return None
    if f"{county.name[:-1]}市" not in text:  # a city then may be a district today
        return None
    told = any(one.place == home and one.inferred_from is None for one in findings.places)
    return None if told or county == home or _OF_HOME.search(text) else county


def _seats(places: tuple[FoundPlace, ...], bodies: tuple[FoundOrganization, ...]) -> dict[URIRef, FoundPlace]:
    found: dict[URIRef, FoundPlace] = {}
    for body in bodies:
        local = [one for one in within(places, body.span) if one.place.level >= Level.TOWNSHIP]
        if local:
            found.setdefault(body.iri, max(local, key=_LEVEL))  # 甲镇乙村合作社 is of the village
    return found
