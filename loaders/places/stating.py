"""Places as statements: what each mention denotes, and what a place without a code is.

Example 例：a mention of 交口县 denotes …/place/141130 and no more is said; 石桥村, which the gazetteer
lacks, is said to be an xz:Village of that name within its township.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, Literal

from kg import identity
from kg.language.traditional import simplified
from kg.model import Denotation, Statement
from kg.places import place_iri
from ontology.terms import XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Evidence
    from kg.places import Place
    from loaders.findings import Context, Findings, FoundPlace


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """A denotation of each mention, what it was inferred from, and the description of local places."""
    for mention in findings.places:
        yield Denotation(mention.iri, mention.evidence)
        yield from _anchor(context, mention)
        yield from _description(context, mention.place, mention.evidence)
        yield from _other_name(context, mention)


def _anchor(context: Context, mention: FoundPlace) -> Iterator[Statement]:
    if mention.inferred_from is not None:
        node = identity.mention(context.article.iri, mention.span)
        yield Statement(node, XZ.inferredFrom, mention.inferred_from, mention.evidence)


def _description(context: Context, place: Place, evidence: Evidence) -> Iterator[Statement]:
    """What a place without a code is, and the same of the places without a code that it lies in."""
    if place.code:
        return
    iri, above = place_iri(context.names, place), context.gazetteer.parent(place)
    yield Statement(iri, RDF.type, place.level.term, evidence)
    yield Statement(iri, RDFS.label, Literal(place.name, lang="zh"), evidence)
    if above is not None:
        yield Statement(iri, XZ.within, place_iri(context.names, above), evidence)
        yield from _description(context, above, evidence)


def _other_name(context: Context, mention: FoundPlace) -> Iterator[Statement]:
    """The name of a place without a code as printed: without 村, or in traditional characters."""
    printed, name = mention.span.of(context.article.text), mention.place.name
    is_name = printed != name and simplified(printed) in {name, name.removesuffix("村")}
    if not mention.place.code and is_name:
        yield Statement(mention.iri, SKOS.altLabel, Literal(printed, lang="zh"), mention.evidence)
