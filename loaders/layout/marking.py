"""Where the marks of a page stand that may run over lines (datelines, sign-offs, jumps), and those of single lines.

Example 例：in "（记者 周\\n\\n明）3月1日" the dateline runs over the end of the line; marks are looked for in the text
without white space and given in raw offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from kg.model import PartRole
from loaders.layout.credits import is_picture_credit
from loaders.layout.line_marks import Mark, line_marks
from loaders.layout.marks import Direction, Jump, dateline_end, folded, jumps_in
from loaders.layout.reporters import is_sign_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.lines import Line

_SIGN_OFF = re.compile(r"(?<=[。！？…”’!?》.])[（(]([^（）()。！？，；]{2,60})[）)]")
_MAY_OPEN = re.compile(r"[讯电息]|记者|通讯员")
"""A quick look for what every dateline but a bracket holds, so far behind its beginning as its longest form."""
_OPENED = 90
_BRACKETS = ("（", "(")
_RUN = re.compile(r"\S+")
_LINE_END = re.compile(r"\s*[\r\n\f\v]\s*")
_WORD = re.compile(r"([\u3400-\u9fff]{2,8})(?=[ \u3000（(])")
_BEFORE_DATELINE = re.compile(r"\s(?=本[报報网台]|新[华華]社|中新社|[\u3400-\u9fff]{0,7}[讯訊])")
_AFTER_SIGN_OFF = re.compile(r"[（(](?:下转|转|见|图)|\S{2,12}摄")


@dataclass(frozen=True, slots=True)
class _Flat:
    """The kept characters of all lines without white space, and where each stands in the raw text."""

    text: str
    raw_at: tuple[int, ...]
    line_starts: tuple[int, ...]


def marks_of(raw: str, lines: Sequence[Line]) -> tuple[Mark, ...]:
    """The marks of a page in raw order, none overlapping another."""
    simple = folded(raw)
    return _without_overlap(_marks(simple, _flatten(simple, lines), lines))


def _flatten(raw: str, lines: Sequence[Line]) -> _Flat:
    chars: list[str] = []
    raw_at: list[int] = []
    starts: list[int] = []
    for line in lines:
        starts.append(len(raw_at))
        for span in line.kept:
            for run in _RUN.finditer(raw, span.start, span.end):
                chars.append(run.group())
                raw_at.extend(range(*run.span()))
    return _Flat("".join(chars), tuple(raw_at), tuple(starts))


def _marks(raw: str, flat: _Flat, lines: Sequence[Line]) -> Iterator[Mark]:
    """Every mark in raw offsets, those that are surest first."""
    for jump in jumps_in(flat.text):
        yield _raw_mark(flat, PartRole.JUMP, jump.start, jump.end, _directed(jump, flat))
    yield from _sign_offs(raw, flat)
    yield from _datelines(raw, flat, lines)
    for line, following in zip_longest(lines, lines[1:]):
        yield from line_marks(raw, line, following)


def _directed(jump: Jump, flat: _Flat) -> Jump:
    """（紧接第二版） leads back at the head of a body and on at its end."""
    following = bisect_left(flat.line_starts, jump.start)
    begins_line = following < len(flat.line_starts) and flat.line_starts[following] == jump.start
    if "紧接" in flat.text[jump.start : jump.end] and not begins_line:
        return replace(jump, direction=Direction.ON)
    return jump


def _datelines(raw: str, flat: _Flat, lines: Sequence[Line]) -> Iterator[Mark]:
    for number, start in enumerate(flat.line_starts):
        if not _MAY_OPEN.search(flat.text, start, start + _OPENED) and flat.text[start : start + 1] not in _BRACKETS:
            continue
        for offset in (start, *_after_space(raw, flat, lines[number], start)):
            end = dateline_end(flat.text, offset, _word_end(raw, flat, offset, lines[number]))
            if end is not None and not _is_whole_bracket(flat, number, start, end):
                yield _raw_mark(flat, PartRole.DATELINE, offset, end)
                break


def _is_whole_bracket(flat: _Flat, number: int, start: int, end: int) -> bool:
    """Whether （记者 周明 摄影报道） is a line by itself: it signs what stands beside it and opens no body."""
    ends = flat.line_starts[number + 1] if number + 1 < len(flat.line_starts) else len(flat.text)
    return flat.text[start] in "（(" and end == ends and "报道）" in flat.text[start:end].replace(")", "）")


def _word_end(raw: str, flat: _Flat, offset: int, line: Line) -> int:
    """Where the word that begins at `offset` ends: at a blank; a line end ends none."""
    if offset >= len(flat.raw_at):
        return offset
    word = _WORD.match(raw, flat.raw_at[offset], min(flat.raw_at[offset] + 12, line.span.end))
    return offset + (len(word.group(1)) if word else 0)


def _after_space(raw: str, flat: _Flat, line: Line, start: int) -> Iterator[int]:
    """Where, behind a short headline and a space on the same line, a dateline may begin."""
    head = raw[line.span.start : min(line.span.end, line.span.start + 40)]
    for match in _BEFORE_DATELINE.finditer(head):
        yield bisect_left(flat.raw_at, line.span.start + match.end(), lo=start)


def _sign_offs(raw: str, flat: _Flat) -> Iterator[Mark]:
    for match in _SIGN_OFF.finditer(flat.text):
        first, last = flat.raw_at[match.start(1)], flat.raw_at[match.end(1) - 1] + 1
        inside = raw[first:last]
        if _signs(inside) and _ends_line(flat, match.end()):
            role = PartRole.CREDIT if is_picture_credit(inside) else PartRole.SIGNOFF
            yield _raw_mark(flat, role, match.start(), match.end())


def _signs(inside: str) -> bool:
    """Whether the words of a bracket sign a text; a line end in it may divide two names or cut one in two."""
    whole = _LINE_END.sub("", inside)
    return is_sign_off(" ".join(inside.split())) or (whole != inside and is_sign_off(" ".join(whole.split())))


def _ends_line(flat: _Flat, offset: int) -> bool:
    """Whether a line ends at `offset`, a jump or a credit behind it left out."""
    following = bisect_left(flat.line_starts, offset)
    line_end = flat.line_starts[following] if following < len(flat.line_starts) else len(flat.text)
    return line_end - offset == 0 or bool(_AFTER_SIGN_OFF.match(flat.text, offset, line_end))


def _raw_mark(flat: _Flat, role: PartRole, start: int, end: int, jump: Jump | None = None) -> Mark:
    return Mark(role, flat.raw_at[start], flat.raw_at[end - 1] + 1, jump)


def _without_overlap(marks: Iterator[Mark]) -> tuple[Mark, ...]:
    """The marks in raw order; where two overlap, the one that came first stays."""
    chosen: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        if not chosen or mark.start >= chosen[-1].end:
            chosen.append(mark)
    return tuple(chosen)
