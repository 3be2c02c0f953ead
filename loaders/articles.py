"""Who wrote an article, and what its headline is.

Example 例：本报讯（记者 周明 通讯员 李红） has a reporter and a correspondent; 王海 摄 under a picture a
photographer; an article without a headline on the page says so by `xz:headlineStatus`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rdflib import RDF, Literal

from kg import identity
from kg.model import Evidence, PartRole, Statement
from loaders.authors import authors_of
from loaders.findings import FoundPerson
from ontology.terms import SCHEMA, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Article, Denotation
    from loaders.authors import Author
    from loaders.findings import Context, Findings

HEADLINE_RULE = "articles.headline"
AUTHOR_RULE = "articles.author"


def find(context: Context, findings: Findings) -> Findings:
    """The authors of the article, as persons of its newspaper, added to `findings`."""
    authors = authors_of(context.article)
    people = tuple(_person(context, author) for author in authors)
    return replace(findings, persons=findings.persons + people, authors=authors)


def state(context: Context, findings: Findings) -> Iterator[Statement | Denotation]:
    """Headline, alternative headlines and authorships. Authors as things are stated with all persons."""
    yield from _headlines(context.article)
    for author in findings.authors:
        yield from _authorship(context, author)


def _person(context: Context, author: Author) -> FoundPerson:
    newspaper = context.names.newspaper(context.article.newspaper)
    iri = context.names.person(newspaper, author.name)
    return FoundPerson(Evidence(author.span, AUTHOR_RULE), author.name, iri, author.role)


def _authorship(context: Context, author: Author) -> Iterator[Statement]:
    article = context.article.iri
    person = _person(context, author)
    node = identity.node(article, "authorship", author.span.start)
    yield Statement(node, RDF.type, XZ.Authorship, person.evidence)
    yield Statement(node, XZ.author, person.iri, person.evidence)
    yield Statement(node, XZ.authorRole, XZ[author.role], person.evidence)
    yield Statement(article, XZ.authorship, node, person.evidence)
    yield Statement(article, SCHEMA.author, person.iri, person.evidence)


def _headlines(article: Article) -> Iterator[Statement]:
    headlines = article.parts_of(PartRole.HEADLINE)
    for part in headlines:
        evidence = Evidence(part.span, HEADLINE_RULE)
        yield Statement(article.iri, SCHEMA.headline, Literal(article.headline), evidence)
    for part in article.parts_of(PartRole.KICKER, PartRole.SUBHEADLINE):
        evidence = Evidence(part.span, "articles.alternative_headline")
        yield Statement(article.iri, SCHEMA.alternativeHeadline, Literal(part.span.of(article.text)), evidence)
    if not headlines and not article.is_pointer:
        evidence = Evidence(article.parts[0].span, "articles.headline_missing")
        yield Statement(article.iri, XZ.headlineStatus, XZ.missing, evidence)
