"""When an event was: the dates of its own sentence that govern its trigger.

Example 例：in “2017年5月、11月办了两次花市” both months govern 办…花市; in “3月5日全会闭幕后，市委召开
会议” the meeting is in March, not before the 5th.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger

_SINCE = re.compile("[^，。；]{0,60}?以来[，。]")
_JOINS = re.compile("[、和与及]|以及")
_AFTER = re.compile("[^，。；]{0,24}?(?:后|之后|以后|过后)[，,]")
_HEARD = re.compile("(?:，?(?:记者|笔者)[^，。；]{0,24}?|[^，。；]{0,24}?)(?:获悉|了解到|得知|采访)")
_OF_OBJECT = re.compile("(?:听取|审议|审查|批准|通报|总结|回顾|分析|审阅|通过)了?$")
"""Before the year or month that a report is about (听取上半年…的报告)."""

_BORN = re.compile("出?生(?![产活效态])")
_OF_PAPER = re.compile(
    "关于[^，。；：、]{2,60}?的(?:报告|决议|决定|通知|意见|议案|汇报|说明|公告|批复|请示|办法|方案|措施)"
)
_FIRST_OF = re.compile("[首第全最]|度|的|春季|夏季|秋季|冬季")
"""Behind a year that only describes something (今年首期, 今年全国)."""

_HALF_DAY = re.compile("(?:同一天|同日|这天|这一天|上午|下午|晚上|晚间|当晚|傍晚|中午|清晨|凌晨)[，,]")

_UP_TO = re.compile(
    "(?:截至|截止|止于|(?<![推提改延][迟前期])(?<![改])[到至]|比|较|相比|超过|高于|低于|多于|少于|与|同)$"
)
"""Words before a date that no act was done on: an end (到8月底, 持续到8月底) or a comparison (比去年底)."""

_HELD_THEN = re.compile("[^，。；]{0,12}?(?:举行|召开|开幕|闭幕|落幕|启动|开赛|举办|结束|收官|开始)")
_BELONGS_BEHIND = re.compile("自|从|于|(?<!报名)至")
_COMPARED = re.compile("(?:以?来?的[0-9.]|同期|相比)")
_BEGINS = re.compile("开始|启动|起")
_HELD_AS = ("召开的", "举行的", "举办的")
_PLANNED = ("将于", "定于", "拟于", "将在", "计划于", "预定于", "预计于")
PLANNED_WITHIN = 8
SPAN_OF_DAYS = 31
LONGEST_TITLE = 64
"""Characters from 关于 to the end of a paper's title."""


def governing(scene: Scene, trigger: Trigger, clause: Span) -> tuple[DateReading, ...]:
    """The date or the joined dates that the trigger stands under; () when its sentence has none for it."""
    own = _heard_of(scene, trigger) or _planned_for(scene, trigger, clause)
    if own is not None:
        return (own,)
    dates = _adverbial(scene, [one for one in scene.dates if _is_of_an_act(scene, one)])
    before = [one for one in dates if one.span.end <= trigger.head.start and not _only_since(scene, one, clause)]
    if not before:
        return _behind(scene, trigger, clause) or _carried(scene)
    last = len(before) - 1
    while last > 0 and _joined(scene.text, before[last - 1], before[last]):
        last -= 1
    chosen = tuple(before[last:])
    return tuple(_not_before(scene, one, trigger) for one in chosen)


def _only_since(scene: Scene, reading: DateReading, clause: Span) -> bool:
    """Whether the day is only that from which on the other clauses count (自3月5日开展整治以来，查处83起)."""
    if clause.holds(reading.span) or not reading.is_day:
        return False
    return _SINCE.match(scene.text, reading.span.end, scene.span.end) is not None


def is_precise(readings: tuple[DateReading, ...]) -> bool:
    """Whether they are days or months, or short ranges of days."""
    return bool(readings) and all((one.latest - one.earliest).days <= SPAN_OF_DAYS for one in readings)


def is_short(readings: tuple[DateReading, ...]) -> bool:
    """Whether they are days, or a week at most: then a number (转移群众120人) is part of one act."""
    return bool(readings) and all((one.latest - one.earliest).days <= 7 for one in readings)


def is_year(readings: tuple[DateReading, ...]) -> bool:
    """Whether they are years or longer parts of one."""
    return bool(readings) and not is_precise(readings)


def is_open(readings: tuple[DateReading, ...]) -> bool:
    """Whether they are long times (今年以来, 近三年来, “十三五”期间), in which many things happen."""
    return any(one.end is not None and (one.latest - one.earliest).days > SPAN_OF_DAYS for one in readings)


def same_time(one: DateReading | None, other: DateReading | None) -> bool:
    """Whether the two can be the same time: one lies in the other, or one is not known."""
    if one is None or other is None:
        return True
    inside = one.earliest <= other.earliest and other.latest <= one.latest
    return inside or (other.earliest <= one.earliest and one.latest <= other.latest)


def _planned_for(scene: Scene, trigger: Trigger, clause: Span) -> DateReading | None:
    """The day for which its own clause plans it, whatever day stands before (摄影展将于4月开展)."""
    for one in scene.dates:
        gap = one.span.start - trigger.span.end
        if 0 <= gap <= PLANNED_WITHIN and one.span.end <= clause.end:
            near = scene.text[trigger.span.end : one.span.start]
            begins = near.endswith(("从", "自")) and _BEGINS.match(scene.text, one.span.end) is not None
            return one if begins or near.endswith(_PLANNED) else None
    return None


def _heard_of(scene: Scene, trigger: Trigger) -> DateReading | None:
    """The day of a gathering at which something was heard (记者从3月5日召开的发布会上获悉)."""
    if not scene.text.startswith(_HELD_AS, trigger.span.start):
        return None
    return next((one for one in scene.dates if one.is_day and one.span.end == trigger.span.start), None)


def _behind(scene: Scene, trigger: Trigger, clause: Span) -> tuple[DateReading, ...]:
    """A date behind the trigger in its clause: 义诊自2019年3月启动以来, 运动会昨日闭幕."""
    for one in scene.dates:
        gap = one.span.start - trigger.span.end
        if not 0 <= gap <= 4 or one.span.start >= clause.end:
            continue
        held = gap == 0 and _HELD_THEN.match(scene.text, one.span.end, clause.end)
        if held or _BELONGS_BEHIND.match(scene.text, one.span.start - 1):
            return (one,)
    return ()


def _carried(scene: Scene) -> tuple[DateReading, ...]:
    """The day of the sentence before, when this one begins with 上午 or 晚上."""
    starts = _HALF_DAY.match(scene.text, scene.span.start) is not None
    day = scene.before if starts and not scene.dates else None
    return (day,) if day is not None and day.is_day else ()


def _adverbial(scene: Scene, dates: list[DateReading]) -> list[DateReading]:
    """The dates without years that only describe something behind a day (3月8日举行2020年签约仪式)."""
    starts = {clause.start for clause in scene.clauses}
    kept: list[DateReading] = []
    for one in dates:
        behind_day = any((earlier.latest - earlier.earliest).days <= SPAN_OF_DAYS for earlier in kept)
        described = one.text[:1].isdigit() or _FIRST_OF.match(scene.text, one.span.end)
        names = one.span.start not in starts or (described and _around(one, kept))
        if not (behind_day and not is_precise((one,)) and names):
            kept.append(one)
    return kept


def _around(one: DateReading, earlier: Sequence[DateReading]) -> bool:
    """Whether it is the year of a day named before it (7月18日，2016年避暑节启动)."""
    return any(one.earliest <= other.earliest and other.latest <= one.latest for other in earlier)


def _is_of_an_act(scene: Scene, reading: DateReading) -> bool:
    """Whether a date can be when something was done: not when it was heard (昨从…获悉), not 截至.

    No birthday either (1968年9月生), and no year in the title of a paper (关于2012年决算的报告).
    """
    if _BORN.match(scene.text, reading.span.end, scene.span.end) or _is_in_title(scene, reading):
        return False
    if not reading.is_day and _OF_OBJECT.search(
        scene.text, max(scene.span.start, reading.span.start - 8), reading.span.start
    ):
        return False
    if reading.text.endswith("年度") or (not reading.is_day and _COMPARED.match(scene.text, reading.span.end)):
        return False
    before = scene.text[max(scene.span.start, reading.span.start - 3) : reading.span.start]
    heard = _HEARD.match(scene.text, reading.span.end, scene.span.end)
    return heard is None and _UP_TO.search(before) is None


def _is_in_title(scene: Scene, reading: DateReading) -> bool:
    """Whether the date stands between 关于 and the kind of paper, a title's length away at most."""
    start = max(scene.span.start, reading.span.start - LONGEST_TITLE)
    titles = _OF_PAPER.finditer(scene.text, start, min(scene.span.end, reading.span.end + LONGEST_TITLE))
    return any(match.start() < reading.span.start and reading.span.end < match.end() for match in titles)


def _joined(text: str, one: DateReading, other: DateReading) -> bool:
    return _JOINS.fullmatch(text[one.span.end : other.span.start]) is not None


def _not_before(scene: Scene, reading: DateReading, trigger: Trigger) -> DateReading:
    """A day with “…后，” behind it bounds the event from below only: it was between that day and the issue."""
    after = _AFTER.match(scene.text, reading.span.end, trigger.span.start)
    if after is None or not reading.is_day:
        return reading
    month = Literal(f"{reading.earliest:%Y-%m}", datatype=XSD.gYearMonth)
    latest = max(scene.issued, reading.earliest)
    return replace(reading, begin=month, latest=latest, rule="events.after")
