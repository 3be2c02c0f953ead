"""What the service says of itself, and that its documentation asks nobody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.api.served import served

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

_REFERENCE = re.compile(r"""(?:src|href)=["']([^"']+)""")


def test_the_docs_page_and_its_files_come_from_here(client: httpx.Client) -> None:
    page = client.get("/docs").text
    assert "://" not in page
    references = _REFERENCE.findall(page)
    assert len(references) == 3
    for reference in references:
        assert client.get(reference).status_code == 200
    assert '"validatorUrl": null' in page  # Swagger UI would ask a validator elsewhere


def test_the_style_sheet_loads_nothing_from_elsewhere(client: httpx.Client) -> None:
    style = client.get("/static/swagger-ui.css").text
    assert "@import" not in style
    assert not re.search(r"url\(\s*[\"']?+(?!data:)", style)


def test_the_licence_of_the_docs_page_is_shipped(client: httpx.Client) -> None:
    assert "Apache License" in client.get("/static/LICENSE").text
    assert "SmartBear" in client.get("/static/NOTICE").text


def test_health_and_readiness(client: httpx.Client) -> None:
    assert client.get("/healthz").json() == {"alive": True}
    assert client.get("/readyz").json()["ready"] is True


@pytest.mark.parametrize("path", ["/readyz", "/api/events", "/sparql?query=ASK%20%7B%7D"])
def test_a_store_without_data_is_a_problem_not_a_crash(tmp_path: Path, path: str) -> None:
    with served(tmp_path) as client:
        response = client.get(path)
    assert response.status_code == 503
    assert response.headers["content-type"] == "application/problem+json"


def test_the_vocabulary_is_served(client: httpx.Client) -> None:
    assert client.get("/ontology").headers["content-type"] == "text/turtle; charset=utf-8"
    assert "skos:hiddenLabel" in client.get("/ontology/events.ttl").text
    assert client.get("/ontology/context.jsonld").json()["@context"]
    assert "xianzhi.ttl" in client.get("/ontology/none.ttl").json()["near"]
