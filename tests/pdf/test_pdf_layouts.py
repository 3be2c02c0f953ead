"""Made pages are read as they were made: every character in its place, every headline, every box."""

from __future__ import annotations

from functools import reduce
from operator import add

import pytest

from tests.pdf.answers import answer_to
from tests.pdf.layouts import LAYOUTS, made
from tests.pdf.report import score_of
from tests.pdf.scoring import Score, score
from tests.pdf.truth import squeezed

SEEDS = {name: place % 2 for place, name in enumerate(LAYOUTS)}
"""One page of each layout, every other one drawn in any order."""
OVERALL, LEAST = 0.98, 0.95
MOST_STRANGE = 0.02


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout_is_read_in_order(name: str) -> None:
    total = score_of(name, SEEDS[name])
    assert total.rate >= LEAST
    assert total.strangers <= 1 - LEAST


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_headline_is_its_article_s(name: str) -> None:
    total = score_of(name, SEEDS[name])
    assert (total.headlines_right, total.articles_read) == (total.headlines, total.articles)


@pytest.mark.parametrize("name", LAYOUTS)
def test_furniture_stands_in_no_article(name: str) -> None:
    total = score_of(name, SEEDS[name])
    assert total.furniture_right == total.furniture


@pytest.mark.parametrize("name", LAYOUTS)
def test_boxes_are_right_within_one_and_a_half_points(name: str) -> None:
    total = score_of(name, SEEDS[name])
    assert total.boxes_right == total.boxes


def test_all_layouts_together_reach_what_is_asked() -> None:
    total = reduce(add, (score_of(name, seed) for name, seed in SEEDS.items()), Score())
    assert total.rate >= OVERALL
    assert total.strangers <= MOST_STRANGE
    assert total.captions_right >= OVERALL * total.captions
    assert total.bylines_right == total.bylines
    assert total.smaller_right == total.smaller


@pytest.mark.parametrize("seed", range(2, 6))
def test_pages_divided_at_random_are_read_in_order(seed: int) -> None:
    assert score_of("divided_at_random", seed).rate >= LEAST


def test_an_article_that_jumps_over_two_pages_is_one() -> None:
    truth = made("jump_over_two_pages")
    answer = answer_to("jump.pdf", truth.data)
    assert len(answer.articles) == len(truth.articles)
    assert score(truth, answer).rate >= OVERALL


def test_each_page_of_a_file_has_its_fragment() -> None:
    truth = made("jump_over_two_pages", 1)
    assert [page.number for page in answer_to("three.pdf", truth.data).pages] == [1, 2, 3]


def test_empty_pages_and_pictures_do_not_stop_the_others() -> None:
    """Page 2 is empty and page 3 a picture: they may be refused or be empty, pages 1 and 4 are read."""
    truth = made("four_pages_with_an_empty_one")
    answer = answer_to("four.pdf", truth.data)
    assert {page.number for page in answer.pages if page.raw.strip()} == {1, 4}


@pytest.mark.parametrize("one", ["over_printed_shuffled", "side_by_side", "busy_broadsheet"])
def test_the_order_of_drawing_does_not_matter(one: str) -> None:
    """The same page printed line by line and in any order has the same text."""
    ordered, shuffled = made(one, 0, shuffled=False), made(one, 0, shuffled=True)
    first, second = answer_to("a.pdf", ordered.data), answer_to("b.pdf", shuffled.data)
    assert [squeezed(page.raw) for page in first.pages] == [squeezed(page.raw) for page in second.pages]
