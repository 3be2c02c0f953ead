"""Pages torn out of PDFs: every fault of extraction, alone and mixed, measured like the gold pages."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.evaluation import SegmentPart, score_segments, total
from loaders.layout import read_pages
from tests.layout.invented import ANSWERS, BEES, EVERY, FISHING, FLOOD, HALF, MARKET, OPERA, ROAD, SPEECH, THEFT
from tests.layout.samples import BRIDGE, CLINIC, LIBRARY, NAMES, SCHOOL, SNOW, TEA, Told, page
from tests.layout.test_properties import assert_sound
from tests.layout.torn import UNWRAPPED, Bit, Faults, torn

WIDTHS = (13.0, 15.0, 17.0, 18.0, 19.0, 21.0, 24.0)
FURNITURE = (
    (Bit("column", "", "【民生关注】"),),
    (Bit("noise", "", "责任编辑：周明 校对：李晓梅"),),
    (Bit("column", "", "奋进新征程 建功新时代"),),
    (Bit("noise", "", "2020年3月2日 星期一"),),
    (Bit("noise", "", "新闻热线：0735-6612345"),),
    (Bit("noise", "", "3"),),
)
POINTERS = (
    (Bit("pointer", "", "我市出台人才新政二十条"), Bit("jump", "", "（见2版）")),
    (Bit("pointer", "", "秋粮收购全面开秤"), Bit("jump", "", "（详见4版）")),
)
SETS = (
    (THEFT, BRIDGE, FISHING, ROAD, HALF),
    (SPEECH, SNOW, BEES, MARKET, LIBRARY),
    (SCHOOL, FLOOD, CLINIC, ANSWERS, TEA),
)
NEAR: dict[str, dict[str, Any]] = {
    # headings stand beside their bodies: everything is found
    "headings before": {},
    "headings behind": {"heads": "after"},
    "kept indents": {"indent": "kept"},
    "indents of one blank": {"indent": "blank"},
    "no empty lines": {"between": "\n"},
    "carriage returns": {"between": "\r\n\r\n"},
    "tabs at line ends": {"between": "\t\n"},
    "form feeds between columns": {"between": "\n", "apart": "\f"},
    "kicker below the headline": {"order": "kicker-last"},
    "letter-spaced headlines": {"head_print": "spaced"},
    "headlines printed twice by the word": {"head_print": "doubled"},
    "headlines printed twice by the character": {"head_print": "each"},
    "headlines printed twice as a whole": {"head_print": "halves"},
    "pictures in the middle of bodies": {"caption_at": "middle"},
    "pictures before bodies": {"caption_at": "before"},
    "pictures at the foot of the page": {"caption_at": "end"},
    "captions in shadow print": {"caption_print": "doubled"},
    "all captions on one line": {"caption_at": "end", "caption_print": "shared"},
    "photographers on a line of their own": {"caption_print": "alone"},
    "photographers in brackets": {"credit": "（{} 摄）"},
    "photographers said first": {"credit": "摄影：{}"},
    "pictures by correspondents": {"credit": "通讯员 {} 图"},
    "pictures provided": {"credit": "（记者 {} 供图）"},
    "no sign-offs": {"signoffs": False},
    "digits of full width": {"digits": "wide"},
    "columns that widen inside articles": {"flow": 4.0},
    "columns that narrow inside articles": {"flow": -4.0},
    "columns of one width": {"widths": (19.0,)},
    "a line a paragraph": {"widths": (UNWRAPPED,)},
    "furniture between articles": {"extras": FURNITURE},
    "pointers between articles": {"extras": POINTERS},
}
FAR: dict[str, tuple[dict[str, Any], float, float]] = {
    # what is lost there cannot be known: least F1 of body characters and of headlines
    "headings at the end": ({"heads": "end"}, 0.85, 0.6),
    "headings at the end, in reverse": ({"heads": "reversed"}, 0.85, 0.6),
    "headings at the start": ({"heads": "start"}, 0.85, 0.6),
    "no headings": ({"heads": "none"}, 0.85, 0.9),
    "headline and first line on one line": ({"merged": "body"}, 0.95, 0.85),
    "no datelines": ({"datelines": False}, 0.94, 0.9),
    "sub-headline above headline": ({"order": "reversed"}, 0.98, 0.9),
    "nothing but headlines between bodies": ({"datelines": False, "signoffs": False, "bylines": False}, 0.85, 0.75),
}


def measured(given: dict[str, Any]) -> dict[str, float]:
    """F1 by kind over three pages with these faults."""
    scores = []
    for seed, stories in enumerate(SETS):
        widths = Random(seed).sample(WIDTHS, len(WIDTHS))
        raw, gold = torn(stories, Faults(**{"widths": tuple(widths), "seed": seed} | given))
        (reading,) = read_pages([page(raw)], NAMES)
        parts = [SegmentPart(one.role.value, one.start, one.end, str(one.article or "")) for one in reading.parts]
        scores.append(score_segments(gold, parts, raw))
    return {score.kind: score.f1 for score in total(scores) if score.f1 is not None}


@pytest.mark.parametrize("given", NEAR.values(), ids=NEAR.keys())
def test_faults_beside_the_bodies_do_no_harm(given: dict[str, Any]) -> None:
    f1 = measured(given)
    assert f1["body characters"] >= 0.98
    assert f1["headlines, also missing"] >= 0.93
    assert f1["byline and sign-off characters"] >= 0.97
    assert f1["caption and credit characters"] >= 0.95
    assert f1["boundaries"] >= 0.97


@pytest.mark.parametrize(("given", "body", "heads"), FAR.values(), ids=FAR.keys())
def test_what_is_torn_far_apart_is_found_as_far_as_it_can_be(given: dict[str, Any], body: float, heads: float) -> None:
    f1 = measured(given)
    assert f1["body characters"] >= body
    assert f1["headlines, also missing"] >= heads


FAULTS = st.builds(
    Faults,
    widths=st.sampled_from([(19.0,), (13.0, 24.0, 17.0), (21.0, 15.0, 18.0), (UNWRAPPED,)]),
    flow=st.sampled_from([0.0, 4.0, -4.0]),
    indent=st.sampled_from(["lost", "kept", "blank"]),
    between=st.sampled_from(["\n\n", "\n", "\r\n", "\f", "\t\n"]),
    apart=st.sampled_from(["", "\n", "\f"]),
    heads=st.sampled_from(["before", "after", "end", "reversed", "start", "shuffled", "none"]),
    order=st.sampled_from(["usual", "reversed", "kicker-last"]),
    head_print=st.sampled_from(["plain", "spaced", "doubled", "each", "halves"]),
    merged=st.sampled_from(["", "heads", "body"]),
    caption_at=st.sampled_from(["after", "middle", "end", "before"]),
    caption_print=st.sampled_from(["plain", "doubled", "shared", "alone"]),
    credit=st.sampled_from(["{} 摄", "（{} 摄）", "图/{}", "通讯员 {} 图", "{} 文/图"]),
    datelines=st.booleans(),
    signoffs=st.booleans(),
    bylines=st.booleans(),
    digits=st.sampled_from(["half", "wide"]),
    extras=st.sampled_from([(), FURNITURE, POINTERS]),
    seed=st.integers(0, 99),
)
STORIES = st.lists(st.sampled_from(EVERY), min_size=1, max_size=5, unique_by=lambda told: told.headline)


@settings(max_examples=40, deadline=None)
@given(STORIES, FAULTS)
def test_torn_pages_are_read_soundly(stories: list[Told], faults: Faults) -> None:
    assert_sound([page(torn(stories, faults)[0])])


def test_poems_and_plays_are_no_headlines() -> None:
    raw, gold = torn((OPERA, SCHOOL), Faults())
    (reading,) = read_pages([page(raw)], NAMES)
    assert [article.headline for article in reading.articles] == list(gold.headlines.values())
