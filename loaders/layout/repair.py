"""Faults of print inside one line: shadow print that comes out twice, and letter-spaced lines.

Example 例："春耕忙春耕忙 张三张三 摄摄" is kept as "春耕忙 张三 摄", "春春耕耕大大忙忙" as "春耕大忙";
"人人户户" inside a sentence stays.
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
_TOKENS = 4
_PAIRED = 4
_SHORTEST = 6
_MARKS = re.compile(r"([。！？…，、；])\1+$")
"""Fewer doubled characters than this are words: 研究研究."""


def is_letter_spaced(text: str) -> bool:
    """Whether most tokens are single characters (人 人 都 有 责 任), at least four of them."""
    tokens = text.split()
    if len(tokens) < _TOKENS:
        return False
    singles = sum(1 for token in tokens if len(token) == 1 and not token.isascii())
    return singles >= _TOKENS and 2 * singles > len(tokens)


def kept_spans(raw: str, span: Span) -> tuple[Span, ...]:
    """What to read of a line: one copy of each doubled run where most of the line is doubled, else all."""
    text = span.of(raw)
    if not _SHORTEST <= len(text) <= _LONGEST or 1.6 * len(set(text)) > len(text):
        return (span,)
    half = _half(raw, span)
    kept = (half,) if half is not None else tuple(_single(raw, span))
    solid = len(text.replace(" ", ""))
    dropped = solid - sum(len(one.of(raw).replace(" ", "")) for one in kept)
    sure = any(_SHORTEST <= _period(token) < len(token) for token in text.split())
    return kept if sure or (2.5 * dropped >= solid and dropped * 2 >= _SHORTEST) else (span,)


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
        marks = _MARKS.search(token.group())
        if marks and (period := _period(token.group()[: marks.start()])) < marks.start():
            yield Span(token.start(), token.start() + period)
            yield Span(token.start() + marks.start(), token.start() + marks.start() + 1)
            continue
        if _is_paired(token.group()):
            yield from (Span(at, at + 1) for at in range(token.start(), token.end(), 2))
            continue
        for run in _RUN.finditer(raw, token.start(), token.end()):
            whole = run.group() in _TWO_WIDE
            yield Span(run.start(), run.end() if whole else run.start() + _period(run.group()))


def _is_paired(text: str) -> bool:
    """Whether every character stands twice, as where print is set twice a little aside: 春春耕耕忙忙."""
    return len(text) >= _PAIRED and len(text) % 2 == 0 and text[::2] == text[1::2]


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
