"""Undertakings in quotation marks: those with a word of kind behind them (“春苗”工程), and those without.

Example 例：实施“春苗”工程, 推行“四看四比”, “百日行动”动员会 each name one;
打赢“硬仗”, “绣花”功夫 and 反对“路边工程” name none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.programs.alone import rule_alone
from loaders.programs.around import FAR, around
from loaders.programs.candidates import Candidate
from loaders.programs.shapes import (
    USES,
    has_several_parts,
    is_composed,
    is_formula,
    is_plain_name,
    is_scheme,
    may_name,
)
from loaders.programs.short_names import CALLED, SHORT
from loaders.programs.weighing import weighs_enough

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loaders.programs.around import Around
    from loaders.programs.quotes import Quote

_GLUE = r"(?P<modifier>(?:等)?[一-鿿]{0,6}?)"
_NOT_PART = re.compile(
    r"[的和与及在为是把将对以就了地到被抓赢战争敢当做]|推进|开展|实施|成为|作用|精神|问题|功夫|打(?![击盗黑假拐非])|大力|全面|以来|总结|概括|商住|楼盘|住宅"
)
_TAIL = r"(?!师|专班|队|部|室|者|化|组|办(?!法)|局|厅|处|科|站|中心|公司|生育|经理|开放|性|家|书|状)"
_ACT = re.compile(f"{_GLUE}(?P<word>{any_of(USES['act'])}){_TAIL}")
_WAY = re.compile(f"{_GLUE}(?P<word>{any_of(USES['way'])}|制(?=[，。；、]|$)){_TAIL}")
_PLAN = re.compile(f"(?P<modifier>[一-鿿]{{0,2}}?)(?P<word>{any_of(USES['plan'])}){_TAIL}")
_PUT_TOGETHER = re.compile(
    "(?P<modifier>)(?P<word>(?:工作|管理|治理|协作|联动|合作|监督|服务|调解|共治|履职|巡查|协同)?(?:机制|制度|办法)"
    "|工作法|(?:工作|治理|服务|执法|调解|管护|监管)模式)"
)
_OF = re.compile("的[^，。；、“”的]{0,8}?(?:做法|经验|模式|办法|机制|工作法|体系|制度|方法|调解法|治理法)")
_LEARNED = re.compile("(?:推广|学习|借鉴|复制|总结|推行|实行|探索|创新|摸索)[^，。；]{0,20}$")
_FORMED = re.compile("(?:形成|建立|构建|建起|健全|完善|采取|采用)(?:了|起|出)?$")
_LONG = re.compile(
    f"(?P<modifier>[一-鿿]{{7,20}}?)(?P<word>(?:主题|系列)?活动|行动|工程|计划|项目|机制|制度|模式|办法|体系){_TAIL}"
)
_NO_LONG = re.compile(
    "[开举让使由向引走去来获受带参各我你他这那不已正将也上下中等]|[全本该][省市县区州乡镇村]|发展|组织|进行|助力|促进|深入|建设|服务[队站]|队"
)
_HARMLESS = re.compile("对接|对口|地区")
_HELD = re.compile(
    rf"(?:^|[，。；：！？\s、）]|{any_of(USES['start'])}|举办|举行|参加|承办|主办|开幕|的|暨|首届|第[一二三四五六七八九十]{{1,3}}届)$"
)
_JOINED = re.compile(r"(?:、|和|及|与|\s)?(?:[一-鿿]{1,6}[省市县区乡镇村])?(?=[“‘「\"])")
_REFUSING = re.compile(f"(?:{any_of(USES['refusing'])})[^，。；]{{0,16}}$")
_STARTING = re.compile(f"(?:{any_of(USES['start'] | USES['keep'])})[^，。；]{{0,16}}$")
_FOUGHT = tuple(USES["fought"])
_BLAMED = re.compile(f"(?:{any_of(USES['praise'])})")

_SOUGHT = ("申报", "申报了", "申请", "争取", "争创", "创建", "获批", "列入", "纳入")
_FIGHTS = ("行动", "攻坚", "会战", "攻坚战")
_SWITCHED = ("开启", "切换", "切换到", "进入")  # 开启“护校”模式 is a manner of speaking

FIRMS_OWN = ("法", "模式", "办法", "机制", "制度", "体系", "活动", "计划")
"""What a firm begins under such a kind word is its own, and no public work."""


def quoted_programs(text: str, line: Span, quotes: tuple[Quote, ...], seen: Mapping[str, int]) -> Iterator[Candidate]:
    """The undertakings that the quotation marks of one line name; `seen`: how much the article speaks of a name."""
    by_start = {quote.span.start: quote for quote in quotes}
    for quote in quotes:
        name = quote.inner.of(text)
        if is_scheme(name) and text.endswith(_SOUGHT, line.start, quote.span.start):
            yield Candidate(quote.inner, quote.span, "programs.scheme")
        elif may_name(name):
            candidate = _read(text, line, quote, by_start, around(text, line, quote, seen))
            if candidate is not None:
                yield candidate


def _read(text: str, line: Span, quote: Quote, quotes: dict[int, Quote], context: Around) -> Candidate | None:
    name, clause = context.name, context.clause
    if _is_refused(name, clause):
        return None
    end = _kind_end(text, line, context, quotes)
    if end is None and (length := _long_end(name, clause, context.next)):
        end = context.end + length
    if end is not None and not (context.by_firm and not is_formula(name) and text.endswith(FIRMS_OWN, 0, end)):
        return Candidate(quote.inner, Span(quote.span.start, end), "programs.word_behind")
    if _OF.match(context.next) and _is_way(name, clause):
        return Candidate(quote.inner, quote.span, "programs.learned")
    rule = SHORT if CALLED.search(clause) else rule_alone(name, clause, context.behind)
    if rule is None and weighs_enough(context):
        rule = "programs.weighed"
    return Candidate(quote.inner, quote.span, rule) if rule else None


def _is_way(name: str, clause: str) -> bool:
    """Whether what the clause does makes a way of working of the quotation before 的…模式: several parts at least
    where a way is formed, for 建立“能上能下”的机制 praises."""
    if not is_plain_name(name):
        return False
    return _LEARNED.search(clause) is not None or ("、" in name and _FORMED.search(clause) is not None)


def _is_refused(name: str, clause: str) -> bool:
    """Whether the clause turns against what follows (坚决反对“路边工程”, 打击“黑车”) and begins no undertaking."""
    if clause.endswith(_SWITCHED) or (clause.endswith(_FOUGHT) and not name.endswith(_FIGHTS)):
        return True
    refusing = _REFUSING.search(clause)
    if refusing is None:
        return False
    starting = _STARTING.search(clause)
    return starting is None or starting.start() <= refusing.start()


def _kind_end(text: str, line: Span, context: Around, quotes: dict[int, Quote]) -> int | None:
    """Where the kind word behind a quotation ends; for “A”“B”活动 A has that of B, without its length."""
    name, behind = context.name, context.next
    end = _word_end(name, behind)
    if end is not None:
        return context.end + end
    joined = _JOINED.match(behind)
    following = quotes.get(context.end + joined.end()) if joined else None
    if following is None or not may_name(following.inner.of(text)) or is_composed(name):
        return None
    beyond = text[following.span.end : min(line.end, following.span.end + FAR)]
    shared = _word_end(following.inner.of(text), beyond) is not None or (joined is not None and _OF.match(beyond))
    return context.end if shared and is_plain_name(name) else None


def _patterns_for(name: str) -> tuple[re.Pattern[str], ...]:
    if is_composed(name):
        return (_ACT, _PUT_TOGETHER)
    if has_several_parts(name):
        return (_WAY,)
    return (_ACT, _WAY, _PLAN) if is_formula(name) else (_ACT, _WAY)


def _word_end(name: str, behind: str) -> int | None:
    if behind[:1] in "，。；：！？、）”’":  # most quotations end so, and none has a word of kind
        return None
    for pattern in _patterns_for(name):
        match = pattern.match(behind)
        if match is None or _NOT_PART.search(match["modifier"]):
            continue
        if not (is_composed(name) and match["modifier"]) and _suits(name, match["word"]):
            return match.end()
    return None


def _long_end(name: str, clause: str, behind: str) -> int:
    """The length of a longer modifier with its kind word (“山海情”东西部协作产销对接活动), 0 without one."""
    match = _LONG.match(behind)
    if match is None:
        return 0
    modifier = _HARMLESS.sub("", match["modifier"])
    if _NOT_PART.search(modifier) or _NO_LONG.search(modifier):
        return 0
    fits = is_plain_name(name) and len(name) > 2 and name not in USES["image"] and _HELD.search(clause)
    return match.end() if fits else 0


def _suits(name: str, word: str) -> bool:
    """“豆腐渣”工程 is blame; a figure of speech (“绿色通道”) names a work only as a 工程, 行动 or 计划."""
    if word == "工程" and _BLAMED.fullmatch(name):
        return False
    return name not in USES["image"] or word in USES["work"]
