"""Pages wait in a spool: rivals are refused whatever came first, and memory does not hold the pages."""

from __future__ import annotations

import gc
import hashlib
import weakref
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from api.loading import load_reads
from api.loading.loading import _gather
from api.loading.report import Report
from api.loading.spool import Spool
from kg.errors import SourceError
from kg.identity import Names
from kg.model import Page
from kg.settings import Settings
from kg.store.dump import sorted_quads
from kg.store.generations import Generations
from loaders.sources import PageRead

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = Names()
FIRST = date(2020, 3, 2)


class Watched(Page):
    """A page that can be watched by weak reference."""

    __slots__ = ("__weakref__",)


def page(day: int, number: str | None, text: str, fragment: str | None = None, kind: type[Page] = Page) -> Page:
    raw = f"本报讯 {text}。"
    digest = hashlib.sha256(text.encode()).hexdigest()
    issued = FIRST + timedelta(days=day)
    iri = NAMES.page("武陵日报", issued, number, digest, fragment)
    return kind(iri, "武陵日报", issued, number, raw, digest, fragment)


def read(day: int, number: str, text: str, source: str, fragment: str | None = None) -> PageRead:
    return PageRead(page(day, number, text, fragment), source)


reads = st.builds(
    read,
    day=st.integers(0, 1),
    number=st.sampled_from("12"),
    text=st.sampled_from(("开园", "采茶", "插秧")),
    source=st.sampled_from(("a", "b", "c", "d")),
    fragment=st.sampled_from((None, "page=1")),
)


def outcome(order: list[PageRead]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What is kept (page and text), and what is refused with which message, in a fixed order."""
    report = Report()
    with Spool(NAMES) as spool:
        _gather(order, spool, report)
        kept = [(iri, one.page.raw) for issue in spool.issues() for iri, one in spool.coming(issue).items()]
    return kept, report.failures


@settings(max_examples=60, deadline=None)
@given(st.lists(reads, max_size=6).flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_what_is_kept_and_refused_does_not_depend_on_the_order(orders: tuple[list[PageRead], list[PageRead]]) -> None:
    one, other = orders
    assert outcome(one) == outcome(other)


@settings(max_examples=60, deadline=None)
@given(st.lists(reads, max_size=6))
def test_a_page_is_kept_when_nobody_contradicts_it(some: list[PageRead]) -> None:
    def origin(one: PageRead) -> tuple[str, str | None]:
        return one.page.sha256, one.page.fragment

    def contradicted(one: PageRead) -> bool:
        return any((one.page.iri == other.page.iri) != (origin(one) == origin(other)) for other in some)

    kept, refused = outcome(some)
    assert {str(iri) for iri, _ in kept} == {str(one.page.iri) for one in some if not contradicted(one)}
    assert {path for path, _ in refused} == {one.source for one in some if contradicted(one)}


def test_sheets_of_one_file_are_no_rivals_and_the_same_file_twice_is_one_page() -> None:
    sheets = [read(0, number, "同一文件", f"a.pdf#page={number}", f"page={number}") for number in "12"]
    kept, refused = outcome([*sheets, read(0, "1", "同一文件", "copy.pdf#page=1", "page=1")])
    assert len(kept) == 2
    assert refused == []


def test_the_message_names_the_rival() -> None:
    _, refused = outcome([read(0, "1", "开园", "a"), read(0, "1", "开园", "copy of a"), read(0, "1", "采茶", "b")])
    assert [(path, message.split(" 与")[0]) for path, message in refused] == [
        ("a", "a: claims the same page as b"),
        ("b", "b: claims the same page as a"),
        ("copy of a", "copy of a: claims the same page as b"),
    ]


def test_half_a_character_is_refused_before_it_reaches_the_store() -> None:
    torn = PageRead(page(0, "1", "开园"), "a")
    torn = PageRead(Page(torn.page.iri, "武陵日报", FIRST, "1", "本报讯 \ud840 开园", "0" * 64), "a")
    assert "surrogate" in outcome([torn])[1][0][1]


def test_three_hundred_pages_are_never_in_memory_together(tmp_path: Path) -> None:
    alive: weakref.WeakSet[Watched] = weakref.WeakSet()
    most = 0

    def stream() -> Iterator[PageRead]:
        nonlocal most
        for number in range(300):
            one = page(number, "1", f"第{number}天", kind=Watched)
            assert isinstance(one, Watched)
            alive.add(one)
            gc.collect(0)
            most = max(most, len(alive))
            yield PageRead(one, f"{number}.txt")
            del one

    report = Report()
    with Spool(NAMES) as spool:
        _gather(stream(), spool, report)
        assert len(spool) == 300
    assert most <= 3


def test_a_load_does_not_depend_on_the_order_of_what_is_read(tmp_path: Path) -> None:
    several = [
        read(0, "1", "石桥镇茶园开园，茶农上山采茶（下转2版）", "a"),
        read(0, "2", "（上接1版）当天采茶三百斤", "b"),
        read(1, "1", "张家坪村插秧", "c"),
        read(1, "1", "张家坪村春耕", "d"),
    ]
    stores = []
    for number, order in enumerate((several, several[::-1])):
        stores.append(tmp_path / str(number))
        report = load_reads(order, stores[-1], Settings(), NAMES)
        assert len(report.pages) == 2
        assert len(report.failures) == 2
    one, other = (sorted_quads(Generations(store).current()) for store in stores)
    assert one == other


def test_a_sheet_that_comes_under_another_name_replaces_only_itself(tmp_path: Path) -> None:
    sheets = [read(0, number, "同一文件", f"a.pdf#page={number}", f"page={number}") for number in "12"]
    load_reads(sheets, tmp_path / "store", Settings(), NAMES)
    moved = read(1, "1", "同一文件", "a.pdf#page=1", "page=1")
    report = load_reads([moved], tmp_path / "store", Settings(), NAMES)
    assert report.replaced == [str(sheets[0].page.iri)]
    assert report.pages == [str(moved.page.iri)]


def test_errors_among_the_reads_go_to_the_report_once() -> None:
    error = SourceError("pages.json", "malformed 有误", "mend it")
    report = Report()
    with Spool(NAMES) as spool:
        _gather([error, error, read(0, "1", "开园", "a")], spool, report)
    assert len(report.failures) == 1
    assert report.exit_code == 2
