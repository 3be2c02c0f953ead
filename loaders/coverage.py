"""How much of an article was read: the sentences of its body in which no rule read or refused anything.

Example 例：of "县长周明到石桥镇调研。山风正凉。" the second sentence is left as `coverage.sentence`.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import Evidence, PartRole, Span, Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.language.sentences import Sentence
    from kg.model import Reading

RULE = "coverage.sentence"
REASON = "这一句里没有任何规则读到内容。No rule read anything in this sentence."
_END = attrgetter("end")


def sentences_left(sentences: Sequence[Sentence], reading: Reading) -> Iterator[Unread]:
    """Each sentence of the body that holds no word of what was read or refused."""
    told = joined(spans_of(reading))
    for sentence in sentences:
        if sentence.role is PartRole.BODY and next(gaps(told, sentence.span), None) == sentence.span:
            yield Unread(Evidence(sentence.span, RULE), REASON)


def spans_of(reading: Reading) -> Iterator[Span]:
    """The words of everything read or refused; what is said of the article as a whole (its headline) is no fact in
    it."""
    for statement in reading.statements:
        if statement.subject != reading.article.iri:
            yield statement.evidence.span
            if isinstance(statement.object, Evidence):
                yield statement.object.span
    yield from (denotation.evidence.span for denotation in reading.denotations)
    yield from (unread.evidence.span for unread in reading.unread if unread.evidence.rule != RULE)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The characters that any of the spans holds, as spans that lie apart, in order."""
    found: list[tuple[int, int]] = []
    for start, end in sorted({(span.start, span.end) for span in spans}):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return tuple(Span(start, end) for start, end in found)


def gaps(told: Sequence[Span], span: Span) -> Iterator[Span]:
    """The stretches of `span` that none of `told`, which is `joined`, holds."""
    start = span.start
    for index in range(bisect_right(told, span.start, key=_END), len(told)):
        if told[index].start >= span.end:
            break
        if start < told[index].start:
            yield Span(start, told[index].start)
        start = told[index].end
    if start < span.end:
        yield Span(start, span.end)
