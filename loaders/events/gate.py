"""Whether a trigger tells of one event, held or planned, or is a mention, a wish or a habit.

Example 例：“昨日，县里召开防汛会议” tells of one; 贯彻会议精神, 要召开会议 and 每月召开会议 do not;
将召开会议 is planned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import words

if TYPE_CHECKING:
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger

WINDOW = 60
"""How far before a trigger a word of duty, habit or plan governs it."""

_REPORTER = re.compile("记者|笔者")
_DIRECT_OBJECT = re.compile("进行|开展|作出?|予以|给予|展开|举行|召开")
_ATTRIBUTE = re.compile("(?:了|过)?的(?!士)")
_COUNTED = re.compile(
    "(?<![第0-9一二三四五六七八九十百])(?:[2-9]|[1-9][0-9]{1,7}|[二两三四五六七八九十百千万几数多]{1,4})[余多万]{0,2}"
    "(?:次|期|场|轮|个|户|人|名|件|起|批|家|所|条|座|项|元|亩|公里|处)"
)


def is_told(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether the trigger is told as a fact: no speech, no duty, no habit, no reason, no mere mention."""
    text, start = scene.text, trigger.span.start
    if trigger.span.start >= scene.speech or scene.directive:
        return False
    ahead = Span(max(clause.start, start - WINDOW), start)
    return not (
        words.found("must", text, ahead)
        or words.found("habit", text, Span(ahead.start, min(trigger.span.end, start + WINDOW)))
        or _is_reason(scene, trigger, clause)
        or _is_by_reporter(scene, ahead)
        or is_mention(scene, trigger, clause)
    )


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
    if words.ends("mention_before", text, near, trigger.span.start):
        return True
    if _ATTRIBUTE.match(text, trigger.span.end, clause.end):
        return True
    uses = ["mention_after", *(["mention_after_noun"] if trigger.type in words.classes("nominal") else [])]
    return any(words.starts(use, text, trigger.span.end, clause.end) for use in uses)


def is_planned(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether 将, 拟, 计划 and the like stand in the clause before the trigger, or right before its date."""
    return words.found("future", scene.text, Span(max(clause.start, trigger.head.start - WINDOW), trigger.head.start))


def is_counted(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether a number behind or in the trigger makes it a statistic (培训7期, 救助300人)."""
    near = Span(trigger.span.start, min(clause.end, trigger.span.end + 10))
    return _COUNTED.search(scene.text, near.start, near.end) is not None


def is_held_by_verb(scene: Scene, clause: Span) -> bool:
    """Whether a verb of holding stands in the clause (召开会议, 会在县城举行)."""
    return words.found("hold_strict", scene.text, clause)


def _is_reason(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether the clause gives a reason (为…, 按照…) and the trigger is not its final verb."""
    if not words.starts("purpose_start", scene.text, clause.start, clause.end):
        return False
    near = scene.text[max(clause.start, trigger.span.start - 6) : trigger.span.start]
    return _DIRECT_OBJECT.search(near) is None
