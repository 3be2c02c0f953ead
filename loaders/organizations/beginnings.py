"""Where the name of an enterprise, school or association begins, when its last word is known.

Example 例：in 走访了河阳县清水湾生态养殖专业合作社 the name that ends in 合作社 begins at 河阳县; in
成立了河阳县向荣高粱合作社 the 向 belongs to the name; in 当地龙头企业和合作社 and 改造合作社214个 no name begins.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.language.words import frequency
from kg.model import Span
from kg.places import Level
from kg.tables import any_of, rows
from loaders.organizations.bodies_in import is_clear
from loaders.organizations.levels import LEVELS
from loaders.organizations.vocabulary import pattern, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.organizations.around import Around

LONGEST = 30
SHORTEST_STEM = 2
"""So many characters that no other organisation of the kind has must stand in a name without a place."""
COMMON = 20
"""A stem that begins with a dictionary word of this frequency is none of its own: 改造, 核桃."""

_STOP = re.compile("[，。；：、！？（）《》“”‘’\"'\\s—…·的了□/|+＋\\d]")
_SURE = re.compile("[，。；：、（《“‘\\s的]|(?:办|立|建|册|进|访|观|察|研|据|为|入|托|与|请|给|过)了")
_SMALL = frozenset("向和与及同对从将由在")
_MAKING = re.compile("(?:立|建|办|进|访|观|引|入|察|研|是)了?$")
_LEVEL = re.compile(LEVELS)
_FOUNDED = re.compile("(?:成立|组建|设立|组成)了?")
_BRACKETS = re.compile("（[\u4e00-\u9fff]{2,6}）(?=[\u4e00-\u9fff])")
_TWO = re.compile("(?:[和与及跟]|同(?!乡)|组织|联合|会同)[省市州盟县区旗镇乡](?![域场区村镇])")
"""Two bodies: 镇政府和县应急管理局."""
_BRACKETED, _MOST_CHAINS, _TASK_STEM = 8, 4, 4
_NO_STEM = frozenset(
    "刚想要被靠凭怕愿肯敢更很只属办里"
    "有无第是在从把各多全本该其这那此某每几两县市省镇乡村一二三四五六七八九十百千并且而也又则已就都还再将请让使令给替去到往找问送住看跑坐"
)
LOCAL = 200
"""A stem of less than this frequency may be the place that an office is called by: 平桥派出所, no 农村派出所."""

_REGION = re.compile("[东西][北南]|华[东西南北中]|中南")
_SIDES = frozenset("东南西北中")
_COUNTED = re.compile("[0-9]|等?[一二三四五六七八九十两几数]+[家个所户]")


def beginning(text: str, end: int, size: int, floor: int, around: Around) -> Span | None:
    """The span of the name that ends at `end`, whose last word has `size` characters; None when its start is unsure.

    It starts not before `floor`. A name without a place needs a stem of its own before the last word.
    """
    stop = last_stop(text, max(floor, end - LONGEST), end)
    start, sure = _last_edge(text, stop, floor, end, around)
    for first in _chains(text, start, end - size, around):
        behind = around.chain_end(first)
        if _is_any(text, behind, end, around):
            return None
        if _is_name(text[behind:end]) and text[behind] not in "有无是":
            return Span(first, end)
    if (
        not sure
        or not _is_name(text[start:end])
        or not _is_own(text[start : end - size], text[end - size : end], around)
    ):
        return None
    return None if _COUNTED.match(text, end) else Span(start, end)


def behind_level(text: str, end: int, size: int, floor: int, around: Around) -> Span | None:
    """The span of a name that begins with a level word alone: 市蚕种繁育站, 省农业大学; None when there is none."""
    stop = last_stop(text, max(floor, end - LONGEST), end)
    for match in _LEVEL.finditer(text, stop, end - size - 1):
        begin, behind = match.span()
        stemless = text[behind] in _NO_STEM and text[behind] != "第"
        if stemless or frequency(text[begin : begin + 2]) or not around.is_free(begin, behind):
            continue
        if is_clear(text, begin) and _is_name(text[behind:end]):
            described = pattern("level_not_inside").search(text, behind, end - size)
            return None if described or around.inside(begin, end) else Span(begin, end)
    return None


def behind_founding(text: str, end: int, size: int, floor: int) -> Span | None:
    """The span of what was founded for a task, behind the verb: 成立了河道采砂整治工作领导小组."""
    stop = last_stop(text, max(floor, end - LONGEST), end)
    start = max((match.end() for match in _FOUNDED.finditer(text, max(floor, stop - 3), end)), default=end)
    return Span(start, end) if end - start - size >= _TASK_STEM and _is_name(text[start:end]) else None


def _is_any(text: str, behind: int, end: int, around: Around) -> bool:
    """Whether the name behind a county or more is a word for any of its kind: 丰河县学校, no 石桥村小学."""
    place = around.ending.get(behind)
    return text[behind:end] in words("plural") and place is not None and place.place.level <= Level.COUNTY


def _chains(text: str, start: int, end: int, around: Around) -> Iterator[int]:
    """Where the chains of places between `start` and `end` begin, the first ones; none in the brackets of a name."""
    behind = start
    for place in around.inside(start, end)[:_MOST_CHAINS]:
        if place.span.start >= behind and text[place.span.start - 1 : place.span.start] != "（":
            yield place.span.start
            behind = around.chain_end(place.span.start)


def last_stop(text: str, floor: int, end: int) -> int:
    """Behind the last mark or word that no name holds; brackets with a name inside belong to it."""
    at = floor
    for match in _STOP.finditer(text, floor, end):
        if match.group() not in "（）" or not _in_name(text, match.start(), end):
            at = match.end()
    return at


def _in_name(text: str, bracket: int, end: int) -> bool:
    """Whether a bracket is part of a company's name: 金石矿业（商南）有限公司, 华能（浙江）能源开发有限公司."""
    opened = bracket if text[bracket] == "（" else text.rfind("（", max(0, bracket - _BRACKETED), bracket)
    match = _BRACKETS.match(text, opened) if opened > 0 else None
    return match is not None and match.end() < end and "\u3400" <= text[opened - 1] <= "\u9fff"


def _last_edge(text: str, start: int, floor: int, end: int, around: Around) -> tuple[int, bool]:
    """Behind the last word that no name holds; and whether a name may begin there without a place."""
    edge = -1
    for match in pattern("edge").finditer(text, start, end - 2):
        if around.covering(Span(*match.span())) or _in_word(text, match):
            continue
        if not _belongs_to_name(text, match, around):
            edge = match.end()
    for match in pattern("edge_before_place").finditer(text, start, end - 2):
        if match.end() in around.at:
            edge = max(edge, match.end())
    if edge >= 0:
        return edge, True
    before = _SURE.finditer(text, max(floor, start - 2), start)
    return start, start == floor or any(match.end() == start for match in before)


def _in_word(text: str, match: re.Match[str]) -> bool:
    """Whether a word like 和 is a part of one that names hold: 协和医院, 为民合作社."""
    start, end = match.span()
    around = {text[max(0, start - 1) : end], text[start : end + 1]}
    return end - start == 1 and not around.isdisjoint(words("inside_after_all"))


def _belongs_to_name(text: str, match: re.Match[str], around: Around) -> bool:
    """Whether a word like 向 is the first of a name's own stem: right behind a place that something is made in."""
    if match.group() not in _SMALL or match.start() not in around.ending:
        return False
    begin = around.chain_start(match.start())
    return _MAKING.search(text, max(0, begin - 3), begin) is not None


def _is_name(rest: str) -> bool:
    if not rest or len(rest) > LONGEST or _TWO.search(rest) is not None:
        return False
    if pattern("not_inside").search(rest) and pattern("not_inside").search(pattern("inside_after_all").sub("", rest)):
        return False
    return rest[0] not in "一某" or rest[1:] not in words("open", "proper")  # 鼓楼区一中学 is any of them


def _is_own(stem: str, last: str, around: Around) -> bool:
    """Whether a stem, without words that many share, is no ordinary word; registered companies, and schools and banks
    that a place gives its name, may have any."""
    if last in words("named_by_place") and (around.is_wide(stem) or _REGION.fullmatch(stem)):
        return True
    if last in words("local_office") and 2 <= len(stem) <= 4 and (around.is_wide(stem) or frequency(stem) < LOCAL):
        return _NO_STEM.isdisjoint(stem[0])
    if last in words("wide") and len(stem) > max(2, len(last)) and _begins_wide(stem, around):
        return True
    own = _general().sub("", stem)
    if len(own) < SHORTEST_STEM or not _NO_STEM.isdisjoint((stem[0], own[0])):
        return False
    if last in words("registered"):
        return frequency(own) == 0
    return frequency(own[:2]) < COMMON or _is_trading(stem, own, last)


def _begins_wide(stem: str, around: Around) -> bool:
    """Whether a province, city, region or part of a province begins it: 西北农林科技 + 大学, 鄂东茶机 + 公司."""
    if stem[1:2] in _SIDES and stem[:1] in initials():
        return True
    return stem[:2] in words("wide_region") or any(around.is_wide(stem[:size]) for size in (2, 3))


def _is_trading(stem: str, own: str, last: str) -> bool:
    """Whether a cooperative is called by an ordinary word before its trade: 兴达农牧合作社, but no 核桃种植合作社."""
    return (
        last.endswith("合作社")
        and stem.startswith(own)
        and len(own) == SHORTEST_STEM < len(stem)
        and own not in words("goods")
    )


@cache
def _general() -> re.Pattern[str]:
    """Words that many organisations of a kind share."""
    return re.compile(any_of(words("field", "suffix", "general")))


@cache
def initials() -> frozenset[str]:
    """The characters that stand for provinces: 鄂 in 鄂东."""
    return frozenset(initial for initial, *_ in rows("loaders/data/places_initials.tsv"))
