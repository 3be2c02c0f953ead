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
from loaders.programs.shapes import USES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.programs.quotes import Quote

_BODY = re.compile(
    r"(?:管理|服务|推进|推广)?(?:局|办公室|办[主副]|厅|站|工作?组(?!织)|领导|指挥部|专班|中心|公司|基金会|协会|学院|"
    r"部门|部长|处长|科长|干事|工作队|干部|队员|团队)|研究|产品|车间|杂志|报社|度"
)
_MONEY = re.compile("贷款|小额|资金|保险|险|基金|补助|项目资金")
_OWN_WORD = re.compile("工程|项目|政策|计划|行动|试点|专项|制度|改革|战略|补贴|活动")
_KINDS = USES["act"] | USES["way"] | USES["plan"]
_VERBS = tuple(USES["start"] | USES["pushing"])
_ORDINARY = "~"
_OPENING, _CLOSING = frozenset('“‘「"'), frozenset('”’」"')
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
    names = {f"{field}扶贫": f"{field}扶贫" for (field,) in rows("loaders/data/programs_lines.tsv")}
    for each in _undertakings():
        names |= dict.fromkeys(each, each[0])
    return names


def names_within(name: str, printed: str) -> tuple[str, ...]:
    """The other names of a national undertaking that a longer one, as printed, holds: 营养改善计划."""
    others = _by_full_name().get(name, ())
    return tuple(other for other in others if len(other) < len(printed) and other in printed)


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


def bridged_programs(text: str, line: Span, quotes: tuple[Quote, ...]) -> Iterator[Candidate]:
    """The national undertakings whose name begins in quotation marks and goes on behind them with more than a word of
    kind: “两癌”免费检查."""
    for quote in quotes:
        quoted = quote.inner.of(text)
        head = (quoted + text[quote.span.end : quote.span.end + 1])[:3]
        for name in _heads()[1].get(head, ()):
            rest = name.removeprefix(quoted)
            if rest not in (name, "") and rest not in _KINDS and text.startswith(rest, quote.span.end):
                span = Span(quote.span.start, min(line.end, quote.span.end + len(rest)))
                yield Candidate(span, span, "programs.national")
                break


def _named(text: str, line: Span) -> Iterator[Span]:
    """Where a line prints a national name that is no part of a longer word."""
    begins, by_head = _heads()
    behind = line.start
    for match in begins.finditer(text, line.start, line.end):
        start = match.start()
        names = () if start < behind else by_head.get(text[start : start + 3]) or by_head.get(text[start : start + 2])
        name = _longest_at(text, start, line, names) if names else None
        if name is not None:
            behind = start + len(name)
            yield Span(start, behind)


def _longest_at(text: str, start: int, line: Span, names: tuple[str, ...]) -> str | None:
    for name in names:
        end = start + len(name)
        if not text.startswith(name, start) or end > line.end:
            continue
        if name not in _ordinary() or _is_used(text, line, start, end):
            of_money = name.endswith("扶贫") and _MONEY.match(text, end)
            return None if of_money or _BODY.match(text, end) else name
    return None


def _is_used(text: str, line: Span, start: int, end: int) -> bool:
    """Whether quotation marks, a verb of undertaking or a word of kind make a name of ordinary words."""
    if text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING:
        return True
    begun = end - start > len("河长") and text.endswith(_VERBS, line.start, start)  # 组织河长巡河
    return begun or _OWN_WORD.match(text, end, line.end) is not None


@cache
def _heads() -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """A pattern for what may begin a name, by its first four characters, and the names by the first three (those of
    two characters by these, and with the others that they begin), the longest first."""
    by_head: dict[str, list[str]] = {}
    for name in sorted(national_names(), key=lambda name: (-len(name), name)):
        for head in [name[:3], *(head for head in by_head if len(name) < len(head) and head.startswith(name))]:
            by_head.setdefault(head, []).append(name)
    first = re.escape("".join(sorted({head[0] for head in by_head})))
    begins = f"[{first}](?={'|'.join(_continued(length) for length in (4, 3, 2))})"
    return re.compile(begins), {head: tuple(names) for head, names in by_head.items()}


def _continued(length: int) -> str:
    """A pattern for the second to the last of the first `length` characters of names that long (4: or longer)."""
    heads = {name[:length] for name in national_names() if len(name) == length or len(name) > length > 3}
    return "".join(f"[{re.escape(''.join(sorted({head[at] for head in heads})))}]" for at in range(1, length))


@cache
def _undertakings() -> tuple[tuple[str, ...], ...]:
    """The names of each national undertaking of the table, the full one first, without marks."""
    table = rows("loaders/data/programs_national.tsv")
    return tuple(tuple(f"{name} {others}".replace(_ORDINARY, "").split()) for name, others, *_ in table)


@cache
def _ordinary() -> frozenset[str]:
    """The names that are also ordinary words."""
    table = rows("loaders/data/programs_national.tsv")
    words = " ".join(f"{name} {others}" for name, others, *_ in table).split()
    return frozenset(word[1:] for word in words if word.startswith(_ORDINARY))


@cache
def _by_full_name() -> Mapping[str, tuple[str, ...]]:
    return {names[0]: names[1:] for names in _undertakings()}


@cache
def _by_bare_name() -> Mapping[str, str]:
    return {_bare(printed): name for printed, name in national_names().items()}


def _bare(name: str) -> str:
    return "".join(c for c in name if not c.isspace() and not unicodedata.category(c).startswith("P"))
