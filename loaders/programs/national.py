"""Undertakings of the whole nation and policy lines, which papers name without quotation marks.

Example 例：推进健康扶贫、落实河长制 names two; 河长制办公室 is a body and 教育扶贫基金 a fund.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import rows
from loaders.documents.titles import titles_in
from loaders.programs.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NO_NAME = re.compile(
    r"局|办公室|办[主副]|厅|部门|部长|处长|科长|站|工作?组(?!织)|领导|指挥部|专班|中心|公司|基金会|协会|研究|学院|"
    r"贷款|小额|资金|保险|险|基金|产品|补助|项目资金|干事|工作队|车间|干部|队员|团队|杂志|报社|度"
)
_BEGIN = attrgetter("start")
_PLAN = re.compile(r"[一-鿿0-9]{0,10}(?:方案|意见|办法|规划|计划)")

DEEPEST = 4
"""So many titles that begin before a name are looked at: it may stand in one inside another."""


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """What two spellings of a name share: no white space or punctuation, the full name for a short one."""
    bare = _bare(name)
    return _by_bare_name().get(bare, bare)


@cache
def national_names() -> Mapping[str, str]:
    """Every name of a national undertaking or policy line as printed, and the name it goes by."""
    names: dict[str, str] = {}
    for name, others, *_ in rows("loaders/data/programs_national.tsv"):
        for other in (name, *filter(None, others.split())):
            names[other] = name
    for (field,) in rows("loaders/data/programs_lines.tsv"):
        names[f"{field}扶贫"] = f"{field}扶贫"
    return names


def national_programs(text: str, line: Span) -> Iterator[Candidate]:
    """The national undertakings and policy lines that a line names, but for those inside the name of a body or a
    fund; in the title of a document only what the document plans (《健康扶贫实施方案》)."""
    named = list(_named(text, line))
    titles = [title.span for title in titles_in(text, line)[0]] if named else []
    for span in named:
        at = bisect_right(titles, span.start, key=_BEGIN)
        entitled = any(title.holds(span) for title in titles[max(0, at - DEEPEST) : at])
        if not entitled or _PLAN.match(text, span.end):
            yield Candidate(span, span, "programs.national")


def _named(text: str, line: Span) -> Iterator[Span]:
    """Where a line prints a national name that is no part of a longer word."""
    begins, by_head = _heads()
    match = begins.search(text, line.start, line.end)
    while match is not None:
        start = match.start()
        name = _longest_at(text, start, line.end, by_head[match.group()])
        if name is not None:
            yield Span(start, start + len(name))
        match = begins.search(text, start + len(name or "一"), line.end)


def _longest_at(text: str, start: int, end: int, names: tuple[str, ...]) -> str | None:
    for name in names:
        if text.startswith(name, start) and start + len(name) <= end:
            return None if _NO_NAME.match(text, start + len(name)) else name
    return None


@cache
def _heads() -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """A pattern for the first two characters of any name, and the names by those, the longest first."""
    by_head: dict[str, list[str]] = {}
    for name in sorted(national_names(), key=lambda name: (-len(name), name)):
        by_head.setdefault(name[:2], []).append(name)
    seconds: dict[str, str] = {}
    for head in by_head:
        seconds[head[0]] = seconds.get(head[0], "") + head[1]
    begins = "|".join(f"{first}[{second}]" for first, second in seconds.items())
    return re.compile(begins), {head: tuple(names) for head, names in by_head.items()}


@cache
def _by_bare_name() -> Mapping[str, str]:
    return {_bare(printed): name for printed, name in national_names().items()}


def _bare(name: str) -> str:
    return "".join(c for c in name if not c.isspace() and not unicodedata.category(c).startswith("P"))
