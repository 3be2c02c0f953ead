"""Undertakings without quotation marks: national ones, policy lines, names between verb and kind word.

Example 例：开展秸秆禁烧专项行动 names 秸秆禁烧专项行动; 实施河道疏浚工程 is a building site and names none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of, rows
from loaders.documents.titles import titles_in
from loaders.programs.quoted import Candidate
from loaders.programs.shapes import USES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BODY = (
    r"(?!局|办公室|办[主副]|厅|部门|部长|处长|科长|站|工作?组(?!织)|领导|指挥部|专班|中心|公司|基金会|协会|研究|学院|"
    r"贷款|小额|资金|保险|险|基金|产品|补助|项目资金|干事|"
    r"工作队|车间|干部|队员|杂志|报社)"
)
_START = re.compile(f"(?:{any_of(USES['start'])})(?:了|好|起)?")
_PLAIN = re.compile(f"(?:{any_of(USES['plain'])})(?=活动|工作|方案|以来|[，。；、！？“”）)\\s]|$)")
_HUNDRED = re.compile(r"百日(?:攻坚|行动|会战|整治|竞赛|冲刺|大战)(?:行动|活动|战)?")
_LEFT = re.compile(r"[，。；：、！？“”‘’\"（）()《》〈〉\s]|[省市县区州盟]委|[省市县区州]政府|落实好?|推进|打好|做好")
_NO_NAME = re.compile(r"[的了和与及等在把对将为是各这该其此并以从到由或我他她您你用让使向]")
_NO_BEGINNING = re.compile(
    r"(?:[一二三四五六七八九十两多几数0-9]{1,4}(?:项|个|批|次|轮|大)"
    r"|重点|重大|系列|相关|有关|各项|首批|第|新一轮|年度|专项|一系列|全面|大型|小型|大规模)"
)
_GENERIC = re.compile(f"(?:{any_of(USES['physical'])})")

SHORTEST, LONGEST = 2, 14
"""How many characters a name between verb and kind word has."""


@cache
def national_names() -> Mapping[str, str]:
    """Every name of a national undertaking or policy line, and the name it goes by."""
    names: dict[str, str] = {}
    for name, others, *_ in rows("loaders/data/programs_national.tsv"):
        for other in (name, *filter(None, others.split())):
            names[other] = name
    for (field,) in rows("loaders/data/programs_lines.tsv"):
        names[f"{field}扶贫"] = f"{field}扶贫"
    return names


@cache
def _national_pattern() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(frozenset(national_names()))}){_BODY}")


def national_programs(text: str, line: Span) -> Iterator[Candidate]:
    """The national undertakings and policy lines that a line names, but for those inside the name of a body, a fund or
    a document."""
    titles, _ = titles_in(text, line)
    for match in _national_pattern().finditer(text, line.start, line.end):
        span = Span(match.start(), match.end())
        if any(title.span.holds(span) for title in titles):
            continue  # 《产业扶贫工作方案》 names a plan
        yield Candidate(span, span, "programs.national")


def plain_programs(text: str, line: Span) -> Iterator[Candidate]:
    """The names that stand between a verb of undertaking and a kind word, or end in 百日攻坚 and the like."""
    for match in _PLAIN.finditer(text, line.start, line.end):
        core = _behind_verb(text, line, match)
        if core is not None:
            yield Candidate(core, _printed(text, core, line), "programs.plain")
    for match in _HUNDRED.finditer(text, line.start, line.end):
        core = _behind_boundary(text, line, match)
        if core is not None:
            yield Candidate(core, core, "programs.hundred_days")


def _behind_verb(text: str, line: Span, match: re.Match[str]) -> Span | None:
    """The name from the last verb of undertaking to the kind word that `match` is; None if it is none."""
    floor = max(line.start, match.start() - LONGEST - 6)
    clause = re.split(r"[，。；：！？、“”‘’（）()《》]", text[floor : match.start()])[-1]
    verbs = list(_START.finditer(clause))
    if not verbs:
        return None
    name = clause[verbs[-1].end() :]
    if len(name) < SHORTEST or _NO_BEGINNING.match(name):
        return None
    return _checked(name, match)


def _behind_boundary(text: str, line: Span, match: re.Match[str]) -> Span | None:
    floor = max(line.start, match.start() - LONGEST)
    edges = [edge.end() for edge in _LEFT.finditer(text, floor, match.start())]
    edges += [edge.end() for edge in _START.finditer(text, floor, match.start())]
    begin = max(edges, default=line.start if floor == line.start else -1)
    return _checked(text[begin : match.start()], match) if begin >= 0 and begin < match.start() else None


def _checked(name: str, match: re.Match[str]) -> Span | None:
    if len(name) > LONGEST or _NO_NAME.search(name):
        return None
    if match.group().endswith("工程") and _GENERIC.search(name):
        return None
    return Span(match.start() - len(name), match.end())


def _printed(text: str, core: Span, line: Span) -> Span:
    tail = "活动" if text[core.end : line.end].startswith("活动") else ""
    return Span(core.start, core.end + len(tail))
