"""Undertakings in quotation marks: the word behind (“春苗”工程), the verb before, or the name's own ending.

Example 例：实施“春苗”工程, 推行“四看四比”, “百日行动”动员会 each name one;
打赢“硬仗” and “绣花”功夫 name none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from kg.tables import any_of
from loaders.programs.quotes import quotes_in
from loaders.programs.shapes import (
    USES,
    count_of,
    is_alternating,
    is_composed,
    is_formula,
    is_plain_name,
    may_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.programs.quotes import Quote


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name read: `core` without marks and kind word, `printed` the whole designation, and the rule."""

    core: Span
    printed: Span
    rule: str


_GLUE = r"(?P<modifier>(?:等)?[一-鿿]{0,6}?)"
_NOT_PART = re.compile(
    r"[的和与及在为是把将对以就了地到被抓打赢战]|推进|开展|实施|成为|作用|精神|问题|功夫|大力|全面|以来"
)
_TAIL = r"(?!师|队|部|室|者|化|组|办|局|厅|处|科|站|中心|公司|生育|经理|开放|现场会)"
_ACT = re.compile(f"{_GLUE}(?P<word>{any_of(USES['act'])}){_TAIL}")
_WAY = re.compile(f"{_GLUE}(?P<word>{any_of(USES['way'])}){_TAIL}")
_PLAN = re.compile(f"(?P<modifier>[一-鿿]{{0,2}}?)(?P<word>{any_of(USES['plan'])}){_TAIL}")
_PARTICLE = "(?:了|好|过|以|起|出)?"
_START = re.compile(f"(?:{any_of(USES['start'])}){_PARTICLE}$")
_KEEP = re.compile(f"(?:{any_of(USES['keep'])}){_PARTICLE}$")
_INSIDE = re.compile(f"(?:{any_of(USES['inside'])})$")
_EDGE = re.compile(r"$|[，。；、！？）)\s“”‘’\"]|工作|建设|活动|发展|以来|要求|等")
_TREATED_AS = re.compile(r"(?:作为|当作|当成|视为|列为|成为|是|像|如|一场|场|个|所谓|号称|叫|称为|称之为|誉为)$")
_JOINED = re.compile(r"(?:、|和|及|\s)?(?=[“‘「\"])")
_USED_FOR = re.compile("(?:在|用|以|按照|解决|围绕|聚焦|紧扣|做到|增强|坚定|实现)$")
_CLAUSE = re.compile(r"[，。；：！？]")
_VERB = re.compile(f"(?:{any_of(USES['start'] | USES['keep'])}){_PARTICLE}")
_VERB_OF_START = re.compile(f"(?:{any_of(USES['start'])})")
_HOUSE = re.compile(f"(?:{any_of(USES['house'])})$")
_FOUNDED = re.compile(f"(?:{any_of(USES['founding'])})了?$")
_BRAND = re.compile("(?:区域|公用|公共|农产品|服务|党建){0,3}品牌")
_PARALLEL = re.compile("大.{2,4}、小.{2,4}")

FAR = 24
"""So many characters behind a quotation are looked at for the word that says what it is."""


def quoted_programs(text: str, line: Span) -> Iterator[Candidate]:
    """The undertakings that quotation marks name inside one line."""
    quotes = {quote.span.start: quote for quote in quotes_in(text, line)}
    for quote in quotes.values():
        candidate = _read(text, line, quote, quotes)
        if candidate is not None:
            yield candidate


def _read(text: str, line: Span, quote: Quote, quotes: dict[int, Quote]) -> Candidate | None:
    name = quote.inner.of(text)
    if not may_name(name):
        return None
    end = _kind_end(text, line, quote, quotes)
    if end is not None:
        return Candidate(quote.inner, Span(quote.span.start, end), "programs.word_behind")
    rule = _rule_alone(text, line, quote, name)
    return Candidate(quote.inner, quote.span, rule) if rule else None


def _rule_alone(text: str, line: Span, quote: Quote, name: str) -> str | None:
    """The rule by which a quotation without a kind word is a name, if any."""
    before, behind = text[line.start : quote.span.start][-12:], text[quote.span.end : line.end][:FAR]
    if not is_plain_name(name) and not is_formula(name):
        return None
    if _INSIDE.search(name) and len(name) > 2 and not _TREATED_AS.search(before):
        return "programs.own_word"
    bounded = _EDGE.match(behind) is not None
    if _START.search(before) and bounded and (is_formula(name) or len(name) > 2):
        return "programs.verb_before"
    if _KEEP.search(before) and bounded and is_formula(name):
        return "programs.formula_kept"
    if _is_listed(text[line.start : quote.span.start], name):
        return "programs.listed_formula"
    if _is_founded(text[line.start : quote.span.start], name, behind):
        return "programs.founded"
    alone = is_alternating(name) and not _TREATED_AS.search(before) and not _USED_FOR.search(before)
    return "programs.formula" if alone else None


def _is_founded(before: str, name: str, behind: str) -> bool:
    """Whether the words around make a name of it: 办起“夕阳红食堂”, 实施…“绿廊”建设, 擦亮“清江”品牌."""
    clause = _CLAUSE.split(before)[-1]
    if _HOUSE.search(name) and _FOUNDED.search(clause):
        return True
    if _BRAND.match(behind):
        return any(word in clause for word in USES["brand"])
    if behind.startswith("建设") and len(name) > 2:
        return _VERB_OF_START.search(clause) is not None and not _TREATED_AS.search(clause)
    return clause.endswith("实行") and _PARALLEL.fullmatch(name) is not None


def _is_listed(before: str, name: str) -> bool:
    """Whether a verb and as many items as the formula counts stand before it: 实施A、B、C“三个…”."""
    clause = _CLAUSE.split(before)[-1]
    verb = _VERB.search(clause)
    return verb is not None and count_of(name) == clause[verb.end() :].count("、") + 1


def _kind_end(text: str, line: Span, quote: Quote, quotes: dict[int, Quote]) -> int | None:
    """Where the kind word behind a quotation ends; for “A”“B”活动 A has that of B, without its length."""
    name = quote.inner.of(text)
    behind = text[quote.span.end : line.end][:FAR]
    end = _word_end(name, behind)
    if end is not None:
        return quote.span.end + end
    joined = _JOINED.match(behind)
    following = quotes.get(quote.span.end + joined.end()) if joined else None
    if following is None or not may_name(following.inner.of(text)) or is_composed(name):
        return None
    shared = _word_end(following.inner.of(text), text[following.span.end : line.end][:FAR])
    return quote.span.end if shared is not None and is_plain_name(name) else None


def _patterns_for(name: str) -> tuple[re.Pattern[str], ...]:
    if is_composed(name):
        return (_ACT,)
    return (_ACT, _WAY, _PLAN) if is_formula(name) else (_ACT, _WAY)


def _word_end(name: str, behind: str) -> int | None:
    patterns = _patterns_for(name)
    for pattern in patterns:
        match = pattern.match(behind)
        if match is None or _NOT_PART.search(match["modifier"]):
            continue
        if not (is_composed(name) and match["modifier"]):
            return match.end()
    return None
