"""An article laid out for its scenes: the folded text, its quotations, and what was found in it, in order.

Example 例：the stage of an article cuts “昨日，县长周明在‘春风’行动现场讲话。” out as a scene with one person.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

from kg.language.date_values import calendar_day
from kg.language.dates import dates_in
from kg.language.folding import fold
from kg.language.sentences import clauses
from kg.model import Span
from loaders.events import words
from loaders.events.lexicon import starts_in
from loaders.events.roll import Roll
from loaders.events.scene import Scene
from loaders.within import in_order, within

if TYPE_CHECKING:
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.findings import Context, Findings, FoundOrganization, FoundPerson, FoundPlace, FoundTenure

_MASKS = re.compile(
    "“[^“”\n]{1,600}”|‘[^‘’\n]{1,600}’|《[^《》\n]{1,600}》|（[^（）\n]{1,600}）|\\([^()\n]{1,600}\\)|「[^「」\n]{1,600}」"
)
_SPOKEN = re.compile("[，,：:“]")
_MAY_SAY_WHEN = re.compile("[0-9０-９年月日天晚今昨明季期]")
"""Every date has one of these characters."""

_NAMED_DAY = re.compile('的?[“「‘"](?P<month>1[0-2]|0?[1-9])[·.．•](?P<day>[12][0-9]|3[01]|0?[1-9])[”」’"]')
"""“6·21” in 去年“6·21”事故."""

_ADOPTED = re.compile("（[^（]{4,60}(?:通过|决定)）")
"""What stands over a list of appointments: （2020年3月5日县人大常委会第三次会议通过）."""

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Time:
    """The dates of a sentence, the date and the place told before it, and whether it leads the article."""

    dates: tuple[DateReading, ...] = ()
    before: DateReading | None = None
    place: FoundPlace | None = None
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """What scenes are cut from."""

    text: str
    issued: date
    masks: tuple[Span, ...]
    persons: tuple[FoundPerson, ...]
    places: tuple[FoundPlace, ...]
    organizations: tuple[FoundOrganization, ...]
    tenures: tuple[FoundTenure, ...]
    roll: Roll

    @classmethod
    def of(cls, context: Context, findings: Findings) -> Stage:
        """The stage of an article."""
        text = fold(context.article.text)
        return cls(
            text=text,
            issued=context.article.issued,
            masks=tuple(Span(*match.span()) for match in _MASKS.finditer(text)),
            persons=in_order(findings.persons),
            places=in_order(findings.places),
            organizations=in_order(findings.organizations),
            tenures=in_order(findings.tenures),
            roll=Roll.of(findings.tenures),
        )

    def scene(self, sentence: Sentence, time: Time) -> Scene | None:
        """The sentence as a scene; None when it has neither a word for an event nor a person."""
        text, span = self.text, sentence.span
        starts, persons = starts_in(text, span), within(self.persons, span)
        if not starts and not persons:
            return None
        masked = self.masked(span)
        return Scene(
            text=text,
            sentence=sentence,
            clauses=clauses(text, span) if starts else (),
            masked=masked,
            dates=time.dates,
            before=time.before,
            lead=time.lead,
            speech=_speech(text, span, masked),
            persons=tuple(persons),
            places=tuple(within(self.places, span)),
            organizations=tuple(within(self.organizations, span)),
            issued=self.issued,
            roll=self.roll,
            posts=tuple(one.evidence.span for one in within(self.tenures, span)),
            starts=starts,
            place_before=time.place,
        )

    def dates(self, span: Span, before: DateReading | None) -> tuple[DateReading, ...]:
        """The dates in `span`, without those in quotations."""
        if _MAY_SAY_WHEN.search(self.text, span.start, span.end) is None:
            return ()
        readings = tuple(self._named_day(one) for one in dates_in(self.text, span, self.issued, before))
        masked = self.masked(span) if readings else ()
        return tuple(one for one in readings if not _inside(one.span, masked))

    def _named_day(self, reading: DateReading) -> DateReading:
        """The day by which what happened is called, when its year stands before (去年“6·21”事故)."""
        match = _NAMED_DAY.match(self.text, reading.span.end)
        if match is None or reading.earliest.year != reading.latest.year or reading.end is not None:
            return reading
        day = calendar_day(reading.earliest.year, int(match["month"]), int(match["day"]))
        if day is None or day > self.issued:
            return reading
        begin = Literal(day.isoformat(), datatype=XSD.date)
        span = Span(reading.span.start, match.end())
        return replace(reading, span=span, text=span.of(self.text), begin=begin, earliest=day, latest=day)

    def masked(self, span: Span) -> tuple[Span, ...]:
        """The quotations, titles and brackets that `span` meets."""
        first = bisect_right(self.masks, span.start, key=_END)
        last = bisect_left(self.masks, span.end, key=_START, lo=first)
        return tuple(mask for mask in self.masks[first:last] if not _is_adoption(self.text, mask, span))


def _is_adoption(text: str, mask: Span, span: Span) -> bool:
    return mask.start == span.start and _ADOPTED.match(text, mask.start) is not None


def _inside(span: Span, masked: tuple[Span, ...]) -> bool:
    return any(mask.start < span.start and span.end < mask.end for mask in masked)


def _speech(text: str, span: Span, masked: tuple[Span, ...]) -> int:
    """Where the sentence turns to what someone says (他强调，…): everything from there tells no event."""
    for match in words.pattern("speech").finditer(text, span.start, span.end):
        inside = any(mask.start <= match.start() < mask.end for mask in masked)
        if match["word"] and not inside and _SPOKEN.match(text, match.end(), span.end):
            return match.end()
    return span.end
