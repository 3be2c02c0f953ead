"""The day on which a post is attested: that of the sentence, or of the act that the sentence goes on telling.

Example 例：周明 6月3日到石桥镇调研。副市长李红一同调研。: both posts are attested on 3 June.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.language.dates import dates_in
from kg.model import Evidence, PartRole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.findings import Context
    from loaders.officials.titles import Title

_CONTINUES = re.compile("一同|一起|一道|陪同|随同|参加|参与|参会|出席|列席")


@dataclass(frozen=True, slots=True)
class Attested:
    """A day, and the words before the sentence that it was taken from, None for the sentence's own or the issue's."""

    day: date
    inferred_from: Evidence | None = None


def attested_on(context: Context, sentence: Sentence, title: Title) -> Attested:
    """The last day that the sentence speaks of before the title, not after the issue; else that of the act that it
    continues; else the issue's."""
    days = _days(context, sentence)
    before = [reading for reading in days if reading.span.end <= title.full.start]
    chosen = before[-1:] or days[:1]
    if chosen:
        return Attested(chosen[0].earliest)
    told = _of_act(context, sentence) if _CONTINUES.search(sentence.span.of(context.article.text)) else None
    return (
        Attested(told.earliest, Evidence(told.span, "officials.day_of_act"))
        if told
        else Attested(context.article.issued)
    )


def _of_act(context: Context, sentence: Sentence) -> DateReading | None:
    """The one day of the nearest dated sentence before it, in its paragraph or the one before."""
    for earlier in _before(context, sentence):
        days = _days(context, earlier)
        if days:
            return days[0] if len({day.earliest for day in days}) == 1 else None
    return None


def _before(context: Context, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences of its paragraph and of the paragraph before, the nearest first."""
    body = [one for one in context.sentences if one.role is PartRole.BODY and one.span.end <= sentence.span.start]
    others = [one.paragraph for one in body if one.paragraph != sentence.paragraph]
    near = {sentence.paragraph, *others[-1:]}
    return (one for one in reversed(body) if one.paragraph in near)


def _days(context: Context, sentence: Sentence) -> list[DateReading]:
    article = context.article
    found = dates_in(article.text, sentence.span, article.issued)
    return [one for one in found if one.earliest == one.latest and one.latest <= article.issued]
