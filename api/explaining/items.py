"""What was read, thing by thing: the statements of a reading gathered by what they speak of and where.

Example 例：the statements on the tenure of 县长周明 are one item; each mention of 石桥镇 is an item of its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from rdflib import RDF, Literal, URIRef

from kg.model import Evidence, Span
from kg.nodes import is_own
from kg.places import Gazetteer
from ontology.terms import XZ, superclasses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Reading, Statement

_TYPE = RDF.type
_NAMING = frozenset({XZ.trigger, XZ.title})
Value: TypeAlias = URIRef | Literal | Evidence


@dataclass(frozen=True, slots=True)
class Item:
    """A thing or fact that some words tell of; `kinds` are its classes, `denoted` whether the words name it.

    `evidence` is what its type was read from, `spans` every evidence of its statements, `highlight` the words that
    name it: the trigger of an event, the number of a figure, the title of a tenure.
    """

    node: URIRef
    kinds: tuple[URIRef, ...]
    evidence: Evidence
    properties: tuple[tuple[URIRef, Value], ...]
    spans: tuple[Evidence, ...]
    highlight: Span
    denoted: bool

    def values(self, predicate: URIRef) -> list[Value]:
        """The values of one property, in the order they were stated."""
        return [value for each, value in self.properties if each == predicate]

    @property
    def rules(self) -> set[str]:
        """The rules that read it; not those that read what it was inferred from."""
        inferred = {value for _, value in self.properties if isinstance(value, Evidence)}
        return {self.evidence.rule, *(each.rule for each in self.spans if each not in inferred)}

    @property
    def kind(self) -> URIRef:
        """The class that is shown: the first that was stated (a ceremony that is works as well is a ceremony)."""
        return self.kinds[0]

    def is_a(self, kind: URIRef) -> bool:
        """Whether it is of that class, or of a class under it."""
        return any(kind == one or kind in superclasses(one) for one in self.kinds)


def items_of(reading: Reading) -> list[Item]:
    """Every statement and denotation of the reading, in items, in the order of the text."""
    said: dict[tuple[URIRef, Evidence], list[Statement]] = defaultdict(list)
    mains = _mains(reading)
    for statement in reading.statements:
        said[statement.subject, mains.get(statement.subject, statement.evidence)].append(statement)
    named = {(denotation.thing, denotation.evidence) for denotation in reading.denotations}
    kinds = _kinds(reading)
    items = [
        Item(
            node,
            tuple(kinds.get(node, ())) or (kind_by_iri(node),),
            evidence,
            tuple((each.predicate, each.object) for each in said[node, evidence] if each.predicate != _TYPE),
            tuple(dict.fromkeys((evidence, *_evidence_of(said[node, evidence])))),
            _highlight(reading.article.text, evidence.span, said[node, evidence]),
            denoted=(node, evidence) in named,
        )
        for node, evidence in {*said, *named}
    ]
    return sorted(items, key=lambda item: (item.evidence, item.node))


def _mains(reading: Reading) -> dict[URIRef, Evidence]:
    """The evidence under which a fact of the article stands: that of its type."""
    return {
        statement.subject: statement.evidence
        for statement in reversed(reading.statements)
        if statement.predicate == _TYPE and is_own(reading.article.iri, statement.subject)
    }


def _kinds(reading: Reading) -> dict[URIRef, dict[URIRef, None]]:
    """The classes stated of each thing, in the order they were stated."""
    kinds: dict[URIRef, dict[URIRef, None]] = defaultdict(dict)
    for statement in reading.statements:
        if statement.predicate == _TYPE:
            kinds[statement.subject][URIRef(str(statement.object))] = None
    return kinds


def _highlight(text: str, span: Span, said: Iterable[Statement]) -> Span:
    for statement in said:
        if statement.predicate in _NAMING:
            return statement.evidence.span
        if (
            statement.predicate == XZ.valueText
            and (start := text.rfind(str(statement.object), span.start, span.end)) >= 0
        ):
            return Span(start, start + len(str(statement.object)))
    return span


def _evidence_of(said: Iterable[Statement]) -> Iterator[Evidence]:
    for statement in said:
        yield statement.evidence
        if isinstance(statement.object, Evidence):
            yield statement.object


def kind_by_iri(node: URIRef) -> URIRef:
    """The class of what is named and not described: a place of the gazetteer, else by the folder of its IRI."""
    folders, _, last = node.rpartition("/")
    place = Gazetteer.load().by_code(last) if folders.endswith("/place") else None
    if place is not None:
        return place.level.term
    if "#char=" in node:
        return XZ.Mention
    names = (step.capitalize() for step in reversed(folders.split("/")) if step.isascii() and step.islower())
    return next((XZ[name] for name in names if name in XZ), XZ.Article)
