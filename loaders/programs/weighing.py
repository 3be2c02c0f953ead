"""Quotations that no single sign makes a name: what stands in and around them is weighed together.

Example 例：落实“七色预警”, 依托“百姓说事”平台, 掀起“比学赶超”热潮 name one each;
担任“社保帮帮员”, 坐上“幸福号”列车 and 大家说“不用愁” name none.
"""

from __future__ import annotations

import re

from kg.tables import any_of
from loaders.programs.shapes import NUMERAL, USES, has_several_parts, is_formula, may_stand_alone

_VERBS = USES["start"] | USES["keep"] | USES["moving"] | USES["founding"]
_PARTICLE = "(?:了|好|过|以|起|出|成)?"
_AT_VERB = re.compile(f"(?:{any_of(_VERBS)}){_PARTICLE}$")
_AT_START = re.compile(f"(?:{any_of(USES['start'] | USES['pushing'])}){_PARTICLE}$")
_NEAR_VERB = re.compile(f"(?:{any_of(_VERBS - {'走'})}){_PARTICLE}[^，。；：“”、的]{{1,12}}$")
_TAIL = "(?![书状团师队部组室站员者卡])"
_GROUND = re.compile(rf"[一-鿿]{{0,6}}?(?:{any_of(USES['ground'])}){_TAIL}")
_CARRIER = re.compile(f"[一-鿿]{{0,4}}?(?:{any_of(USES['carrier'])}){_TAIL}")
_DONE = re.compile(f"(?:已|全面|正式|顺利|陆续|活动)?(?:{any_of(USES['done'])})")
_GRASPED = re.compile("为(?:主?抓手|总抓手|载体|主线|平台|牵引|切入点|突破口)|的(?:路子|思路|战略)")
_THEME = re.compile("为主题[^，。；]{0,8}?活动")
_EDGE = re.compile(r"$|[，。；！？、（）()\s“\d]|等|以来|和|及")
_DEED = re.compile(f"(?:{any_of(USES['deed'] | USES['house'])})$")
_THING = re.compile(f"(?:{any_of(USES['thing'])})$")
_NO_WORK = re.compile(f'(?:{any_of(USES["ware"])})|的(?!路子|思路|战略)|["”]?(?:字|号|一词|二字|之称|称号)')
_SAID = re.compile(
    r"(?:说|道|喊|问|叫|称|是|为|像|如|当|成|似|名为|叫做|写着|注册|提出|誉为|唱|担任|聘请|选出|推选|获|评|张|本|块|种|位|名|头|条|颗|只|份|句|杯"
    r"|从|变|由|让|给|摆脱|消除|化解|解决|防止|不是|没有|个)[了出起着过]?$"
)
_TOPIC = re.compile("推进|加强|促进|加快|完善|提升|关于|如何|贯彻|落实|坚持|建设|弘扬|致敬|争当|做|我|让|把|为")
_DOCTRINE = re.compile(r"届|十[五六七八九]大$|二十大|十[一二三四五]五$|意识$|自信$|使命|初心|思想$")
_NUMBERED = re.compile(f"{NUMERAL}(?!方百计)")
_HANZI = re.compile("[一-鿿、·—+A-Za-z]{4,16}")
_COUNTED = re.compile("([两三四五六七八九])[个大张篇棵条朵片项只件块本道座][一-鿿]{1,3}(?<![人家镇乡村县市区员])")
_LIST = re.compile(r"[一-鿿]{1,8}(?:、[一-鿿]{1,8})+$")

ENOUGH = 4
"""So many signs make a name."""


def weighs_enough(name: str, clause: str, behind: str) -> bool:
    """Whether the signs in a quotation, in the clause before it and in the words behind it make it a name."""
    if _is_counted_list(name, clause):
        return True
    if _is_something_else(name, clause, behind):
        return False
    before, after = _before(clause), _behind(behind)
    return (before > 0 or after > 1) and _inside(name) + before + after >= ENOUGH


def _is_something_else(name: str, clause: str, behind: str) -> bool:
    """A person, a thing, a ware, a doctrine, a manner or what somebody says; 担任“…”, 一张“…”, “…”牌."""
    if len(name) < 3 or not may_stand_alone(name) or has_several_parts(name) or _DOCTRINE.search(name):
        return True
    if _TOPIC.match(name) or _SAID.search(clause) or _NO_WORK.match(behind):
        return True
    return _THING.search(name) is not None and _GROUND.match(behind) is None


def _is_counted_list(name: str, clause: str) -> bool:
    """Whether the words right before count as many things as the name says: 油茶、百合、茶叶“三棵树”."""
    begins = _COUNTED.fullmatch(name)
    listed = _LIST.search(clause) if begins is not None and name not in USES["stop"] else None
    return begins is not None and listed is not None and "两三四五六七八九".find(begins[1]) == listed[0].count("、") - 1


def _inside(name: str) -> int:
    """The signs of the name itself: a formula, a deed or a house at its end, at least four characters."""
    numbered = len(name) > 3 and not is_formula(name) and _NUMBERED.match(name) is not None
    deed = _DEED.search(name) is not None and len(name) > 2
    return 2 * is_formula(name) + deed + (_HANZI.fullmatch(name) is not None) + numbered


def _before(clause: str) -> int:
    """The signs before: a verb of undertaking right there, or a little way off; a place of its own."""
    if _AT_VERB.search(clause):
        return 1 + (_AT_START.search(clause) is not None)
    return int(_NEAR_VERB.search(clause) is not None)


def _behind(behind: str) -> int:
    """The signs behind: a word that undertakings have (平台, 热潮, 启动), or the end of the phrase."""
    if _CARRIER.match(behind) or _THEME.match(behind):
        return 3
    if _GROUND.match(behind) or _DONE.match(behind) or _GRASPED.match(behind):
        return 2
    return int(_EDGE.match(behind) is not None)
