"""What money is for and what a capacity is of: the words behind the amount belong to the indicator.

Example 例：投资2亿元建设生产线 is 投资建设生产线, 年产3万吨茶油的项目 年产茶油, 新增财力的50%用于救灾 新增财力用于救灾.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.behind import act_after, noun_after
from loaders.figures.counted import Counted, last_of
from loaders.figures.limits import object_of
from loaders.figures.phrases import begins_with_verb, is_indicator
from loaders.figures.tokens import cut, words_of

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.figures.amounts import Amount
    from loaders.figures.counted import Clause

_SPENT = re.compile(r"(?:投资|投入|出资|筹资|斥资|耗资|集资|投资额)(?:资金)?(?:近|约|达)?$")
_MADE = re.compile(
    r"(?:，)?(?:的)?(?P<verb>建成|建设|新建|修建|兴建|打造|改造|改建|扩建|购置|购买|建起|建了|修了|修通|实施|引进)(?:了|起|的)?(?:一[座条个所处批])?"
)
_PROJECT = re.compile(
    r"的(?P<what>[^，。；、]{2,34}?(?:项目|工程|生产线|产业园|示范园|大桥|隧道|公路|铁路|电站|医院|学校|中心|基地))(?!的|总投资)"
)
_WORK = re.compile(r"(?:项目|工程|生产线|生产基地|基地|加工厂|厂)$")
_CAPACITY = re.compile(r"(?:[年月日](?:产|加工|处理|生产|发电|销售|出栏|屠宰|供应|分选)|设计产能|产能)(?:量)?$")
_USED = re.compile("用于|投向|用来|用作|投入到")
_OF_TASK = re.compile(
    r"(?P<words>(?:完成|占)(?:了)?(?:年度|全年|年初|年|总|既定|年内|全部)?(?:任务|计划|目标任务|目标|任务数|总任务|工程量|总量)(?:数|量)?)的?(?:近|约|达)?$"
)
_TOTALS = frozenset({"总投资", "概算投资", "计划投资", "估算投资", "概算总投资", "计划总投资", "规划总投资"})
_MONEY = frozenset({"元", "美元", "欧元", "块", "块钱"})
_LONGEST = 16


def with_purpose(clause: Clause, amount: Amount, words: str, after: str, noun: Span | None) -> Counted | None:
    """The measure with what is made for it, or what it is a part of; None when the words behind say neither."""
    text = clause.text
    if amount.unit_text in _MONEY:
        return _project(clause, amount, words) or _made(clause, amount, words)
    capacity = _CAPACITY.search(words)
    if capacity is not None and after and noun is not None:
        made = _WORK.sub("", after)
        return Counted(amount, (capacity.group() + made,), "figures.after", topic=made) if len(made) > 1 else None
    if amount.unit_text != "%":
        return None
    task = _OF_TASK.search(text, clause.span.start, amount.span.start)
    known = last_of(clause.earlier, None) if task is not None else None
    if task is not None and known is not None and known.indicators[0] not in task["words"]:
        return Counted(amount, (known.indicators[0] + task["words"],), "figures.share", topic=known.topic)
    used = _USED.match(text, amount.span.end, clause.span.end)
    act = act_after(text, amount.span.end, clause.span.end) if used is not None and words else None
    if act is None or len(act) > _LONGEST:
        return None
    return Counted(amount, (words.removesuffix("的") + words_of(text, act),), "figures.before", topic=words)


def _project(clause: Clause, amount: Amount, words: str) -> Counted | None:
    """总投资3亿元的某某项目: the total of that project."""
    project = _PROJECT.match(clause.text, amount.span.end, clause.span.end) if words in _TOTALS else None
    if project is None:
        return None
    return Counted(amount, (project["what"].replace(" ", "") + words,), "figures.around", topic=project["what"])


def _made(clause: Clause, amount: Amount, words: str) -> Counted | None:
    """投资建设生产线 of 投资2亿元建设生产线."""
    text = clause.text
    if not _SPENT.search(words) or len(cut(words)) > 4:
        return None
    made = _MADE.match(text, amount.span.end, clause.span.end)
    limit = next((one.span.start for one in clause.amounts if one.span.start > amount.span.end), clause.span.end)
    if made is not None and made.end() < limit:
        thing = noun_after(text, made.end(), limit, clause.names)
        if thing is not None and 1 < len(thing) <= _LONGEST:
            return Counted(
                amount, (words + made["verb"] + words_of(text, thing),), "figures.purpose", topic=words_of(text, thing)
            )
    act = act_after(text, amount.span.end, limit)
    if act is None or len(act) > _LONGEST:
        return None
    done = words_of(text, act)
    if act.end == limit < clause.span.end and (len(cut(done)) < 2 or not is_indicator(words + done)):
        return None
    if not (begins_with_verb(done) or _USED.match(done)):
        return None
    return Counted(amount, (words + done,), "figures.purpose", topic=object_of(text, act) or words)
