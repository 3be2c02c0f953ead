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
from loaders.figures.periods import Timeline, dated, nearest
from loaders.findings import FoundFigure

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

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
    sentences = (sentence for sentence in reader.context.sentences if sentence.role in READ)
    for _, paragraph in groupby(sentences, key=lambda sentence: sentence.paragraph):
        time = Timeline(had_figures=False)
        for sentence in paragraph:
            dates = dates_in(reader.text, sentence.span, reader.context.article.issued, before)
            before = dates[-1] if dates else before
            time = yield from _read_sentence(reader, sentence, dates, time.for_sentence())


def _read_sentence(
    reader: _Reader, sentence: Sentence, dates: tuple[DateReading, ...], time: Timeline
) -> Generator[FoundFigure | Unread, None, Timeline]:
    """The figures of a sentence; gives back the time at its end."""
    earlier: tuple[Counted, ...] = ()
    for index, span in enumerate(figure_clauses(reader.text, sentence.span)):
        own = dated(reader.text, span, dates)
        time = time.for_clause(reader.text, span, own, first=index == 0)
        here = _counted(reader, span, dates, earlier)
        for counted in here:
            yield from _figures(reader, span, counted, own, time)
        earlier += tuple(here)
        time = time.after_clause(span, own, figures=bool(here), first=index == 0)
    return replace(time, had_figures=bool(earlier))


def _counted(reader: _Reader, span: Span, dates: Sequence[DateReading], earlier: tuple[Counted, ...]) -> list[Counted]:
    times = tuple(one.span for one in dates)
    amounts = tuple(without(amounts_in(reader.text, span), reader.taken + times))
    if not amounts:
        return []
    return counted_in(Clause(reader.text, span, amounts, reader.names + times, earlier))


def _figures(
    reader: _Reader, clause: Span, counted: Counted, own: tuple[DateReading, ...], time: Timeline
) -> Iterator[FoundFigure | Unread]:
    if counted.amount.is_duration and counted.rule not in _OF_DURATIONS:
        return
    if counted.indicators:
        period = (nearest(own, counted.amount.span.start) or own[0]) if own else time.active
        bound = Bound(clause, counted, period, not own and time.inherited)
        yield from figures(reader.context, reader.findings, bound)
    elif counted.amount.unit_text:
        yield Unread(Evidence(counted.amount.span, counted.rule), counted.reason)
