"""What those counted did, where the words before and behind an amount say it.

Example 例：in 出席会议的代表86人 the words before count; 3人受伤 counts 受伤, 干部320人投入抢险 干部投入抢险.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.figures.behind import act_after
from loaders.figures.carrying import carried, reason_of
from loaders.figures.counted import WHOLE, Clause, Counted, last_of
from loaders.figures.limits import benefit, predicate
from loaders.figures.phrases import VERBS, begins_with_verb, leading_verb
from loaders.figures.tokens import is_act, is_bare, words_of

if TYPE_CHECKING:
    from loaders.figures.amounts import Amount

PERSONS = frozenset({"人", "名", "位", "人次", "口人", ""})
BODIES = frozenset({"人", "人次", "口人"})
_DIGIT = re.compile(r"[0-9万亿]")
_THERE_ARE = re.compile("(?:另|还|仍|尚|已|现|只|仅)?有|其中(?:有)?")
_IS_IN = re.compile("^(?:从此|因此|因而|终于|如今)")
_ASPECT = re.compile(r"^([\u4e00-\u9fff])了(?=[\u4e00-\u9fff]$)")
_NEGATED = re.compile(r"(?:没有|尚未|未|不)[\u4e00-\u9fff]|在[逃校岗册读编押建职]")
_UNCLEAR = re.compile("^[还就也却才]|[我你他她它这那把]|凭|[吗呢吧]$|不[吃会能要用让可知敢愿想是再肯得了]")
_SAID_OF = re.compile("(?=[，。；：！”]|$|[为有是])")
_WORTH = re.compile("[万亿]元的$")
_VERDICTS = frozenset({"合格的", "不合格的", "达标的", "不达标的", "超标的", "合规的", "不合规的"})
_BUILT_AT_END = re.compile("(?<=..)(?:建成|新建|改造|竣工|完工|投用|开工)$")
_AGENT = re.compile("(?:[市县区镇乡村局委办处院厂队社司]|全.|集团|政府)$")
_FEW = 8
_A_VERB = 2
_FINISHED = re.compile(r"完成|实现|[到至为]$")
_DONE = re.compile(r"(?:现|已经|已|同时|现场|共同|全部|均|都|全|也|将|要|顺利|成功|如期|得到|陆续|先后|实现|完成){1,4}")
_OFFICE = re.compile(r"(?:出席|列席|担任|当选|出任|入选|获评|被评为|被授予|荣获|获)")
_OF_ALL = re.compile(r"(?P<whole>全[村镇乡县市区旗])(?:共|现|共有|现有|有|总共)?$")
_INHABITANTS = {"户": "户数", "人": "人口", "口人": "人口"}
_ALIKE = re.compile(r"像[^，。；]{0,14}?(?:这样|一样|那样)的[“]?(?P<what>[\u4e00-\u9fff]{2,10})[”]?[，,]$")
_THOSE = re.compile(r"的(?:已经?|就|共|只|仅|才)?(?:有|达到?)(?:近|约|了)?$")
_OVER = re.compile(r"(?:超过|超|不足|低于|高于|不到)[0-9一二三四五六七八九十百千]")
_KIND_END = re.compile("(?:项目|企业|工程|村|户|产业|园区|合作社|品牌)$")
_OFTEN_ACT = re.compile(r"(?:日均|月均|年均|每[天日月年])[\u4e00-\u9fff]{2}")
_LED = re.compile(
    r"(?P<verb>辐射带动|带动|吸纳|安置|帮助|扶持|解决|组织|发动|动员|引导|吸引)(?:了|周边|附近|当地|本地|农村|群众|村民|党员)*$"
)
_NOW_HAS = re.compile(r"(?:如今|现在|目前|现|今年)?(?:已经?|就|也)?(?:有|发展到|增加到|扩大到)了?(?:近|约)?$")
_BEHIND_NOTHING = re.compile(r"了?(?=[，。；！”]|$)")
_ASIDE = re.compile(
    "(?:先后|分别|一起|一同|曾|常|经常|又|便|就|也|都|还)?(?:在(?![逃校岗册读编押建职])|[从向往把给对跟和与同]|来到|走进|说|问|看)"
)


def counted_before(clause: Clause, amount: Amount, words: str, behind: int) -> Counted:
    """The amount with the words before it, or with what those it counts did (`behind` is where that begins)."""
    of_persons = amount.unit_text in PERSONS
    known = last_of(clause.earlier, amount.unit_text)
    act, counts = _act(clause, behind)
    done = words_of(clause.text, act) if act is not None else ""
    all_of = _OF_ALL.search(clause.text, clause.span.start, amount.span.start) if not words else None
    if all_of and amount.unit_text in _INHABITANTS and (counts or not done):
        return Counted(amount, (all_of["whole"] + _INHABITANTS[amount.unit_text],), WHOLE)
    if words and of_persons and _OFFICE.match(done):
        return Counted(amount, (done,), "figures.act")
    went_on = _went_on(amount, words, known)
    if went_on is not None:
        return went_on
    named = _named(clause, amount, words, alone=of_persons and not done)
    if named:
        did = _did(clause, amount, act) if not is_act(named) else ""
        topic = words if named in words else named
        topic = _BUILT_AT_END.sub("", topic) if _is_built(topic) else topic
        return Counted(amount, (named + did,), "figures.before", topic=topic, done=did)
    short = _DONE.sub("", done, count=1) if _DONE.match(done) else ""
    if done and (of_persons or short or amount.unit_text == "户"):
        did = _ASPECT.sub(r"\1", short or done)
        return Counted(amount, (_about(clause, known, short or did if did != done else "") + did,), "figures.act")
    deed = did_behind(clause, amount, words)
    return deed if deed is not None else _alike(clause, amount, words)


def did_behind(clause: Clause, amount: Amount, words: str) -> Counted | None:
    """路灯不亮 of 新装96盏路灯，有41盏不亮: what those told of before did or are, when nothing else names them."""
    text, end = clause.text, amount.span.end
    if words and not _THERE_ARE.fullmatch(words):
        return None
    act = act_after(text, end, clause.span.end)
    if act is None or text[act.end : act.end + 1] in "、（" or any(act.holds(one.span) for one in clause.amounts):
        return None
    did = compact(words_of(text, act))
    thing = _thing_told(clause, amount)
    done = "了" in Span(act.start, act.start + _A_VERB).of(text)  # 上了牌
    if not did or not (thing or done or len(did) > _A_VERB or amount.unit_text in BODIES):
        return None
    return Counted(amount, (thing + did,), "figures.act", topic=thing)


def _thing_told(clause: Clause, amount: Amount) -> str:
    """The thing that the last figure with this unit counts, and not what was done with it; else ""."""
    topics = (one.topic for one in reversed(clause.earlier) if one.amount.unit_text == amount.unit_text)
    named = (topic for topic in topics if topic and not begins_with_verb(topic))
    return next(named, "")


def compact(done: str) -> str:
    """脱贫 of 脱了贫, 列入清单 of 列入入冬前的清单: what was done in a few words; "" when it takes more."""
    said = _IS_IN.sub("", _DONE.sub("", done, count=1))
    if len(said) > _FEW and "的" in said:
        said = leading_verb(said).removesuffix("了") + said.rpartition("的")[2]
    said = _ASPECT.sub(r"\1", said)
    told = begins_with_verb(said) or _NEGATED.match(said) or said[-2:] in VERBS if said else False
    return said if told and len(said) <= _FEW and not _UNCLEAR.search(said) else ""


def _act(clause: Clause, behind: int) -> tuple[Span | None, bool]:
    """What follows an amount if it says what those counted did, and whether another amount stands in it."""
    act = act_after(clause.text, behind, clause.span.end)
    counts = act is not None and any(act.holds(one.span) for one in clause.amounts)
    aside = act is None or counts or _ASIDE.match(clause.text, act.start, act.end)
    return None if aside else act, counts


def _went_on(amount: Amount, words: str, known: Counted | None) -> Counted | None:
    """泵站竣工 of 36个泵站，竣工20个: a verb alone goes on about the things of the figure before."""
    if known is None or not known.topic:
        return None
    thing = known.topic[len(leading_verb(known.topic)) :]
    if _OFTEN_ACT.fullmatch(words) and words[2:] in VERBS:
        return Counted(amount, (words + thing,), "figures.topic")
    if amount.unit_text in PERSONS or not (is_act(words) or words in VERBS):
        return None
    return Counted(amount, (thing + words,), "figures.topic", topic=known.topic)


def _did(clause: Clause, amount: Amount, act: Span | None) -> str:
    of_persons = amount.unit_text in PERSONS
    did = predicate(clause, act) if act is not None and (of_persons or amount.unit_text == "户") else ""
    return did or (benefit(clause, amount) if of_persons else "")


def _about(clause: Clause, known: Counted | None, short: str) -> str:
    goes_on = clause.earlier[-1] if clause.earlier and clause.earlier[-1].rule == "figures.purpose" else None
    about = known or goes_on
    return about.topic if about and short else ""


def inhabited(one: Counted, amount: Amount) -> Counted:
    """全村人口 beside 全村户数 of 全村312户826人."""
    whole = one.indicators[0][:2]
    return Counted(amount, (whole + _INHABITANTS.get(amount.unit_text, "人口"),), WHOLE)


def led(clause: Clause, amount: Amount, words: str, behind: int) -> Counted | None:
    """带动就业 of 带动周边1360人就业: the verb before and what those it counts do then."""
    verb = _LED.search(words)
    if verb is None or (amount.unit_text not in BODIES and amount.unit_text != "户"):
        return None
    act = act_after(clause.text, behind, clause.span.end)
    done = "" if act is None or any(act.holds(one.span) for one in clause.amounts) else words_of(clause.text, act)
    return Counted(amount, (verb["verb"] + done.replace("了", "").removeprefix("的"),), "figures.led") if done else None


def _named(clause: Clause, amount: Amount, words: str, *, alone: bool) -> str:
    """The words before as an indicator, else "". `alone`: there is nothing else that could be one."""
    if (
        _OVER.match(words) and not _KIND_END.search(words) and (first := last_of(clause.earlier, None))
    ):  # 村集体收入均超过20万元，其中超过百万元的17个
        words = first.indicators[0] + words
    if words.endswith("的") and (amount.unit_text in PERSONS or amount.unit_text == "户") and begins_with_verb(words):
        return words.removesuffix("的")  # 享受补贴的5200人
    told = words.endswith("的") and _SAID_OF.match(clause.text, amount.span.end)
    if words in _VERDICTS:
        return words.removesuffix("的")
    if (
        told
        and begins_with_verb(words)
        and not _WORTH.search(words)
        and (known := last_of(clause.earlier, amount.unit_text))
        and known.topic
    ):
        return words + known.topic  # 亿元以上项目9个，列入计划的3个
    if words.endswith("的") and not _DIGIT.search(words):
        those = len(words) > 2 and _THOSE.search(clause.text, clause.span.start, amount.span.start)
        return words.removesuffix("的") if those else ""
    return words.removesuffix("的") if words and (alone or not is_bare(words) or _is_built(words)) else ""


def _is_built(words: str) -> bool:
    """光伏电站建成 of 光伏电站建成53座: a thing and what was done with it."""
    built = _BUILT_AT_END.search(words)
    return built is not None and not begins_with_verb(words) and not _AGENT.search(words[: built.start()])


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
