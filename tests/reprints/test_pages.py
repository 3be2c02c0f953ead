"""Whole pages in, links out: read by the loaders, with a jump over two pages, datelines and other headlines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from api.loading import load_pages
from kg.checks import faults
from kg.identity import Names
from kg.model import Page
from kg.settings import Settings
from ontology.terms import XZ
from tests.reprints.texts import FIELDS, MEETING, WEATHER
from tests.store.samples import exported

if TYPE_CHECKING:
    from pathlib import Path

NAMES = Names()
LINES = FIELDS.split("\n")
CUT = 30
SHORTENED = "\n".join(LINES[:3])
PAGES = {
    # the article goes on over the page, its third sentence cut in two
    "city 1": ("沅江日报", date(2022, 3, 14), "1", f"农田连片\n\n本报讯 {LINES[0]}\n{LINES[1][:CUT]}（下转2版）\n"),
    "city 2": ("沅江日报", date(2022, 3, 14), "2", f"（上接1版）{LINES[1][CUT:]}\n{LINES[2]}\n{LINES[3]}\n"),
    # the same under another headline, with another dateline, without its last paragraph; beside it another article
    "county": ("辰溪时报", date(2022, 3, 16), "1", f"四万亩农田动工\n\n据《沅江日报》报道 {SHORTENED}\n"),
    "other": ("溆浦周报", date(2022, 3, 18), "1", f"县委常委会召开\n\n本报讯 {MEETING}\n"),
    "weather": ("溆浦周报", date(2022, 3, 25), "1", f"天气\n\n本报讯 {WEATHER}\n"),
    # a pointer is no article
    "pointer": ("溆浦周报", date(2022, 3, 26), "1", "导读\n\n农田连片好机耕 （见2版）\n"),
}  # fmt: skip


def pages(names: tuple[str, ...]) -> dict[str, Page]:
    found = {}
    for name in names:
        newspaper, issued, number, raw = PAGES[name]
        digest = f"{list(PAGES).index(name):064x}"
        iri = NAMES.page(newspaper, issued, number, digest)
        found[name] = Page(iri, newspaper, issued, number, raw, digest)
    return found


def load(root: Path, *batches: tuple[str, ...]) -> bytes:
    for batch in batches:
        report = load_pages(pages(batch), root, Settings(), NAMES)
        assert report.failures == []
    return exported(root)


def links(lines: bytes) -> list[tuple[str, str]]:
    quads = ox.parse(lines, format=ox.RdfFormat.N_QUADS)
    found = [quad for quad in quads if quad.predicate.value in (str(XZ.reprintOf), str(XZ.sameTextAs))]
    return [(_paper(quad.subject.value), _paper(quad.object.value)) for quad in found]


def _paper(article: str) -> str:
    return article.partition("/id/article/")[2].rpartition("/")[0]


def test_a_shortened_reprint_of_an_article_on_two_pages_is_linked_and_nothing_else(tmp_path: Path) -> None:
    lines = load(tmp_path / "s", tuple(PAGES))
    assert links(lines) == [("辰溪时报/2022-03-16/1", "沅江日报/2022-03-14/1")]
    assert faults(list(ox.parse(lines, format=ox.RdfFormat.N_QUADS))) == ()


ORDERS = (("city 1", "city 2", "county"), ("county", "city 2", "city 1"), ("city 2", "county", "city 1"))


@pytest.mark.parametrize("order", ORDERS, ids=" → ".join)
def test_it_is_the_same_whichever_page_came_first(order: tuple[str, ...], tmp_path: Path) -> None:
    together = load(tmp_path / "together", order)
    assert load(tmp_path / "apart", *((name,) for name in order)) == together
    assert len(links(together)) == 1
