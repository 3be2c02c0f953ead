"""Reading townships and villages: by the gazetteer inside what governs them, else as local places.

Example 例：in “深入永嘉县岩头镇苍坡村” the township lies in the county and the village in the township; a
village that the gazetteer lacks becomes a local place there. “贫困村” and “三下乡” are no places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import Evidence, Span, Unread
from kg.places import Level, Place, place_iri
from kg.places.names import short_names
from loaders.findings import FoundPlace
from loaders.places import units
from loaders.places.boundaries import begins_word
from loaders.places.candidates import chained
from loaders.places.governing import at_least, governors, in_home, inside, is_local
from loaders.places.vocabulary import pattern, words
from loaders.places.wide import AMBIGUOUS

if TYPE_CHECKING:
    from loaders.findings import Context
    from loaders.places.supports import Anchor, Support

_ENDS = re.compile("[。！？!?]")
_CLAUSE_ENDS = re.compile("[，；：。！？,;:!?]")


@dataclass(slots=True)
class Walk:
    """Where reading stands in a line: what the article names so far (`known`), and this line (`here`)."""

    context: Context
    county: Support | None
    line: Span
    known: dict[str, Place]
    here: list[FoundPlace] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.context.article.text

    def add(self, span: Span, place: Place, rule: str, anchor: Anchor) -> None:
        """Notes a mention; it takes the place of shorter ones that it covers."""
        for mention in [mention for mention in self.here if span.holds(mention.span)]:
            self.here.remove(mention)
            self.known.pop(mention.span.of(self.text), None)
        iri = place_iri(self.context.names, place)
        self.here.append(FoundPlace(Evidence(span, rule), place, iri, anchor))
        if place.level > Level.COUNTY:
            self.known.setdefault(span.of(self.text), place)


def read_unit(walk: Walk, unit: Span) -> None:
    """Reads the name that ends with the word at `unit` (镇, 村, 社区), when it is one."""
    level = units.LEVELS[unit.of(walk.text)]
    for start in units.starts(walk.text, walk.line, unit):
        if _is_free(walk, start) and _read_known(walk, Span(start, unit.end), level):
            return
    if not units.is_glued(walk.text, unit.end):
        _read_local(walk, unit, level)


def _parent(walk: Walk, span: Span, level: Level) -> FoundPlace | None:
    """The mention of a wider place right before `span`, or with 境内 and the like between."""
    before = [mention for mention in walk.here if mention.span.end <= span.start]
    if not before or before[-1].place.level >= level:
        return None
    return before[-1] if chained(walk.text, before[-1].span, span, words("office")) else None


def _is_free(walk: Walk, start: int) -> bool:
    """Whether a name from `start` on covers only short names (柳林镇 over 柳林) and villages (杜村乡)."""
    over = [mention for mention in walk.here if mention.span.end > start]
    return all(_gives_way(mention) and mention.span.start >= start for mention in over)


def _gives_way(mention: FoundPlace) -> bool:
    return mention.evidence.rule == "places.short" or mention.place.level is Level.VILLAGE


def _read_known(walk: Walk, span: Span, level: Level) -> bool:
    """Reads a name that the article had before or that the gazetteer has; True when it was read or is
    unread."""
    name = span.of(walk.text)
    chain = _parent(walk, span, level)
    places = _meant(walk, name, level, chain)
    if not places or (chain is None and not _begins(walk, span)):
        return False
    place, anchor = _decide(walk, places, level, chain)
    if place is not None:
        walk.add(span, place, f"places.{level.name.lower()}", anchor)
    elif len(places) > 1 and chain is None and _is_open(walk, places, level):
        walk.unread.append(Unread(Evidence(span, "places.ambiguous"), AMBIGUOUS.format(name=name)))
    else:
        return False
    return True


def _meant(walk: Walk, name: str, level: Level, chain: FoundPlace | None) -> tuple[Place, ...]:
    before = walk.known.get(name)
    if before is not None and (chain is None or walk.context.gazetteer.covers(chain.place, before)):
        return (before,)
    named = walk.context.gazetteer.named
    shorter = short_names(name, level) if level is Level.TOWNSHIP else ()  # the table drops peoples: 四排赫哲族乡
    return named(name, level) or tuple(place for short in shorter for place in named(short, level))


def _begins(walk: Walk, span: Span) -> bool:
    """Whether a name with nothing before it that it lies in begins here; ordinary words need a mark or 在
    before."""
    stem = units.UNIT.sub("", span.of(walk.text))
    if stem in words("stem"):
        listed = len(stem) > 1 and walk.text.endswith("街道", span.start, span.end)  # 平安街道, behind 在
        return listed and units.is_firm(walk.text, walk.line, span.start)
    if len(span) == 2 or units.is_word(stem):
        return units.is_firm(walk.text, walk.line, span.start)
    return begins_word(walk.text, span.start, span.end)


def _decide(
    walk: Walk, places: tuple[Place, ...], level: Level, chain: FoundPlace | None
) -> tuple[Place | None, Anchor]:
    """Which of the places of this name is meant; None when none lies where it should, or more than one."""
    context = walk.context
    if chain is not None:
        held = tuple(place for place in places if context.gazetteer.covers(chain.place, place))
        return (held[0], None) if len(held) == 1 else (None, None)
    if len(places) == 1 and places[0] in walk.known.values():
        return places[0], next(iter(m.evidence for m in reversed(walk.here) if m.place == places[0]), None)
    place, anchor = inside(context, places, governors(context, walk.county, walk.here, level))
    if place is None and _is_open(walk, places, level):
        return in_home(context, places)
    return place, anchor


def _is_open(walk: Walk, places: tuple[Place, ...], level: Level) -> bool:
    """Whether nothing nearer than the home governs the name; or nothing nearer holds it, for townships."""
    areas = [area for area, _ in governors(walk.context, walk.county, walk.here, level)]
    if level is Level.VILLAGE and areas:
        return False
    counties = [at_least(walk.context, area, Level.COUNTY) for area in areas]
    return not any(c is not None and walk.context.gazetteer.covers(c, p) for c in counties for p in places)


def _read_local(walk: Walk, unit: Span, level: Level) -> None:
    """Reads a name that the gazetteer lacks, where it certainly begins and something governs it."""
    word = unit.of(walk.text)
    before = [mention for mention in walk.here if mention.span.end <= unit.start]
    start = _behind_office(walk, before[-1].span.end) if before else unit.end
    if before and before[-1].place.level < level and start in units.starts(walk.text, walk.line, unit):
        span, place = Span(start, unit.end), before[-1].place
        if is_local(walk.context, place) and units.can_be_name(span.of(walk.text).removesuffix(word), word):
            walk.add(span, _local(place, span.of(walk.text), level), "places.local", None)
            return
    for start in units.marked_starts(walk.text, walk.line, unit):
        if _is_free(walk, start) and _can_be_loose(walk, Span(start, unit.end), word):
            _add_governed(walk, Span(start, unit.end), level)
            return


def _can_be_loose(walk: Walk, span: Span, word: str) -> bool:
    """Whether a name that nothing holds can stand at `span`; 驻…村第一书记 needs less than other words around."""
    name = span.of(walk.text)
    sent = walk.text[span.start - 1 : span.start] == "驻" and walk.text.startswith("第一书记", span.end)
    return units.can_be_loose(name, word) or (sent and units.can_be_name(name.removesuffix(word), word, units.COMMON))


def _behind_office(walk: Walk, end: int) -> int:
    """Where a name begins behind a mention that ends at `end`: behind 办, 境内的 and the like."""
    office = pattern("office").match(walk.text, end, walk.line.end)
    return office.end() if office is not None else end


def _add_governed(walk: Walk, span: Span, level: Level) -> None:
    """Notes a local place in what governs it, unless an earlier sentence leaves two places to lie in."""
    areas = tuple(governors(walk.context, walk.county, walk.here, level))
    if not areas:
        return
    area: Place | None
    area, anchor = areas[0]
    if isinstance(anchor, Evidence) and not _is_close(walk, anchor.span, span):
        area = _common(walk, [place for place, said in areas if isinstance(said, Evidence)], anchor.span, span)
    if area is not None:
        walk.add(span, _local(area, span.of(walk.text), level), "places.local_governed", anchor)


def _is_close(walk: Walk, before: Span, span: Span) -> bool:
    """Whether nothing but one clause lies between: 甲镇高家村第一书记周明、李家村第一书记…."""
    return _CLAUSE_ENDS.search(walk.text, before.end, span.start) is None


def _common(walk: Walk, areas: list[Place], nearest: Span, span: Span) -> Place | None:
    """The one township that the sentence names, else the one county of all `areas`; None when there are two."""
    counties = dict.fromkeys(at_least(walk.context, area, Level.COUNTY) for area in areas)
    towns = dict.fromkeys(area for area in areas if area.level is Level.TOWNSHIP)
    if len(counties) > 1:
        return None
    is_one_sentence = _ENDS.search(walk.text, nearest.end, span.start) is None
    return next(iter(towns)) if len(towns) == 1 and is_one_sentence else next(iter(counties))


def _local(parent: Place, name: str, level: Level) -> Place:
    return Place("", name, level, parent.key)
