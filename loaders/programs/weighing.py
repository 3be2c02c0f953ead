"""Quotations without a word of kind behind them: what stands in and around them is weighed together.

Example 例：落实“七色预警”, 依托“百姓说事”平台, 掀起“比学赶超”热潮, 推行“支部＋电商” name one each;
担任“社保帮帮员”, 坐上“幸福号”列车, 公司推行“准军事化”管理 and 大家说“不用愁” name none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.programs.shapes import (
    NUMERAL,
    USES,
    has_measures,
    has_several_parts,
    is_exchange,
    is_formula,
    is_joint,
    is_paired,
    is_parallel,
    may_stand_alone,
)

if TYPE_CHECKING:
    from loaders.programs.around import Around

_STRONG_VERBS = tuple(USES["start"] | USES["pushing"])
_VERBS = tuple(USES["start"] | USES["keep"] | USES["moving"] | USES["founding"])
_NEAR_VERB = re.compile(f"(?:{any_of(set(_VERBS) - {'走'})})(?:了|好|过|以|起|出|成)?[^，。；：“”、的]{{1,12}}$")
_NEAR_START = re.compile(f"(?:{any_of(USES['core'])})(?:了|好|过|以|起|出)?(?P<between>[^，。；“”的]{{1,10}})$")
_SEVERAL = re.compile(r"[一两几数多各每]|\d+[个项场次]")
_APPOSED = tuple(USES["apposed"])
_TAIL = "(?![书状团师队部组室站员者卡]|专班)"
_BETWEEN = "(?:(?![争敢当做让被把将到])[一-鿿])"
_GROUND = re.compile(rf"{_BETWEEN}{{0,6}}?(?:{any_of(USES['ground'])}){_TAIL}")
_CARRIER = re.compile(f"{_BETWEEN}{{0,8}}?(?:{any_of(USES['carrier'])}){_TAIL}")
_DONE = re.compile(f"(?:已|全面|正式|顺利|陆续|活动)?(?:{any_of(USES['done'])})")
_GRASPED = re.compile("为(?:主?抓手|总抓手|载体|主线|平台|牵引|切入点|突破口)|的(?:路子|思路|战略)")
_TOLD_NEXT = re.compile(
    "，[^，。；]{0,6}?(?:这[一种项个套]|该)[一-鿿]{0,6}?(?:模式|做法|机制|办法|制度|活动|举措|品牌|工作法|平台|改革|服务)"
    "|[^，。；“”]{0,8}，这[一项个](?!村)[一-鿿]{0,10}?(?:工程|计划|行动|活动)"
)
_SPREAD = re.compile(r"的(?:\d+[个项]|[^，。；“”]{0,14}?在[^，。；“”]{0,8}?(?:推开|铺开|推行|推广|实施))")
_IN_PAPER = re.compile(
    "(?:方案|意见|办法|规划|计划|通知|决定|措施|规定)》(?:里|中|上)?(?:提出|规定|确定|要求|明确)?的$"
)
_KEPT_TO = ("按", "做到", "根据")
_GATHERING = re.compile(f"[一-鿿]{{0,6}}?(?:{any_of(USES['gathering'])})")
_FOUNDED = re.compile("[0-9]+[余多]?[家处所座间]")
_THEME = re.compile("为主题[^，。；]{0,8}?活动")
_EDGE = re.compile(r"$|[，。：；！？、（）()\s“\d]|等|以来|和|及")
_DEED = tuple(USES["deed"] | USES["house"] | USES["labour"])
_HOUSE = tuple(USES["often"])
_ORDINARY = tuple(USES["not_often"])
_BEGUN = ("实施", "启动", "推行", "开展")
_TRADE = tuple(USES["labour"])
_THING = tuple(USES["thing"])
_ONLINE = re.compile(f"(?:云|智慧|数字|掌上|网上|指尖)[一-鿿]{{2}}|.{{2,}}(?:{any_of(USES['online'])})$")
_WAY_OF = re.compile("的[一-鿿]{0,4}?(?:模式|机制|办法|做法|工作法|制度)")
_NO_WORK = re.compile(
    f'(?:{any_of(USES["ware"])})|的(?!路子|思路|战略)|["”]?(?:字|号|一词|二字|之称|称号)|[向变转]["“]|[一-鿿]{{0,6}}?(?:形式|方式|手段)'
    "|为[一-鿿]{0,4}?(?:目标|宗旨|理念|原则|导向|要求|使命)"
)
_SAID = re.compile(
    r"(?:说|道|喊|问|叫|称|是|为|像|如|当|(?<![形建组])成|似|叫做|写着|注册|提出|誉为|唱|担任|聘请|选出|推选|获|评|张|本|块|种|位|名|头|条|颗|只|份|句|杯"
    r"|从|向|变|由|让|给|摆脱|消除|化解|解决|防止|不是|没有|个)[了出起着过]?$"
)
_TOPIC = re.compile(
    "推进|加强|促进|加快|完善|提升|关于|如何|贯彻|落实|坚持|建设|弘扬|致敬|争当|围绕|紧扣|聚焦|全力|奋力|做|我|让|把|为"
)
_DOCTRINE = re.compile(r"中心$|届|十[五六七八九]大$|二十大|十[一二三四五]五$|意识$|自信$|使命|初心|思想$")
_PREACHED = re.compile("(?:讲话|报告|论述|批示)[^，。；]{0,12}$|用$")
_PREACHES = re.compile("系统总结|总结|概括|阐述|阐明|揭示|深刻")
_NUMBERED = re.compile(f"{NUMERAL}(?!方百计)")
_HANZI = re.compile("[一-鿿、·—＋+A-Za-z0-9 ]{3,20}")
_PIECES = re.compile("一个.{1,3}$|[一两三四五六七八九十][张本把块条盏只头辆座支根位名]")
_COUNTED = re.compile("([两三四五六七八九])[个大张篇棵条朵片项只件块本道座][一-鿿]{1,3}(?<![人家镇乡村县市区员])")
_LIST = re.compile(r"[一-鿿]{1,8}(?:、[一-鿿]{1,8})+$")

ENOUGH = 4
"""So many signs make a name."""


def weighs_enough(around: Around) -> bool:
    """Whether the signs in a quotation, around it and in the rest of the article make it a name."""
    if _is_counted_list(around):
        return True
    if _is_something_else(around):
        return False
    before, after = _before(around), _behind(around.behind)
    if _is_thing(around) and not (before > 1 and after > 0):
        return False
    if len(around.name) < 3 and not (before > 0 and is_formula(around.name)):
        return False
    inside, service = _inside(around.name) + 2 * _is_way(around), _is_service(around.name)
    shaped = service or is_exchange(around.name)
    known = shaped or before > 0 or after > 1 or (around.seen > 0 and inside > 1)
    against = (1 if service else 3) * around.by_firm
    return known and inside + before + after + around.seen - against >= ENOUGH


def _is_something_else(around: Around) -> bool:
    """A doctrine, a topic, a manner or what somebody says; 担任“…”, 一张“…”, “…”牌."""
    name = around.name
    if _PIECES.match(name) or has_several_parts(name) or not (may_stand_alone(name) or is_joint(name)):
        return True
    if _DOCTRINE.search(name) or _TOPIC.match(name):
        return True
    if _TOLD_NEXT.match(around.behind):
        return False
    if _NO_WORK.match(around.behind) and not (_is_way(around) or _SPREAD.match(around.behind)):
        return True
    said = _SAID.search(around.clause) is not None and not _is_service(name)
    return said or (_PREACHED.search(around.clause) is not None and _PREACHES.match(around.behind) is not None)


def _is_way(around: Around) -> bool:
    """Whether 的…模式 behind a formula or joined parties says that they are a way of working."""
    return _WAY_OF.match(around.behind) is not None and (is_formula(around.name) or is_joint(around.name))


def _is_thing(around: Around) -> bool:
    """Whether a name ends like a person or a thing and no word of undertakings stands behind it."""
    name = around.name
    thing = name.endswith(_THING) and not (name.endswith(_TRADE) or is_exchange(name) or is_joint(name))
    return thing and not (
        _GROUND.match(around.behind) or _CARRIER.match(around.behind) or around.behind.startswith(_BEGUN)
    )


def _is_counted_list(around: Around) -> bool:
    """Whether the words right before count as many things as the name says: 油茶、百合、茶叶“三棵树”."""
    begins = _COUNTED.fullmatch(around.name)
    listed = _LIST.search(around.clause) if begins is not None and around.name not in USES["stop"] else None
    return begins is not None and listed is not None and "两三四五六七八九".find(begins[1]) == listed[0].count("、") - 1


def _inside(name: str) -> int:
    """The signs of the name itself: formula, pair, exchange (机器换人), deed or house at its end, online service."""
    formula = is_formula(name)
    numbered = len(name) > 3 and not formula and _NUMBERED.match(name) is not None
    ends = name.endswith(_DEED) + (name.endswith(_HOUSE) and not name.endswith(_ORDINARY))
    strong = (formula or is_parallel(name)) + is_paired(name) + is_exchange(name) + has_measures(name)
    shape = 2 * strong + numbered + is_joint(name)
    return shape + min(2, ends) + _is_service(name) + (_HANZI.fullmatch(name) is not None)


def _is_service(name: str) -> bool:
    """Whether a name is that of a public service on the net: 云认养, 智慧法院, 一网通办, 惠农码."""
    return _ONLINE.match(name) is not None


def _before(around: Around) -> int:
    """The signs before: a verb of undertaking right there, or a little way off; 劳务品牌 or 平台 right there."""
    clause = around.clause
    if clause.endswith(_APPOSED) or _IN_PAPER.search(clause):
        return 2
    if clause.endswith(_KEPT_TO) and is_formula(around.name):
        return 1
    for part in (clause, clause[:-1] if clause[-1:] in "了好过以起出成" else ""):
        if part and part.endswith(_VERBS):
            return 1 + part.endswith(_STRONG_VERBS)
    near = _NEAR_START.search(clause)
    if near is not None and not _SEVERAL.search(near["between"]):
        return 2
    return int(_NEAR_VERB.search(clause) is not None)


def _behind(behind: str) -> int:
    """The signs behind: a word that undertakings have (平台, 热潮, 启动), or the end of the phrase."""
    if any(sign.match(behind) for sign in (_CARRIER, _THEME, _GATHERING, _TOLD_NEXT)):
        return 3
    if any(sign.match(behind) for sign in (_GROUND, _DONE, _GRASPED, _FOUNDED, _SPREAD)):
        return 2
    return int(_EDGE.match(behind) is not None)
