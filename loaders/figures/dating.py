"""The dates of a clause that its figures can belong to.

Example 例：in 2018年、2019年培训7期，比2017年多2期 the first two are one, and 2017年 is no figure's.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rdflib import XSD

from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kg.language.dates import DateReading

_LISTED = re.compile(r"(?:[0-9]{1,2}[时点]许?)?[、和与至到—-]{1,2}")
_COMPARED = re.compile(r"[比较同于与](?:上)?$")
_SAME_TIME = re.compile(r"同期|同比|相比|年?底?相比|以前|之前")
_FROM = re.compile(r"[由从](?:原来|原先|最初)?$")
_OF_VALUE = re.compile(r"[底末初]?的|[0-9近约不]")
_STARTS = re.compile(r"(?:份|初|底)?(?:起(?![草来步点止诉飞因源义至])|开始|以后|之后)")
_PLANNED = re.compile("预算|计划|目标|确定|制定|下达|部署|承诺")
_AGED = re.compile("[已刚满才]{0,2}[0-9一二三四五六七八九十多]{1,4}岁")
_SINCE_ACT = re.compile("[^，。；]{1,30}(?:以来|以后|之后)")
_MOST_SINCE = re.compile("[^，。；]{0,10}以来(?:的?最|的?首|的?第一)")
_TIMES_THAT = re.compile(r"[底末]?(?:同期)?的?[0-9０-９一二三四五六七八九十两近约多]{1,8}(?:\.[0-9]+)?[多余]?倍")
_A_THING = re.compile(r"[一这那][台座把件本张栋辆棵]$")
_NAMED = re.compile(r"[^，。；、0-9的]{1,16}?(?:赛|节|会|马拉松|展|活动|行动|演练|仪式)")
_YEAR_LONG = 300
_FEW_DAYS = 31


def is_short(reading: DateReading) -> bool:
    """Whether a date is a day or a few days."""
    return (reading.latest - reading.earliest).days < _FEW_DAYS and reading.begin.datatype == XSD.date


def is_start(text: str, reading: DateReading) -> bool:
    """Whether a date is that of a first value only: 由2018年的…."""
    named = _FROM.search(text, max(0, reading.span.start - 4), reading.span.start)
    return named is not None and _OF_VALUE.match(text, reading.span.end) is not None


def from_then_on(text: str, reading: DateReading, issued: date) -> DateReading:
    """2017年起 and 自去年开展试点以来 reach up to the issue."""
    if reading.is_day or reading.latest >= issued:
        return reading
    since = text[reading.span.start - 1 : reading.span.start] in {"自", "从"}
    if not (_STARTS.match(text, reading.span.end) or (since and _SINCE_ACT.match(text, reading.span.end))):
        return reading
    return replace(reading, latest=issued)


def dated(text: str, clause: Span, readings: Iterable[DateReading]) -> tuple[DateReading, ...]:
    """The dates of a clause that figures can belong to, those in a list joined: 2017年、2018年."""
    found: list[DateReading] = []
    for reading in readings:
        if not clause.holds(reading.span) or _is_comparison(text, reading) or _is_of_thing(text, reading):
            continue
        if found and _LISTED.fullmatch(text, found[-1].span.end, reading.span.start):
            found[-1] = _joined(text, found[-1], reading)
        else:
            found.append(reading)
    return tuple(found)


def _is_of_thing(text: str, reading: DateReading) -> bool:
    """1958年以来的63万卷档案, 一台1974年的缝纫机, 年初预算: when things were made, not when they were counted."""
    if reading.text.endswith("年初") and _PLANNED.match(text, reading.span.end):
        return True
    if reading.text == "今年" and _AGED.match(text, reading.span.end):  # 他今年七十岁
        return True
    if text[reading.span.end : reading.span.end + 1] != "的":
        return False
    return (
        reading.text.endswith("以来")
        or _A_THING.search(text, max(0, reading.span.start - 2), reading.span.start) is not None
    )


def without_names(text: str, dates: tuple[DateReading, ...]) -> tuple[DateReading, ...]:
    """The dates but a year that belongs to the name of what was held on a day of it: 4月29日，2023年某县马拉松开赛."""
    return tuple(one for index, one in enumerate(dates) if not (index and _is_of_name(text, dates[index - 1], one)))


def _is_of_name(text: str, before: DateReading, year: DateReading) -> bool:
    if not is_short(before) or (year.latest - year.earliest).days < _YEAR_LONG:
        return False
    return before.earliest.year == year.earliest.year and _NAMED.match(text, year.span.end) is not None


def _is_comparison(text: str, reading: DateReading) -> bool:
    before = text[max(0, reading.span.start - 2) : reading.span.start]
    behind = any(one.match(text, reading.span.end) for one in (_SAME_TIME, _TIMES_THAT, _MOST_SINCE))
    return behind or _COMPARED.search(before) is not None


def _joined(text: str, first: DateReading, last: DateReading) -> DateReading:
    span = Span(first.span.start, last.span.end)
    return replace(
        last,
        span=span,
        text=span.of(text),
        begin=first.begin,
        end=last.end or last.begin,
        earliest=min(first.earliest, last.earliest),
        latest=max(first.latest, last.latest),
    )
