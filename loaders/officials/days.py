"""The day on which a post is attested: that of the sentence, or of the act that the sentence goes on telling.

Example 例：周明 6月3日到石桥镇调研。副市长李红一同调研。: both posts are attested on 3 June.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.dates import dates_in
from kg.model import Evidence, PartRole, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.findings import Context
    from loaders.officials.title import Title

FARTHEST = 40
"""So many sentences back is looked for the act that a sentence goes on telling."""

_DATED = re.compile("[日号天昨今晨晚]|[0-9０-９][-/.－／．][0-9０-９]")
_CONTINUES = re.compile("一同|一起|一道|陪同|随同|参加|参与|参会|出席|列席")


@dataclass(frozen=True, slots=True)
class Attested:
    """A day, and the words before the sentence that it was taken from, None for the sentence's own or the issue's."""

    day: date
    inferred_from: Evidence | None = None


class Days:
    """The days that the sentences of one article speak of, each sentence read once."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._body = tuple(one for one in context.sentences if one.role is PartRole.BODY)
        self._read: dict[int, list[DateReading]] = {}
        self._told: dict[int, DateReading | None] = {}

    def attested_on(self, sentence: Sentence, title: Title) -> Attested:
        """The last day that the sentence speaks of before the title, not after the issue; else that of the act that
        it continues; else the issue's."""
        days = self._days(sentence)
        if days:
            said = bisect_right(days, title.full.start, key=lambda reading: reading.span.end)
            return Attested(days[max(0, said - 1)].earliest)
        if sentence.span.start not in self._told:
            self._told[sentence.span.start] = self._of_act(sentence)
        told = self._told[sentence.span.start]
        if told is None:
            return Attested(self._context.article.issued)
        return Attested(told.earliest, Evidence(told.span, "officials.day_of_act"))

    def _of_act(self, sentence: Sentence) -> DateReading | None:
        """The one day of the nearest dated sentence before one that goes on telling, in its paragraph or the one
        before."""
        if not _CONTINUES.search(self._context.article.text, sentence.span.start, sentence.span.end):
            return None
        for earlier in self._before(sentence):
            days = self._days(earlier)
            if days:
                return days[0] if len({day.earliest for day in days}) == 1 else None
        return None

    def _before(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentences of its paragraph and of the paragraph before, the nearest first."""
        last = bisect_right(self._body, sentence.span.start, key=lambda one: one.span.end)
        near = {sentence.paragraph}
        for earlier in reversed(self._body[max(0, last - FARTHEST) : last]):
            if earlier.paragraph not in near and len(near) == 2:
                return
            near.add(earlier.paragraph)
            yield earlier

    def _days(self, sentence: Sentence) -> list[DateReading]:
        found = self._read.get(sentence.span.start)
        if found is None:
            found = self._read[sentence.span.start] = list(self._read_days(sentence.span))
        return found

    def _read_days(self, span: Span) -> Iterator[DateReading]:
        """The single days, not after the issue; the sentence alone is read, as a date's reader looks at all it gets."""
        article = self._context.article
        if _DATED.search(article.text, span.start, span.end):
            for one in dates_in(span.of(article.text), Span(0, len(span)), article.issued):
                if one.earliest == one.latest and one.latest <= article.issued:
                    yield replace(one, span=one.span.shift(span.start))
