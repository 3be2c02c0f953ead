"""An article laid out for its scenes: the folded text, its quotations, and what was found in it, in order.

Example 例：the stage of an article cuts “昨日，县长周明在‘春风’行动现场讲话。” out as a scene with one person.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.language.folding import fold
from kg.language.sentences import clauses
from kg.model import PartRole, Span
from kg.places import Level
from loaders.events import words
from loaders.events.days import days_in
from loaders.events.lexicon import starts_in
from loaders.events.roll import Roll
from loaders.events.scene import Scene
from loaders.within import in_order, within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.findings import Context, Findings, FoundOrganization, FoundPerson, FoundPlace, FoundTenure

_MASKS = re.compile(
    "“[^“”\n]{1,600}”|‘[^‘’\n]{1,600}’|《[^《》\n]{1,600}》|（[^（）\n]{1,600}）|\\([^()\n]{1,600}\\)|「[^「」\n]{1,600}」"
)
_SPOKEN = re.compile("[，,：:“]")
_ADOPTED = re.compile("（[^（]{4,60}(?:通过|决定)）")
"""What stands over a list of appointments: （2020年3月5日县人大常委会第三次会议通过）."""

_HEADS = frozenset({PartRole.HEADLINE, PartRole.KICKER, PartRole.SUBHEADLINE})

_PLACE = attrgetter("evidence.span.start")
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
    village: FoundPlace | None
    hero: FoundPerson | None

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
            village=_only_village(findings.places),
            hero=_of_headline(context, text, findings.persons) or _only_person(findings.persons),
        )

    def scene(self, sentence: Sentence, time: Time) -> Scene | None:
        """The sentence as a scene; None when it has neither a word for an event nor a person."""
        text, span = self.text, sentence.span
        starts, persons = starts_in(text, span), within(self.persons, span)
        if not starts and not persons:
            return None
        masked = self.masked(span)
        tenures = within(self.tenures, span)
        return Scene(
            text=text,
            sentence=sentence,
            clauses=clauses(text, span) if starts or tenures else (),
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
            posts=tuple(one.evidence.span for one in tenures),
            starts=starts,
            place_before=time.place,
            village=self.village,
            hero=self.hero,
        )

    def dates(self, span: Span, before: DateReading | None) -> tuple[DateReading, ...]:
        """The dates in `span`, without those in quotations."""
        readings = days_in(self.text, span, self.issued, before)
        masked = self.masked(span) if readings else ()
        return tuple(one for one in readings if not _inside(one.span, masked))

    def masked(self, span: Span) -> tuple[Span, ...]:
        """The quotations, titles and brackets that `span` meets."""
        first = bisect_right(self.masks, span.start, key=_END)
        last = bisect_left(self.masks, span.end, key=_START, lo=first)
        return tuple(mask for mask in self.masks[first:last] if not _is_adoption(self.text, mask, span))


def _only_village(places: Sequence[FoundPlace]) -> FoundPlace | None:
    """The first mention of the one village that an article names; None when it names several or none."""
    villages = {one.iri: one for one in reversed(places) if one.place.level is Level.VILLAGE}
    return next(iter(villages.values())) if len(villages) == 1 else None


def _only_person(persons: Sequence[FoundPerson]) -> FoundPerson | None:
    """The one person of an article besides its reporters, for whom 他 and 她 stand; None with several or none."""
    persons = [one for one in persons if one.role not in ("记者", "通讯员")]
    return min(persons, key=_PLACE) if len({one.iri for one in persons}) == 1 else None


def _of_headline(context: Context, text: str, persons: Sequence[FoundPerson]) -> FoundPerson | None:
    """The one person whose name the headlines hold, for whom 他 and 她 stand in the story of a life."""
    heads = [one.span for one in context.sentences if one.role in _HEADS]
    named = {
        one.name: one
        for one in reversed(persons)
        if any(text.find(one.name, head.start, head.end) >= 0 for head in heads)
    }
    if len(named) != 1:
        return None
    body = (one for one in persons if one.name in named and not any(head.holds(one.span) for head in heads))
    return min(body, key=_PLACE, default=None)


def _is_adoption(text: str, mask: Span, span: Span) -> bool:
    return mask.start == span.start and _ADOPTED.match(text, mask.start) is not None


def _inside(span: Span, masked: tuple[Span, ...]) -> bool:
    """Whether it stands in a quotation or bracket with other words: 本周六（3月29日） says when."""
    return any(mask.start < span.start and span.end < mask.end and len(mask) > len(span) + 2 for mask in masked)


def _speech(text: str, span: Span, masked: tuple[Span, ...]) -> int:
    """Where the sentence turns to what someone says (他强调，…): everything from there tells no event."""
    for match in words.pattern("speech").finditer(text, span.start, span.end):
        inside = any(mask.start <= match.start() < mask.end for mask in masked)
        if match["word"] and not inside and _SPOKEN.match(text, match.end(), span.end):
            return match.end()
    return span.end
