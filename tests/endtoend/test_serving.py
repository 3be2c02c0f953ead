"""Serving while things change: a store made anew, heavy queries beside the routes, a port that is taken."""

from __future__ import annotations

import shutil
import socket
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from api.cli import main
from kg.query import QueryPool, ServiceLimits
from kg.store.generations import Generations
from tests.api.served import served
from tests.conftest import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PAGES = "SELECT ?page { ?page a <https://w3id.org/xianzhi/ontology/Page> } ORDER BY ?page"
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SHORT = replace(ServiceLimits(), timeout_s=3.0, workers=1)


def put(name: str, store: Path) -> None:
    table = str(SAMPLES / "pages.json")
    assert main(["load", str(SAMPLES / name), "--metadata", table, "--store", str(store)]) == 0


def test_a_store_that_was_deleted_and_made_anew_is_read_anew(tmp_path: Path) -> None:
    """Both are generation 1 of one folder: the path alone does not tell them apart."""
    store = tmp_path / "store"
    put("huaihua-times-2022-03-15-1.txt", store)
    with QueryPool(store) as pool:
        assert "2022-03-15" in pool.rows(PAGES)[0]["page"].value
        shutil.rmtree(store)
        put("huaihua-times-2022-06-20.txt", store)
        assert "2022-06-20" in pool.rows(PAGES)[0]["page"].value


def test_a_load_that_changes_nothing_publishes_nothing(tmp_path: Path) -> None:
    store = tmp_path / "store"
    for _ in range(3):
        put("huaihua-times-2022-06-20.txt", store)
    assert Generations(store).current().number == 1


def test_heavy_queries_do_not_hold_up_the_routes(sample_store: Path) -> None:
    with served(sample_store, SHORT) as client:
        asking = threading.Thread(target=lambda: client.get("/sparql", params={"query": HEAVY}))
        asking.start()
        assert client.get("/api/counties").status_code == 200
        assert asking.is_alive()  # the heavy query holds its own worker still
        asking.join()


def test_every_link_of_evidence_opens(sample_store: Path) -> None:
    """Also where the words stand in a pointer, which is no article."""
    with served(sample_store, ServiceLimits()) as client:
        documents = client.get("/api/documents").json()["data"]
        links = {each["url"] for document in documents for each in document["evidence"]}
        assert len(links) > 2
        assert {client.get(link).status_code for link in links} == {200}


def test_a_port_that_is_taken_is_one_clear_line(sample_store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["serve", "--store", str(sample_store), "--port", port]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "--port" in shown.err


def test_the_same_file_with_other_metadata_says_which_page_it_replaces(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, store = str(SAMPLES / "huaihua-times-2022-06-20.txt"), str(tmp_path / "store")
    put("huaihua-times-2022-06-20.txt", tmp_path / "store")
    capsys.readouterr()
    main(["load", page, "--newspaper", "怀化时报", "--issued", "2021-05-04", "--store", store])
    assert "怀化时报/2022-06-20" in capsys.readouterr().out
