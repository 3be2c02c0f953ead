"""Reviews: what a reader said of what is stated, and what counts while something is not judged."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from api.cli import main
from kg.errors import SourceError
from kg.evaluation import Score, StatedLine, parse_review, unreviewed, with_review

if TYPE_CHECKING:
    from pathlib import Path

EVENT = "event|Meeting|2020-03-02|武陵县|周明|held"
TREES, ROADS = "obs|52000|亩|造林|武陵县", "obs|12|公里|修路"
STATED = (StatedLine(EVENT, "周明主持会议。"), StatedLine(TREES, "造林5.2万亩。"), StatedLine(ROADS, "修路12公里。"))

JUDGED = [
    # all of it is right
    (f"right|{EVENT}\nright|{TREES}\nright|{ROADS}", {"event": 1, "obs": 2, "obs bound": 2}),
    # value and unit are right, what they are bound to is not
    (f"right|{EVENT}\nvalue|{TREES}\nright|{ROADS}", {"event": 1, "obs": 2, "obs bound": 1}),
    # it should not be stated
    (f"wrong|{EVENT}\nvalue|{TREES}\nwrong|{ROADS}", {"event": 0, "obs": 1, "obs bound": 0}),
    # a figure is not judged: nothing is known of figures
    (f"right|{EVENT}\nright|{TREES}", {"event": 1, "obs": None, "obs bound": None}),
    # a line that is stated no more takes nothing away
    (f"right|{EVENT}\nright|{TREES}\nright|{ROADS}\nwrong|obs|9|个", {"event": 1, "obs": 2, "obs bound": 2}),
    # comments, of whole lines and behind a judgement
    (f"# a page\nright|{EVENT} # 会议\n\nright|{TREES}\nright|{ROADS}", {"event": 1, "obs": 2, "obs bound": 2}),
]


@pytest.mark.parametrize(("text", "right"), JUDGED, ids=range(len(JUDGED)))
def test_what_is_right_is_what_the_reader_said(text: str, right: dict[str, int | None]) -> None:
    scores = [
        Score("official", 1, 1, 1, 1),
        Score("event", 1, 1, 1),
        Score("obs", 2, 2, 2),
        Score("obs bound", 2, 2, 2),
    ]
    judged = {score.kind: score.right for score in with_review(scores, parse_review(text, "x.review"), STATED)}
    assert judged == {"official": 1, **right}


def test_a_line_that_is_stated_twice_needs_two_judgements() -> None:
    twice = (STATED[0], STATED[0])
    once = parse_review(f"right|{EVENT}", "x.review")
    assert unreviewed(once, twice) == (STATED[0],)
    both = parse_review(f"right|{EVENT}\nwrong|{EVENT}", "x.review")
    (score,) = with_review([Score("event", 2, 2, 2)], both, twice)
    assert score.right == 1


BAD = [
    ("good|program|三改一拆", "no judgement"),  # a verdict that nobody knows
    ("right|official|周明|县长", "no judgement"),  # a kind that needs no review
    ("value|program|三改一拆", "no judgement"),  # only a figure has a value
    ("?|program|三改一拆", "第1行"),  # a line that was copied and not judged
]


@pytest.mark.parametrize(("text", "told"), BAD, ids=[row[0] for row in BAD])
def test_a_line_that_judges_nothing_is_told_with_its_number(text: str, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        parse_review(text, "x.review")


def test_what_waits_for_review_is_printed_with_its_sentence_and_can_be_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = "本报讯 3月1日，河池市宜州区委书记韦大山到刘三姐镇调研，全镇种桑5.2万亩。\n"
    (tmp_path / "1.txt").write_text(story, "utf-8")
    page = {"file": "1.txt", "newspaper": "河池时报", "issued": "2020-03-02", "page": 1}
    (tmp_path / "pages.json").write_text(json.dumps({"pages": [page]}), "utf-8")
    (tmp_path / "1.facts").write_text("event|inspection|2020-03-01|刘三姐镇|韦大山\n", "utf-8")
    assert main(["evaluate", str(tmp_path), "--to-review"]) == 0
    shown = capsys.readouterr().out
    assert "?|event|Inspection|2020-03-01|刘三姐镇|韦大山|held" in shown
    assert "全镇种桑5.2万亩。" in shown
    reviews = tmp_path / "reviews"
    reviews.mkdir()
    (reviews / "1.review").write_text(shown.replace("?|", "right|"), "utf-8")
    assert main(["evaluate", str(tmp_path), "--reviews", str(reviews), "--json"]) == 0
    measured = json.loads(capsys.readouterr().out)["1"]
    assert measured["unreviewed"] == []
    assert measured["kinds"]["event"]["precision"] == 1.0
    assert measured["kinds"]["obs"]["precision"] == 1.0
