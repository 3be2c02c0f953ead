"""The concepts of `schemes.ttl`: roles, statuses, kinds and indicators, with the words printed for them.

Example 例：`XZ.chair` is 主持, also printed 主持召开; `concept_named(XZ.qualifiers, "逾")` is `XZ.over`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ontology.classes import label
from ontology.files import objects, subjects, texts
from ontology.namespaces import SKOS

if TYPE_CHECKING:
    from rdflib import URIRef


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme; `words` are its Chinese label and every other word for it, longest first."""

    iri: URIRef
    label_zh: str
    label_en: str
    words: tuple[str, ...]
    broader: tuple[URIRef, ...]


@cache
def concepts(scheme: URIRef) -> tuple[Concept, ...]:
    """The concepts of `scheme` (`XZ.postRoles`), in file order; none when there is no such scheme."""
    return tuple(_concept(iri) for iri in subjects(SKOS.inScheme, scheme))


def concept_named(scheme: URIRef, word: str) -> URIRef | None:
    """The one concept of `scheme` that `word` is a word for; None when there is none."""
    return _by_word(scheme).get(word)


@cache
def _by_word(scheme: URIRef) -> dict[str, URIRef]:
    return {word: concept.iri for concept in concepts(scheme) for word in concept.words}


def _concept(iri: URIRef) -> Concept:
    zh = label(iri, "zh")
    words = {zh, *texts(iri, SKOS.altLabel, "zh"), *texts(iri, SKOS.hiddenLabel, "zh")}
    return Concept(
        iri=iri,
        label_zh=zh,
        label_en=label(iri, "en"),
        words=tuple(sorted(words, key=lambda word: (-len(word), word))),
        broader=objects(iri, SKOS.broader),
    )
