"""The value of a numeral written in Arabic digits with 万 and 亿, or in Chinese characters.

Example 例：`12.7万` is 127000, `一百二十三` is 123, `六七千` is 6000 to 7000.

Values are exact. What is not well formed (一二三, 亿亿, more than 15 digits) has no value.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
CHINESE = "".join(DIGITS) + "".join(POWERS)
UNIT_BEGINS = "千[瓦伏米克卡赫焦帕升]"
"""千 that belongs to the unit behind a number: 500千瓦, 110千伏, 4.1万千升."""

MULTIPLIER = rf"(?:[十百千]?(?:万亿|万|亿)|(?!{UNIT_BEGINS})[百千])"

_MOST_DIGITS = 15
_PAIRS = frozenset(["一两", "三五", "两三", "一二", "二三", "三四", "四五", "五六", "六七", "七八", "八九"])
_ONE_TO_NINE = "[一二三四五六七八九两]"
_PAIR = re.compile(f"{_ONE_TO_NINE}{{2}}")
_SMALL = re.compile(f"({_ONE_TO_NINE}?千)?+(零|{_ONE_TO_NINE}?百)?+(零|{_ONE_TO_NINE}?十)?+(零?{_ONE_TO_NINE})?+")


def power_of_ten(multiplier: str) -> int:
    """What a multiplier adds to the exponent: 万 is 4, 千万 is 7, 万亿 is 12, "" is 0."""
    return sum(POWERS[char] for char in multiplier)


def arabic_value(digits: str, multiplier: str = "") -> Decimal | None:
    """`digits` (1,234.5) times `multiplier` (万); None when there are too many digits to be a quantity."""
    plain = digits.replace(",", "")
    if len(plain) > _MOST_DIGITS:
        return None
    return tidy(Decimal(plain) * 10 ** power_of_ten(multiplier))


def tidy(value: Decimal) -> Decimal:
    """The same value without an exponent and without zeros behind the point."""
    return Decimal(int(value)) if value == int(value) else value.normalize()


@lru_cache(maxsize=1024)
def chinese_range(text: str) -> tuple[Decimal, Decimal] | None:
    """The least and greatest value of a numeral in characters (two for 六七千); None when malformed."""
    pairs = [match for match in _PAIR.finditer(text) if match.group() in _PAIRS]
    if len(pairs) != 1:
        value = chinese_value(text)
        return None if value is None else (value, value)
    at = pairs[0].start()
    low, high = chinese_value(text[: at + 1] + text[at + 2 :]), chinese_value(text[:at] + text[at + 1 :])
    return None if low is None or high is None or low >= high else (low, high)


def chinese_value(text: str) -> Decimal | None:
    """The value of 一百二十三, 两万五 (25000), 三点六万, 百万; None when it is not well formed."""
    if "点" in text:
        return _with_point(text)
    if len(text) > _MOST_DIGITS:
        return None
    total = 0
    for char, power in (("亿", 8), ("万", 4)):
        if text.count(char) > 1:
            return None
        head, found, text = text.rpartition(char)
        if found:
            section = _large(head) if head else 1
            if section is None:
                return None
            total += section * 10**power
            text = _shortened(text, power)
    rest = _below_ten_thousand(text) if text else 0
    return None if rest is None else Decimal(total + rest)


def _large(text: str) -> int | None:
    """A section before 亿 or 万, which may hold 万 itself (一万二千亿)."""
    head, found, tail = text.rpartition("万")
    if not found:
        return _below_ten_thousand(text)
    upper, lower = (_below_ten_thousand(head) if head else 1), (_below_ten_thousand(tail) if tail else 0)
    return None if upper is None or lower is None else upper * 10_000 + lower


def _shortened(text: str, power: int) -> str:
    """两万五 is 两万五千: a single digit that ends the numeral counts in the next power down."""
    return text + {8: "千万", 4: "千"}[power] if len(text) == 1 and DIGITS.get(text, 0) > 0 else text


def _below_ten_thousand(text: str) -> int | None:
    text = text.lstrip("零")
    match = _SMALL.fullmatch(text)
    if not match or not text:
        return None
    total, smallest, digit = 0, 1, 0
    for char in text:
        if char in POWERS:
            smallest = 10 ** POWERS[char]
            total, digit = total + (digit or 1) * smallest, 0
        else:
            smallest, digit = (1, 0) if DIGITS[char] == 0 else (smallest, DIGITS[char])
    return total + digit * (smallest // 10 if smallest > 10 else 1)


def _with_point(text: str) -> Decimal | None:
    whole, _, rest = text.partition("点")
    digits = rest.rstrip("十百千万亿")
    head = chinese_value(whole) if whole != "零" else Decimal(0)
    if head is None or not digits or len(rest) > _MOST_DIGITS or any(char not in DIGITS for char in digits):
        return None
    fraction = "".join(str(DIGITS[char]) for char in digits)
    return tidy(Decimal(f"{head}.{fraction}") * 10 ** power_of_ten(rest[len(digits) :]))
