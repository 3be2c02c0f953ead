"""What the graph is told of a program: type, names, where it runs, its document, what it stands for.

Example 例：开展“两看两比”活动，看环境、比面貌，看作风、比干劲 says what 两看两比 stands for.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, Literal

from kg.identity import normalise_name
from kg.model import Denotation, Evidence, Span, Statement
from loaders.programs.plain import national_names
from loaders.programs.quotes import quotes_in
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loaders.findings import Context, Findings, FoundDocument, FoundProgram

_MEANING = re.compile(r"[^，。；]{0,6}?[，（(]即[:：]?(?P<meaning>[^。；）)]{4,80})")
_REST = re.compile(r"[^，。；]{0,8}，(?P<meaning>[^。；]{6,90})")
_DIGIT = "[一二三四五六七八九十两]"
_TERM = re.compile(rf"({_DIGIT})([^一二三四五六七八九十两个、，\s])(?={_DIGIT}|$)")
_PLAN = re.compile(r"(?:方案|意见|办法|计划|规划|通知|措施|决定)(?:[（(][^（）()]{1,20}[）)])?$")
_COUNT = {digit: index for index, digit in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """The programs of the article as statements, and each mention of one."""
    for program in findings.programs:
        yield Denotation(program.iri, program.evidence)
        yield from _described(context.article.text, program)
        yield from _related(context, findings, program)


def _described(text: str, program: FoundProgram) -> Iterator[Statement]:
    evidence = program.evidence
    yield Statement(program.iri, RDF.type, XZ.Program, evidence)
    yield Statement(program.iri, RDFS.label, Literal(program.name, lang="zh"), evidence)
    for name in sorted(_other_names(text, program)):
        yield Statement(program.iri, SKOS.altLabel, Literal(name, lang="zh"), evidence)


def _other_names(text: str, program: FoundProgram) -> set[str]:
    """The name as printed, without outer quotation marks alone, and a name quoted inside the name."""
    printed = program.span.of(text)
    quotes = quotes_in(text, program.span)
    names = {printed if not quotes or quotes[0].span != program.span else quotes[0].inner.of(text)}
    names |= {quote.inner.of(text) for quote in quotes if quote.depth > 0}
    return {name for name in names if normalise_name(name) != normalise_name(program.name)}


def _related(context: Context, findings: Findings, program: FoundProgram) -> Iterator[Statement]:
    if program.place is not None:
        yield Statement(program.iri, XZ.place, program.place, program.evidence)
    if program.name in national_names():
        return
    document = _document(context, findings, program)
    if document is not None:
        yield Statement(program.iri, XZ.definedBy, document.iri, document.evidence)
    meaning = expansion(context.article.text, program.span, program.name)
    if meaning is not None:
        evidence = Evidence(meaning, "programs.expansion")
        printed = Literal(meaning.of(context.article.text), lang="zh")
        yield Statement(program.iri, XZ.expansion, printed, evidence)


def _document(context: Context, findings: Findings, program: FoundProgram) -> FoundDocument | None:
    """The plan or notice in whose title the program is named."""
    holding = [document for document in findings.documents if document.span.holds(program.span)]
    plans = [document for document in holding if _PLAN.search(document.title)]
    return min(plans, key=lambda document: len(document.span), default=None)


def expansion(text: str, span: Span, name: str) -> Span | None:
    """Where the words behind a program say what it stands for: （即…）, or items that match its numerals.

    For 两看两比 the items must have 看 twice and 比 twice. None when they say nothing.
    """
    match = _MEANING.match(text, span.end)
    if match is not None:
        return Span(*match.span("meaning"))
    wanted = Counter({term: _COUNT[digit] for digit, term in _TERM.findall(name)})
    match = _REST.match(text, span.end)
    if match is None or len(wanted) < 2:
        return None
    starts = Counter(item[:1] for item in re.split("[，、]", match["meaning"]))
    fits = all(starts[term] == count for term, count in wanted.items())
    return Span(*match.span("meaning")) if fits else None
