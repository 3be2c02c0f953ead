"""Figures of what grew or shrank from one number to another: both are of what stands before 由 or 从.

Example 例：社员由当初的31户增加到现在的264户 is 社员 twice; 农家乐从无到有，发展到17家 is 农家乐.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.before import phrase_before
from loaders.figures.behind import noun_after
from loaders.figures.counted import Clause, Counted, last_of
from loaders.figures.phrases import VERBS, is_indicator
from loaders.figures.tokens import tokens, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount

_ABOUT = "(?:近|约|不足|不到)?"
_FROM = re.compile(rf"(?:由|从|自)(?:[^，。；、由从]{{1,12}}(?:的|时))?{_ABOUT}$")
_MOVES = (
    "(?:增加|增长|提[高升]|上升|下降|降低|减少|扩[大展]|发展|壮大|缩[短减]|调整|压缩|跃升|攀升|回落|恢复"
    + "|[上下]调|[增升降减涨跌变])"
)
_TO = re.compile(
    rf"[，,]?(?:逐步|稳步|迅速|逐年|一下子|直接|已)?{_MOVES}(?:到了?|至|为|成)(?:[^，。；、]{{1,12}}的)?{_ABOUT}"
)
_ONLY_TO = re.compile(
    rf"(?:目前|现在|如今|现)?(?:已经?|又|就)?(?:逐步|稳步|迅速|逐年)?(?:(?:{_MOVES})(?:到了?|至)|达到?)(?:了|现在的|如今的|目前的)?{_ABOUT}"
)
_GREW = re.compile(r"(?:从无到有|[从由][小少弱][到变][大多强]|不断(?:壮大|扩大))[，,]$")
_ADVERBS = WORDS["adverb"]
_APPEARS = "出现"
_CLAUSE_START = re.compile(r"[，。；！？,;\n：“]")
_CLAUSE = 40
_LONGEST = 12


def grown(clause: Clause, start: int, amount: Amount) -> Counted | None:
    """The amount as the start or the end of a growth, None when it is neither."""
    text = clause.text
    index = next(number for number, one in enumerate(clause.amounts) if one is amount)
    if index and _TO.fullmatch(text, clause.amounts[index - 1].span.end, amount.span.start):
        known = last_of(clause.earlier, amount.unit_text)
        if known is not None and known.amount is clause.amounts[index - 1]:
            return Counted(amount, (known.base or known.indicators[0],), "figures.carried", topic=known.topic)
    begins = _FROM.search(text, start, amount.span.start)
    if begins is not None and _TO.match(text, amount.span.end, clause.span.end):
        words = words_of(text, phrase_before(text, start, begins.start(), clause.names).span)
        if is_indicator(words):
            return Counted(amount, (words,), "figures.before", topic=words)
    alone = index == 0 and (not clause.earlier or _GREW.search(text, max(0, clause.span.start - 12), clause.span.start))
    if alone and _ONLY_TO.fullmatch(text, clause.span.start, amount.span.start):
        return _of_clause_before(clause, amount)
    return None


def _of_clause_before(clause: Clause, amount: Amount) -> Counted | None:
    """农家乐 of 农家乐从无到有，发展到17家: what the clause before speaks of."""
    if noun_after(clause.text, amount.span.end, clause.span.end, clause.names):
        return None
    words = subject_before(clause)
    return Counted(amount, (words,), "figures.topic", topic=words) if words else None


def subject_before(clause: Clause) -> str:
    """被困群众 of 被困群众全部脱险，其中老人11名: the noun at the start of the clause before; else ""."""
    text, end = clause.text, clause.span.start
    if not end or text[end - 1] not in "，,":
        return ""
    low = max(0, end - _CLAUSE)
    starts = [one.end() for one in _CLAUSE_START.finditer(text, low, end - 1)]
    first = starts[-1] if starts else low
    grew = _GREW.search(text, first, end)
    lead = phrase_before(text, first, grew.start() if grew is not None else end - 1, ()).span
    span = lead if grew is not None else _noun_at_start(text, lead)
    words = words_of(text, span).rpartition("的")[2] if span is not None else ""
    return words if 1 < len(words) <= _LONGEST and is_indicator(words) else ""


def _noun_at_start(text: str, clause: Span) -> Span | None:
    """The words before the one verb of a clause that takes no object (群众全部脱险); None when there are others."""
    words = list(tokens(text, clause.start, clause.end))
    said = [word.of(text) for word in words]
    index = next((at for at in range(1, len(said)) if said[at] in _ADVERBS or said[at] in VERBS), 0)
    if not index:
        return None
    rest = [word for word in said[index:] if word not in _ADVERBS and word != "了"]
    alone = len(rest) == 1 or said[index] == _APPEARS
    return Span(clause.start, words[index].start) if alone else None
