"""The sentences of an article, each with what was read in it, what was refused, and the words that no rule read.

Example 例：山风正凉。 is a block without items, whose only gap is the sentence itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from api.explaining.items import items_of
from kg.language.sentences import Sentence, sentences_of
from kg.model import PartRole, Span
from loaders.coverage import gaps, joined, spans_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.explaining.items import Item
    from kg.model import Article, Reading, Unread


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence; `items` and `unread` begin in it, `gaps` are its words (without marks around) that no rule read."""

    article: Article = field(repr=False)
    sentence: Sentence
    items: tuple[Item, ...]
    unread: tuple[Unread, ...]
    gaps: tuple[Span, ...]

    @property
    def is_running(self) -> bool:
        """Whether each of its words should be read: those of a body or a caption."""
        return self.sentence.role in {PartRole.BODY, PartRole.CAPTION}

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.sentence.span.of(self.article.text)


def blocks_of(reading: Reading) -> tuple[Block, ...]:
    """A block for each sentence of the article; together they hold all that was read and refused, each once."""
    article = reading.article
    sentences = sentences_of(article) or (_nothing(article),)
    starts = [sentence.span.start for sentence in sentences]
    items: dict[int, list[Item]] = defaultdict(list)
    unread: dict[int, list[Unread]] = defaultdict(list)
    for item in items_of(reading):
        items[_index(starts, item.evidence.span)].append(item)
    for each in sorted(reading.unread, key=lambda one: one.evidence):
        unread[_index(starts, each.evidence.span)].append(each)
    told = joined(spans_of(reading))
    return tuple(
        Block(article, sentence, tuple(items[at]), tuple(unread[at]), tuple(_words_in(article, told, sentence)))
        for at, sentence in enumerate(sentences)
    )


def _index(starts: Sequence[int], span: Span) -> int:
    """The sentence in which the span begins; the nearest one for words that stand between two or before all."""
    return max(bisect_right(starts, span.start) - 1, 0)


def _nothing(article: Article) -> Sentence:
    whole = Span(0, len(article.text))
    return Sentence(whole, whole, PartRole.BODY)


def _words_in(article: Article, told: Sequence[Span], sentence: Sentence) -> list[Span]:
    """The gaps of a sentence without the marks and white space around their words; those of marks alone are none."""
    found = (_bare(article.text, gap) for gap in gaps(told, sentence.span))
    return [gap for gap in found if len(gap)]


def _bare(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)
