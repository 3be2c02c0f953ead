"""Amounts: numerals with their units, the ranges between two of them joined.

Example 例：近40亿元 is one amount, 208户431人 are two, 3%至5% is one from 3 to 5.

Years, lengths of time, ages, grades and what speeches count (三个方面) are no amounts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from kg.language.numeral_values import CHINESE, tidy
from kg.language.numerals import QUALIFIERS_BEHIND, numerals_in
from kg.model import Span
from kg.tables import any_of
from loaders.figures.thresholds import only_limits
from loaders.figures.units import UnitWord, unit_at
from loaders.figures.words import WORDS
from ontology.terms import unit_of

if TYPE_CHECKING:
    from rdflib import URIRef

    from kg.language.numerals import Numeral

_TO = re.compile(r"[-－—–~～〜至到]")
_PER_CENT = re.compile(r"(?P<base>[百千])分之$")
_PEOPLE_COUNT = re.compile(r"(?:人口|人数|户数|总数)(?:已?达到?|有|为|约|超)?$")
_ASCII = re.compile(r"[0-9０-９]")
_HAN = re.compile(r"[\u4e00-\u9fff“]")
_COUNTERS = frozenset("个项种条大只件位")
_TEN = Decimal(10)
_POINTS_OF = re.compile(r"(?:分数[线段]?|[得总均评]分|成绩|满意度|指数|测评|评[价估])[^，。；]{0,4}$")
_COSTS = re.compile("(?:投资|造价|耗资|斥资)(?:近|约|超)?$")
_EXTENTS = frozenset({"公里", "米", "千米"})
_GOAL = re.compile("(?:目标|任务|计划|总额|总量)$")
_NOT = re.compile(r"(?:不得|不能|不准|不许|不可|不应|不|没有?|未|从未|都没)$")
_THINGS = re.compile(
    "一(?:氧化|体[化机])|重点(?:建设|项目|工程|企业|产业|[镇村县]|学校|路段|园区|实验室|水库|矿区|产品)"
)
_MERE_RANK = {
    "公斤": re.compile("级"),
    "人": re.compile("组(?![织成建长员团合队])|[制桌]"),
    "米": re.compile("(?:直道|接力|自由泳|蛙泳|蝶泳|仰泳|栏|短跑|长跑|赛跑|跑|[决预比]赛|障碍|以?外|开外|之外)"),
    "千伏": re.compile("(?:及以上|以上|特高压|超高压)?(?:输|变|线路|电网|母线|高压)"),
    "分": re.compile("[0-9０-９]{1,2}秒"),
    "公里": re.compile("(?:以?外|开外|之外)"),
    "家": re.compile("人|的理|都|也|合并|合|林地|之间|关系|握|争"),
    "头": re.compile("(?!大?小?母?公?[牛羊猪驴马骡象鹿牲奶驼熊鲸猫犬野种能仔蒜])"),
}
"""What stands behind a unit where it counts nothing: 57公斤级, 500米直道, 10千伏线路, 2分31秒, 把两头接起来."""

_SAID_MEASURE = {
    "年": re.compile("(?:期限?|任期|工期|时限|寿命)(?:最长|一般)?(?:为|是|达|长达|共)?$"),
    "级": re.compile("(?:风力|阵风|震级)(?:为|达|达到|有)?$"),
    "班": re.compile("(?:航班|班车|班列|列车)$"),
}
"""What must stand before a unit that is no figure else."""

_IDIOM = re.compile(r"[\u4e00-\u9fff]{0,2}也[\u4e00-\u9fff]{1,2}不")
"""十头牛也拉不回来."""

_APART = re.compile("每隔|相隔|相距")
_FOR_EACH = re.compile(r"每[\u4e00-\u9fff]{0,4}$")
_ENDS_OFF = re.compile(r"[，。；、！？,;!?）)]|$")
_CONTRARY = {"over": "under", "under": "over"}
_BOTH = Decimal(2)
_NINE = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral and its unit; `span` is the words as printed, qualifiers and unit included.

    `unit_text` is "" and `unit` None where the noun follows at once (2.8万社员).
    """

    span: Span
    value: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None
    qualifier: str
    unit: URIRef | None
    unit_text: str
    is_duration: bool = False

    @property
    def is_percentage(self) -> bool:
        """Whether it is a ratio or a difference of ratios."""
        return self.unit_text in {"%", "％", "‰", "百分点", "个百分点", "倍", "成"}


def amounts_in(text: str, span: Span) -> tuple[Amount, ...]:
    """The amounts inside `span` of `text`, in order."""
    found: list[Amount] = []
    for numeral in numerals_in(text, span):
        amount = _amount(text, numeral)
        if amount is None:
            continue
        joined = _joined(text, found[-1], amount) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(amount)
    return tuple(one for one, after in zip_longest(found, found[1:]) if not _is_criterion(text, one, after))


def _is_criterion(text: str, amount: Amount, after: Amount | None) -> bool:
    """投资过亿元的12家: the first amount only says which are counted; 2小时30分 is no single length of time."""
    if after is None:
        return text[max(0, amount.span.start - 2) : amount.span.start] == "小时" or only_limits(text, amount.span)
    gap = text[amount.span.end : after.span.start]
    costs = after.unit_text in _EXTENTS and _COSTS.search(text, max(0, amount.span.start - 6), amount.span.start)
    if gap == "的" and (
        costs or (after.is_percentage and _GOAL.search(text, max(0, amount.span.start - 6), amount.span.start))
    ):
        return False  # 全年目标560亿元的38%, 投资1150万元的8.6公里公路
    return gap == "的" or (amount.is_duration and not gap) or only_limits(text, amount.span)


def _amount(text: str, numeral: Numeral) -> Amount | None:
    """The numeral with its unit, None when it is no figure."""
    per_cent = _PER_CENT.search(text[max(0, numeral.span.start - 3) : numeral.span.start])
    if per_cent:
        return _per_cent(text, numeral, "%" if per_cent["base"] == "百" else "‰")
    unit = unit_at(text, numeral.span.end)
    if unit is None:
        return _without_unit(text, numeral)
    if unit.text in WORDS["skip_unit"] and not _is_said_measure(text, numeral, unit):
        return None
    if unit.text in _COUNTERS and _abstract().match(text, unit.end) and not _THINGS.match(text, unit.end):
        return None
    if unit.text == "分" and not _POINTS_OF.search(text, max(0, numeral.span.start - 8), numeral.span.start):
        return None
    if _is_small(numeral) and unit.text not in WORDS["small"]:
        return None
    if _IDIOM.match(text, unit.end) or _is_mere_rank(text, numeral, unit) or _is_norm(text, numeral):
        return None
    return _with_unit(text, numeral, unit)


def _is_said_measure(text: str, numeral: Numeral, unit: UnitWord) -> bool:
    """合作期限为5年, 最大风力14级, 发送航班86班: a length of time, a grade or a trip that the words before name."""
    named = _SAID_MEASURE.get(unit.text)
    return named is not None and named.search(text, max(0, numeral.span.start - 8), numeral.span.start) is not None


def _is_mere_rank(text: str, numeral: Numeral, unit: UnitWord) -> bool:
    behind = _MERE_RANK.get(unit.text)
    if behind is None or not behind.match(text, unit.end):
        return False
    if unit.text not in {"头", "家"}:
        return True
    return numeral.value is not None and numeral.value <= _BOTH and not _ENDS_OFF.match(text, unit.end)


def _is_norm(text: str, numeral: Numeral) -> bool:
    """每吸纳1名, 每隔三米: what is given or done for each, no count."""
    before = text[max(0, numeral.span.start - 5) : numeral.span.start]
    if before.endswith("每") or (before.endswith("村") and text[numeral.span.end : numeral.span.end + 1] == "组"):
        return True
    return _APART.search(before) is not None or (numeral.value == 1 and _FOR_EACH.search(before) is not None)


def _is_small(numeral: Numeral) -> bool:
    """Whether it is a single character up to 十, which is more often an article than a count."""
    digits = sum(char in CHINESE for char in numeral.text)
    return digits == 1 and numeral.value is not None and numeral.value <= _TEN and not _ASCII.search(numeral.text)


def _with_unit(text: str, numeral: Numeral, unit: UnitWord) -> Amount:
    tenths = unit.text == "成"
    digit = _NINE.find(text[unit.end : unit.end + 1]) + 1 if tenths and text[unit.end : unit.end + 1] else 0
    qualifier = numeral.qualifier or (QUALIFIERS_BEHIND[unit.bound] if unit.bound else "")
    if qualifier in _CONTRARY and _NOT.search(text, max(0, numeral.span.start - 3), numeral.span.start):
        qualifier = _CONTRARY[qualifier]  # 不得超过3头
    start = numeral.span.start
    if text[start - 1 : start + 1] == "商超":
        start, qualifier = start + 1, ""
    values = (numeral.value, numeral.minimum, numeral.maximum)
    value, minimum, maximum = (_scaled(one, tenths=tenths, half=unit.half, ones=digit) for one in values)
    symbol = unit_of("%") if tenths else None
    return Amount(
        span=Span(start, unit.end + bool(digit)),
        value=value,
        minimum=minimum,
        maximum=maximum,
        qualifier=qualifier,
        unit=symbol.iri if symbol else unit.iri,
        unit_text="%" if tenths else unit.text.replace("％", "%"),
        is_duration=unit.text in WORDS["duration"],
    )


def _scaled(value: Decimal | None, *, tenths: bool, half: bool, ones: int) -> Decimal | None:
    """三成 is 30 (%), 八成五 85, 两成半 25, 两亩半 2.5."""
    if value is None:
        return None
    return tidy((value + Decimal("0.5") if half else value) * (10 if tenths else 1) + ones)


def _per_cent(text: str, numeral: Numeral, symbol: str) -> Amount:
    unit = unit_of(symbol)
    span = Span(numeral.span.start - 3, numeral.span.end)
    values = (numeral.value, numeral.minimum, numeral.maximum)
    return Amount(span, *values, numeral.qualifier, unit.iri if unit else None, symbol)


def _without_unit(text: str, numeral: Numeral) -> Amount | None:
    """A large number before a noun (2.8万社员, 300余群众)."""
    of_people = _PEOPLE_COUNT.search(text[max(0, numeral.span.start - 8) : numeral.span.start])
    noun = _HAN.match(text, numeral.span.end) and not _no_noun().match(text, numeral.span.end)
    if numeral.text[-1] not in "万亿余多" or not (noun or of_people):
        return None
    return Amount(numeral.span, numeral.value, numeral.minimum, numeral.maximum, numeral.qualifier, None, "")


def _joined(text: str, first: Amount, last: Amount) -> Amount | None:
    """The range that two amounts of one unit give: 3%至5%."""
    gap = text[first.span.end : last.span.start]
    if not _TO.fullmatch(gap) or first.unit_text != last.unit_text:
        return None
    if first.value is None or last.value is None or first.value >= last.value:
        return None
    span = Span(first.span.start, last.span.end)
    return replace(last, span=span, value=None, minimum=first.value, maximum=last.value)


@cache
def _abstract() -> re.Pattern[str]:
    return re.compile(any_of(WORDS["abstract"]))


@cache
def _no_noun() -> re.Pattern[str]:
    words = WORDS["skip_unit"] | WORDS["duration"] | WORDS["link"] | frozenset({"年", "岁", "次", "元", "分"})
    return re.compile(any_of(words))
