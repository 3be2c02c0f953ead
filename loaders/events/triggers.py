"""Trigger words of events in a clause.

Example 例：in 市长周明主持召开全市防汛工作会议 the trigger is 召开全市防汛工作会议 (`xz:Meeting`); in 检查站
and in 《会议管理办法》 there is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import words
from loaders.events.lexicon import Entry, entries, starts_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

__all__ = ["Trigger", "starts_in", "triggers_in"]

WIDEST_FRAME = 30
FARTHEST_OBJECT = 30
"""So far behind its verb, or before it (把…, 将…), stands an object."""

_ARRIVES = re.compile(
    "(?P<work>评估|考核|验收|督导|督查|督察|检查|巡察|巡视|视察|调研|考察|审计|慰问)[组团队]"
    "[^，。；]{0,18}?(?P<comes>进驻|莅临|深入|来到|抵达|赴|到)"
)
_NOUNS = frozenset("会节奖赛展班")
"""Closers of one character that must end their noun phrase."""

_DISPOSES = re.compile("[把将被]")
_ENDS_FRAME = frozenset("，。；：、！？,;:!?上）)暨的") | {""}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event of class `type`; `weak` ones need a person or a date beside them.

    `head` is the part that names the kind (会议 in 召开…会议), `also` its further classes (文化节开幕). An `act` is a
    verb that counts for its object alone (送去…棉被).
    """

    span: Span
    type: URIRef
    weak: bool
    head: Span
    also: tuple[URIRef, ...] = ()
    act: bool = False


def triggers_in(text: str, clause: Span, masked: Sequence[Span], starts: Sequence[int]) -> tuple[Trigger, ...]:
    """The triggers of a clause in order, none overlapping, the longest first served; none inside `masked`.

    `starts` are the offsets of `starts_in` for the clause or more.
    """
    inside = starts[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)]
    if not inside:
        return ()
    found: list[Trigger] = []
    taken = bytearray(len(clause))
    for trigger in (*_teams(text, clause), *_candidates(text, clause, inside)):
        start, end = trigger.span.start - clause.start, trigger.span.end - clause.start
        if any(taken[start:end]) or any(mask.meets(trigger.head) for mask in masked):
            continue
        taken[start:end] = b"\1" * (end - start)
        found.append(trigger)
    return tuple(sorted(found, key=lambda trigger: trigger.span.start))


def _candidates(text: str, clause: Span, starts: Sequence[int]) -> list[Trigger]:
    """Every trigger at the offsets, the longest first; no frame that ends in the name of another kind (举行运动会)."""
    every = list(_at(text, clause, starts))
    named = {one.span.end: one.type for one in every if one.span == one.head and not one.weak}
    kept = [one for one in every if one.span == one.head or named.get(one.span.end, one.type) == one.type]
    return sorted(kept, key=_longest_first)


def _longest_first(one: Trigger) -> tuple[int, int, bool]:
    """Of a weak word with and without its object the one with it (颁发…助学金)."""
    return one.span.start - one.span.end, one.span.start, one.weak and not one.act


def _at(text: str, clause: Span, starts: Sequence[int]) -> Iterator[Trigger]:
    """Every trigger that begins at one of the offsets."""
    known = entries()
    for start in starts:
        for entry in known[text[start : start + 2]]:
            if not text.startswith(entry.word, start, clause.end):
                continue
            if entry.objects is not None:
                yield from _act(text, clause, start, entry, entry.objects)
            else:
                yield from _frame(text, clause, start, entry) if entry.closer else _word(text, clause, start, entry)


def _act(text: str, clause: Span, start: int, entry: Entry, objects: re.Pattern[str]) -> Iterator[Trigger]:
    """The verb, when one of its objects stands behind it in its clause, or before it."""
    verb = Span(start, start + len(entry.word))
    behind = objects.search(text, verb.end, min(clause.end, verb.end + FARTHEST_OBJECT))
    if behind or _has_before(text, Span(max(clause.start, start - FARTHEST_OBJECT), start), entry, objects):
        yield Trigger(verb, entry.type, entry.weak, verb, act=True)


def _has_before(text: str, ahead: Span, entry: Entry, objects: re.Pattern[str]) -> bool:
    """Whether an object stands before the verb: behind 把, 将, 被, or for what happens to things (水泥路修到村口)."""
    match = objects.search(text, ahead.start, ahead.end)
    if match is None:
        return False
    return entry.type in words.classes("object_first") or _DISPOSES.search(text, ahead.start, ahead.end) is not None


def _word(text: str, clause: Span, start: int, entry: Entry) -> Iterator[Trigger]:
    span = Span(start, start + len(entry.word))
    if not _is_part(text, clause, span, entry):
        yield Trigger(span, entry.type, entry.weak, span)


def _frame(text: str, clause: Span, start: int, entry: Entry) -> Iterator[Trigger]:
    close = _close(text, start + len(entry.word), entry.closer, clause.end)
    head = Span(close - len(entry.closer), close) if close is not None else None
    if head is not None and not _is_part(text, clause, head, entry):
        yield Trigger(Span(start, head.end), entry.type, False, head)


def _is_part(text: str, clause: Span, span: Span, entry: Entry) -> bool:
    """Whether a longer word that is no such event covers the trigger (检查站 is no 检查)."""
    return any(
        span.start - at >= clause.start and text.startswith(longer, span.start - at, clause.end)
        for longer, at in entry.covers
    )


def _teams(text: str, clause: Span) -> Iterator[Trigger]:
    """省督导组进驻, 验收组来到: a team that arrives does what it is named for."""
    for match in _ARRIVES.finditer(text, clause.start, clause.end):
        head = Span(match.end() - len(match["comes"]), match.end())
        for entry in entries().get(match["work"], ()):
            if entry.word == match["work"] and not entry.closer:
                yield Trigger(Span(*match.span()), entry.type, False, head)


def _close(text: str, start: int, after: str, limit: int) -> int | None:
    """Where the first `after` ends that can close a frame: 会 must end its noun phrase (no 社会, 会员)."""
    at = text.find(after, start, min(limit, start + WIDEST_FRAME))
    while at >= 0:
        end = at + len(after)
        if after not in _NOUNS or (text[end : end + 1] if end < limit else "") in _ENDS_FRAME:
            return end
        at = text.find(after, at + 1, min(limit, start + WIDEST_FRAME))
    return None
