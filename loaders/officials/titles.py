"""Titles in a sentence: an optional place, a body and a post word, by grammar and not by a list of titles.

Example 例：in 河口市石桥区委副书记周明 the title is 区委副书记, its body 区委, its level 区, its post word
书记; in 柳湾镇党委书记 the body is 党委; in 教育局长 the swallowed 局 is put back: its body is 教育局.

Offsets are those of the text that is read. `text` is a folded copy (full-width marks) of the same length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.places import Level
from kg.tables import any_of
from loaders.officials.owners import name_ending_at
from loaders.officials.tables import PostWord, bodies, post_words, surroundings, verbs
from loaders.officials.title_pattern import LEVELS, title_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.findings import FoundPlace

_VILLAGE_LEVELS = frozenset({"村", "社区", "嘎查"})
FORMER_INSIDE = frozenset({"原", "前", "老"})
_HAN = re.compile("[\\u4e00-\\u9fff]")
_HALF_WIDTH = str.maketrans(",():;!?", "，（）：；！？")
_REPRESENTATIVES = ("政协", "人大", "党代会")
_LEVEL_WITHIN = ((("村", "支村"), "村"), (("社区",), "社区"), (("地委", "行署", "行政公署"), "地区"))
_LEAGUE = "共青团"
_EDGE = re.compile("[，。；：、！？（）“”《》\\s]")
_OPENING = re.compile("(?![委民长])[\\u4e00-\\u9fff]{1,10}")
LONGEST_OPENING = 16
_OWN_VILLAGE = re.compile("(?:村|社区|嘎查)(?=党|支部|总支)")


@dataclass(frozen=True, slots=True)
class Title:
    """One post as printed. `span` is the title without its place, `full` with it; `body` as printed, or "".

    `level` is the word for the level (市, 村), "" when none is printed; `places` are right before it, the
    widest first; `owner` is the name of an enterprise or school before it; `attached`: words run into it.
    """

    span: Span
    full: Span
    level: str
    body: str
    modifier: str
    post: PostWord
    places: tuple[FoundPlace, ...] = ()
    national: bool = False
    owner: Span | None = None
    attached: bool = False

    @property
    def printed(self) -> Span:
        """The words of `xz:title`: with the places and bodies printed before it, but not from a village's name on
        the left (溆浦县委书记, but 党支部书记 of 丙村党支部书记)."""
        of_village = self.level in _VILLAGE_LEVELS or any(p.place.level is Level.VILLAGE for p in self.places)
        return self.span if of_village and self.owner is None else self.full

    @property
    def former(self) -> bool:
        """Whether 原 or 前 stands inside (县委原书记)."""
        return any(word in self.modifier for word in FORMER_INSIDE)

    @property
    def acting(self) -> bool:
        """Whether it is held for the time being (代县长)."""
        return "代" in self.modifier


def fold(text: str) -> str:
    """A copy for matching, of the same length: full-width marks."""
    return text.translate(_HALF_WIDTH)


def titles_in(text: str, span: Span, places: Sequence[FoundPlace]) -> tuple[Title, ...]:
    """The titles inside `span`, in order, none inside another."""
    return tuple(_titles(text, span, places))


def _titles(text: str, span: Span, places: Sequence[FoundPlace]) -> Iterator[Title]:
    offset = span.start
    while match := title_pattern().search(text, offset, span.end):
        offset = _behind_place(text, match.start(), places)
        if offset > match.start():
            continue
        title = _title(match)
        offset = match.end()
        if not (title.post.word == "委员" and title.body.endswith(_REPRESENTATIVES)):
            yield _with_owner(text, span, _of_league(text, _with_places(text, title, places)), places)


def _with_owner(text: str, span: Span, title: Title, places: Sequence[FoundPlace]) -> Title:
    """The title with 中共 before its place, or with the enterprise or school that it is a post of.

    A title that other words run into (某某园区党委副书记) belongs to a body that is not read: `attached`.
    """
    start = title.full.start
    if text.startswith("中共", start - 2) and start >= 2 and not title.national:
        return replace(title, full=Span(start - 2, title.full.end))
    if title.level or title.places or title.national or title.post.kind == "head":
        return title
    if start <= span.start or not _HAN.match(text, start - 1) or _leads(text, span, start):
        return title
    owner = _owner(text, span, title, places)
    if owner is None:
        return _widened(text, span, title, places) or replace(title, attached=True)
    body = "" if owner.end > start else title.body
    return replace(
        title,
        span=Span(owner.end, title.span.end),
        full=Span(owner.start, title.full.end),
        body=body,
        owner=owner,
    )


def _widened(text: str, span: Span, title: Title, places: Sequence[FoundPlace]) -> Title | None:
    """The title with the words that open its body, from a place or a level word on: 县茶旅产业 + 领导小组组长."""
    start = title.full.start
    edge = max(
        (m.end() for m in _EDGE.finditer(text, max(span.start, start - LONGEST_OPENING), start)), default=span.start
    )
    inside = [place for place in places if edge <= place.span.start and place.span.end <= start]
    begin = max((place.span.end for place in inside), default=edge)
    level = "" if inside else _level_at_start(text[begin:start])
    words = text[begin + len(level) : start]
    if not title.body or not _OPENING.fullmatch(words) or not (inside or level) or _breaks_off().search(words):
        return None
    body = replace(title, span=Span(begin, title.span.end), full=Span(begin, title.span.end), level=level)
    return _with_places(text, replace(body, body=text[begin:start] + title.body), places)


def _level_at_start(words: str) -> str:
    """The level word that `words` begin with: 县 in 县茶旅产业."""
    return next((level for level in LEVELS.split("|") if words.startswith(level)), "")


@cache
def _breaks_off() -> re.Pattern[str]:
    """Words that stand around the name of a body and never inside."""
    return re.compile(any_of((*surroundings()["edge"], *surroundings()["not_inside"], *post_words())))


def _owner(text: str, span: Span, title: Title, places: Sequence[FoundPlace]) -> Span | None:
    """The name before the post word that ends in an organisation word; the body may be its end."""
    spans = [place.span for place in places]
    behind = title.full.start + (0 if title.body in bodies()["party"] else len(title.body))
    for end in sorted({title.full.start, behind}):
        ending = _open_ending().search(text, max(span.start, end - 8), end)
        name = ending and name_ending_at(text, end, span.start, spans, ending=len(ending.group()))
        if name and name.start < title.full.start:
            return name
    return None


def _leads(text: str, span: Span, start: int) -> bool:
    """Whether the words before `start` are such as stand before a title (任命, 陪同, 和), not a part of it."""
    return text[max(span.start, start - 4) : start].endswith(_before_titles())


@cache
def _before_titles() -> tuple[str, ...]:
    kinds = (
        "edge",
        "before_title",
        "makes",
        *(f"{kind}_takes" for kind in ("present", "former", "proposed", "seconded")),
    )
    return tuple(word for kind in kinds for word in verbs()[kind])


@cache
def _open_ending() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of((*bodies()['open'], *bodies()['proper']))})$")


def _behind_place(text: str, offset: int, places: Sequence[FoundPlace]) -> int:
    """`offset`, or the level word of a place that it lies inside: 城市委 is no body in 丰城市委."""
    inside = [place.span for place in places if place.span.start < offset < place.span.end]
    starts = [span.end - len(_level_at_end(span.of(text))) for span in inside]
    return max([offset, *starts])


def _level_at_end(name: str) -> str:
    """The level word that a name of a place ends in; its last character when none."""
    return next((level for level in LEVELS.split("|") if name.endswith(level)), name[-1:])


def _of_league(text: str, title: Title) -> Title:
    """共青团河阳县委书记 is a post of the league."""
    start = title.full.start - len(_LEAGUE)
    if start < 0 or not text.startswith(_LEAGUE, start) or title.body != title.level + "委":
        return title
    return replace(title, full=Span(start, title.full.end), body="团" + title.body)


def _title(match: re.Match[str]) -> Title:
    post = post_words()[match["post"]]
    stem = match["stem"] or match["alone"]
    body = match["national"] or match["league"] or (match["level"] or "") + (match["body"] or "")
    level = match["level"] or (match["league"] or "团")[1:2] or _level_within(body)
    if stem:
        body += stem + post.word[0]
    if post.kind == "head":
        level = next(word for word in (*LEVELS.split("|"), "") if post.word.startswith(word))
    start = match.start() + (len(level) if _OWN_VILLAGE.match(match.group()) else 0)
    national = match["national"] is not None or post.kind == "national"
    span = Span(start, match.end())
    return Title(span, Span(*match.span()), level, body, match["modifier"], post, (), national)


def _level_within(body: str) -> str:
    """The level that a body says by itself: 村委会, 社区居委会, 地委."""
    found = (level for words, level in _LEVEL_WITHIN if body.startswith(words))
    return next(found, "")


def _with_places(text: str, title: Title, places: Sequence[FoundPlace]) -> Title:
    """The title with the places right before it. A place that ends in the level word runs into the title."""
    start = title.full.start
    found = _ending_at(start, places)
    if not found and title.level and text.startswith(title.level, start):
        found = [p for p in _ending_at(start + len(title.level), places) if p.span.start < start]
        title = _without_level(title) if found else title
    chain: list[FoundPlace] = []
    while found:
        chain.insert(0, max(found, key=lambda place: len(place.span)))
        found = _ending_at(chain[0].span.start, places)
    if not chain:
        return title
    return replace(title, full=Span(chain[0].span.start, title.span.end), places=tuple(chain))


def _without_level(title: Title) -> Title:
    """岭上镇 + 党委书记: the level belongs to the place alone, unless the body needs it too (区委)."""
    bound = title.post.kind == "head" or title.body.startswith((title.level + "委", "村", "社区"))
    if bound or title.span.start != title.full.start:
        return title
    return replace(title, span=Span(title.span.start + len(title.level), title.span.end))


def _ending_at(offset: int, places: Sequence[FoundPlace]) -> list[FoundPlace]:
    return [place for place in places if place.span.end == offset and len(place.span)]
