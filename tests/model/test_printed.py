"""Zones, lines and boxes go to JSON and come back the same, in the graph and between processes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Origin, Origins, PartRole, PrintedLine, Span, Zone
from kg.printed import box_text, page_from_json, page_to_json, print_from_json, print_to_json
from tests.layout.zones import zoned_page

LENGTH = st.integers(-100_000, 1_000_000).map(lambda hundredths: hundredths / 100)


@st.composite
def lines(draw: st.DrawFn) -> PrintedLine:
    start, edges = draw(st.integers(0, 10_000)), sorted(draw(st.lists(LENGTH, min_size=1, max_size=20)))
    return PrintedLine(Span(start, start + len(edges) - 1), draw(LENGTH), draw(LENGTH), tuple(edges))


ZONES = st.builds(
    lambda role, start, length, article: Zone(role, Span(start, start + length), article),
    st.sampled_from(PartRole),
    st.integers(0, 10_000),
    st.integers(0, 500),
    st.one_of(st.none(), st.integers(0, 40)),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(ZONES, max_size=5), st.lists(lines(), max_size=5))
def test_print_comes_back_as_it_was(zones: list[Zone], printed: list[PrintedLine]) -> None:
    assert print_from_json(print_to_json(zones, printed)) == (tuple(zones), tuple(printed))


@given(st.floats(-5000, 5000, allow_nan=False))
def test_a_box_from_unrounded_lengths_is_that_of_the_page_read_again(value: float) -> None:
    line = PrintedLine(Span(0, 1), value, value + 8, (value, value + 8))
    again = print_from_json(print_to_json((), (line,)))[1][0]
    assert box_text(line.box(0, 1)) == box_text(again.box(0, 1))


def test_a_page_comes_back_whole_in_one_line() -> None:
    page = zoned_page(
        [(PartRole.HEADLINE, "茶香\u2028四溢", 0), (PartRole.BODY, "石桥镇\n茶园开采。", 0)], fragment="page=2"
    )
    page = replace(page, origins=Origins(Origin.FLAG, Origin.MASTHEAD, None))
    text = page_to_json(page)
    again = page_from_json(text)
    assert "\n" not in text
    assert again == page
    assert (again.zones, again.lines, again.origins) == (page.zones, page.lines, page.origins)


@pytest.mark.parametrize(
    "text",
    [
        # no JSON at all
        "石桥镇",
        # a role that there is not
        json.dumps({"zones": [["poster", 0, 1, None]], "lines": []}),
        # a zone that ends before it begins
        json.dumps({"zones": [["body", 3, 1, None]], "lines": []}),
    ],
)
def test_other_text_is_no_print(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        print_from_json(text)


def test_a_line_of_print_needs_one_edge_more_than_characters() -> None:
    with pytest.raises(ValueError, match="edge"):
        PrintedLine(Span(0, 2), 0.0, 8.0, (0.0, 8.0))
