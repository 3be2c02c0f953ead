"""Whether a trigger tells of one event, held or planned, or is a mention, a wish or a habit.

Example 例：“昨日，县里召开防汛会议” tells of one; 贯彻会议精神, 要召开会议 and 每月召开会议 do not;
将召开会议 is planned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import words
from ontology.terms import XZ

if TYPE_CHECKING:
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger

WINDOW = 60
"""How far before a trigger a word of duty, habit or plan governs it."""

_REPORTER = re.compile("(?:记者|笔者)(?!从|[^，。；]{0,20}(?:获悉|了解到|得知|采访|报道))")
_DIRECT_OBJECT = re.compile("进行|开展|作出?|予以|给予|展开|举行|召开")
_FOR_SOMEBODY = re.compile(
    "为(?!了|进一步|更好|切实|深入|全面|加快|推动|促进|确保|贯彻|落实|做好|开展)[^，。；]{2,16}?(?:开展|进行|举办|提供|送去|举行)"
)
"""为果农开展培训: not why, but for whom."""

_FOR_PUBLIC = re.compile(
    "为[^，。；]{0,16}?(?:[0-9百千万][余多]?[名位户]|们)[^，。；]{0,10}"
    "|为[^，。；]{0,12}?(?:群众|村民|居民|市民|牧民|农民|农户|果农|茶农|菜农|老人|学生|师生|职工|工人|官兵|战士|妇女|儿童|干部|党员|青年|孩子|患者|乡亲|灾区|家庭|困难户)"
)
"""为群众义诊: the trigger itself is what is done for them."""

_ATTRIBUTE = re.compile("(?:了|过)?的(?!士)")
_STRUCK = re.compile("[^，。；、]{0,12}?的[一-鿿]")
"""Behind a disaster: what it struck is spoken of, no new disaster (被洪水冲毁的公路)."""

_DONE_TO = (XZ.Rescue, XZ.Enforcement, XZ.CourtHearing, XZ.Accident)
"""What is done to somebody: 将 before it means 把 (将被困群众救出)."""

_ORDERS = re.compile("要求(?:各|全|所有|下属)")
_MEANWHILE = ("时", "中，", "过程中", "途中")
_AFTER = re.compile("(?:灾害|灾情)?(?:发生)?[之以]?后$")
_IS = re.compile("(?:当[天日])?(?:正|恰)?(?:是|逢|值)[^，；：]*$")

_FIRST = re.compile("(?<![率首优领争预事])先$")
_PRIZE = re.compile("[^，。；的在上中]{0,10}(?:[金银铜]奖|等奖|大奖|优秀奖|组织奖|冠军|亚军|季军|金牌|银牌|铜牌)")
"""Behind the name of a contest: it is won there, not held (荣获茶博会金奖)."""

_WON_AT = re.compile("[上中][^，。；]{0,14}(?:[金银铜]奖|等奖|大奖|优秀奖|冠军|亚军|季军|金牌|银牌|铜牌|第[一二三]名)")
"""Behind the name of a contest at which somebody won (在歌手大赛上拿了一等奖)."""

_COUNTED = re.compile(
    "(?<![第0-9一二三四五六七八九十百])(?:[2-9]|[1-9][0-9]{1,7}|[二两三四五六七八九十百千万几数多]{1,4})[余多万]{0,2}"
    "(?:次|期|场|轮|个|户|人|名|件|起|批|家|所|条|座|项|元|亩|公里|处|宗|例)"
)


def is_told(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether the trigger is told as a fact: no speech, no duty, no habit, no reason, no mere mention."""
    start = trigger.span.start
    if scene.directive or (trigger.span.start >= scene.speech and not _is_reported(scene, trigger, clause)):
        return False
    ahead = Span(max(clause.start, start - WINDOW), start)
    around = Span(ahead.start, min(trigger.span.end, start + WINDOW))
    return not (
        _says("must", scene, ahead)
        or _ORDERS.search(scene.text, ahead.start, ahead.end)
        or (trigger.type != XZ.Disaster and _says("habit", scene, around))
        or _is_reason(scene, trigger, clause)
        or _is_by_reporter(scene, _before_move(scene, trigger) or ahead)
        or is_mention(scene, trigger, clause)
    )


def _says(use: str, scene: Scene, span: Span) -> bool:
    """Whether a word of `use` stands in the span, and not in somebody's name (罗应江)."""
    said = words.first(use, scene.text, span)
    if said is None:
        return False
    word = Span(*said.span())
    named = any(one.span.holds(word) for one in scene.persons)
    return not named and not any(mask.holds(word) and scene.text[mask.start] == "“" for mask in scene.masked)


def _is_reported(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether somebody tells what was founded (村支书周明说，村里成立了养蜂合作社): 了 makes it a fact."""
    if trigger.type != XZ.Establishment or not scene.text.startswith("了", trigger.span.end):
        return False
    return not words.found("must", scene.text, clause)


def _before_move(scene: Scene, trigger: Trigger) -> Span | None:
    """The sentence before a journey: 记者随观摩团出发，走进… is the reporter's in every clause."""
    moves = trigger.type in words.classes("move")
    return Span(max(scene.span.start, trigger.span.start - 2 * WINDOW), trigger.span.start) if moves else None


def _is_by_reporter(scene: Scene, ahead: Span) -> bool:
    """Whether it is the reporter who goes and sees (记者走进…), outside of brackets."""
    return any(
        not any(mask.start <= match.start() < mask.end for mask in scene.masked)
        for match in _REPORTER.finditer(scene.text, ahead.start, ahead.end)
    )


def is_mention(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether the words beside the trigger make it a part of something else (会议精神, 筹备会议, 调研的)."""
    text = scene.text
    near = max(clause.start, trigger.span.start - 6)
    prepares = (
        trigger.type == XZ.Meeting
        and is_held_by_verb(scene, clause)
        and text.endswith("筹备", near, trigger.span.start)
    )
    if prepares:
        return False
    if words.ends("mention_before", text, near, trigger.span.start) or _FIRST.search(text[near : trigger.span.start]):
        return True
    if _ATTRIBUTE.match(text, trigger.span.end, clause.end):
        return True
    if _is_occasion(scene, trigger, clause):
        return True
    if trigger.act:
        return False
    if trigger.type == XZ.Disaster and _STRUCK.match(text, trigger.span.end, clause.end):
        return True
    if trigger.type in words.classes("nominal") and _is_won_there(text, trigger.span.end, clause.end):
        return True
    if trigger.type in words.classes("move") and _by_official(scene, trigger):
        return False
    uses = ["mention_after", *(["mention_after_noun"] if trigger.type in words.classes("nominal") else [])]
    return any(words.starts(use, text, trigger.span.end, clause.end) for use in uses)


def _is_won_there(text: str, start: int, end: int) -> bool:
    """Whether a prize stands behind the name of a contest."""
    return any(pattern.match(text, start, end) for pattern in (_PRIZE, _WON_AT))


def _is_occasion(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether it is only the occasion of what is told, or the name of a day."""
    if trigger.type in words.classes("move"):
        return _is_background(scene, trigger)
    if trigger.type in words.classes("nominal"):
        return _is_day_of(scene, trigger)
    return trigger.type in (XZ.Disaster, XZ.Accident) and _is_aftermath(scene, trigger, clause)


def _is_background(scene: Scene, trigger: Trigger) -> bool:
    """Whether it only says on what occasion the rest happened (民警设卡检查时查获…): no official's visit at that."""
    if not scene.text.startswith(_MEANWHILE, trigger.span.end):
        return False
    return not _by_official(scene, trigger)


def _by_official(scene: Scene, trigger: Trigger) -> bool:
    """Whether an official stands before the trigger in its sentence."""
    return any(one.span.end <= trigger.span.start and one.iri in scene.roll.tenures for one in scene.persons)


def _is_aftermath(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether the clause only goes back to what struck before (地震发生后), and says no day of it."""
    dated = any(clause.holds(one.span) for one in scene.dates)
    return not dated and _AFTER.match(scene.text, trigger.span.end, clause.end) is not None


def _is_day_of(scene: Scene, trigger: Trigger) -> bool:
    """Whether the sentence says what day it was (3月5日是赶歌会)."""
    before = [one for one in scene.dates if one.span.end <= trigger.span.start]
    return bool(before) and _IS.match(scene.text, before[-1].span.end, trigger.span.start) is not None


def is_planned(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether 将, 拟, 计划 and the like stand in the clause before the trigger, or right before its date.

    A clause that begins with its trigger shares the verb of the clause before it (将统筹资金，启动建设).
    """
    start = clause.start
    if trigger.span.start - start <= 1:
        start = max((one.start for one in scene.clauses if one.end < clause.start), default=start)
    said = words.first("future", scene.text, Span(max(start, trigger.head.start - WINDOW), trigger.head.start))
    return said is not None and not (said[0] == "将" and trigger.type in _DONE_TO)


def is_counted(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether a number behind or in the trigger makes it a statistic (培训7期, 救助300人)."""
    near = Span(trigger.span.start, min(clause.end, trigger.span.end + 10))
    return _COUNTED.search(scene.text, near.start, near.end) is not None


def is_held_by_verb(scene: Scene, clause: Span) -> bool:
    """Whether a verb of holding stands in the clause (召开会议, 会在县城举行)."""
    return words.found("hold_strict", scene.text, clause)


def _is_reason(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether the clause gives a reason (为…, 按照…) and the trigger is not its final verb."""
    if trigger.span.start == clause.start or not words.starts("purpose_start", scene.text, clause.start, clause.end):
        return False
    if _FOR_PUBLIC.fullmatch(scene.text, clause.start, trigger.span.start):
        return False
    if _FOR_SOMEBODY.match(scene.text, clause.start, trigger.span.end):
        return False
    near = scene.text[max(clause.start, trigger.span.start - 6) : trigger.span.start]
    return _DIRECT_OBJECT.search(near) is None
