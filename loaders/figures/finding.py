"""Finding figures: each amount of the body with its indicator, place, period and kind.

Example 例：2020年全县粮食产量达12.7万吨 gives 127000 吨, 粮食产量, that county, 2020, actual.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from kg.language.dates import dates_in
from kg.model import Evidence, PartRole, Unread
from loaders.figures.binding import Bound, figures
from loaders.figures.counted import Counted
from loaders.figures.dating import dated, from_then_on, is_start, without_names
from loaders.figures.ground import Ground
from loaders.figures.kinds import Mood, is_aim
from loaders.figures.lines import Line, clauses_of, counted_of
from loaders.figures.periods import Timeline, is_told
from loaders.figures.seasons import seasons_in
from loaders.figures.story import Story
from loaders.figures.subjects import keeps_own, speaks_of_own
from loaders.figures.timing import Here, Told, bound_in
from loaders.figures.told_dates import distinct
from loaders.figures.words import NOW
from loaders.figures.years import coming_of, told_of
from loaders.findings import FoundFigure

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from kg.model import Span
    from loaders.findings import Context, Findings

READ = frozenset({PartRole.BODY, PartRole.DATELINE})
"""The parts of an article that figures are read in."""

REMEMBERED = 40
"""So many figures before one in its sentence can lend it their indicator."""

_OF_DURATIONS = frozenset({"figures.before", "figures.carried", "figures.change", "figures.change_carried"})
"""Rules that find an indicator of a length of time; 三天 beside a noun is no figure."""

_GROWS = re.compile("同比|环比|比上年|比去年|较上年|较去年|与上年|增[长幅速]|下降|[降涨]幅")
_ANEW = re.compile("全[省市州盟县区旗]")
_ELSEWHERE = re.compile("听说|得知|看到|当得知|听闻")
_ISSUES = re.compile("印发|出台|下发|发布|制定|公布|颁布")
_NUMBER = re.compile("[0-9０-９零〇二两三四五六七八九十百千万亿萬億]|(?<=[近约約过過到足超逾])一")


def find(context: Context, findings: Findings) -> Findings:
    """The figures of the article; amounts that no words explain go to `unread`."""
    found = list(_read(Ground.of(context, findings)))
    return replace(
        findings,
        figures=tuple(item for item in found if isinstance(item, FoundFigure)),
        unread=findings.unread + tuple(item for item in found if isinstance(item, Unread)),
    )


def _read(ground: Ground) -> Iterator[FoundFigure | Unread]:
    before: DateReading | None = None
    known = Timeline(had_figures=False)
    issued = ground.context.article.issued
    story = Story(issued)
    sentences = (sentence for sentence in ground.context.sentences if sentence.role in READ)
    for _, paragraph in groupby(sentences, key=lambda sentence: sentence.paragraph):
        time, last = replace(known, coming=None), tuple[Counted, ...]()
        story = story.for_paragraph()
        for sentence in paragraph:
            dates = _dates(ground, sentence, before)
            before = _before_next(dates, issued) or before
            kept = _lasting(ground.text, sentence.span, dates) if dates else ()
            if dates or story.days:
                story = story.with_sentence(ground.text, sentence.span, kept)
            if dates or _NUMBER.search(ground.text, sentence.span.start, sentence.span.end):
                anew = _ANEW.match(ground.text, sentence.span.start) is not None
                grows = last if _GROWS.match(ground.text, sentence.span.start) else ()
                time = time.for_sentence(issued, anew=anew)
                if _ELSEWHERE.match(ground.text, sentence.span.start):
                    time = time.anew()
                time, last = yield from _read_sentence(
                    ground, sentence, dates, time, grows, Told(story, distinct(kept))
                )
            else:
                last = ()
                time = time.anew()
        known = time.anew()


def _dates(ground: Ground, sentence: Sentence, before: DateReading | None) -> tuple[DateReading, ...]:
    """The dates of a sentence. To one that speaks of now or of what will be the year before lends nothing."""
    issued, text, span = ground.context.article.issued, ground.text, sentence.span
    lends = before is None or before.earliest.year == issued.year
    if not lends:
        lends = not (NOW.search(text, span.start, span.end) or is_aim(text, span))
    dates = dates_in(text, span, issued, before if lends else None)
    dates = seasons_in(text, span, issued, dates)
    return without_names(text, tuple(from_then_on(text, one, issued) for one in dates)) if dates else ()


def _before_next(dates: Sequence[DateReading], issued: date) -> DateReading | None:
    """What bare months and days behind are worked out by: the last date gone by, of a long period its end."""
    past = [one for one in dates if one.earliest <= issued]
    if not past or past[-1].earliest.year == past[-1].latest.year:
        return past[-1] if past else None
    return replace(past[-1], earliest=past[-1].latest)


def _lasting(text: str, sentence: Span, dates: tuple[DateReading, ...]) -> tuple[DateReading, ...]:
    """The dates of a sentence without those that something is compared with or started from."""
    return tuple(one for one in dated(text, sentence, dates) if not is_start(text, one))


def _read_sentence(
    ground: Ground,
    sentence: Sentence,
    dates: tuple[DateReading, ...],
    time: Timeline,
    grows: tuple[Counted, ...],
    told: Told,
) -> Generator[FoundFigure | Unread, None, tuple[Timeline, tuple[Counted, ...]]]:
    """The figures of a sentence; gives back the time at its end and the last figure. `grows`: what it goes on about."""
    text, issued = ground.text, ground.context.article.issued
    line, earlier, mood, own, first = Line.of(ground, sentence.span, dates), grows, Mood(), False, True
    if not line.amounts and not dates:
        return time.anew(), ()
    for span, amounts, dated_here in clauses_of(line, sentence.span):
        before, time = time, time.for_clause(text, span, dated_here, issued, first=first)
        says = is_told(text, span)
        if line.amounts:
            here = counted_of(line, span, amounts, earlier)
            mood = mood.for_clause(text, span, dated_here, issued)
            own = own and keeps_own(ground, span)
            if here:
                for bound in bound_in(line, Here(span, here, dated_here, (before, time), mood, own), told):
                    yield from _figures(ground, bound)
            earlier = (earlier + here)[-REMEMBERED:]
            mood = mood.after_clause(text, span)
            own = own or (not says and speaks_of_own(ground, span))
        time = time.after_clause(span, dated_here, figures=bool(line.amounts and here), first=first)
        first = first and says
    return _at_end(line, sentence.span, time, counted=bool(line.amounts and earlier)), earlier[-1:]


def _at_end(line: Line, sentence: Span, time: Timeline, *, counted: bool) -> Timeline:
    """The time at the end of a sentence."""
    text, issued = line.ground.text, line.ground.context.article.issued
    issues = not line.amounts and _ISSUES.search(text, sentence.start, sentence.end)
    told = None if line.amounts or issues else told_of(line.dates, issued)
    coming = coming_of(line.dates, issued) or time.coming
    if (time.had_figures, time.told, time.coming) == (counted, told, coming):
        return time
    return replace(time, had_figures=counted, told=told, coming=coming)


def _figures(ground: Ground, bound: Bound) -> Iterator[FoundFigure | Unread]:
    counted = bound.counted
    if counted.amount.is_duration and counted.rule not in _OF_DURATIONS:
        return
    if counted.indicators:
        yield from figures(ground, bound)
    elif counted.amount.unit_text:
        yield Unread(Evidence(counted.amount.span, counted.rule), counted.reason)
