"""A sentence with everything that an event in it can be bound to.

Example 例：“近日，县长周明到石桥镇调研。” is a scene with two clauses, one person, one place and no date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Span
from loaders.events import words

if TYPE_CHECKING:
    from datetime import date

    from kg.language.dates import DateReading
    from kg.language.sentences import Sentence
    from loaders.events.roll import Roll
    from loaders.findings import FoundOrganization, FoundPerson, FoundPlace

_HERE = re.compile("这里|此处|当地|该[县市区镇乡村校厂]|本[县市区镇乡村]")
_VILLAGE = re.compile("村[里上]|全村|村民|村两委|村“两委”|[我本该]村|村子")


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence: its clauses, the quotations and titles in it, its dates, the last date before it.

    `text` is folded (see `folding`), `starts` are the offsets at which triggers can begin, `lead` is True for the
    first sentence of the body, `speech` the offset from which it only reports words, `place_before` the last place
    that the paragraph names before the sentence, `village` and `hero` the only village and the
    only person of the article, `posts` where posts stand in it.
    """

    text: str
    sentence: Sentence
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
    roll: Roll
    posts: tuple[Span, ...]
    starts: tuple[int, ...]
    place_before: FoundPlace | None = None
    village: FoundPlace | None = None
    hero: FoundPerson | None = None

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return self.sentence.span

    @property
    def place_here(self) -> FoundPlace | None:
        """The place that 这里, 当地 or 该村 in the sentence stands for."""
        return self.place_before if _HERE.search(self.text, self.span.start, self.span.end) else None

    @property
    def village_here(self) -> FoundPlace | None:
        """The only village of the article, when the paragraph speaks of 村里 up to the end of the sentence."""
        speaks = self.village and _VILLAGE.search(self.text, self.sentence.paragraph.start, self.span.end)
        return self.village if speaks else None

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
