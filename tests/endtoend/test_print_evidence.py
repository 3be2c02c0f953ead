"""A fact from a PDF opens its place in print, over HTTP: the page of the file, and a box round the very characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from api.cli import main
from tests.api.served import served
from tests.conftest import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

PDF = SAMPLES.parent / "formats" / "front-page.pdf"
MARGIN = 1.0
"""Points that the box may be too narrow for pdfium, which asks whether the middle of a character lies inside."""


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    store: Path = tmp_path_factory.mktemp("print") / "store"
    assert main(["load", str(PDF), "--store", str(store)]) == 0
    with served(store) as client:
        yield client


def words_in(box: list[float], number: int) -> str:
    """What pdfium itself finds in a box of a page of the file."""
    with pypdfium2.PdfDocument(PDF) as document:
        left, bottom, right, top = box
        text = (
            document[number - 1]
            .get_textpage()
            .get_text_bounded(left - MARGIN, bottom - MARGIN, right + MARGIN, top + MARGIN)
        )
    return "".join(text.split())


def evidence(client: httpx.Client) -> Iterator[dict[str, Any]]:
    for each in client.get("/api/observations", params={"limit": 40}).json()["data"]:
        yield from each["evidence"]


def test_the_box_of_each_slice_holds_its_words(client: httpx.Client) -> None:
    shown = list(evidence(client))
    assert len(shown) > 5
    for one in shown:
        for source in one["source"]:
            printed = "".join(client.get(source["url"]).json()["text"].split())
            assert source["fragment"] == "page=1"
            assert printed in words_in(source["box"], 1)
        slices = [client.get(source["url"]).json()["text"] for source in one["source"]]
        assert "".join("".join(slices).split()) == "".join(one["words"].split())


def test_a_page_says_where_its_metadata_were_found(client: httpx.Client) -> None:
    (page,) = client.get("/api/pages").json()["data"]
    assert page["fragment"] == "page=1"
    assert page["newspaperOrigin"]["label"] == page["issuedOrigin"]["label"] == "报头"
    assert page["numberOrigin"] is None
