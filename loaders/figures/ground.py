"""What the figures of an article are read against: its sentences, and the places, persons and bodies named in it.

Example 例：in “县农业局统计，道县早稻21万亩” the name 道县 stands for itself, one inside 道县农业局 would not.

All is worked out once an article, so that reading a figure costs the same in a long text as in a short one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.language.traditional import simplified
from kg.model import Span
from kg.places import Level
from loaders.figures.focus import focus_of
from loaders.figures.pointers import COMPARED, RANKED
from loaders.within import in_order, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rdflib import URIRef

    from kg.language.sentences import Sentence
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundOrganization, FoundPerson, FoundPlace

LONGEST_SENTENCE = 400
"""No sentence of print is longer, in characters."""
WINDOW = 1000
"""What governs a figure stands within so many characters before it, however long its sentence is."""

_ORIGIN = re.compile(
    r"就[^，。；]{1,40}?案|来自[^，。；]{1,40}?的|从[^，。；]{2,10}?(?:回来|返乡|归来|赶来|运来|搬来|引进|嫁到|来到)"
)
_VENUE = re.compile(
    r"(?:隆重|正式|顺利|联合|胜利)?(?:召开|举行|举办|启动|开幕|闭幕|开班|开工|揭幕|落幕|拉开帷幕|开赛|启幕|揭牌|开营|公开开庭|开庭)"
)
_AWAY = re.compile("(?:和|与|同|跟|销往|卖到了?|运往|发往|远销|输往|销到)$")
_VENUE_BEFORE = re.compile(
    r"[在于](?:[\u4e00-\u9fff]{1,7}?[省市县区旗州])?(?:[\u4e00-\u9fff]{1,6}?[镇乡]|[\u4e00-\u9fff]{1,6}?街道)?$"
)
_VENUE_IN = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:[镇乡村]|街道|社区)(?=[\u4e00-\u9fff]{2})")
_FIRM_NAME = re.compile(
    r"(?P<own>[\u4e00-\u9fffA-Za-z0-9“”]{1,18}?)(?:有限责任公司|有限公司|公司|集团|合作社|合作联社|研究院|研究所|大学|职业学院)"
)
_NO_NAME = re.compile(
    r"[的在有是把被和与及等]|引进|新建|成立|来自|通过|依托|组织|培育|现有|共有|共|[一二三两几多各]|[0-9]"
)
_ROUTE = re.compile(r"(?:[起始止]于|起自|途[经径]|贯穿|穿越|通往|连接)(?:[\u4e00-\u9fff]{1,6}?[镇乡县区市])?$")
_OF_HOME = re.compile(r"我市|(?:^|[，。；：、！？\n“（(])(?:市[委长]|副市长|市人大|市政协|市政府)", re.MULTILINE)
_START = attrgetter("span.start")


@dataclass(frozen=True, slots=True)
class Cover:
    """Spans by their starts, and how far those up to each reach: whether one of them holds a span is one look-up."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Cover:
        """The cover that the spans make."""
        ordered = sorted(spans, key=lambda span: span.start)
        return cls(tuple(span.start for span in ordered), tuple(accumulate((span.end for span in ordered), max)))

    def holds(self, span: Span) -> bool:
        """Whether one of the spans holds this one."""
        index = bisect_right(self.starts, span.start) - 1
        return index >= 0 and self.reach[index] >= span.end


@dataclass(frozen=True, slots=True)
class Ground:
    """An article as its figures need it, everything in order.

    `text` is the clean text in simplified characters, of the same length, so that an indicator is one in both scripts.
    `named` are the places that are named for themselves; `taken` holds names whose numbers are no figures;
    `seats` are the townships and villages in the names of bodies; `at_home`: it speaks of what the paper serves.
    `focus` is the one village that a report is about; `own_city` the city of a county's rank that 全市 stands for.
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
    focus: FoundPlace | None = None
    own_city: Place | None = None

    @classmethod
    def of(cls, context: Context, findings: Findings) -> Ground:
        """The ground of an article."""
        places, bodies = in_order(findings.places), in_order(findings.organizations)
        text = simplified(context.article.text)
        named, own_city = _named(text, findings, places), _own_city(context, findings, text)
        every = (places, findings.persons, bodies, findings.programs, findings.documents)
        return cls(
            context=context,
            findings=findings,
            text=text,
            places=places,
            named=named,
            persons=in_order(findings.persons),
            bodies=bodies,
            holders=frozenset(one.person for one in findings.tenures),
            seats=_seats(places, bodies),
            taken=Cover.of(one.span for kind in every for one in kind),
            at_home=own_city is None and context.home is not None and any(one.place == context.home for one in places),
            focus=focus_of(context, places),
            own_city=own_city,
        )

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds a position."""
        return self.context.sentences[bisect_right(self.context.sentences, offset, key=_START) - 1]

    def sentence_from(self, offset: int) -> int:
        """Where the sentence that holds a position begins, as far back as a sentence of print is long."""
        return max(self.sentence_at(offset).span.start, offset - LONGEST_SENTENCE)

    def before(self, places: tuple[FoundPlace, ...], start: int, end: int) -> list[FoundPlace]:
        """Those of the places that lie between two positions, as far back as is looked."""
        return within(places, Span(max(start, end - WINDOW), end)) if start < end else []


def _named(text: str, findings: Findings, places: tuple[FoundPlace, ...]) -> tuple[FoundPlace, ...]:
    """The places that are named for themselves: not in the name of a body, a program or a document, nor a venue."""
    kinds = (findings.organizations, findings.programs, findings.documents)
    inside = Cover.of(one.span for kind in kinds for one in kind)
    origins = Cover.of(Span(*match.span()) for match in _ORIGIN.finditer(text))
    return tuple(
        place
        for place in places
        if not inside.holds(place.span)
        and not COMPARED.search(text, max(0, place.span.start - 3), place.span.start)
        and not RANKED.match(text, place.span.end)
        and not _ROUTE.search(text, max(0, place.span.start - 12), place.span.start)
        and not origins.holds(place.span)
        and not _opens_name(text, place)
        and not (place.place.level <= Level.CITY and _AWAY.search(text, max(0, place.span.start - 4), place.span.start))
    )


def _own_city(context: Context, findings: Findings, text: str) -> Place | None:
    """The city of a county's rank that an article is about, where nothing speaks of the wider one of the paper."""
    county, home = findings.county, context.home
    if county is None or home is None or county == home or county.name[-1] not in "市区":
        return None
    if f"{county.name[:-1]}市" not in text:  # a city then may be a district today
        return None
    told = any(one.place == home and one.inferred_from is None for one in findings.places)
    return None if told or county == home or _OF_HOME.search(text) else county


def _opens_name(text: str, place: FoundPlace) -> bool:
    """Whether a place only opens the name of a firm or a school that nobody read: 陕西某某科技有限公司."""
    match = _FIRM_NAME.match(text, place.span.end) if place.place.level < Level.TOWNSHIP else None
    return match is not None and not _NO_NAME.search(match.group(), 0, len(match["own"]))


def is_venue(text: str, place: FoundPlace) -> bool:
    """Whether a meeting or a festival was held there, so that what follows need not be of that place."""
    start, end = place.span.start, place.span.end
    inner = _VENUE_IN.match(text, end) if place.place.level in {Level.COUNTY, Level.TOWNSHIP} else None
    held = _VENUE.match(text, end) or (inner is not None and _VENUE.match(text, inner.end()))
    return held is not None and held is not False and _VENUE_BEFORE.search(text, max(0, start - 12), start) is not None


def _seats(places: tuple[FoundPlace, ...], bodies: tuple[FoundOrganization, ...]) -> dict[URIRef, FoundPlace]:
    found: dict[URIRef, FoundPlace] = {}
    for body in bodies:
        local = (one for one in within(places, body.span) if one.place.level >= Level.TOWNSHIP)
        place = next(local, None)
        if place is not None:
            found.setdefault(body.iri, place)
    return found
