"""PDF pages that were kept apart while the rules were made, as floors: who reads less makes a mistake."""

from __future__ import annotations

from functools import reduce
from operator import add

from tests.pdf.heldout import scores
from tests.pdf.scoring import Score


def test_heldout_pages_are_read_as_well_as_was_measured() -> None:
    found = scores()
    total = reduce(add, found.values(), Score())
    assert len(found) == 4
    assert total.rate >= 0.98
    assert total.headlines_right == total.headlines == 30
    assert total.furniture_right == total.furniture
    assert total.captions_right >= 0.9 * total.captions
