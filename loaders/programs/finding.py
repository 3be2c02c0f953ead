"""Programs of an article: every name read, further mentions of it, which program it is and where it runs.

Example 例：武陵县实施“1234”工程…… “1234”工程惠及万人: one program 1234 of 武陵县, mentioned twice.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Evidence, PartRole, Span
from loaders.findings import FoundProgram
from loaders.programs.plain import national_names, national_programs, plain_programs
from loaders.programs.quoted import Candidate, quoted_programs
from loaders.programs.quotes import quotes_in
from loaders.programs.running import runs_at, tells_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loaders.findings import Context, Findings

READ = (
    PartRole.KICKER,
    PartRole.HEADLINE,
    PartRole.SUBHEADLINE,
    PartRole.DATELINE,
    PartRole.BODY,
    PartRole.SECTION_HEAD,
    PartRole.CAPTION,
)
"""The parts in which programs are named."""

LONG_ENOUGH = 4
"""A name of so many characters is the same program without its quotation marks too."""


def find(context: Context, findings: Findings) -> Findings:
    """Add the programs that the article names."""
    text = context.article.text
    candidates = _without_overlaps(_candidates(context))
    candidates = _with_lines(_without_overlaps([*candidates, *_repeated(context, candidates)]))
    groups: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(key_of(candidate.core.of(text)), []).append(candidate)
    found = (program for group in groups.values() for program in _programs(context, findings, group))
    return replace(findings, programs=findings.programs + tuple(sorted(found, key=lambda item: item.span)))


def key_of(name: str) -> str:
    """What two spellings of a name share: no white space or punctuation, the full name for a short one."""
    bare = "".join(c for c in name if not c.isspace() and not unicodedata.category(c).startswith("P"))
    return national_names().get(bare, bare)


def _candidates(context: Context) -> list[Candidate]:
    text = context.article.text
    found: list[Candidate] = []
    for part in context.article.parts_of(*READ):
        found.extend(quoted_programs(text, part.span))
        found.extend(national_programs(text, part.span))
        found.extend(plain_programs(text, part.span))
    return found


def _without_overlaps(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of candidates whose names overlap, the longer name; in the order of the text."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda item: (-len(item.core), item.core, -len(item.printed))):
        if not any(candidate.core.meets(other.core) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda item: item.core)


def _with_lines(candidates: list[Candidate]) -> list[Candidate]:
    """产业扶贫“1234”工程: the policy line that stands right before belongs to the printed name."""
    lines = {item.core.end: item.core for item in candidates if item.rule == "programs.national"}
    return [
        replace(item, printed=Span(lines[item.printed.start].start, item.printed.end))
        if item.printed.start in lines and item.rule == "programs.word_behind"
        else item
        for item in candidates
    ]


def _repeated(context: Context, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Further mentions of the names found: in quotation marks, or as they are when they are long enough."""
    text = context.article.text
    names = {key_of(candidate.core.of(text)): candidate.core.of(text) for candidate in candidates}
    for part in context.article.parts_of(*READ):
        for quote in quotes_in(text, part.span):
            if key_of(quote.inner.of(text)) in names:
                yield Candidate(quote.inner, quote.span, "programs.named_again")
        for key, name in names.items():
            if len(name) >= LONG_ENOUGH and key not in national_names():
                yield from _occurrences(text, part.span, name)


def _occurrences(text: str, line: Span, name: str) -> Iterator[Candidate]:
    for match in re.finditer(re.escape(name), text[line.start : line.end]):
        span = Span(match.start(), match.end()).shift(line.start)
        yield Candidate(span, span, "programs.named_again")


def _programs(context: Context, findings: Findings, group: list[Candidate]) -> Iterator[FoundProgram]:
    """The mentions of one program. Its name is the one printed first, or a national one's full name."""
    text = context.article.text
    first = group[0].core.of(text)
    national = key_of(first) if key_of(first) in national_names() else None
    name = national or first
    said = {candidate: runs_at(context, findings, candidate.core) for candidate in group}
    within = None if national else tells_apart(context, findings, said.values())
    is_county = within is not None and context.names.place_code(within) is not None and findings.county is not None
    article_place = within if is_county and not any(said.values()) else None
    for candidate in group:
        place = said[candidate]
        yield FoundProgram(
            evidence=Evidence(candidate.printed, candidate.rule),
            name=name,
            iri=context.names.program(within, name),
            place=place.iri if place else article_place,
        )
