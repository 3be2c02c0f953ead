"""When an event was: the dates of its own sentence that govern its trigger.

Example 例：in “2018年4月、9月举办了两届展销会” both months govern 举办…展销会; in “3月5日全会闭幕后，市委召开
会议” the meeting is in March, not before the 5th.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

if TYPE_CHECKING:
    from datetime import date

    from kg.language.dates import DateReading
    from kg.model import Span
    from loaders.events.scene import Scene
    from loaders.events.triggers import Trigger

_JOINS = re.compile("[、和与及]|以及")
_AFTER = re.compile("[^，。；]{0,24}?(?:后|之后|以后|过后)[，,]")
_HEARD = re.compile("[^，。；]{0,24}?(?:获悉|了解到|得知|采访)")
_UP_TO = re.compile("(?:截至|截止|止于|截止到|截至到)$")
_HELD_THEN = re.compile("[^，。；]{0,12}?(?:举行|召开|开幕|闭幕|落幕|启动|开赛|举办|结束|收官)")
_BELONGS_BEHIND = re.compile("自|从|于|至")
SPAN_OF_DAYS = 31


def governing(scene: Scene, trigger: Trigger, clause: Span) -> tuple[DateReading, ...]:
    """The date or the joined dates that the trigger stands under; () when its sentence has none for it."""
    dates = _adverbial(scene, [one for one in scene.dates if _is_of_an_act(scene, one)])
    before = [one for one in dates if one.span.end <= trigger.head.start]
    if not before:
        return _behind(scene, trigger, clause)
    last = len(before) - 1
    while last > 0 and _joined(scene.text, before[last - 1], before[last]):
        last -= 1
    chosen = tuple(before[last:])
    return tuple(_not_before(scene, one, trigger) for one in chosen)


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


def is_past(reading: DateReading, issued: date) -> bool:
    """Whether a time had ended by the day of the issue."""
    return reading.latest <= issued


def _behind(scene: Scene, trigger: Trigger, clause: Span) -> tuple[DateReading, ...]:
    """A date behind the trigger in its clause: 活动自2018年1月开展以来, 运动会昨日闭幕."""
    for one in scene.dates:
        gap = one.span.start - trigger.span.end
        if not 0 <= gap <= 4 or one.span.start >= clause.end:
            continue
        held = gap == 0 and _HELD_THEN.match(scene.text, one.span.end, clause.end)
        if held or _BELONGS_BEHIND.match(scene.text, one.span.start - 1):
            return (one,)
    return ()


def _adverbial(scene: Scene, dates: list[DateReading]) -> list[DateReading]:
    """The dates without years that only describe something behind a day (3月8日举行2020年签约仪式)."""
    starts = {clause.start for clause in scene.clauses}
    kept: list[DateReading] = []
    for one in dates:
        behind_day = any((earlier.latest - earlier.earliest).days <= SPAN_OF_DAYS for earlier in kept)
        if not (behind_day and not is_precise((one,)) and one.span.start not in starts):
            kept.append(one)
    return kept


def _is_of_an_act(scene: Scene, reading: DateReading) -> bool:
    """Whether a date can be when something was done: not when it was heard (昨从…获悉), not 截至."""
    before = scene.text[max(scene.span.start, reading.span.start - 3) : reading.span.start]
    heard = _HEARD.match(scene.text, reading.span.end, scene.span.end)
    return heard is None and _UP_TO.search(before) is None


def _joined(text: str, one: DateReading, other: DateReading) -> bool:
    return _JOINS.fullmatch(text[one.span.end : other.span.start]) is not None


def _not_before(scene: Scene, reading: DateReading, trigger: Trigger) -> DateReading:
    """A day with “…后，” behind it bounds the event from below only: its month is what is known."""
    after = _AFTER.match(scene.text, reading.span.end, trigger.span.start)
    if after is None or not reading.is_day:
        return reading
    month = Literal(f"{reading.earliest:%Y-%m}", datatype=XSD.gYearMonth)
    return replace(reading, begin=month, latest=_month_end(reading.earliest), rule="events.after")


def _month_end(day: date) -> date:
    from kg.language.date_values import month_of

    period = month_of(day.year, day.month)
    return period.latest if period else day
