"""Bodies whose words no table has: from a level word, a place or a body up to the last word of an office.

Example 例：县糖蔗生产办公室, 县治水办, 丰河县打击走私综合治理办公室, 市林业局野生动物保护站; 县里举办, 市民创办 and
市投资建设管理站 name none.
"""

from __future__ import annotations

import re
from functools import cache

from kg.language.words import frequency
from kg.tables import any_of
from loaders.organizations.vocabulary import no_word_goes_on, pattern, words

_HAN = "[\\u4e00-\\u9fff]"
_COUNTED = re.compile(
    "[一二两三四五六七八九十几多](?=[个家名座所条级等年月天日次批项户位支台辆人村乡镇县市区街道路中小])"
)
_NEVER_FIRST = frozenset(
    "里内外上下民场城域级直属委府长有无第是在从把多全本该其这那此某每市县省镇乡村且并而也又则已就都还再请使令去往找问送住看跑坐"
)


def office_end(text: str, start: int, *, by_level: bool = False) -> int:
    """Where the office ends whose own words begin at `start`, behind a place or, with `by_level`, behind a level word;
    0 where none does."""
    match = _office().match(text, start)
    if match is None or not _is_stem(match["stem"]):
        return 0
    if match["short"] and (not by_level or frequency(text[match.end() - 2 : match.end()])):
        return 0
    joined = frequency(text[start - 1 : start + 1]) if by_level else 0
    return match.end() if not joined or joined < frequency(text[start : start + 2]) else 0


def part_end(text: str, start: int) -> int:
    """Where the part of a body ends whose words begin at `start`, right behind that body; 0 where none does."""
    match = _part().match(text, start)
    return match.end() if match is not None and _is_stem(match["stem"]) else 0


def unit_end(text: str, start: int) -> int:
    """Where the unit of a university, company or hospital ends whose words begin at `start`; 0 where none does."""
    match = _unit().match(text, start)
    return match.end() if match is not None and (not match["stem"] or _is_stem(match["stem"])) else 0


def _is_stem(stem: str) -> bool:
    """Whether no word stands in it that no name holds, neither a verb nor a number of things."""
    if stem[0] in _NEVER_FIRST or _COUNTED.match(stem):
        return False
    rest = pattern("inside_after_all").sub("", stem)
    return not any(pattern(use).search(rest) for use in ("not_inside", "edge", "edge_before_place", "does"))


@cache
def _office() -> re.Pattern[str]:
    last = any_of(words("seat_office"))
    return re.compile(
        f"(?P<stem>{_HAN}{{2,9}}?)(?:(?:{last})(?:办公室)?|(?P<short>办)){no_word_goes_on()}(?!的?(?:设备|设施))"
    )


@cache
def _part() -> re.Pattern[str]:
    return re.compile(f"(?P<stem>{_HAN}{{2,6}}?)(?:{any_of(words('part_office'))}){no_word_goes_on()}")


@cache
def _unit() -> re.Pattern[str]:
    """An attached hospital or school with its branch, or a centre, institute or factory with words of its own."""
    attached = f"附属{_HAN}{{0,6}}?(?:医院|中学|小学)(?:{_HAN}{{2,4}}?分院)?"
    return re.compile(f"(?P<stem>{_HAN}{{0,6}}?)(?:{attached}|{any_of(words('unit'))}){no_word_goes_on()}")
