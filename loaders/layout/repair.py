"""Faults of print inside one line: shadow print that comes out twice, and letter-spaced lines.

Example 例："春耕忙春耕忙 张三张三 摄摄" is kept as "春耕忙 张三 摄"; "人人户户" inside a sentence stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\S+")
_RUN = re.compile(r"\w+|[^\w\s]+")
_TWO_WIDE = frozenset({"——", "……"})
"""Marks that take two characters by rights."""
_LONGEST = 400
"""A line longer than this is a paragraph, not display print."""
_SHORTEST = 6
"""Fewer doubled characters than this are words: 研究研究."""


def is_letter_spaced(text: str) -> bool:
    """Whether most tokens are single characters (人 人 都 有 责 任), at least four of them."""
    tokens = text.split()
    singles = sum(1 for token in tokens if len(token) == 1 and not token.isascii())
    return singles >= 4 and 2 * singles > len(tokens)


def kept_spans(raw: str, span: Span) -> tuple[Span, ...]:
    """What to read of a line: one copy of each doubled run where most of the line is doubled, else all."""
    text = span.of(raw)
    if len(span) > _LONGEST or len(span) < _SHORTEST or 1.6 * len(set(text)) > len(text):
        return (span,)
    half = _half(raw, span)
    kept = (half,) if half is not None else tuple(_single(raw, span))
    solid = len(text.replace(" ", ""))
    dropped = solid - sum(len(one.of(raw).replace(" ", "")) for one in kept)
    return kept if 2.5 * dropped >= solid and dropped * 2 >= _SHORTEST else (span,)


def is_doubled(span: Span, kept: tuple[Span, ...]) -> bool:
    """Whether the line was printed twice."""
    return kept != (span,)


def _half(raw: str, span: Span) -> Span | None:
    """The first copy of a line that is printed twice as a whole, spaces inside the copies; None when it is not."""
    tokens = [match.start() for match in re.finditer(r"\S", raw[span.start : span.end])]
    solid = "".join(raw[span.start + at] for at in tokens)
    period = _period(solid)
    if period == len(solid) or period < _SHORTEST:
        return None
    return Span(span.start, span.start + tokens[period - 1] + 1)


def _single(raw: str, span: Span) -> Iterator[Span]:
    """One copy of each doubled run of the line."""
    for token in _TOKEN.finditer(raw, span.start, span.end):
        period = _period(token.group())
        if period < len(token.group()):
            yield Span(token.start(), token.start() + period)
            continue
        for run in _RUN.finditer(raw, token.start(), token.end()):
            whole = run.group() in _TWO_WIDE
            yield Span(run.start(), run.end() if whole else run.start() + _period(run.group()))


def _period(text: str) -> int:
    """The length of the shortest word that `text` repeats; its own length when it repeats none."""
    borders = [0] * len(text)
    matched = 0
    for index in range(1, len(text)):
        while matched and text[index] != text[matched]:
            matched = borders[matched - 1]
        if text[index] == text[matched]:
            matched += 1
        borders[index] = matched
    period = len(text) - (borders[-1] if text else 0)
    return period if period and len(text) % period == 0 else len(text)
