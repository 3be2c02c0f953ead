"""What the graph is told of a program: type, names, where it runs, its document, its parts, what it stands for.

Example 例：武陵县印发《“春苗”行动实施方案》 tells that 春苗 runs in 武陵县 and that the plan defines it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, Literal

from kg.identity import normalise_name
from kg.language.folding import fold
from kg.model import Denotation, Evidence, Statement
from loaders.programs.meaning import expansion, parts_of, whole_of
from loaders.programs.national import DEEPEST, names_within, national_names
from loaders.programs.quotes import quotes_in
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.findings import Context, Findings, FoundDocument, FoundProgram

_BEGIN = attrgetter("span.start")
_PLAN = re.compile(r"(?:方案|意见|办法|计划|规划|通知|措施|决定)(?:[（(][^（）()]{1,20}[）)])?$")


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """The programs of the article as statements, and each mention of one."""
    planning = [document for document in findings.documents if _PLAN.search(document.title)]
    folded = fold(context.article.text) if findings.programs else ""
    for program in findings.programs:
        yield Denotation(program.iri, program.evidence)
        yield from _described(context.article.text, program)
        yield from _related(context.article.text, folded, findings, program, planning)


def _described(text: str, program: FoundProgram) -> Iterator[Statement]:
    evidence = program.evidence
    yield Statement(program.iri, RDF.type, XZ.Program, evidence)
    yield Statement(program.iri, RDFS.label, Literal(program.name, lang="zh"), evidence)
    for name in sorted(_other_names(text, program)):
        yield Statement(program.iri, SKOS.altLabel, Literal(name, lang="zh"), evidence)


def _other_names(text: str, program: FoundProgram) -> set[str]:
    """The name as printed, without outer quotation marks alone, a name quoted inside the name, and those of a national
    undertaking that the printed one holds."""
    printed = program.span.of(text)
    quotes = quotes_in(text, program.span)
    names = {printed if not quotes or quotes[0].span != program.span else quotes[0].inner.of(text)}
    names |= {quote.inner.of(text) for quote in quotes if quote.depth > 0}
    if program.name in national_names():
        names |= {quote.inner.of(text) for quote in quotes if quote.span.start == program.span.start}
        names |= {*names_within(program.name, printed)}
    return {name for name in names if normalise_name(name) != normalise_name(program.name)}


def _related(
    text: str, folded: str, findings: Findings, program: FoundProgram, planning: list[FoundDocument]
) -> Iterator[Statement]:
    if program.place is not None:
        yield Statement(program.iri, XZ.place, program.place, program.evidence)
    if program.name in national_names():
        return
    document = _document(program, planning)
    if document is not None:
        yield Statement(program.iri, XZ.definedBy, document.iri, document.evidence)
    whole = whole_of(program, findings.programs)
    if whole is not None:
        yield Statement(program.iri, XZ.partOfProgram, whole.iri, program.evidence)
    meaning = expansion(folded, program.span, program.name)
    if meaning is not None:
        evidence = Evidence(meaning, "programs.expansion")
        yield Statement(program.iri, XZ.expansion, Literal(meaning.of(text), lang="zh"), evidence)
    for part in parts_of(program, meaning, findings.programs):
        yield Statement(part.iri, XZ.partOfProgram, program.iri, part.evidence)


def _document(program: FoundProgram, planning: list[FoundDocument]) -> FoundDocument | None:
    """The plan or notice in whose title the program is named."""
    at = bisect_right(planning, program.span.start, key=_BEGIN)
    holding = [document for document in planning[max(0, at - DEEPEST) : at] if document.span.holds(program.span)]
    return min(holding, key=lambda document: len(document.span), default=None)
