"""Quotations without a word of kind behind them that are names by their own shape or ending, wherever they stand.

Example 例：“雷霆行动”战果累累, “百名医生下基层”小分队, 落实“三会一课”, 创建“最美庭院” name one each;
获评“最美家庭”, 学成“浦江经验” and 打好“亲情牌” name none.
"""

from __future__ import annotations

import re

from kg.tables import any_of
from loaders.programs.shapes import USES, count_of, is_alternating, is_campaign, is_formula, may_stand_alone

_OWN = tuple(USES["inside"])
_TEAM = re.compile("[一-鿿]{0,6}?(?:队|团|小组|专班|员(?!工)|企业|项目部)")
_THOUGHT = re.compile(
    "的?(?:重要)?(?:精神|理念|思想|意识|情怀|目标|观念|原理|特点|特征|现象|问题|局面|困境|状况|方针|口号|校训|总要求|总目标)"
    "|为[一-鿿]{0,4}?(?:目标|宗旨|理念|原则|导向|要求|使命)"
)
_TREATED_AS = (
    *("作为", "当作", "当成", "视为", "列为", "成为", "称为", "称之为", "誉为"),
    *("是", "像", "如", "场", "个", "叫", "所谓", "号称"),
)
_USED_FOR = ("在", "用", "以", "按照", "解决", "围绕", "聚焦", "紧扣", "做到", "增强", "坚定", "实现")
_LEARNT = re.compile("学习|推广|借鉴|复制|总结|践行|坚持|运用|发展|^$")
_HONOUR = re.compile("(?:荣获|获得|获评|获|被评为|评为|授予|荣膺|当选|命名为|摘得|争当|争做)[^，。；]{0,12}$")
_NAMED_SO = re.compile(
    "(?:管(?:它|这|其)[^，。；]{0,4}叫(?:作|做)?|(?:概括|归纳|总结|提炼|浓缩)(?:为|成)|(?:取|起)名(?:叫|为)?|取名叫做)$"
)
_WORK = ("计划", "工程", "行动")
_VERB = re.compile(f"(?:{any_of(USES['start'] | USES['keep'])})(?:了|好|过|以|起|出)?")
_CHOSEN = re.compile("(?:评选|评选出|评出|创建|争创|打造|建设|开展)(?:了)?(?:一批)?$")
_BEAUTIFUL = re.compile(f"(?:{any_of(USES['campaign'])})[一-鿿]{{2,4}}")


def rule_alone(name: str, clause: str, behind: str) -> str | None:
    """The rule by which a quotation is a name without a kind word behind it, if any; `clause` stands before it."""
    if not may_stand_alone(name) or _THOUGHT.match(behind) or (_HONOUR.search(clause) and not name.endswith(_WORK)):
        return None
    if _NAMED_SO.search(clause) and is_formula(name):
        return "programs.named_so"
    if clause.endswith(_TREATED_AS) and not name.endswith("年"):  # 今年是“项目攻坚年”
        return None
    if name.endswith(_OWN) and len(name) > 2 and (not name.endswith("经验") or _LEARNT.search(clause)):
        return "programs.own_word"
    if is_campaign(name):
        return "programs.campaign_name"
    if _BEAUTIFUL.fullmatch(name) and _CHOSEN.search(clause):
        return "programs.campaign"
    alone = is_alternating(name) and not clause.endswith(_USED_FOR) and _TEAM.match(behind) is None
    return "programs.formula" if alone or _is_listed(name, clause) else None


def _is_listed(name: str, clause: str) -> bool:
    """Whether a verb and as many items as the formula counts stand before it: 实施A、B、C“三个…”."""
    count = count_of(name)
    verb = _VERB.search(clause) if count is not None else None
    return verb is not None and count == clause[verb.end() :].count("、") + 1
