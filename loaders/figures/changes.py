"""Differences to before: which indicator changed, and how.

Example 例：粮食产量达12万吨，同比增长3.5% is a change of 粮食产量 with the indicator 粮食产量增长, so that who
asks for 粮食产量 does not get 3.5%.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.before import Before, phrase_before
from loaders.figures.counted import NO_LEVEL, Clause, Counted, last_of
from loaders.figures.tokens import cut, is_bare, words_of
from loaders.figures.words import CHANGE_END, CHANGES

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount

_COMPARED_WITH = re.compile(r"同比|环比|(?<![占之])比(?![例重率]|高?达|为)|较(?![大高好多])|[高低快慢]于|高出|低出")
_RATES_OF_CHANGE = frozenset({"降幅", "增幅", "涨幅", "跌幅", "增速", "涨速"})
_LEVEL = re.compile("[到至为]")
_MULTIPLE = re.compile(
    r"(?:分别)?(?:已?经?(?:是|为|相当于|达到?))(?:了|前年|去年|上年|上月|过去|以前|改革前|全[国省市县]"
    r"|[0-9０-９一二三四五六七八九十]{1,4}年(?:以?前)?)(?:的?同期|平均|平均水平)?的?$"
)
_MEASURE_ONLY = re.compile(r"每.{0,2}|一.{0,1}")
_PACES = frozenset({"快", "慢"})
_WORDS = {
    "高": "高出",
    "高于": "高出",
    "低": "低于",
    "多": "多出",
    "少": "减少",
    "增": "增长",
    "降": "下降",
    "同比增": "增长",
}


_RECOVERED = re.compile(r"(?:已?恢复)[到至](?:前年|去年|上年|[0-9０-９]{4}年)(?:的?同期)?(?:水平)?的?$")


def change_of(clause: Clause, start: int, before: Before, amount: Amount) -> Counted | None:
    """The amount as a difference to before (增长5%), of the indicator named here or by the figure before.

    `start`: where the words before the amount start.
    """
    text = clause.text
    how_much = _MULTIPLE if amount.unit_text == "倍" else _RECOVERED if amount.is_percentage else None
    if how_much is not None and (multiple := how_much.search(text, start, amount.span.start)):
        base = words_of(text, phrase_before(text, start, multiple.start(), clause.names).span)
        return _change(clause, amount, base if len(base) > 1 else "", multiple.group())
    words = words_of(text, before.span)
    change = CHANGE_END.search(words)
    if change is not None and len(change.group()) == 1 and cut(words)[-1] != change.group():  # 身高, 至少
        change = None
    compares = amount.is_percentage or change is not None
    compared = _COMPARED_WITH.search(text, start, amount.span.start) if compares else None
    if (change is None and compared is None) or _LEVEL.search(text, before.span.end, amount.span.start):
        return None
    if words.endswith("新增"):  # what is new, not a difference
        return None
    end = compared.start() if compared else before.span.end - (len(words) - change.start() if change else 0)
    base = words_of(text, phrase_before(text, start, end, clause.names).span)
    base = _COMPARED_WITH.split(base, maxsplit=1)[0]
    shown = _COMPARED_WITH.search(text, start, amount.span.start)
    how = text[min(end, shown.start()) if shown else end : amount.span.start]
    return _change(clause, amount, "" if _MEASURE_ONLY.fullmatch(base) else base, how)


def changed(clause: Clause, amount: Amount, base: str, how: str, rule: str) -> Counted:
    """The amount as a change of `base`; `how` are the words that say so: 同比分别增长."""
    how = how.replace("分别", "").strip(" 　，、")
    said = CHANGES.findall(how.replace("同比", "").replace("环比", ""))
    other = (
        "倍数" if amount.unit_text == "倍" else "恢复" if "恢复" in how else how[-1] if how[-1:] in _PACES else "变化"
    )
    indicator = base + (_WORDS.get(said[-1], said[-1]) if said else other)
    return Counted(amount, (indicator,), rule, is_change=True, topic=base, base=base, change=how)


def _change(clause: Clause, amount: Amount, base: str, how: str) -> Counted:
    known = last_of(clause.earlier, None if amount.is_percentage else amount.unit_text)
    before = (known.base or known.indicators[0]) if known else ""
    if base in _RATES_OF_CHANGE and before:
        last = next(one for one in reversed(clause.earlier) if one.indicators)
        return changed(clause, amount, (last.base or last.indicators[0]) + base, how, "figures.change")
    if len(base) > 1 and not is_bare(base) and base not in _RATES_OF_CHANGE:
        return changed(clause, amount, base, how, "figures.change")
    if not before:
        return Counted(amount, (), "figures.change_carried", is_change=True, reason=NO_LEVEL)
    return changed(clause, amount, before, how, "figures.change_carried")
