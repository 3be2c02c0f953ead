"""Amounts whose words only point at a figure before: a rank, a member of several, the value of another year.

Example 例：国家级非遗3项、省级11项 makes the second 省级非遗; 全县30万亩，其中某镇3万亩 is of what the first is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.behind import noun_after
from loaders.figures.carrying import carried
from loaders.figures.counted import COMPARED_VALUE, MEMBER, POINTER, Clause, Counted, last_of
from loaders.figures.tokens import starts_with_act, words_of

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount

_SET_BY = re.compile(r"[省市县国](?:家)?定")
_POINTED_AT = re.compile(r"[这该]?一?(?:数字|数据|指标|比例|数值)")
_EACH = re.compile(r"(?P<each>[人户亩]均|平均每[人户亩]|每[人户亩])(?:约|近|达到?|超过?|已达)?$")
_ATTENDED = re.compile(r"(?:会议)?应[到出][席会]?(?P<who>[\u4e00-\u9fff]{1,6})$")
_REALLY = re.compile(r"(?:实际到会|实到会?|实际出席|到会)$")
_RANK = re.compile("(?:国家|[省市县区乡镇村州])级|[一二三甲乙丙特][级等类]")
_COMPARED_VALUE = re.compile("[比较](?:[0-9]{4}|前|去|上)年(?:[底末初]|同期)?的(?:近|约|不足)?$")
_MEMBER = re.compile(r"(?:其中)?[\u4e00-\u9fff]{1,6}(?<![社小校库园灾山城郊景林矿牧老农政困然])[县区市镇乡村旗州盟]")


def lent(clause: Clause, amount: Amount, words: str, after: str) -> Counted | None:
    """The amount with the indicator of the figure before: 人均6头 of 存栏5860头，人均6头, 比2017年的5亿元."""
    known = last_of(clause.earlier, amount.unit_text)
    if known is None:
        return None
    start = clause.span.start
    each = _EACH.search(clause.text, start, amount.span.start) if not after and len(words) < 2 else None
    if each is not None:
        return Counted(amount, (each["each"] + known.indicators[0],), "figures.topic", topic=known.topic)
    if _COMPARED_VALUE.search(clause.text, max(start, amount.span.start - 14), amount.span.start):
        return Counted(amount, (known.base or known.indicators[0],), COMPARED_VALUE, topic=known.topic)
    return None


def pointed(clause: Clause, amount: Amount, words: str, after: str) -> Counted | None:
    """What the words before only point at: 省定12种, 这一数字, 其中某县3万亩."""
    if _SET_BY.fullmatch(words) and (goods := _next_noun(clause, amount)):
        return Counted(amount, (words + goods,), "figures.before", topic=goods)
    if _POINTED_AT.fullmatch(words):
        return carried(clause, amount, POINTER)
    real = _REALLY.search(clause.text, clause.span.start, amount.span.start)
    if real is not None and (due := last_of(clause.earlier, amount.unit_text)):
        who = _ATTENDED.search(due.indicators[0])
        return Counted(amount, (real.group() + (who["who"] if who else ""),), "figures.topic") if who else None
    ranked = _ranked(clause, amount, words) if not after else ""
    if ranked:
        return Counted(amount, (ranked,), "figures.topic", topic=ranked)
    member = not after and _MEMBER.fullmatch(words) and not starts_with_act(words)
    known = last_of(clause.earlier, amount.unit_text) if member else None
    return Counted(amount, (known.indicators[0],), MEMBER, topic=known.topic) if known else None


def _ranked(clause: Clause, amount: Amount, words: str) -> str:
    """省级非遗项目 of 国家级非遗项目3项、省级11项: the rank with the noun of the figure before; else ""."""
    known = last_of(clause.earlier, amount.unit_text) if _RANK.fullmatch(words) else None
    noun = _RANK.sub("", known.indicators[0], count=1) if known else ""
    return words + noun if len(noun) > 1 and known and noun != known.indicators[0] else ""


def _next_noun(clause: Clause, amount: Amount) -> str:
    """树苗 of 市里补助30种和县里添购12种树苗: the noun of the amount behind with the same unit."""
    index = next(number for number, one in enumerate(clause.amounts) if one is amount) + 1
    if index >= len(clause.amounts) or clause.amounts[index].unit_text != amount.unit_text:
        return ""
    noun = noun_after(clause.text, clause.amounts[index].span.end, clause.span.end, clause.names)
    return "" if noun is None else words_of(clause.text, noun)
