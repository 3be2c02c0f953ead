"""The physical lines of a page: where each stands in the raw text and how wide it is.

Example 例：in "本报讯 我县\\n\\n召开会议。" there are two lines; the second one comes after one empty line. A Chinese
character is 1 wide, a Latin letter or digit 0.5; letter-spaced lines are as wide as their characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.layout.repair import is_letter_spaced, kept_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\f\v\x1c-\x1e\x85\u2028\u2029]")
_OTHER_BREAK = re.compile(r"[\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_NARROW = re.compile(r"[\x21-\x7e]")
_SQUEEZED = re.compile(r"(?=[，。、；：！？”’》）][“‘《（”’》），。、；：！？])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print: `span` without outer white space, `kept` what is left of doubled print.

    `gap` counts the empty lines before it, `indent` the white space that begins it.
    """

    span: Span
    kept: tuple[Span, ...]
    gap: int
    indent: int


def lines_of(raw: str) -> Iterator[Line]:
    """The lines that hold a character, from top to bottom."""
    last_end = 0
    only_newlines = _OTHER_BREAK.search(raw) is None
    for match in _LINE.finditer(raw):
        text = match.group()
        body = text.strip()
        if not body:
            continue
        indent = 0 if len(body) == len(text) else len(text) - len(text.lstrip())
        start = match.start() + indent
        span = Span(start, start + len(body))
        breaks = raw.count("\n", last_end, start) if only_newlines else len(_BREAK.findall(raw, last_end, start))
        yield Line(span, kept_spans(raw, span), max(breaks - 1, 0), indent)
        last_end = span.end


def width_of(text: str) -> float:
    """How wide `text` is set, in Chinese characters; pairs of punctuation marks are set closer."""
    runs = text.split()
    solid = "".join(runs) if len(runs) > 1 else text
    spaces = 0 if is_letter_spaced(text) else max(len(runs) - 1, 0)
    return len(solid) - 0.5 * (len(_NARROW.findall(solid)) - spaces + len(_SQUEEZED.findall(solid)))
