"""Quotations without a word of kind behind them that are names all the same: by their own ending, or by a verb.

Example 例：“雷霆行动”战果累累, 推行“四看四比”, 念好“六字诀”, 召开“三年攻坚”推进会 each name one;
获评“最美家庭” and 打好“亲情牌” name none.
"""

from __future__ import annotations

import re

from kg.tables import any_of
from loaders.programs.shapes import (
    USES,
    count_of,
    has_measures,
    has_several_parts,
    is_alternating,
    is_campaign,
    is_composed,
    is_formula,
    is_plain_name,
    may_stand_alone,
)

_PARTICLE = "(?:了|好|过|以|起|出)?"
_START = re.compile(f"(?:{any_of(USES['start'])}){_PARTICLE}$")
_NEAR = re.compile(f"(?:{any_of(USES['core'])}){_PARTICLE}(?P<between>[^，。；“”的]{{1,10}})$")
_KEEP_NEAR = re.compile(f"(?:{any_of(USES['keep'])}){_PARTICLE}[^，。；“”的、]{{2,8}}$")
_KEEP = re.compile(f"(?:{any_of(USES['keep'])}){_PARTICLE}$")
_FIGHT = re.compile("(?:打响|打好|打赢|部署|组织|创新)(?:了|好)?$")
_INSIDE = re.compile(f"(?:{any_of(USES['inside'])})$")
_EDGE = re.compile(
    r"$|[，。；、！？（）()\s“”‘’\",;!?:：]|工作|建设|活动|发展|以来|要求|等|责任|政策|原则|措施|改革|后|作业|治理"
)
_FORMULA_EDGE = re.compile(
    "管理|经营|服务|生产|清理|验收|战略|标准|创新|监管|运行|融合|联动|共治|联建|包保|考核|攻坚|帮扶|评议|联创|机关|行动"
)
_GRASPED = re.compile("为(?:抓手|载体|总抓手|重要抓手|有力抓手|主抓手|切入点)")
_TEAM = re.compile("[一-鿿]{0,6}?(?:队|团|小组|专班|员(?!工)|企业|项目部)")
_THOUGHT = re.compile("(?:重要)?(?:精神|理念|思想|意识|情怀|目标|观念|原理)")
_SERVED = re.compile("[一-鿿]{0,6}?服务(?![一-鿿])")
_GATHERING = re.compile(f"[一-鿿]{{0,6}}?(?:{any_of(USES['gathering'])})")
_TREATED_AS = re.compile(r"(?:作为|当作|当成|视为|列为|成为|是|像|如|一场|场|个|所谓|号称|叫|称为|称之为|誉为)$")
_USED_FOR = re.compile("(?:在|用|以|按照|解决|围绕|聚焦|紧扣|做到|增强|坚定|实现)$")
_HONOUR = re.compile("(?:荣获|获得|获评|获|被评为|评为|授予|荣膺|当选|命名为|摘得|争当|争做)[^，。；]{0,12}$")
_WORK = re.compile("(?:计划|工程|行动)$")
_SEVERAL = re.compile(r"[一两几数多各每]|\d+[个项场次]")
_VERB = re.compile(f"(?:{any_of(USES['start'] | USES['keep'])}){_PARTICLE}")
_VERB_OF_START = re.compile(f"(?:{any_of(USES['start'])})")
_CHOSEN = re.compile("(?:评选|评选出|评出|创建|争创|打造|建设|开展)(?:了)?(?:一批)?$")
_BEAUTIFUL = re.compile(f"(?:{any_of(USES['campaign'])})[一-鿿]{{2,4}}")
_HOUSE = re.compile(f"(?:{any_of(USES['house'])})$")
_FOUNDED = re.compile(f"(?:{any_of(USES['founding'])})了?$")


def rule_alone(name: str, clause: str, behind: str) -> str | None:
    """The rule by which a quotation is a name without a kind word behind it, if any; `clause` stands before it."""
    if not may_stand_alone(name) or _THOUGHT.match(behind) or (_HONOUR.search(clause) and not _WORK.search(name)):
        return None
    treated = _TREATED_AS.search(clause) is not None and not name.endswith("年")  # 今年是“项目攻坚年”
    if _INSIDE.search(name) and len(name) > 2 and not treated:
        return "programs.own_word"
    if len(name) > 2 and _GATHERING.match(behind) and not treated:
        return "programs.gathering"
    if is_campaign(name) and not treated:
        return "programs.campaign_name"
    if clause.endswith("以") and _GRASPED.match(behind) and (is_formula(name) or len(name) > 2):
        return "programs.grasped"
    rule = _by_verb(name, clause, bounded=_is_bounded(name, behind))
    if rule is not None or treated:
        return rule
    if _is_founded(name, clause, behind):
        return "programs.founded"
    alone = is_alternating(name) and not _USED_FOR.search(clause) and _TEAM.match(behind) is None
    return "programs.formula" if alone else None


def _is_bounded(name: str, behind: str) -> bool:
    """Whether the name ends at its quotation mark, but for a word of use behind a formula (“五统一”管理)."""
    if _EDGE.match(behind) or _SERVED.match(behind):
        return True
    return _FORMULA_EDGE.match(behind) is not None and is_formula(name)


def _by_verb(name: str, clause: str, *, bounded: bool) -> str | None:
    """The rule when a verb of undertaking stands before the quotation and nothing is glued to it."""
    if _CHOSEN.search(clause) and _BEAUTIFUL.fullmatch(name):
        return "programs.campaign"
    if _is_listed(name, clause):
        return "programs.listed_formula"
    if not bounded:
        return None
    formula = is_formula(name) and not has_several_parts(name)
    if _START.search(clause) and (formula or (len(name) > 2 and not _FIGHT.search(clause))):
        return "programs.verb_before"
    if _KEEP.search(clause) and (formula or has_measures(name)):
        return "programs.formula_kept"
    if formula and _KEEP_NEAR.search(clause):
        return "programs.formula_kept"
    near = _NEAR.search(clause)
    if near is not None and len(name) > 2 and not _SEVERAL.search(near["between"]):
        return "programs.verb_near"
    return None


def _is_founded(name: str, clause: str, behind: str) -> bool:
    """Whether the words around make a name of it: 办起“夕阳红食堂”, 实施…“绿廊”建设."""
    if _HOUSE.search(name) and _FOUNDED.search(clause):
        return True
    built = behind.startswith("建设") and len(name) > 2 and not is_composed(name) and is_plain_name(name)
    return built and _VERB_OF_START.search(clause) is not None


def _is_listed(name: str, clause: str) -> bool:
    """Whether a verb and as many items as the formula counts stand before it: 实施A、B、C“三个…”."""
    count = count_of(name)
    verb = _VERB.search(clause) if count is not None else None
    return verb is not None and count == clause[verb.end() :].count("、") + 1
