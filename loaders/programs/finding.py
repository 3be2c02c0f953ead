"""Programs of an article: every name read, further mentions of it, which program it is and where it runs.

Example 例：武陵县实施“1234”工程…… “1234”工程惠及万人: one program 1234 of 武陵县, mentioned twice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.folding import fold
from kg.model import Evidence, PartRole, Span, Unread
from loaders.findings import FoundProgram
from loaders.programs.bare import bare_programs
from loaders.programs.candidates import Candidate, without_overlaps, without_pieces
from loaders.programs.counted import counted_programs
from loaders.programs.mixed import mixed_programs
from loaders.programs.national import bridged_programs, key_of, national_names, national_programs
from loaders.programs.plain import plain_programs
from loaders.programs.quoted import quoted_programs
from loaders.programs.quotes import quotes_in
from loaders.programs.running import runs_at, tells_apart
from loaders.programs.shapes import is_formula, may_name
from loaders.programs.short_names import full_names, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.findings import Context, Findings
    from loaders.programs.quotes import Quote

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

HEADS = (PartRole.KICKER, PartRole.HEADLINE, PartRole.SUBHEADLINE)

LONG_ENOUGH = 4
"""A name of so many characters is the same program without its quotation marks too."""

MOST_NAMES = 40
"""The first so many names of an article are looked for without their quotation marks."""

UNCLEAR = "看不出这个数字提法是不是一项工作。 Nothing says whether this numbered formula is an undertaking."


def find(context: Context, findings: Findings) -> Findings:
    """Add the programs that the article names, and the numbered formulas that may or may not be one."""
    text = fold(context.article.text)
    lines = [part.span for part in context.article.parts_of(*READ)]
    quotes = [quote for line in lines for quote in quotes_in(text, line)]
    candidates = list(
        _candidates(text, lines, quotes, _sightings(context, text, quotes), _localities(context, findings))
    )
    candidates = without_pieces(text, tied(text, without_overlaps(candidates)))
    candidates = without_overlaps([*candidates, *_repeated(text, lines, quotes, candidates)])
    found = tuple(_programs(context, findings, text, _with_lines(candidates)))
    unread = tuple(_unclear(text, quotes, found))
    return replace(findings, programs=findings.programs + found, unread=findings.unread + unread)


def _sightings(context: Context, text: str, quotes: list[Quote]) -> dict[str, int]:
    """How much the article speaks of each quoted name: 1 when more than once, 1 more when in a headline."""
    heads = " ".join(part.span.of(text) for part in context.article.parts_of(*HEADS))
    names = list(dict.fromkeys(quote.inner.of(text) for quote in quotes))[:MOST_NAMES]
    return {name: (text.count(name) > 1) + (name in heads) for name in names if len(name) > 2}


def _candidates(
    text: str, lines: list[Span], quotes: list[Quote], seen: dict[str, int], localities: frozenset[str]
) -> Iterator[Candidate]:
    at = 0
    for line in lines:
        begin = at
        while at < len(quotes) and quotes[at].span.end <= line.end:
            at += 1
        if at > begin:
            yield from quoted_programs(text, line, tuple(quotes[begin:at]), seen)
            yield from mixed_programs(text, line, tuple(quotes[begin:at]))
            yield from bridged_programs(text, line, tuple(quotes[begin:at]))
        yield from national_programs(text, line)
        yield from plain_programs(text, line)
        yield from counted_programs(text, line)
        yield from bare_programs(text, line, localities)


def _localities(context: Context, findings: Findings) -> frozenset[str]:
    """The first two characters of the places that the article and its paper speak of."""
    names = {found.place.name for found in findings.places} | ({context.home.name} if context.home else set())
    return frozenset(name[:2] for name in names)


def _with_lines(candidates: list[Candidate]) -> list[Candidate]:
    """产业扶贫“1234”工程: the policy line that stands right before belongs to the printed name."""
    lines = {item.core.end: item.core for item in candidates if item.rule == "programs.national"}
    return [
        replace(item, printed=Span(lines[item.printed.start].start, item.printed.end))
        if item.printed.start in lines and item.rule == "programs.word_behind"
        else item
        for item in candidates
    ]


def _repeated(text: str, lines: list[Span], quotes: list[Quote], candidates: list[Candidate]) -> Iterator[Candidate]:
    """Further mentions of the names found: in quotation marks, or as they are when they are long enough."""
    names = {key_of(candidate.core.of(text)): candidate.core.of(text) for candidate in candidates}
    if not names:
        return
    for quote in quotes:
        if key_of(quote.inner.of(text)) in names:
            yield Candidate(quote.inner, quote.span, "programs.named_again")
    local = [name for key, name in names.items() if len(name) >= LONG_ENOUGH and name not in national_names()]
    for line in lines:
        for name in local[:MOST_NAMES]:
            yield from _occurrences(text, line, name)


def _occurrences(text: str, line: Span, name: str) -> Iterator[Candidate]:
    start = text.find(name, line.start, line.end)
    while start >= 0:
        span = Span(start, start + len(name))
        yield Candidate(span, span, "programs.named_again")
        start = text.find(name, span.end, line.end)


def _programs(context: Context, findings: Findings, text: str, candidates: list[Candidate]) -> list[FoundProgram]:
    """The mentions of every program, in the order of the text, which is `text` with its characters folded."""
    short = full_names(text, candidates)
    groups: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        key = key_of(candidate.core.of(text))
        groups.setdefault(short.get(key, key), []).append(candidate)
    found = (program for group in groups.values() for program in _mentions(context, findings, group))
    return sorted(found, key=lambda program: (program.span.start, program.span.end))


def _mentions(context: Context, findings: Findings, group: list[Candidate]) -> Iterator[FoundProgram]:
    """The mentions of one program. Its name is the one printed first, or a national one's full name."""
    name = _name(context.article.text, group[0].core)
    said = {candidate.core: runs_at(context, findings, candidate.core) for candidate in group}
    within = None if name in national_names() else tells_apart(context, findings, said.values())
    iri = context.names.program(within, name)
    everywhere = within if findings.county and findings.county.code and not any(said.values()) else None
    for candidate in group:
        place = said[candidate.core]
        evidence = Evidence(candidate.printed, candidate.rule)
        yield FoundProgram(evidence, name, iri, place.iri if place else everywhere)


def _name(text: str, first: Span) -> str:
    known = key_of(first.of(fold(text)))
    return known if known in national_names() else first.of(text)


def _unclear(text: str, quotes: list[Quote], found: tuple[FoundProgram, ...]) -> Iterator[Unread]:
    """The numbered formulas in quotation marks that no rule read."""
    read = {program.span.start for program in found} | {program.span.end for program in found}
    outer = (quote for quote in quotes if quote.depth == 0 and not {quote.span.start, quote.span.end} & read)
    for quote in outer:
        name = quote.inner.of(text)
        if len(name) > 2 and may_name(name) and is_formula(name):
            yield Unread(Evidence(quote.span, "programs.unclear_formula"), UNCLEAR)
