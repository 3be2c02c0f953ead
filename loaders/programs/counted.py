"""Undertakings without quotation marks that are told by a number: deeds of the year, codes, hundreds and thousands.

Example 例：办好十件民生实事, 实施1236工程, 开展千名干部下基层活动 name one each; 2020工程 may be a year and names none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.programs.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEDS = re.compile(r"(?:[二三四五六七八九十]{1,3}|[1-9]\d?)[件项类](?:重点)?(?:民生|惠民|为民|便民|利民)(?:办)?实事")
_CODE = re.compile(r"[0-9]{3,5}[+＋]?(?=(?P<word>工程|行动计划|行动|工作法|模式|战略|工作思路|计划))")
_NO_CODE_BEFORE = re.compile("[0-9第.+＋]$")
_YEAR = re.compile("(?:19|20)[0-9]{2}$")
_MANY = re.compile(
    r"(?P<name>[百千万][名企村校户家场][^，。；、：“”（）《》的了和与\s]{3,10}?)(?P<word>主题活动|活动|行动|工程|计划)"
)
_BEGUN = tuple(
    verb + particle
    for verb in ("开展", "实施", "启动", "组织", "推进", "深化", "举办", "发起")
    for particle in ("", "了", "好")
)


def counted_programs(text: str, line: Span) -> Iterator[Candidate]:
    """The deeds promised for the year, the codes, and the campaigns of a hundred or a thousand that a line names."""
    if text.find("实事", line.start, line.end) >= 0:
        for match in _DEEDS.finditer(text, line.start, line.end):
            yield Candidate(Span(*match.span()), Span(*match.span()), "programs.deeds")
    for match in _CODE.finditer(text, line.start, line.end):
        before = text[max(line.start, match.start() - 1) : match.start()]
        if not _NO_CODE_BEFORE.match(before) and not _YEAR.match(match.group()):
            yield Candidate(Span(*match.span()), Span(match.start(), match.end("word")), "programs.code")
    for match in _MANY.finditer(text, line.start, line.end):
        if text.endswith(_BEGUN, line.start, match.start()):
            yield Candidate(Span(*match.span("name")), Span(*match.span()), "programs.many")
