"""Reading in several processes: the same graph, in the same order, whatever becomes of a process."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli import main
from api.loading.group_reading import ReadingError
from api.loading.readers import Readers
from kg.identity import Names
from kg.model import Page
from tests.loading.odd_reader import DEADLY, FAULTY, OddReader

if TYPE_CHECKING:
    import pytest

    from api.loading.readers import Awaited

NAMES = Names()
DAY = date(2020, 3, 2)
PAGES = Path(__file__).resolve().parents[1] / "pages"


def page(text: str) -> Page:
    return Page(NAMES.page("武陵日报", DAY, "1", "0" * 64), "武陵日报", DAY, "1", text, "0" * 64)


def outcome(awaited: Awaited) -> int | str:
    """How long the page is, or why it could not be read."""
    try:
        return awaited().articles
    except ReadingError as error:
        return str(error)


def test_two_processes_make_the_same_graph_as_one(tmp_path: Path) -> None:
    exported = []
    for jobs in ("1", "2"):
        store, file = str(tmp_path / jobs), tmp_path / f"{jobs}.nq"
        assert main(["load", str(PAGES), "--store", store, "--jobs", jobs]) == 0
        assert main(["export", str(file), "--store", store]) == 0
        exported.append(file.read_bytes())
    assert exported[0] == exported[1]


def test_readings_come_in_the_order_in_which_groups_were_handed_in() -> None:
    with Readers(OddReader(NAMES, "rules", 5.0), jobs=2) as readers:
        awaited = [readers.hand_in((page("字" * length),)) for length in (5, 3, 4, 1)]
        assert [outcome(one) for one in awaited] == [5, 3, 4, 1]


def test_a_fault_in_another_process_is_told_as_in_this_one() -> None:
    with Readers(OddReader(NAMES, "rules", 5.0), jobs=2) as readers:
        assert "a fault" in str(outcome(readers.hand_in((page(FAULTY),))))


def test_a_page_that_kills_its_process_costs_only_itself() -> None:
    with Readers(OddReader(NAMES, "rules", 5.0), jobs=2) as readers:
        first = [readers.hand_in((page(text),)) for text in ("一", DEADLY, "三三三")]
        told = [outcome(one) for one in first]
        assert told[0] == 1
        assert "the process that read it died" in str(told[1])
        assert told[2] == 3
        assert outcome(readers.hand_in((page("四四四四"),))) == 4  # a new pool is there


def test_no_reader_can_be_asked_of_no_process(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", str(PAGES), "--store", str(tmp_path / "store"), "--jobs", "0"]) == 1
    assert "jobs is 0" in capsys.readouterr().err
