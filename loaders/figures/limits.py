"""Words that limit what is counted, so that its number is not taken for the total of a place.

Example 例：联系86所小学 counts 联系小学, not every 小学; 42家医院联系86所小学 医院联系小学.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.behind import act_after, noun_after
from loaders.figures.phrases import VERBS, begins_with_verb
from loaders.figures.tokens import ACTS, cut, tokens, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount
    from loaders.figures.counted import Clause

_SPOKEN = WORDS["spoken"]
_FREQUENCY = frozenset({"每年", "每月", "每天", "每日"})
_KEPT = ACTS | _FREQUENCY | {"来自", "遍布", "结对"}
_SKIPPED = frozenset({"周边", "附近", "当地", "了", "先后", "分别", "共", "全部", "到"})
_SAYS_NOTHING = (
    WORDS["link"] | WORDS["change"] | {"有", "是", "等", "为", "均", "都", "全部", "进行", "得到", "将", "已"}
)
_DONE = re.compile(r"(?:现|已经|已|同时|现场|共同|全部|均|都|全|也|将|顺利|成功|如期|得到|陆续|先后|实现|完成){1,4}")
_ASPECT = re.compile(r"^([\u4e00-\u9fff])了(?=[\u4e00-\u9fff]$)")
_ALL = re.compile("(?:已|已经)?(?:全部|均|都)")
_ACHIEVED = re.compile("实现|完成")
_OPEN_ENDED = re.compile(r"(?:[到赴在于向给对与和从]|成为|了|为)$")
_PREPOSITIONS = frozenset("在向从于")
_SUFFERED = re.compile("[被受遭获]")
_BY_MEANS = WORDS["means"]
_WHEREIN = re.compile(r"在[^，。；]{2,30}?[中里下](?P<did>[\u4e00-\u9fff]{2,6})(?=[，。；]|$)")
_UNTOLD = re.compile("把|不[吃会能要用让可知敢愿想是再肯得了]|没|正[在埋]|[吗呢吧]$")
_MODALS = WORDS["modal"]
_A_VERB = 2
_IDIOM = 4
_LONGEST_VERB = 6
_LONGEST_ACT = 12
_LONGEST_MODIFIER = 8


def kept_verb(text: str, before: Span, amount: int) -> str:
    """The verbs right before an amount, with 每年 or the like: 结对帮扶 of 教师结对帮扶32名学生; else "".

    `before` is the phrase before the amount, which begins at `amount`, without 自, 到 or the like behind it.
    """
    return _verb_at(text, Span(before.start, amount)) or _verb_at(text, before)


def _verb_at(text: str, before: Span) -> str:
    kept: list[str] = []
    goal = ""
    for one in reversed(list(tokens(text, max(before.start, before.end - 14), before.end))):
        word = one.of(text)
        if word in _SKIPPED and not kept:
            goal = word if word in "到了" else goal
        elif _is_kept(word) or (goal == "了" and not kept and len(word) == _A_VERB and word not in _SAYS_NOTHING):
            kept.insert(0, word)
        else:
            break
    verb = "".join(kept)
    return verb + goal.strip("了") if len(verb) <= _LONGEST_VERB and set(kept) - _FREQUENCY else ""


def _is_kept(word: str) -> bool:
    if word in _SAYS_NOTHING:
        return False
    if len(word) == 1:
        return word in WORDS["act"]
    return word in _KEPT or (word in VERBS and word not in _SPOKEN)


def modifier(words: str) -> str:
    """受损 of 受损的 before 14公里乡村道路: what those counted did or suffered; else ""."""
    said = words.removesuffix("的")
    if said == words or not 1 < len(said) <= _LONGEST_MODIFIER:
        return ""
    first, *_, last = (*cut(said), cut(said)[-1])
    return said if first not in _BY_MEANS and (last in VERBS or _SUFFERED.match(last)) else ""


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


def predicate(clause: Clause, act: Span) -> str:
    """投入抢险 of 干部群众320人投入抢险: what those named before did, when it is said in few words; else ""."""
    adverbs = _DONE.match(clause.text, act.start, act.end)  # 全部购买了保险
    did = Span(adverbs.end(), act.end) if adverbs is not None and adverbs.end() < act.end - 1 else act
    return _short(clause, did) if begins_with_verb(words_of(clause.text, did)) else ""


def benefit(clause: Clause, amount: Amount) -> str:
    """受益 of 患者3万人次在一站式结算中受益; else ""."""
    behind = _WHEREIN.match(clause.text, amount.span.end, clause.span.end)
    return behind["did"] if behind is not None and begins_with_verb(behind["did"]) else ""


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
    words = words_of(clause.text, Span(act.start, first_name.start if first_name else act.end)).rstrip("、")
    words = _ASPECT.sub(r"\1", words)
    did, _, what = words.partition("了")
    if what and len(words) > _LONGEST_VERB and begins_with_verb(what):  # 主动履行了还款义务, 告别了翻沟上学
        if len(did) < _IDIOM:
            return ""
        words = did
    bare = _without_done(words)
    first = cut(words)[0] if words else ""
    if not words or first in _MODALS or _UNTOLD.search(words):
        return ""
    if words[:1] in _PREPOSITIONS:
        return ""
    if _ALL.match(words) and len(bare) > 2:
        return ""
    if len(bare) <= (8 if _ACHIEVED.search(words[:4]) else 4) and not first_name:
        return (
            bare
            if len(bare) < _IDIOM or bare[0] == "通" or any(word in VERBS or word[:2] in VERBS for word in cut(bare))
            else ""
        )
    starts = begins_with_verb(words) or first in {"作为", "表示"} or words[len(first) : len(first) + 1] == "着"
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
