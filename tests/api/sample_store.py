"""A small store of one invented page, built of statements as the loaders make them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, SKOS, XSD, Literal

from kg import identity
from kg.identity import Names
from kg.model import Article, CleanText, Denotation, Evidence, Page, Part, PartRole, Reading, Span, Statement
from kg.page_triples import page_triples
from kg.store.graph import Change, KnowledgeGraph
from kg.terms import graphs_to_store
from kg.triples import article_triples, graph_of
from ontology.terms import INDICATOR, ORG, SCHEMA, UNIT, XZ

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib import URIRef

NAMES = Names()
HEADLINE = "水库除险加固现场会召开"
BODY = (
    "本报讯（记者 田小溪）3月12日，沅陵县县长罗满仓到凉水井镇检查水库除险工程，县水利局局长石长青陪同。"
    "全县今年计划投资1.2亿元，实施“百库安澜”工程，印发《水库管护办法（试行）》。"
)
SECOND = "怀化市副市长向远山在溆浦县出席签约仪式。"
SECOND_LABEL = SECOND.rstrip("。")  # made from the first sentence
COUNTY = NAMES.place("431222")
OTHER_COUNTY = NAMES.place("431224")
CITY = NAMES.place("4312")


def page(number: int, raw: str) -> Page:
    """A page of an invented newspaper; odd pages in March, even ones in April."""
    issued = date(2022, 3 + (number + 1) % 2, 15)
    digest = f"{number:064x}"
    iri = NAMES.page("怀化时报", issued, str(number), digest)
    return Page(iri, "怀化时报", issued, str(number), raw, digest)


def article(on: Page, headline: str | None, body: str) -> Article:
    """The article that is the whole of a page, its raw text wrapped in the middle."""
    text = f"{headline}\n{body}" if headline else body
    raw_at = [on.raw.index(text[: len(text) // 2]) + i for i in range(len(text) // 2)]
    raw_at += [raw_at[-1] + 2 + i for i in range(len(text) - len(raw_at))]
    clean = CleanText(text, (on,), (0,) * len(text), tuple(raw_at))
    first = len(headline) + 1 if headline else 0
    heads = (Part(PartRole.HEADLINE, Span(0, first - 1)),) if headline else ()
    parts = (*heads, Part(PartRole.BODY, Span(first, len(text))))
    return Article(NAMES.article(on.iri, raw_at[first]), clean, parts, on.newspaper, on.issued)


def wrapped(text: str) -> str:
    """A text broken in the middle, as a narrow column prints it."""
    return f"\n{text[: len(text) // 2]}\n{text[len(text) // 2 :]}\n"


def words(one: Article, found: str, rule: str = "tests.words") -> Evidence:
    """The first place of some words in an article as evidence."""
    start = one.text.index(found)
    return Evidence(Span(start, start + len(found)), rule)


def first_reading() -> Reading:
    """An article with everything: tenure, event, figure, program, document, author."""
    one = article(page(1, wrapped(f"{HEADLINE}\n{BODY}")), HEADLINE, BODY)
    statements = (
        *_headline(one),
        *_holder(one, "罗满仓", "县长", "沅陵县", "沅陵县人民政府"),
        *_holder(one, "石长青", "局长", "沅陵县", "沅陵县水利局"),
        *_inspection(one),
        *_figure(one),
        *_things(one),
    )
    places = (Denotation(COUNTY, words(one, "沅陵县")),)
    persons = tuple(Denotation(_person(name), words(one, name)) for name in ("罗满仓", "石长青"))
    program = Denotation(NAMES.program(COUNTY, "百库安澜"), words(one, "百库安澜"))
    return Reading(one, tuple(statements), (*places, *persons, program))


def second_reading() -> Reading:
    """A later article without a headline, of another county, with a 副市长."""
    one = article(page(2, wrapped(SECOND)), None, SECOND)
    event = identity.node(one.iri, "event", one.text.index("签约"))
    holder = tuple(_holder(one, "向远山", "副市长", "怀化市", "怀化市人民政府"))
    when = words(one, "签约仪式")
    statements = (
        Statement(event, RDF.type, XZ.Signing, when),
        Statement(event, RDFS.label, Literal("签约仪式", lang="zh"), when),
        Statement(event, XZ.begin, Literal("2022-04", datatype=XSD.gYearMonth), when),
        *_days(event, "2022-04-01", "2022-04-30", when),
        Statement(event, XZ.place, OTHER_COUNTY, words(one, "溆浦县")),
        Statement(event, XZ.participant, _person("向远山"), words(one, "向远山")),
        Statement(event, XZ.eventStatus, XZ.held, when),
    )
    names = (Denotation(OTHER_COUNTY, words(one, "溆浦县")), Denotation(CITY, words(one, "怀化市")))
    return Reading(one, (*holder, *statements), names)


def _person(name: str) -> URIRef:
    return NAMES.person(CITY, name)


def _days(node: URIRef, first: str, last: str, by: Evidence) -> Iterator[Statement]:
    yield Statement(node, XZ.earliest, Literal(first, datatype=XSD.date), by)
    yield Statement(node, XZ.latest, Literal(last, datatype=XSD.date), by)


def _headline(one: Article) -> Iterator[Statement]:
    author = NAMES.person(NAMES.newspaper("怀化时报"), "田小溪")
    by = words(one, "田小溪")
    authorship = identity.node(one.iri, "authorship", by.span.start)
    yield Statement(one.iri, SCHEMA.headline, Literal(HEADLINE), words(one, HEADLINE))
    yield Statement(one.iri, SCHEMA.author, author, by)
    yield Statement(one.iri, XZ.authorship, authorship, by)
    yield Statement(authorship, RDF.type, XZ.Authorship, by)
    yield Statement(authorship, XZ.author, author, by)
    yield Statement(authorship, XZ.authorRole, XZ.reporter, by)
    yield Statement(author, RDF.type, XZ.Person, by)
    yield Statement(author, RDFS.label, Literal("田小溪", lang="zh"), by)


def _holder(one: Article, name: str, title: str, place: str, body: str) -> Iterator[Statement]:
    by, as_printed = words(one, name), words(one, title)
    place_iri = {"沅陵县": COUNTY, "怀化市": CITY}[place]
    post, person = NAMES.post(place_iri, f"{body}{title}"), _person(name)
    organization = NAMES.organization(place_iri, body)
    tenure = identity.node(one.iri, "tenure", by.span.start)
    full = f"{place}{title}" if body.endswith("人民政府") else f"{body}{title}"
    yield Statement(person, RDF.type, XZ.Official, by)
    yield Statement(person, RDFS.label, Literal(name, lang="zh"), by)
    yield Statement(post, RDF.type, XZ.Post, as_printed)
    yield Statement(post, RDFS.label, Literal(full, lang="zh"), as_printed)
    yield Statement(post, XZ.jurisdiction, place_iri, as_printed)
    yield Statement(organization, RDF.type, XZ.Organization, as_printed)
    yield Statement(organization, RDFS.label, Literal(body, lang="zh"), as_printed)
    yield Statement(organization, ORG.classification, XZ.governmentBody, as_printed)
    yield Statement(organization, XZ.jurisdiction, place_iri, as_printed)
    yield Statement(tenure, RDF.type, XZ.Tenure, by)
    yield Statement(tenure, ORG.member, person, by)
    yield Statement(tenure, ORG.organization, organization, as_printed)
    yield Statement(tenure, XZ.post, post, as_printed)
    yield Statement(tenure, XZ.title, Literal(title), as_printed)
    yield Statement(tenure, XZ.postStatus, XZ.present, as_printed)
    yield Statement(tenure, XZ.attestedOn, Literal(f"2022-0{one.issued.month}-12", datatype=XSD.date), by)


def _inspection(one: Article) -> Iterator[Statement]:
    by = words(one, "检查水库除险工程")
    event = identity.node(one.iri, "event", by.span.start)
    part = identity.node(one.iri, "participation", one.text.index("陪同"))
    yield Statement(event, RDF.type, XZ.Inspection, by)
    yield Statement(event, RDFS.label, Literal("检查水库除险工程", lang="zh"), by)
    yield Statement(event, XZ.begin, Literal("2022-03-12", datatype=XSD.date), words(one, "3月12日"))
    yield from _days(event, "2022-03-12", "2022-03-12", by)
    yield Statement(event, XZ.place, COUNTY, words(one, "沅陵县"))
    yield Statement(event, XZ.participant, _person("罗满仓"), words(one, "罗满仓"))
    yield Statement(event, XZ.participation, part, words(one, "石长青陪同"))
    yield Statement(part, RDF.type, XZ.Participation, words(one, "石长青陪同"))
    yield Statement(part, XZ.person, _person("石长青"), words(one, "石长青"))
    yield Statement(part, XZ.role, XZ.accompany, words(one, "陪同"))
    yield Statement(event, XZ.about, NAMES.program(COUNTY, "百库安澜"), by)
    yield Statement(event, XZ.eventStatus, XZ.held, by)


def _figure(one: Article) -> Iterator[Statement]:
    by = words(one, "1.2亿元")
    figure = identity.node(one.iri, "figure", by.span.start)
    yield Statement(figure, RDF.type, XZ.Observation, by)
    yield Statement(figure, RDFS.label, Literal("投资 1.2亿元", lang="zh"), by)
    yield Statement(figure, XZ.indicator, INDICATOR.fixedAssetInvestment, words(one, "投资"))
    yield Statement(figure, XZ.value, Literal("120000000", datatype=XSD.decimal), by)
    yield Statement(figure, XZ.valueText, Literal("1.2亿元"), by)
    yield Statement(figure, XZ.unit, UNIT.yuan, by)
    yield Statement(figure, XZ.unitText, Literal("元"), by)
    yield Statement(figure, XZ.valueKind, XZ.target, words(one, "计划"))
    yield Statement(figure, XZ.place, COUNTY, words(one, "全县"))
    yield Statement(figure, XZ.periodBegin, Literal("2022-01-01", datatype=XSD.date), words(one, "今年"))
    yield Statement(figure, XZ.periodEnd, Literal("2022-12-31", datatype=XSD.date), words(one, "今年"))


def _things(one: Article) -> Iterator[Statement]:
    program, by = NAMES.program(COUNTY, "百库安澜"), words(one, "百库安澜")
    document, title = NAMES.document(COUNTY, "水库管护办法"), words(one, "水库管护办法（试行）")
    yield Statement(program, RDF.type, XZ.Program, by)
    yield Statement(program, RDFS.label, Literal("百库安澜", lang="zh"), by)
    yield Statement(program, SKOS.altLabel, Literal("百库安澜工程", lang="zh"), by)
    yield Statement(program, XZ.place, COUNTY, words(one, "全县"))
    yield Statement(document, RDF.type, XZ.Document, title)
    yield Statement(document, RDFS.label, Literal("水库管护办法", lang="zh"), title)
    yield Statement(document, XZ.documentStatus, XZ.trial, words(one, "试行"))
    yield Statement(document, XZ.documentKind, Literal("办法"), title)
    yield Statement(document, XZ.documentVerb, Literal("出台"), title)
    yield Statement(document, XZ.issuer, NAMES.organization(COUNTY, "沅陵县人民政府"), title)


def publish(root: Path, *readings: Reading) -> int:
    """Write readings into the store at `root` and publish; gives the generation's number."""
    with KnowledgeGraph.open(root, NAMES) as graph:
        graph.renew_vocabulary()
        for reading in readings:
            one = reading.article.pages[0]
            graphs = {
                one.iri: graph_of(page_triples(one, NAMES, "rules")),
                reading.article.iri: graph_of(article_triples(reading)),
            }
            graph.apply(Change(graphs=graphs_to_store(graphs)))
        return graph.publish({"pages": len(readings)}, keep=3).number
