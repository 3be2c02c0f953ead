"""What a program stands for when the text says so, and which programs are named as its parts.

Example 例：开展“两看两比”活动，看环境、比面貌，看作风、比干劲 says what 两看两比 stands for;
实施“三大行动”，即“护苗”行动…… makes 护苗 a part of 三大行动, and 产业扶贫“1234”工程 makes 1234 a part of 产业扶贫.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.programs.national import national_names
from loaders.programs.shapes import is_formula
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.findings import FoundProgram

_MEANING = re.compile(
    r"[^，。；、]{0,6}?(?:[，（(]?(?:即|也就是|分别是|包括)[:：]?|[，,]?(?:就是|指的是|是指)[:：]?)(?P<meaning>[^。；）)]{4,120})"
)
_LISTED = re.compile(r"[^，。；：:、]{0,8}[：:](?P<meaning>[^。”]{6,120})")
_BRACKETED = re.compile(r"[（(](?P<meaning>[^。；（）()“”]{6,120})[）)]")
_REST = re.compile(r"[^，。；]{0,8}，(?P<meaning>[^。；]{6,90})")
_DIGIT = "[一二三四五六七八九十两]"
_TERM = re.compile(rf"({_DIGIT})([^一二三四五六七八九十两个、，\s])(?={_DIGIT}|$)")
_ITEM = re.compile("[，、；]")
_COUNT = {digit: index for index, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def expansion(text: str, span: Span, name: str) -> Span | None:
    """Where the words behind a program say what it stands for: （即…）, 就是…, or items that match its numerals.

    For 两看两比 the items must have 看 twice and 比 twice. None when they say nothing.
    """
    match = _MEANING.match(text, span.end)
    if match is not None:
        return _solid(text, Span(*match.span("meaning")))
    if not is_formula(name):
        return None
    match = _BRACKETED.match(text, span.end) or _LISTED.match(text, span.end)
    if match is not None and _ITEM.search(match["meaning"]):
        return _solid(text, Span(*match.span("meaning")))
    return _matching_items(text, span, name)


def parts_of(program: FoundProgram, meaning: Span | None, programs: tuple[FoundProgram, ...]) -> Iterator[FoundProgram]:
    """The programs named in what `program` stands for; `programs` are in the order of the text."""
    if meaning is not None:
        yield from (part for part in within(programs, meaning) if part.iri != program.iri)


def whole_of(program: FoundProgram, programs: tuple[FoundProgram, ...]) -> FoundProgram | None:
    """The policy line that a printed name begins with: 产业扶贫 for 产业扶贫“1234”工程."""
    inside = (each for each in within(programs, program.span) if each.iri != program.iri)
    return next((each for each in inside if each.span.start == program.span.start and _is_line(each)), None)


def _is_line(program: FoundProgram) -> bool:
    return program.name in national_names()


def _matching_items(text: str, span: Span, name: str) -> Span | None:
    wanted = Counter({term: _COUNT[digit] for digit, term in _TERM.findall(name)})
    match = _REST.match(text, span.end) if len(wanted) > 1 else None
    if match is None:
        return None
    starts = Counter(item[:1] for item in _ITEM.split(match["meaning"]))
    fits = all(starts[term] == count for term, count in wanted.items())
    return Span(*match.span("meaning")) if fits else None


def _solid(text: str, span: Span) -> Span | None:
    """The words without a mark left open at their end."""
    end = span.end
    while end > span.start and text[end - 1] in "，、；：“‘ ":
        end -= 1
    return Span(span.start, end) if end > span.start else None
