"""Bodies of party and state: behind their place (溆浦县教育局), or by their level alone (市委组织部, 县医院).

Example 例：市公安局交警支队 is one body, a part of the 市公安局; 城市管理 holds no 市管理, 全县教育 no 县教育.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.language.words import frequency
from kg.model import Span
from kg.tables import any_of
from loaders.organizations.coined import office_end, part_end
from loaders.organizations.levels import HEADS, LEVELS
from loaders.organizations.vocabulary import heads, no_word_goes_on, words
from loaders.places.boundaries import begins_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.organizations.around import Around

_LETTERS = "省市州盟县区旗镇乡"
_TOWN = frozenset({"镇", "乡", "街道"})
_HAVING_PARTS = frozenset("局委院厅")
_MARK = re.compile("[，。；：、！？（）《》“”‘’\\s—…·△▲■□◆●◎★☆]")
_COMMITTEE = re.compile("[省市州盟县区旗]委")
_LEAGUE = re.compile("(?<![共集社])团[省市州盟县区旗]委(?!员)")
_ZONE_BODY = re.compile(
    "(?:自然保护区|保护区|风景区|景区|旅游区|林区|灌区|库区|湿地公园)(?:管理(?:中心|局|处|所|站|委员会)|管委会)(?!长|主任)"
)


@dataclass(frozen=True, slots=True)
class NamedBody:
    """The span of a name, how it was read, and where the name of the body that it is a part of ends, 0 without one."""

    span: Span
    rule: str
    whole: int = 0


def bodies_in(text: str, around: Around) -> Iterator[NamedBody]:
    """The bodies in `text`, which is folded; some may overlap."""
    for place in around.places:
        yield from _of_place(text, place.evidence.span.end, around)
    for match in _levels().finditer(text):
        yield from _of_level(text, match.span(), around)


def _of_place(text: str, end: int, around: Around) -> Iterator[NamedBody]:
    """The body right behind the place that ends at `end`, or behind a level word between (溆浦县委, 溆浦 + 县委)."""
    for start in (end, end + 1) if text[end : end + 1] in _LETTERS else (end,):
        match = _match(text, start)
        if match is not None:
            begin = around.chain_start(end)
            begin -= 2 if text.startswith("中共", max(0, begin - 2)) and text[start] == "委" else 0
            yield _with_part(text, Span(begin, match.end()), "organizations.body_of_place", _whole(match))
            return
    last = office_end(text, end)
    if last:
        yield NamedBody(Span(around.chain_start(end), last), "organizations.body_of_place")


def _of_level(text: str, level: tuple[int, int], around: Around) -> Iterator[NamedBody]:
    """The body of the level word at `level`, unless that belongs to a place or to another word."""
    start, end = level
    match = _match(text, end)
    if not around.is_free(start, end):
        return
    if match is None:
        last = office_end(text, end, by_level=True) if is_clear(text, start) and text[start:end] not in _TOWN else 0
        if last:
            yield NamedBody(Span(start, last), "organizations.body_of_level")
        return
    if text[start:end] in _TOWN and match.group() not in words("town"):
        return
    if match.group() == "政府" and _COMMITTEE.match(text, start - 2):
        yield NamedBody(Span(start, match.end()), "organizations.body_of_level", 0)
    elif _is_edge(text, start, match.end()):
        yield _with_part(text, Span(start, match.end()), "organizations.body_of_level", _whole(match))


def _with_part(text: str, span: Span, rule: str, whole: int) -> NamedBody:
    """The body at `span`, or the part of it that no table has: 市林业局 + 野生动物保护站."""
    last = part_end(text, span.end) if not whole and text[span.end - 1] in _HAVING_PARTS else 0
    return NamedBody(Span(span.start, last), rule, span.end) if last else NamedBody(span, rule, whole)


def beside_committees(text: str) -> Iterator[NamedBody]:
    """甲县委政府: the government whose level the committee before it says."""
    for match in re.finditer("(?<=[省市州盟县区旗]委)政府" + no_word_goes_on(), text):
        yield NamedBody(Span(*match.span()), "organizations.body_beside")


def zone_bodies(text: str) -> Iterator[NamedBody]:
    """保护区管理中心, 景区管委会: the body of a zone that the article names elsewhere, where it certainly begins."""
    for match in _ZONE_BODY.finditer(text):
        if is_clear(text, match.start()):
            yield NamedBody(Span(*match.span()), "organizations.task_group")


def leagues(text: str) -> Iterator[NamedBody]:
    """团县委: the youth league, whose level stands inside its name."""
    for match in _LEAGUE.finditer(text):
        if _is_edge(text, match.start(), match.end()):
            yield NamedBody(Span(*match.span()), "organizations.body_of_league")


def _match(text: str, start: int) -> re.Match[str] | None:
    head = text[start : start + 2]
    if head not in heads(*HEADS) and head[:1] not in "委第":
        return None
    return _body().match(text, start)


def _whole(match: re.Match[str]) -> int:
    return match.end("main") if match["main"] and match.end("main") < match.end() else 0


def whole_within(text: str, start: int, end: int) -> int:
    """Where the body ends that a name from `start` to `end` is a part of: 医院 in 医院胸痛中心; 0 without one."""
    match = _match(text, start)
    whole = match.group() if match is not None and match.end() < end - 1 else ""
    return start + len(whole) if whole in words("level_open", "state", "court", "numbered") else 0


def is_clear(text: str, start: int) -> bool:
    """Whether a level word certainly begins at `start`: behind a mark, a word like 由, or a committee."""
    if start == 0 or _MARK.match(text, start - 1):
        return True
    lead = text[max(0, start - 4) : start]
    return _COMMITTEE.match(lead[-2:]) is not None or lead.endswith(_edges())


def _is_edge(text: str, start: int, end: int) -> bool:
    """Whether a level word stands alone: where it certainly begins, or where no word is likelier."""
    if is_clear(text, start):
        return True
    if text[start - 1] in "全各本该外两几多邻跨每" or frequency(text[start - 1 : start + 1]) or text[start] in _TOWN:
        return False
    return begins_word(text, start, end)


@cache
def _edges() -> tuple[str, ...]:
    return tuple(words("level_edge", "edge"))


@cache
def _levels() -> re.Pattern[str]:
    """A level word with words behind it."""
    return re.compile(f"(?:{LEVELS})(?=[\\u4e00-\\u9fff])")


@cache
def _body() -> re.Pattern[str]:
    """What can stand behind a place or its level word, with `main` where a part of it has a name of its own."""
    return re.compile(
        rf"""
        (?:
          (?P<main>(?<=[省市州盟县区旗])(?<!社区)委|(?<=治区)党委
            |{any_of(words("state", "court", "level_open"))}|{_department()})
          (?:{_part()})?
        | {any_of(words("body"))}
        | (?:第[一二三四五六七八九十]{{1,3}})(?:{any_of(words("numbered"))})
        | (?<=[乡镇道])(?:党委|党工委)
        | (?<=村)委会|{any_of(words("below") - {"党委", "党工委"})}
        ){no_word_goes_on()}
        """,
        re.VERBOSE,
    )


def _department() -> str:
    """A department, by its own name (组织部) or of fields and a last word (发展和改革 + 局)."""
    field = f"(?:{any_of(words('field'))})"
    endings = any_of(words("department_ending", "ending"))
    return f"(?:{any_of(words('department'))}|{field}(?:[和与]?{field}){{0,4}}(?:{endings}))"


def _part() -> str:
    """A part of a body: a department, or an office that is called by where it is (城关派出所, 大塘法庭)."""
    local = any_of(words("local_part"))
    return f"(?:第[一二三四五六七八九十]{{1,3}})?{_department()}|[\\u4e00-\\u9fff]{{0,4}}?(?:{local})"
