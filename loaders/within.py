"""Which of the things found lie in a span, without looking at all of them.

Example 例：`within(findings.places, clause)` are the places of one clause of an article with hundreds of places.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Evidence, Span


class Evident(Protocol):
    """Anything with evidence: mentions, tenures, events, figures."""

    @property
    def evidence(self) -> Evidence:
        """Where it stands."""


Found = TypeVar("Found", bound=Evident)
_START = attrgetter("evidence.span.start")


def in_order(things: Sequence[Found]) -> tuple[Found, ...]:
    """The things by where their evidence begins; those that begin together stay as they were."""
    return tuple(sorted(things, key=_START))


def within(things: Sequence[Found], span: Span) -> list[Found]:
    """The things whose evidence lies wholly in `span`; `things` are `in_order`, and so is the answer."""
    first = bisect_left(things, span.start, key=_START)
    last = bisect_right(things, span.end, key=_START, lo=first)
    return [thing for thing in things[first:last] if thing.evidence.span.end <= span.end]


def beginning_in(things: Sequence[Found], span: Span) -> Sequence[Found]:
    """The things whose evidence begins in `span`, its end not included; `things` are `in_order`."""
    first = bisect_left(things, span.start, key=_START)
    return things[first : bisect_left(things, span.end, key=_START, lo=first)]
