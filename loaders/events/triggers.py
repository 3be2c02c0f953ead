"""Trigger words of events in a clause.

Example 例：in 市长周明主持召开全市防汛工作会议 the trigger is 召开全市防汛工作会议 (`xz:Meeting`); in 检查站
and in 《会议管理办法》 there is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.model import Span
from ontology.terms import event_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rdflib import URIRef

WIDEST_FRAME = 30
LONGEST_WORD = 10
_ARRIVES = re.compile(
    "(?P<work>评估|考核|验收|督导|督查|检查|巡视|视察|调研|考察|审计|慰问)[组团队]"
    "[^，。；]{0,12}?(?P<comes>进驻|莅临|深入|来到|抵达|赴|到)"
)
_ENDS_FRAME = frozenset("，。；：、！？,;:!?上）)暨的") | {""}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that name an event of class `type`; `weak` ones need a person or a date beside them.

    `head` is the part that names the kind (会议 in 召开…会议).
    """

    span: Span
    type: URIRef
    weak: bool
    head: Span


def triggers_in(text: str, clause: Span, masked: Sequence[Span]) -> tuple[Trigger, ...]:
    """The triggers of a clause in order, none overlapping, the longest first served; none inside `masked`."""
    taken, hidden = bytearray(len(clause)), bytearray(len(clause))
    for mask in masked:
        _mark(hidden, mask, clause)
    every = sorted((*_words(text, clause), *_frames(text, clause)), key=_longest_first)
    found: list[Trigger] = []
    for trigger in (*_teams(text, clause), *every):
        if not _any(hidden, trigger.head, clause) and not _any(taken, trigger.span, clause):
            _mark(taken, trigger.span, clause)
            found.append(trigger)
    return tuple(sorted(found, key=lambda trigger: trigger.span.start))


def _longest_first(one: Trigger) -> tuple[int, int]:
    return -len(one.span), one.span.start


def _mark(row: bytearray, span: Span, clause: Span) -> None:
    start, end = max(span.start, clause.start) - clause.start, min(span.end, clause.end) - clause.start
    if start < end:
        row[start:end] = b"\1" * (end - start)


def _any(row: bytearray, span: Span, clause: Span) -> bool:
    return any(row[span.start - clause.start : span.end - clause.start])


@cache
def _index() -> dict[str, tuple[tuple[str, URIRef, bool], ...]]:
    """First character → triggers that begin with it: word, class, whether it is weak; longest first."""
    index: dict[str, dict[str, tuple[str, URIRef, bool]]] = {}
    for kind in event_types():
        for weak, listed in ((False, kind.triggers), (True, kind.weak)):
            for word in listed:
                index.setdefault(word[0], {}).setdefault(word, (word, kind.cls, weak))
    return {first: tuple(sorted(by.values(), key=lambda row: -len(row[0]))) for first, by in index.items()}


@cache
def _never() -> dict[str, tuple[tuple[str, URIRef], ...]]:
    """First character → words in which a trigger of that class does not count."""
    index: dict[str, list[tuple[str, URIRef]]] = {}
    for kind in event_types():
        for word in kind.never:
            index.setdefault(word[0], []).append((word, kind.cls))
    return {first: tuple(rows) for first, rows in index.items()}


def _is_part(text: str, clause: Span, span: Span, cls: URIRef) -> bool:
    """Whether a longer word that is no such event covers the trigger (检查站 is no 检查)."""
    for start in range(max(clause.start, span.start - LONGEST_WORD), span.start + 1):
        for word, kind in _never().get(text[start], ()):
            if kind == cls and start + len(word) >= span.end and text.startswith(word, start, clause.end):
                return True
    return False


def _words(text: str, clause: Span) -> Iterator[Trigger]:
    index = _index()
    for start in range(clause.start, clause.end):
        for word, cls, weak in index.get(text[start], ()):
            span = Span(start, start + len(word))
            if text.startswith(word, start, clause.end) and not _is_part(text, clause, span, cls):
                yield Trigger(span, cls, weak, span)


def _teams(text: str, clause: Span) -> Iterator[Trigger]:
    """省督导组进驻, 验收组来到: a team that arrives does what it is named for."""
    for match in _ARRIVES.finditer(text, clause.start, clause.end):
        head = Span(match.end() - len(match["comes"]), match.end())
        for word, cls, _ in _index().get(match["work"][0], ()):
            if word == match["work"]:
                yield Trigger(Span(*match.span()), cls, False, head)


@cache
def _openers() -> dict[str, tuple[tuple[str, URIRef], ...]]:
    """The first word of each frame → the words that close it, and the class."""
    openers: dict[str, list[tuple[str, URIRef]]] = {}
    for kind in event_types():
        for before, after in kind.frames:
            openers.setdefault(before, []).append((after, kind.cls))
    return {before: tuple(rows) for before, rows in openers.items()}


def _frames(text: str, clause: Span) -> Iterator[Trigger]:
    for before, rows in _openers().items():
        start = text.find(before, clause.start, clause.end)
        while start >= 0:
            for after, cls in rows:
                close = _close(text, start + len(before), after, clause.end)
                head = Span(close - len(after), close) if close is not None else None
                if head is not None and not _is_part(text, clause, head, cls):
                    yield Trigger(Span(start, head.end), cls, False, head)
            start = text.find(before, start + 1, clause.end)


def _close(text: str, start: int, after: str, limit: int) -> int | None:
    """Where the first `after` ends that can close a frame: 会 must end its noun phrase (no 社会, 会员)."""
    at = text.find(after, start, min(limit, start + WIDEST_FRAME))
    while at >= 0:
        end = at + len(after)
        if len(after) > 1 or (text[end : end + 1] if end < limit else "") in _ENDS_FRAME:
            return end
        at = text.find(after, at + 1, min(limit, start + WIDEST_FRAME))
    return None
