"""Marks that are a whole line or stand at its edge: bylines, jumps without brackets, credits, editors' lines.

Example 例："图为茶园。 李四 摄" has a credit at its end, "□ 李四 王五 锣鼓一响，…" a byline at its head,
"责任编辑：李四" is an editors' line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PartRole, Span
from loaders.layout.banners import column_at_start
from loaders.layout.credits import captions_in, credit_at_end, is_credit
from loaders.layout.marks import Jump, bare_jump, begins_caption, is_noise, jump_at_edge, pointed_at_end
from loaders.layout.reporters import byline_at_end, byline_at_start, cuts_a_name, is_byline, is_office_and_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from loaders.layout.lines import Line

_SHORT = 20
_PICTURES = re.compile(r"图片|图说|影像|镜头|看图")
_POINTS = frozenset("）)版页")
_TOOK_IT = re.compile(r"(?:摄|摄影|供图)[）)]?$")
_LONGEST = 400
"""A longer line is a whole paragraph: only its end is looked at."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A formula of known role, `start` to `end` in the raw text."""

    role: PartRole
    start: int
    end: int
    jump: Jump | None = None


def line_marks(raw: str, line: Line, following: Line | None) -> Iterator[Mark]:
    """The marks of one line, in raw order; `following` is the line after it, `raw` in simplified characters."""
    text = read_kept(raw, line.span.start, line.kept)
    whole = _whole_line(raw, line, following, text)
    if whole is not None:
        yield whole
    elif jump := jump_at_edge(text):
        yield Mark(PartRole.JUMP, raw_offset(raw, line, jump.start), raw_offset(raw, line, jump.end), jump)
    elif begins := byline_at_start(text):
        yield Mark(PartRole.BYLINE, line.span.start, raw_offset(raw, line, begins))
    elif named := column_at_start(text):
        begins = raw_offset(raw, line, named)
        yield Mark(PartRole.COLUMN, line.span.start, begins)
        yield from _named_caption(raw, line, text, named)
    elif behind := byline_at_end(text):
        yield Mark(PartRole.BYLINE, raw_offset(raw, line, behind), line.span.end)
    else:
        yield from _at_the_end(raw, line, text)


def _whole_line(raw: str, line: Line, following: Line | None, text: str) -> Mark | None:
    """The mark that the whole line is."""
    start, end = line.span.start, line.span.end
    solid = "".join(text.split()) if len(text) <= _LONGEST else text
    if len(solid) < _SHORT and (jump := bare_jump(solid)):
        return Mark(PartRole.JUMP, start, end, jump)
    if is_noise(solid):
        return Mark(PartRole.NOISE, start, end)
    if is_credit(text):
        return Mark(PartRole.CREDIT, start, end)
    if _TOOK_IT.search(text) and credit_at_end(text) == 0:
        return Mark(PartRole.CREDIT, start, end)
    if is_office_and_day(text):
        return Mark(PartRole.SIGNOFF, start, end)
    if is_byline(text):
        cut = following is not None and cuts_a_name(text, following.span.of(raw))
        return Mark(PartRole.BYLINE, start, following.span.end if cut and following else end)
    return None


def _named_caption(raw: str, line: Line, text: str, named: int) -> Iterator[Mark]:
    """The caption behind 【图片新闻】 on its line, with its credit."""
    if not _PICTURES.search(text, 0, named):
        return
    credit = credit_at_end(text[named:])
    stop = line.span.end if credit is None else raw_offset(raw, line, named + credit)
    yield Mark(PartRole.CAPTION, raw_offset(raw, line, named), stop)
    if credit is not None:
        yield Mark(PartRole.CREDIT, stop, line.span.end)


def _at_the_end(raw: str, line: Line, text: str) -> Iterator[Mark]:
    """The pointer or the credit that ends the line; where captions stand side by side, all of them."""
    if text[-1:] in _POINTS and (pointed := pointed_at_end(text)):
        yield Mark(PartRole.JUMP, raw_offset(raw, line, pointed.start), line.span.end, pointed)
        return
    captions = [*captions_in(text)] if begins_caption(text) else [(0, len(text))]
    for begin, end in captions:
        credit = credit_at_end(text[begin:end])
        if credit is None and len(captions) == 1:
            return
        stop = raw_offset(raw, line, end)
        behind = stop if credit is None else raw_offset(raw, line, begin + credit)
        if len(captions) > 1:
            yield Mark(PartRole.CAPTION, raw_offset(raw, line, begin), behind)
        if credit is not None:
            yield Mark(PartRole.CREDIT, behind, stop)


def read_kept(raw: str, start: int, kept: Sequence[Span]) -> str:
    """The kept text from `start` on, with a space where white space was between kept runs."""
    if len(kept) == 1:
        return kept[0].of(raw)
    text, last = "", start
    for span in kept:
        text += (" " if raw[last : span.start][-1:].isspace() else "") + span.of(raw)
        last = span.end
    return text


def raw_offset(raw: str, line: Line, offset: int) -> int:
    """The raw offset of a character of what `read_kept` gives for the whole line; the line's end for its length."""
    last = line.span.start
    for span in line.kept:
        if raw[last : span.start][-1:].isspace():
            offset -= 1
        if offset < len(span):
            return span.start + max(offset, 0)
        offset -= len(span)
        last = span.end
    return line.span.end
