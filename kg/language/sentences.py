"""Sentences of an article and clauses of a sentence, with quotation marks and brackets respected.

Example 例：“会议召开。他说：‘好！’大家鼓掌。” is three sentences; “县长周明讲话，书记李红主持。” has two
clauses.

A sentence never crosses a line of the article. Headlines, bylines and section heads are sentences of their
own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import PartRole, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Article

RUNNING_TEXT = frozenset({PartRole.BODY, PartRole.DATELINE, PartRole.CAPTION})
"""The parts whose lines hold several sentences."""

LONGEST_QUOTE = 120
"""A quotation or bracket of more characters than this is cut into its own sentences."""

_PAIRS = dict(zip("”’」』）)》】〕", "“‘「『（(《【〔", strict=True))
_OPENERS = frozenset(_PAIRS.values())
_QUOTE_ENDS = frozenset("”’」』")
_ENDS = frozenset("。！？!?")
_CLAUSE_ENDS = frozenset("，；：,;:。！？!?")
_ENCLOSING = re.compile(f"[{re.escape(''.join((*_PAIRS, *_OPENERS)))}]")
_SENTENCE_MARK = re.compile(f"[{re.escape(''.join((*_OPENERS, *_ENDS)))}]")
_CLAUSE_MARK = re.compile(f"[{re.escape(''.join((*_OPENERS, *_CLAUSE_ENDS)))}]")
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_GOES_ON = re.compile(r"[，、；：,;:）)》」』”’“‘「『的等和与及]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `span` without white space around it, `paragraph` its line, `role` what that line is.

    The caption of a picture story, which has no other text, counts as body.
    """

    span: Span
    paragraph: Span
    role: PartRole


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Every sentence of the article, in order. Each lies inside one part; together they hold all words."""
    found: list[Sentence] = []
    has_body = bool(article.parts_of(PartRole.BODY))
    for part in article.parts:
        role = PartRole.BODY if part.role is PartRole.CAPTION and not has_body else part.role
        spans = split(article.text, part.span) if part.role in RUNNING_TEXT else (part.span,)
        solid = (trimmed(article.text, span) for span in spans)
        found.extend(Sentence(span, part.span, role) for span in solid if len(span))
    return tuple(found)


def split(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences inside `span`: cut after 。！？ (and ! ?), and behind a quotation that ends so.

    What stands in brackets or in a quotation of at most `LONGEST_QUOTE` characters is never cut.
    """
    closed = _enclosures(text, span)
    cuts = [cut for cut in _cuts(text, span, closed) if span.start < cut < span.end]
    edges = [span.start, *cuts, span.end]
    return tuple(Span(start, end) for start, end in pairwise(edges) if start < end)


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The clauses of `span` without their marks: cut at ，；： and sentence ends outside of quotations and
    brackets."""
    closed = _enclosures(text, span)
    found: list[Span] = []
    start = behind = span.start
    for mark in _CLAUSE_MARK.finditer(text, span.start, span.end):
        index = mark.start()
        if index < behind:
            continue
        if index in closed:
            behind = closed[index] + 1
        elif text[index] in _CLAUSE_ENDS and not _inside_number(text, index, span):
            found.append(Span(start, index))
            start = index + 1
    found.append(Span(start, span.end))
    return tuple(solid for piece in found if len(solid := trimmed(text, piece)))


def _cuts(text: str, span: Span, closed: dict[int, int]) -> Iterator[int]:
    """Offsets behind which a new sentence starts."""
    behind = span.start
    for mark in _SENTENCE_MARK.finditer(text, span.start, span.end):
        index = mark.start()
        if index < behind:
            continue
        if index in closed and closed[index] - index <= LONGEST_QUOTE:
            last = closed[index]
            behind = last + 1
            ends = text[last] in _QUOTE_ENDS and text[last - 1] in _ENDS
            if ends and not _continues(text, behind, span):
                yield behind
        elif text[index] in _ENDS and not _continues(text, index + 1, span):
            yield _behind_closers(text, index + 1, span)


def _continues(text: str, index: int, span: Span) -> bool:
    """Whether the sentence goes on at `index`: another end mark, or 的, 等, a comma behind a quotation."""
    if index >= span.end:
        return False
    behind_quote = text[index - 1] in _QUOTE_ENDS
    return text[index] in _ENDS or (behind_quote and _GOES_ON.match(text, index) is not None)


def _behind_closers(text: str, index: int, span: Span) -> int:
    while index < span.end and text[index] in _QUOTE_ENDS:
        index += 1
    return index


def _enclosures(text: str, span: Span) -> dict[int, int]:
    """Where each closed quotation or bracket opens → where it closes; one never closed is not there."""
    waiting: list[int] = []
    closed: dict[int, int] = {}
    for mark in _ENCLOSING.finditer(text, span.start, span.end):
        index = mark.start()
        if text[index] in _OPENERS:
            waiting.append(index)
        elif waiting and text[waiting[-1]] == _PAIRS[text[index]]:
            closed[waiting.pop()] = index
    return closed


def _inside_number(text: str, index: int, span: Span) -> bool:
    """Whether a half-width mark stands between digits (1,234 or 8:30)."""
    if not span.start < index < span.end - 1 or text[index] not in ",:：":
        return False
    return text[index - 1] in _DIGITS and text[index + 1] in _DIGITS


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
