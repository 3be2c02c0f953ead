"""Reading townships and villages: by the gazetteer inside what governs them, else as local places.

Example 例：in “深入永嘉县岩头镇苍坡村” the township lies in the county and the village in the township; a
village that the gazetteer lacks becomes a local place there. “贫困村” and “三下乡” are no places.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Evidence, Span, Unread
from kg.places import Level, Place
from kg.places.names import short_names
from loaders.places import units
from loaders.places.boundaries import begins_word
from loaders.places.candidates import chained
from loaders.places.governing import at_least, governors, in_home, inside, is_local
from loaders.places.listed import read_list
from loaders.places.strangers import unknown_county
from loaders.places.vocabulary import pattern, words
from loaders.places.wide import AMBIGUOUS

if TYPE_CHECKING:
    from loaders.findings import FoundPlace
    from loaders.places.supports import Anchor
    from loaders.places.walk import Walk

_SHORT = frozenset({"places.short", "places.counted"})
_KINDS = ("镇", "乡", "街道", "苏木")
_LONGEST = 4
_WIDER = frozenset("县区市旗镇乡")
_ENDS = re.compile("[。！？!?]")
_CLAUSE_ENDS = re.compile("[，；：。！？,;:!?]")


def read_unit(walk: Walk, unit: Span) -> None:
    """Reads the name that ends with the word at `unit` (镇, 村, 社区), when it is one."""
    level = units.LEVELS[unit.of(walk.text)]
    if level is Level.TOWNSHIP and read_list(walk, unit):
        return
    before = walk.last_before(unit.start)
    behind = before.span.end if before is not None else -1
    for start in units.starts(walk.text, walk.line, unit):
        name = walk.text[start : unit.end]
        possible = start == behind or name in walk.known or walk.context.gazetteer.has(name) or "族" in name
        if possible and _is_free(walk, start) and _read_known(walk, Span(start, unit.end), level):
            return
    if unit.of(walk.text) not in units.FARMS and not units.is_glued(walk.text, unit.end):
        _read_local(walk, unit, level)


def _parent(walk: Walk, span: Span, level: Level) -> FoundPlace | None:
    """The mention of a wider place right before `span`, or with 境内 and the like between."""
    before = walk.last_before(span.start)
    if before is None or before.place.level >= level:
        return None
    return before if chained(walk.text, before.span, span, words("office")) else None


def _is_free(walk: Walk, start: int) -> bool:
    """Whether a name from `start` on covers only short names (柳林镇 over 柳林) and villages (杜村乡)."""
    for mention in reversed(walk.here):
        if mention.span.end <= start:
            return True
        if mention.span.start < start or not _gives_way(mention):
            return False
    return True


def _gives_way(mention: FoundPlace) -> bool:
    return mention.evidence.rule in _SHORT or mention.place.level is Level.VILLAGE


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
    found = named(name, level)
    if found or level is not Level.TOWNSHIP:
        return found
    if "族" in name:  # the table drops peoples: 四排赫哲族乡
        return tuple(place for short in short_names(name, level) for place in named(short, level))
    return _under_another_unit(walk, name, chain)


def _under_another_unit(walk: Walk, name: str, chain: FoundPlace | None) -> tuple[Place, ...]:
    """The township of the county right before the name that is of another kind today: 通道县独坡乡, now a 镇."""
    if chain is None or chain.place.level is not Level.COUNTY:
        return ()
    unit = units.UNIT.search(name, len(name) - 2)
    others = (name[: unit.start()] + other for other in _KINDS) if unit is not None else ()
    named = walk.context.gazetteer.named
    found = [place for other in others for place in named(other, Level.TOWNSHIP, within=chain.place.key)]
    return tuple(found) if len(found) == 1 else ()


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
        return places[0], next((m.evidence for m in walk.recent() if m.place == places[0]), None)
    place, anchor = inside(context, places, governors(context, walk.county, walk.recent(), level))
    if place is None and _is_open(walk, places, level):
        return in_home(context, places)
    return place, anchor


def _is_open(walk: Walk, places: tuple[Place, ...], level: Level) -> bool:
    """Whether nothing nearer than the home governs the name; or nothing nearer holds it, for townships."""
    areas = [area for area, _ in governors(walk.context, walk.county, walk.recent(), level)]
    if level is Level.VILLAGE and areas:
        return False
    counties = [at_least(walk.context, area, Level.COUNTY) for area in areas]
    return not any(c is not None and walk.context.gazetteer.covers(c, p) for c in counties for p in places)


def _read_local(walk: Walk, unit: Span, level: Level) -> None:
    """Reads a name that the gazetteer lacks, where it certainly begins and something governs it."""
    word = unit.of(walk.text)
    before = walk.last_before(unit.start)
    if before is not None and before.place.level < level and is_local(walk.context, before.place):
        span = Span(_behind_office(walk, before.span.end), unit.end)
        if _can_stand_behind(walk, before, span, word):
            walk.add(span, _local(before.place, span.of(walk.text), level), "places.local", None)
            return
    if word in units.HAMLETS or _is_strange(walk, unit):
        return
    for start in units.marked_starts(walk.text, walk.line, unit):
        if _is_free(walk, start) and _can_be_loose(walk, Span(start, unit.end), word):
            _add_governed(walk, Span(start, unit.end), level)
            return


def _can_stand_behind(walk: Walk, before: FoundPlace, span: Span, word: str) -> bool:
    """Whether a name can be all that stands from a wider place on: 岩头镇石坪村, and behind a township 向荣村."""
    unit = Span(span.end - len(word), span.end)
    if span.start not in units.starts(walk.text, walk.line, unit):
        return False
    stem = span.of(walk.text).removesuffix(word)
    glued = span.start == before.span.end and before.place.level is Level.TOWNSHIP
    return units.can_be_name(stem, word) or (glued and units.can_be_behind_town(stem))


def _is_strange(walk: Walk, unit: Span) -> bool:
    """Whether the name lies in a county or town that nobody knows, here or where the article named it first."""
    starts = [start for start in units.starts(walk.text, walk.line, unit) if unit.start - start <= _LONGEST]
    for start in starts:
        if walk.text[start - 1] in _WIDER and start > walk.line.start and not walk.is_taken(Span(start - 1, start)):
            walk.strange.add(walk.text[start : unit.end])
            walk.unread.extend(unknown_county(walk, start))
    return any(walk.text[start : unit.end] in walk.strange for start in starts)


def _can_be_loose(walk: Walk, span: Span, word: str) -> bool:
    """Whether a name that nothing holds can stand at `span`; 驻…村第一书记 needs less than other words around."""
    name = span.of(walk.text)
    last = walk.last_before(span.start)
    if last is not None and last.place.level is Level.TOWNSHIP and _is_one_sentence(walk, last.span, span):
        return units.can_be_name(name.removesuffix(word), word, units.COMMON)
    sent = walk.text[span.start - 1 : span.start] == "驻" and walk.text.startswith("第一书记", span.end)
    return units.can_be_loose(name, word) or (sent and units.can_be_name(name.removesuffix(word), word, units.COMMON))


def _behind_office(walk: Walk, end: int) -> int:
    """Where a name begins behind a mention that ends at `end`: behind 办, 境内的 and the like."""
    office = pattern("office").match(walk.text, end, walk.line.end)
    return office.end() if office is not None else end


def _add_governed(walk: Walk, span: Span, level: Level) -> None:
    """Notes a local place in what governs it, unless an earlier sentence leaves two places to lie in."""
    areas = tuple(governors(walk.context, walk.county, walk.recent(), level))
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


def _is_one_sentence(walk: Walk, before: Span, span: Span) -> bool:
    return _ENDS.search(walk.text, before.end, span.start) is None


def _common(walk: Walk, areas: list[Place], nearest: Span, span: Span) -> Place | None:
    """The one township that the sentence names, else the one county of all `areas`; None when there are two."""
    counties = dict.fromkeys(at_least(walk.context, area, Level.COUNTY) for area in areas)
    towns = dict.fromkeys(area for area in areas if area.level is Level.TOWNSHIP)
    if len(counties) > 1:
        return None
    is_one = len(towns) == 1 and _is_one_sentence(walk, nearest, span)
    return next(iter(towns)) if is_one else next(iter(counties))


def _local(parent: Place, name: str, level: Level) -> Place:
    return Place("", name, level, parent.key)
