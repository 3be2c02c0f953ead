"""Whatever is printed: parts partition the page, nothing is read twice, clean text leads back to raw text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article, Page, Span
from loaders.layout import PageReading, linked_groups, read_pages
from tests.layout.samples import ALL, NAMES, Print, page

if TYPE_CHECKING:
    from rdflib import URIRef

FRAGMENTS = st.sampled_from(
    [
        "本报讯", "（记者 周明）", "3 月 1 日，", "春风吹绿了江南岸", "，", "。", "”", "“", "（下转2版）",
        "（上接1版）",
        "（见3版）", "□ 周明", "图为茶山。", "周明 摄", "——石桥镇见闻", "人 人 都 有 责 任", "茶山春早茶山春早",
        "（周明 李晓梅）", "Open Day", "12.5%", "\n", "\n\n", "\r\n", " ", "　", "\f", "奋进新时代", "责任编辑：周明",
        "周明在石桥镇调研时强调", "！", "…", "\u2028", "\x85", "(", "(下转", "版)",
    ]
)  # fmt: skip
FAULTY = st.lists(FRAGMENTS, max_size=60).map("".join)
PRINTS = st.builds(
    Print,
    st.sampled_from([12.0, 16.5, 19.0, 24.0, 60.0]),
    st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n"]),
    st.sampled_from(["before", "after", "end", "reversed"]),
    st.booleans(),
    st.integers(0, 4),
    st.permutations(ALL).map(tuple),
)


def solid(text: str) -> str:
    return "".join(text.split())


def assert_partition(reading: PageReading) -> None:
    raw, parts = reading.page.raw, reading.parts
    assert all(first.end <= second.start for first, second in pairwise(parts))
    assert "".join(solid(raw[part.start : part.end]) for part in parts) == solid(raw)
    assert all(not raw[at].isspace() for part in parts for at in (part.start, part.end - 1))


def assert_leads_back(article: Article, pages: dict[URIRef, Page]) -> None:
    text = article.text
    for part in article.parts:
        for start in range(part.span.start, part.span.end, 5):
            span = Span(start, min(start + 9, part.span.end))
            slices = article.clean.sources(span)
            raw = "".join(pages[one.page].raw[one.start : one.end] for one in slices)
            assert solid(raw) == solid(span.of(text))
    origins = [one for one in zip(article.clean.page_of, article.clean.raw_at, strict=True) if one[1] >= 0]
    assert len(origins) == len(set(origins))
    assert "\n".join(part.span.of(text) for part in article.parts) == text


def assert_sound(pages: list[Page]) -> None:
    readings = read_pages(pages, NAMES)
    by_iri = {one.iri: one for one in pages}
    for reading in readings:
        assert_partition(reading)
        for article in reading.articles:
            assert article.body
            assert_leads_back(article, by_iri)
    iris = [article.iri for reading in readings for article in reading.articles]
    assert len(iris) == len(set(iris))
    assert {part.article for one in readings for part in one.parts} - {None} == set(iris)


@settings(max_examples=150, deadline=None)
@given(FAULTY)
def test_any_page_is_read_soundly(raw: str) -> None:
    assert_sound([page(raw)])


@settings(max_examples=60, deadline=None)
@given(FAULTY, FAULTY)
def test_any_two_pages_are_read_soundly_together(first: str, second: str) -> None:
    pages = [page(first, "1"), page(second, "2")]
    assert_sound(pages)
    groups = linked_groups(pages)
    assert sorted(one.iri for group in groups for one in group) == sorted(one.iri for one in pages)
    alone = {reading.page.iri: reading for group in groups for reading in read_pages(group, NAMES)}
    assert {one.page.iri: one for one in read_pages(pages, NAMES)} == alone


@settings(max_examples=40, deadline=None)
@given(PRINTS)
def test_printed_pages_are_read_soundly(printed: Print) -> None:
    assert_sound([page(printed.raw())])
