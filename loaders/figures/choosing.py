"""Which words beside an amount are its indicator.

Example 例：of 聘请教练45名 the words before, of 120支义诊队 the words behind; 竣工20个 after 36个泵站 is
泵站竣工. Words that limit what is counted stay with it (帮扶贫困村), so that it is no total.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.before import population
from loaders.figures.behind import act_after, noun_after
from loaders.figures.counted import NO_INDICATOR, ONLY_VERB, POINTER, Clause, Counted, last_of
from loaders.figures.limits import kept_verb, limit_behind, object_of
from loaders.figures.sharing import listed
from loaders.figures.tokens import ACTS, is_act, is_bare, starts_with_act, tokens, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount
    from loaders.figures.before import Before

PERSONS = frozenset({"人", "名", "位", "人次", "口人", ""})
_BODIES = frozenset({"人", "人次", "口人"})
_DIGIT = re.compile(r"[0-9万亿]")
_FINISHED = re.compile(r"完成|实现|[到至为]$")
_DIMENSION = 4
_DONE = re.compile(r"(?:现|已|已经|同时|现场|共同|全部|均|都|全|也|将|顺利|成功|如期|得到|陆续|先后|实现|完成){1,4}")
_OFFICE = re.compile(r"(?:担任|当选|出任|入选|获评|被评为|被授予|荣获|获)")
_OF_ALL = re.compile(r"(?P<whole>全[村镇乡县市区旗])(?:共|现|共有|现有|有|总共)?$")
_INHABITANTS = {"户": "户数", "人": "人口", "口人": "人口"}
_SET_BY = re.compile(r"[省市县国](?:家)?定")
_POINTED_AT = re.compile(r"[这该]?一?(?:数字|数据|指标|比例|数值)")
_ALIKE = re.compile(r"像[^，。；]{0,14}?(?:这样|一样|那样)的[“]?(?P<what>[\u4e00-\u9fff]{2,10})[”]?[，,]$")
_OF_WHOLE = re.compile(r"(?P<words>占全[市县省区州国镇乡村盟旗])的?(?:近|约|达)?$")
_MEASURE_ONLY = re.compile(r"每.{0,2}|一.{0,1}")


def is_measured(amount: Amount) -> bool:
    """Whether the unit measures (元, 亩, %, MW) and does not count things that the next word names."""
    return amount.unit_text in WORDS["measure"] or "/" in amount.unit_text


def chosen(clause: Clause, amount: Amount, before: Before, noun: Span | None, behind: int) -> Counted:
    """The amount with the words before or behind it; `behind` is where the words behind its group start."""
    words = listed(clause.text, before) or words_of(clause.text, before.span)
    if (len(words) < 2 and words not in WORDS["short"]) or _MEASURE_ONLY.fullmatch(words):
        words = ""
    if words and amount.is_percentage:
        whose = population(clause.text, before)
        words = whose + words.lstrip("和及与、") if whose else words
    after = "" if noun is None else words_of(clause.text, noun)
    if _SET_BY.fullmatch(words) and (goods := _next_noun(clause, amount)):
        return Counted(amount, (words + goods,), "figures.before", topic=goods)
    if _POINTED_AT.fullmatch(words):
        return _carried(clause, amount, POINTER)
    if is_measured(amount):
        return _measured(clause, amount, words, after)
    of = clause.text[amount.span.end : amount.span.end + 1] == "的"
    if after and noun is not None and (of or not (amount.unit_text in _BODIES and words and not is_bare(words))):
        done = limit_behind(clause, noun, amount)
        verb = "" if done else kept_verb(clause.text, before.span)
        return Counted(amount, (verb + after + done,), "figures.after", topic=after)
    return _counted_before(clause, amount, words, behind)


def _next_noun(clause: Clause, amount: Amount) -> str:
    """树苗 of 市里补助30种和县里添购12种树苗: the noun of the amount behind with the same unit."""
    index = next(number for number, one in enumerate(clause.amounts) if one is amount) + 1
    if index >= len(clause.amounts) or clause.amounts[index].unit_text != amount.unit_text:
        return ""
    noun = noun_after(clause.text, clause.amounts[index].span.end, clause.span.end, clause.names)
    return "" if noun is None else words_of(clause.text, noun)


def _counted_before(clause: Clause, amount: Amount, words: str, behind: int) -> Counted:
    of_persons = amount.unit_text in PERSONS
    known = last_of(clause.earlier, amount.unit_text)
    act = act_after(clause.text, behind, clause.span.end)
    counts = act is not None and any(act.holds(one.span) for one in clause.amounts)
    done = "" if act is None or counts else words_of(clause.text, act)
    inhabited = _OF_ALL.search(clause.text, clause.span.start, amount.span.start)
    if inhabited and not words and amount.unit_text in _INHABITANTS and (counts or not done):
        return Counted(amount, (inhabited["whole"] + _INHABITANTS[amount.unit_text],), "figures.whole")
    if words and of_persons and _OFFICE.match(done):
        return Counted(amount, (done,), "figures.act")
    if is_act(words) and not of_persons and known and known.topic:
        return Counted(amount, (known.topic + words,), "figures.topic", topic=known.topic)
    whole = words.endswith("的") and not _DIGIT.search(words)
    if words and not whole and (not is_bare(words) or (of_persons and not done)):
        return Counted(amount, (words.removesuffix("的"),), "figures.before", topic=words)
    short = _DONE.sub("", done, count=1) if _DONE.match(done) else ""
    if done and (of_persons or short or amount.unit_text == "户"):
        goes_on = clause.earlier[-1] if clause.earlier and clause.earlier[-1].rule == "figures.purpose" else None
        about = known or goes_on
        topic = about.topic if about and short else ""
        return Counted(amount, (topic + (short or done),), "figures.act")
    before = clause.text[clause.span.start : _before_date(clause, amount.span.start)]
    if words or not _FINISHED.search(before):
        alike = _ALIKE.search(clause.text, max(0, clause.span.start - 30), clause.span.start)
        if alike and not clause.earlier:
            return Counted(amount, (alike["what"],), "figures.alike", topic=alike["what"])
        return Counted(amount, (), "figures.unbound", reason=_reason(clause, amount))
    return _carried(clause, amount)


def _before_date(clause: Clause, start: int) -> int:
    """Where the words before an amount end when a date stands between: 增加到|今年的938人."""
    end = start - (clause.text[start - 1 : start] == "的")
    return next((name.start for name in clause.names if name.end == end and name.start >= clause.span.start), start)


def _measured(clause: Clause, amount: Amount, words: str, after: str) -> Counted:
    of = clause.text[amount.span.end : amount.span.end + 1] == "的"
    possessive = words.endswith("的") and not amount.is_percentage
    whole = _OF_WHOLE.search(clause.text, clause.span.start, amount.span.start)
    if amount.is_percentage and not words and whole and (known := last_of(clause.earlier, None)):
        return Counted(amount, (known.topic + whole["words"],), "figures.share", topic=known.topic)
    if amount.is_percentage and words.startswith("占") and (known := last_of(clause.earlier, None)):
        return Counted(amount, (known.topic + words.removesuffix("的"),), "figures.share", topic=known.topic)
    if of and after and amount is clause.amounts[-1] and _is_dimension(amount, words):
        return Counted(amount, (after + words,), "figures.around", topic=after)
    if after and not of and not amount.is_percentage and is_bare(words):
        verb = kept_verb(clause.text, Span(clause.span.start, amount.span.start))
        return Counted(amount, (verb + after,), "figures.after", topic=after)
    if words and not possessive and (of or not is_bare(words)):
        name = words.removesuffix("的")
        return Counted(amount, (name,), "figures.before", topic=name)
    if after and (of or not amount.is_percentage or not (words or starts_with_act(after))):
        return Counted(amount, (after,), "figures.after", topic=after)
    act = act_after(clause.text, amount.span.end, clause.span.end)
    if words and act is not None:
        done = words_of(clause.text, act)
        return Counted(amount, (words + done,), "figures.purpose", topic=object_of(clause.text, act) or words)
    if words:
        return Counted(amount, (words.removesuffix("的"),), "figures.before", topic=words)
    return _carried(clause, amount)


def _carried(clause: Clause, amount: Amount, reason: str = "") -> Counted:
    """去年达到5亿元: the indicator of the last figure of the sentence with that unit."""
    known = last_of(clause.earlier, amount.unit_text)
    if known:
        return Counted(amount, (known.base or known.indicators[0],), "figures.carried", topic=known.topic)
    return Counted(amount, (), "figures.unbound", reason=reason or _reason(clause, amount))


def _reason(clause: Clause, amount: Amount) -> str:
    """Why an amount has no indicator: only a verb stands before it, or nothing."""
    before = list(tokens(clause.text, max(clause.span.start, amount.span.start - 8), amount.span.start))
    words = [word.of(clause.text) for word in before if word.of(clause.text) not in {"了", "过", "到"}]
    return ONLY_VERB if words and words[-1] in ACTS else NO_INDICATOR


def _is_dimension(amount: Amount, words: str) -> bool:
    """全长 in 全长15公里的堤防, which says of what kind the measure is, not of what thing."""
    return 0 < len(words) <= _DIMENSION and not amount.is_percentage and not is_bare(words)
