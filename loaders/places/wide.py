"""Reading provinces, cities and counties: every candidate that exactly one reading is left for.

Example 例：in 湘西团结报, “吉首” is 吉首市, “湖南” the province; “鼓楼区” alone stays unread.
"""

from __future__ import annotations

from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING

from kg.model import Evidence, PartRole, Unread
from kg.places import Level, place_iri
from kg.places.gazetteer import covers_key
from loaders.findings import FoundPlace
from loaders.places.candidates import Candidate, candidates_in, chained
from loaders.places.lists import initials
from loaders.places.supports import home_supports, mention_supports, settle
from loaders.places.vocabulary import words
from loaders.within import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Span
    from kg.places import Place
    from loaders.findings import Context

NO_GAP: frozenset[str] = frozenset()
LIST_GAPS = frozenset("、和与")
MOST_SPOKEN = 60
"""So many places that were spoken of before can say which of several is meant."""
AMBIGUOUS = "有几个地方叫“{name}”，上下文没有说是哪一个。Several places have the name; nothing says which."


def wide_places(context: Context) -> tuple[tuple[FoundPlace, ...], tuple[Unread, ...]]:
    """The provinces, cities and counties of an article in order, and the names that stay ambiguous."""
    lines = [part.span for part in context.article.parts if part.role is not PartRole.JUMP]
    by_line = [candidates_in(context.gazetteer, context.article.text, line) for line in lines]
    full = frozenset(
        candidate.places[0].key
        for candidates in by_line
        for candidate in candidates
        if len(candidate.places) == 1 and not candidate.short
    )
    found: list[FoundPlace] = []
    unread: list[Unread] = []
    spoken: dict[str, FoundPlace] = {}
    for line, candidates in zip(lines, by_line, strict=True):
        mentions, left = _read_line(context, candidates, full, spoken)
        found.extend(mentions)
        found.extend(_initials(context, line, spoken))
        unread.extend(left)
    return in_order(found), tuple(unread)


def _read_line(
    context: Context, candidates: tuple[Candidate, ...], full: frozenset[str], spoken: dict[str, FoundPlace]
) -> tuple[list[FoundPlace], list[Unread]]:
    """The mentions of one line; `full` are the places whose full name the article has.

    `spoken` has the last mention of each place so far, the nearest last; the line's are added to it.
    """
    found: list[FoundPlace] = []
    unread: list[Unread] = []
    full = full | _listed(context, candidates)
    for index, candidate in enumerate(candidates):
        follower = candidates[index + 1] if index + 1 < len(candidates) else None
        parent = _parent(context, found, candidate.span)
        mention = _read(context, candidate, follower, parent, full, spoken)
        if mention is not None:
            found.append(mention)
            spoken.pop(mention.place.key, None)
            spoken[mention.place.key] = mention
        elif not candidate.short and not candidate.counted and candidate.name not in words("unit"):
            reason = AMBIGUOUS.format(name=candidate.name)
            unread.append(Unread(Evidence(candidate.span, "places.ambiguous"), reason))
    return found, unread


def _listed(context: Context, candidates: tuple[Candidate, ...]) -> frozenset[str]:
    """The counties of the home's province that a list names by shorter names: 走遍榆社、沁源 in a paper of Datong."""
    province = context.home.key[: Level.PROVINCE] if context.home is not None else ""
    pairs = pairwise(candidates) if province else ()
    lists = (pair for pair in pairs if chained(context.article.text, pair[0].span, pair[1].span, LIST_GAPS))
    held = ((_only_in(one, province), _only_in(other, province)) for one, other in lists if one.short and other.short)
    return frozenset(key for one, other in held if one and other for key in (one, other))


def _only_in(candidate: Candidate, province: str) -> str:
    """The key of the one county of the whole country with this name, where it lies in `province`; "" otherwise."""
    place = candidate.places[0]
    sure = len(candidate.places) == 1 and place.level is Level.COUNTY and place.key.startswith(province)
    return place.key if sure else ""


def _initials(context: Context, line: Span, spoken: dict[str, FoundPlace]) -> Iterator[FoundPlace]:
    """The single characters of a counted list that stand for provinces, or for counties named before (来舒两县)."""
    last: dict[str, Place] = {}
    counties = [mention.place for mention in spoken.values() if mention.place.level is Level.COUNTY]
    for county in islice(reversed(counties), MOST_SPOKEN):
        last.setdefault(county.name[0], county)
    for span, sign in initials(context.article.text, line, last):
        place = context.gazetteer.by_code(sign) if isinstance(sign, str) else sign
        if place is not None:
            anchor = spoken[place.key].evidence if place.key in spoken else None
            yield FoundPlace(Evidence(span, "places.initial"), place, place_iri(context.names, place), anchor)


def _parent(context: Context, found: list[FoundPlace], span: Span) -> FoundPlace | None:
    """The mention that stands right before `span`."""
    if found and chained(context.article.text, found[-1].span, span, NO_GAP):
        return found[-1]
    return None


def _read(
    context: Context,
    candidate: Candidate,
    follower: Candidate | None,
    parent: FoundPlace | None,
    full: frozenset[str],
    spoken: dict[str, FoundPlace],
) -> FoundPlace | None:
    places = _fitting(context, candidate, follower, parent)
    if candidate.name in words("unit") and (parent is None or not places):
        return None
    if candidate.counted:
        places = _widest(places, full)
    elif candidate.short:
        places = tuple(place for place in places if _is_supported(context, place, places, parent, full))
        places = _widest(places, full)
    elif len(candidate.name) == 2 and not _is_near(context, places, parent, _latest(spoken)):
        return None
    before = (parent,) if parent is not None else ()
    place, anchor = settle(places, chain(mention_supports(chain(before, _latest(spoken))), home_supports(context)))
    if place is None:
        return None
    rule = "places.counted" if candidate.counted else "places.short" if candidate.short else "places.full"
    return FoundPlace(Evidence(candidate.span, rule), place, place_iri(context.names, place), anchor)


def _latest(spoken: dict[str, FoundPlace]) -> Iterator[FoundPlace]:
    """The places spoken of before, the nearest first."""
    return islice(reversed(spoken.values()), MOST_SPOKEN)


def _fitting(
    context: Context, candidate: Candidate, follower: Candidate | None, parent: FoundPlace | None
) -> tuple[Place, ...]:
    """The places that hold what follows directly, or lie in what stands directly before, when any do.

    Of a name that several have, none may be left: 桥西区 behind a city that has none today.
    """
    places = candidate.places
    if parent is not None:
        inside = tuple(place for place in places if covers_key(parent.place.key, place.key))
        if not inside and len(places) > 1 and all(place.level > parent.place.level for place in places):
            inside = context.gazetteer.named(candidate.name, within=parent.place.key)
            return tuple(place for place in inside if place.level <= Level.COUNTY)
        places = inside or places
    if follower is not None and follower.span.start == candidate.span.end:
        held = (p for p in places if any(covers_key(p.key, inner.key) for inner in follower.places))
        places = tuple(held) or places
    return places


def _is_supported(
    context: Context, place: Place, places: tuple[Place, ...], parent: FoundPlace | None, full: frozenset[str]
) -> bool:
    """Whether a shorter name may mean `place`: a province always, a city when no other has the name, a county
    when the article has its full name, or it lies in what stands right before or in the home prefecture."""
    if place.level is Level.PROVINCE or place.key in full:
        return True
    if parent is not None and parent.place.key != place.key and covers_key(parent.place.key, place.key):
        return True
    if place.level is Level.CITY:
        return sum(other.level is Level.CITY for other in places) == 1
    return _in_home(context, place)


def _in_home(context: Context, place: Place) -> bool:
    home = context.home
    area = context.gazetteer.parent(home) if home is not None and home.level is Level.COUNTY else home
    return area is not None and context.gazetteer.covers(area, place)


def _widest(places: tuple[Place, ...], full: frozenset[str]) -> tuple[Place, ...]:
    """Of places with one shorter name: the province; else those with their full name in the article; else the
    city that the others lie in (长沙市 and its 长沙县); else all."""
    provinces = tuple(place for place in places if place.level is Level.PROVINCE)
    named = tuple(place for place in places if place.key in full)
    around = tuple(p for p in places[:1] if all(covers_key(p.key, other.key) for other in places))
    return provinces or named or around or places


def _is_near(
    context: Context, places: tuple[Place, ...], parent: FoundPlace | None, before: Iterable[FoundPlace]
) -> bool:
    """Whether a name of two characters (和县, 达县) is made likely by its home or by what is spoken of."""
    areas = [support.key[:2] for support in home_supports(context)]
    areas += [mention.place.key[:2] for mention in [*before, *([parent] if parent else [])]]
    return not areas or any(place.key[:2] in areas for place in places)
