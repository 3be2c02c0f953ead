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
from loaders.events.lexicon import Entry, entries, starts_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

__all__ = ["Trigger", "starts_in", "triggers_in"]

WIDEST_FRAME = 30
_ARRIVES = re.compile(
    "(?P<work>评估|考核|验收|督导|督查|督察|检查|巡察|巡视|视察|调研|考察|审计|慰问)[组团队]"
    "[^，。；]{0,18}?(?P<comes>进驻|莅临|深入|来到|抵达|赴|到)"
)
_NOUNS = frozenset("会节奖")
"""Closers of one character that must end their noun phrase."""

_ENDS_FRAME = frozenset("，。；：、！？,;:!?上）)暨的") | {""}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event of class `type`; `weak` ones need a person or a date beside them.

    `head` is the part that names the kind (会议 in 召开…会议), `opened` the class of what is opened (文化节开幕).
    """

    span: Span
    type: URIRef
    weak: bool
    head: Span
    opened: URIRef | None = None


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


def _longest_first(one: Trigger) -> tuple[int, int]:
    return one.span.start - one.span.end, one.span.start


def _at(text: str, clause: Span, starts: Sequence[int]) -> Iterator[Trigger]:
    """Every trigger that begins at one of the offsets."""
    known = entries()
    for start in starts:
        for entry in known[text[start : start + 2]]:
            if text.startswith(entry.word, start, clause.end):
                yield from _frame(text, clause, start, entry) if entry.closer else _word(text, clause, start, entry)


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
