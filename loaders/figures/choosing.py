"""Which words beside an amount are its indicator.

Example 例：of 聘请教练45名 the words before, of 120支义诊队 the words behind; 竣工20个 after 36个泵站 is
泵站竣工. Words that limit what is counted stay with it (帮扶贫困村), so that it is no total.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.acting import BODIES, counted_before, led
from loaders.figures.before import population
from loaders.figures.counted import ONLY_VERB, Clause, Counted
from loaders.figures.limits import kept_verb, limit_behind, modifier
from loaders.figures.measures import is_measured, left_of, measured
from loaders.figures.phrases import VERBS, is_indicator
from loaders.figures.pointing import lent, pointed
from loaders.figures.sharing import listed
from loaders.figures.spending import money_of
from loaders.figures.tokens import is_bare, is_hollow, starts_with_act, tokens, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.figures.amounts import Amount
    from loaders.figures.before import Before

_LONGEST_LIST = 30
_MEASURE_ONLY = re.compile(
    r"每.{0,2}|(?:.{0,4}最.{1,2}的)?一[个名位家户次天亩斤块件只条座辆台年笔]?.?|.{0,4}(?:小时|分钟|工作日)"
)
_CONTRAST = re.compile(r"最[小少低短轻]的一?.?$")
_ITEM = re.compile(
    r"^(?:[—-]+|并?处(?=罚[金款])|像[我他她你]们?(?:这样|那样|一样)的?|像?这样的|这些|共(?![产同享建青管和有用商赢治])(?=[\u4e00-\u9fff]{2})|[^，。]{0,16}?(?:总会|红十字会|基金会|协会)(?=捐[赠款资助]{1,2}$)|[一二三四五六七八九]是|一旦"
    r"|(?:领着|带着|带领|率领)(?:大伙儿?|大家|乡亲们?|群众|村民们?|党员|社员们?){1,2}(?=[\u4e00-\u9fff]{2}))"
)
_SAYS_LITTLE = frozenset(
    {"标准", "价格", "时候", "地方", "情况", "比例", "速度", "规模", "水平", "额度", "成本", "代价", "样子", "距离"}
)
_WHERE = re.compile(r"(?<![以之])[里上内前后](?<!增长后)$")
_OFTEN = re.compile(r"(?P<often>每[天日月周年]|日均|月均|年均|每[百千万]人)(?:都|可|要|能|约|拥?有|均|就|会)*$")
_YIELDS = frozenset({"产值", "总产值", "增加值", "销售收入", "营业收入", "收入", "利润", "利税", "销售额"})
_TRADE = re.compile(
    r"(?:[全我该][省市州县区旗镇乡村])?(?P<what>(?![全我该])[\u4e00-\u9fff]{0,8}?(?:产业|行业|工业|农业|林业|渔业|畜牧业|旅游业|服务业))"
    r"(?:共|累计|已|可)?(?:实现|完成|创造)$"
)
_RELATIVES = re.compile(
    "(?:父亲|母亲|爸爸?|妈妈?|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|儿子|女儿|老伴|妻子|丈夫|叔叔|婆婆|邻居|客商|老板|师傅|商贩|老乡|顾客)$"
)
_OUR = frozenset("我全该本各")
_TRAILS = re.compile("(?:不?[低高少多]于|(?<=价)定|按|以)$")
_ON = re.compile("^.{1,12}在(?=(?:海拔|全长|总长)$)")
_PLANS = re.compile("(?:今年|明年)?(?:年底|年末|下一步|届时)?(?:计划|打算|力争|预计|目标)")
_LOOSE = re.compile("^段(?=最)|(?<=[院庭所站队厂校])共$")
_VOTED = re.compile("(?:以|获|得|获得)$")


def chosen(clause: Clause, amount: Amount, before: Before, noun: Span | None, behind: int) -> Counted:
    """The amount with the words before or behind it; `behind` is where the words behind its group start."""
    words = _ITEM.sub("", listed(clause.text, before) or _with_verb(clause, before))
    after = "" if noun is None else words_of(clause.text, noun)
    after = "" if after in _SAYS_LITTLE else after
    paid = money_of(clause, amount) if not after else None
    paid = left_of(clause, amount) if paid is None and not after and is_measured(amount) else paid
    if paid is not None:
        return paid
    if not after and _says_nothing(amount, words, has_act=behind < clause.span.end and noun is None):
        return Counted(amount, (), "figures.unbound", reason=ONLY_VERB)
    if amount.unit_text == "票" and _VOTED.search(clause.text, clause.span.start, amount.span.start):
        return Counted(amount, ("得票数",), "figures.votes")
    borrowed = lent(clause, amount, words, after)
    if borrowed is not None:
        return borrowed
    words = _of_trade(clause, before, _telling(clause, amount, words, before))
    told = pointed(clause, amount, words, after)
    if told is not None:
        return told
    if is_measured(amount):
        return measured(clause, amount, words, after, noun)
    gathered = led(clause, amount, words, behind) if not after else None
    if gathered is not None:
        return gathered
    of = clause.text[amount.span.end : amount.span.end + 1] == "的"
    if after and noun is not None and (of or not (amount.unit_text in BODIES and words and not is_bare(words))):
        return _counted_behind(clause, amount, before, noun, words)
    return counted_before(clause, amount, words, behind)


def _counted_behind(clause: Clause, amount: Amount, before: Before, noun: Span, words: str) -> Counted:
    """The amount with the noun behind it, with the verb before or what it did: 帮扶贫困村, 企业帮扶村."""
    after = words_of(clause.text, noun)
    done = limit_behind(clause, noun, amount)
    verb = modifier(words) or ("" if done else kept_verb(clause.text, before.span, amount.span.start))
    often = _OFTEN.search(clause.text, max(clause.span.start, amount.span.start - 8), amount.span.start)
    verb = often["often"] + verb if often and not verb.startswith(often["often"]) else verb
    return Counted(amount, (verb + after + done,), "figures.after", topic=after, done=done)


def _with_verb(clause: Clause, before: Before) -> str:
    """购置设备 of 购置彩超、心电图机等设备: the last member with the verb that the whole list has."""
    text, words = clause.text, words_of(clause.text, before.span)
    start = before.span.start
    if text[start - 1 : start] != "等" or starts_with_act(words):
        return words
    first = max((one.span.end for one in clause.amounts if one.span.end < start), default=clause.span.start)
    listed_words = (one.of(text) for one in tokens(text, max(first, start - _LONGEST_LIST), start))
    return next((one for one in listed_words if len(one) > 1 and one in VERBS - WORDS["lead"]), "") + words


def _telling(clause: Clause, amount: Amount, words: str, before: Before) -> str:
    """The words before an amount if they can name what is counted: no 树上, 一个班; a rate with whose it is."""
    if (
        (len(words) < 2 and (words not in WORDS["short"] or _pointed_at(clause, before)))
        or _MEASURE_ONLY.fullmatch(words)
        or _WHERE.search(words)
    ):
        return ""
    whose = population(clause.text, before) if amount.is_percentage else ""
    words = whose + words.lstrip("和及与、") if whose else words
    if "分别" in words:  # 小学、初中辍学率分别为零和0.3%
        words = words.partition("分别")[0].rpartition("、")[2] if "零" in words else ""
    words = _TRAILS.sub("", _ON.sub("", words)) if is_measured(amount) else words
    if _PLANS.fullmatch(words) or (
        words[:1] in "至到" and is_measured(amount) and (words[:1] == "至" or not is_indicator(words))
    ):
        return ""
    if words.endswith("放贷"):  # 向养牛户放贷
        return "放贷"
    return "" if is_measured(amount) and _RELATIVES.search(words) else _LOOSE.sub("", words)


def _pointed_at(clause: Clause, before: Before) -> bool:
    """Whether 我 or 全 stands before, so that the word is a place: 我县已有6万辆上了牌."""
    return clause.text[before.span.start - 1 : before.span.start] in _OUR


def _of_trade(clause: Clause, before: Before, words: str) -> str:
    """茶产业产值 of 茶产业实现产值3亿元: whose value it is, which alone would be that of the whole place."""
    if words not in _YIELDS:
        return words
    start = max((one.end for one in clause.names if one.end < before.span.start), default=clause.span.start)
    trade = _TRADE.search(clause.text, max(start, before.span.start - 14), before.span.start)
    return trade["what"] + words if trade else words


def _says_nothing(amount: Amount, words: str, *, has_act: bool) -> bool:
    """Whether the words before an amount end with a verb without its object, or tell it from the others: 最小的一笔."""
    return (is_hollow(words) and not (has_act and amount.unit_text in BODIES)) or _CONTRAST.search(words) is not None
