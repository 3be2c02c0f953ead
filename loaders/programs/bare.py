"""Undertakings without quotation marks and without a word of kind, told by their shape and by what stands around them.

Example 例：深化闽宁协作, 推行一户一档, 实施退渔还湖, 上线惠农通平台, 紫阳修脚师 (of 紫阳县) name one each;
一户一户地走, 减产增收 and 交通系统 name none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import rows
from loaders.programs.candidates import Candidate
from loaders.programs.shapes import USES, is_formula, is_joint

if TYPE_CHECKING:
    from collections.abc import Iterator

_INITIALS = "".join(row[0] for row in rows("loaders/data/places_initials.tsv"))
_PARTNERS = re.compile(
    f"[{_INITIALS}][{_INITIALS}](?:东西部|扶贫|劳务|消费|产业|教育|医疗|科技){{0,2}}(?:协作|帮扶|对口支援)"
)
_EXCHANGED = re.compile("[退撤腾减压控增扩][一-鿿][还进并换增扩减压控][一-鿿]")
_EXCHANGES = frozenset(("退还", "退进", "撤并", "腾换", "减增", "减扩", "压增", "压扩", "控增", "增减", "增压", "扩减"))
_USED = (
    "(?=工作|政策|制度|工程|项目|试点|机制|措施|办法|行动|战略|要求|模式|管理|服务|以来|后|面积|[，。；、！？）)\\s]|$)"
)
_COUNTED = "[一二三四五六七八九两双][一-鿿]{1,3}?"
_FORMULA = re.compile(f"{_COUNTED}{_COUNTED}(?:{_COUNTED})?(?:、{_COUNTED}{_COUNTED})?{_USED}")
_UNIT = re.compile(
    "[个名条次年月日天级层类种元亩吨户人岁点米斤里批步件项座](?![一二三四五六七八九两双档策])|[的了是在有到不和与]"
)
_LINKED = re.compile(f"[一-鿿]{{2,6}}(?:[+＋][一-鿿]{{2,8}}?){{1,4}}{_USED}")
_HEADED = re.compile(r"[一-鿿]{1,3}长制(?=[，。；、]|工作|落地|全覆盖|以来|后|$)")
_SERVICE = re.compile("[云码办宝通](?=(?:政务|综合)?(?:服务)?(?:平台|App|APP|小程序|客户端|公众号))")
_NO_SERVICE = ("交通", "沟通", "流通", "联通", "畅通", "融通", "普通")
_TRADES = tuple(USES["labour"])
_TRADE = re.compile("[{}][{}]".format(*("".join(sorted({word[at] for word in _TRADES})) for at in (-2, -1))))
_PROVINCES = frozenset(_INITIALS) - frozenset("新青宁贵云吉台港澳")  # these are words of their own
_NO_BRAND = re.compile("[省市县区旗镇乡村的]")
_WORK = re.compile("工程|工作|项目|试点|政策")
_BROUGHT = frozenset(("引导", "上线", "开通", "启用", "依托", "通过", "用好"))
_VERBS = tuple(USES["start"] | USES["keep"] | USES["pushing"] | _BROUGHT)

LONGEST = 8
"""So many characters has the name of a service, or of a trade with its place."""


def bare_programs(text: str, line: Span, localities: frozenset[str]) -> Iterator[Candidate]:
    """The undertakings that a line names by their shape; `localities` are the first two characters of the places that
    the article and its paper speak of."""
    for match in _PARTNERS.finditer(text, line.start, line.end):
        if match.start() == line.start or text[match.start() - 1] not in _INITIALS:
            yield _named(*match.span(), "programs.partners")
    for match in _EXCHANGED.finditer(text, line.start, line.end):
        known = match.group()[::2] in _EXCHANGES
        if known and (_follows_verb(text, line, match.start()) or _WORK.match(text, match.end(), line.end)):
            yield _named(*match.span(), "programs.exchange")
    for match in _FORMULA.finditer(text, line.start, line.end):
        if _follows_verb(text, line, match.start()) and is_formula(match.group()) and not _UNIT.search(match.group()):
            yield _named(*match.span(), "programs.bare_formula")
    yield from _cut_at_verbs(text, line)
    yield from _trades(text, line, localities)


def _named(start: int, end: int, rule: str) -> Candidate:
    return Candidate(Span(start, end), Span(start, end), rule)


def _follows_verb(text: str, line: Span, start: int) -> bool:
    """Whether a verb of undertaking stands right before `start`, or is parted from it by 了 or 好."""
    end = start - 1 if start > line.start and text[start - 1] in "了好" else start
    return text.endswith(_VERBS, max(line.start, end - 4), end)


def _cut_at_verbs(text: str, line: Span) -> Iterator[Candidate]:
    """The names whose end is told by their shape, and whose beginning by the verb before them: parties joined by plus
    signs (支部＋电商), X长制, and services on the net (惠农通平台)."""
    if text.find("+", line.start, line.end) >= 0 or text.find("＋", line.start, line.end) >= 0:
        for match in _LINKED.finditer(text, line.start, line.end):
            start = _after_verb(text, line, match.start(), match.end())
            if start is not None and is_joint(text[start : match.end()]):
                yield _named(start, match.end(), "programs.linked")
    if text.find("长制", line.start, line.end) >= 0:
        for match in _HEADED.finditer(text, line.start, line.end):
            start = _after_verb(text, line, match.start(), match.end() - 2)
            if start is not None:
                yield _named(start, match.end(), "programs.headed")
    for match in _SERVICE.finditer(text, line.start, line.end):
        start = _after_verb(text, line, max(line.start, match.end() - LONGEST), match.end())
        if start is not None and not text.endswith(_NO_SERVICE, start, match.end()):
            yield _named(start, match.end(), "programs.service")


def _after_verb(text: str, line: Span, start: int, end: int) -> int | None:
    """Where the last verb of undertaking between `start` and `end` ends, when two characters are left behind it."""
    return next((at for at in range(end - 2, start - 1, -1) if _follows_verb(text, line, at)), None)


def _trades(text: str, line: Span, localities: frozenset[str]) -> Iterator[Candidate]:
    """The trades under whose name a county sends out its workers: its own name and 护工, 月嫂, 修脚师."""
    for match in _TRADE.finditer(text, line.start, line.end):
        low, end = max(line.start, match.end() - LONGEST), match.end()
        if text.endswith(_TRADES, low, end):
            start = next((at for at in range(low, end - 3) if _is_local(text, at, end, localities)), None)
            if start is not None and not _NO_BRAND.search(text, start, end):
                yield _named(start, end, "programs.labour_brand")


def _is_local(text: str, at: int, end: int, localities: frozenset[str]) -> bool:
    """Whether a place of the article begins there, or a short name of a province shortly before the trade (川妹)."""
    return text[at : at + 2] in localities or (text[at] in _PROVINCES and end - at < LONGEST - 1)
