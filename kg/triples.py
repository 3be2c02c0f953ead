"""How evidence becomes RDF: the one place where a reading is turned into the triples of a graph.

Example 例：the statement (a tenure, xz:title, 市委书记) with the words 市委书记 as evidence becomes that triple,
a mention of the words with its sentence and its raw slices, and `xz:evidence` from the tenure to the mention.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal, URIRef

from kg import identity
from kg.mentions import mention_triples
from kg.model import Evidence, PartRole
from kg.nodes import claim, day, is_own, typed
from ontology.terms import NIF, PROV, SCHEMA, XZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.identity import Names
    from kg.model import Article, Page, Reading, Statement
    from kg.terms import Term, Triple

LABEL_LENGTH = 24


def reading_iri(page: URIRef) -> URIRef:
    """The activity that read a page."""
    return URIRef(f"{page}/reading")


def page_triples(page: Page, names: Names, rules: str) -> Iterator[Triple]:
    """The graph of a page: its text, its issue and newspaper (as claims), and how it was read."""
    issue, newspaper = names.issue(page.newspaper, page.issued), names.newspaper(page.newspaper)
    issued = day(page.issued)
    number = f" 第{page.number}版" if page.number else ""
    yield from typed(page.iri, XZ.Page)
    yield page.iri, RDFS.label, Literal(f"{page.newspaper} {issued}{number}", lang="zh")
    yield page.iri, SCHEMA.datePublished, issued
    yield page.iri, SCHEMA.isPartOf, issue
    yield page.iri, XZ.rawText, Literal(page.raw)
    yield page.iri, XZ.sha256, Literal(page.sha256)
    if page.number:
        yield page.iri, XZ.pageNumber, Literal(page.number)
    yield from typed(reading_iri(page.iri), XZ.Reading)
    yield reading_iri(page.iri), PROV.used, page.iri
    yield reading_iri(page.iri), XZ.rulesVersion, Literal(rules)
    yield from _issue_claims(page, issue, newspaper)


def _issue_claims(page: Page, issue: URIRef, newspaper: URIRef) -> Iterator[Triple]:
    """What a page says of its issue and newspaper; its metadata is the source, so no words are quoted."""
    issued = day(page.issued)
    for subject, predicate, value in (
        (newspaper, RDF.type, XZ.Newspaper),
        (newspaper, RDFS.label, Literal(page.newspaper, lang="zh")),
        (issue, RDF.type, XZ.Issue),
        (issue, RDFS.label, Literal(f"{page.newspaper} {issued}", lang="zh")),
        (issue, SCHEMA.datePublished, issued),
        (issue, SCHEMA.isPartOf, newspaper),
    ):
        node, triples = claim(page.iri, subject, predicate, value)
        yield from triples
        yield node, PROV.wasDerivedFrom, page.iri


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
    if article.continued_on:
        yield iri, XZ.pointsTo if article.is_pointer else XZ.continuedOn, Literal(article.continued_on)
    if article.continued_from:
        yield iri, XZ.continuedFrom, Literal(article.continued_from)
    if article.missing_half:
        yield iri, XZ.missingHalf, Literal(True)
    yield from _generated(article, iri)


def _label(article: Article) -> str:
    """The headline, or the beginning of the body (or of the pointer) where the page lacks one."""
    if article.headline:
        return article.headline
    texts = article.parts_of(PartRole.BODY, PartRole.POINTER)
    body = next((part.span.of(article.text) for part in texts), article.text)
    return body if len(body) <= LABEL_LENGTH else body[:LABEL_LENGTH] + "…"


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
