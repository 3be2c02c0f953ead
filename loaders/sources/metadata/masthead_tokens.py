"""The words that a masthead line is made of: dates, weekdays, page numbers, editors, telephone numbers and so on.

Example 例："2022年3月15日 星期二 农历壬寅年二月十三 第3版" is a date, a weekday, a lunar date and a page, and nothing
else.

A line is a masthead line only when it is made of such words from end to end, letter-spaced or not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.language.traditional import simplified
from loaders.sources.metadata.masthead_patterns import DATE_PARTS, DAY_PARTS, LABELS, masthead_word

_FOLDED = {0xFF01 + offset: 0x21 + offset for offset in range(94)} | str.maketrans("○◯．\xa0", "〇〇.\u3000")
"""Full-width forms of ASCII, and circles for zeros; one character for one."""
_SEPARATORS = re.compile(r"[\s|｜/\\·•●■◆▲★—–\-_=~～:.;；()\[\]【】《》<>“”\"]{1,40}")
_DIGITS = str.maketrans("〇零O一二三四五六七八九", "000123456789")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a masthead: its kind and what it says, without white space.

    Kinds: date ("2022-3-15"), day ("3-15"), weekday (in brackets: "(星期二"), lunar, count (今日8版), issue, page (the
    "03" of 03版：综合), label (the "3" of 第3版), mark (3版, A3), code (CN 43-0000), contact, editor, publisher,
    credit, paper (as printed), section, link, telephone, number, latin.
    """

    kind: str
    value: str


def tokens_of(line: str) -> tuple[Token, ...]:
    """The words of a line that is made of nothing else; empty for any other line."""
    text = simplified(line.translate(_FOLDED))
    tokens: list[Token] = []
    at = _skip(text, 0)
    while at < len(text):
        match = masthead_word().match(text, at)
        if match is None:
            return ()
        kind = match.lastgroup or ""
        tokens.append(Token(kind, _value(kind, match, line)))
        at = _skip(text, match.end())
    return tuple(tokens)


def _skip(text: str, at: int) -> int:
    gap = _SEPARATORS.match(text, at)
    return gap.end() if gap else at


def _value(kind: str, match: re.Match[str], line: str) -> str:
    if kind == "date":
        year, month, day = next(parts for parts in (match.group(*names) for names in DATE_PARTS) if parts[0])
        return f"{_number(year)}-{_number(month)}-{_number(day)}"
    if kind == "day":
        return "-".join(_number(part) for part in match.group(*DAY_PARTS))
    if kind in ("page", "label", "mark"):
        label = _solid(next(part for part in match.group(*LABELS) if part))
        return f"{label}版" if label == "头" else label
    if kind == "weekday" and match.string[match.start() - 1 : match.start()] == "(":
        return "(" + _solid(match.group())
    return _solid(line[match.start() : match.end()] if kind == "paper" else match.group())


def _solid(text: str) -> str:
    return "".join(text.split())


def _number(text: str) -> str:
    """The Arabic digits of a year, month or day: 二〇二二 is 2022, 十五 is 15."""
    solid = _solid(text)
    if "十" not in solid:
        return solid.translate(_DIGITS).lstrip("0")
    tens, _, units = solid.partition("十")
    return (tens or "一").translate(_DIGITS) + (units or "〇").translate(_DIGITS)
