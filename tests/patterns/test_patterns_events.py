"""Events in the constructions that papers of the whole country use, ordered by kind of trap."""

from __future__ import annotations

import pytest

from tests.events.support import read, shown
from tests.patterns import events_cases as cases
from tests.patterns import events_more as more

TABLES = {
    "layout": cases.LAYOUT,
    "bylines": cases.BYLINES,
    "dates": cases.DATES,
    "people": cases.PEOPLE,
    "places": cases.PLACES,
    "papers": cases.PAPERS,
    "figures": cases.FIGURES,
    "kinds": cases.KINDS,
    "decisions": more.DECISIONS,
    "in passing": more.IN_PASSING,
    "gifts, courts, fairs": more.GIFTS_COURTS_FAIRS,
    "acts and their neighbours": more.ACTS,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, id=f"{heading}: {name}")
        for heading, table in TABLES.items()
        for name, text, expected in table
    ],
)
def test_just_the_events_that_the_sentence_tells_are_read(text: str, expected: list[str]) -> None:
    assert [shown(event) for event in read(text)] == expected


def test_every_heading_has_what_must_and_what_must_not_be_read() -> None:
    for heading, table in TABLES.items():
        assert any(expected for *_, expected in table), heading
        assert any(not expected for *_, expected in table), heading
