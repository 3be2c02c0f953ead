"""Amounts: numerals with their units, the ranges between two of them joined.

Example 例：近40亿元 is one amount, 208户431人 are two, 3%至5% is one from 3 to 5.

Years, lengths of time, ages, grades and what speeches count (三个方面) are no amounts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from kg.language.numeral_values import CHINESE
from kg.language.numerals import QUALIFIERS_BEHIND, numerals_in
from kg.model import Span
from kg.tables import any_of
from loaders.figures.units import UnitWord, unit_at
from loaders.figures.words import WORDS
from ontology.terms import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from kg.language.numerals import Numeral

_TO = re.compile(r"[-－—–~～〜至到]")
_PER_CENT = re.compile(r"(?P<base>[百千])分之$")
_PEOPLE_COUNT = re.compile(r"(?:人口|人数|户数|总数)(?:已?达到?|有|为|约|超)?$")
_ASCII = re.compile(r"[0-9０-９]")
_HAN = re.compile(r"[\u4e00-\u9fff“]")
_COUNTERS = frozenset("个项种条大只件位")
_TEN = Decimal(10)


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral and its unit; `span` is the words as printed, qualifiers and unit included.

    `unit_text` is "" and `unit` None where the noun follows at once (2.8万社员).
    """

    span: Span
    value: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None
    qualifier: str
    unit: URIRef | None
    unit_text: str
    is_duration: bool = False

    @property
    def is_percentage(self) -> bool:
        """Whether it is a ratio or a difference of ratios."""
        return self.unit_text in {"%", "％", "‰", "百分点", "个百分点", "倍", "成"}


def amounts_in(text: str, span: Span) -> tuple[Amount, ...]:
    """The amounts inside `span` of `text`, in order."""
    found: list[Amount] = []
    for numeral in numerals_in(text, span):
        amount = _amount(text, numeral)
        if amount is None:
            continue
        joined = _joined(text, found[-1], amount) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(amount)
    return tuple(one for one, after in zip_longest(found, found[1:]) if not _is_criterion(text, one, after))


def _is_criterion(text: str, amount: Amount, after: Amount | None) -> bool:
    """投资过亿元的12家: the first amount only says which are counted; 2小时30分 is no single length of time."""
    if after is None:
        return text[amount.span.start - 2 : amount.span.start] == "小时"
    gap = text[amount.span.end : after.span.start]
    return gap == "的" or (amount.is_duration and not gap)


def _amount(text: str, numeral: Numeral) -> Amount | None:
    """The numeral with its unit, None when it is no figure."""
    per_cent = _PER_CENT.search(text[max(0, numeral.span.start - 3) : numeral.span.start])
    if per_cent:
        return _per_cent(text, numeral, "%" if per_cent["base"] == "百" else "‰")
    unit = unit_at(text, numeral.span.end)
    if unit is None:
        return _without_unit(text, numeral)
    if unit.text in WORDS["skip_unit"] or (unit.text in _COUNTERS and _abstract().match(text, unit.end)):
        return None
    if _is_small(numeral) and unit.text not in WORDS["small"]:
        return None
    return _with_unit(text, numeral, unit)


def _is_small(numeral: Numeral) -> bool:
    """Whether it is a single character up to 十, which is more often an article than a count."""
    digits = sum(char in CHINESE for char in numeral.text)
    return digits == 1 and numeral.value is not None and numeral.value <= _TEN and not _ASCII.search(numeral.text)


def _with_unit(text: str, numeral: Numeral, unit: UnitWord) -> Amount:
    tenths = unit.text == "成"
    qualifier = numeral.qualifier or (QUALIFIERS_BEHIND[unit.bound] if unit.bound else "")
    values = (numeral.value, numeral.minimum, numeral.maximum)
    value, minimum, maximum = (_scaled(one, tenths=tenths, half=unit.half) for one in values)
    symbol = unit_of("%") if tenths else None
    return Amount(
        span=Span(numeral.span.start, unit.end),
        value=value,
        minimum=minimum,
        maximum=maximum,
        qualifier=qualifier,
        unit=symbol.iri if symbol else unit.iri,
        unit_text="%" if tenths else unit.text.replace("％", "%"),
        is_duration=unit.text in WORDS["duration"],
    )


def _scaled(value: Decimal | None, *, tenths: bool, half: bool) -> Decimal | None:
    """三成 is 30 (%), 两亩半 is 2.5."""
    if value is None:
        return None
    return (value + Decimal("0.5") if half else value) * (10 if tenths else 1)


def _per_cent(text: str, numeral: Numeral, symbol: str) -> Amount:
    unit = unit_of(symbol)
    span = Span(numeral.span.start - 3, numeral.span.end)
    values = (numeral.value, numeral.minimum, numeral.maximum)
    return Amount(span, *values, numeral.qualifier, unit.iri if unit else None, symbol)


def _without_unit(text: str, numeral: Numeral) -> Amount | None:
    """A large number before a noun (2.8万社员, 300余群众)."""
    of_people = _PEOPLE_COUNT.search(text[max(0, numeral.span.start - 8) : numeral.span.start])
    noun = _HAN.match(text, numeral.span.end) and not _no_noun().match(text, numeral.span.end)
    if numeral.text[-1] not in "万亿余多" or not (noun or of_people):
        return None
    return Amount(numeral.span, numeral.value, numeral.minimum, numeral.maximum, numeral.qualifier, None, "")


def _joined(text: str, first: Amount, last: Amount) -> Amount | None:
    """The range that two amounts of one unit give: 3%至5%."""
    gap = text[first.span.end : last.span.start]
    if not _TO.fullmatch(gap) or first.unit_text != last.unit_text:
        return None
    if first.value is None or last.value is None or first.value >= last.value:
        return None
    span = Span(first.span.start, last.span.end)
    return replace(last, span=span, value=None, minimum=first.value, maximum=last.value)


def without(amounts: tuple[Amount, ...], spans: tuple[Span, ...]) -> Iterator[Amount]:
    """The amounts that no span of `spans` holds: numbers in names (第三人民医院) are no figures."""
    return (amount for amount in amounts if not any(span.holds(amount.span) for span in spans))


@cache
def _abstract() -> re.Pattern[str]:
    return re.compile(any_of(WORDS["abstract"]))


@cache
def _no_noun() -> re.Pattern[str]:
    words = WORDS["skip_unit"] | WORDS["duration"] | WORDS["link"] | frozenset({"年", "岁", "次", "元", "分"})
    return re.compile(any_of(words))
