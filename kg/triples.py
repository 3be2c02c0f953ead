"""How evidence becomes RDF: the one place where the reading of an article is turned into the triples of a graph.

Example 例：the statement (a tenure, xz:title, 市委书记) with the words 市委书记 as evidence becomes that triple,
a mention of the words with its sentence and its raw slices, and `xz:evidence` from the tenure to the mention.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal, URIRef

from kg import identity
from kg.mentions import mention_triples
from kg.model import Evidence, PartRole
from kg.nodes import claim, day, is_own, typed
from kg.page_triples import reading_iri
from kg.reprints import fingerprints
from ontology.terms import NIF, PROV, SCHEMA, XZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Article, Reading, Statement
    from kg.terms import Term, Triple

_LONGEST_LABEL = 40
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_CLAUSE = re.compile(r"[，；：,;:、 ]")


def article_triples(reading: Reading) -> Iterator[Triple]:
    """The graph of an article: its text, its mentions, its facts, its claims and what was left unread.

    Every subject is the article or a node under it, so no other graph can hold the same triple.
    """
    article = reading.article
    yield from _article_itself(article)
    yield from mention_triples(reading)
    for statement in reading.statements:
        if is_own(article.iri, statement.subject):
            yield from _node_triples(article, statement)
        else:
            yield from _thing_triples(article, statement)
    yield from _evidence_triples(reading)
    for thing in sorted({denotation.thing for denotation in reading.denotations}):
        yield article.iri, SCHEMA.mentions, thing
    for unread in reading.unread:
        node = identity.node(article.iri, "unread", unread.evidence.span.start, unread.evidence.rule)
        yield from typed(node, XZ.Unread)
        yield node, XZ.rule, Literal(unread.evidence.rule)
        yield node, XZ.reason, Literal(unread.reason)
        yield node, XZ.evidence, identity.mention(article.iri, unread.evidence.span)
        yield from _generated(article, node)


def _article_itself(article: Article) -> Iterator[Triple]:
    iri = article.iri
    yield from typed(iri, XZ.Pointer if article.is_pointer else XZ.Article)
    yield iri, RDFS.label, Literal(_label(article), lang="zh")
    yield iri, NIF.isString, Literal(article.text)
    yield iri, SCHEMA.datePublished, day(article.issued)
    for page in article.pages:
        yield iri, SCHEMA.isPartOf, page.iri
    if not article.is_pointer:
        yield iri, SCHEMA.articleBody, Literal(article.body)
        for fingerprint in fingerprints(article.body):
            yield iri, XZ.fingerprint, Literal(fingerprint)
    if article.continued_on:
        yield iri, XZ.pointsTo if article.is_pointer else XZ.continuedOn, Literal(article.continued_on)
    if article.continued_from:
        yield iri, XZ.continuedFrom, Literal(article.continued_from)
    if not article.headline:
        yield iri, XZ.labelMade, Literal(True)
    if article.missing_half:
        yield iri, XZ.missingHalf, Literal(True)
    yield from _generated(article, iri)


def _label(article: Article) -> str:
    """The headline, or one made from the first sentence of the body (or of the pointer) where the page lacks one."""
    if article.headline:
        return article.headline
    texts = article.parts_of(PartRole.BODY, PartRole.POINTER) or article.parts_of(PartRole.CAPTION)
    return made_label(next((part.span.of(article.text) for part in texts), article.text))


def made_label(text: str) -> str:
    """The first sentence of `text`, without its full stop; a long one ends at a clause, with an ellipsis."""
    first = _SENTENCE.search(text)
    sentence = (first.group() if first else text).strip().rstrip("。")
    if len(sentence) <= _LONGEST_LABEL:
        return sentence
    clauses = [mark.start() for mark in _CLAUSE.finditer(sentence, _LONGEST_LABEL // 3, _LONGEST_LABEL)]
    return sentence[: clauses[-1] if clauses else _LONGEST_LABEL] + "…"


def _node_triples(article: Article, statement: Statement) -> Iterator[Triple]:
    value = _value(article, statement.object)
    if statement.predicate == RDF.type and isinstance(value, URIRef):
        yield from typed(statement.subject, value)
        yield from _generated(article, statement.subject)
        yield from _printed(article, statement.subject, value)
    else:
        yield statement.subject, statement.predicate, value


def _thing_triples(article: Article, statement: Statement) -> Iterator[Triple]:
    value = _value(article, statement.object)
    node, triples = claim(article.iri, statement.subject, statement.predicate, value)
    yield from triples
    yield node, XZ.evidence, identity.mention(article.iri, statement.evidence.span)
    yield from _generated(article, node)


def _evidence_triples(reading: Reading) -> Iterator[Triple]:
    """`xz:evidence` of each fact node: what its type was read from, and what lies outside of that."""
    own = [s for s in reading.statements if is_own(reading.article.iri, s.subject)]
    main = {s.subject: s.evidence.span for s in own if s.predicate == RDF.type}
    for statement in own:
        span = main.get(statement.subject)
        if span is None:  # the article itself: its headline and author are mentions, not evidence of a fact
            continue
        if statement.predicate == RDF.type or not span.holds(statement.evidence.span):
            mention = identity.mention(reading.article.iri, statement.evidence.span)
            yield statement.subject, XZ.evidence, mention


def _value(article: Article, value: Term | Evidence) -> Term:
    return identity.mention(article.iri, value.span) if isinstance(value, Evidence) else value


def _generated(article: Article, node: URIRef) -> Iterator[Triple]:
    for page in article.pages:
        yield node, PROV.wasGeneratedBy, reading_iri(page.iri)


def _printed(article: Article, node: URIRef, cls: URIRef) -> Iterator[Triple]:
    if cls == XZ.Tenure:
        yield node, XZ.printedOn, day(article.issued)


def graph_of(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """The triples of one graph, each once, in the order they first came."""
    return tuple(dict.fromkeys(triples))
