"""Whatever is printed: each character is read once, zones partition the text, lines run from left to right."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.zoning import Glyph, Print, Rect, zone_print
from loaders.zoning.zoning import clean
from tests.zoning.setting import HEIGHT, WIDTH, line

_SIZES = st.sampled_from((7.0, 9.0, 10.0, 10.5, 14.0, 24.0, 40.0))
_CHARS = st.sampled_from("春耕备耕县，。（）“一二12a.见版摄")
_PLACES = st.integers(-20, 820)
_LINES = st.builds(
    lambda chars, left, bottom, size, spacing: line("".join(chars), left, bottom, size, spacing),
    st.lists(_CHARS, min_size=1, max_size=14),
    _PLACES,
    st.integers(-20, 1010),
    _SIZES,
    st.sampled_from((0.0, 0.0, 0.5, 4.0, 15.0)),
)
_RECTS = st.builds(
    lambda left, bottom, width, height: Rect(left, bottom, left + width, bottom + height),
    st.integers(0, 700),
    st.integers(0, 900),
    st.sampled_from((0.5, 2.0, 60.0, 300.0)),
    st.sampled_from((0.5, 2.0, 60.0, 300.0)),
)
_PRINTS = st.builds(
    lambda lines, turned, pictures, rules, boxes: Print(
        WIDTH,
        HEIGHT,
        tuple(g for one in lines for g in one),
        tuple(pictures),
        tuple(rules),
        tuple(boxes),
        tuple(turned),
    ),
    st.lists(_LINES, max_size=25),
    _LINES,
    *[st.lists(_RECTS, max_size=4)] * 3,
)


@settings(max_examples=60, deadline=None)
@given(_PRINTS)
def test_every_character_is_read_once(page: Print) -> None:
    read = Counter(char for char in zone_print(page).text if not char.isspace())
    printed = [glyph.char for glyph in (*clean(page), *page.turned)]
    assert read == Counter(char for char in printed if not char.isspace())


@settings(max_examples=60, deadline=None)
@given(_PRINTS)
def test_zones_and_lines_hold_the_text_in_order(page: Print) -> None:
    zoning = zone_print(page)
    for spans in ([zone.span for zone in zoning.zones], [one.span for one in zoning.lines]):
        ends = [0, *(span.end for span in spans)]
        starts = [*(span.start for span in spans), len(zoning.text)]
        between = [zoning.text[end:start] for end, start in zip(ends, starts, strict=True)]
        assert all(end <= start for end, start in zip(ends, starts, strict=True))
        assert not "".join(between).strip()
    for one in zoning.lines:
        assert list(one.edges) == sorted(one.edges)


@settings(max_examples=30, deadline=None)
@given(_PRINTS, st.randoms(use_true_random=False))
def test_the_order_of_the_source_does_not_matter(page: Print, rng: object) -> None:
    glyphs = sorted(clean(page), key=lambda glyph: (glyph.box, glyph.char))
    rng.shuffle(glyphs)  # type: ignore[attr-defined]
    one = Print(page.width, page.height, tuple(glyphs))
    two = Print(page.width, page.height, tuple(reversed(glyphs)))
    if len({(glyph.box.left, glyph.box.bottom) for glyph in glyphs}) == len(glyphs) == len(clean(two)):
        assert Counter(zone_print(one).text) == Counter(zone_print(two).text)


def test_an_empty_sheet_has_no_text() -> None:
    assert zone_print(Print(100, 100, ())).text == ""


def test_glyphs_off_the_sheet_are_left_out() -> None:
    glyph = Glyph("县", Rect(-30, 10, -20, 20), 10)
    assert zone_print(Print(100, 100, (glyph,))).text == ""
