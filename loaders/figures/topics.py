"""What a bare measure is a measure of: the thing that the figures before it in its sentence speak of.

Example 例：蜜桃种植面积6万亩，产值3亿元 is 蜜桃产值; 规上企业14家，实现产值9亿元 is 规上企业产值.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.figures.measures import is_measured
from loaders.figures.phrases import VERBS, is_indicator, leading_verb
from loaders.figures.tokens import is_act
from loaders.figures.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loaders.figures.counted import Clause, Counted

_BARE = re.compile(
    r"(?P<lead>(?:累计|预计|可|能|已|共|全年|实现|完成|创造|创)*)"
    r"(?P<head>(?:年|总|单位|平均|日|亩|综合|户均|人均|平均每亩)?"
    r"(?:产量|产值|单产|销售额|销售收入|营业收入|收入|利润|利税|税收|收购量|价格|单价|均价|面积|投资|投资额)|[\u4e00-\u9fff]{2}率"
    r"|总?(?:装机容量|装机|装机规模|库容|建筑面积|占地面积|处理能力|设计能力|容积|跨度))"
)
_GENERAL = re.compile(
    r"(?:失业|城镇化|出生|死亡|增长|通胀|入学|升学|就业|利用|汇|利|参保|参合|贫困|出勤|到会|投票|参选)率"
)
_MEASURE_OF = re.compile(
    r"(?P<what>[\u4e00-\u9fff“”]{2,16}?)(?:种植|栽植|播种|栽培|养殖|收购|生产|采收|收获|销售|加工|年|挂果|投产|覆盖)?总?(?:存栏|出栏)?"
    r"(?:面积|产量|收购量|存栏量?|出栏量?|产值|规模|销量|销售量|亩产|单产|价格)"
)
_YEARLY = re.compile("[年月日]产(?P<what>[\u4e00-\u9fff]{2,8})(?<!量)(?<!值)")
_BUILT = re.compile("(?:建成|竣工|投用)$")
_RAISES = WORDS["raises"]
_PLACES = re.compile(r".*(?:数量?|率)$|.{0,3}(?:[市县省区州镇乡村旗盟国]|社区|街道)$")
_SIZES = re.compile(r"总?(?:装机容量|装机|装机规模|库容|建筑面积|占地面积|处理能力|设计能力|容积|跨度)")
_EXPECTED = "预计"
_WORKS = frozenset({"投资", "总投资", "投资额"})
_BUILDS = re.compile(r"(?:新建|建设|改造|修建|改建|扩建|实施|建成|打造)(?P<what>[\u4e00-\u9fff“”]{2,14})")
_PEOPLE = frozenset({"人", "名", "位", "户", "", "人次", "口人"})
_NO_THING = WORDS["property"]
_LONGEST = 16
_NEAR = 3


def with_topic(clause: Clause, found: Sequence[Counted], at: int, one: Counted) -> Counted:
    """The figure with its topic before a bare measure word; itself when it has one or none is near."""
    if one.rule not in {"figures.before", "figures.carried"} or one.is_change or len(one.indicators) != 1:
        return one
    bare = _BARE.fullmatch(one.indicators[0])
    if bare is None or not is_measured(one.amount) or _GENERAL.fullmatch(bare["head"]):
        return one
    before = [*clause.earlier[-_NEAR:], *found[:at]][-_NEAR:]
    for old in reversed(before):
        what = _what(old, bare["head"]) if old.indicators else ""
        if what:
            whole = what + _expected(clause, one) + bare["head"]
            return replace(one, indicators=(whole,), topic=whole) if is_indicator(whole) else one
    return one


def _expected(clause: Clause, one: Counted) -> str:
    """预计 where it stands right before the measure, as in 预计产量58万吨."""
    at = clause.text.rfind(one.indicators[0], clause.span.start, one.amount.span.start)
    return _EXPECTED if at >= 0 and clause.text.startswith(_EXPECTED, at - len(_EXPECTED)) else ""


def _what(old: Counted, head: str) -> str:
    """The thing that a figure is of: 蜜桃 of 蜜桃种植面积, 规上企业 of a count of them; "" when it is not said."""
    said = old.topic if old.rule == "figures.topic" and old.topic else old.base or old.indicators[0]
    built = _BUILDS.match(said) if head in _WORKS else None
    if head in _WORKS:
        return built["what"] if built else ""
    said = _BUILT.sub("", said)
    if said.endswith(head):
        return ""
    match = _MEASURE_OF.fullmatch(said)
    if match is not None:
        what = match["what"]
        return "" if what in VERBS or what in _NO_THING or leading_verb(what) else what
    yearly = _YEARLY.fullmatch(said)
    if yearly is not None and head not in _WORKS:
        return yearly["what"]
    verb = leading_verb(said)
    counted = not (is_measured(old.amount) or old.amount.unit_text in _PEOPLE or old.done)
    if is_act(said) or said in VERBS or not (counted or verb in _RAISES):
        return ""
    if not (head.endswith("率") or _SIZES.fullmatch(head)) and (said[0] == "新" or (verb and verb not in _RAISES)):
        return ""  # 新办企业28家，完成产值9亿元
    thing = said[len(verb) :]
    return thing if 1 < len(thing) <= _LONGEST and not _PLACES.search(thing) else ""
