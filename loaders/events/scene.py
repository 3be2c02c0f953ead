"""A sentence with everything that an event in it can be bound to.

Example 例：“近日，县长周明到石桥镇调研。” is a scene with two clauses, one person, one place and no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from kg.language.dates import dates_in
from kg.language.sentences import clauses
from kg.model import PartRole, Span
from loaders.events import words
from loaders.events.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.findings import Context, Findings, FoundOrganization, FoundPerson, FoundPlace

    _Mentioned = TypeVar("_Mentioned", FoundPerson, FoundPlace, FoundOrganization)

_MASKS = re.compile(
    "“[^“”\n]{1,600}”|‘[^‘’\n]{1,600}’|《[^《》\n]{1,600}》|（[^（）\n]{1,600}）|\\([^()\n]{1,600}\\)|「[^「」\n]{1,600}」"
)
_HERE = re.compile("这里|此处|当地|该[县市区镇乡村校厂]|本[县市区镇乡村]")
_SPOKEN = re.compile("[，,：:“]")
_SAME_DAY = re.compile("当[天日晚]|同日|次日|翌日|随后")
_ADOPTED = re.compile("（[^（）]{4,60}(?:通过|决定)）")
"""What stands over a list of appointments: （2020年3月5日县人大常委会第三次会议通过）."""

STORY = frozenset({PartRole.BODY, PartRole.DATELINE})
"""The parts whose sentences tell events; captions are read by a rule of their own."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence: its clauses, the quotations and titles in it, its dates, the last date before it.

    `text` is folded (see `folding`).

    `lead` is True for the first sentence of the body, `speech` the offset from which it only reports words,
    `place_before` the last place that the paragraph names before the sentence.
    """

    text: str
    sentence: Sentence
    number: int
    clauses: tuple[Span, ...]
    masked: tuple[Span, ...]
    dates: tuple[DateReading, ...]
    before: DateReading | None
    lead: bool
    speech: int
    persons: tuple[FoundPerson, ...]
    places: tuple[FoundPlace, ...]
    organizations: tuple[FoundOrganization, ...]
    issued: date
    place_before: FoundPlace | None = None

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return self.sentence.span

    @property
    def place_here(self) -> FoundPlace | None:
        """The place that 这里, 当地 or 该村 in the sentence stands for."""
        return self.place_before if _HERE.search(self.text, self.span.start, self.span.end) else None

    @property
    def directive(self) -> bool:
        """Whether the sentence tells what to do (会议指出，…; 要…)."""
        return words.starts("directive_start", self.text, self.span.start, self.span.end)

    @property
    def opening(self) -> Span:
        """The word that makes it go on (会上, 会后, 会议), at its start; empty without one."""
        near = Span(self.span.start, min(self.span.end, self.span.start + 12))
        found = [words.first(use, self.text, near) for use in ("continues", "decides")]
        ends = [match.end() for match in found if match is not None]
        return Span(self.span.start, min(ends, default=self.span.start))

    @property
    def goes_on(self) -> bool:
        """Whether the sentence plainly continues what was told before (会上，…)."""
        start = self.span.start
        near = Span(start, min(self.span.end, start + 12))
        return words.found("continues", self.text, near)


def scenes_of(context: Context, findings: Findings) -> tuple[Scene, ...]:
    """The sentences of body and dateline as scenes, in order."""
    text = fold(context.article.text)
    masks = tuple(Span(*match.span()) for match in _MASKS.finditer(text))
    story = [sentence for sentence in context.sentences if sentence.role in STORY]
    first = next((one for one in story if one.role is PartRole.BODY), None)
    found: list[Scene] = []
    before: DateReading | None = None
    day: DateReading | None = None
    paragraph: Span | None = None
    dispatch: DateReading | None = None
    where: FoundPlace | None = None
    for number, sentence in enumerate(story):
        if sentence.paragraph != paragraph:
            before, paragraph, where = dispatch, sentence.paragraph, None
        if (before is None or not before.is_day) and _SAME_DAY.match(text, sentence.span.start):
            before = day or before
        scene = _scene(context, findings, sentence, number, before, sentence is first, masks)
        dispatch = next((one for one in scene.dates if one.rule == "dates.dateline"), dispatch)
        before = scene.dates[-1] if scene.dates else before
        day = next((one for one in reversed(scene.dates) if one.is_day and one.latest < scene.issued), day)
        found.append(replace(scene, place_before=where))
        where = _last_place(scene) or where
    return tuple(found)


def _last_place(scene: Scene) -> FoundPlace | None:
    """The narrowest of the last places that the sentence names itself."""
    named = [one for one in scene.places if scene.text[one.span.start] not in "全我本该"]
    return named[-1] if named else None


def scene_at(context: Context, findings: Findings, sentence: Sentence) -> Scene:
    """One sentence by itself as a scene (a caption)."""
    found = _MASKS.finditer(fold(context.article.text), sentence.span.start, sentence.span.end)
    return _scene(context, findings, sentence, -1, None, False, tuple(Span(*one.span()) for one in found))


def _scene(
    context: Context,
    findings: Findings,
    sentence: Sentence,
    number: int,
    before: DateReading | None,
    lead: bool,
    masks: tuple[Span, ...],
) -> Scene:
    text, span = fold(context.article.text), sentence.span
    masked = tuple(mask for mask in masks if mask.meets(span) and not _is_adoption(text, mask, span))
    readings = dates_in(text, span, context.article.issued, before)
    return Scene(
        text=text,
        sentence=sentence,
        number=number,
        clauses=clauses(text, span),
        masked=masked,
        dates=tuple(one for one in readings if not _inside(one.span, masked)),
        before=before,
        lead=lead,
        speech=_speech(text, span, masked),
        persons=tuple(_in(findings.persons, span)),
        places=tuple(_in(findings.places, span)),
        organizations=tuple(_in(findings.organizations, span)),
        issued=context.article.issued,
    )


def _is_adoption(text: str, mask: Span, span: Span) -> bool:
    return mask.start == span.start and _ADOPTED.match(text, mask.start) is not None


def _in(things: Iterable[_Mentioned], span: Span) -> Iterator[_Mentioned]:
    return (thing for thing in things if span.holds(thing.span))


def _inside(span: Span, masked: tuple[Span, ...]) -> bool:
    return any(mask.start < span.start and span.end < mask.end for mask in masked)


def _speech(text: str, span: Span, masked: tuple[Span, ...]) -> int:
    """Where the sentence turns to what someone says (他强调，…): everything from there tells no event."""
    for match in words.pattern("speech").finditer(text, span.start, span.end):
        inside = any(mask.start <= match.start() < mask.end for mask in masked)
        if match["word"] and not inside and _SPOKEN.match(text, match.end(), span.end):
            return match.end()
    return span.end
