"""Several indicators with one value, or with one value each.

Example 例：甲率、乙率均达100% is two figures of 100%; 甲、乙产量分别达3万吨、5万吨 is one each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.changes import changed
from loaders.figures.counted import UNPAIRED, Clause, Counted
from loaders.figures.tokens import cut, starts_with_act, words_of
from loaders.figures.words import HEAD_END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.figures.amounts import Amount
    from loaders.figures.before import Before

RESPECTIVELY = re.compile(r"分别")
_JOIN = re.compile(r"、|以及|(?<![普涉惠危触波遍顾提])及(?![时格早])|(?<![平温总共饱])和(?![谐平])|(?<!参)与(?!会)")
_CLAUSE_ENDS = re.compile("[，；。,;]")
_EACH = re.compile(r"均|都|全部|皆|双双")
_LONGEST_MEMBER = 24
_PARALLEL = frozenset({"城镇", "农村", "城市", "乡村", "第一", "第二", "第三", "工业", "农业"})


def paired(text: str, before: Before, amounts: Sequence[Amount]) -> list[Counted]:
    """Indicators and values in order, when there are as many of one as of the other, or one for all."""
    members = _with_head(_members(text, before))
    if len(members) == 1:
        (member,) = members
        rule = "figures.respectively"
        return [Counted(amount, (member,), rule, topic=member, turn=turn) for turn, amount in enumerate(amounts)]
    if len(members) != len(amounts):
        return [Counted(amount, (), "figures.respectively", reason=UNPAIRED) for amount in amounts]
    pairs = zip(amounts, members, strict=True)
    return [Counted(amount, (member,), "figures.respectively", topic=member) for amount, member in pairs]


def paired_changes(clause: Clause, amounts: Sequence[Amount]) -> list[Counted]:
    """游客30万人次，收入2亿元，分别增长5%和8%: of the figures of the sentence, when they are as many."""
    since = next((at for at in range(len(clause.earlier), 0, -1) if clause.earlier[at - 1].is_change), 0)
    known = [one for one in clause.earlier[since:] if one.indicators and not one.is_change]
    how = clause.text[clause.span.start : amounts[0].span.start]
    if len(known) < len(amounts):
        return [Counted(amount, (), "figures.respectively", reason=UNPAIRED) for amount in amounts]
    known = list(_last_clauses(clause.text, known, len(amounts)))
    if len(known) != len(amounts):
        return [Counted(amount, (), "figures.respectively", reason=UNPAIRED) for amount in amounts]
    return [
        changed(clause, amount, one.indicators[0], how, "figures.respectively")
        for amount, one in zip(amounts, known, strict=True)
    ]


def _last_clauses(text: str, known: Sequence[Counted], size: int) -> Sequence[Counted]:
    """The figures of the last clauses, of as many clauses as are needed for `size` figures.

    Those of 预计产量5万吨、产值2亿元 alone when two are asked for, whatever stands before it.
    """
    at = len(known)
    while at > 0 and len(known) - at < size:
        at -= 1
        while at > 0 and not _CLAUSE_ENDS.search(text, known[at - 1].amount.span.end, known[at].amount.span.start):
            at -= 1
    return known[at:]


def sharing(text: str, before: Before, amount: Amount) -> tuple[str, ...]:
    """The indicators that have one ratio in common; () when there is only one, or it is not sure."""
    members = _members(text, before) if amount.is_percentage else []
    if len(members) < 2:
        return ()
    if not all(member.endswith("率") for member in members):
        if not _EACH.search(text, before.span.end, amount.span.start):
            return ()
        members = _with_head(members)
    return tuple(dict.fromkeys(members)) if all(1 < len(one) <= _LONGEST_MEMBER for one in members) else ()


def listed(text: str, before: Before) -> str:
    """The whole list where only its last member stands before the number: 柳树、杨树3000棵; else ""."""
    if before.whole == before.span:
        return ""
    first, *others = words_of(text, before.whole).split("、")
    fits = first and others and all(one and not starts_with_act(one) for one in others)
    return "、".join((first, *others)) if fits and len(before.whole) <= _LONGEST_MEMBER else ""


def _members(text: str, before: Before) -> list[str]:
    return [member for member in _JOIN.split(words_of(text, before.whole)) if member]


def _with_head(members: list[str]) -> list[str]:
    """A head that only the last member has belongs to each: 小麦、玉米产量."""
    found = HEAD_END.search(members[-1]) if members else None
    head = found.group() if found else ""
    if len(head) < 2 and head:  # 小学、初中入学率
        words = cut(members[-1])
        head = words[-1] if len(words) > 1 and len(words[-1]) > 1 else ""
    if not head:
        return members
    return [one if HEAD_END.search(one) else one + _rest(one, members[-1], head) for one in members]


def _rest(member: str, last: str, head: str) -> str:
    """居民人均收入 for 城镇 of 城镇、农村居民人均收入: what stands behind the word that is its like."""
    rest, at = last[len(member) :], 0
    if member in _PARALLEL and last[: len(member)] in _PARALLEL:
        return rest
    for word in cut(last):
        at += len(word)
        if at == len(member):
            return rest if rest.endswith(head) else head
    return head
