"""Finding figures: each amount of the body with its indicator, place, period and kind.

Example 例：2020年全县粮食产量达12.7万吨 gives 127000 吨, 粮食产量, that county, 2020, actual.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from kg.language.dates import dates_in
from kg.model import Evidence, PartRole, Span, Unread
from loaders.figures.amounts import amounts_in, without
from loaders.figures.binding import Bound, figures
from loaders.figures.clauses import figure_clauses
from loaders.figures.counted import Clause, Counted
from loaders.figures.indicators import counted_in
from loaders.figures.kinds import Mood, is_aim, is_planned
from loaders.figures.periods import Timeline, dated, in_turn, is_after_act, is_end_value, is_start, is_told, nearest
from loaders.figures.words import NOW
from loaders.findings import FoundFigure

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.findings import Context, Findings

READ = frozenset({PartRole.BODY, PartRole.DATELINE})
"""The parts of an article that figures are read in."""


_OF_DURATIONS = frozenset({"figures.before", "figures.carried", "figures.change", "figures.change_carried"})
"""Rules that find an indicator of a length of time; 三天 beside a noun is no figure."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every sentence is read with: `taken` are names whose numbers are no figures, `names` places."""

    context: Context
    findings: Findings
    taken: tuple[Span, ...]
    names: tuple[Span, ...]

    @property
    def text(self) -> str:
        return self.context.article.text


def find(context: Context, findings: Findings) -> Findings:
    """The figures of the article; amounts that no words explain go to `unread`."""
    reader = _Reader(context, findings, _taken(findings), tuple(place.span for place in findings.places))
    found = list(_read(reader))
    return replace(
        findings,
        figures=tuple(item for item in found if isinstance(item, FoundFigure)),
        unread=findings.unread + tuple(item for item in found if isinstance(item, Unread)),
    )


def _taken(findings: Findings) -> tuple[Span, ...]:
    named = (findings.places, findings.persons, findings.organizations, findings.programs, findings.documents)
    return tuple(one.span for kind in named for one in kind)


def _read(reader: _Reader) -> Iterator[FoundFigure | Unread]:
    before: DateReading | None = None
    event: DateReading | None = None
    sentences = (sentence for sentence in reader.context.sentences if sentence.role in READ)
    for _, paragraph in groupby(sentences, key=lambda sentence: sentence.paragraph):
        time = Timeline(had_figures=False, event=event)
        for sentence in paragraph:
            dates = _dates(reader, sentence, before)
            before = _before_next(dates, reader.context.article.issued) or before
            time = yield from _read_sentence(reader, sentence, dates, time.for_sentence(reader.context.article.issued))
        event = time.event


def _dates(reader: _Reader, sentence: Sentence, before: DateReading | None) -> tuple[DateReading, ...]:
    """The dates of a sentence. To one that speaks of now or of what will be the year before lends nothing."""
    issued = reader.context.article.issued
    now = NOW.search(reader.text, sentence.span.start, sentence.span.end) or is_aim(reader.text, sentence.span)
    lends = before is None or before.earliest.year == issued.year or not now
    dates = dates_in(reader.text, sentence.span, issued, before if lends else None)
    return tuple(one for one in dates if not is_after_act(reader.text, one))


def _before_next(dates: Sequence[DateReading], issued: date) -> DateReading | None:
    """What bare months and days behind are worked out by: the last date gone by, of a long period its end."""
    past = [one for one in dates if one.earliest <= issued]
    if not past or past[-1].earliest.year == past[-1].latest.year:
        return past[-1] if past else None
    return replace(past[-1], earliest=past[-1].latest)


def _read_sentence(
    reader: _Reader, sentence: Sentence, dates: tuple[DateReading, ...], time: Timeline
) -> Generator[FoundFigure | Unread, None, Timeline]:
    """The figures of a sentence; gives back the time at its end."""
    text, earlier, first, mood = reader.text, tuple[Counted, ...](), True, Mood()
    for span in figure_clauses(text, sentence.span):
        own = dated(text, span, dates)
        before, time = time, time.for_clause(text, span, own, first=first)
        mood = mood.for_clause(text, span, own, reader.context.article.issued)
        here = _counted(reader, span, dates, earlier)
        for counted in here:
            period = _period(text, span, (counted, *here), own, (before, time), dates)
            yield from _figures(reader, Bound(span, counted, period, not own and time.inherited, mood))
        earlier += tuple(here)
        time = time.after_clause(span, own, figures=bool(here), first=first)
        mood = mood.after_clause(text, span)
        first = first and is_told(text, span)
    return replace(time, had_figures=bool(earlier))


def _period(
    text: str,
    clause: Span,
    counted: tuple[Counted, ...],
    own: tuple[DateReading, ...],
    times: tuple[Timeline, Timeline],
    dates: Sequence[DateReading],
) -> DateReading | None:
    """The period of the first of `counted`; the others are all those of its clause, `times` before and in it."""
    one, *all_here = counted
    start = one.amount.span.start
    amounts = [each.amount for each in all_here]
    period = (nearest(own, start) or own[0]) if own else times[1].active
    if own and period and is_end_value(text, period, amounts, one.amount):
        told = [each for each in own if not is_start(text, each) and each.span.end <= period.span.start]
        period = told[-1] if told else None if times[0].inherited else times[0].base
    elif not own and is_planned(text, clause, clause.end):
        period = None
    if period and one.turn is not None:
        period = in_turn(period, dates, one.turn, sum(each.turn is not None for each in all_here))
    return period


def _counted(reader: _Reader, span: Span, dates: Sequence[DateReading], earlier: tuple[Counted, ...]) -> list[Counted]:
    times = tuple(one.span for one in dates)
    amounts = tuple(without(amounts_in(reader.text, span), reader.taken + times))
    if not amounts:
        return []
    return counted_in(Clause(reader.text, span, amounts, reader.names + times, earlier))


def _figures(reader: _Reader, bound: Bound) -> Iterator[FoundFigure | Unread]:
    counted = bound.counted
    if counted.amount.is_duration and counted.rule not in _OF_DURATIONS:
        return
    if counted.indicators:
        yield from figures(reader.context, reader.findings, bound)
    elif counted.amount.unit_text:
        yield Unread(Evidence(counted.amount.span, counted.rule), counted.reason)
