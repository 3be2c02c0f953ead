"""Bare numbers of people and households that stand beside a figure and share what it says.

Example 例：87人和9家企业上了榜 are both 上了榜; of 走访19个乡村、340人 the second is 走访人数.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.figures.behind import act_after, noun_after
from loaders.figures.phrases import VERBS, begins_with_verb, leading_verb
from loaders.figures.tokens import cut, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from loaders.figures.counted import Clause, Counted

_HEADS = {"人": "人数", "户": "户数", "名": "人数"}
_GLUE = frozenset({"和", "、", "及", "与"})
_SHORT_ACT = 8
_SUBJECT = 4
_TAKES_OBJECT = (WORDS["generic"] | WORDS["transitive"]) - {"占地", "导致", "致使"}


def with_neighbours(clause: Clause, found: list[Counted]) -> list[Counted]:
    """上了榜 of 87人和9家企业上了榜, 走访人数 of 走访19个乡村、340人: what a bare number shares with its neighbour."""
    for at, one in enumerate(found):
        if one.indicators or one.is_change or one.amount.unit_text not in _HEADS:
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        before = found[at - 1] if at else None
        if after is not None and _glued(clause, one, after) and (done := after.done or _done_by(clause, after)):
            found[at] = replace(one, indicators=(done,), rule="figures.act")
        elif before is not None and _next_to(clause, before, one) and (verb := verb_in(before.indicators[0])):
            found[at] = replace(one, indicators=(verb + _HEADS[one.amount.unit_text],), rule="figures.after")
    return found


def _done_by(clause: Clause, one: Counted) -> str:
    """上了“黑榜” of 9家企业上了“黑榜”; else ""."""
    noun = noun_after(clause.text, one.amount.span.end, clause.span.end, clause.names)
    act = act_after(clause.text, noun.end, clause.span.end) if noun is not None else None
    done = words_of(clause.text, act) if act is not None else ""
    return done if 1 < len(done) <= _SHORT_ACT and (begins_with_verb(done) or done[1:2] == "了") else ""


def _glued(clause: Clause, one: Counted, after: Counted) -> bool:
    return clause.text[one.amount.span.end : after.amount.span.start] in _GLUE


def _next_to(clause: Clause, before: Counted, one: Counted) -> bool:
    """Whether only the noun of the first and a 、 part two amounts, and nothing follows the second."""
    start, end = before.amount.span.end, one.amount.span.start
    if one.amount.span.end != clause.span.end or before.rule != "figures.after" or not before.indicators:
        return False
    between = clause.text[start : end - (clause.text[end - 1] in "、和")]
    return between != "" and before.indicators[0].endswith(between)


def verb_in(said: str) -> str:
    """出动 of 消防大队出动抢险人员: the verb that takes the noun at the end, behind a subject of a few words."""
    words = cut(said)
    found = (word for word in words[1:_SUBJECT] if len(word) > 1 and word in _TAKES_OBJECT)
    return leading_verb(said) or ("" if words[-1] in VERBS else next(found, ""))
