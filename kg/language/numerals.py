"""The numerals of a text that state a quantity, with their exact values.

Example 例：in 近40亿元 the numeral is 4000000000, nearly; in 六七千元 it is 6000 to 7000.

万 and 亿 are multiplied out. Years, dates, ordinals, document numbers, formulas of work and idioms are no
numerals (`kg.language.numeral_contexts`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.language.numeral_contexts import is_quantity, names_in_quotes
from kg.language.numeral_values import (
    CHINESE,
    DIGITS,
    MULTIPLIER,
    UNIT_BEGINS,
    arabic_value,
    chinese_range,
    power_of_ten,
    tidy,
)
from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Numeral:
    """A quantity as written, its qualifiers included: `value`, or `minimum` and `maximum` when it is a range.

    `qualifier` is "about", "over", "under", "nearly" or "".
    """

    span: Span
    text: str
    value: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None
    qualifier: str


QUALIFIERS_BEHIND = {"余": "over", "多": "over", "来": "about", "几": "over"} | {
    "以上": "over", "以下": "under", "以内": "under", "左右": "about", "上下": "about",
}  # fmt: skip
"""What words behind a number or behind its unit make of it."""

_QUALIFIERS_BEFORE = {
    "nearly": "将近|接近|(?<![附最靠邻临贴走远亲])近",
    "about": "大约|大概|(?<![签节合公条预契制失邀婚履违相特])约[为有]?",
    "over": "超过|突破|(?<![赶反])超|逾|(?<![打爆])破|(?<![不超])过(?=[百千万亿])"
    "|(?<![以成百])上(?=[百千万亿])|至少|不少于|不低于|不小于|高于|多于|大于",
    "under": "不足|不到|未满|至多|不超过|不高于|不多于|不大于|低于|少于|小于",
}
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?+"
_DIGIT = f"[{''.join(DIGITS)}]"
_RUN = f"(?:(?!{UNIT_BEGINS})[{CHINESE}])++"
_NUMBER = re.compile(
    rf"""
    (?P<before>{"|".join(f"(?P<{name}>{words})" for name, words in _QUALIFIERS_BEFORE.items())})?
    (?P<core>
      (?P<sign>零下|负|(?<![\w）)〕\]-])[-−])?
      (?P<digits>{_ARABIC})
      (?:[ ]?(?P<inside>[余多来](?={MULTIPLIER}))?(?P<power>{MULTIPLIER})
         (?:零?(?P<more>[0-9]++(?:\.[0-9]++)?)(?P<more_power>{MULTIPLIER})?(?!{MULTIPLIER}|年|,[0-9]))?
      )?
    | (?P<chinese>(?<=分之){_RUN}点{_DIGIT}++|{_RUN}点{_DIGIT}++(?:[万亿]++|(?=倍|个百分点))|{_RUN})
      (?:(?P<among>[余多来几])(?P<ten_thousands>[万亿]++))?
    )
    (?P<behind>余|多(?!样|元化|种形|年生)|[来几](?=[\u4e00-\u9fff])(?<![0-9]几)(?!自|到|源|访|临|看|说))?
    (?P<bound>以上|以下|以内|左右|上下)?
    """,
    re.VERBOSE,
)
_SIGN = re.compile(f"[0-9{CHINESE}]")
_BEFORE_SIGN = 6
_TO = re.compile(r"[-－—–~～〜至到]")
_FOLDED = str.maketrans("０１２３４５６７８９．％　", "0123456789.% ")
_WIDE_COMMA = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


@dataclass(frozen=True, slots=True)
class _Number:
    """A number before its surroundings are judged; `power` is the multiplier behind bare digits (万)."""

    match: re.Match[str]
    low: Decimal
    high: Decimal
    bare: bool
    power: int


def numerals_in(text: str, span: Span) -> tuple[Numeral, ...]:
    """The quantities that `span` of `text` states, in order; what stands around it is looked at as well."""
    folded, names = _prepared(text)
    found: list[Numeral] = []
    for chain in _chains(folded, span):
        found += _judged(text, folded, chain)
    return tuple(one for one in found if not _inside(names, one.span.start)) if names else tuple(found)


def _inside(names: tuple[tuple[int, int], ...], at: int) -> bool:
    """Whether an offset lies in one of the names, which are in order."""
    index = bisect_left(names, (at + 1,)) - 1
    return index >= 0 and at < names[index][1]


@lru_cache(maxsize=8)
def _prepared(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The copy in half-width digits, as long as the text, and where quoted names stand."""
    folded = _WIDE_COMMA.sub(",", text).translate(_FOLDED)
    return folded, names_in_quotes(folded)


def _chains(folded: str, span: Span) -> Iterator[list[_Number]]:
    """Numbers, those joined by a dash or by 至 together: [20, 60万], [2020, 12, 29]."""
    chain: list[_Number] = []
    for match in _matches(folded, span):
        number = None if _counts_nothing(folded, match) else _number(match)
        if number is None:
            continue
        if chain and not _TO.fullmatch(folded, chain[-1].match.end(), match.start()):
            yield chain
            chain = []
        chain.append(number)
    if chain:
        yield chain


def _counts_nothing(folded: str, match: re.Match[str]) -> bool:
    """Whether it is 一 or 万 alone, the most frequent of all, without anything that makes it a quantity or a range."""
    start, end = match.span()
    return (
        end - start == 1
        and folded[start] in "一百千万亿"
        and not _TO.match(folded, end)
        and folded[start - 1] not in "至到"
    )


def _matches(folded: str, span: Span) -> Iterator[re.Match[str]]:
    """What looks like a number: the long pattern is tried only from a little before the next digit on."""
    at = span.start
    while sign := _SIGN.search(folded, at, span.end):
        match = _NUMBER.search(folded, max(at, sign.start() - _BEFORE_SIGN), span.end)
        if match is None:
            return
        yield match
        at = match.end()


def _number(match: re.Match[str]) -> _Number | None:
    if match["chinese"]:
        return _chinese(match)
    value = arabic_value(match["digits"], match["power"] or "")
    if value is None:
        return None
    if match["more"]:
        more = arabic_value(match["more"], match["more_power"] or "")
        if more is None or more >= 10 ** power_of_ten(match["power"]):
            return None
        value += more
    value = -value if match["sign"] else value
    return _Number(match, value, value, not match["power"], power_of_ten(match["power"] or ""))


def _chinese(match: re.Match[str]) -> _Number | None:
    values = chinese_range(match["chinese"])
    if values is None:
        return None
    scale = 10 ** power_of_ten(match["ten_thousands"] or "")
    powers = match["chinese"].lstrip("".join(DIGITS)) + (match["ten_thousands"] or "")
    power = power_of_ten(powers) if not set(powers) & set(DIGITS) and "点" not in powers else 0
    return _Number(match, tidy(values[0] * scale), tidy(values[1] * scale), not powers, power)


def _judged(text: str, folded: str, chain: list[_Number]) -> Iterator[Numeral]:
    if len(chain) == 1:
        (number,) = chain
        yield from _numeral(text, folded, number.match, number.match, (number.low, number.high))
        return
    if len(chain) == 2:
        joined = _range(folded, *chain)
        if joined:
            yield from _numeral(text, folded, chain[0].match, chain[1].match, joined)
            return
    dashed = [folded[a.match.end()] not in "至到" for a in chain[:-1]]
    if not any(dashed):
        for number in chain:
            yield from _numeral(text, folded, number.match, number.match, (number.low, number.high))


def _range(folded: str, first: _Number, last: _Number) -> tuple[Decimal, Decimal] | None:
    """The range that two joined numbers give, the multiplier of the last shared: 20—60万."""
    low, high = first.low, last.high
    if first.bare and last.power and low < high / 10**last.power:
        low = tidy(low * 10**last.power)
    return (low, high) if low < high and first.low == first.high and last.low == last.high else None


def _numeral(
    text: str, folded: str, first: re.Match[str], last: re.Match[str], values: tuple[Decimal, Decimal]
) -> Iterator[Numeral]:
    low, high = values
    span, core = Span(first.start(), last.end()), Span(first.start("core"), last.end("core"))
    qualifier = _qualifier(first, last)
    if is_quantity(folded, core, last.end(), qualified=bool(qualifier)):
        words = span.of(text)
        if low == high:
            yield Numeral(span, words, low, None, None, qualifier)
        else:
            yield Numeral(span, words, None, low, high, qualifier)


def _qualifier(first: re.Match[str], last: re.Match[str]) -> str:
    if first["before"]:
        return next(name for name in _QUALIFIERS_BEFORE if first[name])
    behind = last["inside"] or last["among"] or last["behind"] or last["bound"]
    return QUALIFIERS_BEHIND[behind] if behind else ""
