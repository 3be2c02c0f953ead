"""Reprints as users meet them: the question, and the JSON of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.questions import question
from kg.store.graph import KnowledgeGraph
from tests.api.served import served
from tests.store.prints import PRINTS, put

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a server over papers that print one another's texts."""
    root = tmp_path_factory.mktemp("reprints") / "store"
    put(root, ("city", "county", "same day", "weather", "other weather"))
    with KnowledgeGraph.open(root) as graph:
        graph.renew_vocabulary()
        graph.publish({}, keep=1)
    with served(root) as client:
        yield client


def reprints(client: httpx.Client, name: str) -> list[tuple[Any, ...]]:
    tail = str(PRINTS[name].article.iri).partition("/id/article/")[2]
    found = client.get(f"/api/articles/{tail}").raise_for_status().json()["data"]["reprints"]
    return [(each["relation"], each["newspaper"]["label"], each["issued"], each["headline"]) for each in found]


CITY = ("沅江日报", "2022-03-14", "农田连片好机耕")
SAME_DAY = ("酉水晚报", "2022-03-14", "高标准农田在建")
COUNTY = ("辰溪时报", "2022-03-16", "沅陵建设高标准农田")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("county", [("reprintOf", *CITY), ("reprintOf", *SAME_DAY)]),  # the later print leads to both first ones
        ("city", [("sameTextAs", *SAME_DAY), ("reprintedBy", *COUNTY)]),  # and is found from either
        ("weather", []),  # the next week's forecast has other figures
    ],
)
def test_an_article_shows_the_other_prints_of_its_text(
    name: str, expected: list[tuple[Any, ...]], client: httpx.Client
) -> None:
    assert reprints(client, name) == expected


def test_the_question_names_paper_day_and_headline_of_both(client: httpx.Client) -> None:
    asked = client.get("/sparql", params={"query": question("reprints").sparql, "format": "json"}).raise_for_status()
    columns = ("article", "paper", "issued", "relation", "first", "firstPaper", "firstIssued")
    rows = [tuple(row[name]["value"] for name in columns) for row in asked.json()["results"]["bindings"]]
    county = (COUNTY[2], COUNTY[0], COUNTY[1], "转载自")
    assert len(rows) == 3
    assert {(*county, each[2], each[0], each[1]) for each in (CITY, SAME_DAY)} < set(rows)
    assert {row[3] for row in rows} == {"转载自", "同文"}
