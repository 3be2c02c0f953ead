"""Money that only a verb or a measure stands beside: what is earned, spent, raised, and what a thing costs each.

Example 例：毛收入19万元，净赚7万元 is 净赚, 搭一亩棚要花1.2万元 搭一亩棚花费, 香蕉（某镇）每公斤3.10元 香蕉每公斤价格.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.before import phrase_before
from loaders.figures.counted import Clause, Counted, last_of
from loaders.figures.phrases import VERBS, is_indicator, leading_verb
from loaders.figures.tokens import is_act, is_bare, is_hollow, tokens, words_of

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount

MONEY = frozenset({"元", "块", "块钱"})

_VERB = re.compile(
    r"(?P<verb>净[赚挣落]|[赚挣赔花凑领拿交贴]|争取|花费)(?:取|了|到|出来?|进?去|下|掉|费)*(?:近|约|人民币)?$"
)
_SAID = {"净落": "净收入", "赚": "赚钱", "挣": "挣钱", "赔": "赔钱", "花": "花费"} | {
    "凑": "凑资金", "争取": "争取资金", "领": "领取", "拿": "拿到", "交": "交费", "贴": "贴钱"
}  # fmt: skip
_NEEDS_MORE = frozenset("领拿交")
_EACH_TIME = re.compile(r"(?P<each>(?:每[人户家天日月年亩期]|[人户]均){1,2})(?:都|就|只|还|也|可以|可|能够|能|要|须)*$")
_INCOME = re.compile("(?:工资|收入|分红|奖金|租金|补助|补贴|薪水|养老金)$")
_UNIT_PRICE = re.compile(
    r"(?:平均)?(?P<each>每(?:市斤|公斤|千克|斤|吨|克|头|只|株|棵|箱|袋|盒|瓶|度|立方米))(?:约|近|卖到?|达到?)?$"
)
_IN_BRACKETS = re.compile(r"(?:^|[，。；：、\n])(?P<thing>[\u4e00-\u9fff]{2,8})[（(][^（）()。；]{1,30}[）)]$")
_TRADED = re.compile("(?:的价格)?(?:进行)?(?P<how>收购|销售|出售|批发|零售)")
_HAS_PRICE = re.compile("价格?$|费$|成本$|补|奖|电|税")
_PAID_EACH = re.compile("(?:每[人户名家])?每[人户名家年月天]每?(?:学年|[年月天])?$|每[人户名家]$")
_PAYS = frozenset({"资助", "补助", "补贴", "奖励", "救助"})
_SOLD = re.compile("^(?:成交|交易|销售|收购|卖出)")
_WEIGHTS = frozenset({"吨", "公斤", "斤", "千克"})
_LONGEST = 10


def money_of(clause: Clause, amount: Amount) -> Counted | None:
    """The money with the verb of earning or spending before it, or with the thing that it is the price of."""
    if amount.unit_text not in MONEY:
        return None
    start, end = _start(clause, amount), amount.span.start
    verb = _VERB.search(clause.text, max(start, end - 8), end)
    if verb is not None and _is_word(clause.text, start, verb.start()):
        return _spent(clause, amount, start, verb)
    each = _UNIT_PRICE.search(clause.text, max(start, end - 8), end)
    if each is not None:
        return _priced(clause, amount, start, each)
    return _paid_each(clause, amount, start)


def _is_word(text: str, start: int, at: int) -> bool:
    """Whether a word begins at `at`, so that 补贴 is not 贴."""
    return any(word.start == at for word in tokens(text, max(start, at - 8), at + 3))


def _start(clause: Clause, amount: Amount) -> int:
    ends = [one.span.end for one in clause.amounts if one.span.end <= amount.span.start]
    return ends[-1] if ends else clause.span.start


def _spent(clause: Clause, amount: Amount, start: int, verb: re.Match[str]) -> Counted | None:
    each = _EACH_TIME.search(clause.text, start, verb.start())
    whose = each["each"] if each is not None else _phrase(clause, start, verb.start())
    if _INCOME.search(whose):
        return Counted(amount, (whose,), "figures.spent", topic=whose)
    if whose.endswith(("自己", "家里")) or not whose:
        whose = _deed_before(clause) if verb["verb"] == "花" else ""
    if verb["verb"] in _NEEDS_MORE and each is None:
        return None
    said = whose + _SAID.get(verb["verb"], verb["verb"])
    return Counted(amount, (said,), "figures.spent", topic=said)


def _phrase(clause: Clause, start: int, end: int) -> str:
    """The words before, when they are a short phrase that can stand in an indicator; else ""."""
    words = words_of(clause.text, phrase_before(clause.text, start, end, clause.names).span)
    fits = 1 < len(words) <= _LONGEST and is_indicator(words) and not is_hollow(words)
    return words if fits else ""


def _deed_before(clause: Clause) -> str:
    """改建 of 礼堂由旧粮仓改建，花了85万元: the verb with which the clause before ends; else ""."""
    text, end = clause.text, clause.span.start - 1
    deed = text[max(0, end - 2) : end]
    return deed if text[end : end + 1] in "，," and deed in VERBS and len(deed) > 1 else ""


def _priced(clause: Clause, amount: Amount, start: int, each: re.Match[str]) -> Counted | None:
    end = each.start()
    bracket = _IN_BRACKETS.search(clause.text[max(0, end - 44) : end])
    thing = bracket["thing"] if bracket is not None else _phrase(clause, start, end)
    if thing and (_HAS_PRICE.search(thing) or is_bare(thing) or leading_verb(thing)):
        return None
    thing = thing or _weighed(clause)
    traded = _TRADED.match(clause.text, amount.span.end, clause.span.end)
    if not (thing or traded):
        known = last_of(clause.earlier, amount.unit_text)
        goes_on = known is None or "价" in known.indicators[0]
        return None if goes_on else Counted(amount, (), "figures.price")
    said = thing + each["each"] + (traded["how"] + "价" if traded is not None else "价格")
    return Counted(amount, (said,), "figures.price", topic=said)


def _weighed(clause: Clause) -> str:
    """干茶 of 成交干茶31吨，平均每公斤908元; else ""."""
    known = next((one for one in reversed(clause.earlier) if one.topic and one.amount.unit_text in _WEIGHTS), None)
    thing = _SOLD.sub("", known.topic[len(leading_verb(known.topic)) :]) if known is not None else ""
    return thing if 1 < len(thing) <= _LONGEST and not is_act(thing) else ""


def _paid_each(clause: Clause, amount: Amount, start: int) -> Counted | None:
    """每人每年资助 of 资助学生428名，每人每年5000元."""
    each = _PAID_EACH.search(clause.text, start, amount.span.start)
    known = next((one for one in reversed(clause.earlier) if one.indicators), None)
    pays = leading_verb(known.indicators[0]) if each is not None and known is not None else ""
    if each is None or pays not in _PAYS:
        return None
    return Counted(amount, (each.group() + pays,), "figures.price", topic=each.group() + pays)
