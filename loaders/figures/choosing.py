"""Which words beside an amount are its indicator.

Example 例：of 聘请教练45名 the words before, of 120支义诊队 the words behind; 同比增长5% takes the indicator
of the figure before; 竣工20个 after 36个泵站 is 泵站竣工.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.before import Before, phrase_before
from loaders.figures.behind import act_after
from loaders.figures.counted import Clause, Counted, last_of
from loaders.figures.sharing import listed
from loaders.figures.tokens import is_act, is_bare, starts_with_act, words_of
from loaders.figures.words import CHANGE_END, WORDS

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.figures.amounts import Amount

PERSONS = frozenset({"人", "名", "位", "人次", "口人", ""})
_BODIES = frozenset({"人", "人次", "口人"})
_COMPARED_WITH = re.compile(r"同比|环比|(?<![占之])比(?![例重率])|较(?![大高好多])|[高低快慢]于|高出|低出")
_RATES_OF_CHANGE = frozenset({"降幅", "增幅", "涨幅", "跌幅", "增速", "涨速"})
_DIGIT = re.compile(r"[0-9万亿]")
_FINISHED = re.compile(r"完成|实现|[到至为]$")
_DIMENSION = 4
_LEVEL = re.compile("[到至为]")
_DONE = re.compile(r"(?:现|已|已经|同时|现场|共同|全部|均|都|全|也|将|顺利|成功|如期|得到|陆续|先后|实现|完成){1,4}")
_ACHIEVED = re.compile("实现|完成")
_OFFICE = re.compile(r"(?:担任|当选|出任|入选|获评|被评为|被授予|荣获|获)")
_MEASURE_ONLY = re.compile(r"每.{0,2}|一.{0,1}")


def is_measured(amount: Amount) -> bool:
    """Whether the unit measures (元, 亩, %, MW) and does not count things that the next word names."""
    return amount.unit_text in WORDS["measure"] or "/" in amount.unit_text


def change_of(clause: Clause, start: int, before: Before, amount: Amount) -> Counted | None:
    """The amount as a difference to before (增长5%), of the indicator named here or by the figure before.

    `start`: where the words before the amount start.
    """
    text = clause.text
    words = words_of(text, before.span)
    change = CHANGE_END.search(words)
    compared = _COMPARED_WITH.search(text, start, amount.span.start) if amount.is_percentage else None
    if (change is None and compared is None) or _LEVEL.search(text, before.span.end, amount.span.start):
        return None
    if words.endswith("新增"):  # what is new, not a difference
        return None
    end = compared.start() if compared else before.span.end - (len(words) - change.start() if change else 0)
    base = words_of(text, phrase_before(text, start, end, clause.names).span)
    base = _COMPARED_WITH.split(base, maxsplit=1)[0]
    base = "" if _MEASURE_ONLY.fullmatch(base) else base
    return _change(clause, amount, base)


def _change(clause: Clause, amount: Amount, base: str) -> Counted:
    known = last_of(clause.earlier, None if amount.is_percentage else amount.unit_text)
    if base in _RATES_OF_CHANGE and known:
        return Counted(amount, (known.indicators[0] + base,), "figures.change", is_change=True)
    if len(base) > 1 and not is_bare(base) and base not in _RATES_OF_CHANGE:
        return Counted(amount, (base,), "figures.change", is_change=True, topic=base)
    return Counted(amount, known.indicators if known else (), "figures.change_carried", is_change=True)


def chosen(clause: Clause, amount: Amount, before: Before, noun: Span | None, behind: int) -> Counted:
    """The amount with the words before or behind it; `behind` is where the words behind its group start."""
    words = listed(clause.text, before) or words_of(clause.text, before.span)
    if (len(words) < 2 and words not in WORDS["short"]) or _MEASURE_ONLY.fullmatch(words):
        words = ""
    after = "" if noun is None else words_of(clause.text, noun)
    if is_measured(amount):
        return _measured(clause, amount, words, after)
    if after and noun is not None and not (amount.unit_text in _BODIES and words and not is_bare(words)):
        done = _done(clause, noun.end) if amount is clause.amounts[0] else ""
        return Counted(amount, (after + done,), "figures.after", topic=after)
    return _counted_before(clause, amount, words, behind)


def _done(clause: Clause, start: int) -> str:
    """What the counted did, in few words up to the end of the clause: 500名学员|实现就业 → 就业."""
    if any(amount.span.start >= start for amount in clause.amounts):
        return ""
    act = act_after(clause.text, start, clause.span.end)
    words = "" if act is None else words_of(clause.text, act)
    bare = _DONE.sub("", words, count=1) if _DONE.match(words) else words
    return bare if len(bare) <= (8 if _ACHIEVED.search(words[:4]) else 4) else ""


def _counted_before(clause: Clause, amount: Amount, words: str, behind: int) -> Counted:
    of_persons = amount.unit_text in PERSONS
    known = last_of(clause.earlier, amount.unit_text)
    act = act_after(clause.text, behind, clause.span.end)
    done = "" if act is None else words_of(clause.text, act)
    if words and of_persons and _OFFICE.match(done):
        return Counted(amount, (done,), "figures.act")
    if is_act(words) and not of_persons and known and known.topic:
        return Counted(amount, (known.topic + words,), "figures.topic", topic=known.topic)
    whole = words.endswith("的") and not _DIGIT.search(words)
    if words and not whole and (not is_bare(words) or (of_persons and not done)):
        return Counted(amount, (words.removesuffix("的"),), "figures.before", topic=words)
    short = _DONE.sub("", done, count=1) if _DONE.match(done) else ""
    if done and (of_persons or short or amount.unit_text == "户"):
        topic = known.topic if known and short else ""
        return Counted(amount, (topic + (short or done),), "figures.act")
    if words or not _FINISHED.search(clause.text, clause.span.start, amount.span.start):
        return Counted(amount, (), "figures.unbound")
    return _carried(clause, amount)


def _measured(clause: Clause, amount: Amount, words: str, after: str) -> Counted:
    of = clause.text[amount.span.end : amount.span.end + 1] == "的"
    possessive = words.endswith("的") and not amount.is_percentage
    if amount.is_percentage and words.startswith("占") and (known := last_of(clause.earlier, None)):
        return Counted(amount, (known.topic + words.removesuffix("的"),), "figures.share", topic=known.topic)
    if of and after and amount is clause.amounts[-1] and _is_dimension(amount, words):
        return Counted(amount, (after + words,), "figures.around", topic=after)
    if words and not possessive and (of or not is_bare(words)):
        name = words.removesuffix("的")
        return Counted(amount, (name,), "figures.before", topic=name)
    if after and (of or not amount.is_percentage or not (words or starts_with_act(after))):
        return Counted(amount, (after,), "figures.after", topic=after)
    act = act_after(clause.text, amount.span.end, clause.span.end)
    if words and act is not None:
        return Counted(amount, (words + words_of(clause.text, act),), "figures.purpose", topic=words)
    if words:
        return Counted(amount, (words.removesuffix("的"),), "figures.before", topic=words)
    return _carried(clause, amount)


def _carried(clause: Clause, amount: Amount) -> Counted:
    """去年达到5亿元: the indicator of the last figure of the sentence with that unit."""
    known = last_of(clause.earlier, amount.unit_text)
    if known:
        return Counted(amount, known.indicators[:1], "figures.carried", topic=known.topic)
    return Counted(amount, (), "figures.unbound")


def _is_dimension(amount: Amount, words: str) -> bool:
    """全长 in 全长15公里的堤防, which says of what kind the measure is, not of what thing."""
    return 0 < len(words) <= _DIMENSION and not amount.is_percentage and not is_bare(words)
