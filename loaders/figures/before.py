"""The words before an amount that can say what is counted.

Example 例：before 92% in 去年全县森林覆盖率升到92% stands the phrase 森林覆盖率.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.tokens import ACTS, LONGEST, WINDOW, tokens
from loaders.figures.words import LINK_END, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LIST_ENDS = re.compile(r"[、（(）)…—：:]")
_OPEN_QUOTE = re.compile(r"[“‘][^”’]*$")
_SUMS_UP = frozenset({"等", "等等"})
_POINTS = frozenset({*"这那该此一每各首", "我们", "咱们", "他们"})
_POPULATION = re.compile(
    r"(?:建档立卡)?(?:(?:已?脱贫|贫困|低收入|农业|城镇|农村|流动|常住|户籍)(?:人口|户|群众|家庭|学生|患者|居民)|低保对象|特困人员"
    r"|残疾人|老年人|妇女|儿童|职工|退役军人|农民工)"
)
_AT_FIRST = re.compile(
    r"(?:[0-9０-９一二三四五六七八九十两]{1,3}[余多]?年(?:以?前|间)|连续[0-9０-９一二三四五六七八九十两]{1,3}[余多]?[年月季天]|改革前|(?<!以)去年同期|(?:成立|组建|创办|创建|建立|设立|开办|建社|建校|建厂|入社|最|起|当|年)之?初|刚成立时?|起初)的?$|由零$"
)
_LASTING = re.compile(
    r"(?:提前|历时|用时|耗时|仅用|短短|不到|近|最?短)?[0-9０-９一二三四五六七八九十两半]{1,4}[余多]?"
    r"(?:个?多?月|天|年|小时|分钟|个?工作日)(?![期级行计规代龄度制前后版均产薪以])(?:时间|来|间|内|里)?就?"
    r"|受[^，。；受]{2,8}?影响"
)
_OF_DATE = re.compile(
    r"(?:[底初末中]|[上中下]旬)?(?:以?前|之前|以?后|起|以来|晚[上间]?|凌晨|清晨|早[上晨]?|[上下中]午|夜[间里]?)|[底初末](?![层级])"
)
_BY_THEN = re.compile("[年月]底(?:以?前|之前)|年前|节前|汛前")
_NO_LINK = frozenset({"行为", "商超", "产能", "功能", "性能"})
_AND_OTHERS = re.compile(
    r"等(?:[0-9一二三四五六七八九十两几多余]{1,4}个?)?(?:地区?|(?:乡镇|县区|县市|省市|市县|省区|市区|[省市县区乡镇村国])(?=[\u4e00-\u9fff]{2}))(?!方)"
)
_CAUSES = frozenset("病学灾残缺老伤")
_STATES = frozenset("逃校岗册读编押建职")
_TIME_AT_END = re.compile(r"(?<=[\u4e00-\u9fff])(?:到|于)?(?:[今去明本]?年|[0-9０-９]{1,2}月)[底末初](?:前)?$")
_POINTED = WORDS["classifier"] | frozenset("村县镇乡市厂校组队")


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before an amount: `span` is the phrase, without 达, 升到 or the like behind it.

    `whole` reaches back over 、 to the start of the list of which `span` is the last member.
    """

    span: Span
    whole: Span


def phrase_before(text: str, start: int, end: int, names: tuple[Span, ...]) -> Before:
    """The phrase between `start` and `end` without what links it to the amount and without its introduction.

    `names`: places and dates, which are no part of an indicator at its start and end.
    """
    stop = _without_links(text, start, end, names)
    quote = _OPEN_QUOTE.search(text, start, stop)
    first = quote.start() + 1 if quote else start
    members = [match.end() for match in _LIST_ENDS.finditer(text, first, stop)]
    last = _trimmed(text, members[-1] if members else first, stop, names)
    return Before(_shortened(text, last), _trimmed(text, first, stop, names) if members else last)


def _without_links(text: str, start: int, end: int, names: tuple[Span, ...]) -> int:
    for _ in range(6):
        while end > start and text[end - 1].isspace():
            end -= 1
        link = (
            _AT_FIRST.search(text, max(start, end - 9), end)
            or _TIME_AT_END.search(text, start, end)
            or LINK_END.search(text, max(start, end - 6), end)
        )
        name = next((one for one in names if one.end in {end, end - 1} and one.start >= start), None)
        if name is not None and text[name.end : end] in {"", "的"}:
            end = name.start
        elif link is not None and text[link.start() - 1 : link.end()] not in _NO_LINK:  # 违法行为286起
            end = link.start()
        else:
            break
    return end


def _trimmed(text: str, start: int, end: int, names: tuple[Span, ...]) -> Span:
    """Without introductory words, also those in the middle that open a new phrase (期间, 由, 累计)."""
    start = max(start, end - WINDOW)
    lasting = [match.end() for match in _LASTING.finditer(text, start, end)]
    lasting += [match.end() for match in _AND_OTHERS.finditer(text, start, end)]
    words = list(_apart(text, lasting[-1] if lasting and lasting[-1] < end - 1 else start, end, names))
    while words and words[-1].of(text) in _SUMS_UP:
        end = words.pop().start
    words = _without_lead(text, words, names)
    for index in range(len(words) - 2, -1, -1):
        if words[index].of(text) in WORDS["opens"] or any(name.end == words[index].end for name in names):
            rest = _without_lead(text, words[index + 1 :], names)
            if rest and end - rest[0].start > 1:
                words = rest
                break
    return Span(_behind_date(text, words[0].start, end, names), end) if words else Span(end, end)


def _behind_date(text: str, start: int, end: int, names: tuple[Span, ...]) -> int:
    """Behind what belongs to the date before a phrase: 到19日晚|抢通道路, 9月底前|修复塘坝."""
    by = _BY_THEN.match(text, start, end)
    if by is not None and by.end() < end - 1:
        return by.end()
    rest = _OF_DATE.match(text, start, end)
    if rest is None or rest.end() >= end - 1 or text[start - 1 : start] not in {"日", "月", "年", "号"}:
        return start
    return rest.end() if any(one.end == start for one in names) or text[start - 2].isdigit() else start


def _apart(text: str, start: int, end: int, names: tuple[Span, ...]) -> Iterator[Span]:
    """The words of a phrase; a name (they are in order) is one word, so that 去年产鱼 is 去年 and 产鱼."""
    for name in names:
        if start <= name.start and name.end <= end:
            yield from tokens(text, start, name.start)
            yield name
            start = name.end
    yield from tokens(text, start, end)


def _without_lead(text: str, words: Sequence[Span], names: tuple[Span, ...]) -> list[Span]:
    start, pointed = 0, False
    while start < len(words):
        word = words[start].of(text)
        follows = pointed and word in _POINTED
        if not (follows or _is_lead(text, words[start], names)):
            break
        pointed = word in _POINTS
        start += 1
    return list(words[start:])


def _is_lead(text: str, token: Span, names: tuple[Span, ...]) -> bool:
    word = token.of(text)
    follows = text[token.end : token.end + 1]
    if (word == "因" and follows in _CAUSES) or (word == "在" and follows in _STATES):  # 因病致贫, 在逃人员
        return False
    return word in WORDS["lead"] or not word.strip(" 　“”‘’'\"·,") or any(name.holds(token) for name in names)


def _shortened(text: str, span: Span) -> Span:
    """A long phrase from its last verb on, or as many of its last words as are allowed."""
    if len(span) <= LONGEST:
        return span
    words = [word for word in tokens(text, span.start, span.end) if span.end - word.start <= LONGEST]
    verbs = [word for word in words[:-1] if word.of(text) in ACTS]
    kept = verbs[-1:] or [word for word in words if word.of(text) not in WORDS["lead"]]
    return Span(kept[0].start, span.end) if kept else Span(span.end, span.end)


def population(text: str, before: Before) -> str:
    """Whose rate it is where the words at the start of a list were cut off: 贫困人口…参保率; else ""."""
    match = _POPULATION.match(text, before.whole.start, before.span.start)
    return match.group() if match else ""
