"""The score of an answer: full for the truth itself, less for each fault and by as much as the fault is large."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import PrintedLine, Span
from tests.pdf.answers import Answer, AnswerArticle, AnswerPage
from tests.pdf.layouts import made
from tests.pdf.scoring import box_error, common, score
from tests.pdf.truth import TrueBox, TrueFile, squeezed

TRUTH = made("picture_over_columns")


def right_answer(truth: TrueFile) -> Answer:
    """What a reader without fault answers."""
    articles = tuple(
        AnswerArticle(
            squeezed("".join(one.headline)),
            squeezed("".join(one.prose)),
            squeezed("".join(one.captions)),
            squeezed(one.byline),
            tuple(map(squeezed, one.prose)),
            squeezed("".join((*one.headline, *one.prose, *one.captions))),
            squeezed("".join(one.kicker)),
            squeezed("".join(one.subheadlines)),
        )
        for one in truth.articles
    )
    return Answer(articles)


@pytest.mark.parametrize("name", ["picture_over_columns", "jump_over_two_pages", "two_picture_stories", "two_columns"])
def test_the_truth_has_a_full_score(name: str) -> None:
    truth = made(name)
    got = score(truth, right_answer(truth))
    assert got.rate == 1
    assert got.strange == 0
    assert (got.headlines_right, got.captions_right) == (got.headlines, got.captions)
    assert (got.paragraphs_right, got.furniture_right) == (got.paragraphs, got.furniture)
    assert (got.bylines_right, got.smaller_right) == (got.bylines, got.smaller)


def test_a_lost_half_costs_half() -> None:
    answer = right_answer(TRUTH)
    half = replace(answer.articles[0], prose=answer.articles[0].prose[: len(answer.articles[0].prose) // 2])
    assert score(TRUTH, Answer((half,))).rate == pytest.approx(0.5, abs=0.01)


def test_columns_in_wrong_order_cost_the_smaller_part() -> None:
    answer = right_answer(TRUTH)
    text = answer.articles[0].prose
    cut = len(text) // 3
    swapped = replace(answer.articles[0], prose=text[cut:] + text[:cut])
    assert score(TRUTH, Answer((swapped,))).rate == pytest.approx(0.67, abs=0.1)


def test_two_articles_read_as_one_cost_the_smaller() -> None:
    truth = made("three_stacked")
    one, two, three = right_answer(truth).articles
    merged = replace(one, prose=one.prose + two.prose)
    got = score(truth, Answer((merged, three)))
    assert got.right == len(one.prose) + len(three.prose)
    assert got.strange == len(two.prose)
    assert got.headlines_right == 2


def test_furniture_in_a_body_is_seen() -> None:
    one = right_answer(TRUTH).articles[0]
    got = score(TRUTH, Answer((replace(one, everything=one.everything + squeezed(TRUTH.furniture[0])),)))
    assert got.furniture_right == got.furniture - 1


def test_caption_of_another_article_is_not_right() -> None:
    one = right_answer(TRUTH).articles[0]
    assert score(TRUTH, Answer((replace(one, captions=""),))).captions_right == 0


def test_no_answer_scores_nothing() -> None:
    assert score(TRUTH, Answer(())).right == 0


@settings(max_examples=60, deadline=None)
@given(st.text("天地人", max_size=12), st.text("天地人", max_size=12))
def test_common_is_the_longest_common_subsequence(one: str, two: str) -> None:
    """Against the table of the textbook."""
    rows = [[0] * (len(two) + 1) for _ in range(len(one) + 1)]
    for i, a in enumerate(one):
        for j, b in enumerate(two):
            rows[i + 1][j + 1] = rows[i][j] + 1 if a == b else max(rows[i][j + 1], rows[i + 1][j])
    assert common(one, two) == rows[-1][-1]


BOX = TrueBox(1, "今年春天来得很早", 4, 140.0, 150.0, 500.0, 10.0)


@pytest.mark.parametrize(
    ("bottom", "top", "shift", "error"),
    [
        (498.8, 508.8, 0.0, 0.0),  # the cell itself
        (499.5, 508.0, 0.0, 0.0),  # hugs the ink
        (498.8, 508.8, 2.0, 2.0),  # one line too far to the right by two points
        (486.0, 508.8, 0.0, 11.0),  # two lines as one
    ],
    ids=["cell", "ink", "shifted", "two lines"],
)
def test_box_error_is_the_worst_edge(bottom: float, top: float, shift: float, error: float) -> None:
    edges = tuple(100.0 + 10 * index + shift for index in range(9))
    page = AnswerPage(1, "今年春天来得很早", (PrintedLine(Span(0, 8), bottom, top, edges),))
    assert box_error(BOX, [page]) == pytest.approx(error)


def test_a_character_without_a_line_has_no_box() -> None:
    assert box_error(BOX, [AnswerPage(1, "今年春天来得很早")]) == float("inf")
