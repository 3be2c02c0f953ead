"""What is founded or launched: the noun that makes 成立, 建立 and 启动 single acts.

Example 例：2020年，村里成立种植专业合作社 founds a body; 建立健全机制 and 建立档案900份 found none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kg.tables import any_of
from loaders.events import words
from ontology.terms import XZ

if TYPE_CHECKING:
    from kg.model import Span
    from loaders.events.candidate import Candidate
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger

SHORTEST_NAME = 6
"""So many characters before 合作社, 协会 and the like make a name (了 counted)."""

OBJECT_WITHIN = 44
"""So far behind 成立 or 启动 stands what is founded or launched."""


_ONE_WORK = re.compile(
    "了?[^，。；0-9]{0,12}?(?:一[座条个所处栋期家口]|[^，。；0-9]{2,14}(?:厂|桥|路|库|园|校|院|站|馆|中心)$)"
)
"""A single work behind 建成 (建成一座选果厂)."""


@cache
def _behind(use: str) -> re.Pattern[str]:
    """The noun at the end of a noun phrase: no 公司 in 公司产品."""
    return re.compile(f"(?:{any_of(words.plain(use))})[”’』」）)]?(?=$|[，。；、：！（(和与并及暨以等])")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words.plain('founded'))})[”’』」）)]?(?:[^，。；]{{0,14}}?)$")


def founds(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether a body stands behind the word as what is founded, or before it as what comes into being."""
    if not trigger.weak:
        return True
    if _object(scene, trigger, clause, "founded"):
        return True
    rest = scene.text[trigger.span.end : clause.end]
    ahead = scene.text[max(clause.start, trigger.span.start - OBJECT_WITHIN) : trigger.span.start]
    return not rest and _before().search(ahead) is not None


def founded_end(scene: Scene, trigger: Trigger, clause: Span) -> int | None:
    """Where the noun ends that says what is founded; None without one."""
    limit = min(clause.end, trigger.span.end + OBJECT_WITHIN)
    match = _behind("founded").search(scene.text[trigger.span.end : limit])
    return trigger.span.end + match.end() if match else None


def lasts(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether a weak word, under nothing nearer than a year, tells of one act: a body founded, a project launched."""
    if trigger.type == XZ.Establishment:
        return founds(scene, trigger, clause)
    if trigger.type == XZ.Construction:
        return trigger.act or _ONE_WORK.match(scene.text, trigger.span.end, clause.end) is not None
    return trigger.type == XZ.Launch and (
        _object(scene, trigger, clause, "launched") or _named_launch(scene, trigger, clause)
    )


def _named_launch(scene: Scene, trigger: Trigger, clause: Span) -> bool:
    """Whether what is launched stands in quotation marks behind the word, or before it and its date."""
    if scene.text.startswith("“", trigger.span.end):
        return True
    start = next((one.span.start for one in scene.dates if one.span.end == trigger.span.start), trigger.span.start)
    return trigger.span.end == clause.end and scene.text.endswith("”", clause.start, start)


def is_founded(one: Candidate) -> bool:
    """Whether a body with a name of its own was founded (村里成立了河湾养蜂专业合作社): one act, whenever it was."""
    scene, trigger, clause = one.scene, one.trigger, one.clause
    if trigger.type != XZ.Establishment or one.planned or one.counted:
        return False
    limit = min(clause.end, trigger.span.end + OBJECT_WITHIN)
    said = scene.text.startswith("了", trigger.span.end) or not trigger.weak
    name = _behind("founded").search(scene.text[trigger.span.end : limit]) if said else None
    return name is not None and name.start() >= SHORTEST_NAME


def is_new(one: Candidate) -> bool:
    """Whether somebody founded a body these days (近日，两家医院组建医联体)."""
    if one.trigger.type != XZ.Establishment or one.planned or one.counted:
        return False
    fresh = words.found("today_fresh", one.scene.text, one.up_to)
    return fresh and founds(one.scene, one.trigger, one.clause)


def _object(scene: Scene, trigger: Trigger, clause: Span, use: str) -> bool:
    limit = min(clause.end, trigger.span.end + OBJECT_WITHIN)
    return _behind(use).search(scene.text[trigger.span.end : limit]) is not None
