"""Words that limit what is counted, so that its number is not taken for the total of a place.

Example 例：联系86所小学 counts 联系小学, not every 小学; 42家医院联系86所小学 医院联系小学.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.behind import act_after, noun_after
from loaders.figures.tokens import ACTS, cut, tokens, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount
    from loaders.figures.counted import Clause

_FREQUENCY = frozenset({"每年", "每月", "每天", "每日"})
_KEPT = ACTS | _FREQUENCY | {"来自", "遍布", "结对"}
_SKIPPED = frozenset({"周边", "附近", "当地", "了", "先后", "分别", "共", "全部"})
_SAYS_NOTHING = (
    WORDS["link"] | WORDS["change"] | {"有", "是", "等", "为", "均", "都", "全部", "进行", "得到", "将", "已"}
)
_DONE = re.compile(r"(?:现|已经|已|同时|现场|共同|全部|均|都|全|也|将|顺利|成功|如期|得到|陆续|先后|实现|完成){1,4}")
_ALL = re.compile("(?:已|已经)?(?:全部|均|都)")
_ACHIEVED = re.compile("实现|完成")
_OPEN_ENDED = re.compile(r"(?:[到赴在于向给对与和从]|成为|了|为)$")
_PREPOSITIONS = frozenset("在向从于")
_LONGEST_VERB = 6
_LONGEST_ACT = 12


def kept_verb(text: str, before: Span) -> str:
    """The verbs right before an amount, with 每年 or the like: 结对帮扶 of 教师结对帮扶32名学生; else ""."""
    kept: list[str] = []
    for word in reversed(list(tokens(text, max(before.start, before.end - 14), before.end))):
        if word.of(text) in _SKIPPED and not kept:
            continue
        if word.of(text) not in _KEPT or word.of(text) in _SAYS_NOTHING or len(word) < 2:
            break
        kept.insert(0, word.of(text))
    verb = "".join(kept)
    return verb if len(verb) <= _LONGEST_VERB and set(kept) - _FREQUENCY else ""


def limit_behind(clause: Clause, noun: Span, amount: Amount) -> str:
    """What the counted did, in few words: 实现就业 of 500名学员实现就业, 帮扶村 of 60家企业帮扶75个村; else ""."""
    later = [one for one in clause.amounts if one.span.start >= noun.end]
    if any(amount.span.end <= one.span.start < noun.end for one in clause.amounts):
        return ""
    limit = later[0].span.start if later else clause.span.end
    act = act_after(clause.text, noun.end, limit)
    if act is None:
        return ""
    if later and act.end == limit:
        return _to_others(clause, act, later[0])
    return _short(clause, act)


def _to_others(clause: Clause, act: Span, other: Amount) -> str:
    """帮扶贫困村, when nothing but a verb and a place stand before the amount of the others."""
    named = next((one for one in clause.names if one.end == act.end and one.start >= act.start), None)
    verb = words_of(clause.text, Span(act.start, named.start if named else act.end))
    noun = noun_after(clause.text, other.span.end, clause.span.end, clause.names)
    fits = 2 <= len(verb) <= _LONGEST_VERB and all(word.of(clause.text) in ACTS for word in _words(clause, act, named))
    return verb + words_of(clause.text, noun) if fits and noun is not None else ""


def _words(clause: Clause, act: Span, named: Span | None) -> list[Span]:
    return list(tokens(clause.text, act.start, named.start if named else act.end))


def _short(clause: Clause, act: Span) -> str:
    first_name = next((one for one in clause.names if act.start <= one.start < act.end), None)
    words = words_of(clause.text, Span(act.start, first_name.start if first_name else act.end))
    bare = _without_done(words)
    if words[:1] in _PREPOSITIONS:
        return ""
    if _ALL.match(words) and len(bare) > 2:
        return ""
    if len(bare) <= (8 if _ACHIEVED.search(words[:4]) else 4) and not first_name:
        return bare
    starts = next(tokens(clause.text, act.start, act.end)).of(clause.text) in ACTS
    fits = starts and len(words) <= _LONGEST_ACT and not _OPEN_ENDED.search(words)
    return words if fits else ""


def _without_done(words: str) -> str:
    """就业 of 实现就业; 实现心愿 stays, since 心愿 alone says nothing that anybody did."""
    match = _DONE.match(words)
    if match is None:
        return words
    rest = words[match.end() :]
    if not _ACHIEVED.search(match.group()) or not rest:
        return rest
    return rest if cut(rest)[0] in ACTS | WORDS["noun_verb"] | {"通", "就近"} else match.group()[-2:] + rest


def object_of(text: str, act: Span) -> str:
    """The noun between the verbs of an act: 灌溉泵站 of 推进灌溉泵站提档升级; "" when there is none."""
    words = list(tokens(text, act.start, act.end))
    verbs = [
        index for index, word in enumerate(words) if word.of(text) in ACTS and word.of(text) not in WORDS["noun_verb"]
    ]
    if len(verbs) < 2 or verbs[0] != 0:
        return ""
    last = next(index for index in verbs if index > 0)
    return words_of(text, Span(words[0].end, words[last].start)) if last > 1 else ""
