"""Which words beside a measure (元, 亩, %, MW) are its indicator.

Example 例：of 覆盖率达67% the words before, of 设立3亿元专项资金 the words behind; 一座库容3000吨的冷库 is 冷库库容.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.acting import did_behind
from loaders.figures.behind import act_after, noun_after
from loaders.figures.carrying import carried
from loaders.figures.counted import Clause, Counted, last_of
from loaders.figures.limits import kept_verb, limit_behind, modifier, object_of
from loaders.figures.phrases import leading_verb
from loaders.figures.purposes import with_purpose
from loaders.figures.tokens import ends_with_act, is_bare, is_hollow, starts_with_act, words_of
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount

_OF_WHOLE = re.compile(r"(?P<words>占全[市县省区州国镇乡村盟旗])的?(?:近|约|达)?$")
_OF_GOAL = re.compile(
    r"(?P<goal>(?:全年|年度|年初|既定)?(?:目标|任务|计划|总额|总量))[0-9.]+[万亿]*[\u4e00-\u9fff]{1,2}的$"
)
_SHARE_ALONE = re.compile(r"占(?:比|到)?(?:近|约|达|为)?$")
_DOES = re.compile(r"[着了]$")
_GIVEN = {"贷": "贷款", "捐": "捐款", "罚": "罚款", "赔": "赔偿", "借": "借款"}
_GIVES = re.compile(r"(?:[给向为][^，。；]{1,8}?(?<!放)(?P<to>[贷捐罚赔借])了?|(?P<verb>[贷捐罚赔借])了)$")
_AT_RATE = re.compile(r"按照?(?P<each>每[\u4e00-\u9fff]{1,3})?$")
_PAID = re.compile(
    r"(?:的?标准)?(?:给予|予以|发放|进行|兑现)?(?P<what>[\u4e00-\u9fff]{0,4}(?:补助|补贴|奖励|奖补|补偿))"
)
_MOST_HERE = re.compile(r"(?P<what>[\u4e00-\u9fff]{2,6})最[大多高深长重](?:的是?[\u4e00-\u9fff]{2,10})?")
_MOST = re.compile(r"(?P<what>[\u4e00-\u9fff]{2})最[大多高深长重](?:的是[\u4e00-\u9fff“”]{2,10})?$")
_REACHES = re.compile("(?:达到?|为|有|是)?(?:近|约)?")
_REST = re.compile("(?:还|仅|只|尚)?(?:剩余?|剩下|余下)(?:了|下|有)?(?:近|约)?$")
_POINTED = re.compile(r"[这那][片块条座栋家个项]$")
_IS_A = re.compile(r"(?:是|为)[^，。；]{0,40}(?:的|一[个座条片处])(?P<what>[\u4e00-\u9fff]{2,8})[，,]$")
_DIMENSION_ALONE = re.compile(r"(?:总|占地|建筑)?(?:面积|全长|总长|长度|库容|容量|总投资|海拔)")
_DIMENSION_AT_END = re.compile(
    r"(?:[日年总单全]|设计)?(?:处理|加工|生产|装机|储存|供水|供热|吞吐)?"
    r"(?:储量|存量|容积|载重|能力|面积|海拔|全长|总长|长度|库容|容量|总投资|投资|规模|产能|造价|时速|直径|单价|总价值|价值|身高|[净总]重)$"
)
_LONG = re.compile(r"(?P<how>[长宽高深厚])的?(?=[\u4e00-\u9fff]{2})(?!期|度|质|标准|达|约)")
_AWAY = re.compile(r"(?:距离?|离)(?P<what>[\u4e00-\u9fff]{2,8})(?<![约有仅只达为])$")
_ONE_OF = re.compile("一[道座条根块片栋处件笔段]$")
_WIDE = re.compile("[长宽高深厚]$")
_MONEY = frozenset({"元", "块", "块钱"})
_EXTENT = frozenset({"米", "公里", "厘米", "毫米", "里", "千米"})


def is_measured(amount: Amount) -> bool:
    """Whether the unit measures (元, 亩, %, MW) and does not count things that the next word names."""
    return amount.unit_text in WORDS["measure"] or "/" in amount.unit_text


def measured(clause: Clause, amount: Amount, words: str, after: str, noun: Span | None) -> Counted:
    """The measure with its indicator: of a rate, of the thing measured, or of the words before or behind it."""
    rated = _rated(clause, amount, words) or most_of(clause, amount, words)
    if rated is not None:
        return rated
    used = with_purpose(clause, amount, words, after, noun)
    if used is not None:
        return used
    shared = _shared(clause, amount, words) if amount.is_percentage else None
    sized = shared or _sized(clause, amount, words, after)
    one = sized or _named(clause, amount, words, after)
    return one if noun is None or one.rule != "figures.after" else _limited(clause, one, noun, words)


def _limited(clause: Clause, one: Counted, noun: Span, words: str) -> Counted:
    """受损乡村道路抢通 of 受损的14公里乡村道路已抢通: with what was done to it and what it had suffered."""
    before = modifier(words)
    done = limit_behind(clause, noun, one.amount)
    if not (before or done) or not one.indicators[0].endswith(one.topic):
        return one
    return replace(one, indicators=(before + one.indicators[0] + done,), done=done)


def _rated(clause: Clause, amount: Amount, words: str) -> Counted | None:
    """每亩补助 of 按每亩800元给予补助."""
    rate = _AT_RATE.search(clause.text, clause.span.start, amount.span.start)
    paid = _PAID.match(clause.text, amount.span.end, clause.span.end) if rate is not None else None
    if rate is None or paid is None:
        return None
    base = rate["each"] or words.removesuffix("按")
    return Counted(amount, (base + paid["what"],), "figures.rate", topic=paid["what"])


def most_of(clause: Clause, amount: Amount, words: str) -> Counted | None:
    """雨量 of 某镇雨量最大，达142毫米 and of 雨量最大的某镇达142毫米, 火点 of 火点最多的是某镇，6处."""
    told = _MOST_HERE.fullmatch(words)
    if told is None and not words and clause.text[clause.span.start - 1 : clause.span.start] in "，,":
        start = clause.span.start
        told = _MOST.search(clause.text[max(0, start - 30) : start - 1])
        if told is not None and not _REACHES.fullmatch(clause.text, start, amount.span.start):
            told = None
    return Counted(amount, (told["what"],), "figures.topic", topic=told["what"]) if told is not None else None


def _shared(clause: Clause, amount: Amount, words: str) -> Counted | None:
    """占总人口的60%, 占全市的12%: of what the figure before counts."""
    known = last_of(clause.earlier, None)
    goal = _OF_GOAL.search(clause.text, max(clause.span.start, amount.span.start - 24), amount.span.start)
    if goal is not None and len(clause.earlier) > 1 and (level := clause.earlier[-2].indicators[:1]):
        return Counted(amount, (level[0] + "占" + goal["goal"],), "figures.share", topic=level[0])
    whole = _OF_WHOLE.search(clause.text, clause.span.start, amount.span.start) if not words else None
    of = whole["words"] if whole else words.removesuffix("的") if words.startswith("占") else ""
    if not words and _SHARE_ALONE.search(clause.text, clause.span.start, amount.span.start):
        of = "占比"
    if known is None or not of:
        return None
    return Counted(amount, (known.topic + of,), "figures.share", topic=known.topic)


def _sized(clause: Clause, amount: Amount, words: str, after: str) -> Counted | None:
    """How large a thing is that stands behind: 全长15公里的堤防, 96米长的街, 一道七十度的石崖, or before: 路宽7米."""
    text, of = clause.text, clause.text[amount.span.end : amount.span.end + 1] == "的"
    if amount.unit_text in _EXTENT:
        away = _AWAY.search(text, clause.span.start, amount.span.start)
        if away is not None:
            return Counted(amount, (away["what"] + "距离",), "figures.before", topic=away["what"])
    size = _dimension(amount, words)
    money = amount.unit_text in _MONEY and not words.endswith("的") and not is_bare(words) and not size
    if of and after and (_ONE_OF.search(words) or money):
        return Counted(amount, (after,), "figures.after", topic=after)
    if amount.unit_text in _EXTENT:
        wide = _WIDE.match(text, amount.span.end, clause.span.end) if words else None
        if wide is not None:
            return Counted(amount, (words + wide.group(),), "figures.before", topic=words)
        long = _LONG.match(text, amount.span.end)
        thing = noun_after(text, long.end(), clause.span.end, clause.names) if long else None
        if long is not None and thing is not None:
            street = words_of(text, thing).removesuffix("上")
            return Counted(amount, (street + long["how"],), "figures.around", topic=street)
    following = next((one for one in clause.amounts if one.span.start > amount.span.start), None)
    if of and after and size and (following is None or not text[: following.span.start].endswith(after)):
        return Counted(amount, (after + size,), "figures.around", topic=after)
    start = clause.span.start
    what = _IS_A.search(text, max(0, start - 50), start) if _DIMENSION_ALONE.fullmatch(words) else None
    return Counted(amount, (what["what"] + words,), "figures.topic", topic=what["what"]) if what else None


def _named(clause: Clause, amount: Amount, words: str, after: str) -> Counted:
    of = clause.text[amount.span.end : amount.span.end + 1] == "的"
    possessive = words.endswith("的") and not amount.is_percentage
    words = _POINTED.sub("", words) if of else words
    gives = _GIVES.search(clause.text, clause.span.start, amount.span.start) if amount.unit_text in _MONEY else None
    if gives is not None and not after:
        what = _GIVEN[gives["to"] or gives["verb"]]
        return Counted(amount, (what,), "figures.before", topic=what)
    does = _DOES.search(clause.text, clause.span.start, amount.span.start)
    if after and does and not of and amount.unit_text not in _MONEY and not amount.is_percentage:
        return Counted(amount, (after,), "figures.after", topic=after)
    if after and not amount.is_percentage and (ends_with_act(words) or (not of and is_bare(words))):
        verb = kept_verb(clause.text, Span(clause.span.start, amount.span.start), amount.span.start)
        return Counted(amount, (verb + after,), "figures.after", topic=after)
    if amount.is_percentage and of and after and words and is_bare(words):  # 覆盖三成的行政村
        return Counted(amount, (words + after,), "figures.after", topic=after)
    if words and not possessive and not is_hollow(words) and (of or not is_bare(words)):
        name = words.removesuffix("的")
        return Counted(amount, (name,), "figures.before", topic=name)
    if after and (of or not amount.is_percentage or not (words or starts_with_act(after))):
        return Counted(amount, (after,), "figures.after", topic=after)
    known = last_of(clause.earlier, amount.unit_text)
    if words and known and known.indicators[0].startswith(words):  # 累计发放补贴3亿元，今年发放6800万元
        return Counted(amount, (known.indicators[0],), "figures.carried", topic=known.topic)
    act = act_after(clause.text, amount.span.end, clause.span.end)
    if words and act is not None:
        done = words_of(clause.text, act)
        return Counted(amount, (words + done,), "figures.purpose", topic=object_of(clause.text, act) or words)
    if words and not is_hollow(words):
        return Counted(amount, (words.removesuffix("的"),), "figures.before", topic=words)
    deed = did_behind(clause, amount, words) if not amount.is_percentage else None
    return deed if deed is not None else carried(clause, amount)


def left_of(clause: Clause, amount: Amount) -> Counted | None:
    """剩余商品薯 of 积压商品薯9万吨，眼下还剩2.3万吨."""
    rest = _REST.search(clause.text, clause.span.start, amount.span.start)
    known = last_of(clause.earlier, amount.unit_text) if rest is not None else None
    thing = known.topic[len(leading_verb(known.topic)) :] if known is not None else ""
    return Counted(amount, ("剩余" + thing,), "figures.topic", topic=thing) if len(thing) > 1 else None


def _dimension(amount: Amount, words: str) -> str:
    """全长 in 全长15公里的堤防, which says of what kind the measure is, not of what thing."""
    if amount.is_percentage or is_bare(words):
        return ""
    match = _DIMENSION_AT_END.search(words)
    return match.group() if match else ""
