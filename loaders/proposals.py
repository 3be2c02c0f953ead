"""Persons that the recogniser proposes: those that fit what the rules found are taken as persons, never as officials.

Example 例：听到消息，洪水生高兴得合不拢嘴 tells of a person, though no title and no 说 stands beside the name.

A proposal is taken when its words can be a name, are no ordinary word, and touch nothing that a rule read. One that
the rules found elsewhere in the article is the same one. Proposed places and organisations are not taken: those that
the rules had left out were parts of longer names, or common nouns.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.names import is_person_name
from kg.language.words import frequency
from kg.model import Evidence, PartRole
from loaders.findings import FoundPerson
from loaders.officials.persons import other_iri
from loaders.recognizers import NameKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Denotation, Span, Statement
    from loaders.findings import Context, Findings

RULE = "proposals.person"
STORY = frozenset({PartRole.BODY, PartRole.CAPTION})
SHORTEST = 3
"""A name of two characters is too often a word to be taken on the model's word."""
COMMON_WORD = 2
"""A word of this frequency in jieba's corpus is taken for no name."""


def find(context: Context, findings: Findings) -> Findings:
    """The proposed persons of the article, added to `findings`."""
    spans = [sentence.span for sentence in context.sentences if sentence.role in STORY]
    proposed = [
        one.span for one in context.recognizer.names(context.article.text, spans) if one.kind is NameKind.PERSON
    ]
    if not proposed:
        return findings
    free = _free(proposed, findings)
    persons = tuple(_person(context, findings, span) for span in free if _is_likely(span.of(context.article.text)))
    return replace(findings, persons=tuple(sorted(findings.persons + persons, key=lambda one: one.span)))


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Nothing: persons are stated with all others."""
    yield from ()


def _free(proposed: list[Span], findings: Findings) -> list[Span]:
    """The spans that touch nothing found, in order."""
    known = (*findings.places, *findings.persons, *findings.organizations)
    taken = sorted([one.span for one in known] + [one.title_span for one in findings.tenures])
    free, furthest, index = [], 0, 0
    for span in proposed:
        while index < len(taken) and taken[index].start < span.end:
            furthest = max(furthest, taken[index].end)
            index += 1
        if furthest <= span.start:
            free.append(span)
    return free


def _is_likely(words: str) -> bool:
    return len(words) >= SHORTEST and is_person_name(words) and frequency(words) < COMMON_WORD


def _person(context: Context, findings: Findings, span: Span) -> FoundPerson:
    name = span.of(context.article.text)
    known = next((person.iri for person in findings.persons if person.name == name), None)
    return FoundPerson(Evidence(span, RULE), name, known or other_iri(context, findings, name))
