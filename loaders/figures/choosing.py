"""Which words beside an amount are its indicator.

Example 例：of 聘请教练45名 the words before, of 120支义诊队 the words behind; 竣工20个 after 36个泵站 is
泵站竣工. Words that limit what is counted stay with it (帮扶贫困村), so that it is no total.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from loaders.figures.before import population
from loaders.figures.behind import act_after, noun_after
from loaders.figures.carrying import carried, reason_of
from loaders.figures.counted import ONLY_VERB, POINTER, Clause, Counted, last_of
from loaders.figures.limits import kept_verb, limit_behind
from loaders.figures.measures import is_measured, measured
from loaders.figures.sharing import listed
from loaders.figures.tokens import is_act, is_bare, is_hollow, starts_with_act, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.figures.amounts import Amount
    from loaders.figures.before import Before

MEMBER = "figures.member"
"""The rule of a figure of one of several places, 其中某县3万亩."""

WHOLE = "figures.whole"
"""The rule of the households and the people of a whole place."""

COMPARED_VALUE = "figures.compared"
"""The rule of a value of another year that a figure is compared with."""

PERSONS = frozenset({"人", "名", "位", "人次", "口人", ""})
_BODIES = frozenset({"人", "人次", "口人"})
_DIGIT = re.compile(r"[0-9万亿]")
_FINISHED = re.compile(r"完成|实现|[到至为]$")
_DONE = re.compile(r"(?:现|已经|已|同时|现场|共同|全部|均|都|全|也|将|顺利|成功|如期|得到|陆续|先后|实现|完成){1,4}")
_OFFICE = re.compile(r"(?:出席|列席|担任|当选|出任|入选|获评|被评为|被授予|荣获|获)")
_OF_ALL = re.compile(r"(?P<whole>全[村镇乡县市区旗])(?:共|现|共有|现有|有|总共)?$")
_INHABITANTS = {"户": "户数", "人": "人口", "口人": "人口"}
_SET_BY = re.compile(r"[省市县国](?:家)?定")
_POINTED_AT = re.compile(r"[这该]?一?(?:数字|数据|指标|比例|数值)")
_ALIKE = re.compile(r"像[^，。；]{0,14}?(?:这样|一样|那样)的[“]?(?P<what>[\u4e00-\u9fff]{2,10})[”]?[，,]$")
_MEASURE_ONLY = re.compile(
    r"每.{0,2}|(?:.{0,4}最.{1,2}的)?一[个名位家户次天亩斤块件只条座辆台年笔]?.?|.{0,4}(?:小时|分钟|工作日)"
)
_CONTRAST = re.compile(r"最[小少低短轻]的一?.?$")
_ITEM = re.compile(
    r"^(?:[—-]+|这样的|这些|共(?![产同享建青管和有用商赢治])(?=[\u4e00-\u9fff]{2})|[^，。]{0,16}?(?:总会|红十字会|基金会|协会)(?=捐[赠款资助]{1,2}$)|[一二三四五六七八九]是|一旦"
    r"|(?:领着|带着|带领|率领)(?:大伙儿?|大家|乡亲们?|群众|村民们?|党员|社员们?){1,2}(?=[\u4e00-\u9fff]{2}))"
)
_THOSE = re.compile(r"的(?:已经?|就|共|只|仅|才)?(?:有|达到?)(?:近|约|了)?$")
_SAYS_LITTLE = frozenset(
    {"标准", "价格", "时候", "地方", "情况", "比例", "速度", "规模", "水平", "额度", "成本", "代价", "样子", "距离"}
)
_OVER = re.compile(r"(?:超过|超|不足|低于|高于|不到)[0-9一二三四五六七八九十百千]")
_WHERE = re.compile(r"(?<![以之])[里上内前后](?<!增长后)$")
_LED = re.compile(
    r"(?P<verb>辐射带动|带动|吸纳|安置|帮助|扶持|解决|组织|发动|动员|引导|吸引)(?:了|周边|附近|当地|本地|农村|群众|村民|党员)*$"
)
_ATTENDED = re.compile(r"(?:会议)?应[到出][席会]?(?P<who>[\u4e00-\u9fff]{1,6})$")
_REALLY = re.compile(r"(?:实际到会|实到会?|实际出席|到会)$")
_NOW_HAS = re.compile(r"(?:如今|现在|目前|现|今年)?(?:已经?|就|也)?(?:有|发展到|增加到|扩大到)了?(?:近|约)?$")
_BEHIND_NOTHING = re.compile(r"了?(?=[，。；！”]|$)")
_YIELDS = frozenset({"产值", "总产值", "增加值", "销售收入", "营业收入", "收入", "利润", "利税", "销售额"})
_TRADE = re.compile(
    r"(?:[全我该][省市州县区旗镇乡村])?(?P<what>(?![全我该])[\u4e00-\u9fff]{0,8}?(?:产业|行业|工业|农业|林业|渔业|畜牧业|旅游业|服务业))"
    r"(?:共|累计|已|可)?(?:实现|完成|创造)$"
)
_ASIDE = re.compile(
    "(?:先后|分别|一起|一同|曾|常|经常|又|便|就|也|都|还)?(?:[在从向往把给对跟和与同]|来到|走进|说|问|看)"
)
_RELATIVES = re.compile(
    "(?:父亲|母亲|爸爸?|妈妈?|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|儿子|女儿|老伴|妻子|丈夫|叔叔|婆婆|邻居)$"
)
_LOOSE = re.compile("^段(?=最)|(?<=[院庭所站队厂校])共$")
_RANK = re.compile("(?:国家|[省市县区乡镇村州])级|[一二三甲乙丙特][级等类]")
_COMPARED_VALUE = re.compile("[比较](?:[0-9]{4}|前|去|上)年(?:[底末初]|同期)?的(?:近|约|不足)?$")
_VOTED = re.compile("(?:以|获|得|获得)$")
_MEMBER = re.compile(r"(?:其中)?[\u4e00-\u9fff]{1,6}(?<![社小校库园灾山城郊景林矿牧老农政困然])[县区市镇乡村旗州盟]")


def chosen(clause: Clause, amount: Amount, before: Before, noun: Span | None, behind: int) -> Counted:
    """The amount with the words before or behind it; `behind` is where the words behind its group start."""
    words = _ITEM.sub("", listed(clause.text, before) or words_of(clause.text, before.span))
    after = "" if noun is None else words_of(clause.text, noun)
    after = "" if after in _SAYS_LITTLE else after
    if not after and _says_nothing(amount, words, has_act=behind < clause.span.end and noun is None):
        return Counted(amount, (), "figures.unbound", reason=ONLY_VERB)
    if amount.unit_text == "票" and _VOTED.search(clause.text, clause.span.start, amount.span.start):
        return Counted(amount, ("得票数",), "figures.votes")
    compared = _COMPARED_VALUE.search(clause.text, max(clause.span.start, amount.span.start - 14), amount.span.start)
    if compared and (known := last_of(clause.earlier, amount.unit_text)):  # 比2017年的5亿元翻了一番
        return Counted(amount, (known.base or known.indicators[0],), COMPARED_VALUE, topic=known.topic)
    words = _of_trade(clause, before, _telling(clause, amount, words, before))
    told = _pointed(clause, amount, words, after)
    if told is not None:
        return told
    ranked = _ranked(clause, amount, words) if not after else ""
    if ranked:
        return Counted(amount, (ranked,), "figures.topic", topic=ranked)
    if is_measured(amount):
        return measured(clause, amount, words, after)
    led = _led(clause, amount, words, behind) if not after else None
    if led is not None:
        return led
    of = clause.text[amount.span.end : amount.span.end + 1] == "的"
    if after and noun is not None and (of or not (amount.unit_text in _BODIES and words and not is_bare(words))):
        done = limit_behind(clause, noun, amount)
        verb = "" if done else kept_verb(clause.text, before.span)
        return Counted(amount, (verb + after + done,), "figures.after", topic=after)
    return _counted_before(clause, amount, words, behind)


def _telling(clause: Clause, amount: Amount, words: str, before: Before) -> str:
    """The words before an amount if they can name what is counted: no 树上, 一个班; a rate with whose it is."""
    if (len(words) < 2 and words not in WORDS["short"]) or _MEASURE_ONLY.fullmatch(words) or _WHERE.search(words):
        return ""
    whose = population(clause.text, before) if amount.is_percentage else ""
    words = whose + words.lstrip("和及与、") if whose else words
    if "分别" in words:  # 小学、初中辍学率分别为零和0.3%
        words = words.partition("分别")[0].rpartition("、")[2] if "零" in words else ""
    return "" if is_measured(amount) and _RELATIVES.search(words) else _LOOSE.sub("", words)


def _of_trade(clause: Clause, before: Before, words: str) -> str:
    """茶产业产值 of 茶产业实现产值3亿元: whose value it is, which alone would be that of the whole place."""
    if words not in _YIELDS:
        return words
    start = max((one.end for one in clause.names if one.end < before.span.start), default=clause.span.start)
    trade = _TRADE.search(clause.text, max(start, before.span.start - 14), before.span.start)
    return trade["what"] + words if trade else words


def _pointed(clause: Clause, amount: Amount, words: str, after: str) -> Counted | None:
    """What the words before only point at: 省定12种, 这一数字, 其中某县3万亩."""
    if _SET_BY.fullmatch(words) and (goods := _next_noun(clause, amount)):
        return Counted(amount, (words + goods,), "figures.before", topic=goods)
    if _POINTED_AT.fullmatch(words):
        return carried(clause, amount, POINTER)
    real = _REALLY.search(clause.text, clause.span.start, amount.span.start)
    if real is not None and (due := last_of(clause.earlier, amount.unit_text)):
        who = _ATTENDED.search(due.indicators[0])
        return Counted(amount, (real.group() + (who["who"] if who else ""),), "figures.topic") if who else None
    member = not after and _MEMBER.fullmatch(words) and not starts_with_act(words)
    known = last_of(clause.earlier, amount.unit_text) if member else None
    return Counted(amount, (known.indicators[0],), MEMBER, topic=known.topic) if known else None


def _ranked(clause: Clause, amount: Amount, words: str) -> str:
    """省级非遗项目 of 国家级非遗项目3项、省级11项: the rank with the noun of the figure before; else ""."""
    known = last_of(clause.earlier, amount.unit_text) if _RANK.fullmatch(words) else None
    noun = _RANK.sub("", known.indicators[0], count=1) if known else ""
    return words + noun if len(noun) > 1 and known and noun != known.indicators[0] else ""


def _says_nothing(amount: Amount, words: str, *, has_act: bool) -> bool:
    """Whether the words before an amount end with a verb without its object, or tell it from the others: 最小的一笔."""
    return (is_hollow(words) and not (has_act and amount.unit_text in _BODIES)) or _CONTRAST.search(words) is not None


def _led(clause: Clause, amount: Amount, words: str, behind: int) -> Counted | None:
    """带动就业 of 带动周边1360人就业: the verb before and what those it counts do then."""
    verb = _LED.search(words)
    if verb is None or (amount.unit_text not in _BODIES and amount.unit_text != "户"):
        return None
    act = act_after(clause.text, behind, clause.span.end)
    done = "" if act is None or any(act.holds(one.span) for one in clause.amounts) else words_of(clause.text, act)
    return Counted(amount, (verb["verb"] + done.replace("了", ""),), "figures.led") if done else None


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
    done = "" if _ASIDE.match(done) else done
    inhabited = _OF_ALL.search(clause.text, clause.span.start, amount.span.start)
    if inhabited and not words and amount.unit_text in _INHABITANTS and (counts or not done):
        return Counted(amount, (inhabited["whole"] + _INHABITANTS[amount.unit_text],), WHOLE)
    if words and of_persons and _OFFICE.match(done):
        return Counted(amount, (done,), "figures.act")
    if is_act(words) and not of_persons and known and known.topic:
        return Counted(amount, (known.topic + words,), "figures.topic", topic=known.topic)
    named = _named(clause, amount, words, alone=of_persons and not done)
    if named:
        return Counted(amount, (named,), "figures.before", topic=words if named in words else named)
    short = _DONE.sub("", done, count=1) if _DONE.match(done) else ""
    if done and (of_persons or short or amount.unit_text == "户"):
        goes_on = clause.earlier[-1] if clause.earlier and clause.earlier[-1].rule == "figures.purpose" else None
        about = known or goes_on
        topic = about.topic if about and short else ""
        return Counted(amount, (topic + (short or done),), "figures.act")
    return _alike(clause, amount, words)


def inhabited(one: Counted, amount: Amount) -> Counted:
    """全村人口 beside 全村户数 of 全村312户826人."""
    whole = one.indicators[0][:2]
    return Counted(amount, (whole + _INHABITANTS.get(amount.unit_text, "人口"),), WHOLE)


def _named(clause: Clause, amount: Amount, words: str, *, alone: bool) -> str:
    """The words before as an indicator, else "". `alone`: there is nothing else that could be one."""
    if _OVER.match(words) and (first := last_of(clause.earlier, None)):  # 村集体收入均超过20万元，其中超过百万元的17个
        words = first.indicators[0] + words
    if words.endswith("的") and not _DIGIT.search(words):
        those = len(words) > 2 and _THOSE.search(clause.text, clause.span.start, amount.span.start)
        return words.removesuffix("的") if those else ""
    return words.removesuffix("的") if words and (alone or not is_bare(words)) else ""


def _alike(clause: Clause, amount: Amount, words: str) -> Counted:
    """合作社 of 像这样的合作社，全市已发展到2874家, else that of the figure before behind 完成 or 达到."""
    alike = _ALIKE.search(clause.text, max(0, clause.span.start - 30), clause.span.start)
    if alike and not clause.earlier:
        return Counted(amount, (alike["what"],), "figures.alike", topic=alike["what"])
    before = clause.text[clause.span.start : _before_date(clause, amount.span.start)]
    has = _NOW_HAS.fullmatch(before) and _BEHIND_NOTHING.match(clause.text, amount.span.end)
    if (words and not has) or not (has or _FINISHED.search(before)):
        return Counted(amount, (), "figures.unbound", reason=reason_of(clause, amount))
    return carried(clause, amount)


def _before_date(clause: Clause, start: int) -> int:
    """Where the words before an amount end when a date stands between: 增加到|今年的938人."""
    end = start - (clause.text[start - 1 : start] == "的")
    return next((name.start for name in clause.names if name.end == end and name.start >= clause.span.start), start)
