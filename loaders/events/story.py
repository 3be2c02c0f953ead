"""The scenes of an article in order, with the dates that each is told under.

Example 例：in “昨日，县里召开会议。会上，县长周明讲话。” the second scene has yesterday before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.language.sentences import clauses
from kg.model import PartRole, Span
from loaders.events.sites import COMPANY
from loaders.events.stage import Time
from loaders.within import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.events.scene import Scene
    from loaders.events.stage import Stage
    from loaders.findings import Context, FoundPlace

STORY = frozenset({PartRole.BODY, PartRole.DATELINE})
"""The parts whose sentences tell events; captions are read by a rule of their own."""

LONGEST_SCENE = 800
"""A sentence of more characters is read as several scenes, cut between clauses."""

_SAME_DAY = re.compile("当[天日晚]|同日|同一天|次日|翌日|随后")


@dataclass(frozen=True, slots=True)
class Story:
    """The sentences of an article that can tell events or name people, and every day that it speaks of."""

    scenes: tuple[Scene, ...]
    days: tuple[DateReading, ...]


def story_of(context: Context, stage: Stage) -> Story:
    """The sentences of body and dateline, in order."""
    story = [one for sentence in context.sentences if sentence.role in STORY for one in _pieces(stage.text, sentence)]
    first = next((one for one in story if one.role is PartRole.BODY), None)
    clock = _Clock(stage)
    scenes: list[Scene] = []
    where: FoundPlace | None = None
    for sentence in story:
        where = where if sentence.paragraph == clock.paragraph else None
        dates, before = clock.read(sentence)
        scene = stage.scene(sentence, Time(dates, before, where, sentence is first))
        scenes += [scene] if scene is not None else []
        where = _last_place(stage, sentence.span) or where
    return Story(tuple(scenes), tuple(clock.days))


def _pieces(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, or when it is very long its clauses, as many together as make a scene."""
    start, end = sentence.span.start, sentence.span.end
    for clause in clauses(text, sentence.span) if end - start > LONGEST_SCENE else ():
        if clause.end - start > LONGEST_SCENE and start < clause.start:
            yield replace(sentence, span=Span(start, clause.start))
            start = clause.start
    yield sentence if start == sentence.span.start else replace(sentence, span=Span(start, end))


class _Clock:
    """Reads the dates of the sentences in turn; each is worked out by those before it in its paragraph."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.paragraph: Span | None = None
        self.days: list[DateReading] = []
        self._before: DateReading | None = None
        self._dispatch: DateReading | None = None
        self._day: DateReading | None = None

    def read(self, sentence: Sentence) -> tuple[tuple[DateReading, ...], DateReading | None]:
        """The dates of a sentence, and the date that stands before it."""
        if sentence.paragraph != self.paragraph:
            self._before, self.paragraph = self._dispatch, sentence.paragraph
        if (self._before is None or not self._before.is_day) and _SAME_DAY.match(self.stage.text, sentence.span.start):
            self._before = self._day or self._before
        before = self._before
        dates = self.stage.dates(sentence.span, before)
        for one in dates:
            self._note(one)
        return dates, before

    def _note(self, one: DateReading) -> None:
        self._before = one
        if one.rule == "dates.dateline" and self._dispatch is None:
            self._dispatch = one
        if one.is_day and one.latest <= self.stage.issued:
            self.days.append(one)
            if one.latest < self.stage.issued and (self._day is None or self._day.latest <= one.latest):
                self._day = one


def _last_place(stage: Stage, span: Span) -> FoundPlace | None:
    """The last place that the sentence names itself, not as part of the name of a company."""
    bodies = [one.span for one in within(stage.organizations, span) if one.name.endswith(COMPANY)]
    named = (
        one
        for one in reversed(within(stage.places, span))
        if stage.text[one.span.start] not in "全我本该" and not any(body.holds(one.span) for body in bodies)
    )
    return next(named, None)
