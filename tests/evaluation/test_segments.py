"""How a cut page is measured against the hand-made cut."""

from __future__ import annotations

import json

import pytest

from kg.errors import SourceError
from kg.evaluation import SegmentPart, parse_segments, score_segments, total

#        0123456 789012345678 9012345 678901 23456789
RAW = "春苗出土\n县里育苗一万株。\n夏收开镰\n麦子黄了。\n（王海）\n夏收 夏收\n"
PARTS = [
    ("headline", "春苗出土", "A1"),
    ("body", "县里育苗一万株。", "A1"),
    ("headline", "夏收开镰", "A2"),
    ("body", "麦子黄了。", "A2"),
    ("signoff", "（王海）", "A2"),
    ("caption", "夏收 夏收", "A2"),
]


def part(role: str, words: str, article: str) -> SegmentPart:
    start = RAW.index(words)
    return SegmentPart(role, start, start + len(words), article)


GOLD_JSON = json.dumps(
    {
        "articles": [{"id": "A1", "headline": "春苗出土"}, {"id": "A2", "headline": "夏收开镰"}],
        "parts": [
            {"role": p.role, "article": p.article, "start": p.start, "end": p.end}
            for p in (part(*each) for each in PARTS)
        ],
    }
)
GOLD = parse_segments(GOLD_JSON, "x.segments.json")


def _scores(read: list[SegmentPart]) -> dict[str, tuple[int, int]]:
    return {score.kind: (score.found, score.gold) for score in score_segments(GOLD, read, RAW)}


def _renamed(parts: list[tuple[str, str, str]]) -> list[SegmentPart]:
    """A reader's own article ids do not matter."""
    return [part(role, words, {"A1": "one", "A2": "two"}[article]) for role, words, article in parts]


def test_the_hand_made_cut_is_right_in_everything() -> None:
    scores = score_segments(GOLD, _renamed(PARTS), RAW)
    assert all(score.found == score.gold for score in scores)
    assert all(score.precision in {1.0, None} for score in scores)


@pytest.mark.parametrize(
    ("read", "kind", "found"),
    [
        # headlines swapped between the articles
        (
            [("headline", "夏收开镰", "A1"), ("headline", "春苗出土", "A2"), PARTS[1], PARTS[3]],
            "headlines, also missing",
            0,
        ),
        # a headline that was not found
        ([PARTS[1], PARTS[2], PARTS[3]], "headlines, also missing", 1),
        # a body given to the other article counts in neither
        ([PARTS[0], PARTS[1], ("body", "麦子黄了。", "A1")], "body characters", 8),
        # a sign-off read as body
        ([*PARTS[:4], ("body", "（王海）", "A2")], "byline and sign-off characters", 0),
        # a caption given to the other article
        ([*PARTS[:5], ("caption", "夏收 夏收", "A1")], "caption and credit characters", 0),
    ],
)
def test_each_fault_is_seen_where_it_belongs(read: list[tuple[str, str, str]], kind: str, found: int) -> None:
    assert _scores(_renamed(read))[kind][0] == found


def test_one_copy_of_shadow_print_is_enough() -> None:
    start = RAW.index("夏收 夏收")
    read = [*_renamed(PARTS[:5]), SegmentPart("caption", start, start + 2, "two")]
    assert _scores(read)["caption and credit characters"] == (2, 2)


@pytest.mark.parametrize(("claimed", "found"), [([], 1), ([PARTS[0]], 0)])
def test_an_article_without_a_headline_is_right_when_none_is_claimed(
    claimed: list[tuple[str, str, str]], found: int
) -> None:
    data = json.loads(GOLD_JSON)
    data["articles"] = [{"id": "A1", "headline": None}]
    data["parts"][0]["role"] = "column"
    gold = parse_segments(json.dumps(data), "x.segments.json")
    scores = {s.kind: s for s in score_segments(gold, _renamed([*claimed, PARTS[1]]), RAW)}
    assert (scores["headlines, also missing"].found, scores["headlines, also missing"].gold) == (found, 1)


def test_a_pointer_and_its_jump_belong_to_no_article() -> None:
    data = json.loads(GOLD_JSON)
    data["parts"][0] |= {"role": "jump", "article": "P"}
    gold = parse_segments(json.dumps(data), "x.segments.json")
    read = [SegmentPart("jump", 0, 4, ""), *_renamed(PARTS[1:])]
    assert {s.kind: s for s in score_segments(gold, read, RAW)}["jump characters"].recall == 1.0


def test_paragraphs_of_one_body_are_one_part_for_boundaries() -> None:
    body = part("body", "县里育苗一万株。", "one")
    halves = [
        SegmentPart("body", body.start, body.start + 4, "one"),
        SegmentPart("body", body.start + 4, body.end, "one"),
    ]
    read = [*_renamed(PARTS[:1]), *halves, *_renamed(PARTS[2:])]
    assert _scores(read)["boundaries"] == _scores(_renamed(PARTS))["boundaries"]


def test_scores_of_two_pages_add_up() -> None:
    one = score_segments(GOLD, _renamed(PARTS), RAW)
    both = {score.kind: score for score in total([one, one])}
    assert both["body characters"].gold == 2 * one[0].gold


@pytest.mark.parametrize("text", ["", "{}", '{"articles": [], "parts": [{"role": "body"}]}', "[]"])
def test_a_file_that_is_no_segments_file_is_named(text: str) -> None:
    with pytest.raises(SourceError, match=r"x\.segments\.json: no segments file"):
        parse_segments(text, "x.segments.json")
