"""Small papers that print one another's texts: pages of one article each, put into stores and taken out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Literal, URIRef

from kg.checks import refuse_broken
from kg.model import Article, CleanText, Evidence, Page, Part, PartRole, Reading, Span, Statement
from kg.page_triples import page_triples
from kg.store.graph import Change, KnowledgeGraph
from kg.store.reprints import Reprints
from kg.terms import graphs_to_store
from kg.triples import article_triples, graph_of
from ontology.terms import SCHEMA, XZ
from tests.reprints.texts import FIELDS, MEETING, POSTS, SHORT, WEATHER
from tests.store.samples import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kg.terms import Triple

FIRST, SECOND, *_ = FIELDS.split("\n")


@dataclass(frozen=True)
class Print:
    """One page with one article."""

    newspaper: str
    issued: date
    headline: str
    body: str
    number: str = "1"

    @property
    def page(self) -> Page:
        raw = f"{self.headline}\n{self.body}"
        digest = f"{abs(sum(map(ord, self.newspaper + raw))) * 7919 + self.issued.toordinal():064x}"
        iri = NAMES.page(self.newspaper, self.issued, self.number, digest)
        return Page(iri, self.newspaper, self.issued, self.number, raw, digest)

    @property
    def article(self) -> Article:
        page, size, head = self.page, len(self.page.raw), len(self.headline)
        clean = CleanText(page.raw, (page,), (0,) * size, tuple(range(size)))
        ends = [head + 1]
        for paragraph in self.body.split("\n"):
            ends.append(ends[-1] + len(paragraph) + 1)
        bodies = (Part(PartRole.BODY, Span(start, end - 1)) for start, end in pairwise(ends))
        parts = (Part(PartRole.HEADLINE, Span(0, head)), *bodies)
        return Article(NAMES.article(page.iri, head + 1), clean, parts, self.newspaper, self.issued)

    def graphs(self, rules: str = "rules") -> dict[URIRef, tuple[Triple, ...]]:
        article = self.article
        headline = Evidence(Span(0, len(self.headline)), "articles.headline")
        said = (Statement(article.iri, SCHEMA.headline, Literal(self.headline), headline),)
        return {
            self.page.iri: graph_of(page_triples(self.page, NAMES, rules)),
            article.iri: graph_of(article_triples(Reading(article, said))),
        }


PRINTS: Mapping[str, Print] = {
    "city": Print("沅江日报", date(2022, 3, 14), "农田连片好机耕", FIELDS),
    "county": Print("辰溪时报", date(2022, 3, 16), "沅陵建设高标准农田", FIELDS.replace("昨日，", "近日，")),
    "short": Print("溆浦周报", date(2022, 3, 18), "四万亩农田动工", f"{FIRST}\n{SECOND}"),
    "same day": Print("酉水晚报", date(2022, 3, 14), "高标准农田在建", FIELDS.replace("\n", "")),
    "again": Print("沅江日报", date(2022, 3, 21), "农田连片好机耕", FIELDS, "3"),
    "beside": Print("武水晨报", date(2022, 3, 18), "好田", FIELDS),
    "weather": Print("沅江日报", date(2022, 3, 15), "天气预报", WEATHER),
    "other weather": Print("沅江日报", date(2022, 3, 22), "天气预报", WEATHER.replace("14日", "21日")),
    "posts": Print("溆浦周报", date(2022, 3, 25), "任免名单", POSTS),
    "meeting": Print("辰溪时报", date(2022, 3, 15), "县委常委会召开", MEETING),
    "note": Print("辰溪时报", date(2022, 3, 17), "植树", SHORT),
    "note again": Print("溆浦周报", date(2022, 3, 17), "植树", SHORT),
}

Found = set[tuple[str, str, str]]


def put(root: Path, names: Iterable[str], most: int = 1000, rules: str = "rules") -> None:
    """Load prints by name, each a change of its own, and publish."""
    with KnowledgeGraph.open(root) as graph:
        graph._reprints = Reprints(graph._store, NAMES, most)
        for name in names:
            found = PRINTS[name]
            graph.apply(Change(frozenset({found.page.iri}), graphs_to_store(found.graphs(rules))), refuse_broken)
        graph.publish({}, keep=1)


def put_together(root: Path, names: Iterable[str]) -> None:
    """Load prints in one change, and publish."""
    with KnowledgeGraph.open(root) as graph:
        graphs = {iri: triples for name in names for iri, triples in PRINTS[name].graphs().items()}
        graph.apply(Change(frozenset(PRINTS[name].page.iri for name in names), graphs_to_store(graphs)), refuse_broken)
        graph.publish({}, keep=1)


def take(root: Path, names: Iterable[str], most: int = 1000) -> None:
    """Take prints out and publish."""
    with KnowledgeGraph.open(root) as graph:
        graph._reprints = Reprints(graph._store, NAMES, most)
        for name in names:
            graph.apply(Change(frozenset({PRINTS[name].page.iri})), refuse_broken)
        graph.publish({}, keep=1)


def links_in(lines: bytes) -> Found:
    """The links in an export: later or first print, local name of the property, the other, by their names here."""
    names = {str(one.article.iri): name for name, one in PRINTS.items()}
    wanted = {str(XZ.reprintOf): "reprintOf", str(XZ.sameTextAs): "sameTextAs"}
    return {
        (names[quad.subject.value], wanted[quad.predicate.value], names[quad.object.value])
        for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)
        if quad.predicate.value in wanted
    }
