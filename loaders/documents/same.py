"""One document under several names: with and without its place, its brackets, and by a short name.

Example 例：《武陵县养蜂办法（试行）》, 《养蜂办法》, 《办法》 and 该办法 are one document in one article;
《养蜂规划（2016—2020年）》 and 《养蜂规划（2021—2025年）》 are two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.identity import normalise_name
from kg.model import Span
from kg.tables import any_of
from loaders.documents.kinds import USES, is_bare, notes_of, without_notes
from loaders.within import beginning_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from loaders.documents.reading import ReadTitle
    from loaders.findings import FoundDocument, FoundPlace

_NATION = re.compile("中华人民共和国|中国共产党")
_BODY = re.compile(
    "[省市县区州旗盟]?(?:人民代表大会常务委员会|人大常委会|人民代表大会|人民政府(?:办公[厅室])?|政府(?:办公[厅室])?|"
    "(?<=[省市县区州旗])委(?:办公[厅室])?)(?:关于)?"
)
_CALLED = re.compile(
    r"(?:[（(][^（）()]{1,30}号[）)])?[（(](?:以下)?(?:简称|统称)[:：为]?[《“\"](?P<short>[^《》“”\"]{1,20})[》”\"]"
)
_REFERENCE = re.compile(rf"(?<![应因基根如])(?:该|此|上述|这[个一部项份])(?P<word>{any_of(USES['reference'])})(?!书)")

SHORTEST = 3
"""What is left of a title without its place has at least so many characters."""

LONGEST_SHORT = 10
"""A short title is so many characters of the end of the full one at most."""


def one_name_each(printed: str, text: str, items: Sequence[ReadTitle], places: tuple[FoundPlace, ...]) -> list[str]:
    """The name that each title goes by: the longest of those that differ by place and brackets alone.

    `text` is the folded copy of what is `printed`."""
    parted = [(item.title.inner.of(printed), *_parted(text, item.title.inner, places)) for item in items]
    groups: dict[str, list[tuple[str, str, str]]] = {}
    for name, prefix, key in parted:
        groups.setdefault(key, []).append((name, prefix, notes_of(name)))
    best = {key: _common(group) for key, group in groups.items() if len(key) >= SHORTEST and not is_bare(key)}
    return [best.get(key) or name for name, _, key in parted]


def _parted(text: str, inner: Span, places: tuple[FoundPlace, ...]) -> tuple[str, str]:
    """What a title begins with (a place or the nation), and the rest without brackets at its end."""
    start = inner.start
    nation = _NATION.match(text, start, inner.end)
    if nation is not None:
        start = nation.end()
    while ends := [place.span.end for place in beginning_in(places, Span(start, start + 1))]:
        start = max(ends)
    body = _BODY.match(text, start, inner.end)
    start = body.end() if body is not None else start
    if start >= inner.end:
        start = inner.start
    former = "原" if text[max(0, inner.start - 2) : inner.start] == "原《" else ""
    return text[inner.start : start], former + normalise_name(without_notes(text[start : inner.end]))


def _common(group: list[tuple[str, str, str]]) -> str | None:
    """The longest name of a group, unless two places or two brackets tell its names apart."""
    prefixes, notes = ({entry[column] for entry in group} - {""} for column in (1, 2))
    return max((name for name, *_ in group), key=len) if len(prefixes) <= 1 and len(notes) <= 1 else None


def short_names(text: str, named: Iterable[FoundDocument]) -> dict[str, FoundDocument]:
    """The short names that brackets behind a title give it: （以下简称《十条》）."""
    found: dict[str, FoundDocument] = {}
    for document in named:
        match = _CALLED.match(text, document.span.end)
        if match is not None:
            found.setdefault(match["short"], document)
    return found


def references(text: str, named: Sequence[FoundDocument]) -> Iterator[tuple[Span, FoundDocument]]:
    """The words that point back to the one document of that kind named before: 该办法, 这个方案."""
    if not named:
        return
    ends = Ends(named)
    for match in _REFERENCE.finditer(text, named[0].span.end):
        meant = ends.before(match.start(), match["word"])
        if meant is not None:
            yield Span(*match.span()), meant


class Ends:
    """Documents by the ends of their titles, asked for in the order of the text."""

    def __init__(self, named: Sequence[FoundDocument]) -> None:
        self._coming = list(reversed(named))
        self._by_end: dict[str, dict[str, FoundDocument]] = {}

    def before(self, offset: int, short: str) -> FoundDocument | None:
        """The one document named before `offset` whose title ends in `short`; offsets must not decrease."""
        while self._coming and self._coming[-1].span.end <= offset:
            document = self._coming.pop()
            core = without_notes(document.title)
            for length in range(1, min(LONGEST_SHORT, len(core)) + 1):
                self._by_end.setdefault(core[-length:], {})[str(document.iri)] = document
        fitting = self._by_end.get(short, {})
        return next(iter(fitting.values())) if len(fitting) == 1 else None
