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
    from collections.abc import Sequence

_LIST_ENDS = re.compile(r"[、（(）)…—：:]")
_OPEN_QUOTE = re.compile(r"[“‘][^”’]*$")
_SUMS_UP = frozenset({"等", "等等"})
_POINTS = frozenset({*"这那该此一每各首", "我们", "咱们", "他们"})
_POPULATION = re.compile(
    r"(?:建档立卡)?(?:(?:已?脱贫|贫困|低收入|农业|城镇|农村|流动|常住|户籍)(?:人口|户|群众|家庭|学生|患者|居民)|低保对象|特困人员"
    r"|残疾人|老年人|妇女|儿童|职工|退役军人|农民工)"
)
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
    return Before(_shortened(text, last), _trimmed(text, first, stop, names))


def _without_links(text: str, start: int, end: int, names: tuple[Span, ...]) -> int:
    for _ in range(6):
        while end > start and text[end - 1].isspace():
            end -= 1
        link = LINK_END.search(text, max(start, end - 6), end)
        name = next((one for one in names if one.end in {end, end - 1} and one.start >= start), None)
        if name is not None and text[name.end : end] in {"", "的"}:
            end = name.start
        elif link is not None:
            end = link.start()
        else:
            break
    return end


def _trimmed(text: str, start: int, end: int, names: tuple[Span, ...]) -> Span:
    """Without introductory words, also those in the middle that open a new phrase (期间, 由, 累计)."""
    words = list(tokens(text, max(start, end - WINDOW), end))
    while words and words[-1].of(text) in _SUMS_UP:
        end = words.pop().start
    words = _without_lead(text, words, names)
    for index in range(len(words) - 2, -1, -1):
        if words[index].of(text) in WORDS["opens"] or any(name.end == words[index].end for name in names):
            rest = _without_lead(text, words[index + 1 :], names)
            if rest and end - rest[0].start > 1:
                words = rest
                break
    return Span(words[0].start, end) if words else Span(end, end)


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
